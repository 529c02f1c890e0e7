// SPDX-License-Identifier: Apache-2.0
#include "sandboxclient.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace livecert;

namespace {

constexpr const char *set = "SetLiveDomainCertificate";

QJsonObject certificateOf(SandboxClient &client, const QByteArray &domain)
{
    return client.call("DescribeLiveDomainCertificateInfo", {{"DomainName", domain}})
        .json.value(u"CertInfos"_s)
        .toObject()
        .value(u"CertInfo"_s)
        .toArray()
        .first()
        .toObject();
}

/// The parameters a recipe asks for.
SandboxClient::Parameters toParameters(const ErrorRecipe &recipe, const ErrorMaterial &material)
{
    SandboxClient::Parameters parameters{
        {"DomainName", recipe.domain.toLatin1()},
        {"SSLProtocol", recipe.sslProtocol},
    };
    const auto add = [&](const char *name, const QByteArray &value) {
        if (!value.isEmpty())
            parameters.emplaceBack(name, value);
    };
    add("CertType", recipe.certType);
    add("CertName", recipe.certName);
    add("ForceSet", recipe.forceSet ? "1" : "");
    add("SSLPub", material.sslPub);
    add("SSLPri", material.sslPri);
    return parameters;
}

} // namespace

class TestSandboxSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void setsAndTurnsOff();
    void namesOneCertificateForManyDomains();
    void overwritesANameWhenForced();
    void setsByNameFromTheCertificateService();
    void issuesFreeCertificates();
    void checksOnlyInADryRun();
    void keepsWhatItHoldsBack();
    void provokesEveryRow_data();
    void provokesEveryRow();
    void hasARecipeForEveryRow();
    void hasAFaultDomainForEveryRow();

private:
    [[nodiscard]] Sandbox::DemoFiles mint(const QStringList &names, int days = 90) const;

    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<SandboxClient> m_client;
};

void TestSandboxSet::initTestCase()
{
    m_client.reset();
    m_sandbox = std::make_unique<Sandbox>(
        Sandbox::Options{.edgeDelayMs = 0, .enforcesLimits = false, .hasFaultForEveryRow = true});
    const auto access = m_sandbox->start();
    QVERIFY2(access, access ? "" : qPrintable(access.error().detail));
    m_client = std::make_unique<SandboxClient>(*access);
}

void TestSandboxSet::init()
{
    m_client->mode = SandboxClient::Mode::V1Form;
}

Sandbox::DemoFiles TestSandboxSet::mint(const QStringList &names, int days) const
{
    return m_sandbox->mintDemoFiles(names, days).value();
}

void TestSandboxSet::setsAndTurnsOff()
{
    const auto files = mint({u"vod.example.com"_s});
    QVERIFY(files.keyPem.startsWith("-----BEGIN EC PRIVATE KEY-----"));
    QCOMPARE(
        m_client
            ->call(set, setParameters("vod.example.com", "vod-2026", files.chainPem, files.keyPem))
            .status,
        200);
    QJsonObject info = certificateOf(*m_client, "vod.example.com");
    QCOMPARE(info.value(u"CertName"_s).toString(), u"vod-2026"_s);
    QCOMPARE(info.value(u"SSLPub"_s).toString().toLatin1(), files.chainPem);

    // In the query too, as the official V3 clients do.
    m_client->mode = SandboxClient::Mode::V3Query;
    QCOMPARE(
        m_client
            ->call(set, setParameters("shop.example.com", "vod-2026", files.chainPem, files.keyPem))
            .status,
        200);
    for (const char *domain : {"vod.example.com", "shop.example.com"}) {
        QCOMPARE(m_client->call(set, {{"DomainName", domain}, {"SSLProtocol", "off"}}).status, 200);
        info = certificateOf(*m_client, domain);
        QCOMPARE(info.value(u"SSLProtocol"_s).toString(), u"off"_s);
        QCOMPARE(info.value(u"SSLPub"_s).toString(), QString());
    }
    // Certificate and key are not kept.
    QCOMPARE(m_client->call("DescribeLiveCertificateDetail", {{"CertName", "vod-2026"}}).code(),
             u"Certificate.NotFind"_s);
}

void TestSandboxSet::namesOneCertificateForManyDomains()
{
    const auto files = mint({u"*.example.com"_s});
    for (const char *domain : {"vod.example.com", "shop.example.com", "staging.example.com"})
        QCOMPARE(
            m_client->call(set, setParameters(domain, "one-for-all", files.chainPem, files.keyPem))
                .status,
            200);
    const auto again = m_client->call(
        set, setParameters("vod.example.com", "other-name", files.chainPem, files.keyPem));
    QCOMPARE(again.code(), u"CertificateContent.Duplicated"_s);
}

void TestSandboxSet::overwritesANameWhenForced()
{
    const auto first = mint({u"*.example.com"_s});
    const auto second = mint({u"*.example.com"_s});
    for (const char *domain : {"vod.example.com", "shop.example.com"})
        QCOMPARE(m_client->call(set, setParameters(domain, "shared", first.chainPem, first.keyPem))
                     .status,
                 200);
    auto parameters = setParameters("vod.example.com", "shared", second.chainPem, second.keyPem);
    QCOMPARE(m_client->call(set, parameters).code(), u"Certificate.Duplicated"_s);
    parameters.emplaceBack("ForceSet", "1");
    QCOMPARE(m_client->call(set, parameters).status, 200);
    // Whoever uses the name has the new one now.
    QCOMPARE(certificateOf(*m_client, "shop.example.com").value(u"SSLPub"_s).toString().toLatin1(),
             second.chainPem);
}

