// SPDX-License-Identifier: Apache-2.0
#include "ui/certificate/certificatepage.h"

#include "ui/certificate/checklist.h"
#include "ui/certificate/deploymentform.h"
#include "ui/certificate/droparea.h"
#include "ui/certificate/formrules.h"
#include "ui/certificate/summarycard.h"
#include "ui/deploy/dialogshell.h"
#include "ui/text/evidence.h"
#include "ui/text/format.h"
#include "ui/text/plantext.h"
#include "ui/text/problemtext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QScrollArea>

#include <algorithm>

namespace livecert {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 12;

QStringList fileNames(const QStringList &paths)
{
    QStringList names;
    for (const QString &path : paths)
        names.append(QFileInfo(path).fileName());
    return names;
}

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
    , m_banner(new Banner(this))
    , m_summary(new SummaryCard(this))
    , m_form(new DeploymentForm(draft, this))
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
    refresh();
}

QWidget *CertificatePage::buildScroller()
{
    auto *inner = new QWidget;
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(10);
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_drop, m_banner, m_summary, m_form, m_checks})
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
    connect(&m_reader, &BundleReader::succeeded, this, &CertificatePage::showLoaded);
    connect(&m_reader, &BundleReader::failed, this, &CertificatePage::showProblem);
    connect(m_banner, &Banner::actionTriggered, this, &CertificatePage::putBack);
    connect(m_checks, &CheckList::fixRequested, this, &CertificatePage::applyFix);
    connect(m_review, &QPushButton::clicked, this, &CertificatePage::reviewRequested);
    connect(&m_draft, &DeploymentDraft::changed, this, &CertificatePage::refresh);
}

void CertificatePage::openFiles(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    m_drop->setReading(fileNames(paths));
    m_reader.readFiles(paths, m_draft.settings().bundle);
}

void CertificatePage::pasteText(const QString &text)
{
    if (text.trimmed().isEmpty()) {
        m_banner->showMessage(Tone::Warning,
                              tr("There is no text to paste"),
                              tr("Copy the PEM text of the certificate first."));
        return;
    }
    QByteArray bytes = text.toUtf8();
    m_drop->setReading({tr("pasted text")});
    m_reader.readText(Secret::takeFrom(bytes), {}, m_draft.settings().bundle);
}

void CertificatePage::pasteClipboard()
{
    pasteText(QGuiApplication::clipboard()->text());
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

void CertificatePage::showLoaded(const BundleReader::Bundle &bundle,
                                 const QList<UnusedObject> &unused)
{
    const BundleReader::Bundle before = m_draft.settings().bundle;
    const bool isReplaced = before && before->hasCertificate() && bundle->hasCertificate()
        && !(before->leaf() == bundle->leaf());
    m_replaced = isReplaced ? before : nullptr;
    m_draft.setBundle(bundle);
    m_drop->setLoaded(bundle->sources, true);
    if (!unused.isEmpty()) {
        const ProblemText problem = problemText(unused.first());
        m_banner->showMessage(Tone::Warning,
                              tr("%n objects were left aside", nullptr, int(unused.size())),
                              problem.title + u". "_s + problem.advice,
                              isReplaced ? tr("Put back") : QString());
    } else if (isReplaced) {
        m_banner->showMessage(Tone::Neutral,
                              tr("The certificate was replaced"),
                              tr("Before: %1").arg(visibleText(before->leaf().displayName(), 80)),
                              tr("Put back"));
    } else {
        m_banner->hide();
    }
}

void CertificatePage::showProblem(const UnusedObject &problem)
{
    const BundleReader::Bundle loaded = m_draft.settings().bundle;
    m_drop->setLoaded(loaded ? loaded->sources : QStringList(), bool(loaded));
    const ProblemText text = problemText(problem);
    m_replaced.reset();
    m_banner->showMessage(Tone::Bad,
                          text.title,
                          loaded ? text.advice + u' '
                                  + tr("The certificate loaded before is still there.")
                                 : text.advice);
}

void CertificatePage::putBack()
{
    if (!m_replaced)
        return;
    const BundleReader::Bundle earlier = std::move(m_replaced);
    m_replaced.reset();
    m_draft.setBundle(earlier);
    m_drop->setLoaded(earlier->sources, true);
    m_banner->hide();
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
        m_drop->setLoaded(settings.bundle ? settings.bundle->sources : QStringList(),
                          bool(settings.bundle));
    m_checks->setFindings(m_draft.findings(), static_cast<int>(m_draft.selected().size()));
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
