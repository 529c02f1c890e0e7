// SPDX-License-Identifier: Apache-2.0
#include "api/clientfixture.h"
#include "api/liveapi.h"
#include "api/livejson_p.h"

#include <QJsonDocument>

#include <algorithm>

using namespace livecert;
using namespace livecert::tests;
using namespace Qt::StringLiterals;

namespace {

QJsonObject object(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

/// Keeps the answer of a typed call.
template <class T>
struct Answer
{
    QObject context;
    std::optional<Result<T>> result;
    Continuation<T> then()
    {
        return {&context, [this](Result<T> r) { result = std::move(r); }};
    }
};

/// An account of `total` domains that behaves as a row of the table says.
struct Account
{
    int total = 0;
    int claimed = -1; ///< TotalCount, when it lies
    int serverPageSize = 50;
    bool saysPageSize = true;
    bool isBare = false;
    int duplicatesFrom = 0; ///< pages from here on repeat the page before

    [[nodiscard]] Reaction answer(const WireRequest &request) const
    {
        const int size = std::min(request.parameter("PageSize").toInt(), serverPageSize);
        int page = request.parameter("PageNumber").toInt();
        if (duplicatesFrom > 0)
            page = std::min(page, duplicatesFrom);
        QJsonArray items;
        for (int i = (page - 1) * size; i < std::min(page * size, total); ++i)
            items.append(QJsonObject{{u"DomainName"_s, u"d%1.example.com"_s.arg(i)}});
        QJsonObject body{{u"RequestId"_s, u"R-1"_s},
                         {u"TotalCount"_s, claimed < 0 ? total : claimed}};
        if (saysPageSize)
            body.insert(u"PageSize"_s, size);
        body.insert(u"Domains"_s,
                    isBare ? QJsonValue(items) : QJsonValue(QJsonObject{{u"PageData"_s, items}}));
        return answerWith(200, QJsonDocument(body).toJson());
    }
};

} // namespace

Q_DECLARE_METATYPE(Account)

class LiveApiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryTime_data();
    void readsEveryTime();
    void readsEveryList_data();
    void readsEveryList();
    void listsAllPages_data();
    void listsAllPages();
    void theFirstPageIsToldOfEarly_data();
    void theFirstPageIsToldOfEarly();
    void aFailedPageFailsTheList();
    void pagesEndWithTheirContext();
    void noHttpsDomainIsAnEmptyList();
    void readsDomains();
    void readsHttpsDomains();
    void readsCertificateInfo();
    void readsDomainDetail();
    void readsStoredCertificates();
    void setsACertificate_data();
    void setsACertificate();
};

void LiveApiTest::readsEveryTime_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("utc");
    QTest::newRow("with seconds") << QJsonValue(u"2018-06-03T22:03:39Z"_s)
                                  << u"2018-06-03T22:03:39Z"_s;
    QTest::newRow("without seconds")
        << QJsonValue(u"2018-08-07T06:51Z"_s) << u"2018-08-07T06:51:00Z"_s;
    QTest::newRow("with a space and no zone")
        << QJsonValue(u"2018-12-26 14:45:09"_s) << u"2018-12-26T14:45:09Z"_s;
    QTest::newRow("with an offset")
        << QJsonValue(u"2018-12-26T14:45:09+08:00"_s) << u"2018-12-26T06:45:09Z"_s;
    QTest::newRow("with milliseconds")
        << QJsonValue(u"2018-06-03T22:03:39.000Z"_s) << u"2018-06-03T22:03:39Z"_s;
    QTest::newRow("a day") << QJsonValue(u"2018-12-26"_s) << u"2018-12-26T00:00:00Z"_s;
    QTest::newRow("as OpenSSL prints it")
        << QJsonValue(u"Nov 29 00:00:00 2016 GMT"_s) << u"2016-11-29T00:00:00Z"_s;
    QTest::newRow("as OpenSSL prints a short day")
        << QJsonValue(u"Nov  9 00:00:00 2016 GMT"_s) << u"2016-11-09T00:00:00Z"_s;
    QTest::newRow("epoch seconds") << QJsonValue(1512388610) << u"2017-12-04T11:56:50Z"_s;
    QTest::newRow("epoch seconds as text")
        << QJsonValue(u"1512388610"_s) << u"2017-12-04T11:56:50Z"_s;
    QTest::newRow("epoch milliseconds") << QJsonValue(1512388610000.0) << u"2017-12-04T11:56:50Z"_s;
    QTest::newRow("empty") << QJsonValue(u""_s) << QString();
    QTest::newRow("nonsense") << QJsonValue(u"soon"_s) << QString();
    QTest::newRow("zero") << QJsonValue(0) << QString();
    QTest::newRow("absent") << QJsonValue(QJsonValue::Undefined) << QString();
}

