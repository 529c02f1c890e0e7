// SPDX-License-Identifier: Apache-2.0
#include "ui/domains/domaindelegate.h"

#include "ui/domains/domaintablemodel.h"
#include "ui/theme/livestyle.h"
#include "ui/widgets/pill.h"

#include <QPainter>

namespace livecert {

namespace {

constexpr int sidePadding = 10;
constexpr int boxSize = 16;
constexpr int markGap = 8; // before each mark

void paintText(QPainter *painter,
               const QRect &rect,
               const QStyleOptionViewItem &option,
               const QString &text,
               const QColor &colour,
               Qt::TextElideMode mode)
{
    painter->setFont(option.font);
    painter->setPen(colour);
    painter->drawText(rect,
                      int(Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine),
                      option.fontMetrics.elidedText(text, mode, rect.width()));
}

/// Marks stand behind the text; the text gives way to them, not they to it.
int widthOf(const QList<DomainMark> &marks, const QFont &font)
{
    int width = 0;
    for (const DomainMark &mark : marks)
        width += pillSize(mark.text, font).width() + markGap;
    return width;
}

void paintMarks(QPainter *painter,
                QRect rect,
                const QList<DomainMark> &marks,
                const QStyleOptionViewItem &option)
{
    const Theme &theme = Theme::of(option.palette);
    for (const DomainMark &mark : marks) {
        ToneColours colours = theme.tone(mark.tone);
        // A mark in the colour of the selected row would be no mark.
        if (mark.tone == Tone::Accent && (option.state & QStyle::State_Selected))
            colours.fill = theme.surface;
        paintPill(painter, rect, mark.text, colours, option.font);
        rect.setLeft(rect.left() + pillSize(mark.text, option.font).width() + markGap);
    }
}

void paintTextWithMarks(QPainter *painter,
                        const QRect &rect,
                        const QStyleOptionViewItem &option,
                        const QString &text,
                        const QColor &colour,
                        const QList<DomainMark> &marks,
                        Qt::TextElideMode mode)
{
    const int room = qMax(40, rect.width() - widthOf(marks, option.font));
    const QString shown = option.fontMetrics.elidedText(text, mode, room);
    const int used = option.fontMetrics.horizontalAdvance(shown);
    painter->setFont(option.font);
    painter->setPen(colour);
    painter->drawText(rect, int(Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine), shown);
    paintMarks(painter, rect.adjusted(used + markGap, 0, 0, 0), marks, option);
}

} // namespace

void DomainDelegate::paint(QPainter *painter,
                           const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const auto *row =
        static_cast<const DomainRow *>(index.data(DomainTableModel::RowRole).value<const void *>());
    if (!row)
        return;
    const Theme &theme = Theme::of(option.palette);
    painter->save();
    const QColor fill = row->isChecked ? theme.selection
        : index.row() == m_hoveredRow  ? theme.hover
                                       : theme.surface;
    painter->fillRect(option.rect, fill);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      theme.border);
    const QRect rect = option.rect.adjusted(sidePadding, 0, -sidePadding / 2, -1);
    const QString text = index.data().toString();
    const QVariant tone = index.data(DomainTableModel::ToneRole);
    if (index.column() == DomainTableModel::CheckColumn) {
        const QRect box(option.rect.left() + (option.rect.width() - boxSize) / 2,
                        option.rect.top() + (option.rect.height() - 1 - boxSize) / 2,
                        boxSize,
                        boxSize);
        paintCheckMark(
            painter, box, row->isChecked ? Qt::Checked : Qt::Unchecked, true, option.palette);
    } else if (tone.isValid()) {
        paintPill(painter, rect, text, theme.tone(Tone(tone.toInt())), option.font);
    } else if (index.column() == DomainTableModel::NameColumn) {
        paintName(painter, rect, option, *row, text);
    } else if (index.column() == DomainTableModel::CertificateColumn) {
        paintCertificate(painter, rect, option, *row, text);
    } else {
        paintText(painter, rect, option, text, theme.muted, Qt::ElideRight);
    }
    painter->restore();
}

void DomainDelegate::paintName(QPainter *painter,
                               const QRect &rect,
                               const QStyleOptionViewItem &option,
                               const DomainRow &row,
                               const QString &name) const
{
    QStyleOptionViewItem strong = option;
    strong.font.setWeight(QFont::Medium);
    strong.fontMetrics = QFontMetrics(strong.font);
    strong.state.setFlag(QStyle::State_Selected, row.isChecked);
    const Theme &theme = Theme::of(option.palette);
    QList<DomainMark> marks = specialMarks(row.overview);
    if (!row.edgeMark.text.isEmpty())
        marks.append(row.edgeMark);
    const bool isOffline = row.overview.domain.status == DomainStatus::Offline;
    paintTextWithMarks(
        painter, rect, strong, name, isOffline ? theme.muted : theme.text, marks, Qt::ElideMiddle);
}

void DomainDelegate::paintCertificate(QPainter *painter,
                                      const QRect &rect,
                                      const QStyleOptionViewItem &option,
                                      const DomainRow &row,
                                      const QString &name) const
{
    const Theme &theme = Theme::of(option.palette);
    QList<DomainMark> marks;
    if (row.isIn[size_t(DomainFilter::WrongName)])
        marks.append({DomainTableModel::tr("Wrong name"), Tone::Bad});
    const QColor colour = row.overview.certName.isEmpty() ? theme.muted : theme.text;
    paintTextWithMarks(painter, rect, option, name, colour, marks, Qt::ElideMiddle);
}

QSize DomainDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = index.data().toString();
    if (index.column() == DomainTableModel::CheckColumn)
        return {boxSize + 20, 33};
    if (index.data(DomainTableModel::ToneRole).isValid())
        return {pillSize(text, option.font).width() + 2 * sidePadding, 33};
    return {option.fontMetrics.horizontalAdvance(text) + 2 * sidePadding + 8, 33};
}

} // namespace livecert
