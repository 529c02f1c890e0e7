// SPDX-License-Identifier: Apache-2.0
#include "ui/certificate/valuetext.h"

#include "ui/theme/livestyle.h"

#include <QAbstractTextDocumentLayout>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>

namespace livecert {

using namespace Qt::StringLiterals;

ValueText::ValueText(const QString &label, QWidget *parent)
    : QTextEdit(parent)
    , m_label(label)
{
    setAccessibleName(label);
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFocusPolicy(Qt::StrongFocus);
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    document()->setDocumentMargin(2);
    viewport()->setAutoFillBackground(false);
    connect(document()->documentLayout(),
            &QAbstractTextDocumentLayout::documentSizeChanged,
            this,
            [this] { updateGeometry(); });
}

void ValueText::setValue(const QString &text)
{
    setPlainText(text);
    updateGeometry();
}

void ValueText::copyValue() const
{
    QGuiApplication::clipboard()->setText(toPlainText());
}

QSize ValueText::sizeHint() const
{
    return {200, qCeil(document()->size().height())};
}

QSize ValueText::minimumSizeHint() const
{
    return {60, sizeHint().height()};
}

void ValueText::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy) && !textCursor().hasSelection()) {
        copyValue();
        event->accept();
        return;
    }
    QTextEdit::keyPressEvent(event);
}

void ValueText::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"valueMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *selection = menu->addAction(tr("Copy selection"), this, &QTextEdit::copy);
    selection->setObjectName(u"copySelection"_s);
    selection->setEnabled(textCursor().hasSelection());
    menu->addAction(tr("Copy value"), this, &ValueText::copyValue)->setObjectName(u"copyValue"_s);
    menu->addAction(
            tr("Copy name and value"),
            this,
            [this] { QGuiApplication::clipboard()->setText(m_label + u": "_s + toPlainText()); })
        ->setObjectName(u"copyNameAndValue"_s);
    menu->addSeparator();
    menu->addAction(tr("Select all"), this, &QTextEdit::selectAll)->setObjectName(u"selectValue"_s);
    menu->popup(event->globalPos());
}

void ValueText::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the page scrolls
}

void ValueText::paintEvent(QPaintEvent *event)
{
    QTextEdit::paintEvent(event);
    if (hasFocus()) {
        QPainter painter(viewport());
        paintFocusRing(&painter, viewport()->rect(), 4, palette());
    }
}

} // namespace livecert
