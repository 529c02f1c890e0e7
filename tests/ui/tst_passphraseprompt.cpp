// SPDX-License-Identifier: Apache-2.0
#include "certfixture.h"
#include "ui/certificate/certificatepage.h"
#include "ui/certificate/passphraseprompt.h"
#include "ui/text/format.h"
#include "ui/text/language.h"
#include "ui/theme/themecontroller.h"
#include "ui/widgets/banner.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTimer>
#include <QToolButton>

using namespace livecert;
using namespace Qt::StringLiterals;

class TestPassphrasePrompt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void everyClosedKindIsAskedFor_data();
    void everyClosedKindIsAskedFor();
    void aWrongOneIsAskedForAgain();
    void escapeKeepsTheEarlierCertificate();
    void theRestCanBeLoadedWithoutIt();
    void aSecondFileJoinsTheLoad();
    void onePassphraseIsTriedOnAllThenEachIsAskedFor();
    void pastedTextIsAskedForToo();
    void itCanBeShownAndHidden();
    void nothingOfItStaysInTheField();
    void aCostlyKeyDoesNotStopTheWindow();
    void aTryCanBeCanceled();

private:
    template <class T>
    T *child(const QString &name)
    {
        T *found = m_page->findChild<T *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    QString title() { return plainText(child<QLabel>(u"passphraseTitle"_s)->text()); }
    void enter(const QString &passphrase)
    {
        auto *edit = child<QLineEdit>(u"passphraseEdit"_s);
        QTest::keyClicks(edit, passphrase);
        QTest::keyClick(edit, Qt::Key_Return);
    }
    QString write(const QString &name, const QByteArray &bytes)
    {
        return fixture::write(m_folder, name, bytes);
    }
    std::shared_ptr<const CertificateBundle> bundle() { return m_draft->settings().bundle; }

    QTemporaryDir m_folder;
    mint::Pki m_pki = mint::mintPki({u"*.live.example.com"_s});
    std::unique_ptr<DeploymentDraft> m_draft;
    std::unique_ptr<CertificatePage> m_page;
    PassphrasePrompt *m_prompt = nullptr;
};

void TestPassphrasePrompt::initTestCase()
{
    dressApplication();
    installTranslation(QLocale(QLocale::English));
}

void TestPassphrasePrompt::init()
{
    m_draft = std::make_unique<DeploymentDraft>();
    m_page = std::make_unique<CertificatePage>(*m_draft);
    m_page->resize(455, 720);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_prompt = child<PassphrasePrompt>(u"passphrasePrompt"_s);
    QVERIFY(!m_prompt->isVisible());
}

void TestPassphrasePrompt::cleanup()
{
    m_page.reset();
    m_draft.reset();
}

void TestPassphrasePrompt::everyClosedKindIsAskedFor_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("PKCS#12") << mint::pkcs12(m_pki.leaf, {m_pki.intermediate}, "right");
    QTest::newRow("an old PKCS#12")
        << mint::pkcs12(m_pki.leaf, {m_pki.intermediate}, "right", {.legacy = true});
    QTest::newRow("PKCS#8") << m_pki.chainPem() + m_pki.leaf.key.encryptedPkcs8Pem("right");
    QTest::newRow("traditional PEM")
        << m_pki.chainPem() + m_pki.leaf.key.encryptedTraditionalPem("right");
}

void TestPassphrasePrompt::everyClosedKindIsAskedFor()
{
    QFETCH(QByteArray, bytes);
    m_page->openFiles({write(u"server.pem"_s, bytes)});
    QTRY_VERIFY(m_prompt->isVisible());
    QVERIFY2(title().contains(u"server.pem"_s), qPrintable(title()));
    QVERIFY(!bundle());
    enter(u"right"_s);
    QTRY_VERIFY(bundle());
    QVERIFY(bundle()->keyMatches());
    QCOMPARE(bundle()->chain.size(), 2);
    QVERIFY(!m_prompt->isVisible());
}

void TestPassphrasePrompt::aWrongOneIsAskedForAgain()
{
    m_page->openFiles({write(u"server.p12"_s, mint::pkcs12(m_pki.leaf, {}, "right"))});
    QTRY_VERIFY(m_prompt->isVisible());
    auto *error = child<QLabel>(u"passphraseError"_s);
    QVERIFY(!error->isVisible());
    for (const QString &wrong : {u"wrong"_s, u"Right"_s}) {
        enter(wrong);
        QTRY_VERIFY(error->isVisible());
        QVERIFY2(error->text().contains(u"does not open"_s), qPrintable(error->text()));
        QVERIFY(error->text().contains(u"server.p12"_s));
        QVERIFY(child<QLineEdit>(u"passphraseEdit"_s)->text().isEmpty());
    }
    enter(u"right"_s);
    QTRY_VERIFY(bundle());
    QVERIFY(bundle()->keyMatches());
}

