// SPDX-License-Identifier: Apache-2.0
#include "cli/command.h"

#include "cli/deploycommand.h"
#include "cli/domainscommand.h"
#include "cli/historycommand.h"
#include "cli/inspectcommand.h"
#include "cli/sandboxcommand.h"
#include "cli/sentences.h"
#include "cli/vaultcommand.h"
#include "cli/verifycommand.h"
#include "cli/words.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace livecert {

Command::Command(CliArguments arguments, const Console &console)
    : m_arguments(std::move(arguments))
    , m_console(console)
{ }

void Command::interrupt()
{
    m_console.warn(Cli::tr("stopped; nothing was changed"));
    end(ExitCode::Interrupted);
}

void Command::end(ExitCode code, const QJsonObject &json)
{
    if (std::exchange(m_hasEnded, true))
        return;
    QJsonObject document = json;
    document.insert(u"command"_s, m_arguments.command);
    Q_EMIT ended(m_console.finish(code, document));
}

void Command::fail(const Error &error)
{
    m_console.warn(errorText(error));
    end(exitCodeFor(error), {{u"error"_s, errorJson(error)}});
}

void Command::fail(ExitCode code, const QString &problem)
{
    m_console.warn(problem);
    end(code, {{u"error"_s, QJsonObject{{u"message"_s, problem}}}});
}

void Command::failToOpen(const Error &error)
{
    if (error.code == ErrorCode::InvalidInput)
        fail(ExitCode::Usage, error.detail);
    else
        fail(error);
}

std::unique_ptr<Command> makeCommand(const CliArguments &arguments, const Console &console)
{
    if (arguments.command == "domains"_L1)
        return std::make_unique<DomainsCommand>(arguments, console);
    if (arguments.command == "inspect"_L1)
        return std::make_unique<InspectCommand>(arguments, console);
    if (arguments.command == "verify"_L1)
        return std::make_unique<VerifyCommand>(arguments, console);
    if (arguments.command == "history"_L1)
        return std::make_unique<HistoryCommand>(arguments, console);
    if (arguments.command == "vault"_L1)
        return std::make_unique<VaultCommand>(arguments, console);
    if (arguments.command == "sandbox"_L1)
        return std::make_unique<SandboxCommand>(arguments, console);
    return std::make_unique<DeployCommand>(arguments, console);
}

std::optional<int> answerAtOnce(const ParsedCommandLine &parsed, const Console &console)
{
    if (!parsed.help.isEmpty()) {
        Console(false).say(parsed.help);
        return int(ExitCode::Done);
    }
    if (parsed.problem.isEmpty())
        return std::nullopt;
    console.warn(Console::visible(parsed.problem) + u'\n'
                 + Cli::tr("livecert-cli --help says more."));
    return console.finish(ExitCode::Usage,
                          {{u"error"_s, QJsonObject{{u"message"_s, parsed.problem}}}});
}

} // namespace livecert
