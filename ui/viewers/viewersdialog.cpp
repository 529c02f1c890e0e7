// SPDX-License-Identifier: Apache-2.0
#include "ui/viewers/viewersdialog.h"

#include "deploy/viewersreport.h"
#include "ui/deploy/pilldelegate.h"
#include "ui/deploy/plantable.h"
#include "ui/deploy/savefile.h"
#include "ui/deploy/thinprogressbar.h"
#include "ui/text/errortext.h"
#include "ui/text/viewerstext.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/chipbutton.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTableView>

namespace livecert {

using namespace Qt::StringLiterals;

namespace {
constexpr int rowHeight = 32;
constexpr int detailLines = 6;
} // namespace

ViewersDialog::ViewersDialog(Clock clock, QWidget *parent)
    : DialogShell(parent)
    , m_clock(clock)
    , m_model(std::move(clock))
{
    setObjectName(u"viewersDialog"_s);
    setWindowTitle(tr("What viewers get"));
    setWindowModality(Qt::NonModal);
    buildBody();
    buildButtons();
    connectSignals();
    refresh();
    resize(1160, 640);
}

void ViewersDialog::buildBody()
{
    m_bar = new ThinProgressBar(this);
    m_bar->setObjectName(u"viewersBar"_s);
    m_bar->setAccessibleName(tr("Domains asked about"));
    body()->addWidget(m_bar);
    body()->addLayout(buildFilters());
    m_table = makePlanTable(&m_model, u"viewersTable"_s, this);
    m_table->setAccessibleName(tr("What viewers get, domain by domain and address by address"));
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(qMax(rowHeight, fontMetrics().height() + 14));
    QHeaderView *header = m_table->horizontalHeader();
    header->setStretchLastSection(false);
    header->resizeSection(ViewersModel::NameColumn, 220);
    header->resizeSection(ViewersModel::ResultColumn, 130);
    header->resizeSection(ViewersModel::ExpiresColumn, 110);
    header->setSectionResizeMode(ViewersModel::ServedColumn, QHeaderView::Stretch);
    body()->addWidget(m_table, 1);
    m_details = new QPlainTextEdit(this);
    m_details->setObjectName(u"viewersDetails"_s);
    m_details->setAccessibleName(tr("Everything about the chosen domain"));
    m_details->setReadOnly(true);
    m_details->setTabChangesFocus(true);
    m_details->setPlaceholderText(tr("Choose a row to see everything about its domain."));
    m_details->setFixedHeight(detailLines * fontMetrics().lineSpacing() + 14);
    body()->addSpacing(6);
    body()->addWidget(m_details);
}

QBoxLayout *ViewersDialog::buildFilters()
{
    auto *group = new QButtonGroup(this);
    m_all = new ChipButton(tr("All"), this);
    m_all->setObjectName(u"viewersChipAll"_s);
    m_care = new ChipButton(tr("Need care"), this);
    m_care->setObjectName(u"viewersChipCare"_s);
    group->addButton(m_all);
    group->addButton(m_care);
    m_all->setChecked(true);
    m_resolvers = new QLineEdit(this);
    m_resolvers->setObjectName(u"viewersResolvers"_s);
    m_resolvers->setAccessibleName(tr("Name servers to ask as well"));
    m_resolvers->setMinimumWidth(240);
    auto *label = mutedLabel(tr("Also a&sk:"), this);
    label->setBuddy(m_resolvers);
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    row->setContentsMargins(0, 6, 0, 6);
    row->addWidget(m_all);
    row->addWidget(m_care);
    row->addStretch();
    row->addWidget(label);
    row->addWidget(m_resolvers);
    return row;
}

void ViewersDialog::buildButtons()
{
    m_save = addLeftButton(u"saveViewers"_s, tr("Save report…"));
    m_hint = mutedLabel({}, this);
    m_hint->setObjectName(u"viewersHint"_s);
    addFooterHint(m_hint);
    m_again = addButton(u"viewersAgain"_s, tr("Check again"));
    m_stop = addButton(u"viewersStop"_s, tr("Stop"));
    m_close = addButton(u"viewersClose"_s, tr("Close"), ButtonKind::Primary);
    m_close->setDefault(true);
}

void ViewersDialog::connectSignals()
{
    connect(m_all, &QAbstractButton::toggled, this, [this](bool isAll) {
        m_model.setOnlyCare(!isAll);
    });
    connect(&m_model, &QAbstractItemModel::modelReset, this, &ViewersDialog::keepCurrent);
    connect(m_table->selectionModel(),
            &QItemSelectionModel::currentRowChanged,
            this,
            &ViewersDialog::showDetails);
    connect(m_resolvers, &QLineEdit::editingFinished, this, &ViewersDialog::takeResolvers);
    connect(m_resolvers, &QLineEdit::textEdited, m_hint, &QLabel::clear);
    connect(m_save, &QPushButton::clicked, this, &ViewersDialog::saveReport);
    connect(m_again, &QPushButton::clicked, this, [this] {
        takeResolvers();
        Q_EMIT againRequested();
    });
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_model.check())
            m_model.check()->stop();
    });
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
}

void ViewersDialog::setCheck(ViewersCheck *check)
{
    if (m_model.check())
        m_model.check()->disconnect(this);
    m_currentDomain = -1;
    m_currentAddress = -1;
    m_hint->clear();
    m_model.setCheck(check);
    if (check) {
        connect(check, &ViewersCheck::finished, this, &ViewersDialog::refresh);
        connect(check, &QObject::destroyed, this, &ViewersDialog::refresh); // after the model
    }
    refresh();
}

