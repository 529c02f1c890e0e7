// SPDX-License-Identifier: Apache-2.0
#include "ui/certificate/deploymentform.h"

#include "ui/certificate/casdialog.h"
#include "ui/certificate/formrules.h"
#include "ui/deploy/dialogshell.h"
#include "ui/text/castext.h"
#include "ui/text/everylanguage.h"
#include "ui/text/format.h"
#include "ui/widgets/countedlineedit.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/toggleswitch.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QCompleter>
#include <QGridLayout>
#include <QStringListModel>

namespace livecert {

using namespace Qt::StringLiterals;

namespace {

constexpr int labelWidth = 100;

/// A field that a choice made meaningless says why, to the eye and to the ear.
void setUsable(QWidget *field, const QString &reasonNot, const QString &toolTip)
{
    field->setEnabled(reasonNot.isEmpty());
    field->setToolTip(reasonNot.isEmpty() ? toolTip : reasonNot);
    field->setAccessibleDescription(reasonNot.isEmpty() ? toolTip : reasonNot);
}

} // namespace

DeploymentForm::DeploymentForm(DeploymentDraft &draft, QWidget *parent, Clock clock)
    : Card(parent)
    , m_draft(draft)
    , m_clock(std::move(clock))
    , m_grid(new QGridLayout)
    , m_https(new ToggleSwitch(this))
    , m_httpsWord(plainLabel({}, this))
    , m_type(new SegmentedControl(this))
    , m_typeNote(richLabel({}, this, true))
    , m_name(new CountedLineEdit(maxCertNameLength, this))
    , m_propose(new LinkButton({}, this))
    , m_choose(new LinkButton({}, this))
    , m_chosen(richLabel({}, this, true))
    , m_storedNames(new QStringListModel(this))
    , m_forceSet(new QCheckBox(this))
    , m_sameName(richLabel({}, this, true))
{
    setObjectName(u"deploymentForm"_s);
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(9);
    m_grid->setColumnMinimumWidth(0, labelWidth);
    m_grid->setColumnStretch(1, 1);
    content()->addLayout(m_grid);
    buildHttps();
    buildType();
    buildName();
    buildForceSet();
    connect(&m_draft, &DeploymentDraft::changed, this, &DeploymentForm::refresh);
    inEveryLanguage(this, [this] {
        retranslate();
        refresh();
    });
}

void DeploymentForm::setCas(CasCatalog *catalog)
{
    m_cas = catalog;
}

void DeploymentForm::retranslate()
{
    const QStringList labels{tr("HTTPS"), tr("Certificate type"), tr("Name"), tr("Same name")};
    for (qsizetype row = 0; row < m_labels.size(); ++row)
        m_labels.at(row)->setText(labels.at(row));
    m_https->setAccessibleName(tr("HTTPS"));
    m_type->setAccessibleName(tr("Certificate type"));
    m_type->setSegmentText(int(CertificateType::Upload), tr("Upload"));
    m_type->setSegmentText(int(CertificateType::Cas), tr("Certificate service"));
    m_type->setSegmentText(int(CertificateType::Free), tr("Free test"));
    m_name->setAccessibleName(tr("Certificate name"));
    m_propose->setText(tr("Use the suggested name"));
    m_propose->setAccessibleName(m_propose->text());
    m_choose->setText(tr("Choose from this account…"));
    m_choose->setAccessibleName(m_choose->text());
    m_choose->setToolTip(tr("The certificates of this account in Certificate Management Service"));
    m_forceSet->setText(tr("Overwrite the certificate that has this name"));
    m_forceSet->setAccessibleName(m_forceSet->text());
}

/// For a field with more below its first line.
void DeploymentForm::alignWithFirstLine(QLabel *label)
{
    constexpr int topOfFirstLine = 7;
    label->setContentsMargins(0, topOfFirstLine, 0, 0);
    m_grid->setAlignment(label, Qt::AlignTop);
}

/// Its words come from retranslate(), in the order of the rows.
void DeploymentForm::addRow(QWidget *field, const QString &parameter)
{
    const int row = m_grid->rowCount();
    QLabel *words = mutedLabel({}, this);
    words->setToolTip(parameter);
    m_labels.append(words);
    m_grid->addWidget(words, row, 0);
    m_grid->addWidget(field, row, 1);
}

void DeploymentForm::buildHttps()
{
    m_https->setObjectName(u"httpsToggle"_s);
    m_https->setCheckable(true);
    m_https->setToolTip(u"SSLProtocol"_s);
    m_httpsWord->setObjectName(u"httpsWord"_s);
    auto *field = new QWidget(this);
    auto *row = new QHBoxLayout(field);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_https);
    row->addWidget(m_httpsWord, 1);
    addRow(field, u"SSLProtocol"_s);
    connect(m_https, &QAbstractButton::toggled, &m_draft, &DeploymentDraft::setHttpsOn);
}

