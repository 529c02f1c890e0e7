// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/account.h"

#include <functional>

namespace livecert::sandbox {

/// Everything but certificates and keys, which stand in files of their own.
[[nodiscard]] QJsonObject toJson(const Account &account);

/// Fills in what the file of this content holds; false when it is not there.
using CertificateLoader = std::function<bool(StoredCertificate &, const QByteArray &sha256)>;
[[nodiscard]] Result<Account> accountFromJson(const QJsonObject &json,
                                              const CertificateLoader &load);

} // namespace livecert::sandbox
