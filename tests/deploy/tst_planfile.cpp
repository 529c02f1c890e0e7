// SPDX-License-Identifier: Apache-2.0
#include "deploy/plandrift.h"
#include "deploy/planfile.h"
#include "support/mint.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace livecert;

namespace {

std::shared_ptr<const CertificateBundle> bundleFor(const QStringList &names)
{
    const mint::Pki pki = mint::mintPki(names);
    auto bundle = readBytes(pki.chainPem() + pki.keyPem(), u"test"_s);
    return std::make_shared<const CertificateBundle>(*std::move(bundle));
}

DomainOverview httpsDomain(const QString &name, const QString &certName, const QString &sha1)
{
    DomainOverview domain;
    domain.domain.name = name;
    domain.domain.status = DomainStatus::Online;
    domain.isHttpsOn = true;
    domain.certName = certName;
    domain.fingerprint = sha1;
    domain.notAfter = QDateTime(QDate(2027, 5, 3), QTime(10, 0), Qt::UTC);
    return domain;
}

const QString oldSha1 = u"00112233445566778899aabbccddeeff00112233"_s;
const QString otherSha1 = u"ff112233445566778899aabbccddeeff00112233"_s;

bool has(const DeploymentStep &step, FindingCode code)
{
    return std::any_of(step.findings.cbegin(), step.findings.cend(), [code](const Finding &f) {
        return f.code == code;
    });
}

} // namespace

