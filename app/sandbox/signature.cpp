// SPDX-License-Identifier: Apache-2.0
#include "sandbox/signature.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace livecert::sandbox {

namespace {

constexpr QByteArrayView scheme = "ACS3-HMAC-SHA256";

bool isForm(const HttpRequest &request)
{
    return request.header("content-type").toLower().startsWith("application/x-www-form-urlencoded");
}

QByteArray hexSha256(QByteArrayView bytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(bytes);
    return hash.result().toHex();
}

/// "2026-11-24T02:43:04Z" and nothing else.
QDateTime readTime(QByteArrayView text)
{
    QDateTime time =
        QDateTime::fromString(QString::fromLatin1(text), u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s);
    time.setTimeZone(QTimeZone::utc());
    return time;
}

/// The part "Name=value" of an Authorization header.
QByteArray authorizationPart(const QByteArray &header, QByteArrayView name)
{
    for (const QByteArray &part : header.mid(scheme.size()).split(',')) {
        const QByteArray trimmed = part.trimmed();
        if (trimmed.startsWith(name) && trimmed.size() > name.size() && trimmed[name.size()] == '=')
            return trimmed.mid(name.size() + 1);
    }
    return {};
}

/// Host, the content type when it is sent, and every x-acs-* header have to be signed, sorted.
bool areSignedHeadersComplete(const CallHead &head, const HttpRequest &request)
{
    const QList<QByteArray> names = head.signedHeaders.split(';');
    if (!std::is_sorted(names.begin(), names.end()))
        return false;
    for (const auto *needed : {"host",
                               "x-acs-action",
                               "x-acs-content-sha256",
                               "x-acs-date",
                               "x-acs-signature-nonce",
                               "x-acs-version"}) {
        if (!names.contains(needed))
            return false;
    }
    for (const auto &[name, value] : request.headers) {
        if (name.startsWith("x-acs-") && !names.contains(name))
            return false;
    }
    return true;
}

tl::expected<CallHead, ServiceError> readV3(const HttpRequest &request)
{
    const QByteArray authorization = request.header("authorization");
    CallHead head;
    head.kind = SignatureKind::V3;
    head.accessKeyId = authorizationPart(authorization, "Credential");
    head.signedHeaders = authorizationPart(authorization, "SignedHeaders");
    head.signature = authorizationPart(authorization, "Signature");
    head.action = request.header("x-acs-action");
    head.version = request.header("x-acs-version");
    head.nonce = request.header("x-acs-signature-nonce");
    head.time = readTime(request.header("x-acs-date"));
    head.hasToken = !request.header("x-acs-security-token").isEmpty();
    if (head.accessKeyId.isEmpty() || head.signature.isEmpty() || head.nonce.isEmpty()
        || !areSignedHeadersComplete(head, request))
        return refuse(gateway::incompleteSignature);
    return head;
}

tl::expected<CallHead, ServiceError> readV1(const Parameters &parameters)
{
    CallHead head;
    head.kind = SignatureKind::V1;
    head.accessKeyId = parameters.value("AccessKeyId").toByteArray();
    head.signature = parameters.value("Signature").toByteArray();
    head.action = parameters.value("Action").toByteArray();
    head.version = parameters.value("Version").toByteArray();
    head.nonce = parameters.value("SignatureNonce").toByteArray();
    head.time = readTime(parameters.value("Timestamp"));
    head.hasToken = !parameters.value("SecurityToken").isEmpty();
    if (head.accessKeyId.isEmpty() || head.signature.isEmpty() || head.nonce.isEmpty())
        return refuse(gateway::incompleteSignature);
    if (parameters.value("SignatureMethod") != QByteArrayView("HMAC-SHA1")
        || parameters.value("SignatureVersion") != QByteArrayView("1.0"))
        return refuse(gateway::signatureMethod);
    return head;
}

QByteArray signatureV1(const HttpRequest &request,
                       const Parameters &parameters,
                       const Secret &secret)
{
    QByteArray key = secret.view().toByteArray() + '&';
    QByteArray canonical = parameters.canonical("Signature");
    QByteArray stringToSign = percentEncoded(canonical);
    wipe(canonical);
    QMessageAuthenticationCode code(QCryptographicHash::Sha1, key);
    code.addData(request.method + "&%2F&");
    code.addData(stringToSign);
    wipe(stringToSign);
    wipe(key);
    return code.result().toBase64();
}

QByteArray signatureV3(const CallHead &head, const HttpRequest &request, const Secret &secret)
{
    Parameters query;
    query.appendEncoded(request.rawQuery);
    QByteArray canonicalQuery = query.canonical();
    QCryptographicHash canonicalRequest(QCryptographicHash::Sha256);
    canonicalRequest.addData(request.method + '\n' + request.path + '\n');
    canonicalRequest.addData(canonicalQuery);
    wipe(canonicalQuery);
    canonicalRequest.addData("\n");
    for (const QByteArray &name : head.signedHeaders.split(';'))
        canonicalRequest.addData(name + ':' + request.header(name.constData()).trimmed() + '\n');
    canonicalRequest.addData('\n' + head.signedHeaders + '\n' + hexSha256(request.body.view()));

    QByteArray key = secret.view().toByteArray();
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, key);
    code.addData(scheme.toByteArray() + '\n' + canonicalRequest.result().toHex());
    wipe(key);
    return code.result().toHex();
}

} // namespace

Parameters readParameters(const HttpRequest &request)
{
    Parameters parameters;
    parameters.appendEncoded(request.rawQuery);
    if (isForm(request))
        parameters.appendEncoded(request.body.view());
    return parameters;
}

QByteArray actionOf(const HttpRequest &request, const Parameters &parameters)
{
    const QByteArray header = request.header("x-acs-action");
    return header.isEmpty() ? parameters.value("Action").toByteArray() : header;
}

bool wantsJson(const HttpRequest &request, const Parameters &parameters)
{
    if (!request.header("x-acs-action").isEmpty())
        return !request.header("accept").toLower().contains("xml");
    return QByteArray(parameters.value("Format").toByteArray()).toUpper() == "JSON";
}

tl::expected<CallHead, ServiceError> readCallHead(const HttpRequest &request,
                                                  const Parameters &parameters)
{
    auto head =
        request.header("authorization").startsWith(scheme) ? readV3(request) : readV1(parameters);
    if (head && !head->time.isValid())
        return refuse(gateway::timeFormat);
    return head;
}

bool isSignatureRight(const CallHead &head,
                      const HttpRequest &request,
                      const Parameters &parameters,
                      const Secret &accessKeySecret)
{
    if (head.kind == SignatureKind::V1)
        return Secret(signatureV1(request, parameters, accessKeySecret)).equals(head.signature);
    if (request.header("x-acs-content-sha256") != hexSha256(request.body.view()))
        return false;
    return Secret(signatureV3(head, request, accessKeySecret)).equals(head.signature);
}

} // namespace livecert::sandbox
