// SPDX-License-Identifier: Apache-2.0
#include "ui/certificate/certificatefields.h"

#include "pki/certificatedetails.h"
#include "ui/text/format.h"

#include <QCoreApplication>

namespace livecert {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CertificateFields)
};

constexpr int maxValue = 4000; // of one line; nobody reads more, and a layout of more is slow

QStringList visibleLines(const QStringList &values)
{
    QStringList lines;
    lines.reserve(values.size());
    for (const QString &value : values)
        lines.append(visibleText(value, maxValue));
    return lines;
}

void add(CertificateFieldGroup &group, CertificateField field)
{
    field.lines.removeAll(QString());
    if (!field.lines.isEmpty())
        group.fields.append(std::move(field));
}

QString nameText(const DistinguishedName &name)
{
    return name.attributes.isEmpty() ? Words::tr("empty") : visibleText(name.toString(), maxValue);
}

QString altNameText(const SubjectAltName &name)
{
    QString value = visibleText(name.value, maxValue);
    switch (name.kind) {
    case SubjectAltName::Kind::Dns: return value;
    case SubjectAltName::Kind::IpAddress: return Words::tr("IP address %1").arg(value);
    case SubjectAltName::Kind::Email: return Words::tr("E-mail %1").arg(value);
    case SubjectAltName::Kind::Uri: return Words::tr("URI %1").arg(value);
    case SubjectAltName::Kind::DirectoryName: return Words::tr("Directory name %1").arg(value);
    case SubjectAltName::Kind::Other: return Words::tr("Other name %1").arg(value);
    }
    return value;
}

CertificateField timeField(const QString &id, const QString &label, const QDateTime &time)
{
    return {id,
            label,
            {time.isValid() ? exactTimeText(time) : Words::tr("not a date")},
            time.isValid() ? Words::tr("In UTC: %1").arg(time.toString(Qt::ISODate)) : QString()};
}

CertificateFieldGroup identity(const Certificate &certificate)
{
    const Certificate::Fields &fields = certificate.fields();
    CertificateFieldGroup group{Words::tr("Identity"), {}};
    add(group, {u"subject"_s, Words::tr("Subject"), {nameText(fields.subject)}});
    QStringList names;
    names.reserve(fields.altNames.size());
    for (const SubjectAltName &name : fields.altNames)
        names.append(altNameText(name));
    const auto count = static_cast<int>(names.size());
    if (names.isEmpty())
        names.append(Words::tr("none: no host name matches this certificate"));
    add(group, {u"names"_s, Words::tr("Names (%1)").arg(count), names});
    add(group, {u"issuer"_s, Words::tr("Issuer"), {nameText(fields.issuer)}});
    return group;
}

CertificateFieldGroup validity(const Validity &validity, const QDateTime &now)
{
    CertificateFieldGroup group{Words::tr("Validity"), {}};
    add(group, timeField(u"validFrom"_s, Words::tr("Valid from"), validity.notBefore));
    add(group, timeField(u"validUntil"_s, Words::tr("Valid until"), validity.notAfter));
    if (validity.notBefore.isValid() && validity.notAfter.isValid()) {
        const auto total = static_cast<int>(validity.notBefore.daysTo(validity.notAfter));
        add(group,
            {u"days"_s,
             Words::tr("Days"),
             {Words::tr("%1 in all · %2", "days of validity, days left")
                  .arg(QString::number(total),
                       now < validity.notBefore ? Words::tr("not valid yet")
                                                : daysLeftText(validity.notAfter, now))}});
    }
    return group;
}

