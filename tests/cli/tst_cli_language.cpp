// SPDX-License-Identifier: Apache-2.0
#include "cli/columns.h"
#include "clirun.h"
#include "core/language.h"
#include "pki/reading.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace livecert;
using namespace livecert::tests;

namespace {

bool hasHan(const QByteArray &text)
{
    return QString::fromUtf8(text).contains(QRegularExpression(u"\\p{Han}"_s));
}

} // namespace

/// The console program speaks the language of its environment; what scripts read stays as it is.
class TestCliLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theEnvironmentChoosesTheLanguage_data();
    void theEnvironmentChoosesTheLanguage();
    void everyHelpIsChineseAndNamesTheSameOptions_data();
    void everyHelpIsChineseAndNamesTheSameOptions();
    void jsonStaysEnglish();
    void statesStayEnglishAndColumnsStraight();
    void refusalsAreExplainedInChinese();
    void whatWasLeftAsideIsSaidInChinese();
    void wideCharactersTakeTwoColumns_data();
    void wideCharactersTakeTwoColumns();

private:
    [[nodiscard]] CliRun run(const QStringList &arguments) const;

    std::unique_ptr<Sandbox> m_sandbox;
    Sandbox::Access m_access;
};

void TestCliLanguage::initTestCase()
{
    m_sandbox = std::make_unique<Sandbox>(Sandbox::Options{});
    const Result<Sandbox::Access> access = m_sandbox->start();
    QVERIFY(access.has_value());
    m_access = *access;
}

CliRun TestCliLanguage::run(const QStringList &arguments) const
{
    return runCli(arguments, m_access, {}, {{u"LANG"_s, u"zh_CN.UTF-8"_s}});
}

void TestCliLanguage::theEnvironmentChoosesTheLanguage_data()
{
    QTest::addColumn<QList<Variable>>("variables");
    QTest::addColumn<bool>("isChinese");

    const auto variable = [](const char *name, const char *value) {
        return Variable{QString::fromLatin1(name), QString::fromLatin1(value)};
    };
    QTest::newRow("nothing is set") << QList<Variable>{} << false;
    QTest::newRow("LANG") << QList<Variable>{variable("LANG", "zh_CN.UTF-8")} << true;
    QTest::newRow("LC_MESSAGES goes before LANG")
        << QList<Variable>{variable("LANG", "zh_CN.UTF-8"), variable("LC_MESSAGES", "en_US.UTF-8")}
        << false;
    QTest::newRow("LC_ALL goes before both")
        << QList<Variable>{variable("LANG", "en_US.UTF-8"),
                           variable("LC_MESSAGES", "en_US.UTF-8"),
                           variable("LC_ALL", "zh_CN.UTF-8")}
        << true;
    QTest::newRow("another language speaks English")
        << QList<Variable>{variable("LANG", "de_DE.UTF-8")} << false;
}

void TestCliLanguage::theEnvironmentChoosesTheLanguage()
{
    QFETCH(QList<Variable>, variables);
    const CliRun help = runCli({u"--help"_s}, {}, {}, variables);
    QCOMPARE(help.exitCode, 0);
    QTEST(hasHan(help.out), "isChinese");
}

void TestCliLanguage::everyHelpIsChineseAndNamesTheSameOptions_data()
{
    QTest::addColumn<QString>("command");

    for (const char *command :
         {"domains", "inspect", "deploy", "off", "verify", "history", "sandbox"})
        QTest::newRow(command) << QString::fromLatin1(command);
}

void TestCliLanguage::everyHelpIsChineseAndNamesTheSameOptions()
{
    QFETCH(QString, command);
    const CliRun chinese = run({command, u"--help"_s});
    const CliRun english = runCli({command, u"--help"_s}, {});
    QVERIFY(hasHan(chinese.out));
    QVERIFY(!hasHan(english.out));
    QVERIFY2(!chinese.out.contains("Usage:") && !chinese.out.contains("Account:"),
             chinese.out.constData());
    const auto options = [](const QByteArray &help) {
        QStringList found;
        auto match = QRegularExpression(u"--[a-z][a-z-]+|\\b1?\\d{1,2}  "_s)
                         .globalMatch(QString::fromUtf8(help));
        while (match.hasNext())
            found.append(match.next().captured());
        found.sort();
        found.removeDuplicates();
        return found;
    };
    QCOMPARE(options(chinese.out), options(english.out));
    // A terminal of 100 columns shows each line as it is.
    const QStringList lines = QString::fromUtf8(chinese.out).split(u'\n');
    for (const QString &line : lines)
        QVERIFY2(columnsOf(line) <= 100, qPrintable(line));
}

