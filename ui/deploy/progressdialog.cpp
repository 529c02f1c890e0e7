// SPDX-License-Identifier: Apache-2.0
#include "ui/deploy/progressdialog.h"

#include "ui/deploy/deploymentreport.h"
#include "ui/deploy/pilldelegate.h"
#include "ui/deploy/plantable.h"
#include "ui/deploy/progressmodel.h"
#include "ui/deploy/savefile.h"
#include "ui/deploy/thinprogressbar.h"
#include "ui/text/errortext.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>

#include <algorithm>
#include <cmath>

namespace livecert {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowHeight = 34;
constexpr int callLimit = 30; // SetLiveDomainCertificate, per second and account
constexpr int tickMs = 250;
constexpr int usualDelaySeconds = 5 * 60; // from a change to the edge that serves it

} // namespace

ProgressDialog::ProgressDialog(Deployment &deployment, Services services, QWidget *parent)
    : DialogShell(parent)
    , m_deployment(deployment)
    , m_services(std::move(services))
{
    setObjectName(u"progressDialog"_s);
    setWindowTitle(tr("Applying"));
    setWindowModality(Qt::NonModal);
    buildBody();
    buildButtons();
    m_elapsed.start();
    m_ticker.setInterval(tickMs);
    connect(&m_ticker, &QTimer::timeout, this, &ProgressDialog::refresh);
    connect(&deployment, &Deployment::sendingStarted, this, [this] {
        m_elapsed.restart();
        m_ticker.start();
        refresh();
    });
    connect(&deployment, &Deployment::sendingFinished, this, &ProgressDialog::refresh);
    connect(&deployment, &Deployment::proofFinished, this, &ProgressDialog::refresh);
    connect(&deployment, &QObject::destroyed, this, [this] { m_ticker.stop(); });
    m_ticker.start();
    refresh();
    resize(780, sizeHint().height());
}

void ProgressDialog::buildBody()
{
    m_bar = new ThinProgressBar(this);
    m_bar->setObjectName(u"progressBar"_s);
    m_bar->setAccessibleName(tr("Domains done"));
    m_bar->setRange(0, qMax(1, static_cast<int>(m_deployment.steps().size())));
    body()->addWidget(m_bar);
    body()->addSpacing(6);

    auto *model = new ProgressModel(m_deployment, this);
    m_table = makePlanTable(model, u"progressTable"_s, this);
    m_table->setAccessibleName(tr("Progress, domain by domain"));
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_table->horizontalHeader()->resizeSection(ProgressModel::DomainColumn, 195);
    m_table->horizontalHeader()->resizeSection(ProgressModel::StepColumn, 195);
    fitRows(m_table, qBound(2, model->rowCount(), 8));
    body()->addWidget(m_table);
    connect(pillDelegateOf(m_table),
            &PillDelegate::linkActivated,
            this,
            [this](const QModelIndex &index) { showDetails(index.row()); });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        showDetails(index.row());
    });
}

void ProgressDialog::buildButtons()
{
    m_hint = mutedLabel({}, this);
    m_hint->setObjectName(u"progressHint"_s);
    addFooterHint(m_hint);
    m_save = addButton(u"saveReport"_s, tr("Save report…"));
    m_check = addButton(u"checkUnknown"_s, tr("Check unknown"));
    m_retry = addButton(u"retryFailed"_s, tr("Retry failed"));
    m_hide = addButton(u"hideProgress"_s, tr("Hide"));
    m_hide->setToolTip(tr("The change goes on. The status bar shows how far it is."));
    m_stop = addButton(u"stopDeployment"_s, tr("Stop"));
    m_close = addButton(u"closeProgress"_s, tr("Close"), ButtonKind::Primary);
    connect(m_save, &QPushButton::clicked, this, &ProgressDialog::saveReport);
    connect(m_check, &QPushButton::clicked, this, [this] {
        m_deployment.checkUnknown();
        m_ticker.start();
        refresh();
    });
    connect(m_retry, &QPushButton::clicked, this, [this] {
        m_elapsed.restart();
        m_deployment.retryFailed();
        m_ticker.start();
        refresh();
    });
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_deployment.stop();
        refresh();
    });
    connect(m_hide, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
}

void ProgressDialog::reject()
{
    if (m_deployment.isSending())
        hide(); // closing would delete it
    else
        DialogShell::reject();
}

int ProgressDialog::finishedCount() const
{
    return m_deployment.count(StepState::Done) + m_deployment.count(StepState::Failed)
        + m_deployment.count(StepState::Skipped) + m_deployment.count(StepState::Unknown);
}

QString ProgressDialog::timeLeftText() const
{
    const int finished = finishedCount();
    const auto left = static_cast<int>(m_deployment.steps().size()) - finished;
    if (finished == 0 || left == 0 || m_elapsed.elapsed() < 1000)
        return {};
    const double perStep = static_cast<double>(m_elapsed.elapsed()) / finished;
    const int seconds = qMax(1, static_cast<int>(std::lround(perStep * left / 1000)));
    return seconds < 90 ? tr("about %n seconds left", nullptr, seconds)
                        : tr("about %n minutes left", nullptr, (seconds + 30) / 60);
}

