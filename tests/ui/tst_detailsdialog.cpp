// SPDX-License-Identifier: Apache-2.0
#include "certfixture.h"
#include "runningsandbox.h"
#include "ui/certificate/certificatepage.h"
#include "ui/certificate/chainlist.h"
#include "ui/certificate/checklist.h"
#include "ui/certificate/detailscontroller.h"
#include "ui/certificate/detailsdialog.h"
#include "ui/certificate/valuetext.h"
#include "ui/text/language.h"
#include "ui/theme/themecontroller.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace livecert;
using namespace Qt::StringLiterals;

/// The details window: what it shows, what can be copied, and what strange certificates do to it.
class TestDetailsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void fieldsSayWhatTheCertificateSays();
    void everyValueCanBeCopied();
    void chainSaysWhatEachOneIs_data();
    void chainSaysWhatEachOneIs();
    void keyStateIsSaidAndTheKeyIsNot();
    void strangeCertificatesStayReadable_data();
    void strangeCertificatesStayReadable();
    void fiveHundredNamesAreFolded();
    void comparisonFindsItsVerdict_data();
    void comparisonFindsItsVerdict();
    void rawFormsAreShown();
    void savedPemIsTheChainInOrder();
    void escapeCloses();
    void theCardOpensIt();
    void deployedCertificateIsReadFromTheService();
    void linksFollowTheTheme();
    void everyPagePaints_data();
    void everyPagePaints();

private:
    DetailsDialog *show(const std::shared_ptr<const CertificateBundle> &bundle,
                        KeyState key = KeyState::Matches);
    [[nodiscard]] QString value(const QString &id) const
    {
        const auto *text = m_dialog->findChild<ValueText *>(u"value_"_s + id);
        return text ? text->toPlainText() : u"(no such field)"_s;
    }

    QPointer<DetailsDialog> m_dialog;
};

namespace {

std::shared_ptr<const CertificateBundle> bundleOfPem(const QByteArray &pem)
{
    const auto read = readBytes(pem, u"fullchain.pem"_s);
    if (!read)
        qFatal("cannot be read");
    auto bundle = std::make_shared<CertificateBundle>(read->clone());
    bundle->sources = QStringList{u"fullchain.pem"_s};
    return bundle;
}

mint::Options hostile()
{
    mint::Options options;
    options.commonName = u"<b>bold</b>\nSerial: 00 \u202egpj.exe"_s;
    options.organization = u"<img src=x> & Söhne"_s;
    options.dnsNames = {u"live.example.com"_s};
    options.otherAltNames = {u"email:<i>a</i>@example.com"_s};
    return options;
}

QStringList manyNames(int count)
{
    QStringList names;
    for (int i = 0; i < count; ++i)
        names.append(u"host%1.live.example.com"_s.arg(i));
    return names;
}

Certificate certificateOf(const mint::MintedCertificate &minted)
{
    return *Certificate::fromDer(minted.der());
}

} // namespace

void TestDetailsDialog::initTestCase()
{
    dressApplication();
    installTranslation(QLocale(QLocale::English));
    QDir().mkpath(QStringLiteral(LIVECERT_SHOTS));
}

void TestDetailsDialog::cleanup()
{
    delete m_dialog;
    QApplication::setPalette(Theme::light().palette());
}

DetailsDialog *TestDetailsDialog::show(const std::shared_ptr<const CertificateBundle> &bundle,
                                       KeyState key)
{
    delete m_dialog;
    m_dialog = new DetailsDialog(nullptr);
    m_dialog->setBundle(bundle, key);
    m_dialog->show();
    if (!QTest::qWaitForWindowExposed(m_dialog))
        qFatal("not shown");
    return m_dialog;
}

