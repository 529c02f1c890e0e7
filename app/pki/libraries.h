// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/library.h"

#include <QList>

namespace livecert {

/// What certificates are read with, in the versions that are loaded now.
[[nodiscard]] QList<Library> pkiLibraries();

} // namespace livecert
