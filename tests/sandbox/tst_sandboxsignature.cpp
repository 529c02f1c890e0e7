// SPDX-License-Identifier: Apache-2.0
#include "api/vectors.h"
#include "sandbox/signature.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace livecert;
using namespace livecert::sandbox;

namespace {

HttpRequest toRequest(const QJsonObject &vector)
{
    HttpRequest request;
    request.method = vector.value(u"method"_s).toString().toLatin1();
    request.path = vector.value(u"path"_s).toString().toLatin1();
    request.rawQuery = vector.value(u"query"_s).toString().toLatin1();
    request.body = Secret(vector.value(u"body"_s).toString().toUtf8());
    const QJsonObject headers = vector.value(u"headers"_s).toObject();
    for (auto header = headers.begin(); header != headers.end(); ++header)
        request.headers[header.key().toLatin1()] = header.value().toString().toLatin1();
    return request;
}

} // namespace

class TestSandboxSignature : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheOfficialClients_data();
    void agreesWithTheOfficialClients();
    void refusesAChangedRequest();
};

void TestSandboxSignature::agreesWithTheOfficialClients_data()
{
    QTest::addColumn<QJsonObject>("vector");
    const QJsonArray vectors =
        tests::loadVectors(QStringLiteral(VECTORS_FILE)).value(u"vectors"_s).toArray();
    QCOMPARE(vectors.size(), 202);
    for (const auto &value : vectors) {
        const QJsonObject vector = value.toObject();
        QTest::addRow("%s", qPrintable(vector.value(u"name"_s).toString())) << vector;
    }
}

void TestSandboxSignature::agreesWithTheOfficialClients()
{
    QFETCH(QJsonObject, vector);
    const HttpRequest request = toRequest(vector);
    const Parameters parameters = readParameters(request);
    const auto head = readCallHead(request, parameters);
    QVERIFY(head);
    QCOMPARE(QString::fromLatin1(head->accessKeyId), vector.value(u"access_key_id"_s).toString());
    QCOMPARE(QString::fromLatin1(head->action), vector.value(u"operation"_s).toString());
    QCOMPARE(QString::fromLatin1(head->nonce), vector.value(u"nonce"_s).toString());
    QCOMPARE(head->time,
             QDateTime::fromString(vector.value(u"timestamp"_s).toString(), Qt::ISODate));
    QCOMPARE(head->hasToken, vector.value(u"security_token"_s).isString());

    const QString secret = vector.value(u"access_key_secret"_s).toString();
    QVERIFY(isSignatureRight(*head, request, parameters, Secret(secret.toLatin1())));
    QVERIFY(!isSignatureRight(*head, request, parameters, Secret(secret.toLatin1() + 'x')));

    const QJsonObject business = vector.value(u"business_parameters"_s).toObject();
    for (const char *name : {"DomainName", "CertName", "SSLPub", "SSLPri"}) {
        // Compared as truth: a failure must not print a key.
        QVERIFY2(parameters.text(name) == business.value(QLatin1String(name)).toString(), name);
    }
}

void TestSandboxSignature::refusesAChangedRequest()
{
    const QJsonArray vectors =
        tests::loadVectors(QStringLiteral(VECTORS_FILE)).value(u"vectors"_s).toArray();
    for (const auto &value : vectors) {
        const QJsonObject vector = value.toObject();
        const Secret secret(vector.value(u"access_key_secret"_s).toString().toLatin1());
        HttpRequest request = toRequest(vector);
        request.rawQuery += request.rawQuery.isEmpty() ? "More=1" : "&More=1";
        const Parameters parameters = readParameters(request);
        const auto head = readCallHead(request, parameters);
        QVERIFY(head);
        QVERIFY(!isSignatureRight(*head, request, parameters, secret));
    }
}

QTEST_GUILESS_MAIN(TestSandboxSignature)
#include "tst_sandboxsignature.moc"
