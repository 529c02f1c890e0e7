// SPDX-License-Identifier: Apache-2.0
#include "api/retrypolicy.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace livecert {
namespace {

using namespace std::chrono_literals;

// Short: we keep to the limits, so one refusal among many calls is somebody else's moment, and a
// batch is not to wait for its last call. A second one waits out the second that limits span.
constexpr std::chrono::milliseconds firstPause = 250ms;
constexpr int growth = 2;
constexpr int growthWhenThrottled = 5;
constexpr std::chrono::milliseconds longestPause = 10s;
constexpr std::chrono::milliseconds longestAskedPause = 60s;

} // namespace

bool isThrottled(const Error &error)
{
    return error.httpStatus == 429 || error.apiCode.startsWith(u"Throttling"_s)
        || error.apiCode.endsWith(u".Throttling"_s);
}

bool isClockSkew(const Error &error)
{
    return error.apiCode == u"InvalidTimeStamp.Expired"_s || error.apiCode == u"IllegalTimestamp"_s;
}

bool isWorthRetrying(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Timeout:
    case ErrorCode::ConnectionFailed:
    case ErrorCode::ConnectionLost: return true;
    case ErrorCode::TlsFailed:
    case ErrorCode::Redirected:
    case ErrorCode::AnswerTooLarge: return false;
    default: break;
    }
    switch (error.httpStatus) {
    case 429:
    case 500:
    case 502:
    case 503:
    case 504: return true;
    default:
        return isThrottled(error) || error.apiCode == u"ServiceUnavailable"_s
            || error.apiCode == u"InternalError"_s;
    }
}

bool isCertainlyNotCarriedOut(const Error &error)
{
    if (isOutcomeUnknown(error))
        return false;
    if (isThrottled(error) || isClockSkew(error) || error.code == ErrorCode::UriTooLong)
        return true;
    return !error.wasSent;
}

std::optional<std::chrono::milliseconds> retryDelay(
    const Error &error, bool changesState, int attemptsMade, int maxAttempts, double chance)
{
    if (attemptsMade >= maxAttempts || !isWorthRetrying(error))
        return {};
    if (changesState && !isCertainlyNotCarriedOut(error))
        return {};
    const std::chrono::milliseconds asked{error.retryAfterMs};
    if (asked > longestAskedPause)
        return {};
    const int factor = isThrottled(error) ? growthWhenThrottled : growth;
    std::chrono::milliseconds full = firstPause;
    for (int attempt = 1; attempt < attemptsMade && full < longestPause; ++attempt)
        full = std::min(full * factor, longestPause);
    // Enough to spread what failed together, and not so much that a batch waits for its last call.
    constexpr double spread = 0.2;
    const auto jittered =
        full + std::chrono::milliseconds(qint64(double(full.count()) * spread * chance));
    return std::max(jittered, asked);
}

} // namespace livecert
