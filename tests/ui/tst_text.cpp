// SPDX-License-Identifier: Apache-2.0
#include "api/errorcatalogue.h"
#include "ui/text/errorreport.h"
#include "ui/text/errortext.h"
#include "ui/text/findingtext.h"
#include "ui/text/format.h"
#include "ui/text/language.h"
#include "ui/text/problemtext.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace livecert;
using namespace Qt::StringLiterals;

namespace {

const QString hostile = u"<img src=x onerror=1>\u202Eevil\n"_s;

Error serviceError(const QString &code)
{
    Error error;
    error.code = ErrorCode::Service;
    error.apiCode = code;
    error.detail = u"Some words of the service."_s;
    error.requestId = u"16A96B9A-F203-4EC5-8E43-CB92E68F4CD8"_s;
    error.httpStatus = 400;
    error.time = QDateTime(QDate(2026, 11, 24), QTime(2, 32, 7), Qt::UTC);
    return error;
}

} // namespace

class TestText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslation(QLocale(QLocale::English)); }
    void everyCodeOfTheCatalogueHasWords_data();
    void everyCodeOfTheCatalogueHasWords();
    void everyFindingHasASentence_data();
    void everyFindingHasASentence();
    void everyLocalErrorHasWords_data();
    void everyLocalErrorHasWords();
    void everyReadProblemNamesTheFile_data();
    void everyReadProblemNamesTheFile();
    void anUnknownCodeShowsWhatIsKnown();
    void nothingFromOutsideBecomesMarkup();
    void hostileTextBecomesVisible_data();
    void hostileTextBecomesVisible();
    void daysAreCalendarDays_data();
    void daysAreCalendarDays();
    void algorithmsAreWrittenAsPeopleDo_data();
    void algorithmsAreWrittenAsPeopleDo();
    void aPolicyAllowsTheOneChange();
    void aTicketQuotesTheRequest();
};

void TestText::everyCodeOfTheCatalogueHasWords_data()
{
    QTest::addColumn<QString>("code");
    QVERIFY(allEntries().size() >= 94);
    for (const CatalogueEntry &entry : allEntries())
        QTest::newRow(qPrintable(entry.code)) << entry.code;
}

void TestText::everyCodeOfTheCatalogueHasWords()
{
    QFETCH(QString, code);
    const ErrorContext context{.domain = u".live.example.com"_s,
                               .certName = u"live-2026"_s,
                               .suggestedName = u"live-2027"_s,
                               .storedName = u"Cert-88"_s,
                               .canTrimChain = true};
    const ErrorText text = errorText(serviceError(code), context);
    const CatalogueEntry *entry = findEntry(code);
    QVERIFY(entry);
    const QString wanted = fill(entry->english.title, u"*.live.example.com"_s, u"live-2026"_s);
    QCOMPARE(text.title, wanted);
    QVERIFY(!text.explanation.isEmpty());
    QVERIFY(!text.advice.isEmpty());
    QVERIFY(!(text.title + text.explanation + text.advice).contains(u'{'));
    if (entry->english.explanation.contains(u"{domain}"_s))
        QVERIFY2(text.explanation.contains(u"<b>*.live.example.com</b>"_s),
                 qPrintable(text.explanation));
    if (!entry->english.action.isEmpty())
        QVERIFY2(!text.offers.isEmpty(), "the catalogue names an action, the program offers none");
    for (const ErrorOffer &offer : text.offers) {
        QVERIFY(offer.action != ErrorAction::None);
        QVERIFY(!offer.label.isEmpty());
    }
    const QString details = detailsAsText(text.details);
    QVERIFY(details.contains(code));
    QVERIFY(details.contains(u"16A96B9A-F203-4EC5-8E43-CB92E68F4CD8"_s));
}

void TestText::everyFindingHasASentence_data()
{
    QTest::addColumn<int>("code");
    for (int code = 0; code <= int(FindingCode::CertificateTooLong); ++code)
        QTest::addRow("finding %d", code) << code;
}

