// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringView>

namespace livecert {

/// A fingerprint as lower hex without separators, however the service printed it ("9F:3C A1").
[[nodiscard]] QString plainHex(const QString &fingerprint);

/// The same comparison without making a copy; `hex` is lower case and not empty.
[[nodiscard]] bool isFingerprint(QStringView printed, QStringView hex);

} // namespace livecert