void TestCliLanguage::jsonStaysEnglish()
{
    const CliRun usage = run({u"deploy"_s, u"--json"_s});
    QCOMPARE(usage.exitCode, 2);
    QVERIFY(!usage.json().isEmpty());
    QVERIFY2(!hasHan(usage.out) && !hasHan(usage.err), usage.err.constData());
    const CliRun spoken = run({u"deploy"_s});
    QVERIFY2(hasHan(spoken.err), spoken.err.constData());
    const CliRun unknown = run({u"deploy"_s, u"--nonsense"_s});
    QVERIFY2(hasHan(unknown.err), unknown.err.constData());
}

void TestCliLanguage::statesStayEnglishAndColumnsStraight()
{
    const CliRun list = run({u"domains"_s, u"--endpoint"_s, m_access.endpoint});
    QCOMPARE(list.exitCode, 0);
    const QStringList lines = QString::fromUtf8(list.out).split(u'\n', Qt::SkipEmptyParts);
    QVERIFY(lines.size() > 100);
    QVERIFY(lines.last().contains(u"个域名"_s));
    static const QRegularExpression row(
        u"^(expired|wrong-name|expires-soon|https-off|fine) +\\S+ +(on|off|unknown) "_s);
    bool hasIngest = false;
    for (const QString &line : lines.first(lines.size() - 1)) {
        const QRegularExpressionMatch match = row.match(line);
        QVERIFY2(match.hasMatch(), qPrintable(line));
        const qsizetype https = match.capturedStart(2);
        QVERIFY2(columnsOf(line.left(https)) == 13 + 41 || https > 54, qPrintable(line));
        hasIngest = hasIngest || line.contains(u"（推流）"_s);
    }
    QVERIFY(hasIngest);
}

void TestCliLanguage::refusalsAreExplainedInChinese()
{
    const CliRun refused = run({u"off"_s,
                                u"--yes"_s,
                                u"--domain"_s,
                                u"protected-mode.fault.example.net"_s,
                                u"--endpoint"_s,
                                m_access.endpoint});
    const QString said = QString::fromUtf8(refused.out);
    QVERIFY2(said.contains(u"protected-mode.fault.example.net 受阿里云保护。"_s), qPrintable(said));
    QVERIFY2(said.contains(u"RequestId "_s) && said.contains(u"DomainInProtectedMode"_s),
             qPrintable(said));
    QVERIFY2(said.contains(u"failed   "_s) && said.contains(u"失败 1 个"_s), qPrintable(said));
}

void TestCliLanguage::whatWasLeftAsideIsSaidInChinese()
{
    for (int problem = 0; problem <= int(ReadProblem::KeyInconsistent); ++problem) {
        speak(Language::English);
        const UnusedObject object{ReadProblem(problem), u"a file.pem"_s, u"PGP message"_s};
        const QString english = describe(object);
        QCOMPARE(inWords(english), english);
        speak(Language::Chinese);
        QVERIFY2(hasHan(inWords(english).toUtf8()), qPrintable(english));
        QVERIFY(inWords(english).contains(u"a file.pem"_s));
        QCOMPARE(inWords(english), describeInWords(object));
    }
    QCOMPARE(inWords(u"something else"_s), u"something else"_s);
}

void TestCliLanguage::wideCharactersTakeTwoColumns_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("columns");

    QTest::newRow("nothing") << QString() << 0;
    QTest::newRow("Latin letters") << u"live.example.com"_s << 16;
    QTest::newRow("Chinese") << u"推流域名"_s << 8;
    QTest::newRow("full-width punctuation") << u"（推流）"_s << 8;
    QTest::newRow("both") << u"a.example.com（推流）"_s << 21;
    QTest::newRow("an accent of its own takes none") << u"e\u0301"_s << 1;
    QTest::newRow("beyond the first plane") << u"\U00020000"_s << 2;
}

void TestCliLanguage::wideCharactersTakeTwoColumns()
{
    QFETCH(QString, text);
    QFETCH(int, columns);
    QCOMPARE(columnsOf(text), columns);
    QCOMPARE(columnsOf(padded(text, 30)), 30);
    QCOMPARE(padded(text, 0), text);
}

QTEST_GUILESS_MAIN(TestCliLanguage)
#include "tst_cli_language.moc"
