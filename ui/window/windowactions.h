// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/domains/domainrow.h"
#include "ui/theme/themecontroller.h"

#include <QAction>
#include <QActionGroup>

class QMainWindow;

namespace livecert {

/// Every command of the window, made once and shown in menus, bars and context menus.
struct WindowActions
{
    QAction *open = nullptr;
    QAction *paste = nullptr;
    QAction *openPlan = nullptr;
    QAction *addAccount = nullptr;
    QAction *editAccount = nullptr;
    QAction *removeAccount = nullptr;
    QAction *quit = nullptr;
    QAction *refresh = nullptr;
    QAction *find = nullptr;
    QAction *history = nullptr; ///< checked while its page is shown
    QAction *selectAll = nullptr;
    QAction *selectNone = nullptr;
    QAction *copyNames = nullptr;
    QAction *checkViewers = nullptr; ///< of what is selected
    QAction *checkAllViewers = nullptr; ///< of every domain with HTTPS on
    QActionGroup *filters = nullptr; ///< data: int(DomainFilter)
    QAction *review = nullptr;
    QAction *details = nullptr;
    QAction *restore = nullptr; ///< the former certificate of the selected domains
    QAction *clearCertificate = nullptr;
    QAction *demoCertificate = nullptr; ///< in the sandbox
    QActionGroup *themes = nullptr; ///< data: int(ThemeMode)
    QActionGroup *languages = nullptr; ///< data: int(LanguageChoice)
    QAction *settings = nullptr;
    QAction *resetLayout = nullptr;
    QAction *ramPolicy = nullptr;
    QAction *updates = nullptr;
    QAction *about = nullptr;
};

/// Makes them, with the window as parent, and fills its menu bar.
[[nodiscard]] WindowActions createActions(QMainWindow *window);

} // namespace livecert
