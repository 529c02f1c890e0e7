// SPDX-License-Identifier: Apache-2.0
#include "ui/deploy/reviewdialog.h"

#include "ui/deploy/offguard.h"
#include "ui/deploy/plantable.h"
#include "ui/deploy/reviewmodel.h"
#include "ui/deploy/savefile.h"
#include "ui/text/errortext.h"
#include "ui/text/findingtext.h"
#include "ui/text/format.h"
#include "ui/text/plantext.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QJsonDocument>
#include <QPushButton>
#include <QTableView>

namespace livecert {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowHeight = 46;
constexpr int maxRowsShown = 7;

} // namespace

ReviewDialog::ReviewDialog(const DeploymentPlan &plan,
                           const QDateTime &now,
                           bool isSandbox,
                           QWidget *parent)
    : DialogShell(parent)
    , m_model(new ReviewModel(plan, now, this))
    , m_now(now)
    , m_isSandbox(isSandbox)
{
    setObjectName(u"reviewDialog"_s);
    setWindowTitle(tr("Review changes"));
    if (!plan.settings.isHttpsOn)
        setHeadingIcon(u"warning"_s, Tone::Bad);
    buildTable();
    buildNotes();
    if (!plan.settings.isHttpsOn)
        buildGuard();
    buildButtons();
    connect(m_model, &ReviewModel::includedChanged, this, &ReviewDialog::refresh);
    refresh();
    resize(780, sizeHint().height());
}

const DeploymentPlan &ReviewDialog::plan() const
{
    return m_model->plan();
}

void ReviewDialog::buildTable()
{
    m_table = makePlanTable(m_model, u"reviewTable"_s, this);
    m_table->setAccessibleName(tr("Changes, domain by domain"));
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight);
    QHeaderView *header = m_table->horizontalHeader();
    header->setMinimumSectionSize(32);
    header->setSectionResizeMode(ReviewModel::IncludeColumn, QHeaderView::Fixed);
    header->resizeSection(ReviewModel::IncludeColumn, 36);
    header->resizeSection(ReviewModel::DomainColumn, 165);
    header->resizeSection(ReviewModel::NowColumn, 200);
    header->resizeSection(ReviewModel::AfterColumn, m_model->plan().settings.isHttpsOn ? 200 : 110);
    fitRows(m_table, qBound(1, m_model->rowCount(), maxRowsShown));
    body()->addWidget(m_table);

    QLabel *call = plainLabel(tr("Each call: %1").arg(callText(m_model->plan().settings)), this);
    call->setObjectName(u"reviewCall"_s);
    call->setForegroundRole(QPalette::PlaceholderText);
    call->setFont(monospaceFont(font()));
    call->setTextInteractionFlags(Qt::TextSelectableByMouse);
    body()->addSpacing(4);
    body()->addWidget(call);
}

// What the change reaches beyond the rows: other domains that share the name.
void ReviewDialog::buildNotes()
{
    QStringList sentences;
    for (const Finding &note : m_model->plan().notes)
        sentences.append(findingText(note).sentence);
    if (sentences.isEmpty())
        return;
    auto *notes = new QWidget(this);
    notes->setObjectName(u"reviewNotes"_s);
    auto *row = new QHBoxLayout(notes);
    row->setContentsMargins(0, 4, 0, 0);
    row->setSpacing(8);
    row->addWidget(new IconLabel(u"warning"_s, Tone::Warning, 16, notes), 0, Qt::AlignTop);
    QLabel *words = richLabel(sentences.join(u' '), notes);
    words->setObjectName(u"reviewNotesText"_s);
    row->addWidget(words, 1);
    notes->setAccessibleName(plainText(words->text()));
    body()->addWidget(notes);
}

void ReviewDialog::buildGuard()
{
    m_guard = new OffGuard(this);
    body()->addSpacing(4);
    body()->addWidget(m_guard);
    connect(m_guard, &OffGuard::passedChanged, this, &ReviewDialog::refresh);
    connect(m_guard, &OffGuard::saveRequested, this, [this] {
        Q_EMIT saveCertificatesRequested(plan().includedDomains());
    });
}

void ReviewDialog::buildButtons()
{
    const bool isOff = m_guard;
    QPushButton *save = addLeftButton(u"savePlan"_s, tr("Save plan…"));
    connect(save, &QPushButton::clicked, this, &ReviewDialog::savePlan);
    QPushButton *copy = addLeftButton(u"copyCommands"_s, tr("Copy as aliyun CLI command"));
    copy->setToolTip(
        tr("The same calls for the command line, with placeholders where the key would be"));
    connect(copy, &QPushButton::clicked, this, &ReviewDialog::copyCommands);
    m_said = mutedLabel({}, this);
    m_said->setObjectName(u"reviewSaid"_s);
    addFooterHint(m_said);

    if (isOff) {
        m_commit = addButton(u"commitPlan"_s, {}, ButtonKind::Danger);
        m_cancel = addButton(u"cancelReview"_s, tr("Keep HTTPS On"), ButtonKind::Primary);
    } else {
        m_cancel = addButton(u"cancelReview"_s, tr("Cancel"));
        m_commit = addButton(u"commitPlan"_s, {}, ButtonKind::Primary);
    }
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_commit, &QPushButton::clicked, this, &ReviewDialog::confirm);
    QPushButton *safe = isOff ? m_cancel : m_commit;
    safe->setDefault(true);
    safe->setFocus();
}

void ReviewDialog::refresh()
{
    const DeploymentPlan &plan = m_model->plan();
    setHeading(planHeading(plan));
    setSubtitle(planSubtitle(plan, m_isSandbox));
    m_commit->setText(commitLabel(plan));
    m_commit->setAccessibleName(m_commit->text());
    bool canGoOn = planKind(plan) != PlanKind::Nothing;
    if (m_guard) {
        m_guard->setDomains(plan.includedDomains());
        canGoOn = canGoOn && m_guard->isPassed();
    }
    m_commit->setEnabled(canGoOn);
    m_commit->setToolTip(canGoOn ? QString()
                             : planKind(plan) == PlanKind::Nothing
                             ? tr("No domain is ticked.")
                             : tr("Type the text above first."));
}

void ReviewDialog::confirm()
{
    if (!m_commit->isEnabled())
        return;
    const DeploymentPlan plan = m_model->plan();
    accept();
    Q_EMIT confirmed(plan);
}

void ReviewDialog::savePlan()
{
    const SaveRequest request{tr("Save plan"),
                              u"livecert-plan.json"_s,
                              {tr("Plan to open again (*.json)"), tr("Text (*.txt)")},
                              [plan = m_model->plan(), now = m_now](const QString &suffix) {
                                  return suffix == u"txt"_s
                                      ? planAsText(plan).toUtf8()
                                      : QJsonDocument(planAsJson(plan, now)).toJson();
                              }};
    askToSave(this, request, [this](const Result<QString> &saved) {
        m_said->setText(saved ? tr("Plan saved") : errorTitle(saved.error()));
    });
}

void ReviewDialog::copyCommands()
{
    QGuiApplication::clipboard()->setText(planAsCliCommands(m_model->plan()));
    m_said->setText(tr("Copied"));
}

} // namespace livecert
