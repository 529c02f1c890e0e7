// SPDX-License-Identifier: Apache-2.0
#include "ui/domains/checkheader.h"

#include "ui/theme/fonts.h"
#include "ui/theme/livestyle.h"
#include "ui/theme/theme.h"

#include <QMouseEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {
constexpr int boxSize = 16;
}

CheckHeader::CheckHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setObjectName(u"domainHeader"_s);
    setSectionsClickable(true);
    setSectionsMovable(false);
    setHighlightSections(false);
    setSortIndicatorClearable(true);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setMinimumSectionSize(36);
    setFont(headingFont(font(), 0.94));
}

void CheckHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    const Theme &theme = Theme::of(palette());
    painter->save();
    painter->fillRect(rect, theme.window);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.border);
    const QVariant state = model()->headerData(logicalIndex, orientation(), Qt::CheckStateRole);
    if (state.isValid()) {
        const QRect box(rect.left() + (rect.width() - boxSize) / 2,
                        rect.top() + (rect.height() - 1 - boxSize) / 2,
                        boxSize,
                        boxSize);
        paintCheckMark(painter, box, state.value<Qt::CheckState>(), isEnabled(), palette());
        painter->restore();
        return;
    }
    const bool isSorted = isSortIndicatorShown() && sortIndicatorSection() == logicalIndex;
    const QString text = model()->headerData(logicalIndex, orientation()).toString();
    painter->setFont(font());
    painter->setPen(isSorted ? theme.text : theme.muted);
    const QRect words = rect.adjusted(10, 0, -4, -1);
    const QString shown = fontMetrics().elidedText(text, Qt::ElideRight, words.width());
    painter->drawText(words, int(Qt::AlignLeft | Qt::AlignVCenter), shown);
    if (isSorted) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(theme.text, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QPointF centre(words.left() + fontMetrics().horizontalAdvance(shown) + 11,
                             rect.center().y());
        const qreal up = sortIndicatorOrder() == Qt::AscendingOrder ? 1 : -1;
        painter->drawPolyline(QPolygonF{centre + QPointF(-3.5, up * 2),
                                        centre - QPointF(0, up * 2),
                                        centre + QPointF(3.5, up * 2)});
    }
    painter->restore();
}

void CheckHeader::mousePressEvent(QMouseEvent *event)
{
    if (logicalIndexAt(event->position().toPoint()) != 0)
        QHeaderView::mousePressEvent(event);
}

void CheckHeader::mouseReleaseEvent(QMouseEvent *event)
{
    if (logicalIndexAt(event->position().toPoint()) != 0)
        QHeaderView::mouseReleaseEvent(event);
    else if (event->button() == Qt::LeftButton)
        Q_EMIT checkClicked();
}

} // namespace livecert
