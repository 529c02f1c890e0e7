// SPDX-License-Identifier: Apache-2.0
#include "sandboxclient.h"

#include <QDate>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace livecert;

/// The certificate service of the sandbox's account.
class TestSandboxCas : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        Sandbox::Options options;
        options.edgeDelayMs = 100;
        options.enforcesLimits = false; // ten calls a second would be too few for a test
        m_sandbox = std::make_unique<Sandbox>(options);
        const Result<Sandbox::Access> started = m_sandbox->start();
        QVERIFY(started);
        m_client = std::make_unique<SandboxClient>(*started);
    }

    void listsCertificates()
    {
        const auto reply = list({{"OrderType", "CERT"}});
        QCOMPARE(reply.status, 200);
        const QJsonArray items = reply.json.value(u"CertificateOrderList"_s).toArray();
        QCOMPARE(items.size(), reply.json.value(u"TotalCount"_s).toInt());
        QVERIFY(items.size() > 10);
        QCOMPARE(reply.json.value(u"ShowSize"_s).toInt(), 50);
        QVERIFY(!reply.json.value(u"RequestId"_s).toString().isEmpty());
        bool hasBought = false;
        for (const auto &item : items) {
            const QJsonObject one = item.toObject();
            QVERIFY(one.value(u"CertificateId"_s).toInteger() > 0);
            QVERIFY(!one.value(u"Name"_s).toString().isEmpty());
            QCOMPARE(one.value(u"Sha2"_s).toString().size(), 64);
            QVERIFY(QDate::fromString(one.value(u"EndDate"_s).toString(), Qt::ISODate).isValid());
            // Valid ones only, when no Status is asked for.
            QCOMPARE(one.value(u"Expired"_s).toBool(true), false);
            QVERIFY(one.value(u"Name"_s).toString() != u"revoked-cas"_s);
            hasBought = hasBought || !one.value(u"Upload"_s).toBool(true);
        }
        QVERIFY(hasBought);
    }

    void givesPages()
    {
        const int total = list({{"OrderType", "CERT"}}).json.value(u"TotalCount"_s).toInt();
        QStringList names;
        for (int page = 1; page <= (total + 3) / 4; ++page) {
            const auto reply = list({{"OrderType", "CERT"},
                                     {"CurrentPage", QByteArray::number(page)},
                                     {"ShowSize", "4"}});
            const QJsonArray items = reply.json.value(u"CertificateOrderList"_s).toArray();
            QVERIFY(items.size() <= 4);
            for (const auto &item : items)
                names.append(item.toObject().value(u"Name"_s).toString());
        }
        QCOMPARE(names.size(), total);
        QCOMPARE(names.removeDuplicates(), 0);
        QVERIFY(list({{"OrderType", "CERT"}, {"CurrentPage", "99"}})
                    .json.value(u"CertificateOrderList"_s)
                    .toArray()
                    .isEmpty());
    }

    void theDefaultListsOrders()
    {
        const QJsonArray items = list({}).json.value(u"CertificateOrderList"_s).toArray();
        QVERIFY(!items.isEmpty());
        for (const auto &item : items) {
            QVERIFY(!item.toObject().contains(u"CertificateId"_s));
            QVERIFY(item.toObject().contains(u"OrderId"_s));
        }
    }

    void filters()
    {
        const auto revoked = list({{"OrderType", "CERT"}, {"Status", "REVOKED"}});
        QCOMPARE(revoked.json.value(u"TotalCount"_s).toInt(), 1);
        const auto news = list({{"OrderType", "CERT"}, {"Keyword", "NEWS"}});
        QCOMPARE(news.json.value(u"TotalCount"_s).toInt(), 1);
        const auto uploads = list({{"OrderType", "UPLOAD"}});
        const QJsonArray items = uploads.json.value(u"CertificateOrderList"_s).toArray();
        for (const auto &item : items)
            QVERIFY(item.toObject().value(u"Upload"_s).toBool());
    }

    void refusesWrongCalls()
    {
        QCOMPARE(list({{"OrderType", "ALL"}}).code(), u"InvalidParameter"_s);
        QCOMPARE(list({{"OrderType", "CERT"}, {"ShowSize", "0"}}).code(), u"InvalidParameter"_s);
        m_client->version = "2016-11-01"; // of the other service
        QCOMPARE(m_client->call("ListUserCertificateOrder", {}).code(), u"InvalidVersion"_s);
        m_client->version = "2020-04-07";
        QCOMPARE(m_client->call("DescribeLiveUserDomains", {}).code(), u"InvalidVersion"_s);
    }

    void aWrongNumberNamesNothing()
    {
        const QJsonObject news = list({{"OrderType", "CERT"}, {"Keyword", "news-cas"}})
                                     .json.value(u"CertificateOrderList"_s)
                                     .toArray()
                                     .first()
                                     .toObject();
        const QByteArray name = news.value(u"Name"_s).toString().toUtf8();
        const qint64 id = news.value(u"CertificateId"_s).toInteger();
        QCOMPARE(set(name, id + 1).code(), u"Certificate.NotFind"_s);
        QCOMPARE(set(name, id).status, 200);
    }

private:
    SandboxClient::Reply list(const SandboxClient::Parameters &parameters)
    {
        m_client->version = "2020-04-07";
        return m_client->call("ListUserCertificateOrder", parameters);
    }

    SandboxClient::Reply set(const QByteArray &name, qint64 id)
    {
        m_client->version = "2016-11-01";
        return m_client->call("SetLiveDomainCertificate",
                              {{"DomainName", "news.example.com"},
                               {"SSLProtocol", "on"},
                               {"CertType", "cas"},
                               {"CertName", name},
                               {"CertId", QByteArray::number(id)}});
    }

    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<SandboxClient> m_client;
};

QTEST_GUILESS_MAIN(TestSandboxCas)
#include "tst_sandboxcas.moc"
