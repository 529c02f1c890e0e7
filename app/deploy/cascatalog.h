// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/casapi.h"
#include "deploy/deploymentdraft.h"

#include <QObject>

#include <memory>

namespace livecert {

/// The account's certificates in Certificate Management Service: asked for when the form first
/// wants one, and handed to the draft. Service and draft outlive it.
class CasCatalog final : public QObject
{
    Q_OBJECT

public:
    enum class State { NotAsked, Reading, Ready, Failed };

    CasCatalog(CasApi &cas, DeploymentDraft &draft, QObject *parent = nullptr);
    ~CasCatalog() override;

    void refresh(); ///< asks, again if need be; a second call while it reads does nothing

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const QList<CasCertificate> &certificates() const { return m_certificates; }
    [[nodiscard]] const Error &error() const { return m_error; } ///< of Failed

Q_SIGNALS:
    void changed();

private:
    void setState(State state);

    CasApi &m_cas;
    DeploymentDraft &m_draft;
    State m_state = State::NotAsked;
    QList<CasCertificate> m_certificates;
    Error m_error;
};

} // namespace livecert
