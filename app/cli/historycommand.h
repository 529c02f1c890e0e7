// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"
#include "deploy/ledgerresolver.h"
#include "deploy/session.h"
#include "store/history.h"

namespace livecert {

/// history: lists the ledger, exports and verifies it, resolves what was cut short.
class HistoryCommand final : public Command
{
    Q_OBJECT

public:
    HistoryCommand(CliArguments arguments, const Console &console);
    void start() override;
    void interrupt() override;

private:
    [[nodiscard]] HistoryQuery query() const;
    void failToRead(const Error &error);
    void list();
    void show(const HistoryMatch &match, qsizetype from);
    void add(const QList<HistoryEntry> &entries);
    void sayUnfinished();
    void exportList();
    void verify();
    void keep(const QString &days);
    void resolve();
    void resolveThose(const QList<HistoryEntry> &entries);
    void sayResolved();

    std::unique_ptr<History> m_history; ///< outlives what writes to it
    Session m_session;
    std::unique_ptr<LedgerResolver> m_resolver;
    QJsonArray m_list;
    int m_ofOthers = 0; ///< unfinished changes of another account
};

} // namespace livecert
