// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pki/reading.h"

#include <QByteArrayView>
#include <QSet>

#include <chrono>

namespace livecert {

/// One reading while it runs: what it has found, and what it may still spend.
class ReadContext
{
public:
    ReadContext(const Passphrases &passphrases, const ReadLimits &limits);

    void addCertificate(Certificate certificate, const QString &source);
    void addKey(PrivateKey key, const QString &source);
    void addUnused(ReadProblem problem, const QString &source, const QString &kind = {});

    /// In an archive a read-me is no fault; and once a certificate and its key were read, neither
    /// are the same in other forms that a pass phrase would open. Forgets those of sources with
    /// this prefix.
    void forgetNeedless(const QString &prefix);

    /// Takes this many iterations off the budget; false when they are beyond it.
    [[nodiscard]] bool spendDerivations(qint64 iterations);
    [[nodiscard]] bool spendUnpacked(qint64 bytes);

    [[nodiscard]] const Passphrases &passphrases() const { return m_passphrases; }
    [[nodiscard]] const ReadLimits &limits() const { return m_limits; }
    /// Whether one more object may be looked at, by count and by time; notes it when not.
    [[nodiscard]] bool spendObject(const QString &source);
    /// Objects met so far, of use or not: tells whether a container gave anything.
    [[nodiscard]] qsizetype objectCount() const;
    [[nodiscard]] qsizetype usableCount() const;
    [[nodiscard]] ReadReport takeReport() { return std::move(m_report); }
    void addSource(const QString &name);

private:
    const Passphrases &m_passphrases;
    const ReadLimits &m_limits;
    ReadReport m_report;
    QSet<QString> m_sources; ///< the same names as in the report, found quickly
    qint64 m_derivationsLeft;
    qint64 m_unpackedLeft;
    qint64 m_objectsLeft;
    qint64 m_namesLeft;
    std::chrono::nanoseconds
        m_cpuTimeLimit; ///< of this thread; a busy machine takes none of it away
};

/// "20 MB"
[[nodiscard]] QString sizeText(qint64 bytes);

/// Finds out what the bytes are and reads them. `depth` counts the containers around them.
void readContent(ReadContext &context, QByteArrayView bytes, const QString &source, int depth = 0);

/// PEM blocks in text; false when there is none.
bool readPemText(ReadContext &context, QByteArrayView text, const QString &source);
/// One DER (or BER) object of any kind known here.
void readDerObject(ReadContext &context, QByteArrayView bytes, const QString &source);
/// A private key in DER, not encrypted.
void readPlainKey(ReadContext &context, QByteArrayView der, const QString &source);

} // namespace livecert
