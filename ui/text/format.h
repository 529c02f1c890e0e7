// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pki/certificate.h"
#include "pki/finding.h"

#include <QStringList>

namespace livecert {

/// Text from outside, made harmless to look at: control characters, NUL and what turns the reading
/// direction become visible signs, a long text is cut with an ellipsis. Still plain text.
[[nodiscard]] QString visibleText(const QString &text, int maxLength = 200);
/// The same, escaped: the only way for a text from outside into rich text.
[[nodiscard]] QString escapedText(const QString &text, int maxLength = 200);
/// The same, escaped and emphasised.
[[nodiscard]] QString strongText(const QString &text, int maxLength = 200);
/// Domains in their written form, emphasised: "a, b and 3 more". Rich text.
[[nodiscard]] QString domainsText(const QStringList &apiNames, int shown = 3);
/// One sentence after the other, with a space between them where the language has one.
[[nodiscard]] QString inSentences(const QStringList &sentences);
/// What lay beside certificate and key and is not used: the arguments of ObjectsIgnored.
[[nodiscard]] QString ignoredObjects(const Finding &finding);
/// File names, emphasised, the same way. Rich text.
[[nodiscard]] QString nameList(const QStringList &names, int shown = 2);
/// What a screen reader should say for rich text made here.
[[nodiscard]] QString plainText(const QString &richText);

/// A day of the local time zone, in the reader's language.
[[nodiscard]] QString dateText(const QDateTime &utc);
[[nodiscard]] QString dateTimeText(const QDateTime &utc);
/// "2026-11-24 10:32:07 +08:00": for details and reports, the same in every language.
[[nodiscard]] QString exactTimeText(const QDateTime &utc);

/// Calendar days of the local time zone from `now` to `notAfter`; negative once it is over.
[[nodiscard]] int daysLeft(const QDateTime &notAfter, const QDateTime &now);
/// "89 days left", "Expires today", "Expired 2 days ago".
[[nodiscard]] QString daysLeftText(const QDateTime &notAfter, const QDateTime &now);
/// "80 days", "Expired": for narrow places.
[[nodiscard]] QString shortDaysText(const QDateTime &notAfter, const QDateTime &now);

/// "EC P-256", "RSA 2048".
[[nodiscard]] QString keyText(const PublicKeyInfo &key);
/// "ECDSA SHA-384" for "ecdsa-with-SHA384".
[[nodiscard]] QString signatureText(const QString &algorithm);
/// "EC P-256 · signed with ECDSA SHA-384".
[[nodiscard]] QString keyDescription(const Certificate &certificate);
/// "Let's Encrypt E7".
[[nodiscard]] QString issuerText(const Certificate &certificate);
/// "*.live.example.com › E7 › ISRG Root X1": the last one is the issuer of what is sent.
[[nodiscard]] QString chainText(const QList<Certificate> &chain);
/// "9F:3C:A1:77:0B … 4E:D2".
[[nodiscard]] QString shortFingerprintText(const QByteArray &bytes);

} // namespace livecert
