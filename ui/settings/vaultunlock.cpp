// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/vaultunlock.h"

#include "ui/settings/vaultpassphrase.h"
#include "ui/settings/vaulttext.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace livecert {

VaultPassphrase *askToUnlock(Vault &vault,
                             QWidget *window,
                             QObject *context,
                             std::function<void()> then)
{
    auto *dialog = new VaultPassphrase(VaultPassphrase::Purpose::Unlock, window);
    QObject::connect(dialog,
                     &VaultPassphrase::submitted,
                     dialog,
                     [&vault, dialog, guard = QPointer<QObject>(context), then = std::move(then)] {
                         vault.unlock(dialog->takePassphrase(),
                                      {dialog, [dialog, guard, then](const Result<void> &unlocked) {
                                           if (!unlocked) {
                                               const VaultProblemText text =
                                                   vaultProblemText(unlocked.error());
                                               dialog->showError(text.title + u". "_s + text.body);
                                               return;
                                           }
                                           dialog->accept();
                                           if (guard)
                                               then();
                                       }});
                     });
    dialog->open();
    return dialog;
}

} // namespace livecert
