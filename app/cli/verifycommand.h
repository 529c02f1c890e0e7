// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"
#include "deploy/session.h"

#include <QJsonArray>

namespace livecert {

/// Asks the edge what it serves and compares.
class VerifyCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    void start() override;

private:
    [[nodiscard]] bool readExpected();
    void next();
    void askAccount(const QString &domain);
    void askEdge(const QString &domain, const QByteArray &sha256);
    void judge(const QString &domain,
               const QByteArray &sha256,
               const Result<QList<EdgeAnswer>> &answers);
    void note(const QString &domain, ExitCode code, const QString &sentence, QJsonObject json);

    Session m_session;
    QByteArray m_expected; ///< SHA-256 of FILE's certificate; empty: what the account has
    QStringList m_domains; ///< still to be asked about
    QJsonArray m_results;
    ExitCode m_worst = ExitCode::Done;
};

} // namespace livecert
