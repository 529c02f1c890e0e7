// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"

#include <tl/expected.hpp>

#include <utility>

namespace livecert {

/// The outcome of an operation that can fail. Mark every function that returns one [[nodiscard]]:
/// an alias cannot carry the attribute.
template <class T>
using Result = tl::expected<T, Error>;

/// `return failure(ErrorCode::Empty, u"no certificate"_s);`
[[nodiscard]] inline tl::unexpected<Error> failure(ErrorCode code, QString detail = {})
{
    Error error;
    error.code = code;
    error.detail = std::move(detail);
    return tl::unexpected<Error>(std::move(error));
}

[[nodiscard]] inline tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace livecert
