// SPDX-License-Identifier: Apache-2.0
#include "deploy/deploymentplan.h"
#include "support/mint.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace livecert;

namespace {

std::shared_ptr<const CertificateBundle> bundleFor(const QStringList &names)
{
    const mint::Pki pki = mint::mintPki(names);
    auto bundle = readBytes(pki.chainPem() + pki.keyPem(), u"test"_s);
    return std::make_shared<const CertificateBundle>(*std::move(bundle));
}

DomainOverview online(const QString &name)
{
    DomainOverview domain;
    domain.domain.name = name;
    domain.domain.status = DomainStatus::Online;
    domain.domain.type = DomainType::Streaming;
    return domain;
}

QString sha1Of(const CertificateBundle &bundle)
{
    return QString::fromLatin1(bundle.leaf().fields().sha1.toHex(':')).toUpper();
}

StoredCertificate stored(const QString &name, const QString &fingerprint)
{
    StoredCertificate certificate;
    certificate.name = name;
    certificate.fingerprint = fingerprint;
    return certificate;
}

const Finding *find(const QList<Finding> &findings, FindingCode code)
{
    for (const Finding &finding : findings) {
        if (finding.code == code)
            return &finding;
    }
    return nullptr;
}

} // namespace

class DeploymentPlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_bundle = bundleFor({u"*.example.com"_s, u"example.com"_s});
        m_settings.bundle = m_bundle;
        m_settings.certName = u"name"_s;
    }

    void nameIsProposed_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QString>("head");
        QTest::newRow("dots become hyphens")
            << QStringList{u"live.example.com"_s} << u"live-example-com"_s;
        QTest::newRow("a wildcard goes without its star")
            << QStringList{u"*.example.com"_s} << u"example-com"_s;
        QTest::newRow("a long name is cut")
            << QStringList{u"a-very-long-label-for-a-host.of-a-long-domain.example.com"_s}
            << u"a-very-long-label-for-a-host-of-a-long-domain-e"_s;
    }

    void nameIsProposed()
    {
        QFETCH(QStringList, names);
        QFETCH(QString, head);
        const auto bundle = bundleFor(names);
        const QString name = proposeCertName(bundle->leaf());
        const QString date = bundle->leaf().validity().notAfter.toUTC().toString(u"yyyyMMdd"_s);
        const QString digits = QString::fromLatin1(bundle->leaf().sha256().toHex().left(6));
        QCOMPARE(name, head + u'-' + date + u'-' + digits);
        QVERIFY(name.size() <= 63);
        QVERIFY(QRegularExpression(u"^[a-z0-9-]+$"_s).match(name).hasMatch());
    }

    void fineThingsAreSaidToo()
    {
        const auto findings = checkDraft(m_settings, {online(u"a.example.com"_s)}, {}, now());
        QVERIFY(!hasBlocking(findings));
        QVERIFY(find(findings, FindingCode::KeyMatches));
        QVERIFY(find(findings, FindingCode::ChainComplete));
        QVERIFY(find(findings, FindingCode::InDate));
        QVERIFY(find(findings, FindingCode::AllDomainsCovered));
    }

    void allFindingsComeAtOnce()
    {
        DeploymentSettings settings = m_settings;
        settings.certName = QString(129, u'x');
        settings.bundle.reset();
        const auto findings = checkDraft(settings, {}, {}, now());
        QVERIFY(find(findings, FindingCode::CertificateMissing));
        QVERIFY(find(findings, FindingCode::NameTooLong));
        QVERIFY(find(findings, FindingCode::NoDomainSelected));
    }

    void aChainFarTooLongIsAWarning()
    {
        QVERIFY(!find(checkDraft(m_settings, {online(u"a.example.com"_s)}, {}, now()),
                      FindingCode::CertificateTooLong));
        CertificateBundle longer = m_settings.bundle->clone();
        while (longer.chainPem().size() <= expectedMaxSslPub)
            longer.chain.append(longer.chain.last());
        DeploymentSettings settings = m_settings;
        settings.bundle = std::make_shared<const CertificateBundle>(std::move(longer));
        const auto findings = checkDraft(settings, {online(u"a.example.com"_s)}, {}, now());
        QVERIFY(find(findings, FindingCode::CertificateTooLong));
        QVERIFY(!hasBlocking(findings));
    }

    void nameLength_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isBlocked");
        QTest::newRow("none") << QString() << true;
        QTest::newRow("only spaces") << u"   "_s << true;
        QTest::newRow("128 characters") << QString(128, u'x') << false;
        QTest::newRow("129 characters") << QString(129, u'x') << true;
        QTest::newRow("128 Chinese characters") << QString(128, u'证') << false;
    }

    void nameLength()
    {
        QFETCH(QString, name);
        DeploymentSettings settings = m_settings;
        settings.certName = name;
        QTEST(hasBlocking(checkDraft(settings, {online(u"a.example.com"_s)}, {}, now())),
              "isBlocked");
    }

    void storedCertificates_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("fingerprint"); // "same": of the bundle
        QTest::addColumn<bool>("force");
        QTest::addColumn<int>("code"); // -1: no finding
        QTest::addColumn<bool>("isBlocked");
        const auto number = [](FindingCode code) { return int(code); };
        QTest::newRow("the name has another certificate")
            << u"name"_s << u"00:11"_s << false << number(FindingCode::NameTaken) << true;
        QTest::newRow("the same with ForceSet")
            << u"name"_s << u"00:11"_s << true << number(FindingCode::NameOverwritten) << false;
        QTest::newRow("the name has this certificate")
            << u"name"_s << u"same"_s << false << -1 << false;
        QTest::newRow("the certificate has another name")
            << u"other"_s << u"same"_s << false << number(FindingCode::ContentStored) << true;
        QTest::newRow("ForceSet does not lift that")
            << u"other"_s << u"same"_s << true << number(FindingCode::ContentStored) << true;
        QTest::newRow("nothing alike") << u"other"_s << u"00:11"_s << false << -1 << false;
    }

    void storedCertificates()
    {
        QFETCH(QString, name);
        QFETCH(QString, fingerprint);
        QFETCH(bool, force);
        QFETCH(int, code);
        AccountSnapshot account;
        account.certificates = {
            stored(name, fingerprint == "same"_L1 ? sha1Of(*m_bundle) : fingerprint)};
        DomainOverview user = online(u"user.example.com"_s);
        user.isHttpsOn = true;
        user.certName = u"name"_s;
        account.domains = {user};
        DeploymentSettings settings = m_settings;
        settings.forceSet = force;
        const auto findings = checkDraft(settings, {online(u"a.example.com"_s)}, account, now());
        QTEST(hasBlocking(findings), "isBlocked");
        const QList<FindingCode> kinds{
            FindingCode::NameTaken, FindingCode::NameOverwritten, FindingCode::ContentStored};
        for (const FindingCode kind : kinds)
            QCOMPARE(find(findings, kind) != nullptr, int(kind) == code);
        if (const Finding *finding = find(findings, FindingCode::NameOverwritten))
            QCOMPARE(finding->arguments, QStringList{u"user.example.com"_s});
        if (const Finding *finding = find(findings, FindingCode::ContentStored))
            QCOMPARE(finding->arguments, QStringList{u"other"_s});
    }

    void theProposedNameIsNobodyElses()
    {
        DeploymentSettings settings = m_settings;
        settings.certName = proposeCertName(m_bundle->leaf());
        AccountSnapshot account;
        account.certificates = {stored(settings.certName, u"no fingerprint of a kind we know"_s)};
        QVERIFY(!hasBlocking(checkDraft(settings, {online(u"a.example.com"_s)}, account, now())));
    }

    void domainsThatCannotBeDoneStayOut()
    {
        DomainOverview offline = online(u"off.example.com"_s);
        offline.domain.status = DomainStatus::Configuring;
        const QList<DomainOverview> selected{
            online(u"a.example.com"_s), online(u"a.b.example.com"_s), offline};
        const DeploymentPlan plan = planDeployment(m_settings, selected, now());
        QCOMPARE(plan.steps.size(), 3);
        QCOMPARE(plan.includedDomains(), QStringList{u"a.example.com"_s});
        QVERIFY(find(plan.steps.at(1).findings, FindingCode::DomainsNotCovered));
        QVERIFY(!plan.steps.at(1).isBlocked());
        QVERIFY(find(plan.steps.at(2).findings, FindingCode::DomainConfiguring));
        QVERIFY(plan.steps.at(2).isBlocked());

        // While one goes on the others are warnings; when none is left they block.
        const auto some = checkDraft(m_settings, selected, {}, now());
        QCOMPARE(find(some, FindingCode::DomainsNotCovered)->severity, Severity::Warning);
        QCOMPARE(find(some, FindingCode::DomainConfiguring)->arguments,
                 QStringList{u"off.example.com"_s});
        QVERIFY(!hasBlocking(some));
        const auto none = checkDraft(m_settings, selected.mid(1), {}, now());
        QCOMPARE(find(none, FindingCode::DomainConfiguring)->preventedApiCode,
                 u"InvalidDomain.notOnline"_s);
        QVERIFY(hasBlocking(none));
    }

    void turningOffNeedsNeitherNameNorCertificate()
    {
        DeploymentSettings settings;
        settings.isHttpsOn = false;
        DomainOverview on = online(u"a.example.com"_s);
        on.isHttpsOn = true;
        const auto findings = checkDraft(settings, {on, online(u"b.example.com"_s)}, {}, now());
        QVERIFY(!hasBlocking(findings));
        QCOMPARE(find(findings, FindingCode::TurnsHttpsOff)->arguments,
                 QStringList{u"a.example.com"_s});
    }

    void freeCertificatesAreNotForWildcards()
    {
        DeploymentSettings settings;
        settings.type = CertificateType::Free;
        const auto findings = checkDraft(settings, {online(u".example.com"_s)}, {}, now());
        QVERIFY(find(findings, FindingCode::FreeNeedsNoWildcard));
        QVERIFY(hasBlocking(findings));
        QVERIFY(!hasBlocking(checkDraft(settings, {online(u"a.example.com"_s)}, {}, now())));
    }

    void casGoesByNameOnly()
    {
        DeploymentSettings settings;
        settings.type = CertificateType::Cas;
        const QList<DomainOverview> selected{online(u"a.example.com"_s)};
        QVERIFY(hasBlocking(checkDraft(settings, selected, {}, now())));
        settings.certName = u"cas-name"_s;
        QVERIFY(!hasBlocking(checkDraft(settings, selected, {}, now())));
    }

    void domainsThatHaveTheCertificateAreSaid()
    {
        DomainOverview same = online(u"a.example.com"_s);
        same.isHttpsOn = true;
        same.fingerprint = QString::fromLatin1(m_bundle->leaf().fields().sha1.toHex());
        const auto findings = checkDraft(m_settings, {same}, {}, now());
        QCOMPARE(find(findings, FindingCode::SameCertificate)->arguments,
                 QStringList{u"a.example.com"_s});
        // Left out, with its reason, and free to be sent all the same.
        QVERIFY(!hasBlocking(findings));
        const DeploymentPlan plan =
            planDeployment(m_settings, {same, online(u"b.example.com"_s)}, now());
        QVERIFY(!plan.steps.first().isIncluded);
        QVERIFY(!plan.steps.first().isBlocked());
        QCOMPARE(plan.includedDomains(), QStringList{u"b.example.com"_s});
        QVERIFY(planAsText(plan).contains(u"has this certificate already"_s));
    }

    void protectedDomainsAreLeftOut()
    {
        DomainOverview closed = online(u"a.example.com"_s);
        closed.protectedBy = u"DomainInProtectedMode"_s;
        const DeploymentPlan plan = planDeployment(m_settings, {closed}, now());
        const Finding *finding = find(plan.steps.first().findings, FindingCode::DomainProtected);
        QVERIFY(finding);
        QCOMPARE(finding->preventedApiCode, u"DomainInProtectedMode"_s);
        QVERIFY(!plan.steps.first().isIncluded);
        QVERIFY(hasBlocking(checkDraft(m_settings, {closed}, {}, now())));
    }

    void whatTheOverwrittenNameReachesIsSaid()
    {
        AccountSnapshot account;
        account.certificates = {stored(u"name"_s, u"00:11"_s)};
        for (const char *name : {"x.example.com", "y.other.com"}) {
            DomainOverview user = online(QString::fromLatin1(name));
            user.isHttpsOn = true;
            user.certName = u"name"_s;
            account.domains.append(user);
        }
        QCOMPARE(domainsUsing(u"name"_s, account),
                 (QStringList{u"x.example.com"_s, u"y.other.com"_s}));
        DeploymentSettings settings = m_settings;
        settings.forceSet = true;
        const auto findings = checkDraft(settings, {online(u"a.example.com"_s)}, account, now());
        QCOMPARE(find(findings, FindingCode::OverwriteNotCovered)->arguments,
                 QStringList{u"y.other.com"_s});
    }

    void casIsCheckedByWhatItsListSays_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<int>("daysLeft");
        QTest::addColumn<bool>("isExpired");
        QTest::addColumn<int>("code");
        QTest::addColumn<bool>("isBlocked");
        const auto number = [](FindingCode code) { return int(code); };
        const QStringList fit{u"*.example.com"_s};
        QTest::newRow("covers, and lasts")
            << fit << 200 << false << number(FindingCode::AllDomainsCovered) << false;
        QTest::newRow("covers nothing that is wanted")
            << QStringList{u"other.com"_s} << 200 << false << number(FindingCode::DomainsNotCovered)
            << true;
        QTest::newRow("ends soon")
            << fit << 12 << false << number(FindingCode::ExpiresSoon) << false;
        QTest::newRow("ends today")
            << fit << 0 << false << number(FindingCode::ExpiresSoon) << false;
        QTest::newRow("is over") << fit << -1 << false << number(FindingCode::Expired) << true;
        QTest::newRow("expired, the service says")
            << fit << 200 << true << number(FindingCode::Expired) << true;
    }

    void casIsCheckedByWhatItsListSays()
    {
        QFETCH(QStringList, names);
        QFETCH(int, daysLeft);
        QFETCH(bool, isExpired);
        QFETCH(int, code);
        DeploymentSettings settings;
        settings.type = CertificateType::Cas;
        settings.certName = u"bought"_s;
        CasCertificate certificate;
        certificate.id = 7;
        certificate.name = u"bought"_s;
        certificate.sans = names;
        certificate.isExpired = isExpired;
        certificate.endDate = now().date().addDays(daysLeft);
        settings.cas = certificate;
        const auto findings = checkDraft(settings, {online(u"a.example.com"_s)}, {}, now());
        QVERIFY(find(findings, FindingCode(code)));
        QVERIFY(find(findings, FindingCode::CasByReference));
        QTEST(hasBlocking(findings), "isBlocked");
    }

    void aNameThatTheAccountDoesNotHaveIsSaid()
    {
        DeploymentSettings settings;
        settings.type = CertificateType::Cas;
        settings.certName = u"nowhere"_s;
        const QList<DomainOverview> selected{online(u"a.example.com"_s)};
        AccountSnapshot account; // the list may not be read: nothing is said
        QVERIFY(!find(checkDraft(settings, selected, account, now()), FindingCode::CasNameUnknown));
        account.casCertificates = QList<CasCertificate>();
        const auto findings = checkDraft(settings, selected, account, now());
        QCOMPARE(find(findings, FindingCode::CasNameUnknown)->preventedApiCode,
                 u"Certificate.NotFind"_s);
        QVERIFY(!hasBlocking(findings)); // the list shows valid ones only: the service decides
    }

    void plansNeverHoldTheKey()
    {
        DeploymentSettings settings = m_settings;
        settings.certName = u"it's"_s;
        settings.forceSet = true;
        const DeploymentPlan plan = planDeployment(settings, {online(u".example.com"_s)}, now());
        const Result<Secret> key = m_bundle->key->toPem();
        const QByteArray line = key->view().toByteArray().split('\n').value(1);
        QVERIFY(line.size() > 40);
        const QByteArray json = QJsonDocument(planAsJson(plan)).toJson();
        for (const QByteArray &text :
             {planAsText(plan).toUtf8(), json, planAsCliCommands(plan).toUtf8()}) {
            QVERIFY(!text.isEmpty());
            QVERIFY(!text.contains(line));
            QVERIFY(!text.contains("PRIVATE KEY-"));
        }
        QVERIFY(planAsText(plan).contains(u"*.example.com"_s));
    }

    void commandsAreSafeToPaste()
    {
        DeploymentSettings settings = m_settings;
        settings.certName = u"it's $(x)"_s;
        const DeploymentPlan plan = planDeployment(settings, {online(u"a.example.com"_s)}, now());
        QVERIFY(planAsCliCommands(plan).contains(u"--CertName='it'\\''s $(x)'"_s));
        settings.isHttpsOn = false;
        const DeploymentPlan off = planDeployment(settings, {online(u"a.example.com"_s)}, now());
        QCOMPARE(
            planAsCliCommands(off),
            u"aliyun live SetLiveDomainCertificate --DomainName='a.example.com' --SSLProtocol=off\n"_s);
    }

    void aShellReadsTheCommandsAsTheyAreMeant_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << u"live-2026"_s;
        QTest::newRow("spaces") << u"  two  words "_s;
        QTest::newRow("single quotes") << u"it's '' 'quoted'"_s;
        QTest::newRow("double quotes") << u"say \"hi\""_s;
        QTest::newRow("what a shell would run")
            << u"$(touch x) `touch y` ${HOME} ; rm -rf * & # !"_s;
        QTest::newRow("backslashes") << u"a\\b\\"_s;
        QTest::newRow("a leading dash") << u"--help"_s;
        QTest::newRow("an equals sign and a colon") << u"a=b:c"_s;
        QTest::newRow("lines and a tab") << u"one\ntwo\r\n\tthree"_s;
        QTest::newRow("Chinese") << u"证书 é"_s;
    }

    void aShellReadsTheCommandsAsTheyAreMeant()
    {
        QFETCH(QString, name);
        DeploymentSettings settings = m_settings;
        settings.certName = name;
        settings.forceSet = true;
        const QList<DomainOverview> domains{online(u"a.example.com"_s), online(u".example.com"_s)};
        const QByteArray commands =
            planAsCliCommands(planDeployment(settings, domains, now())).toUtf8();
        QCOMPARE(runShell({u"-n"_s}, commands), QByteArray());
        // In place of the program, one that tells its words.
        const QByteArray words =
            runShell({}, "aliyun() { printf '%s\\0' \"$@\"; printf '\\0'; }\n" + commands);
        QByteArrayList wanted;
        for (const char *domain : {"a.example.com", ".example.com"}) {
            wanted << "live"
                   << "SetLiveDomainCertificate" << QByteArray("--DomainName=") + domain
                   << "--SSLProtocol=on"
                   << "--CertType=upload"
                   << "--CertName=" + name.toUtf8() << "--SSLPub=<certificate chain as PEM>"
                   << "--SSLPri=<private key as PEM>"
                   << "--ForceSet=1"
                   << "";
        }
        QCOMPARE(words.split('\0'), wanted << "");
    }

    void tenThousandDomainsAreCheckedBetweenTwoKeyStrokes()
    {
        QList<DomainOverview> selected;
        for (int i = 0; i < 10'000; ++i)
            selected.append(online(u"d%1.example.com"_s.arg(i)));
        AccountSnapshot account;
        account.domains = selected;
        for (int i = 0; i < 2'000; ++i)
            account.certificates.append(stored(u"c%1"_s.arg(i), u"00:11:22"_s));
        QElapsedTimer timer;
        timer.start();
        const auto findings = checkDraft(m_settings, selected, account, now());
        const qint64 spent = timer.elapsed();
        qInfo() << "checkDraft, 10,000 domains:" << spent << "ms";
        QVERIFY(!hasBlocking(findings));
        QVERIFY2(spent < 500, "far over 10 ms, even for a build with sanitizers");
    }

private:
    /// What a POSIX shell prints that is given this text; errors too.
    static QByteArray runShell(const QStringList &options, const QByteArray &text)
    {
        QProcess shell;
        shell.setProcessChannelMode(QProcess::MergedChannels);
        shell.start(u"sh"_s, options);
        if (!shell.waitForStarted())
            return "no shell";
        shell.write(text);
        shell.closeWriteChannel();
        return shell.waitForFinished() ? shell.readAll() : QByteArray("the shell does not end");
    }

    static QDateTime now() { return QDateTime::currentDateTimeUtc(); }

    std::shared_ptr<const CertificateBundle> m_bundle;
    DeploymentSettings m_settings;
};

QTEST_GUILESS_MAIN(DeploymentPlanTest)
#include "tst_deploymentplan.moc"
