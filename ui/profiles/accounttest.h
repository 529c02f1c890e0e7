// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/session.h"

#include <QObject>
#include <QStringList>

#include <memory>

namespace livecert {

/// Asks an account with read-only calls whether it answers, and which lists it may not read.
class AccountTest final : public QObject
{
    Q_OBJECT

public:
    struct Verdict
    {
        bool works = false;
        int domainCount = 0;
        Error error = {}; ///< why it does not
        QStringList missing; ///< RAM actions that were refused
    };

    using QObject::QObject;

    void run(std::shared_ptr<Session> session);

Q_SIGNALS:
    void finished(const livecert::AccountTest::Verdict &verdict);

private:
    void ask(const QByteArray &action);
    void take(const QByteArray &action, const Result<QJsonObject> &answer);

    std::shared_ptr<Session> m_session;
    Verdict m_verdict;
    int m_waiting = 0;
};

} // namespace livecert
