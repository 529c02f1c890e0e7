// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/library.h"

#include <QList>
#include <QUrl>

namespace livecert {

/// What the program says of itself, beside its version.
struct AboutFacts
{
    QUrl homePage; ///< empty: this build names none
    QUrl releasePage; ///< where newer versions are found; empty: this build names none
    QList<Library> libraries;
};

} // namespace livecert
