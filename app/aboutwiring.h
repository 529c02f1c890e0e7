// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/aboutfacts.h"

namespace livecert {

/// What this build knows of itself: its pages, and the libraries it runs with.
[[nodiscard]] AboutFacts aboutFacts();

} // namespace livecert
