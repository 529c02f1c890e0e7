// SPDX-License-Identifier: Apache-2.0
#include "ui/profiles/accountdialog.h"
#include "ui/profiles/accountform.h"
#include "ui/profiles/accountsources.h"
#include "ui/profiles/choicecard.h"
#include "ui/profiles/removeaccount.h"
#include "ui/theme/themecontroller.h"
#include "ui/widgets/banner.h"
#include "ui/window/textdialog.h"
#include "windowfixture.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace livecert;
using namespace Qt::StringLiterals;

/// Adding, changing and removing accounts, by keys and clicks.
class TestProfiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void foundCredentialsAreOffered();
    void unusableCliModeIsShownButNotOffered();
    void sandboxNeedsNoDetails();
    void emptyFieldsComplain();
    void keyIsSavedAndTheFieldWiped();
    void endpointIsChecked_data();
    void endpointIsChecked();
    void connectionIsTested();
    void wrongSecretIsNamedInline();
    void editingKeepsTheSecret();
    void policyCanBeRead();
    void removingAsksFirst();

private:
    void openDialog(const std::optional<Profile> &existing = {});
    void choose(const QString &source);
    void type(const QString &field, const QString &text);
    void press(const QString &button)
    {
        QTest::mouseClick(find<QPushButton>(button), Qt::LeftButton);
    }
    template <class T>
    [[nodiscard]] T *find(const QString &name) const
    {
        return m_dialog->findChild<T *>(name);
    }

    std::unique_ptr<fixture::World> m_world;
    std::unique_ptr<UiServices> m_services;
    QPointer<AccountDialog> m_dialog;
};

void TestProfiles::initTestCase()
{
    dressApplication();
    m_world = std::make_unique<fixture::World>(Sandbox::Options{.domainCount = 12});
}

void TestProfiles::init()
{
    m_world->environment = {};
    for (const Profile &profile : m_world->profiles.profiles())
        QVERIFY(m_world->profiles.remove(profile.id));
    m_services = std::make_unique<UiServices>(m_world->services());
}

void TestProfiles::cleanup()
{
    delete m_dialog;
    QFile::remove(m_services->aliyunConfigPath);
}

void TestProfiles::openDialog(const std::optional<Profile> &existing)
{
    m_services = std::make_unique<UiServices>(m_world->services());
    m_dialog = new AccountDialog(*m_services, existing);
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog));
}

void TestProfiles::choose(const QString &source)
{
    QTest::mouseClick(find<ChoiceCard>(source), Qt::LeftButton);
    press(u"nextButton"_s);
}

void TestProfiles::type(const QString &field, const QString &text)
{
    auto *edit = find<QLineEdit>(field);
    QVERIFY(edit);
    edit->setFocus();
    edit->clear();
    QTest::keyClicks(edit, text);
}

void TestProfiles::foundCredentialsAreOffered()
{
    m_world->environment.insert(u"ALIBABA_CLOUD_ACCESS_KEY_ID"_s, u"LTAI5tEnvironment9aZp"_s);
    m_world->environment.insert(u"ALIBABA_CLOUD_ACCESS_KEY_SECRET"_s,
                                u"not-a-real-secret-0000000000"_s);
    openDialog();
    auto *card = find<ChoiceCard>(u"sourceEnvironment"_s);
    QVERIFY(card);
    QVERIFY(card->isChecked());
    QVERIFY2(!card->explanation().contains(u"Environment9aZp"_s), "only a part of the id is shown");
    press(u"nextButton"_s);
    type(u"accountName"_s, u"From environment"_s);
    QSignalSpy chosen(m_dialog, &AccountDialog::profileChosen);
    press(u"nextButton"_s);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(m_world->profiles.profiles().size(), 1);
    QCOMPARE(m_world->profiles.profiles().first().source, CredentialSource::Environment);
}

void TestProfiles::unusableCliModeIsShownButNotOffered()
{
    QFile config(m_services->aliyunConfigPath);
    QVERIFY(config.open(QIODevice::WriteOnly));
    config.write(
        R"({"current":"a","profiles":[{"name":"a","mode":"RamRoleArn","access_key_id":"LTAI5tAAAAAAAAAAAAAA","region_id":"cn-shanghai"}]})");
    config.close();
    openDialog();
    auto *card = find<ChoiceCard>(u"sourceCli-a"_s);
    QVERIFY(card);
    QVERIFY(!card->isEnabled());
    QVERIFY(card->explanation().contains(u"RamRoleArn"_s));
}

void TestProfiles::sandboxNeedsNoDetails()
{
    openDialog();
    QSignalSpy chosen(m_dialog, &AccountDialog::profileChosen);
    choose(u"sourceSandbox"_s);
    QCOMPARE(chosen.count(), 1);
    QVERIFY(chosen.first().first().value<Profile>().isSandbox());
}

void TestProfiles::emptyFieldsComplain()
{
    openDialog();
    choose(u"sourceAccessKey"_s);
    QSignalSpy chosen(m_dialog, &AccountDialog::profileChosen);
    press(u"nextButton"_s);
    QCOMPARE(chosen.count(), 0);
    int complaints = 0;
    const QList<QLabel *> errors = m_dialog->findChildren<QLabel *>(u"fieldError"_s);
    for (const QLabel *error : errors)
        complaints += error->isVisible() ? 1 : 0;
    QCOMPARE(complaints, 3);
    QCOMPARE(find<QLineEdit>(u"accessKeySecret"_s)->echoMode(), QLineEdit::Password);
}

