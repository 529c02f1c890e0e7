// SPDX-License-Identifier: Apache-2.0
#include "sandboxclient.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace livecert;

Q_DECLARE_METATYPE(SandboxClient::Mode)

namespace {

/// The pages of a list, put together.
QJsonArray listAll(SandboxClient &client,
                   const QByteArray &action,
                   const QString &outer,
                   const QString &inner)
{
    QJsonArray all;
    for (int page = 1;; ++page) {
        const auto reply =
            client.call(action, {{"PageNumber", QByteArray::number(page)}, {"PageSize", "50"}});
        const QJsonArray items = reply.json.value(outer).toObject().value(inner).toArray();
        for (const auto &item : items)
            all.append(item);
        if (items.isEmpty() || all.size() >= reply.json.value(u"TotalCount"_s).toInt())
            return all;
    }
}

} // namespace

class TestSandboxCalls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void takesEachKindOfSignature_data();
    void takesEachKindOfSignature();
    void refusesBadCalls_data();
    void refusesBadCalls();
    void refusesUsedNonces();
    void answersInXmlWhenJsonIsNotAsked();
    void saysItsTime();
    void listsAllDomains();
    void filtersDomains_data();
    void filtersDomains();
    void refusesBadPages_data();
    void refusesBadPages();
    void listsHttpsDomains();
    void tellsOneDomain();
    void listsCertificates();
    void limitsCallsPerSecond();
    void countsCalls();
    void refusesLongRequests();
    void makesLargeAccounts();
    void refusesTakenPorts();

private:
    std::unique_ptr<Sandbox> m_sandbox;
    Sandbox::Access m_access;
};

void TestSandboxCalls::initTestCase()
{
    m_sandbox = std::make_unique<Sandbox>(Sandbox::Options{.enforcesLimits = false});
    const auto access = m_sandbox->start();
    QVERIFY2(access, access ? "" : qPrintable(access.error().detail));
    m_access = *access;
    QVERIFY(m_access.endpoint.startsWith(u"http://127.0.0.1:"));
    QVERIFY(m_access.caPem.startsWith("-----BEGIN CERTIFICATE-----"));
}

void TestSandboxCalls::takesEachKindOfSignature_data()
{
    QTest::addColumn<SandboxClient::Mode>("mode");
    QTest::newRow("V3, parameters in the query") << SandboxClient::Mode::V3Query;
    QTest::newRow("V3, parameters in a form") << SandboxClient::Mode::V3Form;
    QTest::newRow("V1, parameters in a form") << SandboxClient::Mode::V1Form;
    QTest::newRow("V1, parameters in the query of a POST") << SandboxClient::Mode::V1Query;
    QTest::newRow("V1, GET") << SandboxClient::Mode::V1Get;
}

void TestSandboxCalls::takesEachKindOfSignature()
{
    QFETCH(SandboxClient::Mode, mode);
    SandboxClient client(m_access);
    client.mode = mode;
    const auto reply = client.call("DescribeLiveUserDomains", {{"DomainName", "*cdn-a.(~'!)é+*"}});
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.json.value(u"TotalCount"_s).toInt(), 0);
    QVERIFY(!reply.json.value(u"RequestId"_s).toString().isEmpty());

    client.access.accessKeySecret += u'x';
    const auto refused = client.call("DescribeLiveUserDomains", {});
    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.code(), u"SignatureDoesNotMatch"_s);
    QCOMPARE(refused.json.value(u"HostId"_s).toString(), u"live.aliyuncs.com"_s);
    QVERIFY(refused.json.value(u"Recommend"_s).toString().contains(u"SignatureDoesNotMatch"));
}