void TestPassphrasePrompt::escapeKeepsTheEarlierCertificate()
{
    const auto before = fixture::bundleFor({u"old.example.com"_s});
    m_draft->setBundle(before);
    m_page->openFiles({write(u"server.p12"_s, mint::pkcs12(m_pki.leaf, {}, "right"))});
    QTRY_VERIFY(m_prompt->isVisible());
    QTest::keyClicks(child<QLineEdit>(u"passphraseEdit"_s), u"half a pass phr"_s);
    QTest::keyClick(child<QLineEdit>(u"passphraseEdit"_s), Qt::Key_Escape);
    QVERIFY(!m_prompt->isVisible());
    QCOMPARE(bundle(), before);
    auto *banner = child<Banner>(u"certificateBanner"_s);
    QVERIFY(banner->isVisible());
    QVERIFY2(banner->title().contains(u"server.p12 was left out"_s), qPrintable(banner->title()));
    QVERIFY(banner->body().contains(u"still there"_s));
    QVERIFY(child<QLineEdit>(u"passphraseEdit"_s)->text().isEmpty());
    // It is a new load that asks again.
    m_page->openFiles({m_folder.filePath(u"server.p12"_s)});
    QTRY_VERIFY(m_prompt->isVisible());
    QVERIFY(!child<QLabel>(u"passphraseError"_s)->isVisible());
}

void TestPassphrasePrompt::theRestCanBeLoadedWithoutIt()
{
    m_page->openFiles({write(u"chain.pem"_s, m_pki.chainPem()),
                       write(u"key.pem"_s, m_pki.leaf.key.encryptedPkcs8Pem("right"))});
    QTRY_VERIFY(m_prompt->isVisible());
    auto *leaveOut = child<QPushButton>(u"passphraseLeaveOut"_s);
    QVERIFY(leaveOut->isVisible());
    leaveOut->click();
    QTRY_VERIFY(bundle());
    QVERIFY(!bundle()->key);
    QVERIFY(!m_prompt->isVisible());
    auto *banner = child<Banner>(u"certificateBanner"_s);
    QVERIFY2(banner->body().contains(u"key.pem"_s), qPrintable(banner->body()));
}

void TestPassphrasePrompt::aSecondFileJoinsTheLoad()
{
    m_page->openFiles({write(u"key.pem"_s, m_pki.leaf.key.encryptedPkcs8Pem("right"))});
    QTRY_VERIFY(m_prompt->isVisible());
    QTest::keyClicks(child<QLineEdit>(u"passphraseEdit"_s), u"ri"_s);
    m_page->openFiles({write(u"chain.pem"_s, m_pki.chainPem())});
    QTRY_VERIFY(child<QPushButton>(u"passphraseLeaveOut"_s)->isVisible());
    QCOMPARE(child<QLineEdit>(u"passphraseEdit"_s)->text(), u"ri"_s);
    enter(u"ght"_s);
    QTRY_VERIFY(bundle());
    QVERIFY(bundle()->keyMatches());
    QCOMPARE(bundle()->sources, (QStringList{u"chain.pem"_s, u"key.pem"_s}));
}

void TestPassphrasePrompt::onePassphraseIsTriedOnAllThenEachIsAskedFor()
{
    const mint::Pki other = mint::mintPki({u"other.example.com"_s});
    m_page->openFiles({write(u"chain.pem"_s, m_pki.chainPem()),
                       write(u"a.pem"_s, m_pki.leaf.key.encryptedPkcs8Pem("one")),
                       write(u"b.pem"_s, m_pki.leaf.key.encryptedTraditionalPem("one")),
                       write(u"c.p12"_s, mint::pkcs12(other.leaf, {}, "two"))});
    QTRY_VERIFY(m_prompt->isVisible());
    QVERIFY2(title().contains(u"a.pem"_s), qPrintable(title()));
    enter(u"one"_s);
    QTRY_VERIFY2(title() == u"Enter the pass phrase of c.p12"_s, qPrintable(title()));
    QVERIFY(!child<QLabel>(u"passphraseError"_s)->isVisible());
    QVERIFY(plainText(child<QLabel>(u"passphraseHint"_s)->text()).contains(u"a.pem and b.pem"_s));
    enter(u"two"_s);
    QTRY_VERIFY(bundle());
    QCOMPARE(bundle()->asRead.size(), 3);
}

