// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/sandbox.h"

#include <QJsonObject>
#include <QProcess>

namespace livecert::tests {

/// What a run of livecert-cli came to.
struct CliRun
{
    int exitCode = -1; ///< -1: it crashed or did not end
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QJsonObject json() const; ///< empty when `out` is not exactly one document
};

/// One of the environment's variables: name and value.
using Variable = std::pair<QString, QString>;

/// Path of the real program.
[[nodiscard]] QString builtCli();

/// Starts the real program, without a terminal, with nothing of this process's environment but what
/// it needs to run; the key pair of `access` in its environment.
void startCli(QProcess &process,
              const QStringList &arguments,
              const Sandbox::Access &access,
              const QString &program = {}, ///< a copy of it; empty: the one that was built
              const QList<Variable> &variables = {});

/// Runs it to its end.
[[nodiscard]] CliRun runCli(const QStringList &arguments,
                            const Sandbox::Access &access,
                            const QByteArray &input = {},
                            const QList<Variable> &variables = {});

} // namespace livecert::tests
