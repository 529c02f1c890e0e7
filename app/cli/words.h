// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace livecert {

/// The words of the console program: Cli::tr("…"). Names for scripts (states, codes, JSON) are
/// none.
struct Cli
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

} // namespace livecert
