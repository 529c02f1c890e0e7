// SPDX-License-Identifier: Apache-2.0
#include "ui/certificate/bundlecopy.h"

namespace livecert {

Result<CertificateBundle> copyBundle(const CertificateBundle &bundle)
{
    CertificateBundle copy;
    copy.chain = bundle.chain;
    copy.sources = bundle.sources;
    copy.repairs = bundle.repairs;
    if (!bundle.key)
        return copy;
    const Result<Secret> pem = bundle.key->toPem();
    if (!pem)
        return failure(pem.error());
    Result<CertificateBundle> read = readBytes(pem->view(), {});
    if (!read)
        return failure(read.error());
    copy.key = std::move(read->key);
    return copy;
}

} // namespace livecert
