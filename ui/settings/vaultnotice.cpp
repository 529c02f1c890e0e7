// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/vaultnotice.h"

#include "ui/settings/vaultpassphrase.h"
#include "ui/settings/vaulttext.h"
#include "ui/settings/vaultunlock.h"
#include "ui/text/everylanguage.h"
#include "ui/widgets/banner.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace livecert {

VaultNotice::VaultNotice(Vault &vault, QWidget *parent)
    : QWidget(parent)
    , m_vault(vault)
    , m_banner(new Banner(this))
{
    setObjectName(u"vaultNotice"_s);
    m_banner->setObjectName(u"vaultNoticeBanner"_s);
    m_banner->setClosable(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->addWidget(m_banner);
    hide();
    connect(&m_vault, &Vault::keepFailed, this, [this](const Error &error) {
        m_error = error;
        m_isDismissed = false;
        look();
    });
    connect(&m_vault, &Vault::changed, this, &VaultNotice::look);
    connect(m_banner, &Banner::actionTriggered, this, &VaultNotice::act);
    whenLanguageChanges(this, [this] { look(); });
    connect(m_banner, &Banner::closed, this, [this] {
        m_isDismissed = true;
        hide();
    });
}

void VaultNotice::look()
{
    if (m_isDismissed)
        return;
    m_vault.look({this, [this](const Result<VaultStatus> &status) { showStatus(*status); }});
}

void VaultNotice::showStatus(const VaultStatus &status)
{
    if (status.waiting == 0) {
        m_isDismissed = true;
        hide();
        return;
    }
    m_isLocked = status.exists && !status.problem && !status.isUnlocked;
    if (m_isLocked) {
        m_banner->showMessage(
            Tone::Warning,
            tr("%n certificates wait for the vault", nullptr, status.waiting),
            tr("They were deployed, and can be restored later only if the vault is unlocked before "
               "LiveCert is closed."),
            tr("Unlock…"));
    } else {
        const VaultProblemText text = vaultProblemText(m_error);
        m_banner->showMessage(
            Tone::Warning,
            text.title,
            tr("What was deployed just now cannot be restored later. %1").arg(text.body),
            tr("Settings…"));
    }
    setVisible(true);
}

void VaultNotice::act()
{
    if (m_isLocked)
        askToUnlock(m_vault, window(), this, [] {});
    else
        Q_EMIT settingsRequested();
}

} // namespace livecert
