// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>

#include <functional>

namespace livecert {

/// Answers the present time in UTC. Handed in, so that tests decide what time it is.
using Clock = std::function<QDateTime()>;

[[nodiscard]] inline QDateTime systemUtc()
{
    return QDateTime::currentDateTimeUtc();
}

} // namespace livecert
