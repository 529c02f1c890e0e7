// SPDX-License-Identifier: Apache-2.0
#include "deploy/cascatalog.h"

namespace livecert {

CasCatalog::CasCatalog(CasApi &cas, DeploymentDraft &draft, QObject *parent)
    : QObject(parent)
    , m_cas(cas)
    , m_draft(draft)
{
    const auto askWhenWanted = [this] {
        const DeploymentSettings &settings = m_draft.settings();
        if (m_state == State::NotAsked && settings.isHttpsOn
            && settings.type == CertificateType::Cas)
            refresh();
    };
    connect(&draft, &DeploymentDraft::changed, this, askWhenWanted);
    askWhenWanted();
}

CasCatalog::~CasCatalog() = default;

void CasCatalog::refresh()
{
    if (m_state == State::Reading)
        return;
    setState(State::Reading);
    m_cas.listCertificates({this, [this](const Result<QList<CasCertificate>> &answer) {
                                if (!answer) {
                                    m_error = answer.error();
                                    setState(State::Failed);
                                    return;
                                }
                                m_certificates = *answer;
                                m_draft.setCasCertificates(m_certificates);
                                setState(State::Ready);
                            }});
}

void CasCatalog::setState(State state)
{
    m_state = state;
    Q_EMIT changed();
}

} // namespace livecert
