// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/systemscheme.h"

namespace livecert {

// Nobody to ask but Qt.
void SystemScheme::askDesktop() { }

void SystemScheme::portalSettingChanged(const QString &, const QString &, const QDBusVariant &) { }

} // namespace livecert
