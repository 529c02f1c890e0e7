// SPDX-License-Identifier: Apache-2.0
#include "pki/chain.h"

#include <QDeadlineTimer>
#include <QMultiHash>
#include <QSet>

#include <algorithm>

namespace livecert {

namespace {

constexpr qsizetype maxDepth = 32;
constexpr int maxChecks = 500; // signatures; a heap beyond that is linked by names alone

/// What names are looked up by: folded as RFC 5280 compares them, or nearly so.
QString nameKey(const DistinguishedName &name)
{
    QString key;
    for (const NameAttribute &attribute : name.attributes)
        key += attribute.type + u'=' + attribute.value.simplified().toLower() + u'\n';
    return key;
}

struct Link
{
    int issuer = -1;
    SignatureFit fit = SignatureFit::Unknown;
};

/// Certificates by subject, so that a bundle of thousands does not compare each with each.
class Heap
{
public:
    Heap(const QList<Certificate> &certificates, std::chrono::milliseconds patience)
        : m_certificates(certificates)
        , m_links(certificates.size())
        , m_patience(patience)
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
        for (const int place : std::as_const(m_unique))
            m_links[place] = findLinks(place);
    }

    [[nodiscard]] const QList<int> &unique() const { return m_unique; }
    [[nodiscard]] const QList<int> &duplicates() const { return m_duplicates; }
    /// Others that are named as its issuer, in the order of the list.
    [[nodiscard]] const QList<Link> &links(int place) const { return m_links[place]; }

    [[nodiscard]] bool isProven(int place, const Link &link) const
    {
        return link.fit == SignatureFit::Fits && isProof(m_certificates[place]);
    }

private:
    QList<Link> findLinks(int place)
    {
        const Certificate &certificate = m_certificates[place];
        QList<int> candidates = m_bySubject.values(nameKey(certificate.issuer()));
        std::sort(candidates.begin(), candidates.end());
        QList<Link> links;
        for (const int candidate : std::as_const(candidates)) {
            const bool isLate = m_patience.hasExpired();
            const Certificate &issuer = m_certificates[candidate];
            if (candidate == place || (isLate && certificate.issuer() != issuer.subject())
                || !isNamedIssuer(certificate, issuer))
                continue;
            const bool checks = !isLate && ++m_checks <= maxChecks;
            links.append(
                {candidate, checks ? checkSignature(certificate, issuer) : SignatureFit::Fits});
        }
        return links;
    }

    const QList<Certificate> &m_certificates;
    QList<int> m_unique;
    QList<int> m_duplicates;
    QMultiHash<QString, int> m_bySubject;
    QList<QList<Link>> m_links;
    QDeadlineTimer m_patience;
    int m_checks = 0;
};

/// Chooses the leaf and says whether there was a choice.
void chooseLeaf(ChainAnalysis &analysis,
                const QList<Certificate> &certificates,
                const QList<int> &unique,
                const QList<QByteArray> &preferredSpki)
{
    const auto hasKey = [&](int i) {
        return preferredSpki.contains(certificates[i].publicKey().matchId);
    };
    const auto isServer = [&](int i) { return !certificates[i].fields().isCa; };
    const auto choose = [&analysis](const QList<int> &from, auto fits) {
        const auto found = std::find_if(from.begin(), from.end(), fits);
        if (analysis.leaf < 0 && found != from.end())
            analysis.leaf = *found;
    };
    const QList<int> &candidates = analysis.leafCandidates;
    choose(candidates, [&](int i) { return hasKey(i) && isServer(i); });
    choose(candidates, hasKey);
    choose(unique, [&](int i) { return hasKey(i) && isServer(i); });
    analysis.isLeafCertain = analysis.leaf >= 0;
    if (analysis.isLeafCertain)
        return;
    const auto servers = std::count_if(candidates.begin(), candidates.end(), isServer);
    analysis.isLeafCertain = servers == 1 || (servers == 0 && candidates.size() == 1);
    choose(candidates, isServer);
    choose(candidates, [](int) { return true; });
    choose(unique, [](int) { return true; });
}

/// The issuer that goes on with the path, if one signed; those that did not are noted.
Link nextInPath(const Heap &heap, int at, ChainAnalysis &analysis)
{
    for (const Link &link : heap.links(at)) {
        if (analysis.order.contains(link.issuer))
            continue;
        if (link.fit == SignatureFit::Fits)
            return link;
        if (link.fit == SignatureFit::Broken)
            analysis.brokenIssuers.append(link.issuer);
    }
    return {};
}

void followPath(ChainAnalysis &analysis, const QList<Certificate> &certificates, const Heap &heap)
{
    bool isProven = true;
    for (int at = analysis.leaf; at >= 0 && analysis.order.size() < maxDepth;) {
        analysis.order.append(at);
        analysis.provenLength += isProven ? 1 : 0;
        if (isSelfSigned(certificates[at])) {
            analysis.endsAtRoot = true;
            return;
        }
        const Link link = nextInPath(heap, at, analysis);
        isProven = isProven && link.issuer >= 0 && heap.isProven(at, link);
        at = link.issuer;
    }
}

} // namespace

bool ChainAnalysis::isInOrder() const
{
    return order.isEmpty() || (order.first() == 0 && std::is_sorted(order.begin(), order.end()));
}

ChainAnalysis analyseChain(const QList<Certificate> &certificates,
                           const QList<QByteArray> &preferredSpki,
                           std::chrono::milliseconds patience)
{
    ChainAnalysis analysis;
    const Heap heap(certificates, patience);
    analysis.duplicates = heap.duplicates();
    QSet<int> issuers;
    for (const int place : heap.unique()) {
        for (const Link &link : heap.links(place)) {
            if (heap.isProven(place, link))
                issuers.insert(link.issuer);
        }
    }
    for (const int place : heap.unique()) {
        if (!issuers.contains(place))
            analysis.leafCandidates.append(place);
    }
    chooseLeaf(analysis, certificates, heap.unique(), preferredSpki);
    followPath(analysis, certificates, heap);
    for (const int place : heap.unique()) {
        if (!analysis.order.contains(place))
            analysis.unrelated.append(place);
    }
    return analysis;
}

} // namespace livecert