void TestDetailsDialog::fieldsSayWhatTheCertificateSays()
{
    mint::Options options;
    options.dnsNames = {u"*.live.example.com"_s, u"live.example.com"_s};
    options.caIssuers = {u"http://ca.example/ca.der"_s};
    const auto bundle = fixture::bundleOf(mint::mintPkiWith(options));
    show(bundle);
    const Certificate &leaf = bundle->leaf();
    QCOMPARE(value(u"subject"_s), u"CN *.live.example.com"_s);
    QCOMPARE(value(u"names"_s), u"*.live.example.com\nlive.example.com"_s);
    QCOMPARE(value(u"issuer"_s), u"CN LiveCert Test CA 1, O LiveCert Tests"_s);
    QCOMPARE(value(u"sha256"_s), fingerprintText(leaf.sha256()));
    QCOMPARE(value(u"sha1"_s), fingerprintText(leaf.fields().sha1));
    QCOMPARE(value(u"serial"_s), fingerprintText(leaf.fields().serial));
    QCOMPARE(value(u"keyUsage"_s), u"Digital signature · Key encipherment"_s);
    QCOMPARE(value(u"extendedKeyUsage"_s), u"TLS server"_s);
    QCOMPARE(value(u"basicConstraints"_s), u"Not a certificate authority"_s);
    QCOMPARE(value(u"authorityInfo"_s), u"Issuer: http://ca.example/ca.der"_s);
    QVERIFY(value(u"spkiPin"_s).startsWith(u"sha256/"_s));
    auto *until = m_dialog->findChild<ValueText *>(u"value_validUntil"_s);
    QVERIFY(until->toolTip().contains(leaf.validity().notAfter.toString(Qt::ISODate)));
    QVERIFY2(value(u"days"_s).startsWith(u"91 in all"_s), qPrintable(value(u"days"_s)));
}

