// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/countedlineedit.h"

#include "ui/text/everylanguage.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace livecert {

CountedLineEdit::CountedLineEdit(int limit, QWidget *parent)
    : QLineEdit(parent)
    , m_limit(limit)
{
    connect(this, &QLineEdit::textChanged, this, &CountedLineEdit::makeRoom);
    inEveryLanguage(this, [this] { makeRoom(); });
}

int CountedLineEdit::count() const
{
    return int(text().toUcs4().size());
}

QString CountedLineEdit::counterText() const
{
    return tr("%1 / %2").arg(count()).arg(m_limit);
}

void CountedLineEdit::makeRoom()
{
    setTextMargins(2, 0, fontMetrics().horizontalAdvance(counterText()) + 18, 0);
    setAccessibleDescription(tr("%1 of %2 characters").arg(count()).arg(m_limit));
}

void CountedLineEdit::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const Theme &theme = Theme::of(palette());
    const auto group = isEnabled() ? QPalette::Active : QPalette::Disabled;
    painter.setPen(isOverLimit() ? theme.bad.text
                                 : palette().color(group, QPalette::PlaceholderText));
    const Qt::Alignment side = isRightToLeft() ? Qt::AlignLeft : Qt::AlignRight;
    painter.drawText(rect().adjusted(10, 0, -10, 0), int(side | Qt::AlignVCenter), counterText());
}

} // namespace livecert
