// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pki/certificatebundle.h"

#include <QByteArrayView>
#include <QStringList>

// What can be done about a chain, and how to take it back.

namespace livecert {

/// The chain as the files had it: nothing dropped, nothing moved. The repairs that were undone are
/// forgotten.
[[nodiscard]] CertificateBundle undoRepairs(CertificateBundle &&bundle);

/// Takes back one kind of repair: RootDropped, UnrelatedDropped, DuplicateDropped or
/// ChainReordered. Others are left as they are.
[[nodiscard]] CertificateBundle undoRepair(CertificateBundle &&bundle, FindingCode repair);

/// Where the missing issuer lies, by the last certificate of the chain itself: http and https
/// addresses, the first ones first. Empty when nothing is missing. Fetch one only after the user
/// agreed.
[[nodiscard]] QStringList missingIssuerAddresses(const CertificateBundle &bundle);

/// Most bytes that are worth fetching from such an address.
constexpr qint64 maxIssuerBytes = 256 * 1024;

/// Puts a fetched answer (DER, PEM or PKCS#7) behind the chain when a certificate in it signed the
/// last one; its own issuers in the answer follow. UnsupportedFormat when there is no certificate
/// in it, InvalidInput when none of them signed.
[[nodiscard]] Result<CertificateBundle> addIssuers(CertificateBundle &&bundle,
                                                   QByteArrayView answer);

} // namespace livecert
