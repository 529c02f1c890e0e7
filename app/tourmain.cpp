// SPDX-License-Identifier: Apache-2.0
// The guided tour: drives the real window through the main job on the built-in sandbox and keeps a
// picture of each step. Ends with 0 when every step was reached, with 1 otherwise.
#include "core/language.h"
#include "store/profilestore.h"
#include "tourscript.h"
#include "ui/mainwindow.h"
#include "uiwiring.h"

#include <QApplication>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace livecert;

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"livecert-tour"_s);
    QApplication::setApplicationDisplayName(u"LiveCert"_s);
    QStringList arguments = QApplication::arguments().mid(1);
    QStringList languages{u"en"_s}; // whatever the system speaks: pictures are to compare
    if (arguments.value(0) == "--language"_L1) {
        languages = arguments.mid(1, 1);
        arguments = arguments.mid(2);
    }
    if (arguments.size() != 1) {
        std::fputs("usage: livecert-tour [--language en|zh_CN] FOLDER\n", stderr);
        return 2;
    }
    speak(languageFor(languages));

    const QTemporaryDir scratch; // no account of this computer is touched, nothing stays behind
    if (!scratch.isValid()) {
        std::fputs("no temporary folder can be made\n", stderr);
        return 1;
    }
    ProfileStore profiles(scratch.filePath(u"configuration"_s));
    SecretStore secrets;
    Services services(secrets, {});
    MainWindow window(uiServices(services, profiles, secrets, {}));
    window.resize(1320, 840);

    Tour tour(arguments.first(),
              [&window](bool dark) { window.setTheme(dark ? ThemeMode::Dark : ThemeMode::Light); });
    TourScript script(window, services, scratch.path());
    script.addStepsTo(tour);
    QObject::connect(&tour, &Tour::finished, &application, [](bool succeeded) {
        QCoreApplication::exit(succeeded ? 0 : 1);
    });
    window.show();
    QMetaObject::invokeMethod(&tour, &Tour::start, Qt::QueuedConnection);
    return QApplication::exec();
}
