// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QStringList>
#include <QUrl>

namespace livecert {

/// Where the service answers: https, or plain http to a loopback address; no path, query or user
/// part.
class Endpoint
{
public:
    /// "live.aliyuncs.com", "https://host[:port]" or "http://127.0.0.1:18440". InvalidInput
    /// otherwise: plain http to anything but loopback is refused.
    [[nodiscard]] static Result<Endpoint> parse(const QString &text);
    /// The Live endpoint of a region; regions that are not known get the central one.
    [[nodiscard]] static Endpoint forRegion(const QString &region);
    [[nodiscard]] static QStringList regions();
    /// Where Certificate Management Service answers for the account whose Live endpoint this is: by
    /// its region, else by the region in the name of the Live endpoint. A loopback address stands
    /// in for both services.
    [[nodiscard]] static Endpoint forCas(const Endpoint &live, const QString &region = {});

    [[nodiscard]] QUrl url() const { return m_url; }
    [[nodiscard]] QByteArray hostHeader() const; ///< with the port when it is not the scheme's own
    [[nodiscard]] QString displayHost() const; ///< for the status bar
    bool operator==(const Endpoint &) const = default;

private:
    explicit Endpoint(QUrl url)
        : m_url(std::move(url))
    { }
    QUrl m_url;
};

} // namespace livecert
