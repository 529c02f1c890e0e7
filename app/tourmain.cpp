// SPDX-License-Identifier: Apache-2.0
// The guided tour: drives the real window through the main job on the built-in sandbox and keeps a
// picture of each step. Ends with 0 when every step was reached, with 1 otherwise.
#include "store/profilestore.h"
#include "tourscript.h"
#include "ui/mainwindow.h"
#include "ui/text/language.h"
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
    installTranslation(
        QLocale(QLocale::English, QLocale::UnitedKingdom)); // the steps look for English words
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 2) {
        std::fputs("usage: livecert-tour FOLDER\n", stderr);
        return 2;
    }

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

    Tour tour(arguments.at(1),
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
