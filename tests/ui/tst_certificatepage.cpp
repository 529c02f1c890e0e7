// SPDX-License-Identifier: Apache-2.0
#include "certfixture.h"
#include "support/asnobody.h"
#include "support/ziparchive.h"
#include "ui/certificate/certificatepage.h"
#include "ui/certificate/checklist.h"
#include "ui/certificate/droparea.h"
#include "ui/text/language.h"
#include "ui/theme/themecontroller.h"
#include "ui/widgets/banner.h"

#include <QCheckBox>
#include <QDir>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace livecert;
using namespace Qt::StringLiterals;

class TestCertificatePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void fieldsThatMeanNothingAreDisabledWithTheReason_data();
    void fieldsThatMeanNothingAreDisabledWithTheReason();
    void theButtonSaysWhatItWillDo();
    void theButtonSaysWhyItCannot();
    void aBadFileKeepsTheEarlierCertificate_data();
    void aBadFileKeepsTheEarlierCertificate();
    void aConsoleArchiveWithSeveralServerFlavoursIsOneCertificate();
    void aDroppedPairIsLoaded();
    void aKeyDroppedLaterJoinsItsCertificate();
    void aReplacedCertificateCanBePutBack();
    void pastedTextIsRead();
    void aDragSaysWhetherItWillBeTaken();
    void leavingOutTakesTheDomainFromTheSelection();
    void theSuggestedNameCanBeTaken();
    void everyControlHasItsNames();

private:
    template <class T>
    T *child(const QString &name)
    {
        T *found = m_page->findChild<T *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<DeploymentDraft> m_draft;
    std::unique_ptr<CertificatePage> m_page;
};

void TestCertificatePage::initTestCase()
{
    dressApplication();
    installTranslation(QLocale(QLocale::English));
}

