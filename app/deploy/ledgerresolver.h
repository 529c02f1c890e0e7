// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/liveapi.h"
#include "deploy/deploymentledger.h"

#include <QObject>

#include <deque>

namespace livecert {

/// A change that the ledger does not know the end of.
struct OpenChange
{
    qint64 change = 0; ///< its number in the ledger
    QString domain; ///< API form
    LedgerState state = LedgerState::Begun; ///< Planned, Begun or Unknown
    WantedState wanted;
    Error error = {}; ///< why the domain could not be read, when it ends Unknown
};

/// Finds out what became of changes after the program that made them is gone: a domain whose call
/// may have left is read back and decided by fingerprint; what was not begun ends Skipped. Writes
/// each verdict into the ledger.
class LedgerResolver final : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        int parallelCalls = 12;
        int readBackAttempts = 4; ///< a call may still be at work: one look is not believed
        int readBackIntervalMs = 1'500;
    };

    /// Service and ledger outlive the resolver.
    LedgerResolver(LiveApi &live,
                   DeploymentLedger &ledger,
                   QList<OpenChange> changes,
                   Options options,
                   QObject *parent = nullptr);

    void start();
    /// With their new states: Done, Failed (not carried out), Skipped, Unknown.
    [[nodiscard]] const QList<OpenChange> &changes() const { return m_changes; }
    [[nodiscard]] int count(LedgerState state) const;

Q_SIGNALS:
    void resolved(int index);
    void ledgerFailed(const livecert::Error &error);
    void finished();

private:
    void schedule();
    void pump();
    void readBack(int index, int attempt);
    void judge(int index, int attempt, const Result<DomainCertificateInfo> &info);
    void end(int index, const LedgerNote &note);

    LiveApi &m_live;
    DeploymentLedger &m_ledger;
    QList<OpenChange> m_changes;
    Options m_options;
    std::deque<int> m_waiting;
    int m_running = 0;
    int m_open = 0;
    QObject m_calls; ///< context of all calls
};

} // namespace livecert
