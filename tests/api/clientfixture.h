// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/rpcclient.h"
#include "support/misbehavingserver.h"

#include <QTest>

#include <memory>
#include <optional>

namespace livecert::tests {

inline const QByteArray fineBody = R"({"RequestId":"16A96B9A-F203-4EC5-8E43-%REQUEST-NO%"})";
inline const QByteArray accessKeySecret = "canaryAccessKeySecret000000000";
inline const QByteArray privateKey =
    "-----BEGIN EC PRIVATE KEY-----\n"
    "Y2FuYXJ5IGtleSBsaW5lIG9uZSwgbm90IGEgcmVhbCBrZXkgYXQgYWxsISEhISEh\n"
    "Y2FuYXJ5IGxpbmUgdHdv\n"
    "-----END EC PRIVATE KEY-----\n";

[[nodiscard]] inline Credential testCredential()
{
    return {QStringLiteral("LTAI5tCanary"), Secret(accessKeySecret), {}};
}

[[nodiscard]] inline RpcClient::Options optionsFor(const MisbehavingServer &server)
{
    RpcClient::Options options;
    options.endpoint = Endpoint::parse(server.url()).value();
    options.transferTimeoutMs = 400;
    options.callTimeoutMs = 3000;
    options.maxAttempts = 1;
    return options;
}

[[nodiscard]] inline RpcRequest readRequest()
{
    return {.action = "DescribeLiveUserDomains",
            .parameters = {{"PageNumber", "1"}},
            .callsPerSecond = 100};
}

[[nodiscard]] inline RpcRequest changeRequest()
{
    RpcRequest request{.action = "SetLiveDomainCertificate",
                       .parameters = {{"DomainName", "live.example.com"}, {"SSLProtocol", "on"}},
                       .callsPerSecond = 30,
                       .changesState = true};
    request.secretParameters.emplace_back("SSLPri", Secret(privateKey));
    return request;
}

/// Makes one call and waits for its answer.
class Call
{
public:
    Call(RpcClient &client, RpcRequest request)
        : m_context(std::make_unique<QObject>())
    {
        client.call(std::move(request), {m_context.get(), [this](Result<QJsonObject> result) {
                                             m_results.append(std::move(result));
                                         }});
    }

    [[nodiscard]] bool isAnswered() const { return !m_results.isEmpty(); }
    [[nodiscard]] qsizetype answers() const { return m_results.size(); }
    [[nodiscard]] const Result<QJsonObject> &result() const { return m_results.first(); }
    [[nodiscard]] Error error() const { return m_results.first().error(); }
    void drop() { m_context.reset(); }

private:
    std::unique_ptr<QObject> m_context;
    QList<Result<QJsonObject>> m_results;
};

} // namespace livecert::tests
