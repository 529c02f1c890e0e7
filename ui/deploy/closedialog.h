// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/deploy/dialogshell.h"

#include <QTimer>

namespace livecert {

class BatchIndicator;

/// The window is to be closed while something is being changed: go on, or stop first? Closes itself
/// when the change has ended meanwhile.
class CloseDialog final : public DialogShell
{
    Q_OBJECT

public:
    /// `batches` outlives the dialog.
    CloseDialog(BatchIndicator &batches, QWidget *parent);

Q_SIGNALS:
    void stopRequested();

private:
    void refresh();

    BatchIndicator &m_batches;
    QTimer m_ticker;
};

} // namespace livecert