void LiveApiTest::readsEveryTime()
{
    QFETCH(QJsonValue, value);
    QFETCH(QString, utc);
    const QDateTime time = readTime(value);
    QCOMPARE(time.isValid() ? time.toString(Qt::ISODate) : QString(), utc);
}

void LiveApiTest::readsEveryList_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("count");
    QTest::newRow("wrapped") << QByteArray(R"({"L":{"I":[{"a":1},{"a":2}]}})") << 2;
    QTest::newRow("bare") << QByteArray(R"({"L":[{"a":1},{"a":2}]})") << 2;
    QTest::newRow("one item in the wrapping") << QByteArray(R"({"L":{"I":{"a":1}}})") << 1;
    QTest::newRow("one item without a list") << QByteArray(R"({"L":{"a":1}})") << 1;
    QTest::newRow("empty wrapping") << QByteArray(R"({"L":{}})") << 0;
    QTest::newRow("empty list") << QByteArray(R"({"L":{"I":[]}})") << 0;
    QTest::newRow("nothing") << QByteArray("{}") << 0;
    QTest::newRow("null") << QByteArray(R"({"L":null})") << 0;
    QTest::newRow("null in the wrapping") << QByteArray(R"({"L":{"I":null}})") << 0;
}

void LiveApiTest::readsEveryList()
{
    QFETCH(QByteArray, json);
    QFETCH(int, count);
    QCOMPARE(int(readList(object(json), u"L"_s, u"I"_s).size()), count);
}

void LiveApiTest::listsAllPages_data()
{
    QTest::addColumn<Account>("account");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("mostRequests");
    QTest::newRow("no domain") << Account{} << 0 << 1;
    QTest::newRow("one page") << Account{.total = 7} << 7 << 1;
    QTest::newRow("exactly one page") << Account{.total = 50} << 50 << 2;
    QTest::newRow("one more than a page") << Account{.total = 51} << 51 << 2;
    QTest::newRow("many pages") << Account{.total = 1234} << 1234 << 25;
    QTest::newRow("a bare list") << Account{.total = 128, .isBare = true} << 128 << 3;
    QTest::newRow("smaller pages than asked for")
        << Account{.total = 70, .serverPageSize = 20} << 70 << 4;
    QTest::newRow("smaller pages, and does not say so")
        << Account{.total = 70, .serverPageSize = 20, .saysPageSize = false} << 70 << 4;
    QTest::newRow("a count that is too high") << Account{.total = 60, .claimed = 500} << 60 << 12;
    QTest::newRow("a count that is too low") << Account{.total = 130, .claimed = 60} << 130 << 4;
    QTest::newRow("no count at all") << Account{.total = 130, .claimed = 0} << 130 << 4;
    QTest::newRow("a service that repeats itself")
        << Account{.total = 1000, .claimed = 0, .duplicatesFrom = 3} << 150 << 4;
}

void LiveApiTest::listsAllPages()
{
    QFETCH(Account, account);
    QFETCH(int, count);
    QFETCH(int, mostRequests);
    MisbehavingServer server(
        [account](const WireRequest &request) { return account.answer(request); });
    RpcClient client(testCredential(), optionsFor(server));
    Answer<QList<LiveDomain>> answer;
    LiveApi(client).listDomains({}, answer.then());
    QTRY_VERIFY(answer.result.has_value());
    QVERIFY(answer.result->has_value());
    const QList<LiveDomain> &domains = answer.result->value();
    QCOMPARE(int(domains.size()), count);
    for (int i = 0; i < count; ++i)
        QCOMPARE(domains[i].name, u"d%1.example.com"_s.arg(i));
    QVERIFY2(server.requestCount() <= mostRequests,
             qPrintable(QString::number(server.requestCount())));
}

