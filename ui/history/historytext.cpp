// SPDX-License-Identifier: Apache-2.0
#include "ui/history/historytext.h"

#include "ui/text/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(HistoryText)
};

} // namespace

HistoryMark historyMark(LedgerState state)
{
    switch (state) {
    case LedgerState::Planned: return {Words::tr("Not begun"), Tone::Neutral};
    case LedgerState::Begun: return {Words::tr("Under way"), Tone::Accent};
    case LedgerState::Done: return {Words::tr("Done"), Tone::Good};
    case LedgerState::Failed: return {Words::tr("Failed"), Tone::Bad};
    case LedgerState::Skipped: return {Words::tr("Skipped"), Tone::Neutral};
    case LedgerState::Unknown: return {Words::tr("Unknown"), Tone::Warning};
    case LedgerState::Pruned: break;
    }
    return {};
}

QString historyFilterName(HistoryFilter filter)
{
    switch (filter) {
    case HistoryFilter::All: return Words::tr("All");
    case HistoryFilter::Failed: return Words::tr("Failed");
    case HistoryFilter::Unknown: return Words::tr("Unknown");
    case HistoryFilter::Open: return Words::tr("Not finished");
    case HistoryFilter::LastWeek: return Words::tr("Last 7 days");
    }
    return {};
}

QString historyChangeText(const HistoryRecord &planned)
{
    const QString before =
        planned.oldName.isEmpty() ? Words::tr("no certificate") : visibleText(planned.oldName);
    const QString after = planned.type == "off"_L1 ? Words::tr("HTTPS off")
        : planned.newName.isEmpty()                ? Words::tr("free certificate")
                                                   : visibleText(planned.newName);
    return before + u" → "_s + after;
}

QString historyEventText(const HistoryRecord &record)
{
    if (record.proof == "served"_L1)
        return Words::tr("The edge serves the new certificate");
    if (record.proof == "old"_L1)
        return Words::tr("The edge still serves the old certificate");
    if (record.proof == "unreachable"_L1)
        return Words::tr("The edge could not be asked");
    if (record.proof == "waiting"_L1)
        return Words::tr("Done; the edge is asked until it serves it");
    if (record.proof == "unfinished"_L1)
        return Words::tr("LiveCert was closed before the edge was seen to serve it");
    switch (ledgerStateFrom(record.state)) {
    case LedgerState::Planned: return Words::tr("Planned");
    case LedgerState::Begun: return Words::tr("The call was about to leave");
    default: break;
    }
    QString text = historyMark(ledgerStateFrom(record.state)).word;
    if (!record.detail.isEmpty())
        text = Words::tr("%1: %2", "state, details").arg(text, historyDetailText(record.detail));
    return text;
}

QString historyDetailText(const QString &detail)
{
    return visibleText(QCoreApplication::translate("LedgerDetail", detail.toUtf8().constData()),
                       1000);
}

QString historyAccountText(const HistoryRecord &planned)
{
    QString key = visibleText(planned.accessKey);
    if (planned.account.isEmpty())
        return key;
    return u"%1 (%2)"_s.arg(visibleText(planned.account), key);
}

} // namespace livecert