void TestSandboxCalls::refusesBadCalls_data()
{
    QTest::addColumn<QString>("accessKeyId");
    QTest::addColumn<int>("secondsOff");
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");

    const QByteArray version = "2016-11-01";
    const QByteArray list = "DescribeLiveUserDomains";
    const QByteArray none;
    QTest::newRow("an AccessKey nobody has") << u"LTAInobody"_s << 0 << version << list << none
                                             << 404 << u"InvalidAccessKeyId.NotFound"_s;
    QTest::newRow("16 minutes behind")
        << QString() << -960 << version << list << none << 400 << u"InvalidTimeStamp.Expired"_s;
    QTest::newRow("16 minutes ahead")
        << QString() << 960 << version << list << none << 400 << u"InvalidTimeStamp.Expired"_s;
    QTest::newRow("14 minutes behind is taken")
        << QString() << -840 << version << list << none << 200 << QString();
    QTest::newRow("another version")
        << QString() << 0 << QByteArray("2015-01-01") << list << none << 400 << u"InvalidVersion"_s;
    QTest::newRow("an action that does not exist")
        << QString() << 0 << version << QByteArray("SetLiveDomain") << none << 404
        << u"InvalidApi.NotFound"_s;
    QTest::newRow("a token that belongs to no key")
        << QString() << 0 << version << list << QByteArray("sts") << 400
        << u"InvalidSecurityToken.Malformed"_s;
}

void TestSandboxCalls::refusesBadCalls()
{
    QFETCH(QString, accessKeyId);
    QFETCH(int, secondsOff);
    QFETCH(QByteArray, version);
    QFETCH(QByteArray, action);
    QFETCH(QByteArray, token);
    QFETCH(int, status);
    QFETCH(QString, code);
    for (const auto mode : {SandboxClient::Mode::V3Query, SandboxClient::Mode::V1Form}) {
        SandboxClient client(m_access);
        client.mode = mode;
        if (!accessKeyId.isEmpty())
            client.access.accessKeyId = accessKeyId;
        client.time = QDateTime::currentDateTimeUtc().addSecs(secondsOff);
        client.version = version;
        client.token = token;
        const auto reply = client.call(action, {});
        QCOMPARE(reply.code(), code);
        QCOMPARE(reply.status, status);
    }
}

void TestSandboxCalls::refusesUsedNonces()
{
    SandboxClient client(m_access);
    client.nonce = "the-same-twice";
    QCOMPARE(client.call("DescribeLiveUserDomains", {}).status, 200);
    QCOMPARE(client.call("DescribeLiveUserDomains", {}).code(), u"SignatureNonceUsed"_s);
    client.mode = SandboxClient::Mode::V1Form;
    QCOMPARE(client.call("DescribeLiveUserDomains", {}).code(), u"SignatureNonceUsed"_s);
}

void TestSandboxCalls::answersInXmlWhenJsonIsNotAsked()
{
    SandboxClient client(m_access);
    client.mode = SandboxClient::Mode::V1Form;
    client.format = "XML";
    const auto reply = client.call("NoSuchAction", {});
    QCOMPARE(reply.status, 404);
    QVERIFY(reply.contentType.startsWith("text/xml"));
    QVERIFY(reply.body.contains("<Error>"));
    QVERIFY(reply.body.contains("<Code>InvalidApi.NotFound</Code>"));
}

void TestSandboxCalls::saysItsTime()
{
    const QDateTime fixed(QDate(2027, 3, 4), QTime(5, 6, 7), Qt::UTC);
    Sandbox sandbox({.domainCount = 3, .clock = [=] { return fixed; }});
    const auto access = sandbox.start();
    QVERIFY(access);
    SandboxClient client(*access);
    client.time = fixed;
    const auto reply = client.call("DescribeLiveUserDomains", {});
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.date, "Thu, 04 Mar 2027 05:06:07 GMT");
    QCOMPARE(reply.json.value(u"TotalCount"_s).toInt(), 3);
}

void TestSandboxCalls::listsAllDomains()
{
    SandboxClient client(m_access);
    const QJsonArray domains =
        listAll(client, "DescribeLiveUserDomains", u"Domains"_s, u"PageData"_s);
    QCOMPARE(domains.size(), 128);
    QSet<QString> names;
    QSet<QString> statuses;
    QSet<QString> types;
    for (const auto &value : domains) {
        const QJsonObject domain = value.toObject();
        names.insert(domain.value(u"DomainName"_s).toString());
        statuses.insert(domain.value(u"LiveDomainStatus"_s).toString());
        types.insert(domain.value(u"LiveDomainType"_s).toString());
        QVERIFY(
            QDateTime::fromString(domain.value(u"GmtCreated"_s).toString(), Qt::ISODate).isValid());
    }
    QCOMPARE(names.size(), 128);
    QCOMPARE(statuses, QSet<QString>({u"online"_s, u"offline"_s, u"configuring"_s}));
    QCOMPARE(types, QSet<QString>({u"liveVideo"_s, u"liveEdge"_s}));
    QVERIFY(names.contains(u"pull.live.example.com"_s));
    QVERIFY(names.contains(u"xn--z6ut02b.example.cn"_s));
    QVERIFY(names.contains(u".live.example.org"_s));
    QVERIFY(names.contains(u"storage-full.fault.example.net"_s));
}

