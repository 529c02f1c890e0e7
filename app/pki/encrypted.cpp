// SPDX-License-Identifier: Apache-2.0
#include "pki/der_p.h"
#include "pki/encrypted_p.h"
#include "pki/openssl_p.h"
#include "pki/publickeyinfo_p.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <openssl/pkcs12.h>
#include <openssl/provider.h>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

constexpr qint64 outOfAllProportion = std::numeric_limits<qint64>::max();
constexpr qint64 scryptMemory = 32 * 1024 * 1024; // what OpenSSL itself allows

/// A bundle of macOS carries OpenSSL's modules; the folder OpenSSL was built for is not there.
void findCarriedModules([[maybe_unused]] OSSL_LIB_CTX *context)
{
#ifdef Q_OS_DARWIN
    const QString folder = QCoreApplication::applicationDirPath() + u"/../PlugIns/ossl-modules"_s;
    if (QDir(folder).exists())
        OSSL_PROVIDER_set_default_search_path(context, QFile::encodeName(folder).constData());
#endif
}

OSSL_LIB_CTX *makeDecryptingContext()
{
    OSSL_LIB_CTX *context = OSSL_LIB_CTX_new();
    if (context && !OSSL_PROVIDER_load(context, "default")) {
        OSSL_LIB_CTX_free(context);
        return nullptr;
    }
    if (!context)
        return nullptr;
    findCarriedModules(context);
    OSSL_PROVIDER_load(context, "legacy"); // without it old files stay closed, all others open
    return context;
}

/// RFC 7914 §7.1: N, r and p.
qint64 scryptCost(QByteArrayView parameters)
{
    der::Reader reader(parameters);
    (void)reader.next(der::OctetString);
    qint64 product = 1;
    qint64 memory = 128;
    for (int i = 0; i < 3; ++i) {
        const auto element = reader.next(der::Integer);
        const qint64 value =
            element ? der::number(element->content).value_or(outOfAllProportion) : 0;
        if (value <= 0 || value > std::numeric_limits<qint32>::max()
            || product > outOfAllProportion / value)
            return outOfAllProportion;
        product *= value;
        if (i < 2)
            memory = value > scryptMemory / memory ? scryptMemory + 1 : memory * value;
    }
    return memory > scryptMemory ? outOfAllProportion : product;
}

/// RFC 8018 §A.2. With a hash other than SHA-256 an iteration takes longer, or the key needs two of
/// them.
bool hasCostlyHash(QByteArrayView parameters)
{
    der::Reader reader(parameters);
    (void)reader.next(der::OctetString);
    (void)reader.next(der::Integer); // iterations
    (void)reader.next(der::Integer); // length of the key
    const auto hash = reader.next(der::Sequence);
    const auto objectId = hash ? der::Reader(hash->content).next(der::ObjectId) : std::nullopt;
    return !objectId || nidOf(objectId->content) != NID_hmacWithSHA256;
}

/// Salt and iterations, as PBKDF2, PBES1 and PKCS#12 have them in front.
qint64 iterationCost(QByteArrayView parameters)
{
    der::Reader reader(parameters);
    (void)reader.next(der::OctetString);
    const auto iterations = reader.next(der::Integer);
    return iterations ? der::number(iterations->content).value_or(outOfAllProportion) : 0;
}

} // namespace

OSSL_LIB_CTX *decryptingContext()
{
    // Never freed: OpenSSL's own clean-up at exit may run first.
    static OSSL_LIB_CTX *const context = makeDecryptingContext();
    return context;
}

qint64 derivationCost(QByteArrayView algorithm)
{
    der::Reader reader(der::only(algorithm, der::Sequence).value_or(QByteArrayView()));
    const auto objectId = reader.next(der::ObjectId);
    const auto parameters = objectId ? reader.next(der::Sequence) : std::nullopt;
    if (!parameters)
        return 0;
    switch (nidOf(objectId->content)) {
    case NID_pbes2: {
        const auto derivation = der::Reader(parameters->content).next(der::Sequence);
        return derivation ? derivationCost(derivation->whole) : 0;
    }
    case NID_id_scrypt: return scryptCost(parameters->content);
    case NID_id_pbkdf2: {
        const qint64 cost = iterationCost(parameters->content);
        const bool isDouble = hasCostlyHash(parameters->content) && cost < outOfAllProportion / 2;
        return isDouble ? 2 * cost : cost;
    }
    default: return iterationCost(parameters->content);
    }
}

Secret decrypt(QByteArrayView algorithm, QByteArrayView encrypted, QByteArrayView passphrase)
{
    const ssl::ErrorQueue errors;
    const unsigned char *at = ssl::bytesOf(algorithm);
    const ssl::Algorithm parsed(d2i_X509_ALGOR(nullptr, &at, long(algorithm.size())));
    unsigned char *plain = nullptr;
    int size = 0;
    if (!parsed
        || !PKCS12_pbe_crypt_ex(parsed.get(),
                                passphrase.data(),
                                int(passphrase.size()),
                                ssl::bytesOf(encrypted),
                                int(encrypted.size()),
                                &plain,
                                &size,
                                0,
                                decryptingContext(),
                                nullptr))
        return {};
    Secret secret{QByteArrayView(plain, size)};
    OPENSSL_clear_free(plain, std::size_t(size));
    return secret;
}

ReadProblem lockedProblem(const Passphrases &passphrases)
{
    const bool hasAny = std::any_of(
        passphrases.begin(), passphrases.end(), [](const Secret &s) { return !s.isEmpty(); });
    return hasAny ? ReadProblem::PassphraseWrong : ReadProblem::PassphraseNeeded;
}

void readEncryptedKey(ReadContext &context,
                      QByteArrayView algorithm,
                      QByteArrayView encrypted,
                      const QString &source)
{
    const qint64 cost = derivationCost(algorithm);
    if (cost > context.limits().derivations) {
        context.addUnused(ReadProblem::TooExpensive, source);
        return;
    }
    for (const Secret &passphrase : context.passphrases()) {
        if (!context.spendDerivations(cost)) {
            context.addUnused(ReadProblem::TooExpensive, source);
            return;
        }
        const Secret plain = decrypt(algorithm, encrypted, passphrase.view());
        if (!plain.isEmpty() && der::only(plain.view(), der::Sequence)) {
            readPlainKey(context, plain.view(), source);
            return;
        }
    }
    context.addUnused(lockedProblem(context.passphrases()), source);
}

} // namespace livecert
