// SPDX-License-Identifier: Apache-2.0
#include "ui/history/unfinishedchanges.h"

#include "ui/text/format.h"
#include "ui/widgets/banner.h"

using namespace Qt::StringLiterals;

namespace livecert {

UnfinishedChanges::UnfinishedChanges(History &history, Banner &banner, QObject *parent)
    : QObject(parent)
    , m_history(history)
    , m_banner(banner)
{
    connect(&m_banner, &Banner::actionTriggered, this, &UnfinishedChanges::act);
    connect(&m_banner, &Banner::closed, &m_banner, &QWidget::hide);
}

UnfinishedChanges::~UnfinishedChanges()
{
    m_resolver.reset(); // before the session it talks to
}

void UnfinishedChanges::look(std::shared_ptr<Session> session)
{
    m_resolver.reset();
    m_session = std::move(session);
    m_open.clear();
    m_goOn.clear();
    m_looking = std::make_unique<QObject>();
    m_banner.hide();
    if (!m_session)
        return;
    m_history.unfinished({m_looking.get(), [this](const Result<QList<HistoryEntry>> &entries) {
                              if (entries)
                                  take(*entries);
                              else
                                  showFailed(entries.error());
                          }});
}

// The sandbox of an earlier run is gone, and with it what became of its domains.
void UnfinishedChanges::closeGoneSandbox(const HistoryEntry &entry)
{
    LedgerNote note;
    note.state = LedgerState::Skipped;
    note.detail = u"the sandbox of that run is gone"_s;
    m_history.note(entry.change(), note, {});
}

void UnfinishedChanges::take(const QList<HistoryEntry> &entries)
{
    int underWay = 0;
    int notBegun = 0;
    for (const HistoryEntry &entry : entries) {
        const bool isOurs = entry.account().isSameAs(m_session->account);
        if (!isOurs && m_session->isSandbox && entry.account().isSandbox())
            closeGoneSandbox(entry);
        if (!isOurs)
            continue;
        underWay += entry.state() == LedgerState::Planned ? 0 : 1;
        notBegun += entry.state() == LedgerState::Planned ? 1 : 0;
        m_open.append(openChangeOf(entry));
    }
    if (m_open.isEmpty())
        return;
    QStringList parts;
    if (underWay > 0)
        parts.append(tr("%n changes may have been carried out or not.", nullptr, underWay));
    if (notBegun > 0)
        parts.append(tr("%n domains had not been begun.", nullptr, notBegun));
    parts.append(tr("LiveCert can read the domains back and find out."));
    m_banner.setClosable(true);
    m_banner.showMessage(
        Tone::Warning, tr("A deployment was cut short"), parts.join(u' '), tr("Find out"));
}

void UnfinishedChanges::act()
{
    if (!m_goOn.isEmpty()) {
        Q_EMIT goOnRequested(m_goOn);
        m_banner.hide();
        return;
    }
    if (m_open.isEmpty()) {
        look(m_session);
        return;
    }
    m_banner.setClosable(false);
    m_banner.showMessage(Tone::Neutral,
                         tr("Reading the domains back…"),
                         tr("The certificate that each domain has now tells what was done."));
    m_resolver = std::make_unique<LedgerResolver>(*m_session->live, m_history, m_open, m_options);
    connect(m_resolver.get(), &LedgerResolver::finished, this, &UnfinishedChanges::showResolved);
    connect(m_resolver.get(), &LedgerResolver::ledgerFailed, this, &UnfinishedChanges::showFailed);
    m_resolver->start();
}

void UnfinishedChanges::showResolved()
{
    m_open.clear();
    for (const OpenChange &change : m_resolver->changes()) {
        if (change.state == LedgerState::Unknown)
            m_open.append(change);
        else if (change.state != LedgerState::Done)
            m_goOn.append(change.domain);
    }
    const int done = m_resolver->count(LedgerState::Done);
    QStringList parts{tr("%n changes had been carried out.", nullptr, done)};
    if (!m_goOn.isEmpty())
        parts.append(
            tr("%n domains still have what they had before.", nullptr, int(m_goOn.size())));
    if (!m_open.isEmpty())
        parts.append(tr("%n domains could not be read.", nullptr, int(m_open.size())));
    m_banner.setClosable(true);
    m_banner.showMessage(m_open.isEmpty() ? Tone::Good : Tone::Warning,
                         tr("Now it is known what was done"),
                         parts.join(u' '),
                         !m_goOn.isEmpty()       ? tr("Select them")
                             : !m_open.isEmpty() ? tr("Try again")
                                                 : QString());
    Q_EMIT resolved();
}

void UnfinishedChanges::showFailed(const Error &error)
{
    m_banner.setClosable(true);
    m_banner.showMessage(Tone::Bad,
                         tr("The history cannot be used"),
                         visibleText(error.detail, 300),
                         tr("Try again"));
}

} // namespace livecert
