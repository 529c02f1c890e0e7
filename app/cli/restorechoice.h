// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/previousbundle.h"

#include <QJsonArray>

namespace livecert {

/// What `restore` makes of the former certificates of the domains that were named.
struct RestoreChoice
{
    QByteArray sha256; ///< of the one certificate that goes back
    QStringList domains; ///< API form; that get it
    QStringList notes; ///< about the others: why not
    QJsonArray json; ///< each domain, for programs
    bool isPartial = false; ///< some cannot be restored
    bool isUnchanged = false; ///< all of them have their former certificate
};

/// One plan sets one certificate: domains that had different ones are not mixed, and none of them
/// goes.
[[nodiscard]] RestoreChoice chooseFormer(const QList<PreviousBundle> &found);

/// What is wrong with the vault, and the option that helps.
[[nodiscard]] QString vaultErrorText(const Error &error);

} // namespace livecert
