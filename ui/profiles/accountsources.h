// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/credentialsource.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QVBoxLayout;

namespace livecert {

class ChoiceCard;

/// "Which account shall LiveCert manage?": what was found on this computer, an AccessKey by hand,
/// the sandbox.
class AccountSources final : public QWidget
{
    Q_OBJECT

public:
    explicit AccountSources(const QList<FoundCredential> &found, QWidget *parent = nullptr);

    void setKeyring(bool isThere); ///< where a secret entered by hand will be kept
    [[nodiscard]] Profile chosen() const; ///< source and what is known of it; no id yet

Q_SIGNALS:
    void activated();

private:
    ChoiceCard *addCard(const QString &name,
                        const QString &title,
                        const QString &explanation,
                        const Profile &profile);
    void addFound(const FoundCredential &found);

    QVBoxLayout *m_cards;
    QButtonGroup *m_group;
    QList<Profile> m_profiles; ///< by id of the button
    ChoiceCard *m_byHand = nullptr;
};

/// "Kept in the system keyring", or that there is none.
[[nodiscard]] QString secretPlaceText(bool hasKeyring);

} // namespace livecert