void LiveApiTest::theFirstPageIsToldOfEarly_data()
{
    QTest::addColumn<int>("total");
    QTest::addColumn<int>("told");
    QTest::newRow("many pages") << 2'330 << 50;
    QTest::newRow("a few pages: they come nearly at once anyway") << 330 << 0;
    QTest::newRow("one page") << 30 << 0;
    QTest::newRow("nothing") << 0 << 0;
}

void LiveApiTest::theFirstPageIsToldOfEarly()
{
    QFETCH(int, total);
    const Account account{.total = total};
    MisbehavingServer server(
        [account](const WireRequest &request) { return account.answer(request); });
    RpcClient client(testCredential(), optionsFor(server));
    Answer<QList<LiveDomain>> answer;
    qsizetype told = 0;
    LiveApi(client).listDomains({}, answer.then(), [&](const QList<LiveDomain> &first) {
        QVERIFY(!answer.result);
        QCOMPARE(first.first().name, u"d0.example.com"_s);
        told += first.size();
    });
    QTRY_VERIFY(answer.result);
    QCOMPARE(answer.result->value().size(), total);
    QTEST(int(told), "told");
}

void LiveApiTest::aFailedPageFailsTheList()
{
    const Account account{.total = 1000};
    MisbehavingServer server([account](const WireRequest &request) {
        return request.parameter("PageNumber") == "3"
            ? answerWith(403, R"({"RequestId":"R","Code":"NoPermission"})")
            : account.answer(request);
    });
    RpcClient client(testCredential(), optionsFor(server));
    Answer<QList<LiveDomain>> answer;
    LiveApi(client).listDomains({}, answer.then());
    QTRY_VERIFY(answer.result.has_value());
    QCOMPARE(answer.result->error().apiCode, u"NoPermission"_s);
}

void LiveApiTest::pagesEndWithTheirContext()
{
    const Account account{.total = 5000};
    MisbehavingServer server(
        [account](const WireRequest &request) { return account.answer(request); });
    RpcClient client(testCredential(), optionsFor(server));
    auto answer = std::make_unique<Answer<QList<LiveDomain>>>();
    LiveApi(client).listDomains({}, answer->then());
    QTRY_VERIFY(server.requestCount() > 3);
    answer.reset();
    const Call next(client, readRequest());
    QTRY_VERIFY(next.isAnswered());
    QVERIFY(server.requestCount() < 60);
}

void LiveApiTest::noHttpsDomainIsAnEmptyList()
{
    MisbehavingServer server([](const WireRequest &) {
        return answerWith(400, R"({"RequestId":"R","Code":"NoHttpsDomain","Message":"m"})");
    });
    RpcClient client(testCredential(), optionsFor(server));
    Answer<QList<HttpsDomain>> answer;
    LiveApi(client).listHttpsDomains(answer.then());
    QTRY_VERIFY(answer.result.has_value());
    QVERIFY(answer.result->has_value());
    QVERIFY(answer.result->value().isEmpty());
}