void TestSandboxCalls::filtersDomains_data()
{
    QTest::addColumn<SandboxClient::Parameters>("parameters");
    QTest::addColumn<int>("count");
    QTest::newRow("a keyword inside the name")
        << SandboxClient::Parameters{{"DomainName", "CDN-"}} << 3;
    QTest::newRow("a star stands for anything")
        << SandboxClient::Parameters{{"DomainName", "cdn-a*example"}} << 1;
    QTest::newRow("a dot is a dot") << SandboxClient::Parameters{{"DomainName", "cdn.a"}} << 0;
    QTest::newRow("the whole name") << SandboxClient::Parameters{{"DomainName", "play.example.com"},
                                                                 {"DomainSearchType", "full_match"}}
                                    << 1;
    QTest::newRow("the beginning")
        << SandboxClient::Parameters{{"DomainName", "edge"}, {"DomainSearchType", "pre_match"}}
        << 2;
    QTest::newRow("the end") << SandboxClient::Parameters{{"DomainName", "stream.example.net"},
                                                          {"DomainSearchType", "suf_match"}}
                             << 3;
    QTest::newRow("offline ones") << SandboxClient::Parameters{{"DomainStatus", "offline"}} << 3;
    QTest::newRow("configuring ones")
        << SandboxClient::Parameters{{"DomainStatus", "configuring"}} << 2;
    QTest::newRow("ingest ones") << SandboxClient::Parameters{{"LiveDomainType", "liveEdge"}} << 12;
    QTest::newRow("a region without domains")
        << SandboxClient::Parameters{{"RegionName", "mars"}} << 0;
}

void TestSandboxCalls::filtersDomains()
{
    QFETCH(SandboxClient::Parameters, parameters);
    SandboxClient client(m_access);
    const auto reply = client.call("DescribeLiveUserDomains", parameters);
    QCOMPARE(reply.status, 200);
    QTEST(reply.json.value(u"TotalCount"_s).toInt(), "count");
}

void TestSandboxCalls::refusesBadPages_data()
{
    QTest::addColumn<SandboxClient::Parameters>("parameters");
    QTest::addColumn<QString>("code");
    QTest::newRow("page 0") << SandboxClient::Parameters{{"PageNumber", "0"}}
                            << u"InvalidPageNumber.ValueNotSupported"_s;
    QTest::newRow("a page that is no number") << SandboxClient::Parameters{{"PageNumber", "one"}}
                                              << u"InvalidPageNumber.ValueNotSupported"_s;
    QTest::newRow("51 on a page") << SandboxClient::Parameters{{"PageSize", "51"}}
                                  << u"InvalidPageSize.ValueNotSupported"_s;
    QTest::newRow("an unknown status") << SandboxClient::Parameters{{"DomainStatus", "asleep"}}
                                       << u"InvalidDomainStatus.ValueNotSupported"_s;
    QTest::newRow("an unknown search type")
        << SandboxClient::Parameters{{"DomainSearchType", "guess"}}
        << u"InvalidDomainSearchType.ValueNotSupported"_s;
    QTest::newRow("an unknown domain type") << SandboxClient::Parameters{{"LiveDomainType", "dead"}}
                                            << u"InvalidLiveDomainType.ValueNotSupported"_s;
}

void TestSandboxCalls::refusesBadPages()
{
    QFETCH(SandboxClient::Parameters, parameters);
    SandboxClient client(m_access);
    const auto reply = client.call("DescribeLiveUserDomains", parameters);
    QCOMPARE(reply.status, 400);
    QTEST(reply.code(), "code");
}

