// SPDX-License-Identifier: Apache-2.0
#include "certfixture.h"
#include "runningsandbox.h"
#include "ui/certificate/certificatepage.h"
#include "ui/certificate/droparea.h"
#include "ui/certificate/fetchconsent.h"
#include "ui/deploy/errordialog.h"
#include "ui/deploy/messagedialog.h"
#include "ui/deploy/offguard.h"
#include "ui/deploy/progressdialog.h"
#include "ui/deploy/reviewdialog.h"
#include "ui/text/language.h"
#include "ui/theme/themecontroller.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSet>
#include <QTest>

using namespace livecert;
using namespace Qt::StringLiterals;

/// Paints every piece of the right-hand side and its dialogs, light and dark, into the build
/// folder: to look at, and to see that nothing stays blank.
class TestCertShots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyPiecePaints_data();
    void everyPiecePaints();

private:
    using Maker = std::function<QWidget *()>;
    [[nodiscard]] QWidget *makePage();
    [[nodiscard]] QWidget *makeEmptyPage();
    [[nodiscard]] QWidget *makeOffPage();
    [[nodiscard]] QWidget *makeProblemPage();
    [[nodiscard]] QWidget *makePassphrasePage();
    [[nodiscard]] QWidget *makeRepairsPage();
    [[nodiscard]] QWidget *makeConsent();
    [[nodiscard]] QWidget *makeReview(bool isOn);
    [[nodiscard]] QWidget *makeError();
    [[nodiscard]] QWidget *makeProgress();
    [[nodiscard]] QWidget *makeMessage();

    QTemporaryDir m_folder;
    std::shared_ptr<const CertificateBundle> m_bundle;
    std::unique_ptr<fixture::SandboxSession> m_sandbox;
    std::unique_ptr<DeploymentDraft> m_draft;
    std::unique_ptr<Deployment> m_deployment;
    QMap<QString, Maker> m_makers;
};

void TestCertShots::initTestCase()
{
    dressApplication();
    installTranslation(QLocale(QLocale::English));
    QDir().mkpath(QStringLiteral(LIVECERT_SHOTS));
    m_bundle = fixture::bundleFor({u"*.live.example.com"_s, u"live.example.com"_s});
    m_sandbox =
        std::make_unique<fixture::SandboxSession>(Sandbox::Options{.edgeDelayMs = 1'000'000});
    m_makers = {{u"page"_s, [this] { return makePage(); }},
                {u"page-empty"_s, [this] { return makeEmptyPage(); }},
                {u"page-off"_s, [this] { return makeOffPage(); }},
                {u"page-problem"_s, [this] { return makeProblemPage(); }},
                {u"passphrase"_s, [this] { return makePassphrasePage(); }},
                {u"passphrase-wrong"_s, [this] { return makePassphrasePage(); }},
                {u"repairs"_s, [this] { return makeRepairsPage(); }},
                {u"repairs-undone"_s, [this] { return makeRepairsPage(); }},
                {u"consent"_s, [this] { return makeConsent(); }},
                {u"review"_s, [this] { return makeReview(true); }},
                {u"review-off"_s, [this] { return makeReview(false); }},
                {u"error"_s, [this] { return makeError(); }},
                {u"progress"_s, [this] { return makeProgress(); }},
                {u"message"_s, [this] { return makeMessage(); }}};
}

QWidget *TestCertShots::makePage()
{
    m_draft = std::make_unique<DeploymentDraft>();
    m_draft->setBundle(m_bundle);
    m_draft->setSelected(fixture::threeDomains());
    auto *page = new CertificatePage(*m_draft);
    page->resize(455, 710);
    return page;
}

QWidget *TestCertShots::makeEmptyPage()
{
    m_draft = std::make_unique<DeploymentDraft>();
    auto *page = new CertificatePage(*m_draft);
    page->resize(455, 710);
    QMimeData files;
    files.setUrls(
        {QUrl::fromLocalFile(u"/tmp/fullchain.pem"_s), QUrl::fromLocalFile(u"/tmp/privkey.pem"_s)});
    page->dropArea()->showDrag(&files);
    return page;
}

QWidget *TestCertShots::makeOffPage()
{
    QWidget *page = makePage();
    m_draft->setHttpsOn(false);
    return page;
}

QWidget *TestCertShots::makeProblemPage()
{
    QWidget *page = makePage();
    static_cast<CertificatePage *>(page)->openFiles({u"/nowhere/server.pem"_s});
    return page;
}

QWidget *TestCertShots::makePassphrasePage()
{
    QWidget *page = makePage();
    const mint::Pki pki = mint::mintPki({u"*.live.example.com"_s});
    static_cast<CertificatePage *>(page)->openFiles(
        {fixture::write(m_folder, u"live-example-com.p12"_s, mint::pkcs12(pki.leaf, {}, "x")),
         fixture::write(m_folder, u"fullchain.pem"_s, pki.chainPem())});
    return page;
}

QWidget *TestCertShots::makeRepairsPage()
{
    m_draft = std::make_unique<DeploymentDraft>();
    auto *page = new CertificatePage(*m_draft);
    page->resize(455, 900);
    const mint::Pki pki = mint::mintPki({u"*.live.example.com"_s});
    page->openFiles({fixture::write(m_folder,
                                    u"bundle.pem"_s,
                                    pki.root.pem() + pki.intermediate.pem() + pki.intermediate.pem()
                                        + pki.leaf.pem() + pki.keyPem())});
    return page;
}

