// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

namespace livecert {

/// A text to read and copy: the RAM policy. Opens itself and deletes itself when closed.
class TextDialog final : public QDialog
{
    Q_OBJECT

public:
    TextDialog(const QString &title,
               const QString &explanation,
               const QString &text,
               QWidget *parent);
};

/// The policy to ask for, with how to use it.
void showRamPolicy(QWidget *parent);

} // namespace livecert
