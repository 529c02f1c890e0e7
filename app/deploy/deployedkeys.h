// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/liveapi.h"
#include "deploy/deploymentdraft.h"

#include <QObject>
#include <QSet>

namespace livecert {

/// Finds out which public keys the selected domains have now, certificate by certificate, and tells
/// the draft, whose checks then see a key that is used again. Asks only while a certificate is
/// loaded to compare with, each certificate once. An account that may not read them goes without:
/// no answer is no finding. Live and draft outlive it.
class DeployedKeys final : public QObject
{
    Q_OBJECT

public:
    DeployedKeys(LiveApi &live, DeploymentDraft &draft, QObject *parent = nullptr);

private:
    void lookUp();
    void ask(const DomainOverview &domain);

    LiveApi &m_live;
    DeploymentDraft &m_draft;
    QSet<QString> m_asked;
};

} // namespace livecert
