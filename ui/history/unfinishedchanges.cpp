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
    note.detail =
        QString::fromLatin1(QT_TRANSLATE_NOOP("LedgerDetail", "the sandbox of that run is gone"));
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
    m_banner.setClosable(true);
    m_banner.showMessage(Tone::Warning, [underWay, notBegun] {
        QStringList parts;
        if (underWay > 0)
            parts.append(tr("%n changes may have been carried out or not.", nullptr, underWay));
        if (notBegun > 0)
            parts.append(tr("%n domains had not been begun.", nullptr, notBegun));
        parts.append(tr("LiveCert can read the domains back and find out."));
        return BannerWords{tr("A deployment was cut short"), inSentences(parts), tr("Find out")};
    });
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
    m_banner.showMessage(Tone::Neutral, [] {
        return BannerWords{tr("Reading the domains back…"),
                           tr("The certificate that each domain has now tells what was done.")};
    });
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
    m_banner.setClosable(true);
    m_banner.showMessage(
        m_open.isEmpty() ? Tone::Good : Tone::Warning,
        [done = m_resolver->count(LedgerState::Done),
         same = int(m_goOn.size()),
         unread = int(m_open.size())] {
            QStringList parts{tr("%n changes had been carried out.", nullptr, done)};
            if (same > 0)
                parts.append(tr("%n domains still have what they had before.", nullptr, same));
            if (unread > 0)
                parts.append(tr("%n domains could not be read.", nullptr, unread));
            return BannerWords{tr("Now it is known what was done"),
                               inSentences(parts),
                               same > 0         ? tr("Select them")
                                   : unread > 0 ? tr("Try again")
                                                : QString()};
        });
    Q_EMIT resolved();
}

void UnfinishedChanges::showFailed(const Error &error)
{
    m_banner.setClosable(true);
    m_banner.showMessage(Tone::Bad, [detail = visibleText(error.detail, 300)] {
        return BannerWords{tr("The history cannot be used"), detail, tr("Try again")};
    });
}

} // namespace livecert
