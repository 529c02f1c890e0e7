// SPDX-License-Identifier: Apache-2.0
#include "ui/window/windowactions.h"

#include "ui/domains/filterchips.h"
#include "ui/theme/themedicon.h"

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
             const QString &text,
             const QString &icon = {},
             const QKeySequence &shortcut = {})
{
    auto *action = new QAction(text, window);
    action->setObjectName(name);
    action->setShortcut(shortcut);
    if (!icon.isEmpty())
        action->setIcon(themedIcon(icon));
    window->addAction(action);
    return action;
}

QAction *addChoice(QActionGroup *group, const QString &name, const QString &text, int value)
{
    auto *action = new QAction(text, group);
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
              words(QT_TRANSLATE_NOOP("WindowActions", "Like the &system")),
              int(ThemeMode::System));
    addChoice(group,
              u"themeLight"_s,
              words(QT_TRANSLATE_NOOP("WindowActions", "&Light")),
              int(ThemeMode::Light));
    addChoice(group,
              u"themeDark"_s,
              words(QT_TRANSLATE_NOOP("WindowActions", "&Dark")),
              int(ThemeMode::Dark));
    return group;
}

QActionGroup *createFilters(QMainWindow *window)
{
    auto *group = new QActionGroup(window);
    for (int filter = 0; filter < domainFilterCount; ++filter)
        addChoice(group, u"filter%1"_s.arg(filter), filterName(DomainFilter(filter)), filter);
    group->actions().constFirst()->setChecked(true);
    return group;
}

void fillMenus(QMainWindow *window, const WindowActions &actions)
{
    const auto addMenu = [window](const QString &name, const QString &title) {
        QMenu *menu = window->menuBar()->addMenu(title);
        menu->setObjectName(name);
        return menu;
    };
    QMenu *file = addMenu(u"fileMenu"_s, words(QT_TRANSLATE_NOOP("WindowActions", "&File")));
    file->addActions({actions.open, actions.paste});
    file->addSeparator();
    file->addActions({actions.addAccount, actions.editAccount, actions.removeAccount});
    file->addSeparator();
    file->addAction(actions.quit);
    QMenu *domains =
        addMenu(u"domainsMenu"_s, words(QT_TRANSLATE_NOOP("WindowActions", "&Domains")));
    domains->addActions({actions.refresh, actions.find});
    domains->addSeparator();
    domains->addActions({actions.selectAll, actions.selectNone, actions.copyNames});
    domains->addSeparator();
    QMenu *show = domains->addMenu(words(QT_TRANSLATE_NOOP("WindowActions", "S&how")));
    show->setObjectName(u"showMenu"_s);
    show->addActions(actions.filters->actions());
    QMenu *certificate =
        addMenu(u"certificateMenu"_s, words(QT_TRANSLATE_NOOP("WindowActions", "&Certificate")));
    certificate->addActions({actions.review, actions.details, actions.clearCertificate});
    certificate->addSeparator();
    certificate->addAction(actions.demoCertificate);
    QMenu *view = addMenu(u"viewMenu"_s, words(QT_TRANSLATE_NOOP("WindowActions", "&View")));
    QMenu *theme = view->addMenu(words(QT_TRANSLATE_NOOP("WindowActions", "&Theme")));
    theme->setObjectName(u"themeMenu"_s);
    theme->addActions(actions.themes->actions());
    view->addActions({actions.history, actions.resetLayout});
    QMenu *help = addMenu(u"helpMenu"_s, words(QT_TRANSLATE_NOOP("WindowActions", "&Help")));
    help->addActions({actions.ramPolicy, actions.updates, actions.about});
}

} // namespace

