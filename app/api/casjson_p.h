// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/castypes.h"

#include <QJsonObject>

namespace livecert {

/// Fields may be absent, empty or of another type than documented; what cannot be read is empty.
[[nodiscard]] CasCertificate readCasCertificate(const QJsonObject &item);

} // namespace livecert