/// Plans as files: written, read again whatever was done to them, and held against the account.
class PlanFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_settings.bundle = bundleFor({u"*.example.com"_s});
        m_settings.certName = u"new name"_s;
        m_settings.forceSet = true;
        m_account.domains = {httpsDomain(u"a.example.com"_s, u"old"_s, oldSha1),
                             httpsDomain(u"b.example.com"_s, u"old"_s, oldSha1),
                             httpsDomain(u"c.other.com"_s, u"old"_s, oldSha1)};
        DomainOverview off;
        off.domain.name = u"d.example.com"_s;
        off.domain.status = DomainStatus::Online;
        m_account.domains.append(off);
    }

    void whatIsWrittenIsReadAgain()
    {
        const DeploymentPlan plan = planDeployment(m_settings, m_account.domains, now());
        const PlanFileResult<SavedPlan> saved = readPlan(written(plan));
        QVERIFY(saved.has_value());
        QCOMPARE(saved->savedAt, now());
        QCOMPARE(saved->type, CertificateType::Upload);
        QCOMPARE(saved->certName, u"new name"_s);
        QVERIFY(saved->forceSet);
        QVERIFY(saved->isHttpsOn);
        QCOMPARE(saved->certificateSha256, m_settings.bundle->leaf().sha256());
        QVERIFY(saved->isMadeFor(*m_settings.bundle));
        QVERIFY(!saved->isMadeFor(*bundleFor({u"*.example.com"_s})));
        CertificateBundle keyless = m_settings.bundle->clone();
        keyless.key.reset();
        QVERIFY(!saved->isMadeFor(keyless));
        QCOMPARE(saved->steps.size(), 4);
        QVERIFY(saved->steps.at(0).isIncluded);
        QCOMPARE(saved->steps.at(0).sha1, oldSha1);
        QVERIFY(!saved->steps.at(2).isIncluded); // not covered
        QVERIFY(!saved->steps.at(3).isHttpsOn);
    }

    void otherKindsOfPlansAreReadAgain()
    {
        DeploymentSettings off;
        off.isHttpsOn = false;
        const auto savedOff = readPlan(written(planDeployment(off, m_account.domains, now())));
        QVERIFY(savedOff.has_value());
        QVERIFY(!savedOff->isHttpsOn);
        QVERIFY(!savedOff->needsCertificate());

        DeploymentSettings cas;
        cas.type = CertificateType::Cas;
        cas.certName = u"bought"_s;
        cas.cas = CasCertificate();
        cas.cas->id = 9'000'000'000'000;
        cas.cas->name = u"bought"_s;
        cas.cas->sans = {u"*.example.com"_s};
        cas.cas->sha256 = QString(64, u'a');
        const auto savedCas = readPlan(written(planDeployment(cas, m_account.domains, now())));
        QVERIFY(savedCas.has_value());
        QCOMPARE(savedCas->cas->id, cas.cas->id);
        QCOMPARE(savedCas->cas->sha256, cas.cas->sha256);
        // The account has it still, has another under its name, has it no more.
        AccountSnapshot account = m_account;
        account.casCertificates = {*cas.cas};
        QCOMPARE(settingsOf(*savedCas, nullptr, account).cas, cas.cas);
        account.casCertificates->first().sha256 = QString(64, u'b');
        QVERIFY(!settingsOf(*savedCas, nullptr, account).cas);
        account.casCertificates = QList<CasCertificate>();
        QVERIFY(!settingsOf(*savedCas, nullptr, account).cas);
    }

    void theDocumentOfTheConsoleIsAPlanToo()
    {
        const DeploymentPlan plan = planDeployment(m_settings, m_account.domains, now());
        const QJsonObject document{{u"plan"_s, planAsJson(plan)}, {u"exitCode"_s, 0}};
        QVERIFY(readPlan(QJsonDocument(document).toJson()).has_value());
    }

    void theFirstBytesSayWhatItIs()
    {
        const DeploymentPlan plan = planDeployment(m_settings, m_account.domains, now());
        QVERIFY(written(plan).left(40).contains("LIVECERT-PLAN"));
    }

    void wrongFiles_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<PlanFileProblem>("problem");
        QTest::addColumn<QString>("where");
        const auto row = [](const char *name,
                            const QByteArray &json,
                            PlanFileProblem problem,
                            const QString &where = {}) {
            QTest::newRow(name) << json << problem << where;
        };
        using enum PlanFileProblem;
        const QByteArray good =
            written(planDeployment(m_settings, m_account.domains, now()), QJsonDocument::Compact);
        const auto changed = [&good](const QByteArray &from, const QByteArray &to) {
            QByteArray bytes = good;
            Q_ASSERT(bytes.contains(from));
            return bytes.replace(bytes.indexOf(from), from.size(), to);
        };
        row("nothing at all", {}, Empty);
        row("only white space", " \r\n\t ", Empty);
        row("a text", "Set the certificate, HTTPS on.", Damaged);
        row("cut in the middle", good.first(good.size() / 2), Damaged);
        row("the last byte is missing", good.chopped(1), Damaged);
        row("zeros", QByteArray(4096, '\0'), Damaged);
        row("as deep as a well", QByteArray(5000, '['), Damaged);
        row("objects in objects", QByteArray(5000, '{'), Damaged);
        row("two documents", good + good, Damaged);
        row("not UTF-8", changed("new name", "new \xff\xfe"), Damaged);
        row("a list", "[1, 2]", NotAPlan);
        row("another JSON file", R"({"name": "package", "version": 1})", NotAPlan);
        row("the version of tomorrow",
            changed("\"LIVECERT-PLAN\":1", "\"LIVECERT-PLAN\":2"),
            OtherVersion,
            u"2"_s);
        row("a version in words",
            changed("\"LIVECERT-PLAN\":1", "\"LIVECERT-PLAN\":\"one\""),
            OtherVersion,
            u"one"_s);
        row("half a version",
            changed("\"LIVECERT-PLAN\":1", "\"LIVECERT-PLAN\":1.5"),
            OtherVersion,
            u"1.5"_s);
        row("a private key inside",
            changed("new name", "-----BEGIN EC PRIVATE KEY-----"),
            HoldsKey);
        row("https is a number",
            changed("\"https\":\"on\"", "\"https\":1"),
            WrongValue,
            u"https"_s);
        row("https is maybe",
            changed("\"https\":\"on\"", "\"https\":\"maybe\""),
            WrongValue,
            u"https"_s);
        row("an unknown type", changed("\"upload\"", "\"stolen\""), WrongValue, u"certType"_s);
        row("force in words",
            changed("\"forceSet\":true", "\"forceSet\":\"yes\""),
            WrongValue,
            u"forceSet"_s);
        row("a name over two lines", changed("new name", "new\\nname"), WrongValue, u"certName"_s);
        row("a name with a bell", changed("new name", "new\\u0007name"), WrongValue, u"certName"_s);
        row("a name without end",
            changed("new name", QByteArray(100'000, 'x')),
            WrongValue,
            u"certName"_s);
        row("half a fingerprint",
            changed(m_settings.bundle->leaf().sha256().toHex(), "0011"),
            WrongValue,
            u"certificate.sha256"_s);
        row("domains are one word",
            R"({"LIVECERT-PLAN": 1, "https": "off", "domains": "all"})",
            WrongValue,
            u"domains"_s);
        row("no domains", R"({"LIVECERT-PLAN": 1, "https": "off", "domains": []})", NoDomain);
        row("a domain that is a number",
            R"({"LIVECERT-PLAN": 1, "https": "off", "domains": [7]})",
            WrongValue,
            u"domains[0]"_s);
        row("a domain with a space",
            changed("\"domain\":\"a.example.com\"", "\"domain\":\"a .example.com\""),
            WrongDomain,
            u"a .example.com"_s);
        row("a domain that begins like an option",
            changed("\"domain\":\"a.example.com\"", "\"domain\":\"--a;rm -rf\""),
            WrongDomain,
            u"--a;rm -rf"_s);
        row("a domain in capitals",
            changed("\"domain\":\"a.example.com\"", "\"domain\":\"A.example.com\""),
            WrongDomain,
            u"A.example.com"_s);
        row("the same domain twice",
            changed("\"domain\":\"b.example.com\"", "\"domain\":\"a.example.com\""),
            RepeatedDomain,
            u"a.example.com"_s);
        row("a day that is none",
            changed("2027-05-03T10:00:00Z", "the third of May"),
            WrongValue,
            u"domains[0].now.notAfter"_s);
        QByteArray many = R"({"LIVECERT-PLAN": 1, "https": "off", "domains": [0)";
        many += QByteArray(",0").repeated(100'000) + "]}";
        row("too many domains", many, TooManyDomains, u"100001"_s);
        row("more than a plan ever has", QByteArray(maxPlanFileBytes + 1, ' '), TooLarge);
    }

    void wrongFiles()
    {
        QFETCH(QByteArray, json);
        QFETCH(PlanFileProblem, problem);
        QFETCH(QString, where);
        const PlanFileResult<SavedPlan> plan = readPlan(json);
        QVERIFY(!plan);
        QCOMPARE(plan.error().problem, problem);
        QVERIFY(plan.error().where.size() <= 80);
        if (!where.isEmpty())
            QCOMPARE(plan.error().where, where);
    }

    void noChangeOfBytesDoesHarm()
    {
        const QByteArray good = written(planDeployment(m_settings, m_account.domains, now()));
        QRandomGenerator random(20261124); // the same bytes every time
        int read = 0;
        for (int round = 0; round < 3000; ++round) {
            QByteArray bytes = good;
            const int changes = 1 + int(random.bounded(4));
            for (int change = 0; change < changes; ++change) {
                const qsizetype at = random.bounded(int(bytes.size()));
                if (random.bounded(5) == 0)
                    bytes.remove(at, 1 + random.bounded(200));
                else
                    bytes[at] = char(random.bounded(256));
            }
            const PlanFileResult<SavedPlan> plan = readPlan(bytes);
            if (!plan)
                continue;
            ++read; // then it is a plan through and through
            QCOMPARE(plan->certificateSha256.size(), 32);
            for (const SavedStep &step : plan->steps)
                QCOMPARE(apiDomain(step.domain), step.domain);
        }
        QVERIFY(read > 0 && read < 3000);
    }

    void filesThatCannotBeRead()
    {
        const QTemporaryDir folder;
        const auto missing = readPlanFile(folder.filePath(u"none.json"_s));
        QCOMPARE(missing.error().problem, PlanFileProblem::NotReadable);
        QCOMPARE(readPlanFile(folder.path()).error().problem, PlanFileProblem::NotReadable);
        QCOMPARE(readPlanFile(u"/dev/zero"_s).error().problem, PlanFileProblem::NotReadable);
        QFile file(folder.filePath(u"plan.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(written(planDeployment(m_settings, m_account.domains, now())));
        file.close();
        QVERIFY(readPlanFile(file.fileName()).has_value());
    }

    void driftIsFound_data()
    {
        QTest::addColumn<QString>("certName"); // of a.example.com by now; empty: HTTPS is off
        QTest::addColumn<QString>("sha1");
        QTest::addColumn<bool>("isThere");
        QTest::addColumn<int>("code"); // -1: none
        QTest::addColumn<bool>("isIncluded");
        const auto number = [](FindingCode code) { return int(code); };
        QTest::newRow("as it was") << u"old"_s << oldSha1 << true << -1 << true;
        QTest::newRow("other content under the same name")
            << u"old"_s << otherSha1 << true << number(FindingCode::ChangedSince) << false;
        QTest::newRow("another certificate")
            << u"newer"_s << otherSha1 << true << number(FindingCode::ChangedSince) << false;
        QTest::newRow("the same content under another name")
            << u"renamed"_s << oldSha1 << true << -1 << true;
        QTest::newRow("another name, and no fingerprint to go by")
            << u"newer"_s << QString() << true << number(FindingCode::ChangedSince) << false;
        QTest::newRow("HTTPS was turned off")
            << QString() << QString() << true << number(FindingCode::ChangedSince) << false;
        QTest::newRow("the certificate of the plan is there by now")
            << u"new name"_s << QString::fromLatin1(m_settings.bundle->leaf().fields().sha1.toHex())
            << true << number(FindingCode::SameCertificate) << false;
        QTest::newRow("the domain was deleted")
            << u"old"_s << oldSha1 << false << number(FindingCode::DomainGone) << false;
    }

    void driftIsFound()
    {
        QFETCH(QString, certName);
        QFETCH(QString, sha1);
        QFETCH(bool, isThere);
        QFETCH(int, code);
        const auto saved = readPlan(written(planDeployment(m_settings, m_account.domains, now())));
        AccountSnapshot account = m_account;
        account.domains[0].certName = certName;
        account.domains[0].fingerprint = sha1;
        account.domains[0].isHttpsOn = !certName.isEmpty();
        if (!isThere)
            account.domains.removeFirst();
        const DeploymentSettings settings = settingsOf(*saved, m_settings.bundle, account);
        const DeploymentPlan plan = reopenPlan(*saved, settings, account, now());
        QCOMPARE(plan.savedAt, now());
        QCOMPARE(plan.steps.size(), 4);
        const DeploymentStep &step = plan.steps.first();
        QTEST(step.isIncluded, "isIncluded");
        for (const FindingCode kind :
             {FindingCode::ChangedSince, FindingCode::SameCertificate, FindingCode::DomainGone})
            QCOMPARE(has(step, kind), int(kind) == code);
        const bool isDrift =
            code == int(FindingCode::ChangedSince) || code == int(FindingCode::DomainGone);
        QCOMPARE(driftCount(plan), isDrift ? 1 : 0);
        QVERIFY(plan.steps.at(1).isIncluded); // the others go on
        QVERIFY(!plan.steps.at(2).isIncluded); // left out then, left out now
    }

    void tenThousandDomainsAreOpenedAtOnce()
    {
        AccountSnapshot account;
        for (int i = 0; i < 10'000; ++i)
            account.domains.append(httpsDomain(u"d%1.example.com"_s.arg(i), u"old"_s, oldSha1));
        const QByteArray json = written(planDeployment(m_settings, account.domains, now()));
        QElapsedTimer timer;
        timer.start();
        const auto saved = readPlan(json);
        const DeploymentPlan plan = reopenPlan(*saved, m_settings, account, now());
        qInfo() << "10,000 domains," << json.size() / 1024 << "KiB, read and compared in"
                << timer.elapsed() << "ms";
        QCOMPARE(plan.includedDomains().size(), 10'000);
        QVERIFY(timer.elapsed() < 5'000);
    }

private:
    static QDateTime now() { return QDateTime(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC); }
    static QByteArray written(const DeploymentPlan &plan,
                              QJsonDocument::JsonFormat format = QJsonDocument::Indented)
    {
        return QJsonDocument(planAsJson(plan, now())).toJson(format);
    }

    DeploymentSettings m_settings;
    AccountSnapshot m_account;
};

QTEST_GUILESS_MAIN(PlanFileTest)
#include "tst_planfile.moc"
