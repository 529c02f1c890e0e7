// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "deploy/deployment.h"
#include "deploy/domaincatalog.h"
#include "deploy/session.h"
#include "deploy/viewerscheck.h"

#include <QHash>
#include <QPointer>

#include <memory>

class QWidget;

namespace livecert {

class ViewersDialog;

/// "Check what viewers get": one check at a time and its dialog, and what was found out about each
/// domain of the account since it was opened.
class ViewersController final : public QObject
{
    Q_OBJECT

public:
    /// A change of the ledger whose proof at the edge was not finished.
    struct OpenProof
    {
        qint64 change = 0;
        QString domain;
        QByteArray leafSha256; ///< what the edge shall serve
    };

    ViewersController(QWidget *window, Clock clock, QObject *parent = nullptr);
    ~ViewersController() override;

    /// The session stays until the next call, or nullptr. What is known of another account goes.
    void setSession(std::shared_ptr<Session> session);
    void setResolvers(const QString &resolvers); ///< as NameServer::text(), with commas
    [[nodiscard]] QString resolvers() const { return m_resolvers; }

    void check(const QList<DomainOverview> &domains, const QList<StoredCertificate> &stored);
    /// The same for a change that was made earlier; the ledger is told what came of it.
    void prove(const OpenProof &proof);
    void showDialog(); ///< with what was found last
    void noteProof(const QString &domain, ProofState state); ///< of a deployment

    [[nodiscard]] const QHash<QString, ViewersState> &findings() const { return m_findings; }
    [[nodiscard]] int disagreeing() const; ///< domains where service and edge differ
    [[nodiscard]] ViewersDialog *dialog() const;
    [[nodiscard]] ViewersCheck *current() const { return m_check.get(); }

Q_SIGNALS:
    void findingsChanged();
    void resolversChanged(const QString &resolvers);

private:
    void run(const QList<ViewersTarget> &targets, const QList<StoredCertificate> &stored);
    void again();
    void remakeDialog();
    void takeResults();
    void noteInLedger();

    QWidget *m_window;
    Clock m_clock;
    std::shared_ptr<Session> m_session;
    QString m_resolvers;
    std::unique_ptr<ViewersCheck> m_check; ///< goes before its session
    QPointer<ViewersDialog> m_dialog;
    QHash<QString, ViewersState> m_findings;
    OpenProof m_proof; ///< of the current check; without a change when it is not about one
};

} // namespace livecert
