// SPDX-License-Identifier: Apache-2.0
#include "pki/der_p.h"
#include "pki/encrypted_p.h"
#include "pki/pem_p.h"
#include "pki/readcontext_p.h"

#include <array>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

enum class Treatment {
    Certificate, ///< read; public, so no secret memory
    TrustedCertificate, ///< a certificate with OpenSSL's trust settings behind it
    Object, ///< read by content
    Named, ///< cannot be used: say what it is
    Passed, ///< belongs to another block and says nothing by itself
};

struct LabelRule
{
    const char *label;
    Treatment treatment;
    ReadProblem problem = ReadProblem::UnsupportedFormat;
    const char16_t *kind = nullptr;
};

constexpr std::array<LabelRule, 28> rules{{
    {"CERTIFICATE", Treatment::Certificate},
    {"X509 CERTIFICATE", Treatment::Certificate},
    {"TRUSTED CERTIFICATE", Treatment::TrustedCertificate},
    {"PRIVATE KEY", Treatment::Object},
    {"RSA PRIVATE KEY", Treatment::Object},
    {"EC PRIVATE KEY", Treatment::Object},
    {"DSA PRIVATE KEY", Treatment::Object},
    {"ANY PRIVATE KEY", Treatment::Object},
    {"ENCRYPTED PRIVATE KEY", Treatment::Object},
    {"PKCS7", Treatment::Object},
    {"PKCS #7 SIGNED DATA", Treatment::Object},
    {"CMS", Treatment::Object},
    {"PKCS12", Treatment::Object},
    {"CERTIFICATE REQUEST", Treatment::Named, ReadProblem::CertificateRequest},
    {"NEW CERTIFICATE REQUEST", Treatment::Named, ReadProblem::CertificateRequest},
    {"X509 CRL", Treatment::Named, ReadProblem::RevocationList},
    {"PUBLIC KEY", Treatment::Named, ReadProblem::PublicKeyOnly},
    {"RSA PUBLIC KEY", Treatment::Named, ReadProblem::PublicKeyOnly},
    {"DSA PUBLIC KEY", Treatment::Named, ReadProblem::PublicKeyOnly},
    {"EC PUBLIC KEY", Treatment::Named, ReadProblem::PublicKeyOnly},
    {"EC PARAMETERS", Treatment::Passed, ReadProblem::Parameters, u"EC parameters"},
    {"DH PARAMETERS", Treatment::Named, ReadProblem::Parameters, u"DH parameters"},
    {"X9.42 DH PARAMETERS", Treatment::Named, ReadProblem::Parameters, u"DH parameters"},
    {"DSA PARAMETERS", Treatment::Passed, ReadProblem::Parameters, u"DSA parameters"},
    {"OPENSSH PRIVATE KEY", Treatment::Named, ReadProblem::OpenSshKey},
    {"SSH2 ENCRYPTED PRIVATE KEY", Treatment::Named, ReadProblem::OpenSshKey},
    {"ATTRIBUTE CERTIFICATE",
     Treatment::Named,
     ReadProblem::UnsupportedFormat,
     u"attribute certificate"},
    {"SSL SESSION PARAMETERS", Treatment::Named, ReadProblem::NotCertificate, u"TLS session"},
}};

const LabelRule *ruleFor(QByteArrayView label)
{
    for (const LabelRule &rule : rules) {
        if (label == QByteArrayView(rule.label))
            return &rule;
    }
    return nullptr;
}

void readCertificateBlock(ReadContext &context, const pem::Block &block, const QString &source)
{
    const QByteArray der = pem::decodePublic(block.body);
    if (der.isEmpty()) {
        context.addUnused(ReadProblem::MalformedPem, source);
        return;
    }
    if (der.size() <= context.limits().objectBytes) {
        if (Result<Certificate> certificate = Certificate::fromDer(der)) {
            context.addCertificate(std::move(*certificate), source);
            return;
        }
    }
    // Says that it is too large; and some writers put this label on a PKCS#7.
    readDerObject(context, der, source);
}

void readObjectBlock(ReadContext &context, const pem::Block &block, const QString &source)
{
    if (block.header("Proc-Type").endsWith("ENCRYPTED")) {
        readEncryptedPemKey(context, block, source);
        return;
    }
    const Secret der = pem::decodeSecret(block.body);
    if (der.isEmpty())
        context.addUnused(ReadProblem::MalformedPem, source);
    else
        readDerObject(context, der.view(), source);
}

void readTrustedBlock(ReadContext &context, const pem::Block &block, const QString &source)
{
    const QByteArray both = pem::decodePublic(block.body);
    const auto first = der::Reader(both).next(der::Sequence);
    if (both.size() > context.limits().objectBytes) {
        readDerObject(context, both, source);
        return;
    }
    Result<Certificate> certificate =
        Certificate::fromDer(first ? first->whole.toByteArray() : both);
    if (certificate)
        context.addCertificate(std::move(*certificate), source);
    else
        context.addUnused(ReadProblem::Malformed, source);
}

QString kindOf(const LabelRule &rule)
{
    return rule.kind ? QString::fromUtf16(rule.kind) : QString();
}

/// A label that no rule knows: PGP is named, any other key tried, the rest is somebody's own.
void readUnknownBlock(ReadContext &context, const pem::Block &block, const QString &source)
{
    if (block.label.startsWith("PGP "))
        context.addUnused(ReadProblem::UnsupportedFormat, source, u"PGP file"_s);
    else if (block.label.endsWith("PRIVATE KEY"))
        readObjectBlock(context, block, source);
}

void readBlock(ReadContext &context, const pem::Block &block, const QString &source)
{
    const LabelRule *rule = ruleFor(block.label);
    if (!rule) {
        readUnknownBlock(context, block, source);
        return;
    }
    if (rule->treatment == Treatment::Passed)
        return;
    if (rule->treatment == Treatment::Named)
        context.addUnused(rule->problem, source, kindOf(*rule));
    else if (!block.isComplete)
        context.addUnused(ReadProblem::MalformedPem, source);
    else if (rule->treatment == Treatment::Certificate)
        readCertificateBlock(context, block, source);
    else if (rule->treatment == Treatment::TrustedCertificate)
        readTrustedBlock(context, block, source);
    else
        readObjectBlock(context, block, source);
}

} // namespace

bool readPemText(ReadContext &context, QByteArrayView text, const QString &source)
{
    const qsizetype before = context.objectCount();
    const LabelRule *passed = nullptr;
    bool hasBlocks = false;
    pem::forEachBlock(text, [&](const pem::Block &block) {
        hasBlocks = true;
        if (!context.spendObject(source))
            return false;
        const LabelRule *rule = ruleFor(block.label);
        if (rule && rule->treatment == Treatment::Passed)
            passed = rule;
        readBlock(context, block, source);
        return true;
    });
    if (hasBlocks && context.objectCount() == before) {
        if (passed)
            context.addUnused(passed->problem, source, kindOf(*passed));
        else
            context.addUnused(ReadProblem::NotCertificate, source);
    }
    return hasBlocks;
}

} // namespace livecert