void TestSandboxCalls::listsHttpsDomains()
{
    SandboxClient client(m_access);
    const QJsonArray domains =
        listAll(client, "DescribeLiveHttpsDomainList", u"CertInfos"_s, u"CertInfo"_s);
    QHash<QString, int> states;
    for (const auto &value : domains) {
        const QJsonObject domain = value.toObject();
        ++states[domain.value(u"CertStatus"_s).toString()];
        const QDateTime end = QDateTime::fromString(domain.value(u"CertExpireTime"_s).toString(),
                                                    u"yyyy-MM-dd HH:mm:ss"_s);
        QVERIFY(end.isValid());
    }
    QCOMPARE(domains.size(), 128 - 14); // HTTPS is off for 14
    QCOMPARE(states.value(u"expired"_s), 1);
    QCOMPARE(states.value(u"expire_soon"_s), 6);
    QCOMPARE(states.value(u"mismatch"_s), 2);

    const auto none = client.call("DescribeLiveHttpsDomainList", {{"Keyword", "no-such-name"}});
    QCOMPARE(none.status, 400);
    QCOMPARE(none.code(), u"NoHttpsDomain"_s);
}

void TestSandboxCalls::tellsOneDomain()
{
    SandboxClient client(m_access);
    const auto info =
        client.call("DescribeLiveDomainCertificateInfo", {{"DomainName", "events.example.org"}})
            .json.value(u"CertInfos"_s)
            .toObject()
            .value(u"CertInfo"_s)
            .toArray()
            .first()
            .toObject();
    QCOMPARE(info.value(u"CertName"_s).toString(), u"events-le"_s);
    QCOMPARE(info.value(u"SSLProtocol"_s).toString(), u"on"_s);
    QCOMPARE(info.value(u"CertLife"_s).toString(), u"3 months"_s);
    QVERIFY(info.value(u"SSLPub"_s).toString().startsWith(u"-----BEGIN CERTIFICATE-----"));

    const auto detail = client.call("DescribeLiveDomainDetail", {{"DomainName", "vod.example.com"}})
                            .json.value(u"DomainDetail"_s)
                            .toObject();
    QCOMPARE(detail.value(u"SSLProtocol"_s).toString(), u"off"_s);
    QVERIFY(
        QDateTime::fromString(detail.value(u"GmtModified"_s).toString(), u"yyyy-MM-dd'T'HH:mm'Z'"_s)
            .isValid());

    const auto missing = client.call("DescribeLiveDomainDetail", {});
    QCOMPARE(missing.code(), u"MissingParameter"_s);
    QVERIFY(missing.message().contains(u"\"DomainName\""));
    const auto unknown =
        client.call("DescribeLiveDomainDetail", {{"DomainName", "nobody.example.com"}});
    QCOMPARE(unknown.status, 404);
    QCOMPARE(unknown.code(), u"InvalidDomain.NotFound"_s);
}

void TestSandboxCalls::listsCertificates()
{
    SandboxClient client(m_access);
    const auto reply =
        client.call("DescribeLiveCertificateList",
                    {{"DomainName", "school.example.com,classroom.example.com,vod.example.com"}});
    const QJsonObject model = reply.json.value(u"CertificateListModel"_s).toObject();
    QCOMPARE(model.value(u"Count"_s).toInt(), 1);
    const QJsonObject one =
        model.value(u"CertList"_s).toObject().value(u"Cert"_s).toArray().first().toObject();
    QCOMPARE(one.value(u"CertName"_s).toString(), u"school-le"_s);
    QCOMPARE(one.value(u"Fingerprint"_s).toString().size(), 40);
    QCOMPARE(one.value(u"Issuer"_s).toString(), u"LiveCert Sandbox CA E1"_s);

    const auto detail = client.call("DescribeLiveCertificateDetail", {{"CertName", "school-le"}});
    QCOMPARE(detail.json.value(u"CertId"_s), one.value(u"CertId"_s));
    QVERIFY(detail.json.value(u"Cert"_s).toString().startsWith(u"-----BEGIN CERTIFICATE-----"));
    QVERIFY(!detail.body.contains("PRIVATE KEY"));
    QCOMPARE(client.call("DescribeLiveCertificateDetail", {{"CertName", "nothing"}}).code(),
             u"Certificate.NotFind"_s);
}

