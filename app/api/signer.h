// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/credential.h"

#include <QByteArray>
#include <QDateTime>

#include <utility>
#include <vector>

namespace livecert {

// Alibaba Cloud's two request signatures for RPC-style products, as pure functions: nothing here
// reads a clock, draws a number or opens a connection. What may hold a private key is built in a
// Secret and fed to the hash piece by piece, so that no copy of it is left in ordinary memory.

struct ParameterView
{
    QByteArrayView name;
    QByteArrayView value;
};
using ParameterViews = std::vector<ParameterView>;
using HttpHeaders = std::vector<std::pair<QByteArray, QByteArray>>;

/// Of every body, also of none: Qt sends a Content-Type with every POST.
inline constexpr char formMediaType[] = "application/x-www-form-urlencoded";

/// One sending of one call. Names and values are raw UTF-8 and must outlive the signing.
struct SigningInput
{
    QByteArray method = "POST";
    QByteArray host; ///< as in the Host header, with a port that is not the scheme's own
    QByteArray action;
    QByteArray version;
    QByteArray nonce; ///< never used before
    QDateTime time;
    ParameterViews parameters = {};
};

/// Ready to be sent byte for byte. Host is left to the network layer, which must send
/// SigningInput::host.
struct SignedRequest
{
    QByteArray query; ///< percent-encoded, without the question mark
    HttpHeaders headers;
    Secret body; ///< a form, or empty
};

/// A-Z a-z 0-9 - _ . ~ stay, every other byte becomes %XX.
[[nodiscard]] QByteArray percentEncoded(QByteArrayView raw);
/// The length of canonicalQuery().
[[nodiscard]] std::size_t canonicalQuerySize(const ParameterViews &parameters);
/// "a=1&b=2", encoded, sorted by raw name.
[[nodiscard]] QByteArray canonicalQuery(ParameterViews parameters);
[[nodiscard]] Secret canonicalForm(ParameterViews parameters);
/// "2026-11-24T02:43:04Z"
[[nodiscard]] QByteArray signingTime(const QDateTime &time);

/// ACS3-HMAC-SHA256.
namespace v3 {

/// The names that are signed among these headers: host, content-type and every x-acs-*, sorted.
[[nodiscard]] QByteArray signedHeaderNames(const HttpHeaders &headers);
[[nodiscard]] QByteArray canonicalRequest(QByteArrayView method,
                                          QByteArrayView canonicalQuery,
                                          const HttpHeaders &headers,
                                          QByteArrayView payloadHash);
[[nodiscard]] QByteArray payloadHash(QByteArrayView body); ///< lower-case hex
[[nodiscard]] QByteArray stringToSign(QByteArrayView canonicalRequest);
[[nodiscard]] QByteArray signature(const Secret &accessKeySecret, QByteArrayView stringToSign);
/// The value of the Authorization header.
[[nodiscard]] QByteArray authorization(QByteArrayView accessKeyId,
                                       QByteArrayView signedHeaders,
                                       QByteArrayView signature);

/// The headers that say what is called, by whom and when, before Authorization; `extra` is added as
/// given.
[[nodiscard]] HttpHeaders headers(const SigningInput &input,
                                  const Credential &credential,
                                  QByteArrayView payloadHash,
                                  const HttpHeaders &extra = {});
/// The parameters travel in the query. A Content-Type that will be sent belongs to `extra`: what is
/// sent of it is signed.
[[nodiscard]] SignedRequest signQuery(const SigningInput &input,
                                      const Credential &credential,
                                      const HttpHeaders &extra = {});
/// The parameters travel in a form body. Not proven to be taken by the Live service.
[[nodiscard]] SignedRequest signForm(const SigningInput &input,
                                     const Credential &credential,
                                     const HttpHeaders &extra = {});

} // namespace v3

/// HMAC-SHA1, SignatureVersion 1.0.
namespace v1 {

/// Action, Version, AccessKeyId … SecurityToken, everything but Signature. Views into the
/// arguments.
class CommonParameters
{
public:
    CommonParameters(const SigningInput &input,
                     const Credential &credential,
                     QByteArrayView format = "JSON");
    /// The common parameters and those of the call.
    [[nodiscard]] ParameterViews all() const { return m_views; }

private:
    QByteArray m_accessKeyId;
    QByteArray m_time;
    ParameterViews m_views;
};

[[nodiscard]] QByteArray stringToSign(QByteArrayView method, QByteArrayView canonicalQuery);
/// The signature of stringToSign(method, canonicalQuery), without that string ever standing in
/// memory.
[[nodiscard]] QByteArray signature(const Secret &accessKeySecret,
                                   QByteArrayView method,
                                   QByteArrayView canonicalQuery);

/// Everything, the signature too, travels in a form body.
[[nodiscard]] SignedRequest signForm(const SigningInput &input, const Credential &credential);
/// Everything travels in the query, as with GET.
[[nodiscard]] SignedRequest signQuery(const SigningInput &input, const Credential &credential);

} // namespace v1
} // namespace livecert
