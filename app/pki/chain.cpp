// SPDX-License-Identifier: Apache-2.0
#include "pki/chain.h"

#include "pki/openssl_p.h"

#include <QHash>
#include <QMultiHash>
#include <QSet>

#include <openssl/objects.h>

#include <algorithm>

namespace livecert {

namespace {

bool isSameName(const QByteArray &left, const QByteArray &right)
{
    if (left == right)
        return true;
    const unsigned char *leftAt = ssl::bytesOf(left);
    const unsigned char *rightAt = ssl::bytesOf(right);
    const ssl::Name leftName(d2i_X509_NAME(nullptr, &leftAt, long(left.size())));
    const ssl::Name rightName(d2i_X509_NAME(nullptr, &rightAt, long(right.size())));
    return leftName && rightName && X509_NAME_cmp(leftName.get(), rightName.get()) == 0;
}

/// What names are looked up by: folded as RFC 5280 compares them, or nearly so.
QString nameKey(const DistinguishedName &name)
{
    QString key;
    for (const NameAttribute &attribute : name.attributes)
        key += attribute.type + u'=' + attribute.value.simplified().toLower() + u'\n';
    return key;
}

/// Certificates by subject, so that a bundle of thousands does not compare each with each.
class Heap
{
public:
    explicit Heap(const QList<Certificate> &certificates)
        : m_certificates(certificates)
    {
        QSet<QByteArray> seen;
        for (int i = 0; i < certificates.size(); ++i) {
            if (seen.contains(certificates[i].sha256())) {
                m_duplicates.append(i);
                continue;
            }
            seen.insert(certificates[i].sha256());
            m_unique.append(i);
            m_bySubject.insert(nameKey(certificates[i].subject()), i);
        }
    }

    [[nodiscard]] const QList<int> &unique() const { return m_unique; }
    [[nodiscard]] const QList<int> &duplicates() const { return m_duplicates; }

