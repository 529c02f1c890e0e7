// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/livestyle.h"

#include "ui/theme/stylepainting_p.h"
#include "ui/theme/theme.h"
#include "ui/theme/themedicon.h"

#include <QPainter>
#include <QPushButton>
#include <QStyleOption>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {
constexpr char kindProperty[] = "livecertButtonKind";
}

ButtonKind buttonKindOf(const QWidget *widget)
{
    return widget ? ButtonKind(widget->property(kindProperty).toInt()) : ButtonKind::Normal;
}

void setButtonKind(QPushButton *button, ButtonKind kind)
{
    button->setProperty(kindProperty, int(kind));
    QFont font = button->font();
    font.setWeight(kind == ButtonKind::Normal ? QFont::Medium : QFont::DemiBold);
    button->setFont(font);
    button->update();
}

LiveStyle::LiveStyle()
    : QProxyStyle(u"Fusion"_s)
{ }

void LiveStyle::drawPrimitive(PrimitiveElement element,
                              const QStyleOption *option,
                              QPainter *painter,
                              const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand: paintPushButton(painter, *option, buttonKindOf(widget)); return;
    case PE_PanelButtonTool: paintToolButton(painter, *option); return;
    case PE_PanelLineEdit:
    case PE_FrameLineEdit: paintField(painter, *option); return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: paintCheckBox(painter, *option); return;
    case PE_IndicatorRadioButton: paintRadioButton(painter, *option); return;
    case PE_Frame: paintFrame(painter, *option); return;
    case PE_FrameFocusRect:
        paintFocusRing(painter, QRectF(option->rect), 5, option->palette);
        return;
    case PE_PanelScrollAreaCorner: painter->fillRect(option->rect, option->palette.base()); return;
    case PE_FrameStatusBarItem:
    case PE_PanelStatusBar:
    case PE_FrameDefaultButton: return;
    case PE_PanelMenuBar:
    case PE_PanelToolBar: painter->fillRect(option->rect, option->palette.window()); return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void LiveStyle::drawControl(ControlElement element,
                            const QStyleOption *option,
                            QPainter *painter,
                            const QWidget *widget) const
{
    const Theme &theme = Theme::of(option->palette);
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton copy = *button;
            const bool stands =
                buttonKindOf(widget) != ButtonKind::Normal && (copy.state & State_Enabled);
            if (stands) {
                const bool isDanger = buttonKindOf(widget) == ButtonKind::Danger;
                copy.palette.setColor(QPalette::ButtonText,
                                      isDanger && !theme.isDark ? theme.surface : theme.onAccent);
            }
            QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, theme.window);
        painter->fillRect(
            QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
            theme.border);
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeaderV2 copy;
            static_cast<QStyleOptionHeader &>(copy) = *header;
            copy.state &= ~State_On; // no bolder title over the selection
            copy.palette.setColor(QPalette::ButtonText, theme.muted);
            QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        return;
    case CE_ProgressBarGroove: paintProgressGroove(painter, *option); return;
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
            bar && bar->maximum > bar->minimum) {
            paintProgress(painter, *bar);
            return;
        }
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    case CE_Splitter: painter->fillRect(option->rect, theme.border); return;
    case CE_MenuBarEmptyArea: painter->fillRect(option->rect, theme.window); return;
    case CE_MenuBarItem: paintMenuBarItem(*this, painter, *option, widget); return;
    default: QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void LiveStyle::drawComplexControl(ComplexControl control,
                                   const QStyleOptionComplex *option,
                                   QPainter *painter,
                                   const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            paintScrollBar(
                painter, *slider, subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget));
            return;
        }
    }
    if (control == CC_ComboBox) {
        if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            paintComboBox(painter, *box);
            return;
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect LiveStyle::subControlRect(ComplexControl control,
                                const QStyleOptionComplex *option,
                                SubControl subControl,
                                const QWidget *widget) const
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control == CC_ScrollBar && slider)
        return scrollBarRect(*slider, subControl);
    const QRect rect = QProxyStyle::subControlRect(control, option, subControl, widget);
    if (control == CC_ComboBox && subControl == SC_ComboBoxEditField)
        return rect.adjusted(5, 0, -3, 0);
    return rect;
}

QRect LiveStyle::subElementRect(SubElement element,
                                const QStyleOption *option,
                                const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    return element == SE_LineEditContents ? rect.adjusted(5, 0, -3, 0) : rect;
}

QIcon LiveStyle::standardIcon(StandardPixmap icon,
                              const QStyleOption *option,
                              const QWidget *widget) const
{
    if (icon == SP_LineEditClearButton)
        return themedIcon(u"close"_s, IconRole::Muted);
    return QProxyStyle::standardIcon(icon, option, widget);
}

int LiveStyle::pixelMetric(PixelMetric metric,
                           const QStyleOption *option,
                           const QWidget *widget) const
{
    switch (metric) {
    case PM_SplitterWidth: return 1;
    case PM_ScrollBarExtent: return 12;
    case PM_ScrollBarSliderMin: return 32;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return 16;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return 8;
    case PM_HeaderMargin: return 10;
    case PM_MenuBarItemSpacing: return 2;
    case PM_MenuBarHMargin: return 4;
    case PM_MenuBarVMargin: return 2;
    case PM_ToolBarFrameWidth:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return 8;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int LiveStyle::styleHint(StyleHint hint,
                         const QStyleOption *option,
                         const QWidget *widget,
                         QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_UnderlineShortcut: return hint == SH_UnderlineShortcut ? 1 : 0;
    case SH_ScrollBar_LeftClickAbsolutePosition: return 0;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize LiveStyle::sizeFromContents(ContentsType type,
                                  const QStyleOption *option,
                                  const QSize &size,
                                  const QWidget *widget) const
{
    QSize wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const bool hasMenu = button && (button->features & QStyleOptionButton::HasMenu);
        return {size.width() + (hasMenu ? 38 : 26), qMax(30, size.height() + 12)};
    }
    case CT_LineEdit:
    case CT_ComboBox: // its text has more room on the left than Fusion reckons with
        return {wanted.width() + 14, qMax(wanted.height(), 30)};
    case CT_HeaderSection: wanted.setHeight(qMax(wanted.height(), 30)); return wanted;
    case CT_MenuBarItem: return {size.width() + 20, qMax(28, size.height() + 8)};
    case CT_ToolButton: return {wanted.width(), qMax(wanted.height(), 28)};
    default: return wanted;
    }
}

} // namespace livecert
