// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/deploymentplan.h"

#include <QHash>
#include <QObject>

namespace livecert {

/// The state of the form, without widgets: what is loaded, chosen and typed, and what the checks
/// say.
class DeploymentDraft final : public QObject
{
    Q_OBJECT

public:
    explicit DeploymentDraft(Clock clock = systemUtc, QObject *parent = nullptr);

    [[nodiscard]] const DeploymentSettings &settings() const { return m_settings; }
    [[nodiscard]] const QList<DomainOverview> &selected() const { return m_selected; }
    [[nodiscard]] const AccountSnapshot &account() const { return m_account; }
    [[nodiscard]] const QList<Finding> &findings() const { return m_findings; }
    [[nodiscard]] QString proposedName() const;
    [[nodiscard]] DeploymentPlan plan() const; ///< as of now
    [[nodiscard]] bool isReady() const; ///< something would be sent, and nothing blocks it

    void setBundle(
        std::shared_ptr<const CertificateBundle> bundle); ///< proposes a name unless one was typed
    void setAccount(const AccountSnapshot &account); ///< keeps the selection by name
    void setSelected(const QList<DomainOverview> &domains);
    /// A deployed certificate (see deployedCertificateId()) has this public key (SHA-256).
    void noteDeployedKey(const QString &certificateId, const QByteArray &key);
    /// How a change of this domain ended, by the code of the service (empty: it was carried out): a
    /// domain that the service protects is known by its refusal only.
    void noteOutcome(const QString &domain, const QString &apiCode);
    /// What Certificate Management Service has; kept until another account is opened.
    void setCasCertificates(const QList<CasCertificate> &certificates);
    void setCasCertificate(const CasCertificate &certificate); ///< chooses it, and its name
    void setHttpsOn(bool on);
    void setType(CertificateType type);
    void setCertName(const QString &name);
    void setForceSet(bool force);
    void clear(); ///< drops bundle, name and key

Q_SIGNALS:
    void changed();

private:
    void fillKnown();
    void findCas();
    void update();

    Clock m_clock;
    DeploymentSettings m_settings;
    bool m_isNameTyped = false;
    QList<DomainOverview> m_selected;
    AccountSnapshot m_account;
    QHash<QString, QByteArray> m_deployedKeys; ///< by deployedCertificateId()
    QHash<QString, QString> m_protected; ///< domain → the code of the refusal
    QList<Finding> m_findings;
};

} // namespace livecert
