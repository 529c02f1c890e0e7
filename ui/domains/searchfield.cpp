// SPDX-License-Identifier: Apache-2.0
#include "ui/domains/searchfield.h"

#include "ui/theme/theme.h"
#include "ui/theme/themedicon.h"

#include <QKeyEvent>
#include <QKeySequence>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace livecert {

SearchField::SearchField(QWidget *parent)
    : QLineEdit(parent)
{
    setObjectName(u"searchField"_s);
    setClearButtonEnabled(true);
    addAction(themedIcon(u"search"_s, IconRole::Muted), QLineEdit::LeadingPosition);
}

void SearchField::setHint(const QString &hint)
{
    setPlaceholderText(hint);
    setAccessibleName(hint);
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (!text().isEmpty() || hasFocus())
        return;
    QPainter painter(this);
    painter.setPen(Theme::of(palette()).muted);
    const QString hint = QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText);
    const Qt::Alignment side = isRightToLeft() ? Qt::AlignLeft : Qt::AlignRight;
    painter.drawText(rect().adjusted(12, 0, -12, 0), int(side | Qt::AlignVCenter), hint);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape: clear(); return;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter: Q_EMIT leftDownwards(); return;
    default: QLineEdit::keyPressEvent(event);
    }
}

} // namespace livecert