void TestText::everyFindingHasASentence()
{
    QFETCH(int, code);
    for (const QStringList &arguments : {QStringList{},
                                         QStringList{u"a.example.com"_s},
                                         QStringList{u"a.example.com"_s, u"b.example.com"_s}}) {
        const Finding finding{Severity::Warning,
                              static_cast<FindingCode>(code),
                              u"a.example.com"_s,
                              arguments,
                              u"Certificate.Expired"_s};
        const FindingText text = findingText(finding, 3);
        QVERIFY2(!text.sentence.isEmpty(), "no sentence");
        QCOMPARE(text.word, u"Warning"_s);
        QVERIFY(text.prevented.contains(u"Certificate.Expired"_s));
        QVERIFY(!text.sentence.contains(u'%'));
        QCOMPARE(text.fix == FindingFix::None, text.fixLabel.isEmpty());
        QVERIFY(!noteText(finding).isEmpty());
    }
}

void TestText::everyLocalErrorHasWords_data()
{
    QTest::addColumn<int>("code");
    for (int code = 0; code <= int(ErrorCode::Internal); ++code)
        QTest::addRow("error %d", code) << code;
}

void TestText::everyLocalErrorHasWords()
{
    QFETCH(int, code);
    Error error;
    error.code = static_cast<ErrorCode>(code);
    error.detail = u"server.ppk: something else"_s;
    const ErrorText text = errorText(error, {});
    QVERIFY(!text.title.isEmpty());
    QVERIFY(!text.explanation.isEmpty());
    QVERIFY(!text.advice.isEmpty());
    QVERIFY(!(text.title + text.explanation + text.advice).contains(u'%'));
    if (error.code >= ErrorCode::InvalidInput && error.code <= ErrorCode::TooExpensive)
        QVERIFY2(text.title.contains(u"server.ppk"_s), qPrintable(text.title));
}

void TestText::everyReadProblemNamesTheFile_data()
{
    QTest::addColumn<int>("problem");
    for (int problem = 0; problem <= int(ReadProblem::KeyInconsistent); ++problem)
        QTest::addRow("problem %d", problem) << problem;
}

void TestText::everyReadProblemNamesTheFile()
{
    QFETCH(int, problem);
    const ProblemText text = problemText({static_cast<ReadProblem>(problem), u"server.ppk"_s, {}});
    QVERIFY2(text.title.contains(u"server.ppk"_s), qPrintable(text.title));
    QVERIFY(!text.advice.isEmpty());
    QVERIFY(!(text.title + text.advice).contains(u'%'));
}

void TestText::anUnknownCodeShowsWhatIsKnown()
{
    const ErrorText text =
        errorText(serviceError(u"Certificate.Brand.New"_s), {.domain = u"a.example.com"_s});
    QVERIFY(text.title.contains(u"a.example.com"_s));
    QVERIFY(text.explanation.contains(u"Certificate.Brand.New"_s));
    QVERIFY(text.explanation.contains(u"Some words of the service."_s));
    QVERIFY(text.advice.contains(u"16A96B9A"_s));
    QCOMPARE(text.offers.size(), 1);
    QCOMPARE(text.offers.first().action, ErrorAction::LookUpCode);
}

void TestText::nothingFromOutsideBecomesMarkup()
{
    Error error = serviceError(u"<b>Code</b>"_s);
    error.detail = u"<a href=\"x\">click</a>"_s;
    const ErrorText unknown = errorText(error, {.domain = hostile, .certName = hostile});
    const ErrorText known = errorText(serviceError(u"Certificate.MissMatch"_s),
                                      {.domain = hostile, .certName = hostile});
    for (const QString &rich : {unknown.explanation, known.explanation, known.advice}) {
        QVERIFY2(!rich.contains(u"<img"_s) && !rich.contains(u"<a "_s), qPrintable(rich));
        QVERIFY(!rich.contains(QChar(0x202e)));
    }
    const Finding finding{
        Severity::Warning, FindingCode::DomainsNotCovered, hostile, {hostile}, {}};
    QVERIFY(!findingText(finding, 1).sentence.contains(u"<img"_s));
}

