// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/profile.h"

#include <QPushButton>

class QMenu;

namespace livecert {

class ProfileStore;

/// Which account is live, and the menu to take another, add one or change them.
class AccountButton final : public QPushButton
{
    Q_OBJECT

public:
    explicit AccountButton(ProfileStore &profiles, QWidget *parent = nullptr);

    void setProfile(const Profile &profile);

Q_SIGNALS:
    void profileChosen(const livecert::Profile &profile);
    void addRequested();
    void editRequested();
    void removeRequested();

private:
    void fillMenu();
    void addProfile(const Profile &profile);

    ProfileStore &m_profiles;
    Profile m_current;
    QMenu *m_menu;
};

/// "Production · cn-shanghai"
[[nodiscard]] QString profileTitle(const Profile &profile);
/// A dot in the account's colour.
[[nodiscard]] QIcon profileDot(const Profile &profile);

} // namespace livecert
