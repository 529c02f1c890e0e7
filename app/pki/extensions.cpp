// SPDX-License-Identifier: Apache-2.0
#include "pki/der_p.h"
#include "pki/extensions_p.h"
#include "pki/publickeyinfo_p.h"

#include <openssl/objects.h>

#include <array>

namespace livecert {

namespace {

/// Calls `each` with every element of the SEQUENCE; false when it is malformed anywhere.
template <class Each>
bool forEachIn(QByteArrayView sequence, Each each)
{
    const auto content = der::only(sequence, der::Sequence);
    if (!content)
        return false;
    der::Reader reader(*content);
    while (!reader.atEnd()) {
        const auto element = reader.next();
        if (!element || !each(*element))
            return false;
    }
    return true;
}

void readAltNames(Certificate::Fields &fields, QByteArrayView value)
{
    QList<SubjectAltName> names;
    names.reserve(value.size() / 24);
    const bool isSound = forEachIn(value, [&names](const der::Element &name) {
        names.append(readGeneralName(name.tag, name.content));
        return true;
    });
    if (isSound)
        fields.altNames = std::move(names);
}

void readBasicConstraints(Certificate::Fields &fields, QByteArrayView value)
{
    const auto content = der::only(value, der::Sequence);
    if (!content)
        return;
    der::Reader reader(*content);
    const auto isCa = reader.next(der::Boolean);
    const auto length = reader.next(der::Integer);
    fields.isCa = isCa && isCa->content.size() == 1 && isCa->content.front() != '\0';
    if (const auto number = length ? der::number(length->content) : std::nullopt)
        fields.pathLength = int(std::min<qint64>(*number, 1000));
}

void readKeyUsage(Certificate::Fields &fields, QByteArrayView value)
{
    static constexpr std::array names{"digitalSignature",
                                      "nonRepudiation",
                                      "keyEncipherment",
                                      "dataEncipherment",
                                      "keyAgreement",
                                      "keyCertSign",
                                      "cRLSign",
                                      "encipherOnly",
                                      "decipherOnly"};
    const auto bits = der::only(value, der::BitString);
    if (!bits || bits->size() < 2)
        return;
    // The first byte says how many bits at the end are padding; what they hold means nothing.
    const auto padding = static_cast<unsigned char>(bits->front());
    if (padding > 7)
        return;
    const qsizetype count = (bits->size() - 1) * 8 - padding;
    for (std::size_t i = 0; i < names.size() && qsizetype(i) < count; ++i) {
        if (static_cast<unsigned char>((*bits)[1 + qsizetype(i / 8)]) & (0x80 >> (i % 8)))
            fields.keyUsages.append(QString::fromLatin1(names[i]));
    }
}

void readExtendedKeyUsage(Certificate::Fields &fields, QByteArrayView value)
{
    forEachIn(value, [&fields](const der::Element &usage) {
        const int nid = nidOf(usage.content);
        fields.extendedKeyUsages.append(nid == NID_undef ? dottedText(usage.content)
                                                         : QString::fromLatin1(OBJ_nid2sn(nid)));
        return usage.tag == der::ObjectId;
    });
}

void readSubjectKeyId(Certificate::Fields &fields, QByteArrayView value)
{
    if (const auto id = der::only(value, der::OctetString))
        fields.subjectKeyId = id->toByteArray();
}

void readAuthorityKeyId(Certificate::Fields &fields, QByteArrayView value)
{
    if (const auto content = der::only(value, der::Sequence)) {
        der::Reader reader(*content);
        if (const auto id = reader.next(der::contextTag(0)))
            fields.authorityKeyId = id->content.toByteArray();
    }
}

void readAuthorityInfo(Certificate::Fields &fields, QByteArrayView value)
{
    forEachIn(value, [&fields](const der::Element &access) {
        der::Reader reader(access.content);
        const auto method = reader.next(der::ObjectId);
        const auto address = reader.next(der::contextTag(6));
        if (method && address) {
            const int nid = nidOf(method->content);
            if (nid == NID_ad_ca_issuers)
                fields.caIssuers.append(plainText(address->content));
            else if (nid == NID_ad_OCSP)
                fields.ocspResponders.append(plainText(address->content));
        }
        return true;
    });
}

void readCrlPoints(Certificate::Fields &fields, QByteArrayView value)
{
    forEachIn(value, [&fields](const der::Element &point) {
        der::Reader parts(point.content);
        const auto name = parts.next(der::constructedTag(0));
        der::Reader choice(name ? name->content : QByteArrayView());
        const auto full = choice.next(der::constructedTag(0));
        der::Reader names(full ? full->content : QByteArrayView());
        while (const auto general = names.next()) {
            if (general->tag == der::contextTag(6))
                fields.crlUrls.append(plainText(general->content));
        }
        return true;
    });
}

void readPolicies(Certificate::Fields &fields, QByteArrayView value)
{
    forEachIn(value, [&fields](const der::Element &policy) {
        der::Reader reader(policy.content);
        if (const auto id = reader.next(der::ObjectId))
            fields.policies.append(dottedText(id->content));
        return true;
    });
}

/// RFC 6962 §3.3: a list of two-byte lengths and timestamps, in an OCTET STRING of its own.
void readTimestamps(Certificate::Fields &fields, QByteArrayView value)
{
    const auto list = der::only(value, der::OctetString);
    if (!list || list->size() < 2)
        return;
    const auto lengthAt = [&list](qsizetype at) {
        return (static_cast<unsigned char>((*list)[at]) << 8)
            | static_cast<unsigned char>((*list)[at + 1]);
    };
    for (qsizetype at = 2; at + 2 <= list->size(); at += 2 + lengthAt(at)) {
        if (at + 2 + lengthAt(at) <= list->size())
            ++fields.sctCount;
    }
}

void noteNameConstraints(Certificate::Fields &fields, QByteArrayView value)
{
    fields.hasNameConstraints = !value.isEmpty();
}

struct KnownExtension
{
    int nid;
    void (*read)(Certificate::Fields &, QByteArrayView);
};

constexpr std::array<KnownExtension, 11> knownExtensions{{
    {NID_subject_alt_name, readAltNames},
    {NID_basic_constraints, readBasicConstraints},
    {NID_key_usage, readKeyUsage},
    {NID_ext_key_usage, readExtendedKeyUsage},
    {NID_subject_key_identifier, readSubjectKeyId},
    {NID_authority_key_identifier, readAuthorityKeyId},
    {NID_info_access, readAuthorityInfo},
    {NID_crl_distribution_points, readCrlPoints},
    {NID_certificate_policies, readPolicies},
    {NID_ct_precert_scts, readTimestamps},
    {NID_name_constraints, noteNameConstraints},
}};

} // namespace

void readExtensions(Certificate::Fields &fields, const X509 *certificate)
{
    std::array<const ASN1_OCTET_STRING *, knownExtensions.size()> values{};
    std::array<int, knownExtensions.size()> counts{};
    const int count = X509_get_ext_count(certificate);
    for (int i = 0; i < count; ++i) {
        X509_EXTENSION *extension = X509_get_ext(certificate, i);
        const int nid = OBJ_obj2nid(X509_EXTENSION_get_object(extension));
        for (std::size_t known = 0; known < knownExtensions.size(); ++known) {
            if (knownExtensions[known].nid == nid) {
                values[known] = X509_EXTENSION_get_data(extension);
                ++counts[known];
                break;
            }
        }
    }
    for (std::size_t known = 0; known < knownExtensions.size(); ++known) {
        if (counts[known] == 1)
            knownExtensions[known].read(fields,
                                        QByteArrayView(ASN1_STRING_get0_data(values[known]),
                                                       ASN1_STRING_length(values[known])));
    }
}

} // namespace livecert
