// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/historydatabase.h"

#include <QObject>
#include <QThread>

#include <functional>

namespace livecert {

/// A thread with a connection of its own to the ledger. Starts with the first job; destroying it
/// finishes the jobs that wait.
class HistoryLane
{
public:
    explicit HistoryLane(QString path);
    ~HistoryLane();
    HistoryLane(const HistoryLane &) = delete;
    HistoryLane &operator=(const HistoryLane &) = delete;

    void post(std::function<void(HistoryDatabase &)> job);

private:
    class Worker;

    QString m_path;
    QThread m_thread;
    Worker *m_worker = nullptr; ///< lives in the thread and ends with it
};

} // namespace livecert
