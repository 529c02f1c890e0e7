// SPDX-License-Identifier: Apache-2.0
#include "ui/viewers/viewerscontroller.h"

#include "ui/text/everylanguage.h"
#include "ui/viewers/viewersdialog.h"

#include <algorithm>
#include <numeric>

namespace livecert {

using namespace Qt::StringLiterals;

ViewersController::ViewersController(QWidget *window, Clock clock, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_clock(std::move(clock))
{ }

ViewersController::~ViewersController()
{
    delete m_dialog;
    m_check.reset();
}

void ViewersController::setSession(std::shared_ptr<Session> session)
{
    if (m_dialog)
        m_dialog->setCheck(nullptr);
    m_check.reset();
    m_session = std::move(session);
    m_proof = {};
    m_findings.clear();
    setResolvers(m_resolvers);
    Q_EMIT findingsChanged();
}

void ViewersController::setResolvers(const QString &resolvers)
{
    m_resolvers = resolvers;
    if (!m_session || !m_session->edge)
        return;
    if (const Result<QList<NameServer>> servers = parseNameServers(resolvers))
        m_session->edge->setResolvers(*servers);
    if (m_dialog)
        m_dialog->setResolvers(resolvers, m_session->edge->resolves());
}

void ViewersController::check(const QList<DomainOverview> &domains,
                              const QList<StoredCertificate> &stored)
{
    QList<ViewersTarget> targets;
    for (const DomainOverview &domain : domains)
        targets.append({.domain = domain.domain.name, .cname = domain.domain.cname});
    m_proof = {};
    run(targets, stored);
}

void ViewersController::prove(const OpenProof &proof)
{
    m_proof = proof;
    run({{.domain = proof.domain, .leafSha256 = proof.leafSha256}}, {});
}

void ViewersController::run(const QList<ViewersTarget> &targets,
                            const QList<StoredCertificate> &stored)
{
    if (!m_session || !m_session->edge || targets.isEmpty())
        return;
    m_check = std::make_unique<ViewersCheck>(
        m_session->live.get(), *m_session->edge, targets, ViewersCheck::Options{.stored = stored});
    connect(m_check.get(), &ViewersCheck::finished, this, &ViewersController::takeResults);
    showDialog();
    m_check->start();
    m_dialog->setCheck(m_check.get());
}

void ViewersController::showDialog()
{
    if (!m_dialog) {
        m_dialog = new ViewersDialog(m_clock, m_window);
        m_dialog->setResolvers(m_resolvers,
                               m_session && m_session->edge && m_session->edge->resolves());
        m_dialog->setCheck(m_check.get());
        connect(m_dialog, &ViewersDialog::againRequested, this, &ViewersController::again);
        connect(m_dialog, &ViewersDialog::resolversChanged, this, [this](const QString &text) {
            if (text == m_resolvers)
                return;
            setResolvers(text);
            Q_EMIT resolversChanged(text);
        });
        // Made anew, a moment later: this runs in an event of the dialog itself.
        whenLanguageChanges(m_dialog, [this] {
            QMetaObject::invokeMethod(this, &ViewersController::remakeDialog, Qt::QueuedConnection);
        });
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void ViewersController::remakeDialog()
{
    if (!m_dialog)
        return;
    const QByteArray geometry = m_dialog->saveGeometry();
    delete m_dialog;
    showDialog();
    m_dialog->restoreGeometry(geometry);
}

void ViewersController::again()
{
    if (!m_check || m_check->isRunning())
        return;
    QList<int> all(m_check->results().size());
    std::iota(all.begin(), all.end(), 0);
    m_check->askAgain(all);
    m_dialog->setCheck(m_check.get());
}

void ViewersController::takeResults()
{
    for (const ViewersResult &result : m_check->results()) {
        if (result.state != ViewersState::Waiting)
            m_findings.insert(result.domain, result.state);
    }
    noteInLedger();
    Q_EMIT findingsChanged();
}

// What the proof of the deployment did not see to the end, this check did.
void ViewersController::noteInLedger()
{
    if (m_proof.change == 0 || !m_session->ledger)
        return;
    LedgerNote note;
    note.state = LedgerState::Done;
    switch (m_check->results().first().state) {
    case ViewersState::Same:
    case ViewersState::Invalid: note.proof = u"served"_s; break;
    case ViewersState::Differs: note.proof = u"old"_s; break;
    case ViewersState::Unreachable:
    case ViewersState::Elsewhere: note.proof = u"unreachable"_s; break;
    default: return;
    }
    m_session->ledger->note(m_proof.change, note, {});
    if (note.proof == "served"_L1)
        m_proof = {};
}

void ViewersController::noteProof(const QString &domain, ProofState state)
{
    switch (state) {
    case ProofState::Served: m_findings.insert(domain, ViewersState::Same); break;
    case ProofState::StillOld: m_findings.insert(domain, ViewersState::Differs); break;
    case ProofState::Unreachable: m_findings.insert(domain, ViewersState::Unreachable); break;
    case ProofState::None:
    case ProofState::Waiting: return;
    }
    Q_EMIT findingsChanged();
}

ViewersDialog *ViewersController::dialog() const
{
    return m_dialog;
}

int ViewersController::disagreeing() const
{
    return int(std::count(m_findings.cbegin(), m_findings.cend(), ViewersState::Differs));
}

} // namespace livecert
