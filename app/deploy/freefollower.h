// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/deployment.h"

#include <QDeadlineTimer>
#include <QTimer>

#include <vector>

namespace livecert {

/// What the status of a free certificate says about its end.
[[nodiscard]] FreeProgress judgeFreeStatus(const QString &status);

/// The catalogue's key of a status that is a failure: "Free.cname_error".
[[nodiscard]] QString freeErrorCode(const QString &status);

/// A free certificate is made after the call that asks for it was answered. Reads its status,
/// domain by domain and ever more slowly, until it says how it ended or the time is over. `live`
/// outlives it.
class FreeFollower final : public QObject
{
    Q_OBJECT

public:
    FreeFollower(LiveApi &live, const Deployment::Options &options, QObject *parent);

    void add(int index, const QString &domain);
    void stop(); ///< what is still open is not asked about again
    [[nodiscard]] bool isIdle() const { return m_open == 0; }

Q_SIGNALS:
    /// `progress` is Following while it is asked again. `info` is what was read; of a reading that
    /// failed it is empty but for the domain.
    void judged(int index,
                livecert::FreeProgress progress,
                const livecert::DomainCertificateInfo &info);

private:
    struct Open
    {
        int index = 0; ///< of the step
        QString domain;
        int intervalMs = 0; ///< before the next question; grows
        QDeadlineTimer notBefore;
        QDeadlineTimer deadline;
    };
    void askDue();
    void ask(Open open);
    void noteAnswer(Open open, const Result<DomainCertificateInfo> &answer);

    LiveApi &m_live;
    Deployment::Options m_options;
    std::vector<Open> m_waiting;
    int m_open = 0;
    QTimer m_wakeUp;
    std::unique_ptr<QObject> m_questions; ///< context of what is being asked
};

} // namespace livecert
