// SPDX-License-Identifier: Apache-2.0
#include "store/vaultcontents.h"

#include "core/digest.h"

#include <QHash>
#include <QSet>
#include <QtEndian>

#include <algorithm>
#include <cstring>
#include <limits>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

// More than any LiveCert keeps, and few enough to be read at once.
constexpr quint32 maxBundles = 100'000;
constexpr quint32 maxEntries = 1'000'000;
constexpr quint32 maxChain = 64;
constexpr quint32 maxText = 4096;
constexpr quint32 maxObject = 1024 * 1024;

tl::unexpected<Error> damaged()
{
    return failure(ErrorCode::InvalidInput, u"the contents of the vault make no sense"_s);
}

} // namespace

// Numbers big-endian; texts and objects with their length before them.
class VaultContents::Reader
{
public:
    explicit Reader(QByteArrayView bytes)
        : m_rest(bytes)
    { }

    quint32 number(quint32 most)
    {
        const QByteArrayView bytes = take(4);
        const quint32 value = bytes.isEmpty() ? 0 : qFromBigEndian<quint32>(bytes.data());
        m_isFine = m_isFine && value <= most;
        return m_isFine ? value : 0;
    }
    qint64 longNumber()
    {
        const QByteArrayView bytes = take(8);
        return bytes.isEmpty() ? 0 : qFromBigEndian<qint64>(bytes.data());
    }
    QByteArrayView object(quint32 most = maxObject) { return take(number(most)); }
    QString text() { return QString::fromUtf8(object(maxText)); }

    [[nodiscard]] bool isFine() const { return m_isFine; }
    [[nodiscard]] bool isAtEnd() const { return m_isFine && m_rest.isEmpty(); }

private:
    QByteArrayView take(qsizetype size)
    {
        m_isFine = m_isFine && size <= m_rest.size();
        if (!m_isFine)
            return {};
        const QByteArrayView bytes = m_rest.first(size);
        m_rest = m_rest.sliced(size);
        return bytes;
    }

    QByteArrayView m_rest;
    bool m_isFine = true;
};

// Counts when it has no place to write to: what is written never moves, so no copy stays behind.
class VaultContents::Writer
{
public:
    explicit Writer(char *to)
        : m_to(to)
    { }

    void number(quint32 value)
    {
        const quint32 big = qToBigEndian(value);
        put({reinterpret_cast<const char *>(&big), sizeof big});
    }
    void longNumber(qint64 value)
    {
        const qint64 big = qToBigEndian(value);
        put({reinterpret_cast<const char *>(&big), sizeof big});
    }
    void object(QByteArrayView bytes)
    {
        number(quint32(bytes.size()));
        put(bytes);
    }
    void text(const QString &text) { object(text.toUtf8().left(qsizetype(maxText))); }
    [[nodiscard]] std::size_t size() const { return m_size; }

private:
    void put(QByteArrayView bytes)
    {
        if (m_to && !bytes.isEmpty())
            std::memcpy(m_to + m_size, bytes.data(), std::size_t(bytes.size()));
        m_size += std::size_t(bytes.size());
    }

    char *m_to;
    std::size_t m_size = 0;
};

void VaultContents::write(Writer &writer) const
{
    QHash<QByteArray, quint32> places;
    writer.number(quint32(m_bundles.size()));
    for (const auto &[sha256, bundle] : m_bundles) {
        places.insert(sha256, quint32(places.size()));
        writer.number(quint32(bundle.chain.size()));
        for (const QByteArray &certificate : bundle.chain)
            writer.object(certificate);
        writer.object(bundle.key.view());
    }
    writer.number(quint32(m_entries.size()));
    for (const Entry &entry : m_entries) {
        writer.number(places.value(entry.sha256));
        writer.longNumber(entry.keptAtMs);
        for (const QString &text : {entry.account.service,
                                    entry.account.accessKey,
                                    entry.account.name,
                                    entry.account.region,
                                    entry.domain,
                                    entry.certName})
            writer.text(text);
    }
}

Secret VaultContents::toBytes() const
{
    Writer counter(nullptr);
    write(counter);
    Secret bytes = Secret::ofSize(counter.size());
    Writer writer(bytes.data());
    write(writer);
    return bytes;
}

