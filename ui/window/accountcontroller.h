// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/domaincatalog.h"
#include "ui/uiservices.h"

#include <QObject>

#include <memory>

namespace livecert {

/// The account that is live: opens its session, reads its domains, and lets another take its place
/// at any time. What was under way for the earlier one is dropped with its context.
class AccountController final : public QObject
{
    Q_OBJECT

public:
    explicit AccountController(const UiServices &services, QObject *parent = nullptr);
    ~AccountController() override;

    void open(const Profile &profile);
    void refresh(); ///< reads again; opens again when the session could not be opened

    [[nodiscard]] const Profile &profile() const { return m_profile; }
    [[nodiscard]] std::shared_ptr<Session> session() const { return m_session; }
    [[nodiscard]] const AccountSnapshot &snapshot() const { return m_snapshot; }
    [[nodiscard]] bool isBusy() const { return m_work != nullptr; }

Q_SIGNALS:
    void opening(); ///< profile() is the new one, its session is not there yet
    void opened();
    void readFirst(const livecert::AccountSnapshot &first); ///< of an account not shown before
    void read(); ///< snapshot() is new
    void failed(const livecert::Error &error);
    void busyChanged(bool isBusy);

private:
    void readDomains();
    void begin();
    void end();
    void fail(const Error &error);

    const UiServices &m_services;
    Profile m_profile;
    std::shared_ptr<Session> m_session;
    std::unique_ptr<DomainCatalog> m_catalog; ///< goes before the session
    AccountSnapshot m_snapshot;
    std::unique_ptr<QObject> m_work; ///< context of what is under way
};

} // namespace livecert
