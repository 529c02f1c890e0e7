// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>
#include <QWidget>

namespace livecert::fixture {

/// Something that is shown or said to a screen reader, and where.
struct ShownText
{
    QString where; ///< "reviewButton.text"
    QString text; ///< plain
};

/// Every word in a window: texts, titles, hints, tool tips, accessible names, menus, headers,
/// cells.
[[nodiscard]] QList<ShownText> shownTexts(QWidget *root);

/// Those of them that are English sentences, or words that the Chinese translation has another
/// word for: "where: text".
[[nodiscard]] QStringList englishIn(const QList<ShownText> &texts);

/// Visible buttons and labels that are smaller than their words: "where: text, 80 of 96".
[[nodiscard]] QStringList cutOffIn(const QWidget *root);

/// Entries of menus under `root` whose mnemonic is missing or given twice: "menu: entry".
[[nodiscard]] QStringList mnemonicProblems(const QWidget *root);

} // namespace livecert::fixture
