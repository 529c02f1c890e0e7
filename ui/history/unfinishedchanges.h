// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/ledgerresolver.h"
#include "deploy/session.h"
#include "store/history.h"

#include <QObject>

#include <memory>

namespace livecert {

class Banner;

/// After a crash: says on a banner which changes of this account were cut short, finds out what
/// became of them when the admin wants it, and offers to go on with those that were not carried
/// out.
class UnfinishedChanges final : public QObject
{
    Q_OBJECT

public:
    /// All outlive it.
    UnfinishedChanges(History &history, Banner &banner, QObject *parent = nullptr);
    ~UnfinishedChanges() override;

    /// Looks for changes of the session's account; the session stays until the next call, or
    /// nullptr.
    void look(std::shared_ptr<Session> session);
    void setOptions(const LedgerResolver::Options &options) { m_options = options; }

Q_SIGNALS:
    void resolved(); ///< the account is no longer what was read
    void goOnRequested(const QStringList &domains); ///< API form

private:
    void take(const QList<HistoryEntry> &entries);
    void closeGoneSandbox(const HistoryEntry &entry);
    void act();
    void showResolved();
    void showFailed(const Error &error);

    History &m_history;
    Banner &m_banner;
    LedgerResolver::Options m_options;
    std::shared_ptr<Session> m_session;
    std::unique_ptr<QObject> m_looking;
    QList<OpenChange> m_open;
    std::unique_ptr<LedgerResolver> m_resolver;
    QStringList m_goOn;
};

} // namespace livecert
