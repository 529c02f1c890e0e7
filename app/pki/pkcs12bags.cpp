// SPDX-License-Identifier: Apache-2.0
#include "pki/der_p.h"
#include "pki/pkcs12_p.h"

#include <openssl/pkcs7.h>

namespace livecert {

namespace {

constexpr int maxParts = 10000;

void freeSafes(STACK_OF(PKCS7) * safes)
{
    sk_PKCS7_pop_free(safes, PKCS7_free);
}
void freeBags(STACK_OF(PKCS12_SAFEBAG) * bags)
{
    sk_PKCS12_SAFEBAG_pop_free(bags, PKCS12_SAFEBAG_free);
}

using Safes = ssl::Owned<STACK_OF(PKCS7), freeSafes>;
using Bags = ssl::Owned<STACK_OF(PKCS12_SAFEBAG), freeBags>;

QByteArrayView viewOf(const ASN1_STRING *string)
{
    return {ASN1_STRING_get0_data(string), ASN1_STRING_length(string)};
}

QByteArray derOf(const X509_ALGOR *algorithm)
{
    unsigned char *bytes = nullptr;
    const int size = i2d_X509_ALGOR(algorithm, &bytes);
    QByteArray der(reinterpret_cast<const char *>(bytes), std::max(size, 0));
    OPENSSL_free(bytes);
    return der;
}

struct Opening
{
    ReadContext &context;
    QByteArrayView passphrase;
    Pkcs12Content &content;

    /// The plain bytes; empty when they stay shut, nothing when they would cost too much.
    [[nodiscard]] std::optional<Secret> open(const X509_ALGOR *algorithm,
                                             const ASN1_STRING *encrypted) const
    {
        const QByteArray der = derOf(algorithm);
        if (!context.spendDerivations(derivationCost(der)))
            return std::nullopt;
        return decrypt(der, viewOf(encrypted), passphrase);
    }
};

void readCertificateBag(const PKCS12_SAFEBAG *bag, Pkcs12Content &content)
{
    if (PKCS12_SAFEBAG_get_bag_nid(bag) != NID_x509Certificate)
        return;
    const ssl::Certificate certificate(PKCS12_SAFEBAG_get1_cert(bag));
    unsigned char *der = nullptr;
    const int size = certificate ? i2d_X509(certificate.get(), &der) : 0;
    content.certificates.append(QByteArray(reinterpret_cast<const char *>(der), std::max(size, 0)));
    OPENSSL_free(der);
}

void readKeyBag(const PKCS12_SAFEBAG *bag, Pkcs12Content &content)
{
    unsigned char *der = nullptr;
    const int size = i2d_PKCS8_PRIV_KEY_INFO(PKCS12_SAFEBAG_get0_p8inf(bag), &der);
    if (size > 0)
        content.keys.emplace_back(QByteArrayView(der, size));
    OPENSSL_clear_free(der, std::size_t(std::max(size, 0)));
}

bool readShroudedBag(const Opening &opening, const PKCS12_SAFEBAG *bag)
{
    const X509_ALGOR *algorithm = nullptr;
    const ASN1_OCTET_STRING *encrypted = nullptr;
    X509_SIG_get0(PKCS12_SAFEBAG_get0_pkcs8(bag), &algorithm, &encrypted);
    std::optional<Secret> plain = opening.open(algorithm, encrypted);
    if (!plain)
        return false;
    if (der::only(plain->view(), der::Sequence))
        opening.content.keys.push_back(std::move(*plain));
    else
        opening.content.hasLockedKey = true;
    return true;
}

/// False when it would cost too much.
bool readBags(const Opening &opening, const STACK_OF(PKCS12_SAFEBAG) * bags, int depth)
{
    for (int i = 0; i < sk_PKCS12_SAFEBAG_num(bags); ++i) {
        const PKCS12_SAFEBAG *bag = sk_PKCS12_SAFEBAG_value(bags, i);
        if (++opening.content.parts > maxParts)
            return false;
        bool isAffordable = true;
        switch (PKCS12_SAFEBAG_get_nid(bag)) {
        case NID_certBag: readCertificateBag(bag, opening.content); break;
        case NID_keyBag: readKeyBag(bag, opening.content); break;
        case NID_pkcs8ShroudedKeyBag: isAffordable = readShroudedBag(opening, bag); break;
        case NID_safeContentsBag:
            isAffordable = depth < opening.context.limits().nesting
                && readBags(opening, PKCS12_SAFEBAG_get0_safes(bag), depth + 1);
            break;
        default: break;
        }
        if (!isAffordable)
            return false;
    }
    return true;
}

Bags bagsIn(QByteArrayView der)
{
    const unsigned char *at = ssl::bytesOf(der);
    return Bags(reinterpret_cast<STACK_OF(PKCS12_SAFEBAG) *>(
        ASN1_item_d2i(nullptr, &at, long(der.size()), ASN1_ITEM_rptr(PKCS12_SAFEBAGS))));
}

Pkcs12Opening openSafe(const Opening &opening, const PKCS7 *safe)
{
    Bags bags;
    if (PKCS7_type_is_data(safe)) {
        if (!safe->d.data)
            return Pkcs12Opening::Closed;
        bags = bagsIn(viewOf(safe->d.data));
    } else if (PKCS7_type_is_encrypted(safe) && safe->d.encrypted
               && safe->d.encrypted->enc_data->enc_data) {
        const PKCS7_ENC_CONTENT *box = safe->d.encrypted->enc_data;
        const std::optional<Secret> plain = opening.open(box->algorithm, box->enc_data);
        if (!plain)
            return Pkcs12Opening::TooExpensive;
        bags = bagsIn(plain->view());
    } else {
        return Pkcs12Opening::Opened; // sealed for somebody's key: not by a pass phrase
    }
    if (!bags)
        return Pkcs12Opening::Closed;
    return readBags(opening, bags.get(), 0) ? Pkcs12Opening::Opened : Pkcs12Opening::TooExpensive;
}

} // namespace

Pkcs12Opening openPkcs12(ReadContext &context,
                         const PKCS12 *box,
                         QByteArrayView passphrase,
                         Pkcs12Content &content)
{
    const Safes safes(PKCS12_unpack_authsafes(box));
    if (!safes)
        return Pkcs12Opening::Closed;
    const Opening opening{context, passphrase, content};
    for (int i = 0; i < sk_PKCS7_num(safes.get()); ++i) {
        const Pkcs12Opening outcome = openSafe(opening, sk_PKCS7_value(safes.get(), i));
        if (outcome != Pkcs12Opening::Opened)
            return outcome;
    }
    // A key that stays shut while there is no MAC to tell: the pass phrase was the wrong one.
    const bool isLocked = content.hasLockedKey && content.keys.empty() && !PKCS12_mac_present(box);
    return isLocked ? Pkcs12Opening::Closed : Pkcs12Opening::Opened;
}

} // namespace livecert