void LiveApiTest::readsDomains()
{
    MisbehavingServer server([](const WireRequest &) {
        return answerWith(
            200,
            R"({"Domains":{"PageData":[{"Cname":"learn.developer.aliyundoc.com","Description":"test","DomainName":"demo.aliyundoc.com",
            "GmtCreated":"2017-08-29T12:15:36Z","GmtModified":"2017-12-29T12:15:36Z","LiveDomainStatus":"online",
            "LiveDomainType":"liveVideo","RegionName":"cn-beijing","ResourceGroupId":"rg-aekzvyjetyjjmla"},
            {"DomainName":".example.com","LiveDomainStatus":"configuring","LiveDomainType":"liveEdge"},
            {"DomainName":"other.example.com","LiveDomainStatus":"new","LiveDomainType":"new"}]},
            "PageNumber":1,"PageSize":50,"RequestId":"R","TotalCount":3})");
    });
    RpcClient client(testCredential(), optionsFor(server));
    Answer<QList<LiveDomain>> answer;
    LiveApi(client).listDomains(
        {.keyword = u"demo*"_s, .resourceGroupId = u"rg-1"_s, .regionName = u"cn-beijing"_s},
        answer.then());
    QTRY_VERIFY(answer.result.has_value());
    const QList<LiveDomain> domains = answer.result->value();
    QCOMPARE(domains.size(), 3);
    const LiveDomain &first = domains.first();
    QCOMPARE(first.name, u"demo.aliyundoc.com"_s);
    QCOMPARE(first.cname, u"learn.developer.aliyundoc.com"_s);
    QCOMPARE(first.description, u"test"_s);
    QCOMPARE(first.type, DomainType::Streaming);
    QCOMPARE(first.status, DomainStatus::Online);
    QCOMPARE(first.region, u"cn-beijing"_s);
    QCOMPARE(first.resourceGroupId, u"rg-aekzvyjetyjjmla"_s);
    QCOMPARE(first.created, QDateTime(QDate(2017, 8, 29), QTime(12, 15, 36), Qt::UTC));
    QCOMPARE(first.modified, QDateTime(QDate(2017, 12, 29), QTime(12, 15, 36), Qt::UTC));
    QCOMPARE(domains[1].type, DomainType::Ingest);
    QCOMPARE(domains[1].status, DomainStatus::Configuring);
    QCOMPARE(domains[2].type, DomainType::Unknown);
    QCOMPARE(domains[2].status, DomainStatus::Unknown);
    const WireRequest request = server.requests().first();
    QCOMPARE(request.parameter("DomainName"), QByteArray("demo*"));
    QCOMPARE(request.parameter("ResourceGroupId"), QByteArray("rg-1"));
    QCOMPARE(request.parameter("RegionName"), QByteArray("cn-beijing"));
    QCOMPARE(request.parameter("PageSize"), QByteArray("50"));
    QCOMPARE(request.headers.value("x-acs-action"), QByteArray("DescribeLiveUserDomains"));
}

void LiveApiTest::readsHttpsDomains()
{
    const HttpsDomain domain = readHttpsDomain(
        object(R"({"CertCommonName":"*.example.com","CertExpireTime":"2018-12-26 14:45:09",
        "CertName":"n","CertStartTime":"2018-11-26 14:45:09","CertStatus":"expire_soon","CertType":"cas","CertUpdateTime":"2018-11-27 14:45:09","DomainName":"live.example.com"})"));
    QCOMPARE(domain.domainName, u"live.example.com"_s);
    QCOMPARE(domain.certName, u"n"_s);
    QCOMPARE(domain.commonName, u"*.example.com"_s);
    QCOMPARE(domain.state, CertificateState::ExpiresSoon);
    QCOMPARE(domain.type, CertificateType::Cas);
    QCOMPARE(domain.notBefore, QDateTime(QDate(2018, 11, 26), QTime(14, 45, 9), Qt::UTC));
    QCOMPARE(domain.notAfter, QDateTime(QDate(2018, 12, 26), QTime(14, 45, 9), Qt::UTC));
    QCOMPARE(domain.updated, QDateTime(QDate(2018, 11, 27), QTime(14, 45, 9), Qt::UTC));
    QCOMPARE(readHttpsDomain(object(R"({"CertStatus":"ok"})")).state, CertificateState::Ok);
    QCOMPARE(readHttpsDomain(object(R"({"CertStatus":"mismatch"})")).state,
             CertificateState::Mismatch);
    QCOMPARE(readHttpsDomain(object(R"({"CertStatus":"expired"})")).state,
             CertificateState::Expired);
}

