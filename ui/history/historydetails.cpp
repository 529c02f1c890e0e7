// SPDX-License-Identifier: Apache-2.0
#include "ui/history/historydetails.h"

#include "deploy/domainoverview.h"
#include "ui/history/historytext.h"
#include "ui/text/everylanguage.h"
#include "ui/text/format.h"
#include "ui/theme/fonts.h"
#include "ui/theme/themedicon.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

// "9f3ca1…" in groups that may wrap.
QString fingerprintText(const QString &hex)
{
    QString text;
    for (qsizetype at = 0; at < hex.size(); at += 2)
        text += (at == 0 ? u""_s : at % 32 == 0 ? u"\n"_s : u":"_s) + hex.mid(at, 2).toUpper();
    return text;
}

} // namespace

HistoryDetails::HistoryDetails(QWidget *parent)
    : QScrollArea(parent)
{
    setObjectName(u"historyDetails"_s);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    inEveryLanguage(this, [this] {
        setAccessibleName(tr("Details of the change"));
        if (m_entry)
            showEntry(HistoryEntry(*m_entry), QList<HistoryRecord>(m_records));
        else
            clear();
    });
}

QVBoxLayout *HistoryDetails::startPage()
{
    auto *page = new QWidget(this);
    page->setBackgroundRole(QPalette::Window);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(3);
    return layout;
}

void HistoryDetails::clear()
{
    m_entry.reset();
    QVBoxLayout *page = startPage();
    QLabel *hint = mutedLabel(tr("Choose a change to see everything that was written about it."));
    hint->setObjectName(u"historyHint"_s);
    hint->setWordWrap(true);
    page->addWidget(hint);
    page->addStretch();
    setWidget(page->parentWidget());
}

void HistoryDetails::addField(QVBoxLayout *page, const QString &label, const QString &value)
{
    if (value.isEmpty())
        return;
    page->addSpacing(7);
    page->addWidget(mutedLabel(label));
    QLabel *text = valueLabel(value);
    text->setAccessibleName(tr("%1: %2", "label, value").arg(label, value));
    text->setWordWrap(true);
    page->addWidget(text);
}

void HistoryDetails::addEvents(QVBoxLayout *page, const QList<HistoryRecord> &records)
{
    page->addSpacing(14);
    page->addWidget(sectionLabel(tr("What was written")));
    for (const HistoryRecord &record : records) {
        page->addSpacing(5);
        page->addWidget(mutedLabel(u"#%1 · %2 · %3@%4"_s.arg(record.seq)
                                       .arg(exactTimeText(record.time()),
                                            visibleText(record.user),
                                            visibleText(record.host))));
        QLabel *what = valueLabel(historyEventText(record));
        what->setWordWrap(true);
        page->addWidget(what);
    }
}

// What was set can be looked for at the edge at any time; a proof that was cut short asks for it.
void HistoryDetails::addProof(QVBoxLayout *page, const HistoryEntry &entry)
{
    if (entry.state() != LedgerState::Done || entry.planned.newFingerprint.isEmpty())
        return;
    auto *button = new QPushButton(themedIcon(u"eye"_s), tr("Check what viewers get"), this);
    button->setObjectName(u"historyProof"_s);
    button->setAccessibleName(button->text());
    connect(button, &QPushButton::clicked, this, [this, entry] { Q_EMIT proofRequested(entry); });
    page->addSpacing(8);
    page->addWidget(button, 0, Qt::AlignLeft);
}

// Only what was carried out replaced something, and only what has a name can be found again.
void HistoryDetails::addRestore(QVBoxLayout *page, const HistoryEntry &entry)
{
    const bool replaced =
        entry.state() == LedgerState::Done && !entry.planned.oldFingerprint.isEmpty();
    if (!m_canRestore || !replaced)
        return;
    auto *restore = new QPushButton(themedIcon(u"history"_s), tr("Restore what was before…"), this);
    restore->setObjectName(u"restoreBefore"_s);
    restore->setAccessibleName(restore->text());
    restore->setToolTip(tr("Put the certificate that this change replaced back on the domain; it "
                           "is reviewed before anything is sent"));
    page->addSpacing(12);
    page->addWidget(restore, 0, Qt::AlignLeft);
    connect(
        restore, &QPushButton::clicked, this, [this, entry] { Q_EMIT restoreRequested(entry); });
}

void HistoryDetails::showEntry(const HistoryEntry &entry, const QList<HistoryRecord> &records)
{
    m_entry = entry;
    m_records = records;
    const HistoryRecord &planned = entry.planned;
    QVBoxLayout *page = startPage();
    QLabel *heading = headingLabel(visibleText(displayDomain(planned.domain)), 1.15);
    heading->setObjectName(u"historyHeading"_s);
    heading->setWordWrap(true);
    page->addWidget(heading);
    page->addSpacing(4);
    const HistoryMark mark = historyMark(entry.state());
    page->addWidget(new Pill(mark.word, mark.tone), 0, Qt::AlignLeft);
    addProof(page, entry);
    addField(page, tr("Problem"), historyDetailText(entry.last.detail));
    addField(page, tr("Error code"), visibleText(entry.last.errorCode));
    addField(page, tr("RequestId"), visibleText(entry.last.requestId));
    addField(page, tr("Certificate"), historyChangeText(planned));
    addField(page, tr("SHA-256 after"), fingerprintText(visibleText(planned.newFingerprint)));
    addField(page, tr("SHA-1 before"), fingerprintText(visibleText(planned.oldFingerprint)));
    if (entry.started.isValid())
        addField(page, tr("Started"), exactTimeText(entry.started));
    if (entry.finished.isValid())
        addField(page, tr("Finished"), exactTimeText(entry.finished));
    addField(page, tr("Account"), historyAccountText(planned));
    addField(page, tr("Service"), visibleText(planned.service));
    addField(page, tr("Region"), visibleText(planned.region));
    addField(page, tr("Operation"), visibleText(planned.operation));
    addField(page, tr("Batch"), visibleText(planned.batch));
    addRestore(page, entry);
    addEvents(page, records);
    page->addStretch();
    setWidget(page->parentWidget());
}

} // namespace livecert
