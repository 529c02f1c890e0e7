// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/deploy/dialogshell.h"

namespace livecert {

/// Something to read and close: the answer to a check, the edge address by address.
class MessageDialog final : public DialogShell
{
    Q_OBJECT

public:
    /// `richText` only from ui/text; `lines` is plain and shown in monospace, it may be empty.
    MessageDialog(Tone tone,
                  const QString &heading,
                  const QString &richText,
                  const QString &lines,
                  QWidget *parent);
};

} // namespace livecert
