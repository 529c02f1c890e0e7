// SPDX-License-Identifier: Apache-2.0
#include "sandbox/account.h"

namespace livecert::sandbox {

LiveDomain *Account::find(const QString &name)
{
    const auto position = positions.constFind(name);
    return position == positions.constEnd() ? nullptr : &domains[*position];
}

const LiveDomain *Account::find(const QString &name) const
{
    const auto position = positions.constFind(name);
    return position == positions.constEnd() ? nullptr : &domains[*position];
}

LiveDomain &Account::add(LiveDomain domain)
{
    positions.insert(domain.name, domains.size());
    domains.push_back(std::move(domain));
    return domains.back();
}

CertificatePtr Account::store(StoredCertificate certificate)
{
    if (certificate.id == 0)
        certificate.id = nextId++;
    nextId = std::max(nextId, certificate.id + 1);
    const CertificatePtr previous = certificates.value(certificate.name);
    auto stored = std::make_shared<const StoredCertificate>(std::move(certificate));
    if (previous) {
        namesByContent.remove(previous->facts.sha256);
        for (LiveDomain &domain : domains) {
            if (domain.certificate == previous)
                domain.certificate = stored;
        }
    }
    certificates.insert(stored->name, stored);
    namesByContent.insert(stored->facts.sha256, stored->name);
    return stored;
}

void Account::forget(const CertificatePtr &certificate)
{
    for (const LiveDomain &domain : domains) {
        if (domain.certificate == certificate)
            return;
    }
    certificates.remove(certificate->name);
    namesByContent.remove(certificate->facts.sha256);
}

} // namespace livecert::sandbox
