// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/continuation.h"
#include "pki/certificatebundle.h"

#include <QObject>

#include <memory>

class QNetworkAccessManager;

namespace livecert {

/// Fetches the issuers that a chain lacks from the addresses that its own certificates name (RFC
/// 5280 §4.2.2.1). Those addresses are plain http by custom, because TLS would need the very chain
/// that is being completed; what keeps a stranger's certificate out is its signature: an answer is
/// used only when a certificate in it signed the last one of the chain. Call it only after the
/// user agreed.
///
/// A request carries no credentials, no cookies, no referrer and nothing about the account. http
/// and https only, redirects too; answers are limited in size (maxIssuerBytes) and time.
class IssuerFetcher final : public QObject
{
    Q_OBJECT

public:
    using Bundle = std::shared_ptr<const CertificateBundle>;

    struct Options
    {
        int timeoutMs = 15'000; ///< for one address with all its redirects
        int maxRedirects = 3;
        int maxLevels = 4; ///< issuers of issuers
    };

    explicit IssuerFetcher(QObject *parent = nullptr);
    explicit IssuerFetcher(Options options, QObject *parent = nullptr);
    ~IssuerFetcher() override;

    /// Answers with the chain made longer, or with the reason why no issuer could be had: the
    /// addresses are tried in turn, and the last one's failure is told. Once one level was found
    /// a further one that fails is no error. Destroying the context aborts.
    void complete(const Bundle &bundle, Continuation<Bundle> then);

private:
    Options m_options;
    std::unique_ptr<QNetworkAccessManager> m_network; ///< made when it is first needed
};

} // namespace livecert
