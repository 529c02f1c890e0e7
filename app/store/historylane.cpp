// SPDX-License-Identifier: Apache-2.0
#include "store/historylane.h"

namespace livecert {

class HistoryLane::Worker : public QObject
{
public:
    explicit Worker(QString path)
        : database(std::move(path))
    { }

    HistoryDatabase database;
};

HistoryLane::HistoryLane(QString path)
    : m_path(std::move(path))
{
    m_thread.setObjectName(QStringLiteral("history"));
}

HistoryLane::~HistoryLane()
{
    if (!m_worker)
        return;
    // Behind everything that waits; the connection must go on the thread that made it.
    QMetaObject::invokeMethod(
        m_worker,
        [this] {
            delete m_worker;
            m_thread.quit();
        },
        Qt::QueuedConnection);
    m_thread.wait();
}

void HistoryLane::post(std::function<void(HistoryDatabase &)> job)
{
    if (!m_worker) {
        m_worker = new Worker(m_path);
        m_worker->moveToThread(&m_thread);
        m_thread.start();
    }
    QMetaObject::invokeMethod(
        m_worker,
        [worker = m_worker, job = std::move(job)] { job(worker->database); },
        Qt::QueuedConnection);
}

} // namespace livecert