QString ProgressDialog::sendingText() const
{
    QStringList parts;
    if (m_services.callsPerSecond) {
        parts.append(tr("%n calls per second (limit %1)", nullptr, m_services.callsPerSecond())
                         .arg(callLimit));
    }
    if (const QString left = timeLeftText(); !left.isEmpty())
        parts.append(left);
    if (const int failed = m_deployment.count(StepState::Failed); failed > 0)
        parts.append(tr("%n failed", nullptr, failed));
    return parts.join(u" · "_s);
}

QString ProgressDialog::outcomeText() const
{
    QStringList parts;
    if (const int failed = m_deployment.count(StepState::Failed); failed > 0)
        parts.append(tr("%n failed", nullptr, failed));
    if (const int skipped = m_deployment.count(StepState::Skipped); skipped > 0)
        parts.append(tr("%n not sent", nullptr, skipped));
    if (const int unknown = m_deployment.count(StepState::Unknown); unknown > 0)
        parts.append(tr("%n not known", nullptr, unknown));
    int served = 0;
    int waiting = 0;
    int applied = 0;
    for (const StepProgress &step : m_deployment.steps()) {
        applied += step.free == FreeProgress::Following ? 1 : 0;
        served += step.proof == ProofState::Served ? 1 : 0;
        waiting += step.proof == ProofState::Waiting || step.proof == ProofState::StillOld ? 1 : 0;
    }
    const bool isOff = !m_deployment.plan().settings.isHttpsOn;
    if (served > 0 && !isOff)
        parts.append(tr("%n serve the new certificate", nullptr, served));
    if (waiting > 0)
        parts.append(tr("%n wait for the edge, which takes about five minutes", nullptr, waiting));
    if (applied > 0)
        parts.append(tr("%n free certificates are being made", nullptr, applied));
    return parts.isEmpty() ? tr("Everything was accepted.") : parts.join(u" · "_s);
}

// Until when the edge should have followed: about five minutes, as the service says.
QString ProgressDialog::expectationText() const
{
    const auto isWaiting = [](const StepProgress &step) {
        return step.proof == ProofState::Waiting;
    };
    const QList<StepProgress> &steps = m_deployment.steps();
    if (!m_sentAt.isValid() || std::none_of(steps.cbegin(), steps.cend(), isWaiting))
        return {};
    const QDateTime expected = m_sentAt.addSecs(usualDelaySeconds);
    if (m_services.clock() > expected)
        return tr("The edge takes longer than the usual five minutes. It is asked all the same.");
    const QString time = QLocale().toString(expected.toLocalTime().time(), QLocale::ShortFormat);
    return tr("The edge should follow by %1. It is asked on when this is closed.").arg(time);
}

void ProgressDialog::refresh()
{
    const int finished = finishedCount();
    const auto all = static_cast<int>(m_deployment.steps().size());
    m_bar->setValue(finished);
    const bool isSending = m_deployment.isSending();
    const int done = isSending ? finished : m_deployment.count(StepState::Done);
    setHeading(tr("%1 of %n domains done", nullptr, all).arg(done));
    setSubtitle(isSending ? sendingText() : outcomeText());
    if (isSending)
        m_sentAt = {};
    else if (!m_sentAt.isValid())
        m_sentAt = m_services.clock();
    const QString expectation = expectationText();
    m_hint->setText(isSending              ? tr("Domains already changed stay changed if you stop.")
                        : m_note.isEmpty() ? expectation
                                           : m_note);
    if (!isSending && expectation.isEmpty())
        m_ticker.stop();
    refreshButtons();
}

void ProgressDialog::refreshButtons()
{
    const bool isSending = m_deployment.isSending();
    m_hide->setVisible(isSending);
    m_stop->setVisible(isSending);
    m_stop->setEnabled(isSending && !m_deployment.isStopping());
    m_stop->setText(m_deployment.isStopping() ? tr("Stopping …") : tr("Stop"));
    m_retry->setVisible(!isSending && m_deployment.count(StepState::Failed) > 0);
    m_check->setVisible(!isSending && m_deployment.count(StepState::Unknown) > 0);
    m_save->setVisible(!isSending);
    m_close->setVisible(!isSending);
    m_close->setDefault(!isSending);
}

void ProgressDialog::showDetails(int row)
{
    const StepProgress &step = m_deployment.steps().at(row);
    if (step.state == StepState::Failed || step.state == StepState::Unknown || !step.edge.isEmpty())
        Q_EMIT detailsRequested(row);
}

void ProgressDialog::saveReport()
{
    const DeploymentReport report{m_deployment.plan(), m_deployment.steps(), m_services.clock()};
    const SaveRequest request{
        tr("Save report"),
        u"livecert-report.html"_s,
        {tr("Web page (*.html)"), tr("Table (*.csv)"), tr("JSON (*.json)")},
        [report](const QString &suffix) { return reportFor(suffix, report); }};
    askToSave(this, request, [this](const Result<QString> &saved) {
        m_note = saved ? tr("Report saved") : errorTitle(saved.error());
        m_hint->setText(m_note);
    });
}

} // namespace livecert