void TestSandboxCalls::limitsCallsPerSecond()
{
    Sandbox sandbox({.domainCount = 20});
    const auto access = sandbox.start();
    QVERIFY(access);
    SandboxClient client(*access);
    client.mode = SandboxClient::Mode::V1Form;
    QList<QNetworkReply *> replies;
    for (int i = 0; i < 60; ++i)
        replies.append(client.send("SetLiveDomainCertificate",
                                   {{"DomainName", "vod.example.com"}, {"SSLProtocol", "off"}}));
    int taken = 0;
    int throttled = 0;
    for (QNetworkReply *reply : std::as_const(replies)) {
        const auto answer = client.wait(reply);
        taken += answer.status == 200;
        throttled += answer.code() == u"Throttling.User";
    }
    QCOMPARE(taken + throttled, 60);
    QCOMPARE(sandbox.requestCount("SetLiveDomainCertificate"), 60);
    QVERIFY(taken >= 30);
    // Sixty at once: no second of theirs may have seen more than thirty pass.
    if (sandbox.mostRequestsInASecond("SetLiveDomainCertificate") == 60)
        QCOMPARE(taken, 30);
    // Another action has a budget of its own, and the second passes.
    QCOMPARE(client.call("DescribeLiveUserDomains", {}).status, 200);
    QTRY_COMPARE(client
                     .call("SetLiveDomainCertificate",
                           {{"DomainName", "vod.example.com"}, {"SSLProtocol", "off"}})
                     .status,
                 200);
}

void TestSandboxCalls::countsCalls()
{
    SandboxClient client(m_access);
    const int before = m_sandbox->requestCount("DescribeLiveDomainDetail");
    for (int i = 0; i < 5; ++i)
        QCOMPARE(
            client.call("DescribeLiveDomainDetail", {{"DomainName", "vod.example.com"}}).status,
            200);
    QCOMPARE(m_sandbox->requestCount("DescribeLiveDomainDetail"), before + 5);
    QVERIFY(m_sandbox->mostRequestsInASecond("DescribeLiveDomainDetail") >= 1);
    QCOMPARE(m_sandbox->requestCount("SomethingElse"), 0);
}

void TestSandboxCalls::refusesLongRequests()
{
    SandboxClient client(m_access);
    const auto longLine =
        client.call("DescribeLiveUserDomains", {{"DomainName", QByteArray(9'000, 'a')}});
    QCOMPARE(longLine.status, 414);
    QVERIFY(longLine.contentType.startsWith("text/html"));
    client.mode = SandboxClient::Mode::V1Form;
    const auto longBody =
        client.call("DescribeLiveUserDomains", {{"DomainName", QByteArray(300'000, 'a')}});
    QVERIFY(longBody.status == 413 || longBody.status == 0); // closed while we still send
    const auto elsewhere = client.wait(client.sendRaw("GET", "/favicon.ico", {}, {}));
    QCOMPARE(elsewhere.status, 404);
    const auto otherMethod = client.wait(client.sendRaw("PUT", "/?Format=JSON", "x", {}));
    QCOMPARE(otherMethod.code(), u"UnsupportedHTTPMethod"_s);
    QCOMPARE(client.call("DescribeLiveUserDomains", {}).status, 200);
}

void TestSandboxCalls::makesLargeAccounts()
{
    Sandbox sandbox({.domainCount = 100'000});
    const auto access = sandbox.start();
    QVERIFY(access);
    SandboxClient client(*access);
    const auto reply =
        client.call("DescribeLiveUserDomains", {{"PageNumber", "2000"}, {"PageSize", "50"}});
    QCOMPARE(reply.json.value(u"TotalCount"_s).toInt(), 100'000);
    const QJsonArray last =
        reply.json.value(u"Domains"_s).toObject().value(u"PageData"_s).toArray();
    QCOMPARE(last.size(), 50);
    QCOMPARE(last.last().toObject().value(u"DomainName"_s).toString(),
             u"room-099872.rooms.example.net"_s);
}

void TestSandboxCalls::refusesTakenPorts()
{
    Sandbox another(
        {.domainCount = 1, .port = quint16(m_access.endpoint.section(u':', 2).toUInt())});
    const auto access = another.start();
    QVERIFY(!access);
    QCOMPARE(access.error().code, ErrorCode::ConnectionFailed);
    Sandbox third({.domainCount = 1, .edgePort = m_access.edgePort});
    QVERIFY(!third.start());
}

QTEST_GUILESS_MAIN(TestSandboxCalls)
#include "tst_sandboxcalls.moc"
