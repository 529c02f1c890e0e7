// SPDX-License-Identifier: Apache-2.0
#include "pki/inspection.h"

#include "pki/chain.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

struct ScriptName
{
    FindingCode code;
    const char16_t *name;
};

constexpr std::array<ScriptName, 32> scriptNames{{
    {FindingCode::KeyMismatch, u"key_mismatch"},
    {FindingCode::Expired, u"expired"},
    {FindingCode::NotYetValid, u"not_yet_valid"},
    {FindingCode::ExpiresSoon, u"expires_soon"},
    {FindingCode::ChainIncomplete, u"chain_incomplete"},
    {FindingCode::ChainReordered, u"chain_order"},
    {FindingCode::DuplicateDropped, u"chain_duplicate"},
    {FindingCode::UnrelatedDropped, u"chain_unrelated"},
    {FindingCode::CaAsLeaf, u"leaf_is_ca"},
    {FindingCode::SelfSigned, u"self_signed"},
    {FindingCode::WeakKey, u"weak_key"},
    {FindingCode::WeakSignature, u"weak_signature"},
    {FindingCode::UncommonKey, u"unsupported_key_type"},
    {FindingCode::KeyUnsupported, u"unsupported_key_type"},
    {FindingCode::NoAltNames, u"no_dns_san"},
    {FindingCode::NoServerAuth, u"not_for_server_auth"},
    {FindingCode::KeyInconsistent, u"key_inconsistent"},
    {FindingCode::MultipleKeys, u"multiple_keys"},
    {FindingCode::MultipleLeaves, u"multiple_leaves"},
    {FindingCode::ChainBroken, u"chain_broken_signature"},
    {FindingCode::ChainExpired, u"chain_expired"},
    {FindingCode::ChainNotYetValid, u"chain_not_yet_valid"},
    {FindingCode::ChainExpiresSoon, u"chain_expires_soon"},
    {FindingCode::ChainWeakKey, u"chain_weak_key"},
    {FindingCode::ChainWeakSignature, u"chain_weak_signature"},
    {FindingCode::IssuerNotCa, u"issuer_not_ca"},
    {FindingCode::NameForbidden, u"chain_name_constraint"},
    {FindingCode::OddSerial, u"odd_serial"},
    {FindingCode::ValidityInverted, u"validity_inverted"},
    {FindingCode::ObjectsIgnored, u"ignored_objects"},
    {FindingCode::RootDropped, u"root_dropped"},
    {FindingCode::CertificateTooLong, u"certificate_too_long"},
}};

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

QString serialText(const Certificate::Fields &fields)
{
    const QString digits = fields.serial.isEmpty() ? u"0"_s : hex(fields.serial);
    return fields.isSerialNegative ? u'-' + digits : digits;
}

QJsonArray namesOf(const Certificate &certificate, SubjectAltName::Kind kind)
{
    QJsonArray names;
    for (const SubjectAltName &name : certificate.fields().altNames) {
        if (name.kind == kind)
            names.append(name.value);
    }
    return names;
}

QJsonValue commonNameOf(const Certificate &certificate)
{
    const auto &attributes = certificate.subject().attributes;
    const bool hasOne =
        std::any_of(attributes.begin(), attributes.end(), [](const NameAttribute &attribute) {
            return attribute.type == u"CN";
        });
    return hasOne ? QJsonValue(certificate.subject().commonName()) : QJsonValue();
}

QJsonObject certificateJson(const FoundCertificate &found)
{
    const Certificate &certificate = found.certificate;
    const Certificate::Fields &fields = certificate.fields();
    return {{u"sha256"_s, hex(fields.sha256)},
            {u"subject_cn"_s, commonNameOf(certificate)},
            {u"subject"_s, certificate.subject().toString()},
            {u"issuer"_s, certificate.issuer().toString()},
            {u"san_dns"_s, namesOf(certificate, SubjectAltName::Kind::Dns)},
            {u"san_ip"_s, namesOf(certificate, SubjectAltName::Kind::IpAddress)},
            {u"not_before"_s, fields.validity.notBefore.toString(Qt::ISODate)},
            {u"not_after"_s, fields.validity.notAfter.toString(Qt::ISODate)},
            {u"serial"_s, serialText(fields)},
            {u"key_type"_s, fields.publicKey.algorithmName},
            {u"key_bits"_s, fields.publicKey.bits},
            {u"curve"_s, fields.publicKey.curve},
            {u"signature"_s, fields.signatureAlgorithm},
            {u"is_ca"_s, fields.isCa},
            {u"source"_s, found.source}};
}

