// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/profiles/accounttest.h"
#include "ui/uiservices.h"

#include <QDialog>

#include <memory>
#include <optional>

class QPushButton;
class QStackedWidget;

namespace livecert {

class AccountForm;
class AccountSources;
class Banner;

/// Adds an account, or changes one: where its credential comes from, then its details, tested with
/// read-only calls before or never, as the admin likes. Deletes itself when closed.
class AccountDialog final : public QDialog
{
    Q_OBJECT

public:
    AccountDialog(const UiServices &services,
                  std::optional<Profile> existing,
                  QWidget *parent = nullptr);
    ~AccountDialog() override;

Q_SIGNALS:
    void profileChosen(const livecert::Profile &profile); ///< saved, or the sandbox

private:
    void createLayout();
    void connectSignals();
    void showSources();
    void showForm(const Profile &profile);
    void goOn();
    void test();
    void showVerdict(const AccountTest::Verdict &verdict);
    void showFailure(const Error &error);
    void save();
    void saveProfile(const Profile &profile);
    void setWorking(bool isWorking);

    const UiServices &m_services;
    std::optional<Profile> m_existing;
    AccountSources *m_sources;
    AccountForm *m_form;
    QStackedWidget *m_pages;
    Banner *m_banner;
    QPushButton *m_policy;
    QPushButton *m_back;
    QPushButton *m_test;
    QPushButton *m_cancel;
    QPushButton *m_next;
    std::unique_ptr<QObject> m_work; ///< context of a test or of saving
};

} // namespace livecert
