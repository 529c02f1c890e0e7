// SPDX-License-Identifier: Apache-2.0
#include "certfixture.h"
#include "support/misbehavingserver.h"
#include "ui/certificate/certificatepage.h"
#include "ui/certificate/checklist.h"
#include "ui/certificate/fetchconsent.h"
#include "ui/certificate/repaircard.h"
#include "ui/text/language.h"
#include "ui/theme/themecontroller.h"
#include "ui/widgets/banner.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace livecert;
using namespace Qt::StringLiterals;

/// What the page tells about a chain that was put in order, and one that is not complete.
class TestRepairs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void eachRepairIsToldAndTakenBack_data();
    void eachRepairIsToldAndTakenBack();
    void allRepairsAreTakenBackAndMadeAgain();
    void aTidyChainShowsNoCard();
    void aMissingIntermediateIsFetchedOnlyAfterAYes();
    void aFailedFetchSaysTheWayOut();
    void aMissingIntermediateIsFoundInAnotherFile();

private:
    template <class T>
    T *child(const QString &name)
    {
        T *found = m_page->findChild<T *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    void load(const QByteArray &pem)
    {
        m_page->openFiles({fixture::write(m_folder, u"bundle.pem"_s, pem)});
        QTRY_VERIFY(m_draft->settings().bundle);
    }
    QByteArray sent() { return m_draft->plan().settings.bundle->chainPem(); }
    FetchConsent *openConsent();

    QTemporaryDir m_folder;
    mint::Pki m_pki = mint::mintPki({u"*.live.example.com"_s});
    std::unique_ptr<DeploymentDraft> m_draft;
    std::unique_ptr<CertificatePage> m_page;
};

void TestRepairs::initTestCase()
{
    dressApplication();
    installTranslation(QLocale(QLocale::English));
}

void TestRepairs::init()
{
    m_draft = std::make_unique<DeploymentDraft>();
    m_page = std::make_unique<CertificatePage>(*m_draft);
    m_page->resize(455, 900);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void TestRepairs::cleanup()
{
    m_page.reset();
    m_draft.reset();
}

void TestRepairs::eachRepairIsToldAndTakenBack_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("undone");
    const QByteArray leaf = m_pki.leaf.pem();
    const QByteArray issuer = m_pki.intermediate.pem();
    const QByteArray root = m_pki.root.pem();
    const QByteArray stranger =
        mint::mintSelfSigned({.commonName = u"Stranger"_s, .isCa = true}).pem();
    QTest::newRow("out of order") << issuer + leaf << int(FindingCode::ChainReordered)
                                  << issuer + leaf;
    QTest::newRow("a duplicate") << leaf + issuer + issuer << int(FindingCode::DuplicateDropped)
                                 << leaf + issuer + issuer;
    QTest::newRow("an unrelated certificate")
        << leaf + issuer + stranger << int(FindingCode::UnrelatedDropped)
        << leaf + issuer + stranger;
    QTest::newRow("a root") << leaf + issuer + root << int(FindingCode::RootDropped)
                            << leaf + issuer + root;
}

void TestRepairs::eachRepairIsToldAndTakenBack()
{
    QFETCH(QByteArray, file);
    QFETCH(int, code);
    QFETCH(QByteArray, undone);
    load(file + m_pki.keyPem());
    QCOMPARE(sent(), m_pki.chainPem());
    auto *card = child<RepairCard>(u"repairCard"_s);
    QVERIFY(card->isVisible());
    QVERIFY(!child<QLabel>(u"repair%1"_s.arg(code))->text().isEmpty());
    QVERIFY(card->beforeText() != card->afterText());
    child<QPushButton>(u"undo%1"_s.arg(code))->click();
    QCOMPARE(sent(), undone);
    QCOMPARE(card->beforeText(), card->afterText());
    // Kept until something else is loaded, whatever else is changed.
    m_draft->setCertName(u"other"_s);
    QCOMPARE(sent(), undone);
    child<QPushButton>(u"redoRepairs"_s)->click();
    QCOMPARE(sent(), m_pki.chainPem());
}

