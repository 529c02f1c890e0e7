// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pki/certificate.h"
#include "pki/openssl_p.h"

namespace livecert {

/// Fills the fields that come from extensions. One that is malformed, or stands there twice, says
/// nothing.
void readExtensions(Certificate::Fields &fields, const X509 *certificate);

/// One GeneralName (RFC 5280 §4.2.1.6) by its tag.
[[nodiscard]] SubjectAltName readGeneralName(unsigned char tag, QByteArrayView content);

/// Text of an IA5String or UTF8String as it stands there; bytes beyond both become U+FFFD.
[[nodiscard]] QString plainText(QByteArrayView bytes);

/// Dotted quad, or RFC 5952 for sixteen bytes; hex for what is no address.
[[nodiscard]] QString addressText(QByteArrayView bytes);

/// The attributes and the DER of a name.
[[nodiscard]] DistinguishedName readName(const X509_NAME *name);

} // namespace livecert
