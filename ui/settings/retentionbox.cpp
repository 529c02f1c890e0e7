// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/retentionbox.h"

#include "ui/text/format.h"

#include <QWheelEvent>

namespace livecert {

RetentionBox::RetentionBox(History &history, QWidget *parent)
    : QComboBox(parent)
    , m_history(history)
{
    setAccessibleName(tr("How long records are kept"));
    addItem(tr("Keep for ever"), 0);
    addItem(tr("Keep for 90 days"), 90);
    addItem(tr("Keep for 1 year"), 365);
    addItem(tr("Keep for 3 years"), 3 * 365);
    setEnabled(false);
    connect(this, &QComboBox::activated, this, &RetentionBox::choose);
    read();
}

// A shorter time deletes at once: not because a wheel passed over it.
void RetentionBox::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

void RetentionBox::read()
{
    m_history.retentionDays({this, [this](const Result<int> &days) {
                                 if (!days) {
                                     Q_EMIT said(tr("The history cannot be read: %1")
                                                     .arg(visibleText(days.error().detail, 300)));
                                     return;
                                 }
                                 m_days = *days;
                                 if (findData(m_days) < 0)
                                     addItem(tr("Keep for %n days", nullptr, m_days), m_days);
                                 setCurrentIndex(findData(m_days));
                                 setEnabled(true);
                             }});
}

void RetentionBox::choose()
{
    const int days = currentData().toInt();
    if (days == m_days)
        return;
    m_history.setRetentionDays(
        days, {this, [this, days](const Result<qint64> &removed) {
                   if (!removed) {
                       Q_EMIT said(tr("The history cannot be written: %1")
                                       .arg(visibleText(removed.error().detail, 300)));
                       read();
                       return;
                   }
                   m_days = days;
                   if (*removed > 0)
                       Q_EMIT said(tr("%n older records removed", nullptr, int(*removed)));
               }});
}

} // namespace livecert
