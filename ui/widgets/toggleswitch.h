// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractButton>
#include <QVariantAnimation>

namespace livecert {

/// On or off, at once. Space toggles it; a screen reader hears a check box.
class ToggleSwitch final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit ToggleSwitch(QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void move(bool isOn);

    QVariantAnimation m_motion;
    qreal m_position = 0; ///< of the knob, 0 … 1
};

} // namespace livecert
