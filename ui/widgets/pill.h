// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QLabel>

namespace livecert {

/// A short word in a rounded field: "On", "89 days left". The word says it, the tone only helps.
class Pill final : public QLabel
{
    Q_OBJECT

public:
    explicit Pill(const QString &text = {}, Tone tone = Tone::Neutral, QWidget *parent = nullptr);

    void setPill(const QString &text, Tone tone);
    void setStrong(bool isStrong); ///< on a ground of its own tone: colours the other way round
    [[nodiscard]] Tone tone() const { return m_tone; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone;
    bool m_isStrong = false;
};

// For delegates: the same picture without a widget.
[[nodiscard]] QFont pillFont(const QFont &base);
[[nodiscard]] QSize pillSize(const QString &text, const QFont &base);
/// Left-aligned in `rect`, vertically centred, elided when it must be.
void paintPill(QPainter *painter,
               const QRect &rect,
               const QString &text,
               const ToneColours &colours,
               const QFont &base);

} // namespace livecert
