// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace livecert {

/// A library this program uses, as the About page names it.
struct Library
{
    QString name;
    QString version; ///< of what is loaded now; empty where the library does not tell
    QString licence; ///< an SPDX identifier
};

} // namespace livecert