void DeploymentForm::buildType()
{
    m_type->setObjectName(u"certificateType"_s);
    m_type->addSegment({}, int(CertificateType::Upload))->setToolTip(u"CertType=upload"_s);
    m_type->addSegment({}, int(CertificateType::Cas))->setToolTip(u"CertType=cas"_s);
    m_type->addSegment({}, int(CertificateType::Free))->setToolTip(u"CertType=free"_s);
    m_typeNote->setObjectName(u"typeNote"_s);
    auto *field = new QWidget(this);
    auto *column = new QVBoxLayout(field);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_type);
    column->addWidget(m_typeNote);
    addRow(field, u"CertType"_s);
    alignWithFirstLine(m_labels.last());
    connect(m_type, &SegmentedControl::chosen, this, [this](int id) {
        m_draft.setType(static_cast<CertificateType>(id));
    });
}

void DeploymentForm::buildName()
{
    m_name->setObjectName(u"certificateName"_s);
    auto *completer = new QCompleter(m_storedNames, m_name);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCompletionMode(QCompleter::PopupCompletion);
    m_name->setCompleter(completer);
    m_propose->setObjectName(u"proposeName"_s);
    auto *field = new QWidget(this);
    auto *column = new QVBoxLayout(field);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    column->addWidget(m_name);
    column->addWidget(m_propose, 0, Qt::AlignLeft);
    column->addWidget(m_choose, 0, Qt::AlignLeft);
    column->addWidget(m_chosen);
    m_choose->setObjectName(u"chooseCas"_s);
    m_chosen->setObjectName(u"casChosen"_s);
    connect(m_choose, &QPushButton::clicked, this, &DeploymentForm::chooseCas);
    addRow(field, u"CertName"_s);
    alignWithFirstLine(m_labels.last());
    connect(m_name, &QLineEdit::textEdited, &m_draft, &DeploymentDraft::setCertName);
    connect(completer,
            qOverload<const QString &>(&QCompleter::activated),
            &m_draft,
            &DeploymentDraft::setCertName);
    connect(m_propose, &QPushButton::clicked, this, [this] {
        m_draft.setCertName(m_draft.proposedName());
    });
}

void DeploymentForm::buildForceSet()
{
    m_forceSet->setObjectName(u"forceSet"_s);
    m_sameName->setObjectName(u"sameNameDomains"_s);
    auto *field = new QWidget(this);
    auto *column = new QVBoxLayout(field);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    column->addWidget(m_forceSet);
    column->addWidget(m_sameName);
    addRow(field, u"ForceSet=1"_s);
    connect(m_forceSet, &QCheckBox::toggled, &m_draft, &DeploymentDraft::setForceSet);
}

void DeploymentForm::chooseName()
{
    if (m_draft.settings().type == CertificateType::Cas && m_cas) {
        chooseCas();
        return;
    }
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
    m_name->completer()->setCompletionPrefix({});
    m_name->completer()->complete();
}

