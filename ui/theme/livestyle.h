// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProxyStyle>

class QPushButton;

namespace livecert {

/// How much a push button asks to be pressed.
enum class ButtonKind { Normal, Primary, Danger };

/// Marks the one button of a page that goes on (accent), or one that deletes something (red).
void setButtonKind(QPushButton *button, ButtonKind kind);

/// Fusion's behaviour with our own flat drawing, all from the theme of the palette; in vectors, so
/// sharp at every scale.
class LiveStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    LiveStyle();

    void drawPrimitive(PrimitiveElement element,
                       const QStyleOption *option,
                       QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element,
                     const QStyleOption *option,
                     QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control,
                            const QStyleOptionComplex *option,
                            QPainter *painter,
                            const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control,
                         const QStyleOptionComplex *option,
                         SubControl subControl,
                         const QWidget *widget) const override;
    QRect subElementRect(SubElement element,
                         const QStyleOption *option,
                         const QWidget *widget) const override;
    QIcon standardIcon(StandardPixmap icon,
                       const QStyleOption *option,
                       const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric,
                    const QStyleOption *option,
                    const QWidget *widget) const override;
    int styleHint(StyleHint hint,
                  const QStyleOption *option,
                  const QWidget *widget,
                  QStyleHintReturn *data) const override;
    QSize sizeFromContents(ContentsType type,
                           const QStyleOption *option,
                           const QSize &size,
                           const QWidget *widget) const override;
};

/// A check box's mark; for delegates too.
void paintCheckMark(QPainter *painter,
                    const QRectF &box,
                    Qt::CheckState state,
                    bool isEnabled,
                    const QPalette &palette);
/// The ring around what has the keyboard.
void paintFocusRing(QPainter *painter, const QRectF &rect, qreal radius, const QPalette &palette);

} // namespace livecert
