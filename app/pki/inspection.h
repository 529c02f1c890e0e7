// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pki/certificatebundle.h"

#include <QJsonObject>

namespace livecert {

/// A reading with all that the checks say of it, for scripts:
///
///     {"status": "ok" | "needs_passphrase" | "wrong_passphrase" | "error",
///      "error_class": "…", "message": "…",            unless ok
///      "certs": [{"sha256", "subject_cn", "subject", "issuer", "san_dns", "san_ip", "not_before",
///                 "not_after", "serial", "key_type", "key_bits", "is_ca", "source"}],
///      "keys": [{"spki_sha256", "type", "bits", "source"}],
///      "leaf": 0, "order": [0, 1],                    places in certs; leaf is null without
///      certificates "key_matches_cert": [[0, 0]],                  places in keys and certs
///      "findings": ["expired", …],
///      "hosts": {"name": true | false},               only when names were asked for
///      "unused": [{"source", "problem", "message"}]}
///
/// `now` decides what is expired. Takes the report, because it makes a bundle of it.
[[nodiscard]] QJsonObject inspectionAsJson(ReadReport &&report,
                                           const QDateTime &now,
                                           const QStringList &hosts = {});

/// The name that scripts know a finding by: "expired", "chain_order" …; empty for findings that are
/// nothing to report (all is well) or not about certificates.
[[nodiscard]] QString findingScriptName(const Finding &finding);

} // namespace livecert
