// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "ui/deploy/dialogshell.h"

namespace livecert {

/// The history cannot be written, so nothing was sent: why, what helps, and once more.
class RefusedDialog final : public DialogShell
{
    Q_OBJECT

public:
    RefusedDialog(const Error &error, QWidget *parent);

Q_SIGNALS:
    void retryRequested(); ///< the dialog is closed
};

} // namespace livecert