void TestPassphrasePrompt::pastedTextIsAskedForToo()
{
    m_page->pasteText(
        QString::fromLatin1(m_pki.chainPem() + m_pki.leaf.key.encryptedPkcs8Pem("right")));
    QTRY_VERIFY(m_prompt->isVisible());
    QVERIFY2(title().contains(u"pasted text"_s), qPrintable(title()));
    enter(u"right"_s);
    QTRY_VERIFY(bundle());
    QVERIFY(bundle()->keyMatches());
}

void TestPassphrasePrompt::itCanBeShownAndHidden()
{
    m_page->openFiles({write(u"server.p12"_s, mint::pkcs12(m_pki.leaf, {}, "right"))});
    QTRY_VERIFY(m_prompt->isVisible());
    auto *edit = child<QLineEdit>(u"passphraseEdit"_s);
    auto *show = child<QToolButton>(u"passphraseShow"_s);
    QCOMPARE(edit->echoMode(), QLineEdit::Password);
    QCOMPARE(show->accessibleName(), u"Show the pass phrase"_s);
    show->click();
    QCOMPARE(edit->echoMode(), QLineEdit::Normal);
    QCOMPARE(show->accessibleName(), u"Hide the pass phrase"_s);
    show->click();
    QCOMPARE(edit->echoMode(), QLineEdit::Password);
}

void TestPassphrasePrompt::nothingOfItStaysInTheField()
{
    m_page->openFiles({write(u"server.p12"_s, mint::pkcs12(m_pki.leaf, {}, "right"))});
    QTRY_VERIFY(m_prompt->isVisible());
    auto *edit = child<QLineEdit>(u"passphraseEdit"_s);
    QTest::keyClicks(edit, u"right"_s);
    const Secret taken = m_prompt->takePassphrase();
    QVERIFY(taken.equals("right"));
    QVERIFY(edit->text().isEmpty());
    edit->undo();
    QVERIFY(edit->text().isEmpty());
}

void TestPassphrasePrompt::aCostlyKeyDoesNotStopTheWindow()
{
    m_page->openFiles({write(
        u"costly.p12"_s,
        mint::pkcs12(m_pki.leaf, {}, "right", {.iterations = 600'000, .macIterations = 600'000}))});
    QElapsedTimer beat;
    qint64 longest = 0;
    QTimer heart;
    connect(&heart, &QTimer::timeout, this, [&beat, &longest] {
        longest = qMax(longest, beat.restart());
    });
    heart.start(1);
    beat.start();
    QTRY_VERIFY_WITH_TIMEOUT(m_prompt->isVisible(), 60'000);
    enter(u"right"_s);
    QVERIFY(!child<QPushButton>(u"passphraseOpen"_s)->isEnabled());
    QVERIFY(child<QPushButton>(u"passphraseCancel"_s)->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(bundle(), 60'000);
    qInfo("the longest wait of the window was %lld ms", longest);
    // Far below the second and more that the derivations take, and above what a busy machine adds.
    QVERIFY2(longest < 400, qPrintable(QString::number(longest)));
}

void TestPassphrasePrompt::aTryCanBeCanceled()
{
    m_page->openFiles({write(
        u"costly.p12"_s,
        mint::pkcs12(m_pki.leaf, {}, "right", {.iterations = 600'000, .macIterations = 600'000}))});
    QTRY_VERIFY_WITH_TIMEOUT(m_prompt->isVisible(), 60'000);
    enter(u"right"_s);
    QTest::keyClick(child<QPushButton>(u"passphraseCancel"_s), Qt::Key_Escape);
    QVERIFY(!m_prompt->isVisible());
    QVERIFY(child<Banner>(u"certificateBanner"_s)->title().contains(u"left out"_s));
    // What ended unheard changes nothing, and the next load is its own.
    m_page->openFiles({write(u"chain.pem"_s, m_pki.chainPem())});
    QTRY_VERIFY_WITH_TIMEOUT(bundle(), 60'000);
    QVERIFY(!bundle()->key);
}

QTEST_MAIN(TestPassphrasePrompt)
#include "tst_passphraseprompt.moc"