void TestDetailsDialog::everyValueCanBeCopied()
{
    show(fixture::bundleFor({u"live.example.com"_s}));
    const QList<ValueText *> values = m_dialog->findChildren<ValueText *>();
    QVERIFY(values.size() >= 15);
    QClipboard *clipboard = QApplication::clipboard();
    for (ValueText *text : values) {
        if (!text->objectName().startsWith(u"value_"_s))
            continue;
        clipboard->clear();
        QTest::keyClick(text, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(clipboard->text(), text->toPlainText());
        auto *copy = m_dialog->findChild<QToolButton *>(u"copy_"_s + text->objectName().mid(6));
        clipboard->clear();
        QTest::mouseClick(copy, Qt::LeftButton);
        QCOMPARE(clipboard->text(), text->toPlainText());
    }
    auto *serial = m_dialog->findChild<ValueText *>(u"value_serial"_s);
    serial->setFocus();
    QTest::keyClick(serial, Qt::Key_End, Qt::ShiftModifier);
    QTest::keyClick(serial, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(serial->textCursor().hasSelection());
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {5, 5}, serial->mapToGlobal(QPoint(5, 5)));
    QApplication::sendEvent(serial->viewport(), &event);
    auto *menu = serial->findChild<QMenu *>(u"valueMenu"_s);
    QVERIFY(menu);
    menu->findChild<QAction *>(u"copyNameAndValue"_s)->trigger();
    QCOMPARE(clipboard->text(), u"Serial: "_s + serial->toPlainText());
    menu->close();
    QTest::mouseClick(m_dialog->findChild<QPushButton *>(u"copyAsText"_s), Qt::LeftButton);
    QVERIFY(clipboard->text().contains(u"SHA-256: "_s + value(u"sha256"_s)));
}

void TestDetailsDialog::chainSaysWhatEachOneIs_data()
{
    QTest::addColumn<QByteArray>("pem");
    QTest::addColumn<QStringList>("states");
    const mint::Pki pki = mint::mintPki({u"a.example.com"_s});
    const mint::Pki other = mint::mintPki({u"b.example.com"_s});
    QTest::newRow("the root is in the files")
        << pki.chainPem() + pki.root.pem()
        << QStringList{u"Leaf · "_s, u"Intermediate · "_s, u"Root · not sent · "_s};
    QTest::newRow("the root is known by name")
        << pki.chainPem()
        << QStringList{u"Leaf · "_s, u"Intermediate · "_s, u"Root · not in the files"_s};
    QTest::newRow("the intermediate is missing")
        << pki.leaf.pem() << QStringList{u"Leaf · "_s, u"Missing issuer"_s};
    QTest::newRow("an unrelated one lies beside it")
        << pki.chainPem() + pki.keyPem() + other.root.pem()
        << QStringList{u"Leaf · "_s,
                       u"Intermediate · "_s,
                       u"Root · not in the files"_s,
                       u"Unrelated · not sent"_s};
    QTest::newRow("self-signed") << mint::mintSelfSigned({.dnsNames = {u"a.example.com"_s}}).pem()
                                 << QStringList{u"Leaf, self-signed · "_s};
}

void TestDetailsDialog::chainSaysWhatEachOneIs()
{
    QFETCH(QByteArray, pem);
    QFETCH(QStringList, states);
    show(bundleOfPem(pem));
    auto *chain = m_dialog->findChild<ChainList *>(u"chainList"_s);
    QCOMPARE(chain->nodes().size(), states.size());
    for (qsizetype i = 0; i < states.size(); ++i)
        QVERIFY2(chain->nodes().at(i).state.startsWith(states.at(i)),
                 qPrintable(chain->nodes().at(i).state));
    // Down the tree by keyboard: the fields follow.
    for (qsizetype i = 1; i < states.size(); ++i) {
        QTest::keyClick(chain, Qt::Key_Down);
        QCOMPARE(chain->currentNode(), int(i));
        const ChainNode &node = chain->nodes().at(i);
        if (node.certificate)
            QCOMPARE(value(u"sha256"_s), fingerprintText(node.certificate->sha256()));
        else
            QVERIFY(m_dialog->findChild<QLabel *>(u"fieldSentence"_s));
    }
}

void TestDetailsDialog::keyStateIsSaidAndTheKeyIsNot()
{
    const mint::Pki pki = mint::mintPki({u"live.example.com"_s});
    const auto bundle = fixture::bundleOf(pki);
    for (const KeyState state : {KeyState::Matches,
                                 KeyState::Missing,
                                 KeyState::Encrypted,
                                 KeyState::Other,
                                 KeyState::Damaged}) {
        show(bundle, state);
        QCOMPARE(value(u"privateKey"_s), keyStateText(state));
        QVERIFY(!keyStateText(state).isEmpty());
    }
    const QByteArray secret = pki.leaf.key.traditionalDer().mid(7, 32);
    for (const auto page : {DetailsDialog::FieldsPage, DetailsDialog::PemPage}) {
        m_dialog->showPage(page);
        m_dialog->findChild<QPushButton *>(u"copyAsText"_s)->click();
        QString text = QApplication::clipboard()->text();
        QVERIFY(text.size() > 200);
        QVERIFY(!text.contains(u"PRIVATE"_s));
        QVERIFY(
            !text.remove(u':').contains(QString::fromLatin1(secret.toHex()), Qt::CaseInsensitive));
    }
}

void TestDetailsDialog::strangeCertificatesStayReadable_data()
{
    QTest::addColumn<QByteArray>("pem");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("shown");
    QTest::newRow("markup, a line break and a turn of direction")
        << mint::mintSelfSigned(hostile()).pem() << u"subject"_s
        << u"CN <b>bold</b>␊Serial: 00 ⟨U+202E⟩gpj.exe, O <img src=x> & Söhne"_s;
    QTest::newRow("markup in a name") << mint::mintSelfSigned(hostile()).pem() << u"names"_s
                                      << u"live.example.com\nE-mail <i>a</i>@example.com"_s;
    QTest::newRow("an empty subject")
        << mint::mintSelfSigned({.dnsNames = {u"a.example.com"_s}, .withCommonName = false}).pem()
        << u"subject"_s << u"empty"_s;
    QTest::newRow("no extensions at all")
        << mint::mintSelfSigned({.commonName = u"old"_s, .withExtensions = false}).pem()
        << u"names"_s << u"none: no host name matches this certificate"_s;
    QTest::newRow("no extensions means no constraints")
        << mint::mintSelfSigned({.commonName = u"old"_s, .withExtensions = false}).pem()
        << u"basicConstraints"_s << u"(no such field)"_s;
}

void TestDetailsDialog::strangeCertificatesStayReadable()
{
    QFETCH(QByteArray, pem);
    QFETCH(QString, id);
    QFETCH(QString, shown);
    show(bundleOfPem(pem));
    QCOMPARE(value(id), shown);
    m_dialog->showPage(DetailsDialog::TextPage);
    auto *raw = m_dialog->findChild<QPlainTextEdit *>(u"rawText"_s);
    QTRY_VERIFY(raw->toPlainText().contains(u"Serial Number:"_s));
    QVERIFY(!raw->toPlainText().contains(QChar(0x202e)));
    QVERIFY(!raw->toPlainText().contains(u"\nSerial: 00"_s));
}

void TestDetailsDialog::fiveHundredNamesAreFolded()
{
    const auto bundle = fixture::bundleFor(manyNames(500));
    QElapsedTimer timer;
    timer.start();
    show(bundle);
    qInfo("opened in %lld ms", timer.elapsed());
    QCOMPARE(value(u"names"_s).split(u'\n').size(), 12);
    auto *more = m_dialog->findChild<QPushButton *>(u"showAll_names"_s);
    QCOMPARE(more->text(), u"Show all 500"_s);
    timer.start();
    QTest::mouseClick(more, Qt::LeftButton);
    QCOMPARE(value(u"names"_s).split(u'\n').size(), 500);
    qInfo("unfolded in %lld ms", timer.elapsed());
    QTRY_VERIFY(m_dialog->findChild<QWidget *>(u"value_names"_s)->height() > 5000);
    m_dialog->findChild<QPushButton *>(u"copyAsText"_s)->click();
    QVERIFY(QApplication::clipboard()->text().contains(u"host499.live.example.com"_s));
}

void TestDetailsDialog::comparisonFindsItsVerdict_data()
{
    QTest::addColumn<DeployedCertificate>("deployed");
    QTest::addColumn<QByteArray>("fresh");
    QTest::addColumn<int>("verdict");
    QTest::addColumn<QString>("words");
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto key = std::make_shared<mint::Key>(mint::Key::make());
    const auto named = [&key, &now](const QStringList &names, int days) {
        mint::Options options;
        options.dnsNames = names;
        options.notAfter = now.addDays(days);
        options.key = key;
        return options;
    };
    const auto certificate = [](const mint::Options &options) {
        return mint::mintSelfSigned(options);
    };
    const auto on = [](const mint::MintedCertificate &minted) {
        DeployedCertificate deployed;
        deployed.domain = u"a.example.com"_s;
        deployed.certificate = certificateOf(minted);
        return deployed;
    };
    const QStringList both{u"a.example.com"_s, u"b.example.com"_s};
    const mint::MintedCertificate old = certificate(named(both, 30));
    QTest::newRow("the very same")
        << on(old) << old.der() << int(Verdict::SameCertificate) << u"Nothing would change"_s;
    QTest::newRow("a renewal with the same key")
        << on(old) << certificate(named(both, 90)).der() << int(Verdict::Renewal)
        << u"The key stays the same"_s;
    QTest::newRow("the domain is no longer covered")
        << on(old) << certificate(named({u"b.example.com"_s}, 90)).der() << int(Verdict::DomainLost)
        << u"does not cover"_s;
    QTest::newRow("a name is lost") << on(old) << certificate(named({u"a.example.com"_s}, 90)).der()
                                    << int(Verdict::NamesLost) << u"b.example.com"_s;
    QTest::newRow("a wildcard takes the names over")
        << on(old) << certificate(named({u"*.example.com"_s}, 90)).der() << int(Verdict::Renewal)
        << u"New names: *.example.com"_s;
    QTest::newRow("it ends earlier") << on(old) << certificate(named(both, 10)).der()
                                     << int(Verdict::EndsEarlier) << u"ends earlier, by 20 days"_s;
    QTest::newRow("made for fewer days") << on(old)
                                         << certificate([&] {
                                                mint::Options options = named(both, 40);
                                                options.notBefore = now.addDays(20);
                                                return options;
                                            }())
                                                .der()
                                         << int(Verdict::Renewal) << u"for fewer days: 31 → 20"_s;
    mint::Options rsa = named(both, 30);
    rsa.key = std::make_shared<mint::Key>(mint::Key::shared(mint::KeyKind::Rsa2048));
    QTest::newRow("RSA becomes EC") << on(certificate(rsa)) << certificate(named(both, 90)).der()
                                    << int(Verdict::Renewal) << u"RSA 2048 → EC P-256"_s;
    QTest::newRow("another issuer") << on(old) << mint::mintPkiWith(named(both, 90)).leaf.der()
                                    << int(Verdict::Renewal) << u"Another issuer"_s;
    DeployedCertificate fieldsOnly;
    fieldsOnly.domain = u"a.example.com"_s;
    fieldsOnly.notAfter = now.addDays(30);
    QTest::newRow("only fields are known, and they are fine")
        << fieldsOnly << certificate(named(both, 90)).der() << int(Verdict::PartlyKnown)
        << u"only some fields"_s;
    QTest::newRow("only fields are known, and it ends earlier")
        << fieldsOnly << certificate(named(both, 10)).der() << int(Verdict::EndsEarlier)
        << u"earlier"_s;
    fieldsOnly.sha1 = certificateOf(old).fields().sha1;
    fieldsOnly.notAfter = certificateOf(old).validity().notAfter; // whole seconds
    QTest::newRow("only fields are known, and it is the same")
        << fieldsOnly << old.der() << int(Verdict::SameCertificate) << u"already"_s;
}

void TestDetailsDialog::comparisonFindsItsVerdict()
{
    QFETCH(DeployedCertificate, deployed);
    QFETCH(QByteArray, fresh);
    QFETCH(int, verdict);
    QFETCH(QString, words);
    const Comparison comparison = compareCertificates(deployed, *Certificate::fromDer(fresh));
    const QString text = comparisonAsText(comparison);
    QVERIFY2(int(comparison.verdict) == verdict, qPrintable(text));
    QVERIFY2(text.contains(words), qPrintable(text));
    const bool isSame = comparison.verdict == Verdict::SameCertificate;
    for (const ComparisonRow &row : comparison.rows) {
        if (isSame && row.change != Change::Unknown)
            QVERIFY2(row.change == Change::Same, qPrintable(row.id));
        if (!deployed.certificate && row.id == u"names"_s)
            QCOMPARE(row.change, Change::Unknown);
    }
}

void TestDetailsDialog::rawFormsAreShown()
{
    const auto bundle = fixture::bundleFor({u"live.example.com"_s});
    show(bundle);
    auto *pages = m_dialog->findChild<SegmentedControl *>(u"detailsPages"_s);
    auto *raw = m_dialog->findChild<QPlainTextEdit *>(u"rawText"_s);
    QTest::mouseClick(pages->segment(DetailsDialog::PemPage), Qt::LeftButton);
    QCOMPARE(raw->toPlainText(), QString::fromLatin1(bundle->leaf().toPem()));
    QTest::mouseClick(pages->segment(DetailsDialog::TextPage), Qt::LeftButton);
    QTRY_VERIFY(raw->toPlainText().contains(u"DNS:live.example.com"_s));
    QVERIFY(raw->toPlainText().startsWith(u"Certificate:"_s));
    QVERIFY(raw->toPlainText().contains(u"Public-Key: (256 bit)"_s));
    QVERIFY(raw->toPlainText().contains(u"Signature Value:"_s));
}

void TestDetailsDialog::savedPemIsTheChainInOrder()
{
    const mint::Pki pki = mint::mintPki({u"*.live.example.com"_s});
    show(bundleOfPem(pki.keyPem() + pki.intermediate.pem() + pki.leaf.pem()));
    QTemporaryDir folder;
    QTest::mouseClick(m_dialog->findChild<QPushButton *>(u"savePem"_s), Qt::LeftButton);
    auto *save = m_dialog->findChild<QFileDialog *>(u"saveDialog"_s);
    QVERIFY(save);
    const QString path = folder.filePath(u"out.pem"_s);
    Q_EMIT save->fileSelected(path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), pki.chainPem());
    QCOMPARE(m_dialog->findChild<QLabel *>(u"detailsSaid"_s)->text(), u"Saved"_s);
    save->close();
}

