// SPDX-License-Identifier: Apache-2.0
#include "ui/certificate/certificatepage.h"

#include "ui/certificate/checklist.h"
#include "ui/certificate/deploymentform.h"
#include "ui/certificate/droparea.h"
#include "ui/certificate/formrules.h"
#include "ui/certificate/passphraseprompt.h"
#include "ui/certificate/repaircard.h"
#include "ui/certificate/summarycard.h"
#include "ui/deploy/dialogshell.h"
#include "ui/text/everylanguage.h"
#include "ui/text/evidence.h"
#include "ui/text/format.h"
#include "ui/text/plantext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QScrollArea>

#include <algorithm>

namespace livecert {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 12;

/// The first reason why nothing can be sent yet; plain text.
QString blockingReason(const QList<Finding> &findings, int selected)
{
    for (const Finding &finding : findings) {
        if (finding.severity == Severity::Blocking)
            return plainText(findingText(finding, selected).sentence);
    }
    return {};
}

} // namespace

CertificatePage::CertificatePage(DeploymentDraft &draft, QWidget *parent, Clock clock)
    : QWidget(parent)
    , m_draft(draft)
    , m_clock(std::move(clock))
    , m_drop(new DropArea(this))
    , m_prompt(new PassphrasePrompt(this))
    , m_banner(new Banner(this))
    , m_repairs(new RepairCard(this))
    , m_summary(new SummaryCard(this))
    , m_form(new DeploymentForm(draft, this, m_clock))
    , m_checks(new CheckList(this))
    , m_hint(wrappedLabel({}, this))
    , m_review(new PrimaryButton({}, this))
{
    setObjectName(u"certificatePage"_s);
    m_banner->setObjectName(u"certificateBanner"_s);
    m_banner->setClosable(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildScroller(), 1);
    buildBottom(column);
    connectParts();
    inEveryLanguage(this, [this] { refresh(); });
}

QWidget *CertificatePage::buildScroller()
{
    auto *inner = new QWidget;
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(10);
    for (QWidget *part : std::initializer_list<QWidget *>{
             m_drop, m_prompt, m_banner, m_repairs, m_summary, m_form, m_checks})
        column->addWidget(part);
    column->addStretch(1);
    auto *scroller = new QScrollArea(this);
    scroller->setObjectName(u"certificateScroller"_s);
    scroller->setFrameShape(QFrame::NoFrame);
    scroller->setWidgetResizable(true);
    scroller->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroller->setFocusPolicy(Qt::NoFocus);
    scroller->setWidget(inner);
    scroller->viewport()->setAutoFillBackground(false);
    inner->setAutoFillBackground(false);
    return scroller;
}

void CertificatePage::buildBottom(QVBoxLayout *column)
{
    m_hint->setObjectName(u"reviewHint"_s);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_review->setObjectName(u"reviewButton"_s);
    m_review->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(margin, 8, margin, margin);
    row->addWidget(m_hint, 1);
    row->addWidget(m_review);
    column->addLayout(row);
}

void CertificatePage::connectParts()
{
    connect(m_drop, &DropArea::filesDropped, this, &CertificatePage::openFiles);
    connect(m_drop, &DropArea::textDropped, this, &CertificatePage::pasteText);
    connect(m_drop, &DropArea::openRequested, this, &CertificatePage::chooseFiles);
    connect(m_drop, &DropArea::pasteRequested, this, &CertificatePage::pasteClipboard);
    connectLoading();
    connect(m_summary, &SummaryCard::detailsRequested, this, &CertificatePage::detailsRequested);
    connect(m_checks, &CheckList::fixRequested, this, &CertificatePage::applyFix);
    connect(m_review, &QPushButton::clicked, this, &CertificatePage::reviewRequested);
    connect(&m_draft, &DeploymentDraft::changed, this, &CertificatePage::refresh);
}

void CertificatePage::setCas(CasCatalog *catalog)
{
    m_form->setCas(catalog);
}

void CertificatePage::chooseFiles()
{
    auto *dialog = new QFileDialog(this, tr("Open certificate and key"));
    dialog->setObjectName(u"openDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters(
        {tr("Certificates and keys (*.pem *.crt *.cer *.key *.der *.pfx *.p12 *.p7b *.p7c *.zip)"),
         tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, &CertificatePage::openFiles);
    dialog->open();
}

bool CertificatePage::performAction(ErrorAction action)
{
    switch (action) {
    case ErrorAction::ChooseFiles:
    case ErrorAction::ChooseKey: chooseFiles(); return true;
    case ErrorAction::ChooseName: m_form->chooseName(); return true;
    default: return false;
    }
}

void CertificatePage::applyFix(FindingFix fix, const Finding &finding)
{
    switch (fix) {
    case FindingFix::LeaveOut: leaveOut(finding.arguments); return;
    case FindingFix::UseSuggestedName:
        m_draft.setCertName(
            contextOf({}, {}, m_draft.settings(), m_draft.account(), {}).suggestedName);
        return;
    case FindingFix::UseStoredName: m_draft.setCertName(finding.arguments.value(0)); return;
    case FindingFix::ChooseKey:
    case FindingFix::ChooseFiles: chooseFiles(); return;
    case FindingFix::FetchIssuer: askToFetch(finding); return;
    case FindingFix::None: return;
    }
}

void CertificatePage::leaveOut(const QStringList &domains)
{
    QList<DomainOverview> left = m_draft.selected();
    left.erase(std::remove_if(left.begin(),
                              left.end(),
                              [&domains](const DomainOverview &domain) {
                                  return domains.contains(domain.domain.name);
                              }),
               left.end());
    m_draft.setSelected(left);
    Q_EMIT domainsLeftOut(domains);
}

void CertificatePage::refresh()
{
    const DeploymentSettings &settings = m_draft.settings();
    m_summary->setBundle(settings.bundle, m_clock());
    const QString unused = formRules(settings).certificate;
    m_summary->setEnabled(unused.isEmpty());
    m_summary->setToolTip(unused);
    m_summary->setAccessibleDescription(unused);
    if (!m_reader.isReading())
        showSources();
    if (!settings.bundle)
        m_repaired.reset();
    m_repairs->setBundle(settings.bundle, m_repaired);
    // Repairs have a card of their own, with a way back.
    QList<Finding> findings = m_draft.findings();
    findings.removeIf(isChainRepair);
    m_checks->setFindings(findings, static_cast<int>(m_draft.selected().size()));
    refreshButton();
}

void CertificatePage::refreshButton()
{
    const bool isReady = m_draft.isReady();
    const QString reason = isReady
        ? QString()
        : blockingReason(m_draft.findings(), static_cast<int>(m_draft.selected().size()));
    m_review->setText(reviewLabel(m_draft.plan()));
    m_review->setAccessibleName(m_review->text());
    m_review->setEnabled(isReady);
    setPlainToolTip(m_review, reason);
    m_review->setAccessibleDescription(reason);
    m_hint->setText(isReady ? tr("Nothing is sent before you confirm.") : reason);
}

} // namespace livecert