QJsonObject keyJson(const FoundKey &found)
{
    const PublicKeyInfo &key = found.key.publicKey();
    return {{u"spki_sha256"_s, hex(key.spkiSha256)},
            {u"type"_s, key.algorithmName},
            {u"bits"_s, key.bits},
            {u"curve"_s, key.curve},
            {u"source"_s, found.source}};
}

void addStatus(QJsonObject &json, const ReadReport &report)
{
    const QList<UnusedObject> locked = report.locked();
    if (locked.isEmpty() && !report.isEmpty()) {
        json[u"status"_s] = u"ok"_s;
        return;
    }
    const UnusedObject problem = locked.isEmpty() ? report.mainProblem() : locked.first();
    json[u"status"_s] = problem.problem == ReadProblem::PassphraseNeeded ? u"needs_passphrase"_s
        : problem.problem == ReadProblem::PassphraseWrong                ? u"wrong_passphrase"_s
                                                                         : u"error"_s;
    json[u"error_class"_s] = problemName(problem.problem);
    json[u"message"_s] = describe(problem);
}

void addObjects(QJsonObject &json, const ReadReport &report)
{
    QJsonArray certificates;
    QJsonArray keys;
    QJsonArray matches;
    QJsonArray unused;
    for (const FoundCertificate &found : report.certificates)
        certificates.append(certificateJson(found));
    for (std::size_t key = 0; key < report.keys.size(); ++key) {
        keys.append(keyJson(report.keys[key]));
        for (int place = 0; place < report.certificates.size(); ++place) {
            if (report.keys[key].key.matches(report.certificates[place].certificate))
                matches.append(QJsonArray{int(key), place});
        }
    }
    for (const UnusedObject &object : report.unused)
        unused.append(QJsonObject{{u"source"_s, object.source},
                                  {u"problem"_s, problemName(object.problem)},
                                  {u"message"_s, describe(object)}});
    json[u"certs"_s] = certificates;
    json[u"keys"_s] = keys;
    json[u"key_matches_cert"_s] = matches;
    json[u"unused"_s] = unused;
}

ChainAnalysis addChain(QJsonObject &json, const ReadReport &report)
{
    QList<Certificate> certificates;
    QList<QByteArray> preferred;
    for (const FoundCertificate &found : report.certificates)
        certificates.append(found.certificate);
    for (const FoundKey &found : report.keys)
        preferred.append(found.key.publicKey().matchId);
    ChainAnalysis analysis = analyseChain(certificates, preferred);
    QJsonArray order;
    for (int i = 0; analysis.isLeafCertain && i < analysis.provenLength; ++i)
        order.append(analysis.order.at(i));
    json[u"leaf"_s] = analysis.isLeafCertain ? QJsonValue(analysis.leaf) : QJsonValue();
    json[u"order"_s] = order;
    return analysis;
}

/// Findings that hold whichever certificate is the leaf; of the others, which need to know it,
/// nothing is said when there are several that could be.
bool needsNoLeaf(const Finding &finding)
{
    switch (finding.code) {
    case FindingCode::DuplicateDropped:
    case FindingCode::MultipleKeys:
    case FindingCode::MultipleLeaves:
    case FindingCode::KeyMismatch:
    case FindingCode::KeyInconsistent:
    case FindingCode::ObjectsIgnored: return true;
    default: return false;
    }
}

QJsonArray findingNames(const CertificateBundle &bundle, const QDateTime &now, bool isLeafCertain)
{
    QStringList names;
    const QList<Finding> findings = bundle.repairs + checkBundle(bundle, now);
    for (const Finding &finding : findings) {
        const QString name = findingScriptName(finding);
        const bool counts = isLeafCertain || !bundle.hasCertificate() || needsNoLeaf(finding);
        if (counts && !name.isEmpty() && !names.contains(name))
            names.append(name);
    }
    return QJsonArray::fromStringList(names);
}

} // namespace

QString findingScriptName(const Finding &finding)
{
    const auto found =
        std::find_if(scriptNames.begin(), scriptNames.end(), [&finding](const ScriptName &entry) {
            return entry.code == finding.code;
        });
    return found == scriptNames.end() ? QString() : QString::fromUtf16(found->name);
}

QJsonObject inspectionAsJson(ReadReport &&report, const QDateTime &now, const QStringList &hosts)
{
    QJsonObject json;
    addStatus(json, report);
    addObjects(json, report);
    const bool isLeafCertain = addChain(json, report).isLeafCertain;
    const CertificateBundle bundle = makeBundle(std::move(report));
    json[u"findings"_s] = findingNames(bundle, now, isLeafCertain);
    if (!hosts.isEmpty()) {
        QJsonObject covered;
        for (const QString &host : hosts)
            covered[host] = bundle.hasCertificate() && coversHost(bundle.leaf(), host);
        json[u"hosts"_s] = covered;
    }
    return json;
}

} // namespace livecert
