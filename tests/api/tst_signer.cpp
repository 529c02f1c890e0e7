// SPDX-License-Identifier: Apache-2.0
#include "api/signer.h"
#include "api/vectors.h"

#include <QJsonArray>
#include <QMessageAuthenticationCode>
#include <QTest>
#include <QUrl>

#include <deque>

using namespace livecert;
using namespace Qt::StringLiterals;

namespace {

/// Keeps the bytes that ParameterViews look at.
class Parameters
{
public:
    void add(const QByteArray &name, const QByteArray &value)
    {
        const QByteArray &ownName = m_bytes.emplace_back(name);
        const QByteArray &ownValue = m_bytes.emplace_back(value);
        m_views.push_back({ownName, ownValue});
    }
    [[nodiscard]] const ParameterViews &views() const { return m_views; }

private:
    std::deque<QByteArray> m_bytes;
    ParameterViews m_views;
};

QByteArray bytes(const QJsonObject &object, const QString &key)
{
    return object.value(key).toString().toUtf8();
}

QByteArray scalar(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? "true" : "false";
    return value.toVariant().toString().toUtf8();
}

void flatten(const QByteArray &name, const QJsonValue &value, Parameters &out)
{
    if (value.isArray()) {
        const QJsonArray items = value.toArray();
        for (int i = 0; i < items.size(); ++i)
            flatten(name + '.' + QByteArray::number(i + 1), items.at(i), out);
    } else if (value.isObject()) {
        const QJsonObject members = value.toObject();
        for (auto it = members.begin(); it != members.end(); ++it)
            flatten(name + '.' + it.key().toUtf8(), it.value(), out);
    } else {
        out.add(name, scalar(value));
    }
}

void decodeInto(const QByteArray &encoded, Parameters &out)
{
    if (encoded.isEmpty())
        return;
    for (const QByteArray &pair : encoded.split('&')) {
        const qsizetype equals = pair.indexOf('=');
        const QByteArray name = QByteArray::fromPercentEncoding(pair.left(equals));
        if (name != "Signature")
            out.add(name, QByteArray::fromPercentEncoding(pair.mid(equals + 1)));
    }
}

Credential credentialOf(const QJsonObject &vector)
{
    return {vector.value(u"access_key_id"_s).toString(),
            Secret(bytes(vector, u"access_key_secret"_s)),
            Secret(bytes(vector, u"security_token"_s))};
}

HttpHeaders headersOf(const QJsonObject &vector)
{
    HttpHeaders headers;
    const QJsonObject object = vector.value(u"headers"_s).toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        headers.emplace_back(it.key().toUtf8(), it.value().toString().toUtf8());
    return headers;
}

QByteArray header(const HttpHeaders &headers, const QByteArray &name)
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

/// What the recorded program signs beyond what the service asks for.
HttpHeaders extraHeaders(const QJsonObject &vector)
{
    HttpHeaders extra;
    for (const char *name : {"x-acs-credentials-provider", "x-acs-accesskey-id"}) {
        const QByteArray value = header(headersOf(vector), name);
        if (!value.isEmpty())
            extra.emplace_back(name, value);
    }
    return extra;
}

SigningInput inputOf(const QJsonObject &vector,
                     const Parameters &parameters,
                     const QByteArray &version)
{
    SigningInput input;
    input.method = bytes(vector, u"method"_s);
    input.host = header(headersOf(vector), "host");
    input.action = bytes(vector, u"operation"_s);
    input.version = version;
    input.nonce = bytes(vector, u"nonce"_s);
    input.time = QDateTime::fromString(vector.value(u"timestamp"_s).toString(), Qt::ISODate);
    input.parameters = parameters.views();
    return input;
}

bool isV3(const QJsonObject &vector)
{
    return vector.value(u"signature_algorithm"_s) == u"ACS3-HMAC-SHA256"_s;
}

bool isForm(const QJsonObject &vector)
{
    return vector.value(u"name"_s).toString().contains(u"-form/"_s);
}

} // namespace

class SignerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void wireBytesGiveTheSameSignature_data() { addVectors(); }
    void wireBytesGiveTheSameSignature();
    void theCallIsBuiltTheSame_data() { addVectors(); }
    void theCallIsBuiltTheSame();
    void encodes_data();
    void encodes();
    void longSecretsAreHashedFirst();
    void sortsByRawNameInBytes();
    void formBodyCarriesItsOwnSignature();

private:
    void addVectors() const;
    void compareV1(const QJsonObject &vector, const ParameterViews &all);
    void buildV3(const QJsonObject &vector,
                 const SigningInput &input,
                 const Credential &credential);
    void buildV1(const QJsonObject &vector,
                 const SigningInput &input,
                 const Credential &credential);

    QJsonObject m_file;
};