void TestCertificatePage::init()
{
    m_draft = std::make_unique<DeploymentDraft>();
    m_page = std::make_unique<CertificatePage>(*m_draft);
    m_page->resize(455, 720);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void TestCertificatePage::cleanup()
{
    m_page.reset();
    m_draft.reset();
}

void TestCertificatePage::fieldsThatMeanNothingAreDisabledWithTheReason_data()
{
    QTest::addColumn<bool>("isOn");
    QTest::addColumn<int>("type");
    QTest::addColumn<bool>("typeUsable");
    QTest::addColumn<bool>("nameUsable");
    QTest::addColumn<bool>("forceUsable");
    QTest::addColumn<bool>("certificateUsable");
    QTest::newRow("an upload uses everything")
        << true << int(CertificateType::Upload) << true << true << true << true;
    QTest::newRow("a stored certificate is not overwritten")
        << true << int(CertificateType::Cas) << true << true << false << false;
    QTest::newRow("a free certificate is not overwritten")
        << true << int(CertificateType::Free) << true << true << false << false;
    QTest::newRow("off uses nothing")
        << false << int(CertificateType::Upload) << false << false << false << false;
}

void TestCertificatePage::fieldsThatMeanNothingAreDisabledWithTheReason()
{
    QFETCH(bool, isOn);
    QFETCH(int, type);
    m_draft->setBundle(fixture::bundleFor({u"*.live.example.com"_s}));
    m_draft->setHttpsOn(isOn);
    m_draft->setType(static_cast<CertificateType>(type));
    const auto check = [this](const QString &name, bool isUsable) {
        auto *field = child<QWidget>(name);
        QCOMPARE(field->isEnabled(), isUsable);
        if (!isUsable) {
            QVERIFY2(field->toolTip().size() > 20, qPrintable(name));
            QCOMPARE(field->accessibleDescription(), field->toolTip());
        }
    };
    QFETCH(bool, typeUsable);
    check(u"certificateType"_s, typeUsable);
    QFETCH(bool, nameUsable);
    check(u"certificateName"_s, nameUsable);
    QFETCH(bool, forceUsable);
    check(u"forceSet"_s, forceUsable);
    QFETCH(bool, certificateUsable);
    check(u"summaryCard"_s, certificateUsable);
}

void TestCertificatePage::theButtonSaysWhatItWillDo()
{
    auto *button = child<QPushButton>(u"reviewButton"_s);
    m_draft->setBundle(fixture::bundleFor({u"*.live.example.com"_s}));
    m_draft->setSelected(fixture::threeDomains());
    QVERIFY(button->isEnabled());
    QCOMPARE(button->text(), u"Review changes to 2 domains…"_s);
    QSignalSpy review(m_page.get(), &CertificatePage::reviewRequested);
    button->click();
    QCOMPARE(review.count(), 1);
    m_draft->setHttpsOn(false);
    QCOMPARE(button->text(), u"Turn off HTTPS for 3 domains…"_s);
}

void TestCertificatePage::theButtonSaysWhyItCannot()
{
    auto *button = child<QPushButton>(u"reviewButton"_s);
    auto *hint = child<QLabel>(u"reviewHint"_s);
    QVERIFY(!button->isEnabled());
    QVERIFY2(hint->text().contains(u"no certificate"_s), qPrintable(hint->text()));
    QCOMPARE(button->accessibleDescription(), hint->text());
    m_draft->setBundle(fixture::bundleFor({u"*.live.example.com"_s}));
    QVERIFY2(hint->text().contains(u"No domain"_s), qPrintable(hint->text()));
    m_draft->setSelected(fixture::threeDomains());
    QCOMPARE(hint->text(), u"Nothing is sent before you confirm."_s);
}

void TestCertificatePage::aBadFileKeepsTheEarlierCertificate_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("word");
    QTest::newRow("a text file") << u"notes.txt"_s << QByteArray("just some words\n")
                                 << u"no certificate"_s;
    QTest::newRow("an empty file") << u"empty.pem"_s << QByteArray() << u"empty"_s;
    QTest::newRow("a cut file") << u"cut.pem"_s << QByteArray("-----BEGIN CERTIFICATE-----\nMIIB\n")
                                << u"PEM"_s;
    QTest::newRow("a large file") << u"large.bin"_s << QByteArray() << u"too large"_s;
    QTest::newRow("a folder") << u"folder"_s << QByteArray() << u"not a file"_s;
    QTest::newRow("a file without read permission")
        << u"locked.pem"_s << QByteArray("x") << u"cannot be read"_s;
    QTest::newRow("an OpenSSH key")
        << u"id_ed25519"_s
        << mint::pemBlock("OPENSSH PRIVATE KEY", QByteArray("openssh-key-v1\0", 15) + "x")
        << u"OpenSSH"_s;
    QTest::newRow("a PuTTY key") << u"server.ppk"_s
                                 << QByteArray("PuTTY-User-Key-File-3: ssh-ed25519\n")
                                 << u"PuTTY"_s;
    QTest::newRow("the key of another certificate")
        << u"other.key"_s << mint::Key::make().pkcs8Pem() << u"belongs to another certificate"_s;
    QTest::newRow("a Java keystore")
        << u"server.jks"_s << QByteArray("\xfe\xed\xfe\xed\0\0\0\2", 8) + QByteArray(64, 'x')
        << u"Java keystore"_s;
    QTest::newRow("a certificate request")
        << u"server.csr"_s << mint::certificateRequestPem(mint::Key::shared(), u"a.example.com"_s)
        << u"certificate request"_s;
    QTest::newRow("a DSA key") << u"dsa.key"_s
                               << mint::Key::shared(mint::KeyKind::Dsa1024).pkcs8Pem()
                               << u"cannot be used"_s;
    QTest::newRow("a file that is gone") << u"gone.pem"_s << QByteArray() << u"not there"_s;
}

