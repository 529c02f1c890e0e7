// SPDX-License-Identifier: Apache-2.0
#include "sandboxclient.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QTest>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QByteArray encode(const QByteArray &bytes)
{
    // QByteArray's own encoding keeps exactly the unreserved characters.
    return bytes.toPercentEncoding();
}

QByteArray canonicalQuery(SandboxClient::Parameters parameters)
{
    std::sort(parameters.begin(), parameters.end());
    QByteArray text;
    for (const auto &[name, value] : parameters)
        text += (text.isEmpty() ? "" : "&") + encode(name) + '=' + encode(value);
    return text;
}

QByteArray sha256Hex(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QByteArray toText(const QDateTime &time)
{
    return (time.isValid() ? time : QDateTime::currentDateTimeUtc())
        .toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'")
        .toLatin1();
}

QByteArray newNonce()
{
    return QUuid::createUuid().toByteArray(QUuid::Id128);
}

} // namespace

QString SandboxClient::Reply::code() const
{
    return json.value(u"Code"_s).toString();
}

QString SandboxClient::Reply::message() const
{
    return json.value(u"Message"_s).toString();
}

QNetworkReply *SandboxClient::sendRaw(const QByteArray &method,
                                      const QByteArray &target,
                                      const QByteArray &body,
                                      const Parameters &headers)
{
    const QByteArray url = access.endpoint.toLatin1() + target;
    QNetworkRequest request(QUrl::fromEncoded(url, QUrl::StrictMode));
    for (const auto &[name, value] : headers)
        request.setRawHeader(name, value);
    QNetworkReply *reply = m_network.sendCustomRequest(request, method, body);
    reply->setParent(&m_network);
    return reply;
}

QNetworkReply *SandboxClient::sendV3(const QByteArray &action, const Parameters &parameters)
{
    const bool isForm = mode == Mode::V3Form;
    const QByteArray text = canonicalQuery(parameters);
    const QByteArray body = isForm ? text : QByteArray();
    Parameters headers{
        {"host", access.endpoint.mid(7).toLatin1()},
        {"x-acs-action", action},
        {"x-acs-content-sha256", sha256Hex(body)},
        {"x-acs-date", toText(time)},
        {"x-acs-signature-nonce", nonce.isEmpty() ? newNonce() : nonce},
        {"x-acs-version", version},
    };
    if (!token.isEmpty())
        headers.emplaceBack("x-acs-security-token", token);
    headers.emplaceBack("content-type", "application/x-www-form-urlencoded");
    std::sort(headers.begin(), headers.end());
    QByteArray canonical = "POST\n/\n" + (isForm ? QByteArray() : text) + '\n';
    QByteArray names;
    for (const auto &[name, value] : std::as_const(headers)) {
        canonical += name + ':' + value + '\n';
        names += (names.isEmpty() ? "" : ";") + name;
    }
    canonical += '\n' + names + '\n' + sha256Hex(body);
    const QByteArray signature =
        QMessageAuthenticationCode::hash("ACS3-HMAC-SHA256\n" + sha256Hex(canonical),
                                         access.accessKeySecret.toLatin1(),
                                         QCryptographicHash::Sha256)
            .toHex();
    headers.emplaceBack("Authorization",
                        "ACS3-HMAC-SHA256 Credential=" + access.accessKeyId.toLatin1()
                            + ",SignedHeaders=" + names + ",Signature=" + signature);
    headers.emplaceBack("accept", "application/json");
    return sendRaw("POST", isForm || text.isEmpty() ? "/" : "/?" + text, body, headers);
}

QNetworkReply *SandboxClient::sendV1(const QByteArray &action, const Parameters &parameters)
{
    const QByteArray method = mode == Mode::V1Get ? "GET" : "POST";
    Parameters all = parameters;
    all += Parameters{
        {"Action", action},
        {"Version", version},
        {"Format", format},
        {"AccessKeyId", access.accessKeyId.toLatin1()},
        {"SignatureMethod", "HMAC-SHA1"},
        {"SignatureVersion", "1.0"},
        {"SignatureNonce", nonce.isEmpty() ? newNonce() : nonce},
        {"Timestamp", toText(time)},
    };
    if (!token.isEmpty())
        all.emplaceBack("SecurityToken", token);
    const QByteArray stringToSign = method + "&%2F&" + encode(canonicalQuery(all));
    all.emplaceBack("Signature",
                    QMessageAuthenticationCode::hash(stringToSign,
                                                     access.accessKeySecret.toLatin1() + '&',
                                                     QCryptographicHash::Sha1)
                        .toBase64());
    const QByteArray text = canonicalQuery(all);
    if (mode == Mode::V1Form)
        return sendRaw(method, "/", text, {{"content-type", "application/x-www-form-urlencoded"}});
    return sendRaw(method, "/?" + text, {}, {});
}

QNetworkReply *SandboxClient::send(const QByteArray &action, const Parameters &parameters)
{
    return mode == Mode::V3Query || mode == Mode::V3Form ? sendV3(action, parameters)
                                                         : sendV1(action, parameters);
}

SandboxClient::Reply SandboxClient::read(QNetworkReply &reply)
{
    Reply result;
    result.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    result.contentType = reply.rawHeader("content-type");
    result.date = reply.rawHeader("date");
    result.body = reply.readAll();
    result.json = QJsonDocument::fromJson(result.body).object();
    return result;
}

SandboxClient::Reply SandboxClient::wait(QNetworkReply *reply) const
{
    const std::unique_ptr<QNetworkReply> owner(reply);
    if (!QTest::qWaitFor([&] { return reply->isFinished(); }, 10'000))
        return {};
    return read(*reply);
}

SandboxClient::Reply SandboxClient::call(const QByteArray &action, const Parameters &parameters)
{
    return wait(send(action, parameters));
}

SandboxClient::Parameters setParameters(const QByteArray &domain,
                                        const QByteArray &name,
                                        const QByteArray &sslPub,
                                        const QByteArray &sslPri)
{
    return {
        {"DomainName", domain},
        {"CertName", name},
        {"CertType", "upload"},
        {"SSLProtocol", "on"},
        {"SSLPub", sslPub},
        {"SSLPri", sslPri},
    };
}
