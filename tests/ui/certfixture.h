// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/deploymentdraft.h"
#include "support/mint.h"

#include <QApplication>
#include <QTemporaryDir>

namespace livecert::fixture {

/// The dialog of this kind that is shown; null when none is.
template <class T>
T *openDialog()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *dialog = qobject_cast<T *>(widget); dialog && dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

/// The bundle of a minted chain and its key.
[[nodiscard]] std::shared_ptr<const CertificateBundle> bundleOf(const mint::Pki &pki);
[[nodiscard]] std::shared_ptr<const CertificateBundle> bundleFor(const QStringList &names);

struct Row
{
    QString name;
    bool isHttpsOn = true;
    int days = 80; ///< left for the certificate it has
    QString certName = QStringLiteral("live-example-com-20260901");
    DomainStatus status = DomainStatus::Online;
    DomainType type = DomainType::Streaming;
};
[[nodiscard]] DomainOverview domainOf(const Row &row);
[[nodiscard]] QList<DomainOverview> threeDomains(); ///< pull, push and play of the screens

/// Writes a file into the folder and answers its path.
[[nodiscard]] QString write(const QTemporaryDir &folder,
                            const QString &name,
                            const QByteArray &bytes);

} // namespace livecert::fixture
