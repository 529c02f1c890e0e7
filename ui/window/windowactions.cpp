// SPDX-License-Identifier: Apache-2.0
#include "ui/window/windowactions.h"

#include "ui/domains/filterchips.h"
#include "ui/text/everylanguage.h"
#include "ui/theme/themedicon.h"
#include "ui/window/languagecontroller.h"

#include <QCoreApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("WindowActions", text);
}

QAction *add(QMainWindow *window,
             const QString &name,
             const char *text,
             const QString &icon = {},
             const QKeySequence &shortcut = {})
{
    auto *action = new QAction(window);
    action->setObjectName(name);
    action->setShortcut(shortcut);
    inEveryLanguage(action, [action, text] { action->setText(words(text)); });
    if (!icon.isEmpty())
        action->setIcon(themedIcon(icon));
    window->addAction(action);
    return action;
}

using Say = std::function<QString()>;

Say inWords(const char *text)
{
    return [text] { return words(text); };
}

QAction *addChoice(QActionGroup *group, const QString &name, const Say &text, int value)
{
    auto *action = new QAction(group);
    inEveryLanguage(action, [action, text] { action->setText(text()); });
    action->setObjectName(name);
    action->setCheckable(true);
    action->setData(value);
    return action;
}

QActionGroup *createThemes(QMainWindow *window)
{
    auto *group = new QActionGroup(window);
    addChoice(group,
              u"themeSystem"_s,
              inWords(QT_TRANSLATE_NOOP("WindowActions", "Like the &system")),
              int(ThemeMode::System));
    addChoice(group,
              u"themeLight"_s,
              inWords(QT_TRANSLATE_NOOP("WindowActions", "&Light")),
              int(ThemeMode::Light));
    addChoice(group,
              u"themeDark"_s,
              inWords(QT_TRANSLATE_NOOP("WindowActions", "&Dark")),
              int(ThemeMode::Dark));
    return group;
}

QActionGroup *createLanguages(QMainWindow *window)
{
    auto *group = new QActionGroup(window);
    for (const LanguageChoice choice :
         {LanguageChoice::System, LanguageChoice::English, LanguageChoice::Chinese})
        addChoice(
            group,
            u"language%1"_s.arg(int(choice)),
            [choice] {
                return choice == LanguageChoice::System
                    ? words(QT_TRANSLATE_NOOP("WindowActions", "Like the &system"))
                    : languageChoiceName(choice);
            },
            int(choice));
    return group;
}

QActionGroup *createFilters(QMainWindow *window)
{
    auto *group = new QActionGroup(window);
    for (int filter = 0; filter < domainFilterCount; ++filter)
        addChoice(
            group,
            u"filter%1"_s.arg(filter),
            [filter] { return filterName(DomainFilter(filter)); },
            filter);
    group->actions().constFirst()->setChecked(true);
    return group;
}

void fillMenus(QMainWindow *window, const WindowActions &actions)
{
    const auto titled = [](QMenu *menu, const QString &name, const char *title) {
        menu->setObjectName(name);
        inEveryLanguage(menu, [menu, title] { menu->setTitle(words(title)); });
        return menu;
    };
    const auto addMenu = [window, titled](const QString &name, const char *title) {
        return titled(window->menuBar()->addMenu(QString()), name, title);
    };
    QMenu *file = addMenu(u"fileMenu"_s, QT_TRANSLATE_NOOP("WindowActions", "&File"));
    file->addActions({actions.open, actions.paste, actions.openPlan});
    file->addSeparator();
    file->addActions({actions.addAccount, actions.editAccount, actions.removeAccount});
    file->addSeparator();
    file->addAction(actions.settings);
    file->addSeparator();
    file->addAction(actions.quit);
    QMenu *domains = addMenu(u"domainsMenu"_s, QT_TRANSLATE_NOOP("WindowActions", "&Domains"));
    domains->addActions({actions.refresh, actions.find});
    domains->addSeparator();
    domains->addActions({actions.selectAll, actions.selectNone, actions.copyNames});
    domains->addSeparator();
    domains->addActions({actions.checkViewers, actions.checkAllViewers});
    domains->addSeparator();
    QMenu *show = titled(
        domains->addMenu(QString()), u"showMenu"_s, QT_TRANSLATE_NOOP("WindowActions", "S&how"));
    show->addActions(actions.filters->actions());
    QMenu *certificate =
        addMenu(u"certificateMenu"_s, QT_TRANSLATE_NOOP("WindowActions", "&Certificate"));
    certificate->addActions({actions.review, actions.details, actions.clearCertificate});
    certificate->addSeparator();
    certificate->addAction(actions.restore);
    certificate->addSeparator();
    certificate->addAction(actions.demoCertificate);
    QMenu *view = addMenu(u"viewMenu"_s, QT_TRANSLATE_NOOP("WindowActions", "&View"));
    QMenu *theme = titled(
        view->addMenu(QString()), u"themeMenu"_s, QT_TRANSLATE_NOOP("WindowActions", "&Theme"));
    theme->addActions(actions.themes->actions());
    QMenu *language = titled(view->addMenu(QString()),
                             u"languageMenu"_s,
                             QT_TRANSLATE_NOOP("WindowActions", "&Language"));
    language->addActions(actions.languages->actions());
    view->addActions({actions.history, actions.resetLayout});
    QMenu *help = addMenu(u"helpMenu"_s, QT_TRANSLATE_NOOP("WindowActions", "&Help"));
    help->addActions({actions.ramPolicy, actions.updates, actions.about});
}

} // namespace

