// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace livecert {

/// An icon on a disc of its tone; always beside words that say the same.
class RoundIcon final : public QWidget
{
    Q_OBJECT

public:
    RoundIcon(QString icon, Tone tone, int size, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    Tone m_tone;
};

} // namespace livecert
