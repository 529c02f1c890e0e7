// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QHostAddress>
#include <QList>

namespace livecert {

/// A resolver to ask besides the system's: plain DNS over UDP and TCP.
struct NameServer
{
    QHostAddress address;
    quint16 port = 53;

    /// "9.9.9.9", "9.9.9.9:5353", "[2620:fe::fe]:5353"; the port only where it is not 53.
    [[nodiscard]] QString text() const;
    bool operator==(const NameServer &) const = default;
};

/// The reverse of text(). InvalidInput for a name: what it resolves to is the question.
[[nodiscard]] Result<NameServer> parseNameServer(const QString &text);
/// Separated by commas or white space, doubles left out; the first that is wrong fails the list.
[[nodiscard]] Result<QList<NameServer>> parseNameServers(const QString &text);

inline constexpr int maxNameServers = 8;

} // namespace livecert