void TestProfiles::keyIsSavedAndTheFieldWiped()
{
    openDialog();
    choose(u"sourceAccessKey"_s);
    type(u"accessKeyId"_s, m_world->access.accessKeyId);
    type(u"accessKeySecret"_s, m_world->access.accessKeySecret);
    type(u"accountName"_s, u"Production"_s);
    auto *region = find<QComboBox>(u"accountRegion"_s);
    region->setCurrentIndex(region->findData(u"cn-shanghai"_s));
    QTest::mouseClick(find<QAbstractButton>(u"colour2"_s), Qt::LeftButton);
    QSignalSpy chosen(m_dialog, &AccountDialog::profileChosen);
    press(u"nextButton"_s);
    QTRY_COMPARE(chosen.count(), 1);
    const Profile saved = m_world->profiles.profiles().first();
    QCOMPARE(saved.name, u"Production"_s);
    QCOMPARE(saved.region, u"cn-shanghai"_s);
    QCOMPARE(saved.colour, u"#b42318"_s);
    QCOMPARE(saved.secretMode, RequestMode::V1Form);
    std::optional<QByteArray> loaded;
    m_world->secrets.load(saved.id, {this, [&](const Result<std::shared_ptr<Secret>> &secret) {
                                         loaded = secret ? (*secret)->view().toByteArray()
                                                         : QByteArray();
                                     }});
    QTRY_VERIFY(loaded.has_value());
    QCOMPARE(QString::fromUtf8(*loaded), m_world->access.accessKeySecret);
    QFile file(m_world->folder.filePath(u"accounts/profiles.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains(m_world->access.accessKeySecret.toUtf8()));
}

void TestProfiles::endpointIsChecked_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isFine");
    QTest::newRow("a host") << u"live.ap-southeast-1.aliyuncs.com"_s << true;
    QTest::newRow("https and a host") << u"https://live.aliyuncs.com"_s << true;
    QTest::newRow("plain http to this computer") << u"http://127.0.0.1:18440"_s << true;
    QTest::newRow("plain http to elsewhere") << u"http://live.aliyuncs.com"_s << false;
    QTest::newRow("a path") << u"https://live.aliyuncs.com/path"_s << false;
}

void TestProfiles::endpointIsChecked()
{
    QFETCH(QString, text);
    QFETCH(bool, isFine);
    AccountForm form;
    Profile profile;
    profile.source = CredentialSource::Environment;
    profile.name = u"x"_s;
    profile.endpointOverride = text;
    form.setProfile(profile, true);
    QCOMPARE(form.validate(), isFine);
}

void TestProfiles::connectionIsTested()
{
    openDialog();
    choose(u"sourceAccessKey"_s);
    type(u"accessKeyId"_s, m_world->access.accessKeyId);
    type(u"accessKeySecret"_s, m_world->access.accessKeySecret);
    type(u"accountName"_s, u"Try"_s);
    press(u"testButton"_s);
    auto *banner = find<Banner>(u"accountBanner"_s);
    QTRY_COMPARE(banner->tone(), Tone::Good);
    QVERIFY2(banner->title().contains(u"12"_s), qPrintable(banner->title()));
    QVERIFY(m_world->profiles.profiles().isEmpty());
    QVERIFY(find<QPushButton>(u"nextButton"_s)->isEnabled());
}

void TestProfiles::wrongSecretIsNamedInline()
{
    openDialog();
    choose(u"sourceAccessKey"_s);
    type(u"accessKeyId"_s, m_world->access.accessKeyId);
    type(u"accessKeySecret"_s, u"wrongwrongwrongwrongwrongwrong"_s);
    type(u"accountName"_s, u"Try"_s);
    press(u"testButton"_s);
    auto *banner = find<Banner>(u"accountBanner"_s);
    QTRY_COMPARE(banner->tone(), Tone::Bad);
    QVERIFY(!banner->title().isEmpty());
    QVERIFY(!banner->body().contains(u"wrongwrong"_s));
}

void TestProfiles::editingKeepsTheSecret()
{
    Profile profile;
    profile.id = u"7a1c1f0e-0000-4000-8000-000000000001"_s;
    profile.name = u"Old name"_s;
    profile.accessKeyId = m_world->access.accessKeyId;
    QVERIFY(m_world->profiles.save(profile));
    openDialog(profile);
    QVERIFY(find<QPushButton>(u"backButton"_s)->isHidden());
    type(u"accountName"_s, u"New name"_s);
    QSignalSpy chosen(m_dialog, &AccountDialog::profileChosen);
    press(u"nextButton"_s);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(m_world->profiles.profiles().size(), 1);
    QCOMPARE(m_world->profiles.profiles().first().name, u"New name"_s);
}

void TestProfiles::policyCanBeRead()
{
    openDialog();
    press(u"policyButton"_s);
    auto *text = m_dialog->findChild<QPlainTextEdit *>(u"textDialogText"_s);
    QVERIFY(text);
    QVERIFY(text->toPlainText().contains(u"live:SetLiveDomainCertificate"_s));
    QVERIFY(text->toPlainText().contains(u"acs:cdn:*"_s));
}

void TestProfiles::removingAsksFirst()
{
    Profile profile;
    profile.id = u"7a1c1f0e-0000-4000-8000-000000000002"_s;
    profile.name = u"Gone <b>soon</b>"_s;
    QVERIFY(m_world->profiles.save(profile));
    QWidget window;
    window.show();
    int removed = 0;
    askToRemove(profile, *m_services, &window, [&](const Profile &) { ++removed; });
    auto *confirm = window.findChild<QPushButton *>(u"confirmRemove"_s);
    QVERIFY(confirm);
    QVERIFY(!confirm->isDefault());
    QCOMPARE(m_world->profiles.profiles().size(), 1);
    QTest::mouseClick(confirm, Qt::LeftButton);
    QCOMPARE(removed, 1);
    QVERIFY(m_world->profiles.profiles().isEmpty());
}

QTEST_MAIN(TestProfiles)
#include "tst_profiles.moc"
