// SPDX-License-Identifier: Apache-2.0
#include "pki/containers_p.h"
#include "pki/pkcs12_p.h"

#include <openssl/objects.h>

#include <limits>

namespace livecert {

namespace {

using Box = ssl::Owned<PKCS12, PKCS12_free>;

/// Iterations of the MAC; 0 when there is none.
qint64 macCost(const PKCS12 *box)
{
    if (!PKCS12_mac_present(box))
        return 0;
    const ASN1_INTEGER *iterations = nullptr;
    PKCS12_get0_mac(nullptr, nullptr, nullptr, &iterations, box);
    std::int64_t count = 1;
    if (iterations && !ASN1_INTEGER_get_int64(&count, iterations))
        return std::numeric_limits<qint64>::max();
    return std::max<qint64>(count, 1);
}

/// A MAC that this OpenSSL can compute (RFC 9579's PBMAC1 came later): whether the pass phrase is
/// right then shows when the content is opened.
bool canCheckMac(const PKCS12 *box)
{
    if (!PKCS12_mac_present(box))
        return false;
    const X509_ALGOR *algorithm = nullptr;
    PKCS12_get0_mac(nullptr, &algorithm, nullptr, nullptr, box);
    const ASN1_OBJECT *object = nullptr;
    X509_ALGOR_get0(&object, nullptr, nullptr, algorithm);
    return EVP_get_digestbyobj(object) != nullptr;
}

enum class Outcome { Read, Wrong, TooExpensive };

Outcome tryOne(ReadContext &context, PKCS12 *box, QByteArrayView passphrase, Pkcs12Content &content)
{
    if (canCheckMac(box)) {
        if (!context.spendDerivations(macCost(box)))
            return Outcome::TooExpensive;
        if (!PKCS12_verify_mac(box, passphrase.data(), int(passphrase.size())))
            return Outcome::Wrong;
    }
    content = {};
    switch (openPkcs12(context, box, passphrase, content)) {
    case Pkcs12Opening::TooExpensive: return Outcome::TooExpensive;
    case Pkcs12Opening::Closed: return Outcome::Wrong;
    case Pkcs12Opening::Opened: break;
    }
    return Outcome::Read;
}

/// The pass phrases of the user, then the empty one and the missing one, which are two.
Outcome tryAll(ReadContext &context, PKCS12 *box, Pkcs12Content &content)
{
    std::vector<QByteArrayView> candidates;
    for (const Secret &passphrase : context.passphrases()) {
        if (!passphrase.isEmpty())
            candidates.push_back(passphrase.view());
    }
    candidates.emplace_back("");
    candidates.emplace_back(); // null
    for (const QByteArrayView candidate : candidates) {
        const Outcome outcome = tryOne(context, box, candidate, content);
        if (outcome != Outcome::Wrong)
            return outcome;
    }
    return Outcome::Wrong;
}

void addContent(ReadContext &context, Pkcs12Content &&content, const QString &source)
{
    const qsizetype before = context.objectCount();
    for (const QByteArray &der : std::as_const(content.certificates)) {
        if (!context.spendObject(source))
            break;
        Result<Certificate> certificate = Certificate::fromDer(der);
        if (certificate)
            context.addCertificate(std::move(*certificate), source);
        else
            context.addUnused(ReadProblem::Malformed, source);
    }
    for (const Secret &key : content.keys) {
        if (!context.spendObject(source))
            break;
        readPlainKey(context, key.view(), source);
    }
    if (content.hasLockedKey)
        context.addUnused(lockedProblem(context.passphrases()), source);
    if (context.objectCount() == before)
        context.addUnused(ReadProblem::NoCertificate, source);
}

} // namespace

bool readPkcs12(ReadContext &context, QByteArrayView bytes, const QString &source)
{
    const ssl::ErrorQueue errors;
    const unsigned char *at = ssl::bytesOf(bytes);
    const Box box(d2i_PKCS12(nullptr, &at, long(bytes.size())));
    if (!box)
        return false;
    Pkcs12Content content;
    switch (tryAll(context, box.get(), content)) {
    case Outcome::Read: addContent(context, std::move(content), source); break;
    case Outcome::Wrong: context.addUnused(lockedProblem(context.passphrases()), source); break;
    case Outcome::TooExpensive: context.addUnused(ReadProblem::TooExpensive, source); break;
    }
    return true;
}

} // namespace livecert
