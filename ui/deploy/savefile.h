// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QStringList>

#include <functional>

class QWidget;

namespace livecert {

struct SaveRequest
{
    QString title;
    QString fileName; ///< what is proposed
    QStringList nameFilters; ///< "JSON (*.json)"
    std::function<QByteArray(const QString &suffix)> bytes; ///< what to write, by the suffix chosen
};

/// Asks where to save and writes the file, whole or not at all. Answers the file's path.
void askToSave(QWidget *parent,
               const SaveRequest &request,
               std::function<void(const Result<QString> &)> done);

[[nodiscard]] Result<QString> saveFile(const QString &path, const QByteArray &bytes);

} // namespace livecert
