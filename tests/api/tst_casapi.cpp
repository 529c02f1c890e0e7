// SPDX-License-Identifier: Apache-2.0
#include "api/casapi.h"
#include "api/casjson_p.h"
#include "api/clientfixture.h"
#include "api/liveapi.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace livecert;
using namespace livecert::tests;
using namespace Qt::StringLiterals;

namespace {

using Listed = Result<QList<CasCertificate>>;

/// Keeps the answer of a list.
struct Answer
{
    QObject context;
    std::optional<Listed> result;
    Continuation<QList<CasCertificate>> then()
    {
        return {&context, [this](Listed r) { result = std::move(r); }};
    }
};

RpcClient::Options casOptions(const MisbehavingServer &server)
{
    RpcClient::Options options = optionsFor(server);
    options.version = casVersion;
    return options;
}

Reaction pageOf(const WireRequest &request, int total)
{
    const int size = request.parameter("ShowSize").toInt();
    const int page = request.parameter("CurrentPage").toInt();
    QJsonArray items;
    for (int i = (page - 1) * size; i < std::min(page * size, total); ++i)
        items.append(QJsonObject{{u"CertificateId"_s, 9'000'000 + i},
                                 {u"Name"_s, u"cert-%1"_s.arg(i)},
                                 {u"Sans"_s, u"*.d%1.example.com"_s.arg(i)}});
    return answerWith(200,
                      QJsonDocument(QJsonObject{{u"RequestId"_s, u"R-1"_s},
                                                {u"CertificateOrderList"_s, items},
                                                {u"CurrentPage"_s, page},
                                                {u"ShowSize"_s, size},
                                                {u"TotalCount"_s, total}})
                          .toJson());
}

} // namespace

