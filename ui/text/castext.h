// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/castypes.h"
#include "core/error.h"
#include "ui/theme/theme.h"

namespace livecert {

// Words about certificates of Certificate Management Service. Plain text unless it says otherwise.

struct CasExpiry
{
    QString date; ///< "3 May 2027"; empty when the service gave none
    QString word; ///< "80 days", "Expired"
    Tone tone = Tone::Neutral;
};

/// `today` in UTC.
[[nodiscard]] CasExpiry casExpiry(const CasCertificate &certificate, QDate today);
/// "*.example.com, example.com and 3 more".
[[nodiscard]] QString casNamesText(const CasCertificate &certificate, int shown);
/// "SHA-256 9F:3C:A1:77:0B … 4E:D2"; "not given".
[[nodiscard]] QString casFingerprintText(const CasCertificate &certificate);
/// "Uploaded · issued by E7".
[[nodiscard]] QString casOriginText(const CasCertificate &certificate);
/// What the form says of the certificate that was chosen. Rich text.
[[nodiscard]] QString casChosenText(const CasCertificate &certificate, QDate today);

/// Why there is no list, and what to do. `body` is rich text.
struct CasProblemText
{
    QString title;
    QString body;
};
[[nodiscard]] CasProblemText casProblemText(const Error &error);
[[nodiscard]] CasProblemText casEmptyText();

} // namespace livecert
