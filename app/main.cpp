// SPDX-License-Identifier: Apache-2.0
#include "core/language.h"
#include "core/processexit.h"
#include "core/runningmark.h"
#include "core/secret.h"
#include "core/threadloops.h"
#include "runninginstance.h"
#include "store/history.h"
#include "store/privatefiles.h"
#include "store/profilestore.h"
#include "store/vault.h"
#include "ui/mainwindow.h"
#include "ui/window/fileopenevents.h"
#include "ui/window/windowstate.h"
#include "uiwiring.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QNetworkProxyFactory>
#include <QStandardPaths>

#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace livecert;

namespace {

struct Arguments
{
    QStringList files;
    int sandboxDomains = 128;
    QString sandboxState;
    QString ledger;
    QString vault;
};

/// Ends the process itself for --help, --version and what it does not understand.
Arguments parseArguments(const QApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QApplication::translate(
        "main", "Manages the HTTPS certificates of ApsaraVideo Live domains."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption domains(
        u"sandbox-domains"_s,
        QApplication::translate("main", "Give the built-in sandbox this many domains."),
        u"number"_s,
        u"128"_s);
    const QCommandLineOption state(
        u"sandbox-state"_s,
        QApplication::translate("main", "Keep the sandbox's account in this folder."),
        u"folder"_s);
    const QCommandLineOption ledger(
        u"ledger"_s,
        QApplication::translate("main", "Keep the history of changes in this file."),
        u"file"_s,
        History::defaultPath());
    const QCommandLineOption vault(
        u"vault"_s,
        QApplication::translate("main", "Keep what can be restored in this file, if that is on."),
        u"file"_s,
        Vault::defaultPath());
    parser.addOptions({domains, state, ledger, vault});
    parser.addPositionalArgument(u"files"_s,
                                 QApplication::translate("main", "Certificates and keys to open."),
                                 u"[FILE…]"_s);
    parser.process(application);

    bool isNumber = false;
    const int count = parser.value(domains).toInt(&isNumber);
    if (!isNumber || count < 0 || count > 1'000'000) {
        qCritical("%s",
                  qUtf8Printable(QApplication::translate(
                      "main", "--sandbox-domains takes a whole number from 0 to 1000000")));
        // NOLINTNEXTLINE(concurrency-mt-unsafe): before there is another thread
        std::exit(2);
    }
    return {parser.positionalArguments(),
            count,
            parser.value(state),
            parser.value(ledger),
            parser.value(vault)};
}

/// For what only this user and, where there is such a place, only this session may see.
QString instanceFolder()
{
    QString session = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (!session.isEmpty() && QFileInfo(session).isDir())
        return session;
    QString data =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/livecert"_s;
    (void)makePrivateFolder(data); // where it cannot be made, each start is on its own
    return data;
}

/// Who is to work with other files is another program.
QString instanceKey(const QString &configuration, const Arguments &arguments)
{
    return QStringList{configuration,
                       arguments.ledger,
                       arguments.vault,
                       arguments.sandboxState,
                       QString::number(arguments.sandboxDomains)}
        .join(u'\n');
}

QStringList absolutePaths(const QStringList &files)
{
    QStringList paths;
    for (const QString &file : files)
        paths.append(QFileInfo(file).absoluteFilePath());
    return paths;
}

/// Unless another window has taken the files.
bool isToRun(RunningInstance &instance, const QStringList &files)
{
    if (instance.claim())
        return true;
    if (instance.handOver(absolutePaths(files)))
        return false;
    (void)instance.claim(); // the other one may have ended meanwhile
    return true;
}

int run(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"livecert"_s);
    QApplication::setApplicationDisplayName(u"LiveCert"_s);
    QApplication::setApplicationVersion(QStringLiteral(LIVECERT_VERSION));
    QGuiApplication::setDesktopFileName(u"livecert"_s);
    const QString configuration =
        QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/livecert"_s;
    const QString stateFile = configuration + u"/window.ini"_s;
    speak(languageFor(WindowState(stateFile).language()));
    const FileOpenEvents fileOpenEvents;
    const Arguments arguments = parseArguments(application);
    RunningInstance instance(instanceFolder(), instanceKey(configuration, arguments));
    if (!isToRun(instance, arguments.files))
        return EXIT_SUCCESS;
    QNetworkProxyFactory::setUseSystemConfiguration(true);

    ProfileStore profiles(configuration);
    if (const Result<void> loaded = profiles.load(); !loaded)
        qWarning("%s", qUtf8Printable(loaded.error().detail));
    SecretStore secrets;
    History history(arguments.ledger);
    Vault vault(arguments.vault, secrets.keyring());
    Services services(secrets,
                      {.sandbox = {.stateFolder = arguments.sandboxState,
                                   .domainCount = arguments.sandboxDomains},
                       .ledger = &history,
                       .keeper = &vault,
                       .limiters = std::make_shared<RateLimiters>(RateLimiters::defaultFolder())});
    MainWindow window(uiServices(services, profiles, secrets, stateFile, &history, &vault));
    const auto openInFront = [&window](const QStringList &paths) {
        window.openFiles(paths);
        window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
        window.raise();
        window.activateWindow();
    };
    QObject::connect(&fileOpenEvents, &FileOpenEvents::opened, &window, openInFront);
    QObject::connect(&instance, &RunningInstance::asked, &window, openInFront);
    window.openFiles(arguments.files);
    window.show();
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    protectProcessMemory();
    markRunning();
    startThreadsWithoutGlib();
    return leaveProcess(run(argc, argv));
}
