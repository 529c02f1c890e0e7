// SPDX-License-Identifier: Apache-2.0
#include "cli/command.h"
#include "cli/interrupt.h"
#include "core/language.h"
#include "core/processexit.h"
#include "core/runningmark.h"
#include "core/secret.h"
#include "core/threadloops.h"

#include <QCoreApplication>
#include <QNetworkProxy>

using namespace livecert;

namespace {

int run(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("livecert-cli"));
    // With --json it speaks to a program, and programs read English.
    const bool isJson = QCoreApplication::arguments().contains(QStringLiteral("--json"));
    speak(languageFor(isJson ? LanguageChoice::English : LanguageChoice::System));
    const ParsedCommandLine parsed = parseCommandLine(QCoreApplication::arguments());
    const Console console(parsed.arguments.isJson);
    if (const std::optional<int> code = answerAtOnce(parsed, console))
        return *code;

    QNetworkProxyFactory::setUseSystemConfiguration(true);
    const Interrupt interrupt;
    const std::unique_ptr<Command> command = makeCommand(parsed.arguments, console);
    QObject::connect(
        command.get(), &Command::ended, &app, &QCoreApplication::exit, Qt::QueuedConnection);
    QObject::connect(&interrupt, &Interrupt::happened, command.get(), &Command::interrupt);
    QMetaObject::invokeMethod(command.get(), &Command::start, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    protectProcessMemory();
    markRunning();
    startThreadsWithoutGlib();
    Console::speakUtf8();
    const int code = run(argc, argv);
    Console::speakAsBefore();
    return leaveProcess(code);
}