QWidget *TestCertShots::makeConsent()
{
    return new FetchConsent(u"Let's Encrypt E7"_s, u"http://e7.i.lencr.org/"_s, nullptr);
}

QWidget *TestCertShots::makeReview(bool isOn)
{
    DeploymentSettings settings{
        isOn, CertificateType::Upload, u"live-example-com-20261123"_s, false, m_bundle};
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return new ReviewDialog(
        planDeployment(settings, fixture::threeDomains(), now), now, false, nullptr);
}

QWidget *TestCertShots::makeError()
{
    Error error;
    error.code = ErrorCode::Service;
    error.apiCode = u"Certificate.Duplicated"_s;
    error.detail = u"The certificate name is duplicated."_s;
    error.requestId = u"16A96B9A-F203-4EC5-8E43-CB92E68F4CD8"_s;
    error.httpStatus = 400;
    error.time = QDateTime::currentDateTimeUtc();
    auto *dialog =
        new ErrorDialog(error,
                        {.domain = u"events.example.org"_s,
                         .certName = u"events-le"_s,
                         .evidence = u"Used today by 1 domain: <b>events.example.org</b>."_s,
                         .suggestedName = u"events-example-org-2027"_s},
                        nullptr);
    dialog->findChild<QAbstractButton *>(u"errorDetailsFold"_s)->setChecked(true);
    return dialog;
}

QWidget *TestCertShots::makeProgress()
{
    DeploymentSettings settings{true, CertificateType::Upload, u"mine"_s, false, m_bundle};
    QList<DomainOverview> domains = fixture::threeDomains().first(2);
    domains.append(fixture::domainOf({.name = u"nobody.live.example.com"_s}));
    m_deployment = std::make_unique<Deployment>(
        *m_sandbox->session.live,
        m_sandbox->session.edge.get(),
        planDeployment(settings, domains, QDateTime::currentDateTimeUtc()),
        Deployment::Options{.proofIntervalMs = 100});
    auto *dialog = new ProgressDialog(*m_deployment, {[] { return 3; }, systemUtc}, nullptr);
    m_deployment->start();
    return dialog;
}

QWidget *TestCertShots::makeMessage()
{
    return new MessageDialog(
        Tone::Good,
        u"Serving the new certificate"_s,
        u"What the edge answers for <b>pull.live.example.com</b>, address by address:"_s,
        u"203.0.113.7: *.live.example.com, until 21 Feb 2027, 9F:3C:A1:77:0B … 4E:D2"_s,
        nullptr);
}

void TestCertShots::everyPiecePaints_data()
{
    QTest::addColumn<QString>("piece");
    QTest::addColumn<bool>("isDark");
    for (auto maker = m_makers.cbegin(); maker != m_makers.cend(); ++maker) {
        QTest::addRow("%s, light", qPrintable(maker.key())) << maker.key() << false;
        QTest::addRow("%s, dark", qPrintable(maker.key())) << maker.key() << true;
    }
}

void TestCertShots::everyPiecePaints()
{
    QFETCH(QString, piece);
    QFETCH(bool, isDark);
    QApplication::setPalette((isDark ? Theme::dark() : Theme::light()).palette());
    std::unique_ptr<QWidget> widget(m_makers.value(piece)());
    widget->setAttribute(Qt::WA_DeleteOnClose, false);
    widget->show();
    QVERIFY(QTest::qWaitForWindowExposed(widget.get()));
    if (piece == u"progress"_s)
        QTRY_VERIFY(!m_deployment->isSending());
    if (piece == u"page-problem"_s)
        QTRY_VERIFY(widget->findChild<QWidget *>(u"certificateBanner"_s)->isVisible());
    if (piece.startsWith(u"passphrase"_s))
        QTRY_VERIFY(widget->findChild<QWidget *>(u"passphrasePrompt"_s)->isVisible());
    if (piece == u"passphrase-wrong"_s) {
        auto *edit = widget->findChild<QLineEdit *>(u"passphraseEdit"_s);
        QTest::keyClicks(edit, u"wrong"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_VERIFY(widget->findChild<QWidget *>(u"passphraseError"_s)->isVisible());
    }
    if (piece.startsWith(u"repairs"_s))
        QTRY_VERIFY(widget->findChild<QWidget *>(u"repairCard"_s)->isVisible());
    if (piece == u"repairs-undone"_s)
        widget->findChild<QPushButton *>(u"undo%1"_s.arg(int(FindingCode::RootDropped)))->click();
    QCoreApplication::processEvents();
    const QImage image = widget->grab().toImage();
    QVERIFY(image.save(QStringLiteral(LIVECERT_SHOTS)
                       + u"/cert-%1-%2.png"_s.arg(piece, isDark ? u"dark"_s : u"light"_s)));
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); y += 3) {
        for (int x = 0; x < image.width(); x += 3)
            colours.insert(image.pixel(x, y));
    }
    QVERIFY2(colours.size() > 12, qPrintable(QString::number(colours.size())));
    widget.reset();
    m_deployment.reset();
}

QTEST_MAIN(TestCertShots)
#include "tst_certshots.moc"