WindowActions createActions(QMainWindow *window)
{
    WindowActions all;
    all.open = add(window,
                   u"openAction"_s,
                   QT_TRANSLATE_NOOP("WindowActions", "&Open certificate files…"),
                   u"open"_s,
                   QKeySequence::Open);
    all.paste = add(window,
                    u"pasteAction"_s,
                    QT_TRANSLATE_NOOP("WindowActions", "&Paste PEM text"),
                    u"paste"_s,
                    QKeySequence::Paste);
    all.openPlan = add(window,
                       u"openPlanAction"_s,
                       QT_TRANSLATE_NOOP("WindowActions", "Open p&lan…"),
                       u"open"_s,
                       QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
    all.addAccount = add(window,
                         u"addAccountAction"_s,
                         QT_TRANSLATE_NOOP("WindowActions", "&Add account…"),
                         u"plus"_s);
    all.editAccount = add(window,
                          u"editAccountAction"_s,
                          QT_TRANSLATE_NOOP("WindowActions", "&Edit this account…"),
                          u"edit"_s);
    all.removeAccount = add(window,
                            u"removeAccountAction"_s,
                            QT_TRANSLATE_NOOP("WindowActions", "&Remove this account…"),
                            u"trash"_s);
    all.quit = add(window,
                   u"quitAction"_s,
                   QT_TRANSLATE_NOOP("WindowActions", "&Quit"),
                   {},
                   QKeySequence(Qt::CTRL | Qt::Key_Q));
    all.quit->setMenuRole(QAction::QuitRole);
    all.refresh = add(window,
                      u"refreshAction"_s,
                      QT_TRANSLATE_NOOP("WindowActions", "&Refresh"),
                      u"refresh"_s,
                      QKeySequence(Qt::Key_F5));
    all.find = add(window,
                   u"findAction"_s,
                   QT_TRANSLATE_NOOP("WindowActions", "&Find…"),
                   u"search"_s,
                   QKeySequence::Find);
    all.history = add(window,
                      u"historyAction"_s,
                      QT_TRANSLATE_NOOP("WindowActions", "&History"),
                      u"history"_s,
                      QKeySequence(Qt::CTRL | Qt::Key_H));
    all.history->setCheckable(true);
    all.selectAll = add(window,
                        u"selectAllAction"_s,
                        QT_TRANSLATE_NOOP("WindowActions", "Select &all that are shown"),
                        {},
                        QKeySequence::SelectAll);
    all.selectNone = add(window,
                         u"selectNoneAction"_s,
                         QT_TRANSLATE_NOOP("WindowActions", "Select &none"),
                         {},
                         QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A));
    all.copyNames = add(window,
                        u"copyNamesAction"_s,
                        QT_TRANSLATE_NOOP("WindowActions", "&Copy names of selected"),
                        u"copy"_s,
                        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    all.checkViewers = add(window,
                           u"checkViewersAction"_s,
                           QT_TRANSLATE_NOOP("WindowActions", "Check what &viewers get"),
                           u"eye"_s,
                           QKeySequence(Qt::CTRL | Qt::Key_E));
    all.checkAllViewers =
        add(window,
            u"checkAllViewersAction"_s,
            QT_TRANSLATE_NOOP("WindowActions", "Check what viewers get of a&ll domains"),
            {},
            QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E));
    all.filters = createFilters(window);
    all.review = add(window,
                     u"reviewAction"_s,
                     QT_TRANSLATE_NOOP("WindowActions", "&Review changes…"),
                     {},
                     QKeySequence(Qt::CTRL | Qt::Key_Return));
    all.details = add(window,
                      u"detailsAction"_s,
                      QT_TRANSLATE_NOOP("WindowActions", "Certificate de&tails…"),
                      u"certificate"_s,
                      QKeySequence(Qt::CTRL | Qt::Key_I));
    all.restore = add(window,
                      u"restoreAction"_s,
                      QT_TRANSLATE_NOOP("WindowActions", "Restore the &former certificate…"),
                      u"history"_s);
    all.clearCertificate =
        add(window,
            u"clearCertificateAction"_s,
            QT_TRANSLATE_NOOP("WindowActions", "&Drop the loaded certificate and key"),
            u"close"_s);
    all.demoCertificate =
        add(window,
            u"demoCertificateAction"_s,
            QT_TRANSLATE_NOOP("WindowActions", "&Make a demo certificate for the sandbox"),
            u"certificate"_s);
    all.themes = createThemes(window);
    all.languages = createLanguages(window);
    all.settings = add(window,
                       u"settingsAction"_s,
                       QT_TRANSLATE_NOOP("WindowActions", "&Settings…"),
                       u"settings"_s,
                       QKeySequence(Qt::CTRL | Qt::Key_Comma));
    all.settings->setMenuRole(QAction::PreferencesRole);
    all.resetLayout = add(window,
                          u"resetLayoutAction"_s,
                          QT_TRANSLATE_NOOP("WindowActions", "Reset columns and &panes"));
    all.ramPolicy = add(window,
                        u"ramPolicyAction"_s,
                        QT_TRANSLATE_NOOP("WindowActions", "RAM &policy LiveCert needs…"),
                        u"shield"_s);
    all.updates = add(window,
                      u"updatesAction"_s,
                      QT_TRANSLATE_NOOP("WindowActions", "Check for &updates…"),
                      u"external"_s);
    all.updates->setMenuRole(QAction::ApplicationSpecificRole); // beside About on macOS
    inEveryLanguage(all.updates, [updates = all.updates] {
        updates->setStatusTip(words(QT_TRANSLATE_NOOP(
            "WindowActions",
            "Opens the page of releases in the browser. LiveCert never looks by itself.")));
    });
    all.about = add(
        window, u"aboutAction"_s, QT_TRANSLATE_NOOP("WindowActions", "&About LiveCert"), u"info"_s);
    all.about->setMenuRole(QAction::AboutRole);
    fillMenus(window, all);
    return all;
}

} // namespace livecert