void TestCertificatePage::aBadFileKeepsTheEarlierCertificate()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, word);
    const auto before = fixture::bundleFor({u"*.live.example.com"_s});
    m_draft->setBundle(before);
    QString path = m_folder.filePath(name);
    if (name == u"folder"_s) {
        QVERIFY(QDir(m_folder.path()).mkpath(name));
    } else if (name != u"gone.pem"_s) {
        path = fixture::write(m_folder, name, bytes);
    }
    if (name == u"large.bin"_s)
        QVERIFY(QFile::resize(path, 100LL * 1024 * 1024));
    if (name == u"locked.pem"_s) {
        QVERIFY(QFile::setPermissions(path, {}));
        QVERIFY(QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7755)));
    }
    auto *banner = child<Banner>(u"certificateBanner"_s);
    {
        const auto nobody = name == u"locked.pem"_s ? std::make_unique<tests::AsNobody>() : nullptr;
        m_page->openFiles({path});
        QTRY_VERIFY(banner->isVisible());
    }
    QVERIFY2(banner->title().contains(name), qPrintable(banner->title()));
    QVERIFY2(banner->title().contains(word, Qt::CaseInsensitive), qPrintable(banner->title()));
    QVERIFY(banner->body().contains(u"still there"_s));
    QCOMPARE(m_draft->settings().bundle, before);
}

void TestCertificatePage::aConsoleArchiveWithSeveralServerFlavoursIsOneCertificate()
{
    const mint::Pki pki = mint::mintPki({u"*.live.example.com"_s});
    const QByteArray zip =
        zipArchive({{"nginx/live.pem", pki.chainPem()},
                    {"nginx/live.key", pki.keyPem()},
                    {"apache/live_public.crt", pki.leaf.pem()},
                    {"apache/live_chain.crt", pki.intermediate.pem()},
                    {"apache/live.key", pki.keyPem()},
                    {"iis/live.pfx", mint::pkcs12(pki.leaf, {pki.intermediate}, "Xy7kQ2")},
                    {"iis/pfx-password.txt", "Xy7kQ2\n"},
                    {"tomcat/live.jks", QByteArray("\xfe\xed\xfe\xed\0\0\0\2", 8) + "x"},
                    {"readme.txt", "hello\n"}});
    m_page->openFiles({fixture::write(m_folder, u"live.zip"_s, zip)});
    QTRY_VERIFY(m_draft->settings().bundle);
    QVERIFY(m_draft->settings().bundle->keyMatches());
    QCOMPARE(m_draft->settings().bundle->chainPem(), pki.chainPem());
    // Nothing is asked and nothing complained about: the other flavours are the same.
    QVERIFY(!child<QWidget>(u"passphrasePrompt"_s)->isVisible());
    QVERIFY(!child<Banner>(u"certificateBanner"_s)->isVisible());
}

void TestCertificatePage::aDroppedPairIsLoaded()
{
    const mint::Pki pki = mint::mintPki({u"*.live.example.com"_s});
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(fixture::write(m_folder, u"fullchain.pem"_s, pki.chainPem())),
                  QUrl::fromLocalFile(fixture::write(m_folder, u"privkey.pem"_s, pki.keyPem()))});
    DropArea *area = m_page->dropArea();
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(area, &enter);
    QVERIFY(enter.isAccepted());
    QCOMPARE(area->outline(), Card::Outline::Accent);
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(area, &drop);
    QTRY_VERIFY(m_draft->settings().bundle);
    QVERIFY(m_draft->settings().bundle->keyMatches());
    QTRY_VERIFY2(area->accessibleName().contains(u"fullchain.pem and privkey.pem"_s),
                 qPrintable(area->accessibleName()));
    QVERIFY(child<QWidget>(u"summaryCard"_s)->isVisible());
}

void TestCertificatePage::aKeyDroppedLaterJoinsItsCertificate()
{
    const mint::Pki pki = mint::mintPki({u"*.live.example.com"_s});
    m_page->openFiles({fixture::write(m_folder, u"chain.pem"_s, pki.chainPem())});
    QTRY_VERIFY(m_draft->settings().bundle);
    QVERIFY(!m_draft->settings().bundle->key);
    m_page->openFiles({fixture::write(m_folder, u"key.pem"_s, pki.keyPem())});
    QTRY_VERIFY(m_draft->settings().bundle->keyMatches());
    QVERIFY(!child<Banner>(u"certificateBanner"_s)->isVisible());
}

