// SPDX-License-Identifier: Apache-2.0
#include "pki/chain.h"
#include "pki/checks_p.h"
#include "pki/der_p.h"
#include "pki/openssl_p.h"
#include "pki/publickeyinfo_p.h"

#include <openssl/objects.h>

#include <optional>

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

/// What was signed, and how: views into the certificate.
struct Signed
{
    QByteArrayView body;
    QByteArrayView algorithm; ///< content of its OBJECT IDENTIFIER
    QByteArrayView signature;
    bool isConsistent = false; ///< inside and outside name the same algorithm
};

std::optional<Signed> signedParts(QByteArrayView certificate)
{
    der::Reader outer(der::only(certificate, der::Sequence).value_or(QByteArrayView()));
    const auto body = outer.next(der::Sequence);
    const auto algorithm = body ? outer.next(der::Sequence) : std::nullopt;
    const auto string = algorithm ? outer.next(der::BitString) : std::nullopt;
    const auto signature = string ? der::bits(string->content) : std::nullopt;
    if (!signature)
        return std::nullopt;
    const auto objectId = der::Reader(algorithm->content).next(der::ObjectId);
    der::Reader inner(body->content);
    (void)inner.next(der::constructedTag(0));
    (void)inner.next(der::Integer);
    const auto innerAlgorithm = inner.next(der::Sequence);
    if (!objectId || !innerAlgorithm)
        return std::nullopt;
    return Signed{
        body->whole, objectId->content, *signature, innerAlgorithm->whole == algorithm->whole};
}

/// Decoded, which is the costly part; null for a kind that OpenSSL does not know.
ssl::Key publicKeyOf(QByteArrayView certificate)
{
    const auto spki = findPublicKeyInfo(certificate);
    if (!spki)
        return nullptr;
    const unsigned char *at = ssl::bytesOf(*spki);
    return ssl::Key(d2i_PUBKEY(nullptr, &at, long(spki->size())));
}

SignatureFit checkWithOpenSsl(const Certificate &certificate, EVP_PKEY *key)
{
    const unsigned char *at = ssl::bytesOf(certificate.der());
    const ssl::Certificate parsed(d2i_X509(nullptr, &at, long(certificate.der().size())));
    if (!parsed)
        return SignatureFit::Unknown;
    if (X509_verify(parsed.get(), key) == 1)
        return SignatureFit::Fits;
    const unsigned long reason = ERR_peek_last_error();
    const bool isUnknown = ERR_GET_LIB(reason) == ERR_LIB_ASN1
        && (ERR_GET_REASON(reason) == ASN1_R_UNKNOWN_MESSAGE_DIGEST_ALGORITHM
            || ERR_GET_REASON(reason) == ASN1_R_UNKNOWN_SIGNATURE_ALGORITHM);
    return isUnknown ? SignatureFit::Unknown : SignatureFit::Broken;
}

} // namespace

bool isSelfSigned(const Certificate &certificate)
{
    if (!certificate.isSelfIssued() || !isNamedIssuer(certificate, certificate))
        return false;
    // Its own key identifier says so: no need to decode the key for what nobody relies on.
    const bool saysSo = !certificate.fields().authorityKeyId.isEmpty()
        && !certificate.fields().subjectKeyId.isEmpty();
    return saysSo || checkSignature(certificate, certificate) != SignatureFit::Broken;
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
    const std::optional<Signed> parts = signedParts(certificate.der());
    const ssl::Key key = publicKeyOf(issuer.der());
    if (!parts || !key)
        return SignatureFit::Unknown;
    int digest = NID_undef;
    int kind = NID_undef;
    const bool isPlain = OBJ_find_sigid_algs(nidOf(parts->algorithm), &digest, &kind)
        && kind != NID_undef && kind != NID_rsassaPss;
    if (!isPlain) // RSA-PSS has parameters of its own
        return checkWithOpenSsl(certificate, key.get());
    if (!parts->isConsistent || EVP_PKEY_get_base_id(key.get()) != kind)
        return SignatureFit::Broken;
    const EVP_MD *algorithm = digest == NID_undef ? nullptr : EVP_get_digestbynid(digest);
    if (digest != NID_undef && !algorithm)
        return SignatureFit::Unknown;
    const ssl::Owned<EVP_MD_CTX, EVP_MD_CTX_free> context(EVP_MD_CTX_new());
    if (!context
        || EVP_DigestVerifyInit(context.get(), nullptr, algorithm, nullptr, key.get()) <= 0)
        return SignatureFit::Unknown;
    const int outcome = EVP_DigestVerify(context.get(),
                                         ssl::bytesOf(parts->signature),
                                         std::size_t(parts->signature.size()),
                                         ssl::bytesOf(parts->body),
                                         std::size_t(parts->body.size()));
    return outcome == 1 ? SignatureFit::Fits : SignatureFit::Broken;
}

bool isProof(const Certificate &certificate)
{
    return !hasWeakDigest(certificate);
}

} // namespace livecert