void ViewersDialog::setResolvers(const QString &resolvers, bool isUsed)
{
    m_resolvers->setText(resolvers);
    m_resolvers->setEnabled(isUsed);
    m_resolvers->setPlaceholderText(isUsed ? tr("9.9.9.9, 192.0.2.1:5353")
                                           : tr("the sandbox's addresses are given"));
    m_resolvers->setToolTip(
        tr("Addresses of name servers that are asked beside this computer's own, over plain DNS: "
           "viewers elsewhere may be led to other addresses of the edge."));
}

int ViewersDialog::needingCare() const
{
    if (!m_model.check())
        return 0;
    return m_model.check()->answered() - m_model.check()->count(ViewersState::Same)
        - m_model.check()->count(ViewersState::Off);
}

void ViewersDialog::refresh()
{
    const bool isRunning = m_model.check() && m_model.check()->isRunning();
    const int all = m_model.check() ? int(m_model.check()->results().size()) : 0;
    m_bar->setRange(0, qMax(1, all));
    m_bar->setValue(m_model.check() ? m_model.check()->answered() : 0);
    m_bar->setVisible(isRunning);
    m_all->setCount(all);
    m_care->setCount(needingCare());
    m_save->setEnabled(m_model.check() && m_model.check()->answered() > 0);
    m_stop->setVisible(isRunning);
    m_again->setVisible(!isRunning);
    m_again->setEnabled(m_model.check());
    refreshWords();
}

void ViewersDialog::refreshWords()
{
    if (!m_model.check()) {
        setHeading(tr("Nothing is being checked"));
        setSubtitle({});
        return;
    }
    const int all = int(m_model.check()->results().size());
    if (m_model.check()->isRunning()) {
        setHeading(tr("Asking the edge about %n domains", nullptr, all));
        setSubtitle(tr("%1 answered. A change takes about five minutes to reach every address.")
                        .arg(m_model.check()->answered()));
        return;
    }
    const int differ = m_model.check()->count(ViewersState::Differs);
    const int care = needingCare();
    if (differ > 0)
        setHeading(tr("%n domains where service and edge disagree", nullptr, differ));
    else if (care > 0)
        setHeading(tr("%n domains need care", nullptr, care));
    else if (m_model.check()->answered() < all)
        setHeading(tr("Stopped"));
    else
        setHeading(tr("Viewers get what the service has"));
    QStringList parts{tr("%1 of %n domains asked", nullptr, all).arg(m_model.check()->answered())};
    for (const ViewersState state : {ViewersState::Invalid,
                                     ViewersState::Elsewhere,
                                     ViewersState::Unreachable,
                                     ViewersState::NotKnown}) {
        if (const int count = m_model.check()->count(state); count > 0)
            parts.append(u"%1: %2"_s.arg(viewersMark(state).word).arg(count));
    }
    if (differ > 0)
        parts.append(tr("a change takes about five minutes to reach every address"));
    setSubtitle(parts.join(u" · "_s));
}

// The row stays chosen while others come and go around it.
void ViewersDialog::keepCurrent()
{
    refresh();
    const int place = m_table->verticalScrollBar()->value();
    int row = m_model.rowOf(m_currentDomain, m_currentAddress);
    if (row < 0)
        row = m_model.rowOf(m_currentDomain, -1);
    if (row < 0 && m_model.check() && !m_model.check()->isRunning() && m_model.rowCount() > 0)
        row = 0;
    if (row >= 0)
        m_table->setCurrentIndex(m_model.index(row, 0));
    m_table->verticalScrollBar()->setValue(place);
    showDetails();
}

void ViewersDialog::showDetails()
{
    const int row = m_table->currentIndex().row();
    if (!m_model.check() || row < 0 || row >= m_model.rowCount()) {
        m_details->clear();
        return;
    }
    m_currentDomain = m_model.domainOf(row);
    m_currentAddress = m_model.addressOf(row);
    m_details->setPlainText(
        viewersDetails(m_model.check()->results().at(m_currentDomain), m_clock()));
}

void ViewersDialog::takeResolvers()
{
    const Result<QList<NameServer>> servers = parseNameServers(m_resolvers->text());
    if (!servers) {
        m_hint->setText(tr("Name servers are written as addresses: 9.9.9.9, 192.0.2.1:5353"));
        return;
    }
    QStringList texts;
    for (const NameServer &server : *servers)
        texts.append(server.text());
    Q_EMIT resolversChanged(texts.join(u", "_s));
}

void ViewersDialog::saveReport()
{
    if (!m_model.check())
        return;
    const QList<ViewersResult> results = m_model.check()->results();
    const SaveRequest request{tr("Save report"),
                              u"livecert-viewers.csv"_s,
                              {tr("Table (*.csv)"), tr("JSON (*.json)")},
                              [results, now = m_clock()](const QString &suffix) {
                                  return suffix == u"json"_s ? viewersAsJson(results, now)
                                                             : viewersAsCsv(results);
                              }};
    askToSave(this, request, [this](const Result<QString> &saved) {
        m_hint->setText(saved ? tr("Report saved") : errorTitle(saved.error()));
    });
}

} // namespace livecert
