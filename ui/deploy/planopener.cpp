// SPDX-License-Identifier: Apache-2.0
#include "ui/deploy/planopener.h"

#include "core/whenfinished.h"
#include "deploy/plandrift.h"
#include "ui/text/findingtext.h"
#include "ui/text/format.h"
#include "ui/text/planfiletext.h"
#include "ui/widgets/banner.h"

#include <QFileInfo>
#include <QScopedValueRollback>
#include <QtConcurrent/QtConcurrentRun>

#include <utility>

namespace livecert {

using namespace Qt::StringLiterals;

namespace {

// What was read longer ago than this is read again before a plan is held against it.
constexpr qint64 freshSeconds = 30;

// A file of that name which nobody called a plan may as well be a certificate.
bool looksLikePlan(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(4096).contains(QByteArrayView(planFileMark));
}

} // namespace

PlanOpener::PlanOpener(DeploymentDraft &draft, Banner &banner, Clock clock, QObject *parent)
    : QObject(parent)
    , m_draft(draft)
    , m_banner(banner)
    , m_clock(std::move(clock))
{
    m_banner.setClosable(true);
    connect(&m_draft, &DeploymentDraft::changed, this, &PlanOpener::goOn);
    connect(&m_banner, &Banner::closed, this, &PlanOpener::cancel);
    connect(&m_banner, &Banner::actionTriggered, this, &PlanOpener::filesWanted);
}

PlanOpener::~PlanOpener() = default;

void PlanOpener::cancel()
{
    m_reading.reset();
    m_saved.reset();
    m_readAt = {};
    m_isAsked = false;
    m_banner.hide();
}

void PlanOpener::setCas(CasCatalog *catalog)
{
    m_cas = catalog;
    if (catalog)
        connect(catalog, &CasCatalog::changed, this, &PlanOpener::goOn);
}

void PlanOpener::open(const QString &path, bool isChosen)
{
    cancel();
    m_reading = std::make_unique<QObject>();
    QObject *context = m_reading.get();
    struct Read
    {
        PlanFileResult<SavedPlan> saved;
        bool looksLikePlan = false;
    };
    const auto reading = QtConcurrent::run([path] {
        return std::make_shared<Read>(Read{readPlanFile(path), looksLikePlan(path)});
    });
    whenFinished(
        reading, context, [this, context, path, isChosen](const std::shared_ptr<Read> &read) {
            if (m_reading.get() != context)
                return;
            m_reading.release()->deleteLater(); // this runs in a continuation of that context
            take(path, isChosen || read->looksLikePlan, read->saved);
        });
}

void PlanOpener::take(const QString &path, bool isChosen, const PlanFileResult<SavedPlan> &saved)
{
    m_fileName = QFileInfo(path).fileName();
    if (!saved) {
        if (!isChosen) {
            Q_EMIT notAPlan(path);
            return;
        }
        m_banner.showMessage(Tone::Bad, [name = m_fileName, error = saved.error()] {
            const PlanFileText text = planFileText(name, error);
            return BannerWords{text.title, text.advice};
        });
        return;
    }
    m_saved = *saved;
    goOn();
}

void PlanOpener::accountRead()
{
    m_isAsked = false;
    m_readAt = m_clock();
    goOn();
}

// One step after the other; each is looked at again whenever something changes.
void PlanOpener::goOn()
{
    if (!m_saved || m_isBusy)
        return;
    const QScopedValueRollback busy(m_isBusy, true);
    if (!hasCertificate() || !isAccountFresh())
        return;
    fillDraft();
    if (!hasCasList())
        return;
    review();
}

bool PlanOpener::hasCertificate()
{
    const auto &bundle = m_draft.settings().bundle;
    if (!m_saved->needsCertificate() || (bundle && m_saved->isMadeFor(*bundle)))
        return true;
    m_banner.showMessage(Tone::Accent, [this, saved = *m_saved, name = m_fileName] {
        const auto &loaded = m_draft.settings().bundle;
        const PlanFileText text = wantedCertificateText(saved, name, loaded.get());
        return BannerWords{text.title, text.advice, tr("Open files…")};
    });
    return false;
}

bool PlanOpener::isAccountFresh()
{
    if (m_readAt.isValid() && m_readAt.secsTo(m_clock()) <= freshSeconds)
        return true;
    m_banner.showMessage(Tone::Accent, [name = visibleText(m_fileName, 80)] {
        return BannerWords{tr("Opening the plan “%1”").arg(name),
                           tr("The account is read again, to see what has changed since.")};
    });
    if (std::exchange(m_isAsked, true))
        return false;
    // Queued: who asks may be in the middle of a change.
    QMetaObject::invokeMethod(this, &PlanOpener::accountWanted, Qt::QueuedConnection);
    return false;
}

bool PlanOpener::hasCasList()
{
    const bool isAwaited = m_saved->isHttpsOn && m_saved->type == CertificateType::Cas && m_cas
        && (m_cas->state() == CasCatalog::State::Reading
            || m_cas->state() == CasCatalog::State::NotAsked);
    if (isAwaited)
        m_banner.showMessage(Tone::Accent, [name = visibleText(m_fileName, 80)] {
            return BannerWords{tr("Opening the plan “%1”").arg(name),
                               tr("The certificates of the account are read.")};
        });
    return !isAwaited;
}

void PlanOpener::fillDraft()
{
    m_draft.setHttpsOn(m_saved->isHttpsOn);
    if (m_saved->isHttpsOn) {
        m_draft.setType(m_saved->type);
        m_draft.setForceSet(m_saved->forceSet);
        m_draft.setCertName(m_saved->certName);
    }
    QSet<QString> wanted;
    for (const SavedStep &step : std::as_const(m_saved->steps))
        wanted.insert(step.domain);
    QList<DomainOverview> selected;
    QStringList names;
    for (const DomainOverview &domain : m_draft.account().domains) {
        if (!wanted.contains(apiDomain(domain.domain.name)))
            continue;
        selected.append(domain);
        names.append(domain.domain.name);
    }
    m_draft.setSelected(selected);
    Q_EMIT selectRequested(names);
}

void PlanOpener::review()
{
    const SavedPlan saved = *std::exchange(m_saved, {});
    const DeploymentPlan asDrafted = m_draft.plan();
    const DeploymentSettings settings =
        settingsOf(saved, m_draft.settings().bundle, m_draft.account());
    DeploymentPlan plan = reopenPlan(saved, settings, m_draft.account(), m_clock());
    plan.notes = asDrafted.notes;
    const bool isOnlyDrift = driftCount(plan) == plan.steps.size();
    for (const Finding &finding : m_draft.findings()) {
        if (finding.severity != Severity::Blocking || isOnlyDrift)
            continue;
        const auto selected = static_cast<int>(m_draft.selected().size());
        m_banner.showMessage(
            Tone::Warning, [name = visibleText(m_fileName, 80), finding, selected] {
                return BannerWords{tr("The plan “%1” cannot be carried out now").arg(name),
                                   plainText(findingText(finding, selected).sentence)};
            });
        return;
    }
    m_banner.hide();
    Q_EMIT reviewRequested(plan);
}

} // namespace livecert
