// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/arguments.h"
#include "cli/console.h"

#include <QObject>

#include <memory>
#include <optional>

namespace livecert {

/// One command of the console program: starts, and says once with which status it ended.
class Command : public QObject
{
    Q_OBJECT

public:
    Command(CliArguments arguments, const Console &console);

    virtual void start() = 0;
    /// A signal came: end within a second, and say what was done.
    virtual void interrupt();

Q_SIGNALS:
    void ended(int exitCode);

protected:
    void end(ExitCode code, const QJsonObject &json = {});
    /// Ends because of this error, with its words on standard error.
    void fail(const Error &error);
    void fail(ExitCode code, const QString &problem);
    /// The same for an account that cannot be opened: what an option says is a matter of usage.
    void failToOpen(const Error &error);

    [[nodiscard]] const CliArguments &arguments() const { return m_arguments; }
    [[nodiscard]] const Console &console() const { return m_console; }

private:
    CliArguments m_arguments;
    const Console &m_console;
    bool m_hasEnded = false;
};

[[nodiscard]] std::unique_ptr<Command> makeCommand(const CliArguments &arguments,
                                                   const Console &console);

/// The whole program but for the event loop: the status to exit with, or nothing when a command
/// runs and will end the loop itself.
[[nodiscard]] std::optional<int> answerAtOnce(const ParsedCommandLine &parsed,
                                              const Console &console);

} // namespace livecert
