// SPDX-License-Identifier: Apache-2.0
#include "ui/certificate/comparison.h"

#include "ui/text/format.h"

#include <QCoreApplication>
#include <QSet>

namespace livecert {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};

constexpr int shownNames = 8;

/// The names of `from` that `other` does not have, in their order; letter case does not matter.
QStringList missingIn(const Certificate &other, const Certificate &from)
{
    QSet<QString> there;
    for (const SubjectAltName &name : other.fields().altNames)
        there.insert(name.value.toLower());
    QStringList missing;
    for (const SubjectAltName &name : from.fields().altNames) {
        if (!there.contains(name.value.toLower()))
            missing.append(name.value);
    }
    return missing;
}

QString shortList(const QStringList &names)
{
    QStringList shown;
    for (const QString &name : names.first(qMin<qsizetype>(names.size(), shownNames)))
        shown.append(visibleText(name, 80));
    if (names.size() > shownNames)
        shown.append(Words::tr("and %1 more").arg(names.size() - shownNames));
    return shown.join(Words::tr(", ", "between the items of a list"));
}

/// A name that a wildcard of the other covers is not lost.
QStringList lostNames(const Certificate &deployed, const Certificate &fresh)
{
    QStringList lost = missingIn(fresh, deployed);
    lost.removeIf(
        [&fresh](const QString &name) { return !name.contains(u'*') && coversHost(fresh, name); });
    return lost;
}

QString namesCell(const Certificate &certificate)
{
    const auto &names = certificate.fields().altNames;
    QStringList values;
    for (const SubjectAltName &name : names.first(qMin<qsizetype>(names.size(), shownNames)))
        values.append(visibleText(name.value, 80));
    if (names.size() > shownNames)
        values.append(Words::tr("and %1 more").arg(names.size() - shownNames));
    return values.isEmpty() ? Words::tr("none") : values.join(u'\n');
}

int lifetime(const Certificate &certificate)
{
    return int(certificate.validity().notBefore.daysTo(certificate.validity().notAfter));
}

class Table
{
public:
    explicit Table(Comparison &comparison)
        : m_comparison(comparison)
    { }

    void add(const QString &id,
             const QString &label,
             const QString &deployed,
             const QString &fresh,
             std::optional<Change> change = std::nullopt)
    {
        const bool isUnknown = deployed.isEmpty();
        const Change seen = isUnknown ? Change::Unknown
            : deployed == fresh       ? Change::Same
                                      : Change::Changed;
        m_comparison.rows.append({id,
                                  label,
                                  isUnknown ? Words::tr("not known") : deployed,
                                  fresh,
                                  isUnknown ? seen : change.value_or(seen)});
    }

private:
    Comparison &m_comparison;
};

void addKeyRows(Table &table, const Certificate *deployed, const Certificate &fresh)
{
    const auto text = [deployed](auto make) { return deployed ? make(*deployed) : QString(); };
    const auto key = [](const Certificate &c) { return keyText(c.publicKey()); };
    const auto signature = [](const Certificate &c) {
        return visibleText(c.fields().signatureAlgorithm, 80);
    };
    const auto pin = [](const Certificate &c) {
        return shortFingerprintText(c.publicKey().spkiSha256);
    };
    table.add(u"publicKey"_s, Words::tr("Public key"), text(key), key(fresh));
    table.add(u"keyPin"_s, Words::tr("Key fingerprint"), text(pin), pin(fresh));
    table.add(u"signature"_s, Words::tr("Signature"), text(signature), signature(fresh));
}

void fillRows(Comparison &comparison,
              const DeployedCertificate &deployed,
              const Certificate &fresh,
              const QStringList &lost)
{
    Table table(comparison);
    const Certificate *old = deployed.certificate ? &*deployed.certificate : nullptr;
    const QDateTime end = old ? old->validity().notAfter : deployed.notAfter;
    table.add(u"commonName"_s,
              Words::tr("Certificate"),
              visibleText(old ? old->displayName() : deployed.commonName, 120),
              visibleText(fresh.displayName(), 120));
    table.add(u"names"_s,
              Words::tr("Names"),
              old ? namesCell(*old) : QString(),
              namesCell(fresh),
              !lost.isEmpty() ? Change::Worse
                  : old && missingIn(*old, fresh).isEmpty() && missingIn(fresh, *old).isEmpty()
                  ? Change::Same
                  : Change::Changed);
    table.add(u"issuer"_s,
              Words::tr("Issued by"),
              old ? issuerText(*old) : visibleText(deployed.issuer, 120),
              issuerText(fresh));
    table.add(u"validUntil"_s,
              Words::tr("Valid until"),
              end.isValid() ? exactTimeText(end) : QString(),
              exactTimeText(fresh.validity().notAfter),
              end == fresh.validity().notAfter      ? Change::Same
                  : end > fresh.validity().notAfter ? Change::Worse
                                                    : Change::Changed);
    table.add(u"lifetime"_s,
              Words::tr("Days in all"),
              old ? QString::number(lifetime(*old)) : QString(),
              QString::number(lifetime(fresh)));
    addKeyRows(table, old, fresh);
    const QByteArray sha1 = old ? old->fields().sha1 : deployed.sha1;
    table.add(u"sha1"_s,
              Words::tr("SHA-1"),
              sha1.isEmpty() ? QString() : shortFingerprintText(sha1),
              shortFingerprintText(fresh.fields().sha1));
}