/// Certificate Management Service, on the wire.
class CasApiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endpointsGoByRegion_data()
    {
        QTest::addColumn<QString>("live");
        QTest::addColumn<QString>("region");
        QTest::addColumn<QString>("host");
        QTest::newRow("the usual one")
            << u"live.aliyuncs.com"_s << QString() << u"cas.aliyuncs.com"_s;
        QTest::newRow("a region of the mainland")
            << u"live.aliyuncs.com"_s << u"cn-shanghai"_s << u"cas.aliyuncs.com"_s;
        QTest::newRow("Singapore by its region") << u"live.aliyuncs.com"_s << u"ap-southeast-1"_s
                                                 << u"cas.ap-southeast-1.aliyuncs.com"_s;
        QTest::newRow("Singapore by its Live endpoint")
            << u"live.ap-southeast-1.aliyuncs.com"_s << QString()
            << u"cas.ap-southeast-1.aliyuncs.com"_s;
        QTest::newRow("Frankfurt") << u"live.eu-central-1.aliyuncs.com"_s << u"eu-central-1"_s
                                   << u"cas.eu-central-1.aliyuncs.com"_s;
        QTest::newRow("a host of one's own says nothing")
            << u"proxy.example.com"_s << QString() << u"cas.aliyuncs.com"_s;
        QTest::newRow("this computer stands in for both")
            << u"http://127.0.0.1:18440"_s << u"ap-southeast-1"_s << u"127.0.0.1:18440"_s;
    }

    void endpointsGoByRegion()
    {
        QFETCH(QString, live);
        QFETCH(QString, region);
        const Endpoint endpoint = Endpoint::forCas(Endpoint::parse(live).value(), region);
        QTEST(endpoint.displayHost(), "host");
    }

    void theCallIsTheDocumentedOne()
    {
        MisbehavingServer server([](const WireRequest &r) { return pageOf(r, 3); });
        RpcClient client(testCredential(), casOptions(server));
        Answer answer;
        CasApi(client).listCertificates(answer.then());
        QTRY_VERIFY(answer.result);
        QVERIFY(*answer.result);
        QCOMPARE(answer.result->value().size(), 3);
        const WireRequest request = server.requests().first();
        QCOMPARE(request.headers.value("x-acs-action"), "ListUserCertificateOrder");
        QCOMPARE(request.headers.value("x-acs-version"), "2020-04-07");
        QCOMPARE(request.parameter("OrderType"), "CERT");
        QCOMPARE(request.parameter("CurrentPage"), "1");
        QCOMPARE(request.parameter("ShowSize"), "50");
        QVERIFY(request.body.isEmpty());
        QVERIFY(request.query().contains("OrderType=CERT"));
    }

    void allPagesAreRead_data()
    {
        QTest::addColumn<int>("total");
        QTest::addColumn<int>("pages");
        QTest::newRow("none") << 0 << 1;
        QTest::newRow("half a page") << 25 << 1;
        QTest::newRow("a full page, and one to be sure") << 50 << 2;
        QTest::newRow("several") << 120 << 3;
    }

    void allPagesAreRead()
    {
        QFETCH(int, total);
        QFETCH(int, pages);
        MisbehavingServer server([total](const WireRequest &r) { return pageOf(r, total); });
        RpcClient client(testCredential(), casOptions(server));
        Answer answer;
        CasApi(client).listCertificates(answer.then());
        QTRY_VERIFY(answer.result);
        QCOMPARE(answer.result->value().size(), total);
        QCOMPARE(server.requestCount(), pages);
        if (total > 0)
            QCOMPARE(answer.result->value().last().name, u"cert-%1"_s.arg(total - 1));
    }

    void neverMoreThanTenASecond()
    {
        MisbehavingServer server([](const WireRequest &r) { return pageOf(r, 1'200); });
        RpcClient client(testCredential(), casOptions(server));
        Answer answer;
        CasApi(client).listCertificates(answer.then());
        QTRY_VERIFY_WITH_TIMEOUT(answer.result, 20'000);
        QCOMPARE(answer.result->value().size(), 1'200);
        QVERIFY2(server.mostInAnySecond() <= 10,
                 qPrintable(QString::number(server.mostInAnySecond())));
    }

    void aMissingPermissionIsTold()
    {
        MisbehavingServer server([](const WireRequest &) {
            return answerWith(403,
                              "{\"RequestId\":\"R-9\",\"Code\":\"NoPermission\",\"Message\":\"no\","
                              "\"AccessDeniedDetail\":{\"AuthAction\":"
                              "\"yundun-cert:ListUserCertificateOrder\"}}");
        });
        RpcClient client(testCredential(), casOptions(server));
        Answer answer;
        CasApi(client).listCertificates(answer.then());
        QTRY_VERIFY(answer.result);
        QVERIFY(!*answer.result);
        QCOMPARE(answer.result->error().httpStatus, 403);
        QCOMPARE(answer.result->error().authAction, u"yundun-cert:ListUserCertificateOrder"_s);
    }

    void everyFieldIsRead()
    {
        const QByteArray json =
            "{\"CertificateId\":10741304,\"Name\":\"cert\",\"CommonName\":\"example.com\","
            "\"Sans\":\"example.com, *.example.com\",\"Issuer\":\"E7\","
            "\"Fingerprint\":\"CC:6B:3A\",\"Sha2\":\"9F3CA1\",\"SerialNo\":\"0ABC\","
            "\"StartDate\":\"2026-01-02\",\"EndDate\":\"2027-01-02\",\"Expired\":true,"
            "\"Upload\":true,\"InstanceId\":\"cas-1\",\"OrgName\":\"Org\",\"Country\":\"CN\","
            "\"Province\":\"ZJ\",\"City\":\"HZ\",\"ResourceGroupId\":\"rg-1\"}";
        const CasCertificate read = readCasCertificate(QJsonDocument::fromJson(json).object());
        QCOMPARE(read.id, 10741304);
        QCOMPARE(read.name, u"cert"_s);
        QCOMPARE(read.names(), (QStringList{u"example.com"_s, u"*.example.com"_s}));
        QCOMPARE(read.issuer, u"E7"_s);
        QCOMPARE(read.sha1, u"cc6b3a"_s);
        QCOMPARE(read.sha256, u"9f3ca1"_s);
        QCOMPARE(read.serialNumber, u"0ABC"_s);
        QCOMPARE(read.startDate, QDate(2026, 1, 2));
        QCOMPARE(read.endDate, QDate(2027, 1, 2));
        QVERIFY(read.isExpired && read.isUploaded);
        QCOMPARE(read.instanceId + read.organization + read.country + read.province + read.city
                     + read.resourceGroupId,
                 u"cas-1OrgCNZJHZrg-1"_s);
    }

    void oddFieldsAreEmpty_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << QByteArray("{}");
        QTest::newRow("other types")
            << QByteArray("{\"CertificateId\":\"x\",\"Name\":[1],\"Sans\":{},\"Fingerprint\":false,"
                          "\"EndDate\":\"soon\",\"Expired\":\"perhaps\"}");
        QTest::newRow("nulls") << QByteArray(
            "{\"CertificateId\":null,\"Name\":null,\"Sans\":null}");
        QTest::newRow("a fingerprint that is none")
            << QByteArray("{\"Fingerprint\":\"not given\"}");
    }

    void oddFieldsAreEmpty()
    {
        QFETCH(QByteArray, json);
        QCOMPARE(readCasCertificate(QJsonDocument::fromJson(json).object()), CasCertificate());
    }

    void aCertificateIsSetByReference_data()
    {
        QTest::addColumn<qint64>("id");
        QTest::addColumn<QByteArray>("sent");
        QTest::newRow("chosen from the list: its number goes along")
            << qint64(10741304) << QByteArray("10741304");
        QTest::newRow("by its name alone") << qint64(0) << QByteArray();
    }

    void aCertificateIsSetByReference()
    {
        QFETCH(qint64, id);
        MisbehavingServer server([](const WireRequest &) { return answerWith(200, fineBody); });
        RpcClient client(testCredential(), optionsFor(server));
        SetCertificateRequest request;
        request.domainName = u"live.example.com"_s;
        request.type = CertificateType::Cas;
        request.certName = u"cas-cert-1"_s;
        request.casCertificateId = id;
        QObject context;
        bool isDone = false;
        LiveApi(client).setDomainCertificate(
            request, {&context, [&isDone](const auto &answer) { isDone = answer.has_value(); }});
        QTRY_VERIFY(isDone);
        const WireRequest sent = server.requests().first();
        QCOMPARE(sent.parameter("CertType"), "cas");
        QCOMPARE(sent.parameter("CertName"), "cas-cert-1");
        QCOMPARE(sent.parameter("SSLProtocol"), "on");
        QTEST(sent.parameter("CertId"), "sent");
        const QByteArray wire = sent.target + sent.body;
        for (const char *never : {"SSLPub", "SSLPri", "ForceSet"})
            QVERIFY(!wire.contains(never));
    }
};

QTEST_GUILESS_MAIN(CasApiTest)
#include "tst_casapi.moc"
