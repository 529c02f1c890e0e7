// SPDX-License-Identifier: Apache-2.0
#include "api/signer.h"

#include "api/percentencoding_p.h"
#include "core/digest.h"

#include <algorithm>
#include <chrono>

namespace livecert {
namespace {

constexpr char v3Algorithm[] = "ACS3-HMAC-SHA256";

void sortByName(ParameterViews &parameters)
{
    // no name comes twice
    std::sort(parameters.begin(),
              parameters.end(),
              [](const ParameterView &a, const ParameterView &b) { return a.name < b.name; });
}

void writeCanonical(const ParameterViews &sorted, char *out)
{
    bool isFirst = true;
    for (const ParameterView &parameter : sorted) {
        if (!isFirst)
            *out++ = '&';
        isFirst = false;
        out = percentEncode(parameter.name, out);
        *out++ = '=';
        out = percentEncode(parameter.value, out);
    }
}

void putNumber(QByteArray &text, qsizetype position, qsizetype digits, unsigned number)
{
    for (qsizetype place = position + digits - 1; place >= position; --place) {
        text[place] = char('0' + number % 10);
        number /= 10;
    }
}

/// Lower-case name and trimmed value of what V3 signs, sorted.
HttpHeaders signedHeaders(const HttpHeaders &headers)
{
    HttpHeaders chosen;
    for (const auto &[name, value] : headers) {
        const QByteArray lower = name.toLower();
        if (lower == "host" || lower == "content-type" || lower.startsWith("x-acs-"))
            chosen.emplace_back(lower, value.trimmed());
    }
    std::sort(chosen.begin(), chosen.end());
    return chosen;
}

QByteArray joinedNames(const HttpHeaders &sorted)
{
    QByteArray names;
    for (const auto &header : sorted) {
        if (!names.isEmpty())
            names += ';';
        names += header.first;
    }
    return names;
}

SignedRequest signV3(const SigningInput &input,
                     const Credential &credential,
                     const HttpHeaders &extra,
                     QByteArray query,
                     Secret body)
{
    const QByteArray hash = v3::payloadHash(body.view());
    SignedRequest request;
    request.headers = v3::headers(input, credential, hash, extra);
    const QByteArray canonical = v3::canonicalRequest(input.method, query, request.headers, hash);
    const QByteArray signature =
        v3::signature(credential.accessKeySecret, v3::stringToSign(canonical));
    request.headers.emplace_back("Authorization",
                                 v3::authorization(credential.accessKeyId.toUtf8(),
                                                   v3::signedHeaderNames(request.headers),
                                                   signature));
    request.query = std::move(query);
    request.body = std::move(body);
    return request;
}

} // namespace

QByteArray percentEncoded(QByteArrayView raw)
{
    QByteArray encoded(qsizetype(percentEncodedSize(raw)), Qt::Uninitialized);
    percentEncode(raw, encoded.data());
    return encoded;
}

std::size_t canonicalQuerySize(const ParameterViews &parameters)
{
    std::size_t size = parameters.empty() ? 0 : 2 * parameters.size() - 1;
    for (const ParameterView &parameter : parameters)
        size += percentEncodedSize(parameter.name) + percentEncodedSize(parameter.value);
    return size;
}

QByteArray canonicalQuery(ParameterViews parameters)
{
    sortByName(parameters);
    QByteArray query(qsizetype(canonicalQuerySize(parameters)), Qt::Uninitialized);
    writeCanonical(parameters, query.data());
    return query;
}

Secret canonicalForm(ParameterViews parameters)
{
    sortByName(parameters);
    Secret form = Secret::ofSize(canonicalQuerySize(parameters));
    writeCanonical(parameters, form.data());
    return form;
}

// Of every call: QDateTime would make it by way of formats and locales.
QByteArray signingTime(const QDateTime &time)
{
    using namespace std::chrono;
    const sys_seconds now{seconds(time.toSecsSinceEpoch())};
    const auto day = floor<days>(now);
    const year_month_day date(day);
    const hh_mm_ss clock(now - day);
    QByteArray text("0000-00-00T00:00:00Z");
    putNumber(text, 0, 4, unsigned(int(date.year())));
    putNumber(text, 5, 2, unsigned(date.month()));
    putNumber(text, 8, 2, unsigned(date.day()));
    putNumber(text, 11, 2, unsigned(clock.hours().count()));
    putNumber(text, 14, 2, unsigned(clock.minutes().count()));
    putNumber(text, 17, 2, unsigned(clock.seconds().count()));
    return text;
}

namespace v3 {

QByteArray signedHeaderNames(const HttpHeaders &headers)
{
    return joinedNames(signedHeaders(headers));
}

QByteArray canonicalRequest(QByteArrayView method,
                            QByteArrayView canonicalQuery,
                            const HttpHeaders &headers,
                            QByteArrayView payloadHash)
{
    const HttpHeaders sorted = signedHeaders(headers);
    QByteArray request;
    request.reserve(canonicalQuery.size() + 1024);
    request.append(method).append("\n/\n").append(canonicalQuery).append('\n');
    for (const auto &[name, value] : sorted)
        request.append(name).append(':').append(value).append('\n');
    return request.append('\n').append(joinedNames(sorted)).append('\n').append(payloadHash);
}

QByteArray payloadHash(QByteArrayView body)
{
    return sha256(body).toHex();
}

QByteArray stringToSign(QByteArrayView canonicalRequest)
{
    return QByteArray(v3Algorithm) + '\n' + payloadHash(canonicalRequest);
}

QByteArray signature(const Secret &accessKeySecret, QByteArrayView stringToSign)
{
    Hmac hmac(DigestAlgorithm::Sha256, accessKeySecret.view());
    hmac.add(stringToSign);
    return hmac.result().toHex();
}

QByteArray authorization(QByteArrayView accessKeyId,
                         QByteArrayView signedHeaders,
                         QByteArrayView signature)
{
    QByteArray value(v3Algorithm);
    value.append(" Credential=").append(accessKeyId);
    value.append(",SignedHeaders=").append(signedHeaders);
    return value.append(",Signature=").append(signature);
}

HttpHeaders headers(const SigningInput &input,
                    const Credential &credential,
                    QByteArrayView payloadHash,
                    const HttpHeaders &extra)
{
    HttpHeaders list{
        {"host", input.host},
        {"x-acs-action", input.action},
        {"x-acs-version", input.version},
        {"x-acs-date", signingTime(input.time)},
        {"x-acs-signature-nonce", input.nonce},
        {"x-acs-content-sha256", payloadHash.toByteArray()},
        {"accept", "application/json"},
    };
    if (credential.isTemporary())
        list.emplace_back("x-acs-security-token", credential.securityToken.view().toByteArray());
    list.insert(list.end(), extra.begin(), extra.end());
    return list;
}

SignedRequest signQuery(const SigningInput &input,
                        const Credential &credential,
                        const HttpHeaders &extra)
{
    return signV3(input, credential, extra, canonicalQuery(input.parameters), {});
}

SignedRequest signForm(const SigningInput &input,
                       const Credential &credential,
                       const HttpHeaders &extra)
{
    HttpHeaders all = extra;
    all.emplace_back("content-type", formMediaType);
    return signV3(input, credential, all, {}, canonicalForm(input.parameters));
}

} // namespace v3

namespace v1 {
namespace {

constexpr char signatureName[] = "&Signature=";

/// Feeds the percent-encoded form of `raw` to the hash through a small buffer that is wiped.
void addEncoded(Hmac &hmac, QByteArrayView raw)
{
    std::array<char, 768> buffer;
    constexpr auto step = qsizetype(buffer.size() / 3);
    for (qsizetype position = 0; position < raw.size(); position += step) {
        const QByteArrayView part = raw.sliced(position, std::min(step, raw.size() - position));
        const char *end = percentEncode(part, buffer.data());
        hmac.add(QByteArrayView(buffer.data(), end));
    }
    wipe(buffer.data(), buffer.size());
}

} // namespace

CommonParameters::CommonParameters(const SigningInput &input,
                                   const Credential &credential,
                                   QByteArrayView format)
    : m_accessKeyId(credential.accessKeyId.toUtf8())
    , m_time(signingTime(input.time))
{
    constexpr std::size_t most = 9; // of the common ones
    m_views.reserve(input.parameters.size() + most);
    m_views = input.parameters;
    m_views.insert(m_views.end(),
                   {{"Action", input.action},
                    {"Version", input.version},
                    {"Format", format},
                    {"AccessKeyId", m_accessKeyId},
                    {"SignatureMethod", "HMAC-SHA1"},
                    {"SignatureVersion", "1.0"},
                    {"SignatureNonce", input.nonce},
                    {"Timestamp", m_time}});
    if (credential.isTemporary())
        m_views.push_back({"SecurityToken", credential.securityToken.view()});
}

QByteArray stringToSign(QByteArrayView method, QByteArrayView canonicalQuery)
{
    return method.toByteArray() + "&%2F&" + percentEncoded(canonicalQuery);
}

QByteArray signature(const Secret &accessKeySecret,
                     QByteArrayView method,
                     QByteArrayView canonicalQuery)
{
    Hmac hmac(DigestAlgorithm::Sha1, accessKeySecret.view(), "&");
    hmac.add(method);
    hmac.add("&%2F&");
    addEncoded(hmac, canonicalQuery);
    return hmac.result().toBase64();
}

SignedRequest signForm(const SigningInput &input, const Credential &credential)
{
    const CommonParameters common(input, credential);
    ParameterViews parameters = common.all();
    sortByName(parameters);
    constexpr std::size_t longestSignature = sizeof signatureName - 1 + 3 * 28;
    const std::size_t size = canonicalQuerySize(parameters);
    SignedRequest request;
    request.body = Secret::ofSize(size + longestSignature);
    writeCanonical(parameters, request.body.data());
    const QByteArray sign = signature(credential.accessKeySecret,
                                      input.method,
                                      QByteArrayView(request.body.data(), qsizetype(size)));
    char *end = std::copy_n(signatureName, sizeof signatureName - 1, request.body.data() + size);
    end = percentEncode(sign, end);
    request.body.shrink(std::size_t(end - request.body.data()));
    request.headers = {{"content-type", formMediaType}, {"accept", "application/json"}};
    return request;
}

SignedRequest signQuery(const SigningInput &input, const Credential &credential)
{
    const CommonParameters common(input, credential);
    const QByteArray canonical = canonicalQuery(common.all());
    SignedRequest request;
    request.query = canonical + signatureName
        + percentEncoded(signature(credential.accessKeySecret, input.method, canonical));
    request.headers = {{"content-type", formMediaType}, {"accept", "application/json"}};
    return request;
}

} // namespace v1
} // namespace livecert
