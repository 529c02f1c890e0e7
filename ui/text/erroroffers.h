// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/errorcatalogue.h"
#include "ui/text/errortext.h"

namespace livecert {

/// What the program can do about a code of the catalogue, the best first. Where the catalogue names
/// something that LiveCert cannot do, the nearest thing that it can, or nothing.
[[nodiscard]] QList<ErrorOffer> offersFor(const CatalogueEntry &entry, const ErrorContext &context);
/// The same for an error that is not about a call, or whose code nobody knows.
[[nodiscard]] QList<ErrorOffer> offersFor(ErrorCode code, const ErrorContext &context);

} // namespace livecert