void TestCertificatePage::aReplacedCertificateCanBePutBack()
{
    const auto before = fixture::bundleFor({u"old.example.com"_s});
    m_draft->setBundle(before);
    const mint::Pki pki = mint::mintPki({u"new.example.com"_s});
    m_page->openFiles({fixture::write(m_folder, u"new.pem"_s, pki.chainPem() + pki.keyPem())});
    auto *banner = child<Banner>(u"certificateBanner"_s);
    QTRY_VERIFY(banner->isVisible());
    QCOMPARE(m_draft->settings().bundle->leaf().dnsNames(), QStringList{u"new.example.com"_s});
    QVERIFY(banner->body().contains(u"old.example.com"_s));
    QTest::mouseClick(banner->actionButton(), Qt::LeftButton);
    QCOMPARE(m_draft->settings().bundle, before);
    QVERIFY(!banner->isVisible());
}

void TestCertificatePage::pastedTextIsRead()
{
    const mint::Pki pki = mint::mintPki({u"*.live.example.com"_s});
    m_page->pasteText(QString::fromLatin1(pki.chainPem() + pki.keyPem()));
    QTRY_VERIFY(m_draft->settings().bundle);
    QVERIFY(m_draft->settings().bundle->keyMatches());
    m_page->pasteText(u"   "_s);
    QVERIFY(child<Banner>(u"certificateBanner"_s)->isVisible());
}

void TestCertificatePage::aDragSaysWhetherItWillBeTaken()
{
    DropArea *area = m_page->dropArea();
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(u"/a.pem"_s), QUrl::fromLocalFile(u"/b.pem"_s)});
    area->showDrag(&files);
    QCOMPARE(area->accessibleName(), u"Drop to read 2 files"_s);
    area->endDrag();
    QCOMPARE(area->outline(), Card::Outline::Dashed);
    QMimeData web;
    web.setUrls({QUrl::fromLocalFile(u"/a.pem"_s), QUrl(u"https://example.com/b.pem"_s)});
    QVERIFY(!DropArea::accepts(&web));
    area->showDrag(&web);
    QVERIFY(area->accessibleName().contains(u"cannot"_s));
}

void TestCertificatePage::leavingOutTakesTheDomainFromTheSelection()
{
    m_draft->setBundle(fixture::bundleFor({u"*.live.example.com"_s}));
    m_draft->setSelected(fixture::threeDomains());
    auto *row = child<QLabel>(u"finding%1"_s.arg(int(FindingCode::DomainsNotCovered)));
    QVERIFY2(row->text().contains(u"play.example.com"_s), qPrintable(row->text()));
    QSignalSpy left(m_page.get(), &CertificatePage::domainsLeftOut);
    Q_EMIT row->linkActivated(u"fix"_s);
    QCOMPARE(left.count(), 1);
    QCOMPARE(left.first().first().toStringList(), QStringList{u"play.example.com"_s});
    QCOMPARE(m_draft->selected().size(), 2);
    QVERIFY(child<CheckList>(u"checkList"_s)->sentences().join(u'\n').contains(u"Covers all 2"_s));
}

void TestCertificatePage::theSuggestedNameCanBeTaken()
{
    m_draft->setBundle(fixture::bundleFor({u"*.live.example.com"_s}));
    auto *name = child<QLineEdit>(u"certificateName"_s);
    const QString proposed = name->text();
    QCOMPARE(proposed, m_draft->proposedName());
    QTest::keyClick(name, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(name, u"mine"_s);
    QCOMPARE(m_draft->settings().certName, u"mine"_s);
    auto *propose = child<QPushButton>(u"proposeName"_s);
    QVERIFY(propose->isVisible());
    propose->click();
    QCOMPARE(name->text(), proposed);
}

void TestCertificatePage::everyControlHasItsNames()
{
    for (const QWidget *widget : m_page->findChildren<QWidget *>()) {
        const bool isControl = widget->focusPolicy() & Qt::TabFocus;
        if (!isControl || !widget->isVisibleTo(m_page.get())
            || widget->objectName().startsWith(u"qt_"_s))
            continue;
        QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
        QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
}

QTEST_MAIN(TestCertificatePage)
#include "tst_certificatepage.moc"