void LiveApiTest::readsCertificateInfo()
{
    MisbehavingServer server([](const WireRequest &request) {
        if (request.parameter("DomainName") == "none.example.com")
            return answerWith(200, R"({"RequestId":"R","CertInfos":{"CertInfo":[]}})");
        return answerWith(
            200,
            R"({"RequestId":"R","CertInfos":{"CertInfo":[{"DomainName":"example.com","CertName":"Cert-1",
            "CertDomainName":"www.example.com","CertExpireTime":"2018-06-03T22:03:39Z","CertLife":"3 months","CertOrg":"Let's Encrypt",
            "CertType":"free","SSLProtocol":"on","SSLPub":"pem","Status":"success"}]}})");
    });
    RpcClient client(testCredential(), optionsFor(server));
    Answer<DomainCertificateInfo> answer;
    Answer<DomainCertificateInfo> none;
    LiveApi(client).domainCertificate(u"example.com"_s, answer.then());
    LiveApi(client).domainCertificate(u"none.example.com"_s, none.then());
    QTRY_VERIFY(answer.result.has_value() && none.result.has_value());
    const DomainCertificateInfo info = answer.result->value();
    QCOMPARE(info.domainName, u"example.com"_s);
    QCOMPARE(info.certName, u"Cert-1"_s);
    QCOMPARE(info.certDomainName, u"www.example.com"_s);
    QCOMPARE(info.notAfter, QDateTime(QDate(2018, 6, 3), QTime(22, 3, 39), Qt::UTC));
    QCOMPARE(info.life, u"3 months"_s);
    QCOMPARE(info.organization, u"Let's Encrypt"_s);
    QCOMPARE(info.type, CertificateType::Free);
    QVERIFY(info.isHttpsOn);
    QCOMPARE(info.certificatePem, QByteArray("pem"));
    QCOMPARE(info.status, u"success"_s);
    QCOMPARE(none.result->value().domainName, u"none.example.com"_s);
    QVERIFY(!none.result->value().isHttpsOn);
}

void LiveApiTest::readsDomainDetail()
{
    MisbehavingServer server([](const WireRequest &) {
        return answerWith(
            200,
            R"({"RequestId":"R","DomainDetail":{"CertName":"c","Cname":"e.kunlun.com","Description":"d","DomainName":"live.example.com",
            "DomainStatus":"offline","GmtCreated":"2018-08-07T06:51Z","GmtModified":"2018-08-07T06:52Z","LiveDomainType":"liveEdge",
            "Region":"cn-shanghai","ResourceGroupId":"rg","SSLProtocol":"on","SSLPub":"pem","Scope":"overseas"}})");
    });
    RpcClient client(testCredential(), optionsFor(server));
    Answer<DomainDetail> answer;
    LiveApi(client).domainDetail(u"live.example.com"_s, answer.then());
    QTRY_VERIFY(answer.result.has_value());
    const DomainDetail detail = answer.result->value();
    QCOMPARE(detail.domain.name, u"live.example.com"_s);
    QCOMPARE(detail.domain.cname, u"e.kunlun.com"_s);
    QCOMPARE(detail.domain.description, u"d"_s);
    QCOMPARE(detail.domain.status, DomainStatus::Offline);
    QCOMPARE(detail.domain.type, DomainType::Ingest);
    QCOMPARE(detail.domain.region, u"cn-shanghai"_s);
    QCOMPARE(detail.domain.resourceGroupId, u"rg"_s);
    QCOMPARE(detail.domain.created, QDateTime(QDate(2018, 8, 7), QTime(6, 51), Qt::UTC));
    QCOMPARE(detail.domain.modified, QDateTime(QDate(2018, 8, 7), QTime(6, 52), Qt::UTC));
    QCOMPARE(detail.certName, u"c"_s);
    QVERIFY(detail.isHttpsOn);
    QCOMPARE(detail.certificatePem, QByteArray("pem"));
    QCOMPARE(detail.scope, u"overseas"_s);
}

void LiveApiTest::readsStoredCertificates()
{
    MisbehavingServer server([](const WireRequest &request) {
        if (request.headers.value("x-acs-action") == "DescribeLiveCertificateDetail")
            return answerWith(200,
                              R"({"RequestId":"R","Cert":"pem","CertId":"2355","CertName":"n"})");
        return answerWith(200,
                          R"({"RequestId":"R","CertificateListModel":{"Count":2,"CertList":{"Cert":[
            {"CertId":2354,"CertName":"n","Common":"live.example.com","Fingerprint":"36:AB","Issuer":"CA","LastTime":1512388610},{"CertName":"m"}]}}})");
    });
    RpcClient client(testCredential(), optionsFor(server));
    Answer<QList<StoredCertificate>> list;
    Answer<StoredCertificateDetail> detail;
    LiveApi(client).listCertificates({u"a.example.com"_s, u"b.example.com"_s}, list.then());
    LiveApi(client).certificateDetail(u"名 n"_s, detail.then());
    QTRY_VERIFY(list.result.has_value() && detail.result.has_value());
    QCOMPARE(list.result->value().size(), 2);
    const StoredCertificate first = list.result->value().first();
    QCOMPARE(first.id, 2354);
    QCOMPARE(first.name, u"n"_s);
    QCOMPARE(first.commonName, u"live.example.com"_s);
    QCOMPARE(first.fingerprint, u"36:AB"_s);
    QCOMPARE(first.issuer, u"CA"_s);
    QCOMPARE(first.issued, QDateTime(QDate(2017, 12, 4), QTime(11, 56, 50), Qt::UTC));
    QCOMPARE(detail.result->value().id, 2355);
    QCOMPARE(detail.result->value().certificatePem, QByteArray("pem"));
    QStringList asked;
    for (const WireRequest &request : server.requests())
        asked << QString::fromUtf8(request.parameter("DomainName") + request.parameter("CertName"));
    QVERIFY(asked.contains(u"a.example.com,b.example.com"_s));
    QVERIFY(asked.contains(u"名 n"_s));
}