void SignerTest::initTestCase()
{
    m_file = tests::loadVectors(QStringLiteral(VECTORS_FILE));
    QCOMPARE(m_file.value(u"vectors"_s).toArray().size(), 202);
    QCOMPARE(m_file.value(u"documented_examples"_s).toArray().size(), 3);
}

void SignerTest::addVectors() const
{
    QTest::addColumn<QJsonObject>("vector");
    for (const QString &list : {u"documented_examples"_s, u"vectors"_s}) {
        const QJsonArray vectors = m_file.value(list).toArray();
        for (const auto &value : vectors) {
            const QJsonObject vector = value.toObject();
            QTest::newRow(bytes(vector, u"name"_s).constData()) << vector;
        }
    }
}

void SignerTest::compareV1(const QJsonObject &vector, const ParameterViews &all)
{
    const QByteArray canonical = canonicalQuery(all);
    const QByteArray method = bytes(vector, u"method"_s);
    // QVERIFY, not QCOMPARE: a failure must not print the private keys of the vectors
    QVERIFY(v1::stringToSign(method, canonical) == bytes(vector, u"string_to_sign"_s));
    QCOMPARE(v1::signature(credentialOf(vector).accessKeySecret, method, canonical),
             bytes(vector, u"signature"_s));
}

void SignerTest::wireBytesGiveTheSameSignature()
{
    QFETCH(QJsonObject, vector);
    Parameters parameters;
    decodeInto(bytes(vector, u"query"_s), parameters);
    const QByteArray body = bytes(vector, u"body"_s);
    if (!isV3(vector)) {
        decodeInto(body, parameters);
        compareV1(vector, parameters.views());
        return;
    }
    const HttpHeaders headers = headersOf(vector);
    const QByteArray canonical = v3::canonicalRequest(bytes(vector, u"method"_s),
                                                      canonicalQuery(parameters.views()),
                                                      headers,
                                                      v3::payloadHash(body));
    QVERIFY(canonical == bytes(vector, u"canonical_request"_s));
    const QByteArray toSign = v3::stringToSign(canonical);
    QCOMPARE(toSign, bytes(vector, u"string_to_sign"_s));
    const QByteArray signature = v3::signature(credentialOf(vector).accessKeySecret, toSign);
    QCOMPARE(signature, bytes(vector, u"signature"_s));
    QCOMPARE(v3::signedHeaderNames(headers), bytes(vector, u"signed_headers"_s));
    const QByteArray authorization = header(headers, "authorization");
    if (!authorization.isEmpty())
        QCOMPARE(v3::authorization(
                     bytes(vector, u"access_key_id"_s), v3::signedHeaderNames(headers), signature),
                 authorization);
}

void SignerTest::buildV3(const QJsonObject &vector,
                         const SigningInput &input,
                         const Credential &credential)
{
    if (!isForm(vector)) {
        const SignedRequest request = v3::signQuery(input, credential, extraHeaders(vector));
        const QByteArray canonical = v3::canonicalRequest(
            input.method, request.query, headersOf(vector), v3::payloadHash({}));
        QVERIFY(canonical == bytes(vector, u"canonical_request"_s));
        QVERIFY(request.body.isEmpty());
        QVERIFY(header(request.headers, "authorization")
                    .endsWith(",Signature=" + bytes(vector, u"signature"_s)));
        const QByteArray recorded = header(headersOf(vector), "authorization");
        if (!recorded.isEmpty())
            QCOMPARE(header(request.headers, "authorization"), recorded);
        return;
    }
    // the recorded form leaves !'()* as they are, so the hash has to be that of the recorded bytes
    HttpHeaders extra = extraHeaders(vector);
    extra.emplace_back("Content-Type", header(headersOf(vector), "content-type"));
    const QByteArray hash = v3::payloadHash(bytes(vector, u"body"_s));
    const QByteArray canonical =
        v3::canonicalRequest(input.method, {}, v3::headers(input, credential, hash, extra), hash);
    QVERIFY(canonical == bytes(vector, u"canonical_request"_s));
    QCOMPARE(v3::signature(credential.accessKeySecret, v3::stringToSign(canonical)),
             bytes(vector, u"signature"_s));
    const SignedRequest request = v3::signForm(input, credential, extraHeaders(vector));
    QVERIFY(request.query.isEmpty());
    Parameters recorded;
    decodeInto(bytes(vector, u"body"_s), recorded);
    QVERIFY(request.body.equals(canonicalQuery(recorded.views())));
}

