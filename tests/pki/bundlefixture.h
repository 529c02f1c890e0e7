// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pki/certificatebundle.h"

#include <QMetaType>

// What tests of bundles and of their findings share.

Q_DECLARE_METATYPE(livecert::FindingCode)

namespace livecert::testing {

[[nodiscard]] inline CertificateBundle bundleOf(const QByteArray &pem)
{
    Result<CertificateBundle> bundle = readBytes(pem, QStringLiteral("x"));
    if (!bundle)
        qFatal("%s", qPrintable(bundle.error().detail));
    return std::move(*bundle);
}

[[nodiscard]] inline QList<FindingCode> codesOf(const QList<Finding> &findings)
{
    QList<FindingCode> codes;
    for (const Finding &finding : findings)
        codes.append(finding.code);
    return codes;
}

} // namespace livecert::testing