void LiveApiTest::setsACertificate_data()
{
    QTest::addColumn<bool>("on");
    QTest::addColumn<CertificateType>("type");
    QTest::addColumn<bool>("force");
    QTest::addColumn<QByteArrayList>("names");
    QTest::newRow("an upload")
        << true << CertificateType::Upload << false
        << QByteArrayList{"CertName", "CertType", "DomainName", "SSLPri", "SSLProtocol", "SSLPub"};
    QTest::newRow("an upload that overwrites")
        << true << CertificateType::Upload << true
        << QByteArrayList{
               "CertName", "CertType", "DomainName", "ForceSet", "SSLPri", "SSLProtocol", "SSLPub"};
    QTest::newRow("one of Certificate Management")
        << true << CertificateType::Cas << false
        << QByteArrayList{"CertName", "CertType", "DomainName", "SSLProtocol"};
    QTest::newRow("a free one") << true << CertificateType::Free << false
                                << QByteArrayList{
                                       "CertName", "CertType", "DomainName", "SSLProtocol"};
    QTest::newRow("off") << false << CertificateType::Upload << true
                         << QByteArrayList{"DomainName", "SSLProtocol"};
}

void LiveApiTest::setsACertificate()
{
    QFETCH(bool, on);
    QFETCH(CertificateType, type);
    QFETCH(bool, force);
    QFETCH(QByteArrayList, names);
    MisbehavingServer server([](const WireRequest &) { return answerWith(200, fineBody); });
    RpcClient client(testCredential(), optionsFor(server));
    SetCertificateRequest request;
    request.domainName = u".example.com"_s;
    request.isHttpsOn = on;
    request.type = type;
    request.certName = u"证书 1"_s;
    request.forceSet = force;
    if (type == CertificateType::Upload) {
        request.certificatePem = "-----BEGIN CERTIFICATE-----\n+/=\n-----END CERTIFICATE-----\n";
        request.privateKeyPem = Secret(privateKey);
    }
    Answer<SetCertificateReceipt> answer;
    LiveApi(client).setDomainCertificate(request, answer.then());
    QTRY_VERIFY(answer.result.has_value());
    QCOMPARE(answer.result->value().requestId, u"16A96B9A-F203-4EC5-8E43-000000000001"_s);
    const WireRequest wire = server.requests().first();
    for (const char *name :
         {"CertName", "CertType", "DomainName", "ForceSet", "SSLPri", "SSLProtocol", "SSLPub"})
        QCOMPARE(!wire.parameter(name).isEmpty(), names.contains(name));
    QCOMPARE(wire.parameter("DomainName"), QByteArray(".example.com"));
    QCOMPARE(wire.parameter("SSLProtocol"), on ? QByteArray("on") : QByteArray("off"));
    QVERIFY(!wire.target.contains("PRIVATE"));
    QByteArrayList described;
    for (const RpcParameter &parameter : describeParameters(request)) {
        described << parameter.name;
        QVERIFY(!parameter.value.contains("PRIVATE"));
        if (parameter.name != "SSLPri")
            QCOMPARE(parameter.value, wire.parameter(parameter.name));
    }
    std::sort(described.begin(), described.end());
    QCOMPARE(described, names);
}

QTEST_GUILESS_MAIN(LiveApiTest)
#include "tst_liveapi.moc"