void TestRepairs::allRepairsAreTakenBackAndMadeAgain()
{
    const QByteArray file =
        m_pki.root.pem() + m_pki.intermediate.pem() + m_pki.intermediate.pem() + m_pki.leaf.pem();
    load(file + m_pki.keyPem());
    QCOMPARE(sent(), m_pki.chainPem());
    child<QPushButton>(u"undoAllRepairs"_s)->click();
    QCOMPARE(sent(), file);
    // Sent like this it would be refused: the first certificate is not the key's.
    QVERIFY(hasBlocking(m_draft->findings()));
    child<QPushButton>(u"redoRepairs"_s)->click();
    QCOMPARE(sent(), m_pki.chainPem());
    QVERIFY(m_draft->settings().bundle->keyMatches());
}

void TestRepairs::aTidyChainShowsNoCard()
{
    load(m_pki.chainPem() + m_pki.keyPem());
    QVERIFY(!child<RepairCard>(u"repairCard"_s)->isVisible());
}

FetchConsent *TestRepairs::openConsent()
{
    auto *row = child<QLabel>(u"finding%1"_s.arg(int(FindingCode::ChainIncomplete)));
    if (!row->text().contains(u"Fetch the missing intermediate from 127.0.0.1"_s))
        qFatal("%s", qPrintable(row->text()));
    Q_EMIT row->linkActivated(u"fix"_s);
    return child<FetchConsent>(u"fetchConsent"_s);
}

void TestRepairs::aMissingIntermediateIsFetchedOnlyAfterAYes()
{
    QByteArray answer;
    tests::MisbehavingServer server(
        [&answer](const tests::WireRequest &) { return tests::answerWith(200, answer); });
    const QString address = server.url() + u"/e7.crt?x=%3Cb%3E&amp;y"_s;
    const mint::Pki pki =
        mint::mintPkiWith({.dnsNames = {u"a.example.com"_s}, .caIssuers = {address}});
    answer = pki.intermediate.der();
    load(pki.leaf.pem() + pki.keyPem());
    FetchConsent *consent = openConsent();
    QCOMPARE(child<QPlainTextEdit>(u"fetchAddress"_s)->toPlainText(), address);
    QCOMPARE(server.requestCount(), 0);
    QTest::keyClick(consent, Qt::Key_Return); // the default is no
    QPointer<FetchConsent> closed(consent);
    QTRY_VERIFY(!closed);
    QCOMPARE(server.requestCount(), 0);
    QCOMPARE(sent(), pki.leaf.pem());

    openConsent()->findChild<QPushButton *>(u"fetchAccept"_s)->click();
    QTRY_COMPARE(m_draft->settings().bundle->chain.size(), 2);
    QCOMPARE(sent(), pki.chainPem());
    auto *banner = child<Banner>(u"certificateBanner"_s);
    QVERIFY2(banner->title().contains(u"was fetched"_s), qPrintable(banner->title()));
    QVERIFY(m_draft->settings().bundle->keyMatches());
    banner->actionButton()->click();
    QCOMPARE(sent(), pki.leaf.pem());
}

void TestRepairs::aFailedFetchSaysTheWayOut()
{
    tests::MisbehavingServer server(
        [](const tests::WireRequest &) { return tests::answerWith(404, "gone"); });
    const mint::Pki pki = mint::mintPkiWith(
        {.dnsNames = {u"a.example.com"_s}, .caIssuers = {server.url() + u"/e7.crt"_s}});
    load(pki.leaf.pem() + pki.keyPem());
    openConsent()->findChild<QPushButton *>(u"fetchAccept"_s)->click();
    auto *banner = child<Banner>(u"certificateBanner"_s);
    QTRY_VERIFY(banner->title().contains(u"was not fetched"_s));
    QVERIFY2(banner->body().contains(u"404"_s), qPrintable(banner->body()));
    QVERIFY(banner->body().contains(u"drop its file here"_s));
    QCOMPARE(sent(), pki.leaf.pem());
    const int before = server.requestCount();
    banner->actionButton()->click();
    QTRY_VERIFY(server.requestCount() > before);
    QTRY_VERIFY(banner->title().contains(u"was not fetched"_s));
}

void TestRepairs::aMissingIntermediateIsFoundInAnotherFile()
{
    load(m_pki.leaf.pem() + m_pki.keyPem());
    QCOMPARE(sent(), m_pki.leaf.pem());
    m_page->openFiles({fixture::write(m_folder, u"ca.pem"_s, m_pki.intermediate.pem())});
    QTRY_COMPARE(m_draft->settings().bundle->chain.size(), 2);
    QCOMPARE(sent(), m_pki.chainPem());
    QVERIFY(m_draft->settings().bundle->keyMatches());
}

QTEST_MAIN(TestRepairs)
#include "tst_repairs.moc"
