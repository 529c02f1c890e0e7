// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/deploymentledger.h"
#include "pki/certificatebundle.h"

#include <QDateTime>

#include <map>

namespace livecert {

/// A bundle that was put on a domain and may be put there again; as it is listed, without its key.
struct VaultItem
{
    LedgerAccount account;
    QString domain; ///< API form
    QString certName; ///< that it had at the service
    QString subject; ///< whose certificate it is, as people call it
    QByteArray sha256; ///< of the leaf; what the bundle is identified by
    QByteArray sha1; ///< of the leaf; as the service lists it
    QDateTime notAfter; ///< UTC
    QDateTime keptAt; ///< UTC; when it was put on the domain last
};

/// A bundle to be kept. The bundle has a key that fits.
struct VaultDeposit
{
    LedgerAccount account;
    QString domain; ///< API form
    QString certName;
    std::shared_ptr<const CertificateBundle> bundle;
    QDateTime keptAt; ///< UTC
};

/// What lies in a vault, unlocked. Each bundle is there once, however many domains had it.
class VaultContents
{
public:
    /// InvalidInput when these are not bytes of toBytes().
    [[nodiscard]] static Result<VaultContents> fromBytes(QByteArrayView bytes);
    [[nodiscard]] Secret toBytes() const;

    /// The newest of its domain; one that was there already moves to the front.
    void add(const VaultDeposit &deposit);
    /// Keeps the newest ones of each domain, and no bundle that belongs to none.
    void trim(int perDomain);

    [[nodiscard]] QList<VaultItem> items() const; ///< newest first
    /// FileNotFound when it is not there.
    [[nodiscard]] Result<CertificateBundle> bundle(const QByteArray &sha256) const;

private:
    struct Bundle
    {
        QList<QByteArray> chain; ///< DER, leaf first
        Secret key; ///< PKCS#8 DER
    };
    struct Entry
    {
        LedgerAccount account;
        QString domain;
        QString certName;
        QByteArray sha256;
        qint64 keptAtMs = 0;
    };
    class Reader;
    class Writer;

    void write(Writer &writer) const;

    std::map<QByteArray, Bundle> m_bundles; ///< by SHA-256 of the leaf
    QList<Entry> m_entries; ///< newest first
};

} // namespace livecert