void TestDetailsDialog::escapeCloses()
{
    show(fixture::bundleFor({u"live.example.com"_s}));
    QVERIFY(m_dialog->findChild<QPushButton *>(u"closeDetails"_s)->isDefault());
    auto *subject = m_dialog->findChild<ValueText *>(u"value_subject"_s);
    subject->setFocus();
    QTest::keyClick(subject, Qt::Key_Escape);
    QTRY_VERIFY(!m_dialog);
}

void TestDetailsDialog::theCardOpensIt()
{
    DeploymentDraft draft;
    CertificatePage page(draft);
    page.resize(455, 720);
    draft.setBundle(fixture::bundleFor({u"live.example.com"_s}));
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    QSignalSpy asked(&page, &CertificatePage::detailsRequested);
    QTest::mouseClick(page.findChild<QPushButton *>(u"certificateDetails"_s), Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    QTest::mouseDClick(page.findChild<QWidget *>(u"summaryCard"_s), Qt::LeftButton, {}, {5, 5});
    QCOMPARE(asked.count(), 2);
    auto *chain = page.findChild<QLabel *>(u"summaryChain"_s);
    QCOMPARE(chain->text(), u"live.example.com › LiveCert Test CA 1 › LiveCert Test Root"_s);
}

void TestDetailsDialog::deployedCertificateIsReadFromTheService()
{
    fixture::SandboxSession sandbox({});
    QList<LiveDomain> domains;
    QObject context;
    sandbox.session.live->listDomains(
        {}, {&context, [&domains](const auto &listed) { domains = *listed; }});
    QTRY_VERIFY(!domains.isEmpty());
    QWidget window;
    DeploymentDraft draft;
    DetailsController controller(draft, &window);
    controller.setLive(sandbox.session.live.get());
    controller.open();
    QVERIFY(!controller.dialog());
    draft.setBundle(fixture::bundleFor({u"live.example.com"_s}));
    controller.open();
    m_dialog = controller.dialog();
    QVERIFY(m_dialog);
    m_dialog->showPage(DetailsDialog::ComparePage);
    QVERIFY(m_dialog->findChild<QLabel *>(u"fieldSentence"_s)->text().contains(u"Select"_s));
    bool isCompared = false;
    for (const LiveDomain &domain : domains) {
        DomainOverview overview;
        overview.domain = domain;
        draft.setSelected({overview});
        QTRY_VERIFY(m_dialog->findChild<QLabel *>(u"verdict"_s)
                    || !m_dialog->findChildren<QLabel *>(u"fieldSentence"_s)
                            .last()
                            ->text()
                            .contains(u"Reading"_s));
        isCompared = m_dialog->findChild<QLabel *>(u"verdict"_s) != nullptr;
        if (isCompared)
            break;
    }
    QVERIFY(isCompared);
    auto *names = m_dialog->findChild<ValueText *>(u"deployed_names"_s);
    QVERIFY(names->toPlainText() != u"not known"_s);
    draft.clear();
    QTRY_VERIFY(!m_dialog);
}

void TestDetailsDialog::linksFollowTheTheme()
{
    CheckList list;
    list.setFindings({{Severity::Blocking, FindingCode::KeyMissing, u"a"_s, {}, {}}}, 1);
    list.resize(400, 120);
    list.show();
    QVERIFY(QTest::qWaitForWindowExposed(&list));
    const auto has = [&list](const QColor &colour) {
        const QImage image = list.grab().toImage();
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixel(x, y) == colour.rgb())
                    return true;
            }
        }
        return false;
    };
    QVERIFY(has(Theme::light().accent));
    QApplication::setPalette(Theme::dark().palette());
    QTRY_VERIFY(has(Theme::dark().accent));
    QVERIFY(!has(Theme::light().accent));
}

