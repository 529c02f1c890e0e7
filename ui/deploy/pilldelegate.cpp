// SPDX-License-Identifier: Apache-2.0
#include "ui/deploy/pilldelegate.h"

#include "ui/deploy/pillroles.h"
#include "ui/theme/livestyle.h"
#include "ui/widgets/pill.h"

#include <QMouseEvent>
#include <QPainter>

namespace livecert {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 10;

/// Where the parts of one cell go.
struct CellLayout
{
    QString text;
    QString pill;
    QString link;
    QRect textRect;
    QRect pillRect;
    QRect linkRect;
};

CellLayout layoutOf(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    CellLayout cell{.text = index.data(Qt::DisplayRole).toString(),
                    .pill = index.data(PillTextRole).toString(),
                    .link = index.data(LinkRole).toString(),
                    .textRect = {},
                    .pillRect = {},
                    .linkRect = {}};
    const QSize pill = cell.pill.isEmpty() ? QSize(0, 0) : pillSize(cell.pill, option.font);
    QRect inner = option.rect.adjusted(margin, 0, -margin, 0);
    if (!cell.link.isEmpty()) {
        const int width = option.fontMetrics.horizontalAdvance(cell.link);
        const int pillWidth = pill.isEmpty() ? 0 : pill.width() + 6;
        cell.linkRect = QRect(qMin(inner.left() + pillWidth, inner.right() - width),
                              inner.top(),
                              width,
                              inner.height());
        inner.setRight(cell.linkRect.left() - 6);
    }
    cell.textRect = inner;
    if (!cell.pill.isEmpty()) {
        const bool isStacked = !cell.text.isEmpty();
        const int middle = inner.center().y() + 1;
        cell.pillRect = QRect(inner.left(),
                              isStacked ? middle : middle - pill.height() / 2,
                              qMin(pill.width(), inner.width()),
                              pill.height());
        if (isStacked)
            cell.textRect.setBottom(inner.center().y());
    }
    return cell;
}

void paintCheck(QPainter *painter,
                const QStyleOptionViewItem &option,
                const QVariant &state,
                bool isEnabled)
{
    const QRectF box(option.rect.left() + margin, option.rect.center().y() - 7, 16, 16);
    paintCheckMark(
        painter, box, static_cast<Qt::CheckState>(state.toInt()), isEnabled, option.palette);
    if (option.state & QStyle::State_HasFocus)
        paintFocusRing(painter, box.adjusted(-3, -3, 3, 3), 5, option.palette);
}

} // namespace

PillDelegate::PillDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{ }

void PillDelegate::paint(QPainter *painter,
                         const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(option.rect,
                      option.state & QStyle::State_Selected ? theme.selection : theme.surface);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      theme.border);
    if (const QVariant state = index.data(Qt::CheckStateRole); state.isValid())
        paintCheck(painter, option, state, index.flags() & Qt::ItemIsUserCheckable);
    const CellLayout cell = layoutOf(option, index);
    painter->setFont(option.font);
    painter->setPen(index.data(MutedRole).toBool() ? theme.muted : theme.text);
    const int bottom = cell.pill.isEmpty() ? int(Qt::AlignVCenter) : int(Qt::AlignBottom);
    painter->drawText(
        cell.textRect,
        bottom | Qt::AlignLeft,
        option.fontMetrics.elidedText(cell.text, Qt::ElideRight, cell.textRect.width()));
    if (!cell.link.isEmpty()) {
        painter->setPen(option.palette.color(QPalette::Link));
        painter->drawText(cell.linkRect, Qt::AlignVCenter | Qt::AlignLeft, cell.link);
    }
    if (!cell.pill.isEmpty())
        paintPill(painter,
                  cell.pillRect,
                  cell.pill,
                  theme.tone(index.data(PillToneRole).value<Tone>()),
                  option.font);
    painter->restore();
}

QSize PillDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = index.data(Qt::DisplayRole).toString();
    const QString pillText = index.data(PillTextRole).toString();
    const QString link = index.data(LinkRole).toString();
    const QSize pill = pillText.isEmpty() ? QSize(0, 0) : pillSize(pillText, option.font);
    int width = 2 * margin + qMax(option.fontMetrics.horizontalAdvance(text), pill.width());
    if (!link.isEmpty())
        width += option.fontMetrics.horizontalAdvance(link) + 6;
    const bool isStacked = !text.isEmpty() && !pillText.isEmpty();
    const int height = option.fontMetrics.height() + (isStacked ? pill.height() + 6 : 16);
    return {width, height};
}

bool PillDelegate::editorEvent(QEvent *event,
                               QAbstractItemModel *model,
                               const QStyleOptionViewItem &option,
                               const QModelIndex &index)
{
    const bool isRelease = event->type() == QEvent::MouseButtonRelease;
    const QPoint at =
        isRelease ? static_cast<QMouseEvent *>(event)->position().toPoint() : QPoint();
    if (isRelease && layoutOf(option, index).linkRect.contains(at)) {
        Q_EMIT linkActivated(index);
        return true;
    }
    const bool isSpace = event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space;
    if ((isRelease || isSpace) && (index.flags() & Qt::ItemIsUserCheckable)) {
        const bool wasChecked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        return model->setData(
            index, int(wasChecked ? Qt::Unchecked : Qt::Checked), Qt::CheckStateRole);
    }
    return false;
}

} // namespace livecert