void TestText::hostileTextBecomesVisible_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain text stays")
        << u"*.live.example.com 直播"_s << u"*.live.example.com 直播"_s;
    QTest::newRow("a line break") << u"a\nb"_s << u"a␊b"_s;
    QTest::newRow("NUL") << u"a"_s + QChar(0) + u'b' << u"a␀b"_s;
    QTest::newRow("delete") << u"a\u007f"_s << u"a␡"_s;
    QTest::newRow("right-to-left override") << u"a\u202eb"_s << u"a⟨U+202E⟩b"_s;
    QTest::newRow("zero-width space") << u"a\u200bb"_s << u"a⟨U+200B⟩b"_s;
    QTest::newRow("a lone surrogate") << QString(QChar(0xd800)) << u"\uFFFD"_s;
    QTest::newRow("an emoji stays") << u"🔒"_s << u"🔒"_s;
    QTest::newRow("a long text is cut") << QString(300, u'a') << QString(200, u'a') + u'…';
    QTest::newRow("a tower of marks is cut")
        << u'a' + QString(50, QChar(0x301)) << u'a' + QString(4, QChar(0x301));
}

void TestText::hostileTextBecomesVisible()
{
    QFETCH(QString, text);
    QTEST(visibleText(text), "shown");
}

void TestText::daysAreCalendarDays_data()
{
    QTest::addColumn<QDateTime>("notAfter");
    QTest::addColumn<QString>("text");
    const QDateTime noon = QDateTime(QDate(2026, 11, 24), QTime(12, 0));
    QTest::newRow("in 89 days") << noon.addDays(89) << u"89 days left"_s;
    QTest::newRow("tomorrow") << noon.addDays(1) << u"1 day left"_s;
    QTest::newRow("later today") << noon.addSecs(3600) << u"Expires today"_s;
    QTest::newRow("earlier today") << noon.addSecs(-3600) << u"Expired today"_s;
    QTest::newRow("two days ago") << noon.addDays(-2) << u"Expired 2 days ago"_s;
}

void TestText::daysAreCalendarDays()
{
    QFETCH(QDateTime, notAfter);
    const QDateTime noon = QDateTime(QDate(2026, 11, 24), QTime(12, 0));
    QTEST(daysLeftText(notAfter.toUTC(), noon.toUTC()), "text");
}

void TestText::algorithmsAreWrittenAsPeopleDo_data()
{
    QTest::addColumn<QString>("algorithm");
    QTest::addColumn<QString>("text");
    QTest::newRow("ECDSA") << u"ecdsa-with-SHA384"_s << u"ECDSA SHA-384"_s;
    QTest::newRow("RSA") << u"sha256WithRSAEncryption"_s << u"RSA SHA-256"_s;
    QTest::newRow("the others stay") << u"ED25519"_s << u"ED25519"_s;
}

void TestText::algorithmsAreWrittenAsPeopleDo()
{
    QFETCH(QString, algorithm);
    QTEST(signatureText(algorithm), "text");
}

void TestText::aPolicyAllowsTheOneChange()
{
    const QString policy = ramPolicyAsText(u"live.example.com"_s);
    QVERIFY(QJsonDocument::fromJson(policy.toUtf8()).object().contains(u"Statement"_s));
    QVERIFY(policy.contains(u"live:SetLiveDomainCertificate"_s));
    QVERIFY(policy.contains(u"domain/live.example.com"_s));
    QVERIFY(!policy.contains(u"live:*"_s));
}

void TestText::aTicketQuotesTheRequest()
{
    const QString ticket =
        ticketAsText(serviceError(u"DomainInSafeMode"_s), {.domain = u"live.example.com"_s});
    for (const QString &part : {u"DomainInSafeMode"_s, u"live.example.com"_s, u"16A96B9A"_s})
        QVERIFY2(ticket.contains(part), qPrintable(part));
}

QTEST_MAIN(TestText)
#include "tst_text.moc"
