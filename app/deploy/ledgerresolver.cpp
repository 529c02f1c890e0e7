// SPDX-License-Identifier: Apache-2.0
#include "deploy/ledgerresolver.h"

#include <QTimer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

/// The ledger is written in English; who shows it to people translates.
QString noted(const char *detail)
{
    return QString::fromLatin1(detail);
}

} // namespace

LedgerResolver::LedgerResolver(LiveApi &live,
                               DeploymentLedger &ledger,
                               QList<OpenChange> changes,
                               Options options,
                               QObject *parent)
    : QObject(parent)
    , m_live(live)
    , m_ledger(ledger)
    , m_changes(std::move(changes))
    , m_options(options)
{ }

int LedgerResolver::count(LedgerState state) const
{
    return int(std::count_if(m_changes.begin(), m_changes.end(), [state](const OpenChange &one) {
        return one.state == state;
    }));
}

void LedgerResolver::start()
{
    m_open = int(m_changes.size());
    for (int index = 0; index < int(m_changes.size()); ++index)
        m_waiting.push_back(index);
    schedule();
}

// From the event loop: answers may come while a call is being made.
void LedgerResolver::schedule()
{
    QMetaObject::invokeMethod(
        &m_calls, [this] { pump(); }, Qt::QueuedConnection);
}

void LedgerResolver::pump()
{
    if (m_open == 0 && m_changes.isEmpty())
        Q_EMIT finished();
    while (m_running < m_options.parallelCalls && !m_waiting.empty()) {
        const int index = m_waiting.front();
        m_waiting.pop_front();
        ++m_running;
        if (m_changes.at(index).state == LedgerState::Planned)
            end(index,
                {.state = LedgerState::Skipped,
                 .detail =
                     noted(QT_TRANSLATE_NOOP("LedgerDetail", "not begun when the program ended"))});
        else
            readBack(index, 1);
    }
}

void LedgerResolver::readBack(int index, int attempt)
{
    m_live.domainCertificate(
        m_changes.at(index).domain,
        {&m_calls, [this, index, attempt](const Result<DomainCertificateInfo> &info) {
             judge(index, attempt, info);
         }});
}

void LedgerResolver::judge(int index, int attempt, const Result<DomainCertificateInfo> &info)
{
    if (info && m_changes.at(index).wanted.isReached(*info)) {
        end(index,
            {.state = LedgerState::Done,
             .detail = noted(QT_TRANSLATE_NOOP("LedgerDetail", "read back: it was carried out"))});
    } else if (attempt < m_options.readBackAttempts) {
        QTimer::singleShot(m_options.readBackIntervalMs, &m_calls, [this, index, attempt] {
            readBack(index, attempt + 1);
        });
    } else if (info) {
        end(index,
            {.state = LedgerState::Failed,
             .detail =
                 noted(QT_TRANSLATE_NOOP("LedgerDetail", "read back: it was not carried out"))});
    } else {
        m_changes[index].error = info.error();
        end(index,
            {.state = LedgerState::Unknown,
             .requestId = info.error().requestId,
             .errorCode = catalogueCode(info.error()),
             .detail = info.error().detail});
    }
}

void LedgerResolver::end(int index, const LedgerNote &note)
{
    m_changes[index].state = note.state;
    m_ledger.note(
        m_changes.at(index).change, note, {&m_calls, [this, index](const Result<void> &written) {
                                               if (!written)
                                                   Q_EMIT ledgerFailed(written.error());
                                               --m_running;
                                               --m_open;
                                               Q_EMIT resolved(index);
                                               if (m_open == 0)
                                                   Q_EMIT finished();
                                               else
                                                   schedule();
                                           }});
}

} // namespace livecert