void TestDetailsDialog::everyPagePaints_data()
{
    QTest::addColumn<QString>("piece");
    QTest::addColumn<bool>("isDark");
    for (const char *piece : {"fields", "many", "hostile", "compare", "text", "ten"}) {
        QTest::addRow("%s, light", piece) << QString::fromLatin1(piece) << false;
        QTest::addRow("%s, dark", piece) << QString::fromLatin1(piece) << true;
    }
}

void TestDetailsDialog::everyPagePaints()
{
    QFETCH(QString, piece);
    QFETCH(bool, isDark);
    const mint::Pki pki = mint::mintPki({u"*.live.example.com"_s, u"live.example.com"_s});
    auto bundle = fixture::bundleOf(pki);
    if (piece == u"many"_s)
        bundle = fixture::bundleFor(manyNames(500));
    if (piece == u"hostile"_s)
        bundle = bundleOfPem(mint::mintSelfSigned(hostile()).pem());
    if (piece == u"ten"_s) {
        mint::MintedCertificate issuer =
            mint::mintSelfSigned({.commonName = u"Root"_s, .isCa = true});
        QByteArray pem;
        for (int i = 1; i < 10; ++i) {
            issuer = mint::mintFrom(issuer, {.commonName = u"Level %1"_s.arg(i), .isCa = true});
            pem += issuer.pem();
        }
        pem += mint::mintFrom(issuer, {.dnsNames = {u"deep.example.com"_s}}).pem();
        bundle = bundleOfPem(pem);
    }
    show(bundle);
    // The switch happens while it is open.
    QApplication::setPalette((isDark ? Theme::dark() : Theme::light()).palette());
    if (piece == u"compare"_s) {
        DeployedCertificate deployed;
        deployed.domain = u"pull.live.example.com"_s;
        deployed.certificate = certificateOf(
            mint::mintPki({u"*.live.example.com"_s, u"vod.example.com"_s}, mint::KeyKind::Rsa2048)
                .leaf);
        m_dialog->setDeployed(deployed);
        m_dialog->showPage(DetailsDialog::ComparePage);
    }
    if (piece == u"text"_s) {
        m_dialog->showPage(DetailsDialog::TextPage);
        auto *raw = m_dialog->findChild<QPlainTextEdit *>(u"rawText"_s);
        QTRY_VERIFY(raw->toPlainText().contains(u"Serial Number:"_s));
    }
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    const QImage image = m_dialog->grab().toImage();
    const Theme &theme = isDark ? Theme::dark() : Theme::light();
    QCOMPARE(image.pixelColor(m_dialog->width() - 4, 4), theme.window);
    QVERIFY(image.save(QStringLiteral(LIVECERT_SHOTS)
                       + u"/details-%1-%2.png"_s.arg(piece, isDark ? u"dark"_s : u"light"_s)));
}

QTEST_MAIN(TestDetailsDialog)
#include "tst_detailsdialog.moc"