void SignerTest::buildV1(const QJsonObject &vector,
                         const SigningInput &input,
                         const Credential &credential)
{
    Parameters wire;
    decodeInto(bytes(vector, u"query"_s), wire);
    decodeInto(bytes(vector, u"body"_s), wire);
    QByteArray format;
    for (const ParameterView &parameter : wire.views()) {
        if (parameter.name == QByteArrayView("Format"))
            format = parameter.value.toByteArray();
    }
    const v1::CommonParameters common(input, credential, format);
    compareV1(vector, common.all());
    if (format != "JSON")
        return;
    const SignedRequest form = v1::signForm(input, credential);
    const QByteArray sign = "&Signature=" + percentEncoded(bytes(vector, u"signature"_s));
    QVERIFY(form.body.equals(canonicalQuery(common.all()) + sign));
    QVERIFY(form.query.isEmpty());
    QVERIFY(v1::signQuery(input, credential).query == canonicalQuery(common.all()) + sign);
}

void SignerTest::theCallIsBuiltTheSame()
{
    QFETCH(QJsonObject, vector);
    Parameters parameters;
    const QJsonObject business = vector.value(u"business_parameters"_s).toObject();
    for (auto it = business.begin(); it != business.end(); ++it)
        flatten(it.key().toUtf8(), it.value(), parameters);
    QByteArray version = header(headersOf(vector), "x-acs-version");
    if (version.isEmpty())
        version = "2014-05-26"; // of the documented V1 examples, which have no headers
    const SigningInput input = inputOf(vector, parameters, version);
    const Credential credential = credentialOf(vector);
    if (isV3(vector))
        buildV3(vector, input, credential);
    else
        buildV1(vector, input, credential);
}

void SignerTest::encodes_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QByteArray>("encoded");
    QTest::newRow("unreserved characters stay") << u"AZaz09-_.~"_s << QByteArray("AZaz09-_.~");
    QTest::newRow("a space is %20, never +") << u"a b"_s << QByteArray("a%20b");
    QTest::newRow("what scripts like to leave out") << u"!'()*"_s << QByteArray("%21%27%28%29%2A");
    QTest::newRow("UTF-8 in upper-case hex") << u"证é"_s << QByteArray("%E8%AF%81%C3%A9");
    QTest::newRow("line feeds") << u"a\nb"_s << QByteArray("a%0Ab");
    QTest::newRow("nothing") << QString() << QByteArray();
}

void SignerTest::encodes()
{
    QFETCH(QString, raw);
    QFETCH(QByteArray, encoded);
    QCOMPARE(percentEncoded(raw.toUtf8()), encoded);
    QCOMPARE(QUrl::toPercentEncoding(raw), encoded);
}

void SignerTest::longSecretsAreHashedFirst()
{
    const Secret secret(QByteArray(100, 'k'));
    const QByteArray hashed =
        QMessageAuthenticationCode::hash("text", QByteArray(100, 'k'), QCryptographicHash::Sha256);
    QCOMPARE(v3::signature(secret, "text"), hashed.toHex());
    const QByteArray hashed1 = QMessageAuthenticationCode::hash(
        "POST&%2F&a%3D1", QByteArray(100, 'k') + '&', QCryptographicHash::Sha1);
    QCOMPARE(v1::signature(secret, "POST", "a=1"), hashed1.toBase64());
}

void SignerTest::sortsByRawNameInBytes()
{
    Parameters parameters;
    for (const char *name : {"b", "a.10", "a", "B", "a.2", "é"})
        parameters.add(name, "1");
    QCOMPARE(canonicalQuery(parameters.views()), QByteArray("B=1&a=1&a.10=1&a.2=1&b=1&%C3%A9=1"));
    QVERIFY(canonicalForm(parameters.views()).equals(canonicalQuery(parameters.views())));
    QVERIFY(canonicalQuery({}).isEmpty());
}

void SignerTest::formBodyCarriesItsOwnSignature()
{
    const QByteArray key(20000, '+'); // longer than any buffer on the way
    SigningInput input{"POST",
                       "live.aliyuncs.com",
                       "SetLiveDomainCertificate",
                       "2016-11-01",
                       "n",
                       QDateTime::fromSecsSinceEpoch(0, Qt::UTC),
                       {{"SSLPri", key}}};
    const Credential credential{
        u"id"_s, Secret(QByteArrayView("secret")), Secret(QByteArrayView("token"))};
    const SignedRequest request = v1::signForm(input, credential);
    const QByteArray body = request.body.view().toByteArray();
    const qsizetype at = body.lastIndexOf("&Signature=");
    const QByteArray expected = QMessageAuthenticationCode::hash(
        v1::stringToSign("POST", body.left(at)), "secret&", QCryptographicHash::Sha1);
    QCOMPARE(QByteArray::fromPercentEncoding(body.mid(at + 11)), expected.toBase64());
    QVERIFY(body.contains("&SecurityToken=token&"));
}

QTEST_GUILESS_MAIN(SignerTest)
#include "tst_signer.moc"