Result<VaultContents> VaultContents::fromBytes(QByteArrayView bytes)
{
    VaultContents contents;
    QList<QByteArray> places;
    Reader reader(bytes);
    const quint32 bundles = reader.number(maxBundles);
    for (quint32 i = 0; i < bundles && reader.isFine(); ++i) {
        Bundle bundle;
        const quint32 length = reader.number(maxChain);
        for (quint32 n = 0; n < length && reader.isFine(); ++n)
            bundle.chain.append(reader.object().toByteArray());
        bundle.key = Secret(reader.object());
        if (!reader.isFine() || bundle.chain.isEmpty() || bundle.key.isEmpty())
            return damaged();
        places.append(sha256(bundle.chain.constFirst()));
        contents.m_bundles.insert_or_assign(places.constLast(), std::move(bundle));
    }
    const quint32 entries = reader.number(maxEntries);
    for (quint32 i = 0; i < entries && reader.isFine(); ++i) {
        Entry entry;
        entry.sha256 = places.value(reader.number(maxBundles));
        entry.keptAtMs = reader.longNumber();
        for (QString *text : {&entry.account.service,
                              &entry.account.accessKey,
                              &entry.account.name,
                              &entry.account.region,
                              &entry.domain,
                              &entry.certName})
            *text = reader.text();
        if (entry.sha256.isEmpty())
            return damaged();
        contents.m_entries.append(std::move(entry));
    }
    if (!reader.isAtEnd())
        return damaged();
    return contents;
}

void VaultContents::add(const VaultDeposit &deposit)
{
    const QByteArray sha256 = deposit.bundle->leaf().sha256();
    QList<QByteArray> chain;
    for (const Certificate &certificate : deposit.bundle->chain)
        chain.append(certificate.fields().der);
    Bundle &kept = m_bundles[sha256];
    kept.chain = std::move(chain); // the newest one, should it have been completed
    if (kept.key.isEmpty())
        kept.key = deposit.bundle->key->toDer();
    m_entries.removeIf([&](const Entry &entry) {
        return entry.sha256 == sha256 && entry.domain == deposit.domain
            && entry.account.isSameAs(deposit.account);
    });
    m_entries.prepend({deposit.account,
                       deposit.domain,
                       deposit.certName,
                       sha256,
                       deposit.keptAt.toMSecsSinceEpoch()});
}

void VaultContents::trim(int perDomain)
{
    QHash<QString, int> counts;
    QSet<QByteArray> used;
    m_entries.removeIf([&](const Entry &entry) {
        const QString whose =
            entry.account.service + u'\n' + entry.account.accessKey + u'\n' + entry.domain;
        if (++counts[whose] > perDomain)
            return true;
        used.insert(entry.sha256);
        return false;
    });
    std::erase_if(m_bundles, [&used](const auto &one) { return !used.contains(one.first); });
}

QList<VaultItem> VaultContents::items() const
{
    QHash<QByteArray, VaultItem> bySha256; // a bundle of a thousand domains is read once
    for (const auto &[sha256, bundle] : m_bundles) {
        VaultItem item;
        item.sha256 = sha256;
        item.sha1 = sha1(bundle.chain.constFirst());
        if (const Result<Certificate> leaf = Certificate::fromDer(bundle.chain.constFirst())) {
            item.subject = leaf->displayName();
            item.notAfter = leaf->validity().notAfter;
        }
        bySha256.insert(sha256, item);
    }
    QList<VaultItem> items;
    for (const Entry &entry : m_entries) {
        VaultItem item = bySha256.value(entry.sha256);
        item.account = entry.account;
        item.domain = entry.domain;
        item.certName = entry.certName;
        item.keptAt = QDateTime::fromMSecsSinceEpoch(entry.keptAtMs, Qt::UTC);
        items.append(std::move(item));
    }
    return items;
}

Result<CertificateBundle> VaultContents::bundle(const QByteArray &sha256) const
{
    const auto found = m_bundles.find(sha256);
    if (found == m_bundles.end())
        return failure(ErrorCode::FileNotFound, u"the vault does not hold this certificate"_s);
    CertificateBundle bundle;
    for (const QByteArray &der : found->second.chain) {
        Result<Certificate> certificate = Certificate::fromDer(der);
        if (!certificate)
            return failure(certificate.error());
        bundle.chain.append(*std::move(certificate));
    }
    Result<PrivateKey> key = PrivateKey::fromDer(found->second.key.view());
    if (!key)
        return failure(key.error());
    bundle.key = *std::move(key);
    bundle.asRead = bundle.chain;
    return bundle;
}

} // namespace livecert