bool isSame(const DeployedCertificate &deployed, const Certificate &fresh)
{
    return deployed.certificate ? *deployed.certificate == fresh
                                : deployed.sha1 == fresh.fields().sha1;
}

void judge(Comparison &comparison,
           const DeployedCertificate &deployed,
           const Certificate &fresh,
           const QStringList &lost)
{
    const auto say = [&comparison](Verdict verdict, Tone tone, const QString &sentence) {
        comparison.verdict = verdict;
        comparison.tone = tone;
        comparison.sentence = sentence;
    };
    const QDateTime end =
        deployed.certificate ? deployed.certificate->validity().notAfter : deployed.notAfter;
    const qint64 days = end.daysTo(fresh.validity().notAfter);
    if (isSame(deployed, fresh))
        say(Verdict::SameCertificate,
            Tone::Neutral,
            Words::tr("This very certificate is deployed already. Nothing would change."));
    else if (!deployed.domain.isEmpty() && !coversHost(fresh, deployed.domain))
        say(Verdict::DomainLost,
            Tone::Bad,
            Words::tr("The new certificate does not cover this domain: viewers would see an "
                      "error."));
    else if (!lost.isEmpty())
        say(Verdict::NamesLost,
            Tone::Warning,
            Words::tr("Names are lost: %1").arg(shortList(lost)));
    else if (end.isValid() && fresh.validity().notAfter < end)
        say(Verdict::EndsEarlier,
            Tone::Warning,
            Words::tr("The new certificate ends earlier, by %n days.", nullptr, int(-days)));
    else if (!deployed.certificate)
        say(Verdict::PartlyKnown,
            Tone::Neutral,
            Words::tr("The service gave only some fields of the deployed certificate; what it gave "
                      "speaks for the new one."));
    else
        say(Verdict::Renewal,
            Tone::Good,
            Words::tr(
                "A renewal: no name is lost, and it lasts %n days longer.", nullptr, int(days)));
}

void addNotes(Comparison &comparison, const Certificate &old, const Certificate &fresh)
{
    const QStringList gained = missingIn(old, fresh);
    if (!gained.isEmpty())
        comparison.notes.append(Words::tr("New names: %1").arg(shortList(gained)));
    if (keyText(old.publicKey()) != keyText(fresh.publicKey()))
        comparison.notes.append(Words::tr("The kind of key changes: %1 → %2")
                                    .arg(keyText(old.publicKey()), keyText(fresh.publicKey())));
    if (old.publicKey().spkiSha256 == fresh.publicKey().spkiSha256)
        comparison.notes.append(Words::tr("The key stays the same as before."));
    if (!(old.issuer() == fresh.issuer()))
        comparison.notes.append(
            Words::tr("Another issuer: %1 → %2").arg(issuerText(old), issuerText(fresh)));
    if (lifetime(fresh) < lifetime(old))
        comparison.notes.append(Words::tr("It is made for fewer days: %1 → %2")
                                    .arg(lifetime(old))
                                    .arg(lifetime(fresh)));
}

} // namespace

Comparison compareCertificates(const DeployedCertificate &deployed, const Certificate &fresh)
{
    Comparison comparison;
    const QStringList lost =
        deployed.certificate ? lostNames(*deployed.certificate, fresh) : QStringList();
    fillRows(comparison, deployed, fresh, lost);
    judge(comparison, deployed, fresh, lost);
    if (deployed.certificate && comparison.verdict != Verdict::SameCertificate)
        addNotes(comparison, *deployed.certificate, fresh);
    return comparison;
}

QString comparisonAsText(const Comparison &comparison)
{
    QStringList lines{comparison.sentence};
    lines += comparison.notes;
    for (const ComparisonRow &row : comparison.rows) {
        lines.append(row.label + u':');
        lines.append(u"    "_s + Words::tr("Deployed now: %1").arg(row.deployed));
        lines.append(u"    "_s + Words::tr("New: %1").arg(row.fresh));
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace livecert
