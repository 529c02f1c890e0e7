// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pki/chaindoctor.h"
#include "pki/inspection.h"

#include <QJsonDocument>

#include <cstdint>

// What the program does with anything that is dropped on it.

namespace livecert::fuzz {

/// Small ones, so that a run is quick: the limits themselves are what tests are for.
[[nodiscard]] inline ReadLimits limits()
{
    ReadLimits limits;
    limits.derivations = 5000;
    limits.certificates = 50;
    limits.unpackedBytes = 1024 * 1024;
    return limits;
}

[[nodiscard]] inline Passphrases passphrases()
{
    Passphrases list;
    list.emplace_back(QByteArrayView("secret"));
    return list;
}

inline void judgeEverything(ReadReport report)
{
    const QDateTime now(QDate(2026, 11, 24), QTime(0, 0), Qt::UTC);
    for (const FoundKey &found : report.keys)
        (void)found.key.toPem();
    CertificateBundle bundle =
        makeBundle(ReadReport{report.certificates, {}, report.unused, report.sources});
    (void)bundle.chainPem();
    (void)missingIssuerAddresses(bundle);
    if (bundle.hasCertificate())
        (void)uncoveredHosts(bundle.leaf(),
                             {QStringLiteral("a.example.com"), QStringLiteral("*.b.example.com")});
    bundle = mergeBundles(bundle.clone(), undoRepairs(std::move(bundle)));
    (void)QJsonDocument(inspectionAsJson(std::move(report), now, {QStringLiteral("a.example.com")}))
        .toJson();
}

inline void readEverything(QByteArrayView bytes)
{
    judgeEverything(readObjectsFromBytes(bytes, QStringLiteral("x"), passphrases(), limits()));
}

} // namespace livecert::fuzz
