// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/liveapi.h"
#include "deploy/deploymentdraft.h"
#include "ui/certificate/certificatefields.h"

#include <QPointer>

#include <memory>

class QWidget;

namespace livecert {

class DetailsDialog;

/// Opens the details of what the draft holds, keeps them up to date, and reads what the first
/// selected domain has now (one read-only call).
class DetailsController final : public QObject
{
    Q_OBJECT

public:
    DetailsController(DeploymentDraft &draft, QWidget *window, Clock clock = systemUtc);
    ~DetailsController() override;

    void open(); ///< or brings the open one to the front; nothing without a certificate
    void setLive(LiveApi *live); ///< null while no account is open
    void setKeyLocked(bool isLocked); ///< a key was met that no pass phrase opened
    [[nodiscard]] DetailsDialog *dialog() const; ///< null while none is open

private:
    void update();
    void readDeployed();
    void showDeployed(const DomainOverview &domain, const Result<DomainCertificateInfo> &info);
    [[nodiscard]] KeyState keyState() const;

    DeploymentDraft &m_draft;
    QWidget *m_window;
    Clock m_clock;
    LiveApi *m_live = nullptr;
    bool m_isKeyLocked = false;
    std::shared_ptr<const CertificateBundle> m_shown;
    QString m_domain; ///< whose certificate is shown or asked for; API name
    std::unique_ptr<QObject> m_reading; ///< context of the call
    QPointer<DetailsDialog> m_dialog;
};

} // namespace livecert
