// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/cascatalog.h"
#include "deploy/deploymentdraft.h"
#include "deploy/planfile.h"

#include <QObject>
#include <QPointer>

#include <optional>

namespace livecert {

class Banner;

/// A saved plan on its way to the review: its file is read, the account is read again, the
/// certificate that it names is waited for, and only then it is held against what the account has
/// now. A banner says what is missing; closing it gives the plan up. Draft and banner outlive it.
class PlanOpener final : public QObject
{
    Q_OBJECT

public:
    PlanOpener(DeploymentDraft &draft,
               Banner &banner,
               Clock clock = systemUtc,
               QObject *parent = nullptr);
    ~PlanOpener() override;

    /// `isChosen`: as a plan; else it may be something else, which notAPlan() says.
    void open(const QString &path, bool isChosen);
    void accountRead(); ///< the draft has the account as it is now
    void setCas(CasCatalog *catalog); ///< of the account that is open; null: none is
    void cancel();
    [[nodiscard]] bool isOpening() const { return m_saved.has_value() || m_reading; }

Q_SIGNALS:
    void notAPlan(const QString &path); ///< JSON, and none of ours, or no JSON
    void accountWanted(); ///< accountRead() when it was read again
    void filesWanted(); ///< the certificate's
    void selectRequested(const QStringList &domains); ///< API names, to be ticked in the list
    void reviewRequested(const livecert::DeploymentPlan &plan);

private:
    void take(const QString &path, bool isChosen, const PlanFileResult<SavedPlan> &saved);
    void goOn();
    [[nodiscard]] bool hasCertificate();
    [[nodiscard]] bool hasCasList();
    [[nodiscard]] bool isAccountFresh();
    void fillDraft();
    void review();

    DeploymentDraft &m_draft;
    Banner &m_banner;
    Clock m_clock;
    QPointer<CasCatalog> m_cas;
    std::unique_ptr<QObject> m_reading; ///< context of the file that is being read
    std::optional<SavedPlan> m_saved; ///< until it is reviewed or given up
    QString m_fileName;
    QDateTime m_readAt; ///< when the account was last read for this plan
    bool m_isAsked = false; ///< for the account, and it has not come yet
    bool m_isBusy = false; ///< it changes the draft itself
};

} // namespace livecert
