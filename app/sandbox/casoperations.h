// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/account.h"
#include "sandbox/parameters.h"

namespace livecert::sandbox {

inline constexpr QByteArrayView listUserCertificateOrderName("ListUserCertificateOrder");

/// Of Certificate Management Service: certificates (OrderType=CERT, UPLOAD), or orders by default.
[[nodiscard]] Answer listUserCertificateOrder(const Account &account,
                                              const Parameters &parameters,
                                              const QDateTime &now);

} // namespace livecert::sandbox
