// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <Qt>

namespace livecert {

/// What the cells of the deployment tables offer beside their text.
enum PillRole {
    PillTextRole = Qt::UserRole + 1, ///< a word or two in a pill, beside or below the text
    PillToneRole, ///< Tone
    MutedRole, ///< bool: the text is secondary
    LinkRole, ///< text of a link at the end of the cell
};

} // namespace livecert
