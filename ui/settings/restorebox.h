// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/previousbundle.h"
#include "ui/deploy/dialogshell.h"

#include <QMap>

class QButtonGroup;

namespace livecert {

/// Which former certificate goes back to which domains, where that is not plain: they had different
/// ones, or some cannot be restored and the reason has to be said.
class RestoreBox final : public DialogShell
{
    Q_OBJECT

public:
    RestoreBox(const QList<PreviousBundle> &found, QWidget *parent);

Q_SIGNALS:
    void chosen(const QByteArray &sha256, const QStringList &domains);

private:
    struct Group
    {
        VaultItem item;
        QStringList domains; ///< API form
    };

    void addGroups();
    void addReasons(const QList<PreviousBundle> &found);
    void choose();

    QList<Group> m_groups; ///< one for each certificate
    QButtonGroup *m_choice;
};

} // namespace livecert
