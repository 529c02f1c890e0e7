// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

#include <memory>

namespace livecert {

/// Files with what is expected of each: manifest.json (entries of file, passphrase, expect),
/// hostnames.json and pairs.json.
struct Corpus
{
    QDir folder;
    QJsonArray entries;
    QJsonArray hosts;
    QJsonArray pairs;
    QDateTime time; ///< when the findings hold
    std::shared_ptr<QTemporaryDir> owned = {}; ///< of a minted corpus

    /// The folder that LIVECERT_CORPUS names (or given/ in it), else a minted one.
    [[nodiscard]] static Corpus load();

    /// The expected match rests on a partial wildcard or on the common name.
    [[nodiscard]] static bool isLaxMatch(const QJsonObject &row);
};

} // namespace livecert
