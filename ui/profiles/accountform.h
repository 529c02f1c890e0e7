// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/credential.h"
#include "store/profile.h"

#include <QWidget>

class QButtonGroup;
class QComboBox;
class QLabel;
class QPushButton;

namespace livecert {

class FormField;

/// The details of an account: name and colour, AccessKey where it is entered by hand, region, and
/// under Advanced the endpoint and how calls with a private key travel.
class AccountForm final : public QWidget
{
    Q_OBJECT

public:
    explicit AccountForm(QWidget *parent = nullptr);

    void setProfile(const Profile &profile, bool isNew);
    void setKeyring(bool isThere);
    bool validate(); ///< shows what is wrong and puts the keyboard there
    [[nodiscard]] Profile profile() const;
    [[nodiscard]] bool hasSecret() const; ///< one was typed
    [[nodiscard]] Secret secret() const;
    void wipeSecret();

Q_SIGNALS:
    void edited();

private:
    void createFields();
    [[nodiscard]] QWidget *createColours();
    [[nodiscard]] QWidget *createAdvanced();
    void showAdvanced(bool isShown);
    void showRegionEndpoint();
    [[nodiscard]] bool isByHand() const { return m_profile.source == CredentialSource::AccessKey; }

    Profile m_profile;
    bool m_isNew = true;
    QLabel *m_title;
    QLabel *m_source;
    FormField *m_name;
    FormField *m_keyId;
    FormField *m_secret;
    QComboBox *m_region;
    QButtonGroup *m_colours;
    QPushButton *m_advancedButton;
    QWidget *m_advanced = nullptr;
    FormField *m_endpoint;
    QComboBox *m_mode;
};

} // namespace livecert
