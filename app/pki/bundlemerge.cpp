// SPDX-License-Identifier: Apache-2.0
#include "pki/bundleassembly_p.h"
#include "pki/certificatebundle.h"
#include "pki/chain.h"

#include <algorithm>

namespace livecert {

namespace {

/// Whether these certificates only go on where the chain ends: an intermediate that was missing.
bool goesOn(const QList<Certificate> &chain, const QList<Certificate> &more)
{
    const bool areAuthorities =
        std::all_of(more.begin(), more.end(), [](const Certificate &c) { return c.fields().isCa; });
    return areAuthorities && std::any_of(more.begin(), more.end(), [&chain](const Certificate &c) {
               return std::any_of(chain.begin(), chain.end(), [&c](const Certificate &known) {
                   return known == c || isNamedIssuer(known, c);
               });
           });
}

/// Puts authorities behind the chain's own certificates when they are not among them.
QList<Certificate> withPool(const QList<Certificate> &chain, const QList<Certificate> &pool)
{
    QList<Certificate> all = chain;
    for (const Certificate &certificate : pool) {
        if (certificate.fields().isCa && !all.contains(certificate))
            all.append(certificate);
    }
    return all;
}

/// What the pool did not give is no repair: nobody dropped it now.
void forgetPool(QList<Finding> &repairs)
{
    repairs.removeIf([](const Finding &finding) {
        return finding.code == FindingCode::UnrelatedDropped
            || finding.code == FindingCode::MultipleLeaves;
    });
}

std::vector<PrivateKey> keysOf(CertificateBundle &first, CertificateBundle &second)
{
    std::vector<PrivateKey> keys;
    for (std::optional<PrivateKey> *key : {&first.key, &second.key}) {
        if (key->has_value())
            keys.push_back(std::move(**key));
        key->reset();
    }
    return keys;
}

/// The first key that fits the leaf; the newest one when none does.
void takeBestKey(CertificateBundle &bundle, std::vector<PrivateKey> &&keys)
{
    const auto fits = [&bundle](const PrivateKey &key) {
        return bundle.hasCertificate() && key.matches(bundle.leaf());
    };
    const auto found = std::find_if(keys.begin(), keys.end(), fits);
    if (found != keys.end())
        bundle.key = std::move(*found);
    else if (!keys.empty())
        bundle.key = std::move(keys.front());
}

} // namespace

CertificateBundle mergeBundles(CertificateBundle &&earlier, CertificateBundle &&later)
{
    const bool keepsLeaf =
        earlier.hasCertificate() && (!later.hasCertificate() || goesOn(earlier.chain, later.chain));
    const CertificateBundle &main = keepsLeaf ? earlier : later;
    const CertificateBundle &other = keepsLeaf ? later : earlier;
    const QList<Certificate> pool = main.leftOut + other.chain + other.leftOut;
    CertificateBundle merged = assembleBundle(withPool(main.chain, pool), {});
    forgetPool(merged.repairs);
    for (const Finding &finding : main.repairs) {
        if (!merged.repairs.contains(finding))
            merged.repairs.append(finding);
    }
    merged.leftOut = main.leftOut;
    merged.leftOut.removeIf([&merged](const Certificate &c) { return merged.chain.contains(c); });
    merged.asRead = keepsLeaf ? earlier.asRead + later.asRead : later.asRead;
    merged.sources = keepsLeaf || later.chain.isEmpty() ? earlier.sources : QStringList();
    if (!keepsLeaf && earlier.key && later.hasCertificate() && earlier.key->matches(later.leaf()))
        merged.sources = earlier.sources; // its key came from there
    for (const QString &source : std::as_const(later.sources)) {
        if (!merged.sources.contains(source))
            merged.sources.append(source);
    }
    takeBestKey(merged, keysOf(later, earlier));
    return merged;
}

} // namespace livecert
