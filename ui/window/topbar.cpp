// SPDX-License-Identifier: Apache-2.0
#include "ui/window/topbar.h"

#include "ui/domains/searchfield.h"
#include "ui/text/everylanguage.h"
#include "ui/theme/themedicon.h"
#include "ui/window/accountbutton.h"
#include "ui/window/windowactions.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace livecert {

TopBar::TopBar(ProfileStore &profiles, const WindowActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_account(new AccountButton(profiles, this))
    , m_refresh(new QPushButton(themedIcon(u"refresh"_s), {}, this))
    , m_search(new SearchField(this))
    , m_history(new QPushButton(themedIcon(u"history"_s), {}, this))
    , m_settings(new QPushButton(themedIcon(u"settings"_s), {}, this))
{
    m_refresh->setObjectName(u"refreshButton"_s);
    m_history->setObjectName(u"historyButton"_s);
    m_history->setCheckable(true);
    m_settings->setObjectName(u"settingsButton"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 5, 12, 7);
    layout->setSpacing(8);
    layout->addWidget(m_account);
    layout->addWidget(m_refresh);
    layout->addWidget(m_search, 1);
    layout->addWidget(m_history);
    layout->addWidget(m_settings);
    connect(m_refresh, &QPushButton::clicked, actions.refresh, &QAction::trigger);
    connect(m_history, &QPushButton::clicked, actions.history, &QAction::trigger);
    connect(m_settings, &QPushButton::clicked, actions.settings, &QAction::trigger);
    const QAction *history = actions.history;
    const auto follow = [this, history] {
        m_history->setVisible(history->isVisible());
        m_history->setChecked(history->isChecked());
    };
    connect(history, &QAction::changed, m_history, follow);
    inEveryLanguage(this, [this] { retranslate(); });
}

void TopBar::retranslate()
{
    setBusy(!m_refresh->isEnabled());
    m_refresh->setAccessibleName(tr("Refresh"));
    m_refresh->setToolTip(tr("Read the domains again (F5)"));
    m_history->setText(tr("History"));
    m_history->setAccessibleName(tr("History"));
    m_history->setToolTip(tr("What was changed, when and by whom (Ctrl+H)"));
    m_settings->setAccessibleName(tr("Settings"));
    m_settings->setToolTip(tr("Theme, language, history, vault (Ctrl+,)"));
}

void TopBar::setBusy(bool isBusy)
{
    m_refresh->setEnabled(!isBusy);
    m_refresh->setText(isBusy ? tr("Reading…") : tr("Refresh"));
}

} // namespace livecert