CertificateFieldGroup keyGroup(const Certificate::Fields &fields, KeyState key)
{
    CertificateFieldGroup group{Words::tr("Key and signature"), {}};
    const QString serial = fields.serial.isEmpty() ? u"00"_s : fingerprintText(fields.serial);
    add(group,
        {u"serial"_s,
         Words::tr("Serial"),
         {(fields.isSerialNegative ? u"-"_s : QString()) + serial},
         {},
         true});
    QString publicKey = keyText(fields.publicKey);
    if (fields.publicKey.bits > 0 && !publicKey.contains(QString::number(fields.publicKey.bits)))
        publicKey += u" · "_s + Words::tr("%1 bits").arg(fields.publicKey.bits);
    add(group, {u"publicKey"_s, Words::tr("Public key"), {publicKey}});
    add(group, {u"privateKey"_s, Words::tr("Private key"), {keyStateText(key)}});
    add(group,
        {u"signature"_s, Words::tr("Signature"), {visibleText(fields.signatureAlgorithm, 120)}});
    add(group, {u"version"_s, Words::tr("Version"), {QString::number(fields.version)}});
    return group;
}

QString usageText(const QString &usage)
{
    static const QHash<QString, const char *> known{
        {u"digitalSignature"_s, QT_TRANSLATE_NOOP("CertificateFields", "Digital signature")},
        {u"nonRepudiation"_s, QT_TRANSLATE_NOOP("CertificateFields", "Non-repudiation")},
        {u"keyEncipherment"_s, QT_TRANSLATE_NOOP("CertificateFields", "Key encipherment")},
        {u"dataEncipherment"_s, QT_TRANSLATE_NOOP("CertificateFields", "Data encipherment")},
        {u"keyAgreement"_s, QT_TRANSLATE_NOOP("CertificateFields", "Key agreement")},
        {u"keyCertSign"_s, QT_TRANSLATE_NOOP("CertificateFields", "Sign certificates")},
        {u"cRLSign"_s, QT_TRANSLATE_NOOP("CertificateFields", "Sign revocation lists")},
        {u"encipherOnly"_s, QT_TRANSLATE_NOOP("CertificateFields", "Encipher only")},
        {u"decipherOnly"_s, QT_TRANSLATE_NOOP("CertificateFields", "Decipher only")},
        {u"serverAuth"_s, QT_TRANSLATE_NOOP("CertificateFields", "TLS server")},
        {u"clientAuth"_s, QT_TRANSLATE_NOOP("CertificateFields", "TLS client")},
        {u"codeSigning"_s, QT_TRANSLATE_NOOP("CertificateFields", "Code signing")},
        {u"emailProtection"_s, QT_TRANSLATE_NOOP("CertificateFields", "E-mail protection")},
        {u"timeStamping"_s, QT_TRANSLATE_NOOP("CertificateFields", "Time stamping")},
        {u"OCSPSigning"_s, QT_TRANSLATE_NOOP("CertificateFields", "OCSP signing")},
        {u"anyExtendedKeyUsage"_s, QT_TRANSLATE_NOOP("CertificateFields", "Any")}};
    const char *words = known.value(usage);
    return words ? Words::tr(words) : visibleText(usage, 120);
}

QString usagesText(const QStringList &usages)
{
    QStringList words;
    for (const QString &usage : usages)
        words.append(usageText(usage));
    return words.join(u" · "_s);
}

QString constraintsText(const Certificate::Fields &fields, const CertificateDetails &details)
{
    if (!details.extension(u"2.5.29.19"))
        return {};
    if (!fields.isCa)
        return Words::tr("Not a certificate authority");
    return fields.pathLength < 0
        ? Words::tr("Certificate authority")
        : Words::tr("Certificate authority · path length %1").arg(fields.pathLength);
}

CertificateFieldGroup usage(const Certificate::Fields &fields, const CertificateDetails &details)
{
    CertificateFieldGroup group{Words::tr("Usage"), {}};
    add(group, {u"keyUsage"_s, Words::tr("Key usage"), {usagesText(fields.keyUsages)}});
    add(group,
        {u"extendedKeyUsage"_s,
         Words::tr("Extended key usage"),
         {usagesText(fields.extendedKeyUsages)}});
    add(group,
        {u"basicConstraints"_s,
         Words::tr("Basic constraints"),
         {constraintsText(fields, details)}});
    return group;
}

