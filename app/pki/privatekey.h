// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "core/secret.h"
#include "pki/certificate.h"

#include <QByteArrayView>

namespace livecert {

/// A private key. Holds its DER (PKCS#8) as a Secret; OpenSSL sees it only while a function runs.
class PrivateKey
{
public:
    /// `der`: PKCS#8 PrivateKeyInfo, PKCS#1 RSAPrivateKey or SEC1 ECPrivateKey, not encrypted.
    /// InvalidInput when it is none of them, UnsupportedFormat for a kind that no certificate here
    /// can have.
    [[nodiscard]] static Result<PrivateKey> fromDer(QByteArrayView der);

    /// Its public half: what it is paired by.
    [[nodiscard]] const PublicKeyInfo &publicKey() const { return m_publicKey; }
    [[nodiscard]] bool matches(const Certificate &certificate) const
    {
        return m_publicKey.matchId == certificate.publicKey().matchId;
    }

    /// The parts of the key fit together; false for a damaged one that still can be read.
    [[nodiscard]] bool isConsistent() const { return m_isConsistent; }

    [[nodiscard]] PrivateKey clone() const;

    /// PEM as the Live service documents it: PKCS#1 for RSA, SEC1 for EC, PKCS#8 for the rest.
    [[nodiscard]] Result<Secret> toPem() const;
    /// PKCS#8 PrivateKeyInfo, not encrypted: what fromDer() reads.
    [[nodiscard]] Secret toDer() const { return m_pkcs8.clone(); }

private:
    PrivateKey(Secret pkcs8, PublicKeyInfo publicKey)
        : m_pkcs8(std::move(pkcs8))
        , m_publicKey(std::move(publicKey))
    { }
    Secret m_pkcs8;
    PublicKeyInfo m_publicKey;
    bool m_isConsistent = true;
};

} // namespace livecert
