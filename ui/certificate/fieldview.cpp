// SPDX-License-Identifier: Apache-2.0
#include "ui/certificate/fieldview.h"

#include "ui/certificate/valuetext.h"
#include "ui/text/everylanguage.h"
#include "ui/theme/fonts.h"
#include "ui/theme/themedicon.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"

#include <QGridLayout>
#include <QToolButton>

namespace livecert {

using namespace Qt::StringLiterals;

namespace {

constexpr int labelWidth = 140;
constexpr qsizetype foldedLines = 12;
constexpr qsizetype mostLines = 2000; // more would take the window's breath; the text copy has all

QLabel *rowLabel(const QString &text, QWidget *parent)
{
    QLabel *label = mutedLabel(text, parent);
    label->setContentsMargins(0, 2, 0, 0);
    label->setWordWrap(true);
    return label;
}

QToolButton *copyButton(const CertificateField &field, QWidget *parent)
{
    auto *copy = new QToolButton(parent);
    copy->setObjectName(u"copy_"_s + field.id);
    copy->setAccessibleName(FieldView::tr("Copy: %1").arg(field.label));
    copy->setToolTip(FieldView::tr("Copy this value"));
    copy->setAutoRaise(true);
    copy->setFocusPolicy(Qt::NoFocus); // with the keyboard the value itself copies
    copy->setIcon(themedIcon(u"copy"_s, IconRole::Muted));
    copy->setIconSize({14, 14});
    copy->setFixedSize(22, 20);
    return copy;
}

QString shownLines(const QStringList &lines, qsizetype most)
{
    if (lines.size() <= most)
        return lines.join(u'\n');
    QStringList shown = lines.first(most);
    if (most == mostLines)
        shown.append(
            FieldView::tr("… and %1 more: \"Copy as text\" has them all").arg(lines.size() - most));
    return shown.join(u'\n');
}

Tone toneOf(Change change)
{
    return change == Change::Worse  ? Tone::Warning
        : change == Change::Changed ? Tone::Accent
                                    : Tone::Neutral;
}

QString wordOf(Change change)
{
    switch (change) {
    case Change::Same: return FieldView::tr("Same");
    case Change::Changed: return FieldView::tr("Differs");
    case Change::Worse: return FieldView::tr("Less");
    case Change::Unknown: return FieldView::tr("Unknown");
    }
    return {};
}

} // namespace

FieldView::FieldView(QWidget *parent)
    : QScrollArea(parent)
{
    setObjectName(u"fieldView"_s);
    inEveryLanguage(this, [this] { setAccessibleName(tr("Fields")); });
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
}

QGridLayout *FieldView::startPage()
{
    auto *page = new QWidget;
    page->setAutoFillBackground(false);
    auto *grid = new QGridLayout(page);
    grid->setContentsMargins(16, 2, 16, 12);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    return grid;
}

void FieldView::finishPage(QGridLayout *grid)
{
    grid->setRowStretch(grid->rowCount(), 1);
    QWidget *page = grid->parentWidget();
    setWidget(page); // deletes the one before
    page->setAutoFillBackground(false);
    page->show();
}

void FieldView::addField(QGridLayout *grid, const CertificateField &field)
{
    QWidget *page = grid->parentWidget();
    const int row = grid->rowCount();
    auto *value = new ValueText(field.label, page);
    value->setObjectName(u"value_"_s + field.id);
    if (field.isMonospace)
        value->setFont(monospaceFont(font()));
    value->setValue(shownLines(field.lines, foldedLines));
    setPlainToolTip(value, field.toolTip);
    QToolButton *copy = copyButton(field, page);
    grid->addWidget(rowLabel(field.label, page), row, 0, Qt::AlignTop);
    grid->addWidget(value, row, 1, Qt::AlignTop);
    grid->addWidget(copy, row, 2, Qt::AlignTop);
    connect(copy, &QToolButton::clicked, value, &ValueText::copyValue);
    if (field.lines.size() <= foldedLines)
        return;
    auto *more = new LinkButton(tr("Show all %1").arg(field.lines.size()), page);
    more->setObjectName(u"showAll_"_s + field.id);
    more->setAccessibleName(more->text());
    grid->addWidget(more, row + 1, 1, Qt::AlignLeft);
    connect(more, &QPushButton::clicked, value, [value, more, lines = field.lines] {
        value->setValue(shownLines(lines, mostLines));
        value->setFocus();
        more->hide();
    });
}

void FieldView::showFields(const QList<CertificateFieldGroup> &groups)
{
    QGridLayout *grid = startPage();
    grid->setColumnMinimumWidth(0, labelWidth);
    grid->setColumnStretch(1, 1);
    for (const CertificateFieldGroup &group : groups) {
        QLabel *title = sectionLabel(group.title, grid->parentWidget());
        title->setContentsMargins(0, 10, 0, 2);
        grid->addWidget(title, grid->rowCount(), 0, 1, 3);
        for (const CertificateField &field : group.fields)
            addField(grid, field);
    }
    finishPage(grid);
}

void FieldView::showComparison(const Comparison &comparison, const QString &deployedTitle)
{
    QGridLayout *grid = startPage();
    QWidget *page = grid->parentWidget();
    grid->setColumnMinimumWidth(0, 100);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    QLabel *verdict = wrappedLabel(comparison.sentence, page);
    verdict->setObjectName(u"verdict"_s);
    verdict->setFont(headingFont(font()));
    verdict->setContentsMargins(0, 8, 0, 4);
    grid->addWidget(verdict, 0, 0, 1, 4);
    for (qsizetype i = 0; i < comparison.notes.size(); ++i) {
        QLabel *note = wrappedLabel(u"• "_s + comparison.notes.at(i), page);
        note->setObjectName(u"note%1"_s.arg(i));
        grid->addWidget(note, grid->rowCount(), 0, 1, 4);
    }
    const int head = grid->rowCount();
    QLabel *now = wrappedLabel(deployedTitle, page);
    QLabel *fresh = plainLabel(tr("New"), page);
    for (QLabel *title : {now, fresh}) {
        title->setFont(headingFont(font()));
        title->setContentsMargins(2, 12, 0, 4);
    }
    grid->addWidget(now, head, 1);
    grid->addWidget(fresh, head, 2, Qt::AlignBottom);
    for (const ComparisonRow &row : comparison.rows)
        addComparisonRow(grid, row);
    finishPage(grid);
}

void FieldView::addComparisonRow(QGridLayout *grid, const ComparisonRow &row)
{
    QWidget *page = grid->parentWidget();
    const int at = grid->rowCount();
    grid->addWidget(rowLabel(row.label, page), at, 0, Qt::AlignTop);
    auto *left = new ValueText(tr("%1, deployed now").arg(row.label), page);
    left->setObjectName(u"deployed_"_s + row.id);
    left->setValue(row.deployed);
    auto *right = new ValueText(tr("%1, new").arg(row.label), page);
    right->setObjectName(u"new_"_s + row.id);
    right->setValue(row.fresh);
    auto *mark = new Pill(wordOf(row.change), toneOf(row.change), page);
    mark->setObjectName(u"change_"_s + row.id);
    grid->addWidget(left, at, 1, Qt::AlignTop);
    grid->addWidget(right, at, 2, Qt::AlignTop);
    grid->addWidget(mark, at, 3, Qt::AlignTop | Qt::AlignRight);
}

void FieldView::showSentence(const QString &sentence)
{
    QGridLayout *grid = startPage();
    QLabel *label = wrappedLabel(sentence, grid->parentWidget());
    label->setObjectName(u"fieldSentence"_s);
    label->setContentsMargins(0, 12, 0, 0);
    grid->addWidget(label, 0, 0);
    finishPage(grid);
}

} // namespace livecert
