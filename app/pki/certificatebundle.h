// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pki/certificate.h"
#include "pki/finding.h"
#include "pki/privatekey.h"
#include "pki/reading.h"

#include <optional>

namespace livecert {

/// What a set of files came to: a chain, leaf first and without its root, and the key that belongs
/// to it.
struct CertificateBundle
{
    QList<Certificate> chain; ///< [0] is the leaf, each next one issued the one before it
    std::optional<PrivateKey>
        key; ///< the one that matches the leaf; else the only one found; else none
    QStringList sources; ///< file names (no folders), or empty for pasted text
    QList<Finding> repairs; ///< what was put in order, dropped or found wanting while reading
    QList<Certificate> leftOut; ///< read, and not part of the chain: the root, unrelated ones
    QList<Certificate> asRead; ///< all of them in the order of the files, duplicates included

    [[nodiscard]] bool hasCertificate() const { return !chain.isEmpty(); }
    [[nodiscard]] const Certificate &leaf() const { return chain.first(); }
    [[nodiscard]] bool keyMatches() const
    {
        return hasCertificate() && key && key->matches(leaf());
    }
    /// The chain as the service wants it: PEM blocks, leaf first, no blank lines.
    [[nodiscard]] QByteArray chainPem() const;
    /// A copy, asked for by name because it copies the key.
    [[nodiscard]] CertificateBundle clone() const;
};

/// Reads files whose kind is found by content. May take long: call it on a worker thread. The first
/// file that cannot be used fails the whole with its name in Error::detail; nothing is ever
/// written.
[[nodiscard]] Result<CertificateBundle> readFiles(const QStringList &paths,
                                                  const ReadLimits &limits = {});

/// The same with pass phrases to try on what is locked.
[[nodiscard]] Result<CertificateBundle> readFiles(const QStringList &paths,
                                                  const Passphrases &passphrases,
                                                  const ReadLimits &limits = {});

/// The same for text or bytes from the clipboard or a descriptor; `label` names it in findings.
[[nodiscard]] Result<CertificateBundle> readBytes(QByteArrayView bytes,
                                                  const QString &label,
                                                  const ReadLimits &limits = {});

/// Puts what was read in order: finds the leaf and its key, builds the chain, and notes every
/// repair.
[[nodiscard]] CertificateBundle makeBundle(ReadReport &&report);

/// Puts the objects of two readings together (a certificate loaded first, its key dropped later).
/// What is newer wins: a new leaf replaces the chain, a key that fits the leaf replaces the key.
[[nodiscard]] CertificateBundle mergeBundles(CertificateBundle &&earlier,
                                             CertificateBundle &&later);

/// Checks that need nothing but the bundle and the time (UTC): key, dates, chain, strength.
[[nodiscard]] QList<Finding> checkBundle(const CertificateBundle &bundle, const QDateTime &now);

} // namespace livecert
