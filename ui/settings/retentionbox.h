// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/history.h"

#include <QComboBox>

namespace livecert {

/// How long the history is kept. Reads it, and changes it when another is chosen.
class RetentionBox final : public QComboBox
{
    Q_OBJECT

public:
    /// `history` outlives the box.
    explicit RetentionBox(History &history, QWidget *parent = nullptr);

Q_SIGNALS:
    void said(const QString &sentence); ///< what came of it

protected:
    void wheelEvent(QWheelEvent *event) override;

private:
    void read();
    void choose();

    History &m_history;
    int m_days = 0;
};

} // namespace livecert
