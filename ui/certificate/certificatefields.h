// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pki/certificate.h"

#include <QDateTime>
#include <QStringList>

namespace livecert {

/// What is known of the private key of a certificate; the key itself is never shown.
enum class KeyState { Matches, Missing, Encrypted, Other, Damaged, NotAsked };

/// One value of a certificate with its name, ready to be shown as plain text.
struct CertificateField
{
    QString id; ///< of the object: "subject", "sha256"; stable
    QString label;
    QStringList lines; ///< visible text; one name, address or log a line
    QString toolTip = {};
    bool isMonospace = false;

    [[nodiscard]] QString text() const { return lines.join(u'\n'); }
};

struct CertificateFieldGroup
{
    QString title;
    QList<CertificateField> fields;
};

/// Everything a certificate says, in the groups and the order that browsers use. What it does not
/// say has no field, but for the names. `key`: NotAsked for certificates other than the leaf.
[[nodiscard]] QList<CertificateFieldGroup> certificateFields(const Certificate &certificate,
                                                             const QDateTime &now,
                                                             KeyState key = KeyState::NotAsked);

/// "Subject: CN a" a line, groups apart: what "Copy as text" copies.
[[nodiscard]] QString fieldsAsText(const QList<CertificateFieldGroup> &groups);

[[nodiscard]] QString keyStateText(KeyState state);

} // namespace livecert