    /// Others that are named as its issuer, in the order of the list.
    [[nodiscard]] QList<int> namedIssuers(int index) const
    {
        QList<int> found;
        const Certificate &certificate = m_certificates[index];
        const QList<int> candidates = m_bySubject.values(nameKey(certificate.issuer()));
        for (const int candidate : candidates) {
            if (candidate != index && isNamedIssuer(certificate, m_certificates[candidate]))
                found.append(candidate);
        }
        std::sort(found.begin(), found.end());
        return found;
    }

private:
    const QList<Certificate> &m_certificates;
    QList<int> m_unique;
    QList<int> m_duplicates;
    QMultiHash<QString, int> m_bySubject;
};

int chooseLeaf(const QList<Certificate> &certificates,
               const QList<int> &candidates,
               const QList<int> &unique,
               const QList<QByteArray> &preferredSpki)
{
    const auto hasKey = [&](int i) {
        return preferredSpki.contains(certificates[i].publicKey().spkiSha256);
    };
    const auto isServer = [&](int i) { return !certificates[i].fields().isCa; };
    const auto firstOf = [](const QList<int> &list, auto fits) {
        const auto found = std::find_if(list.begin(), list.end(), fits);
        return found == list.end() ? -1 : *found;
    };
    int leaf = firstOf(candidates, [&](int i) { return hasKey(i) && isServer(i); });
    if (leaf < 0)
        leaf = firstOf(candidates, hasKey);
    if (leaf < 0)
        leaf = firstOf(unique, [&](int i) { return hasKey(i) && isServer(i); });
    if (leaf < 0)
        leaf = firstOf(candidates, isServer);
    if (leaf < 0)
        leaf = candidates.isEmpty() ? unique.value(0, -1) : candidates.first();
    return leaf;
}

/// The issuer that goes on with the path: one whose signature fits, or cannot be checked, else
/// none.
int nextInPath(const QList<Certificate> &certificates,
               const Heap &heap,
               int at,
               ChainAnalysis &analysis)
{
    const QList<int> issuers = heap.namedIssuers(at);
    for (const int issuer : issuers) {
        if (analysis.order.contains(issuer))
            continue;
        if (checkSignature(certificates[at], certificates[issuer]) != SignatureFit::Broken)
            return issuer;
        analysis.brokenIssuers.append(issuer);
    }
    return -1;
}

} // namespace

bool ChainAnalysis::isInOrder() const
{
    return order.isEmpty() || (order.first() == 0 && std::is_sorted(order.begin(), order.end()));
}

bool isSelfSigned(const Certificate &certificate)
{
    return certificate.isSelfIssued() && isNamedIssuer(certificate, certificate)
        && checkSignature(certificate, certificate) != SignatureFit::Broken;
}

bool allowsNames(const Certificate &issuer, const Certificate &leaf)
{
    const ssl::ErrorQueue errors;
    const ssl::Certificate issuing = ssl::parseCertificate(issuer.der());
    const ssl::Certificate issued = ssl::parseCertificate(leaf.der());
    if (!issuing || !issued)
        return true;
    const ssl::Owned<NAME_CONSTRAINTS, NAME_CONSTRAINTS_free> constraints(
        static_cast<NAME_CONSTRAINTS *>(
            X509_get_ext_d2i(issuing.get(), NID_name_constraints, nullptr, nullptr)));
    if (!constraints)
        return true;
    const int outcome = NAME_CONSTRAINTS_check(issued.get(), constraints.get());
    return outcome != X509_V_ERR_PERMITTED_VIOLATION && outcome != X509_V_ERR_EXCLUDED_VIOLATION;
}

bool isNamedIssuer(const Certificate &certificate, const Certificate &issuer)
{
    if (!isSameName(certificate.issuer().der, issuer.subject().der))
        return false;
    const QByteArray &wanted = certificate.fields().authorityKeyId;
    const QByteArray &present = issuer.fields().subjectKeyId;
    return wanted.isEmpty() || present.isEmpty() || wanted == present;
}

SignatureFit checkSignature(const Certificate &certificate, const Certificate &issuer)
{
    const ssl::ErrorQueue errors;
    // The default context: this one needs the key decoded.
    const unsigned char *at = ssl::bytesOf(certificate.der());
    const ssl::Certificate signedOne(d2i_X509(nullptr, &at, long(certificate.der().size())));
    at = ssl::bytesOf(issuer.der());
    const ssl::Certificate signer(d2i_X509(nullptr, &at, long(issuer.der().size())));
    EVP_PKEY *key = signer ? X509_get0_pubkey(signer.get()) : nullptr;
    if (!signedOne || !key)
        return SignatureFit::Unknown;
    if (X509_verify(signedOne.get(), key) == 1)
        return SignatureFit::Fits;
    const unsigned long reason = ERR_peek_last_error();
    const bool isUnknown = ERR_GET_LIB(reason) == ERR_LIB_ASN1
        && (ERR_GET_REASON(reason) == ASN1_R_UNKNOWN_MESSAGE_DIGEST_ALGORITHM
            || ERR_GET_REASON(reason) == ASN1_R_UNKNOWN_SIGNATURE_ALGORITHM);
    return isUnknown || certificate.fields().signatureDigest == u"md2" ? SignatureFit::Unknown
                                                                       : SignatureFit::Broken;
}

ChainAnalysis analyseChain(const QList<Certificate> &certificates,
                           const QList<QByteArray> &preferredSpki)
{
    ChainAnalysis analysis;
    const Heap heap(certificates);
    analysis.duplicates = heap.duplicates();
    QSet<int> issuers;
    for (const int index : heap.unique()) {
        const QList<int> named = heap.namedIssuers(index);
        issuers.unite(QSet<int>(named.begin(), named.end()));
    }
    for (const int index : heap.unique()) {
        if (!issuers.contains(index))
            analysis.leafCandidates.append(index);
    }
    analysis.leaf = chooseLeaf(certificates, analysis.leafCandidates, heap.unique(), preferredSpki);
    for (int at = analysis.leaf; at >= 0 && analysis.order.size() < 32;) {
        analysis.order.append(at);
        if (isSelfSigned(certificates[at])) {
            analysis.endsAtRoot = true;
            break;
        }
        at = nextInPath(certificates, heap, at, analysis);
    }
    for (const int index : heap.unique()) {
        if (!analysis.order.contains(index))
            analysis.unrelated.append(index);
    }
    return analysis;
}

} // namespace livecert
