// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "core/filelock.h"
#include "core/gathering.h"
#include "deploy/deploymentledger.h"
#include "store/historylane.h"
#include "store/historyrecord.h"

#include <QObject>

#include <map>
#include <memory>

namespace livecert {

/// The ledger: what was meant to be done, what was begun and what came of it, in a SQLite file that
/// survives a kill and that several processes may write. Nothing is opened before it is first
/// needed, and never on the caller's thread; destroying it finishes what is to be written.
class History final
    : public QObject
    , public DeploymentLedger
{
    Q_OBJECT

public:
    struct Options
    {
        Clock clock = systemUtc;
        QString user; ///< who; asked of the system when it is empty
        QString host;
    };

    explicit History(QString path, QObject *parent = nullptr);
    History(QString path, Options options, QObject *parent = nullptr);
    ~History() override;

    /// "history.sqlite" in the data folder of the user.
    [[nodiscard]] static QString defaultPath();
    [[nodiscard]] const QString &path() const { return m_path; }

    void begin(const LedgerBatch &batch, Continuation<QList<qint64>> then) override;
    void note(qint64 change, const LedgerNote &note, Continuation<void> then) override;
    void end(const QString &batch) override;

    void find(const HistoryQuery &query, Continuation<HistoryMatch> then);
    void entries(const QList<qint64> &changes, Continuation<QList<HistoryEntry>> then);
    void records(qint64 change, Continuation<QList<HistoryRecord>> then);
    /// Changes without an end on which no program is at work: cut short, or unknown.
    void unfinished(Continuation<QList<HistoryEntry>> then);
    void verify(Continuation<HistoryVerdict> then);
    void exportTo(const QString &path, const HistoryQuery &query, Continuation<qint64> then);

    /// How many days records are kept; 0 for ever. Setting it removes what is older at once and
    /// answers how many records went; after that the beginning of a batch does it.
    void retentionDays(Continuation<int> then);
    void setRetentionDays(int days, Continuation<qint64> then);

Q_SIGNALS:
    void changed(); ///< something was written by this object

private:
    struct Write
    {
        QList<HistoryRecord> records;
        QString batch = {}; ///< that these records begin
        std::function<void(const Result<qint64> &)> written; ///< seq of the first record
    };
    class Pending;

    template <class T>
    void ask(HistoryLane &lane,
             std::function<Result<T>(HistoryDatabase &)> work,
             Continuation<T> then);
    void write(Write write);
    void wakeWriter();
    void writePending(HistoryDatabase &database);
    [[nodiscard]] HistoryRecord stamped(LedgerState state) const;
    [[nodiscard]] QString lockPath(const QString &batch) const;
    [[nodiscard]] bool isWorkedOn(const QString &batch) const;
    [[nodiscard]] Result<void> takeBatches(const QList<std::shared_ptr<Write>> &writes);

    QString m_path;
    Options m_options;
    std::unique_ptr<Pending> m_pending;
    Gathering m_gathering; ///< of what waits to be written
    // Of the writer's thread: what this process works on, and whether it has tidied up.
    std::map<QString, std::unique_ptr<FileLock>> m_batches;
    bool m_hasPruned = false;
    HistoryLane m_writer;
    HistoryLane m_reader; ///< so that nothing to be written waits for a long list
};

} // namespace livecert