void TestSandboxSet::setsByNameFromTheCertificateService()
{
    const QString name =
        certificateOf(*m_client, "news.example.com").value(u"CertName"_s).toString();
    QCOMPARE(m_client
                 ->call(set,
                        {{"DomainName", "vod.example.com"},
                         {"SSLProtocol", "on"},
                         {"CertType", "cas"},
                         {"CertName", name.toUtf8()}})
                 .status,
             200);
    const QJsonObject info = certificateOf(*m_client, "vod.example.com");
    QCOMPARE(info.value(u"CertName"_s).toString(), name);
    QCOMPARE(info.value(u"CertType"_s).toString(), u"cas"_s);
}

void TestSandboxSet::issuesFreeCertificates()
{
    QCOMPARE(
        m_client
            ->call(set,
                   {{"DomainName", "vod.example.com"}, {"SSLProtocol", "on"}, {"CertType", "free"}})
            .status,
        200);
    QTRY_COMPARE(certificateOf(*m_client, "vod.example.com").value(u"Status"_s).toString(),
                 u"success"_s);
    QCOMPARE(certificateOf(*m_client, "vod.example.com").value(u"CertDomainName"_s).toString(),
             u"vod.example.com"_s);

    QCOMPARE(
        m_client
            ->call(set,
                   {{"DomainName", ".tv.example.net"}, {"SSLProtocol", "on"}, {"CertType", "free"}})
            .status,
        200);
    QCOMPARE(certificateOf(*m_client, ".tv.example.net").value(u"Status"_s).toString(),
             u"unsupport_wildcard"_s);
}

void TestSandboxSet::checksOnlyInADryRun()
{
    const auto files = mint({u"backup.example.com"_s});
    auto parameters = setParameters("backup.example.com", "dry", files.chainPem, files.keyPem);
    parameters.emplaceBack("DryRun", "true");
    QCOMPARE(m_client->call(set, parameters).status, 200);
    QCOMPARE(certificateOf(*m_client, "backup.example.com").value(u"SSLProtocol"_s).toString(),
             u"off"_s);
    const auto expired = mint({u"vod.example.com"_s}, -3);
    parameters = setParameters("backup.example.com", "dry", expired.chainPem, expired.keyPem);
    parameters.emplaceBack("DryRun", "true");
    QCOMPARE(m_client->call(set, parameters).code(), u"Certificate.Expired"_s);
}

void TestSandboxSet::keepsWhatItHoldsBack()
{
    const auto files = mint({u"held-back.fault.example.net"_s});
    const auto reply = m_client->call(
        set, setParameters("held-back.fault.example.net", "held", files.chainPem, files.keyPem));
    QCOMPARE(reply.status, 400);
    QCOMPARE(reply.code(), u"Certificate.SettedNotEffect"_s);
    QCOMPARE(
        certificateOf(*m_client, "held-back.fault.example.net").value(u"CertName"_s).toString(),
        u"held"_s);
}

void TestSandboxSet::provokesEveryRow_data()
{
    QTest::addColumn<qsizetype>("index");
    const QList<ErrorRecipe> recipes = errorRecipes();
    for (qsizetype i = 0; i < recipes.size(); ++i)
        QTest::addRow("%s: %s", recipes[i].code.constData(), recipes[i].how.constData()) << i;
}

void TestSandboxSet::provokesEveryRow()
{
    QFETCH(qsizetype, index);
    const ErrorRecipe recipe = errorRecipes().at(index);
    const auto material = m_sandbox->mintFor(recipe);
    QVERIFY(material);
    const auto reply = m_client->call(set, toParameters(recipe, *material));
    QCOMPARE(reply.status, recipe.httpStatus);
    QCOMPARE(reply.code(), QString::fromLatin1(recipe.code));
    QCOMPARE(reply.message(), QString::fromLatin1(recipe.message));
    QVERIFY(!reply.json.value(u"RequestId"_s).toString().isEmpty());
    QVERIFY(!reply.body.contains("PRIVATE KEY"));
}

void TestSandboxSet::hasARecipeForEveryRow()
{
    const QList<ErrorRecipe> recipes = errorRecipes();
    QCOMPARE(recipes.size(), 35);
    QSet<QByteArray> codes;
    QSet<QByteArray> messages;
    for (const ErrorRecipe &recipe : recipes) {
        codes.insert(recipe.code);
        messages.insert(recipe.message);
        QVERIFY(!recipe.how.isEmpty());
    }
    QCOMPARE(codes.size(), 33);
    QCOMPARE(messages.size(), 35);
}

void TestSandboxSet::hasAFaultDomainForEveryRow()
{
    const auto list = m_client->call(
        "DescribeLiveUserDomains",
        {{"DomainName", "row"}, {"DomainSearchType", "pre_match"}, {"PageSize", "50"}});
    const QJsonArray domains =
        list.json.value(u"Domains"_s).toObject().value(u"PageData"_s).toArray();
    QCOMPARE(domains.size(), 35);
    const QList<ErrorRecipe> recipes = errorRecipes();
    for (qsizetype i = 0; i < domains.size(); ++i) {
        const QByteArray name = domains[i].toObject().value(u"DomainName"_s).toString().toLatin1();
        const auto files = mint({QString::fromLatin1(name)});
        const auto reply =
            m_client->call(set, setParameters(name, "for-" + name, files.chainPem, files.keyPem));
        QCOMPARE(reply.code(), QString::fromLatin1(recipes[i].code));
        QCOMPARE(reply.message(), QString::fromLatin1(recipes[i].message));
    }
}

QTEST_GUILESS_MAIN(TestSandboxSet)
#include "tst_sandboxset.moc"