void DeploymentForm::refresh()
{
    const DeploymentSettings &settings = m_draft.settings();
    m_https->setChecked(settings.isHttpsOn);
    m_httpsWord->setText(settings.isHttpsOn ? tr("On — SSLProtocol=on")
                                            : tr("Off — SSLProtocol=off"));
    m_type->setCurrentId(int(settings.type));
    if (m_name->text() != settings.certName) {
        m_name->setText(settings.certName);
        m_name->setCursorPosition(0); // a long name is read from its beginning
    }
    m_forceSet->setChecked(settings.forceSet);
    refreshRules();
    refreshType();
    refreshSameName();
    refreshStoredNames();
}

void DeploymentForm::refreshRules()
{
    const DeploymentSettings &settings = m_draft.settings();
    const FormRules rules = formRules(settings);
    setUsable(m_type, rules.type, u"CertType"_s);
    setUsable(m_name, rules.name, tr("CertName: one name per certificate, not per domain"));
    setUsable(m_forceSet,
              rules.forceSet,
              tr("ForceSet=1: the name is not checked for duplicates, what has it is overwritten"));
    m_name->setPlaceholderText(
        settings.type == CertificateType::Cas        ? tr("Exact name of the stored certificate")
            : settings.type == CertificateType::Free ? tr("Not needed: the service names it")
                                                     : m_draft.proposedName());
    const QString proposed = m_draft.proposedName();
    m_propose->setVisible(rules.name.isEmpty() && settings.type == CertificateType::Upload
                          && !proposed.isEmpty() && proposed != settings.certName);
    m_propose->setToolTip(visibleText(proposed));
}

void DeploymentForm::refreshType()
{
    const DeploymentSettings &settings = m_draft.settings();
    const bool isCas = settings.isHttpsOn && settings.type == CertificateType::Cas;
    const bool isFree = settings.isHttpsOn && settings.type == CertificateType::Free;
    m_typeNote->setVisible(isCas || isFree);
    if (isCas)
        m_typeNote->setText(tr(
            "A certificate that this account has in Certificate Management Service; it is named, "
            "not sent. Alibaba Cloud does not document that for Live; other tools do it, and it "
            "works for their users."));
    if (isFree)
        m_typeNote->setText(
            tr("For tests. Alibaba Cloud makes one for each domain after the call, if the CNAME of "
               "the domain points to the one that ApsaraVideo Live gave it and the domain is no "
               "wildcard domain. LiveCert follows what becomes of it."));
    m_choose->setVisible(isCas);
    m_chosen->setVisible(isCas && settings.cas);
    if (isCas && settings.cas)
        m_chosen->setText(casChosenText(*settings.cas, m_clock().date()));
}

void DeploymentForm::chooseCas()
{
    if (!m_cas)
        return;
    auto *dialog = new CasDialog(*m_cas, m_draft.settings().certName, m_clock().date(), window());
    connect(dialog, &CasDialog::chosen, &m_draft, &DeploymentDraft::setCasCertificate);
    dialog->open();
}

void DeploymentForm::refreshSameName()
{
    const QString &name = m_draft.settings().certName;
    QStringList domains;
    if (m_forceSet->isEnabled() && !name.isEmpty()) {
        for (const DomainOverview &domain : m_draft.account().domains) {
            if (domain.isHttpsOn && domain.certName == name)
                domains.append(domain.domain.name);
        }
    }
    m_sameName->setVisible(!domains.isEmpty());
    m_sameName->setText(
        tr("Used today by %1", "one or more domains", static_cast<int>(domains.size()))
            .arg(domainsText(domains)));
}

void DeploymentForm::refreshStoredNames()
{
    QStringList names;
    const auto &cas = m_draft.account().casCertificates;
    if (m_draft.settings().type == CertificateType::Cas && cas) {
        for (const CasCertificate &certificate : *cas)
            names.append(certificate.name);
    } else {
        for (const StoredCertificate &stored : m_draft.account().certificates)
            names.append(stored.name);
    }
    if (names != m_storedNames->stringList())
        m_storedNames->setStringList(names);
}

} // namespace livecert
