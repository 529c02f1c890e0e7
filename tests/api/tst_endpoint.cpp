// SPDX-License-Identifier: Apache-2.0
#include "api/credential.h"
#include "api/endpoint.h"

#include <QTest>

using namespace livecert;
using namespace Qt::StringLiterals;

class EndpointTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void knowsRegions_data();
    void knowsRegions();
    void listsRegions();
    void shortensAccessKeys();
};

void EndpointTest::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("url"); // empty: refused
    QTest::addColumn<QByteArray>("host");
    QTest::newRow("a host name") << u"live.aliyuncs.com"_s << u"https://live.aliyuncs.com/"_s
                                 << QByteArray("live.aliyuncs.com");
    QTest::newRow("in upper case, with space around")
        << u"  HTTPS://Live.Aliyuncs.com/ "_s << u"https://live.aliyuncs.com/"_s
        << QByteArray("live.aliyuncs.com");
    QTest::newRow("with a port") << u"https://proxy.example:8443"_s
                                 << u"https://proxy.example:8443/"_s
                                 << QByteArray("proxy.example:8443");
    QTest::newRow("with the scheme's own port")
        << u"https://live.aliyuncs.com:443"_s << u"https://live.aliyuncs.com/"_s
        << QByteArray("live.aliyuncs.com");
    QTest::newRow("plain http to loopback")
        << u"http://127.0.0.1:18440"_s << u"http://127.0.0.1:18440/"_s
        << QByteArray("127.0.0.1:18440");
    QTest::newRow("plain http to localhost")
        << u"http://localhost:1"_s << u"http://localhost:1/"_s << QByteArray("localhost:1");
    QTest::newRow("plain http to loopback of IPv6")
        << u"http://[::1]:18440"_s << u"http://[::1]:18440/"_s << QByteArray("[::1]:18440");
    for (const QString &bad : {u"http://live.aliyuncs.com"_s,
                               u"http://127.0.0.1.example.com"_s,
                               u"http://10.0.0.1"_s,
                               u"https://user:pw@live.aliyuncs.com"_s,
                               u"https://live.aliyuncs.com/path"_s,
                               u"https://live.aliyuncs.com/?a=1"_s,
                               u"https://live.aliyuncs.com/#x"_s,
                               u"ftp://127.0.0.1"_s,
                               u"file:///etc/passwd"_s,
                               u"https://"_s,
                               u""_s,
                               u"two words"_s,
                               u"https://host:99999"_s})
        QTest::addRow("refused: %s", qPrintable(bad)) << bad << QString() << QByteArray();
}

void EndpointTest::reads()
{
    QFETCH(QString, text);
    QFETCH(QString, url);
    const Result<Endpoint> endpoint = Endpoint::parse(text);
    QCOMPARE(endpoint.has_value(), !url.isEmpty());
    if (!endpoint) {
        QCOMPARE(endpoint.error().code, ErrorCode::InvalidInput);
        return;
    }
    QCOMPARE(endpoint->url().toString(), url);
    QTEST(endpoint->hostHeader(), "host");
}

void EndpointTest::knowsRegions_data()
{
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("host");
    QTest::newRow("the central one") << u"cn-shanghai"_s << u"live.aliyuncs.com"_s;
    QTest::newRow("Singapore has its own")
        << u"ap-southeast-1"_s << u"live.ap-southeast-1.aliyuncs.com"_s;
    QTest::newRow("Frankfurt has its own")
        << u"eu-central-1"_s << u"live.eu-central-1.aliyuncs.com"_s;
    QTest::newRow("an unknown region") << u"mars-north-1"_s << u"live.aliyuncs.com"_s;
    QTest::newRow("no region") << u""_s << u"live.aliyuncs.com"_s;
}

void EndpointTest::knowsRegions()
{
    QFETCH(QString, region);
    const Endpoint endpoint = Endpoint::forRegion(region);
    QTEST(endpoint.displayHost(), "host");
    QCOMPARE(endpoint, Endpoint::parse(endpoint.displayHost()).value());
}

void EndpointTest::listsRegions()
{
    QVERIFY(Endpoint::regions().contains(u"cn-shanghai"_s));
    QVERIFY(Endpoint::regions().contains(u"eu-central-1"_s));
}

void EndpointTest::shortensAccessKeys()
{
    QCOMPARE(shortAccessKeyId(u"LTAI5tAbCdEfGhIjKlMnf7Qk"_s), u"LTAI5t…f7Qk"_s);
    QCOMPARE(shortAccessKeyId(u"short"_s), u"sh…"_s);
    QCOMPARE(shortAccessKeyId({}), u"…"_s);
}

QTEST_GUILESS_MAIN(EndpointTest)
#include "tst_endpoint.moc"