QStringList authorityInfo(const Certificate::Fields &fields)
{
    QStringList lines;
    for (const QString &address : visibleLines(fields.caIssuers))
        lines.append(Words::tr("Issuer: %1").arg(address));
    for (const QString &address : visibleLines(fields.ocspResponders))
        lines.append(Words::tr("OCSP: %1").arg(address));
    return lines;
}

QStringList timestampLines(const QList<CertificateTimestamp> &timestamps)
{
    QStringList lines;
    for (const CertificateTimestamp &timestamp : timestamps)
        lines.append(Words::tr("%1 · log %2", "time, id of a log")
                         .arg(exactTimeText(timestamp.time),
                              QString::fromLatin1(timestamp.logId.toBase64())));
    return lines;
}

CertificateFieldGroup authority(const Certificate::Fields &fields,
                                const CertificateDetails &details)
{
    CertificateFieldGroup group{Words::tr("Authority"), {}};
    const auto keyId = [&group](const QString &id, const QString &label, const QByteArray &bytes) {
        add(group, {id, label, {fingerprintText(bytes)}, {}, true});
    };
    keyId(u"subjectKeyId"_s, Words::tr("Key identifier"), fields.subjectKeyId);
    keyId(u"authorityKeyId"_s, Words::tr("Issuer's key identifier"), fields.authorityKeyId);
    add(group, {u"authorityInfo"_s, Words::tr("Authority info"), authorityInfo(fields)});
    add(group, {u"crl"_s, Words::tr("Revocation lists"), visibleLines(fields.crlUrls)});
    add(group, {u"policies"_s, Words::tr("Policies"), visibleLines(fields.policies)});
    add(group,
        {u"timestamps"_s,
         Words::tr("SCTs (%1)").arg(details.timestamps.size()),
         timestampLines(details.timestamps)});
    return group;
}

CertificateFieldGroup fingerprints(const Certificate::Fields &fields)
{
    CertificateFieldGroup group{Words::tr("Fingerprints"), {}};
    add(group, {u"sha256"_s, Words::tr("SHA-256"), {fingerprintText(fields.sha256)}, {}, true});
    add(group, {u"sha1"_s, Words::tr("SHA-1"), {fingerprintText(fields.sha1)}, {}, true});
    add(group,
        {u"spkiPin"_s,
         Words::tr("SPKI pin"),
         {u"sha256/"_s + QString::fromLatin1(fields.publicKey.spkiSha256.toBase64())},
         {},
         true});
    return group;
}

} // namespace

QString keyStateText(KeyState state)
{
    switch (state) {
    case KeyState::Matches: return Words::tr("Loaded, and matches this certificate");
    case KeyState::Missing: return Words::tr("Missing");
    case KeyState::Encrypted: return Words::tr("Encrypted: its pass phrase was not given");
    case KeyState::Other: return Words::tr("Belongs to another certificate");
    case KeyState::Damaged: return Words::tr("Damaged: its parts do not fit together");
    case KeyState::NotAsked: break;
    }
    return {};
}

QList<CertificateFieldGroup> certificateFields(const Certificate &certificate,
                                               const QDateTime &now,
                                               KeyState key)
{
    const Certificate::Fields &fields = certificate.fields();
    const CertificateDetails details = readDetails(certificate);
    QList<CertificateFieldGroup> groups{identity(certificate),
                                        validity(fields.validity, now),
                                        keyGroup(fields, key),
                                        usage(fields, details),
                                        authority(fields, details),
                                        fingerprints(fields)};
    groups.removeIf([](const CertificateFieldGroup &group) { return group.fields.isEmpty(); });
    return groups;
}

QString fieldsAsText(const QList<CertificateFieldGroup> &groups)
{
    QStringList lines;
    for (const CertificateFieldGroup &group : groups) {
        if (!lines.isEmpty())
            lines.append(QString());
        for (const CertificateField &field : group.fields) {
            const QString separator = field.lines.size() > 1 ? u":\n    "_s : u": "_s;
            lines.append(field.label + separator + field.lines.join(u"\n    "_s));
        }
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace livecert
