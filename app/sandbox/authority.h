// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "core/secret.h"
#include "sandbox/openssl_p.h"

#include <QByteArray>
#include <QDateTime>
#include <QStringList>

#include <vector>

namespace livecert::sandbox {

/// A certificate with its key, as DER (PKCS#8).
struct Minted
{
    std::vector<X509Ptr> chain; ///< leaf first, without the root
    Secret key;
};

struct MintOrder
{
    QStringList names; ///< as in a certificate: *.example.com
    QDateTime notBefore;
    QDateTime notAfter;
    bool isRsa = false;
};

/// The root and the intermediate that sign the certificates of the sandbox.
class Authority
{
public:
    [[nodiscard]] static Result<Authority> create(const QDateTime &now);
    /// From what rootPem() and intermediatePem() gave, and the key of the intermediate.
    [[nodiscard]] static Result<Authority> restore(const QByteArray &rootPem,
                                                   const QByteArray &intermediatePem,
                                                   Secret key);

    [[nodiscard]] Result<Minted> mint(const MintOrder &order) const;
    /// Whether the intermediate signed it: its key is a throwaway of ours.
    [[nodiscard]] bool hasIssued(X509 *certificate) const;

    [[nodiscard]] QByteArray rootPem() const;
    [[nodiscard]] QByteArray intermediatePem() const;
    [[nodiscard]] const Secret &intermediateKey() const { return m_keyDer; }

private:
    Authority() = default;
    X509Ptr m_root;
    X509Ptr m_intermediate;
    KeyPtr m_key;
    Secret m_keyDer;
};

[[nodiscard]] Secret toDer(EVP_PKEY *key);
[[nodiscard]] KeyPtr keyFromDer(QByteArrayView der);
/// As the service documents keys: PKCS#1 for RSA, SEC1 for EC.
[[nodiscard]] QByteArray keyToPem(QByteArrayView der);

} // namespace livecert::sandbox
