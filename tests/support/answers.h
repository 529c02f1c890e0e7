// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/continuation.h"

#include <QTest>

#include <functional>
#include <optional>

namespace livecert::tests {

/// What comes of a question that is answered later; a failure when no answer comes.
template <class T>
[[nodiscard]] Result<T> answerOf(const std::function<void(Continuation<T>)> &ask)
{
    QObject context;
    std::optional<Result<T>> answer;
    ask({&context, [&answer](Result<T> result) { answer = std::move(result); }});
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 60'000))
        return failure(ErrorCode::Timeout, QStringLiteral("no answer"));
    return *std::move(answer);
}

} // namespace livecert::tests