WindowActions createActions(QMainWindow *window)
{
    WindowActions all;
    all.open = add(window,
                   u"openAction"_s,
                   words(QT_TRANSLATE_NOOP("WindowActions", "&Open certificate files…")),
                   u"open"_s,
                   QKeySequence::Open);
    all.paste = add(window,
                    u"pasteAction"_s,
                    words(QT_TRANSLATE_NOOP("WindowActions", "&Paste PEM text")),
                    u"paste"_s,
                    QKeySequence::Paste);
    all.addAccount = add(window,
                         u"addAccountAction"_s,
                         words(QT_TRANSLATE_NOOP("WindowActions", "&Add account…")),
                         u"plus"_s);
    all.editAccount = add(window,
                          u"editAccountAction"_s,
                          words(QT_TRANSLATE_NOOP("WindowActions", "&Edit this account…")),
                          u"edit"_s);
    all.removeAccount = add(window,
                            u"removeAccountAction"_s,
                            words(QT_TRANSLATE_NOOP("WindowActions", "&Remove this account…")),
                            u"trash"_s);
    all.quit = add(window,
                   u"quitAction"_s,
                   words(QT_TRANSLATE_NOOP("WindowActions", "&Quit")),
                   {},
                   QKeySequence(Qt::CTRL | Qt::Key_Q));
    all.quit->setMenuRole(QAction::QuitRole);
    all.refresh = add(window,
                      u"refreshAction"_s,
                      words(QT_TRANSLATE_NOOP("WindowActions", "&Refresh")),
                      u"refresh"_s,
                      QKeySequence(Qt::Key_F5));
    all.find = add(window,
                   u"findAction"_s,
                   words(QT_TRANSLATE_NOOP("WindowActions", "&Find…")),
                   u"search"_s,
                   QKeySequence::Find);
    all.history = add(window,
                      u"historyAction"_s,
                      words(QT_TRANSLATE_NOOP("WindowActions", "&History")),
                      u"history"_s,
                      QKeySequence(Qt::CTRL | Qt::Key_H));
    all.history->setCheckable(true);
    all.selectAll = add(window,
                        u"selectAllAction"_s,
                        words(QT_TRANSLATE_NOOP("WindowActions", "Select &all that are shown")),
                        {},
                        QKeySequence::SelectAll);
    all.selectNone = add(window,
                         u"selectNoneAction"_s,
                         words(QT_TRANSLATE_NOOP("WindowActions", "Select &none")),
                         {},
                         QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A));
    all.copyNames = add(window,
                        u"copyNamesAction"_s,
                        words(QT_TRANSLATE_NOOP("WindowActions", "&Copy names of selected")),
                        u"copy"_s,
                        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    all.filters = createFilters(window);
    all.review = add(window,
                     u"reviewAction"_s,
                     words(QT_TRANSLATE_NOOP("WindowActions", "&Review changes…")),
                     {},
                     QKeySequence(Qt::CTRL | Qt::Key_Return));
    all.details = add(window,
                      u"detailsAction"_s,
                      words(QT_TRANSLATE_NOOP("WindowActions", "Certificate de&tails…")),
                      u"certificate"_s,
                      QKeySequence(Qt::CTRL | Qt::Key_I));
    all.clearCertificate =
        add(window,
            u"clearCertificateAction"_s,
            words(QT_TRANSLATE_NOOP("WindowActions", "&Drop the loaded certificate and key")),
            u"close"_s);
    all.demoCertificate =
        add(window,
            u"demoCertificateAction"_s,
            words(QT_TRANSLATE_NOOP("WindowActions", "&Make a demo certificate for the sandbox")),
            u"certificate"_s);
    all.themes = createThemes(window);
    all.resetLayout = add(window,
                          u"resetLayoutAction"_s,
                          words(QT_TRANSLATE_NOOP("WindowActions", "Reset columns and &panes")));
    all.ramPolicy = add(window,
                        u"ramPolicyAction"_s,
                        words(QT_TRANSLATE_NOOP("WindowActions", "RAM &policy LiveCert needs…")),
                        u"shield"_s);
    all.updates = add(window,
                      u"updatesAction"_s,
                      words(QT_TRANSLATE_NOOP("WindowActions", "Check for &updates…")),
                      u"external"_s);
    all.updates->setMenuRole(QAction::ApplicationSpecificRole); // beside About on macOS
    all.updates->setStatusTip(words(QT_TRANSLATE_NOOP(
        "WindowActions",
        "Opens the page of releases in the browser. LiveCert never looks by itself.")));
    all.about = add(window,
                    u"aboutAction"_s,
                    words(QT_TRANSLATE_NOOP("WindowActions", "&About LiveCert")),
                    u"info"_s);
    all.about->setMenuRole(QAction::AboutRole);
    fillMenus(window, all);
    return all;
}

} // namespace livecert
