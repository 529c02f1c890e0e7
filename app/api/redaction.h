// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QList>
#include <QString>

namespace livecert {

/// A text of the service, fit to be shown and logged. The service echoes what it was sent when a
/// signature does not match, the private key too: everything from there on is cut. Beside that
/// every literal piece of `secrets`, private keys in PEM, credentials in URLs and long base64 runs
/// go, and control characters, and what is longer than anybody reads.
[[nodiscard]] QString redacted(const QString &text, const QList<QByteArrayView> &secrets);

} // namespace livecert
