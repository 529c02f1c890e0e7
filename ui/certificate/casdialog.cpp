// SPDX-License-Identifier: Apache-2.0
#include "ui/certificate/casdialog.h"

#include "ui/certificate/casmodel.h"
#include "ui/deploy/plantable.h"
#include "ui/text/castext.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTableView>

#include <utility>

namespace livecert {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowHeight = 44;
constexpr int rowsShown = 7;

} // namespace

CasDialog::CasDialog(CasCatalog &catalog, QString chosenName, QDate today, QWidget *parent)
    : DialogShell(parent)
    , m_catalog(&catalog)
    , m_chosenName(std::move(chosenName))
    , m_today(today)
    , m_model(new CasModel(this))
    , m_filter(new QSortFilterProxyModel(this))
{
    setObjectName(u"casDialog"_s);
    setWindowTitle(tr("Choose a certificate"));
    setHeading(tr("Certificates of this account"));
    setSubtitle(tr("From Certificate Management Service: what was issued or uploaded there and is "
                   "valid. The certificate is named in the call and not sent. Alibaba Cloud does "
                   "not document that for Live; other tools do it, and it works for their users."));
    m_filter->setSourceModel(m_model);
    m_filter->setFilterRole(CasModel::SearchRole);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    buildTable();
    buildMessage();
    buildButtons();
    connect(&catalog, &CasCatalog::changed, this, &CasDialog::refresh);
    connect(&catalog, &QObject::destroyed, this, &QDialog::reject);
    if (catalog.state() == CasCatalog::State::NotAsked
        || catalog.state() == CasCatalog::State::Failed)
        catalog.refresh();
    refresh();
    resize(820, sizeHint().height());
    m_search->setFocus();
}

void CasDialog::buildTable()
{
    m_search = new QLineEdit(this);
    m_search->setObjectName(u"casSearch"_s);
    m_search->setAccessibleName(tr("Search certificates"));
    m_search->setPlaceholderText(tr("Search names, domains, issuers, fingerprints …"));
    m_search->setClearButtonEnabled(true);
    body()->addWidget(m_search);
    m_table = makePlanTable(m_filter, u"casTable"_s, this);
    m_table->setAccessibleName(tr("Certificates of this account"));
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight);
    QHeaderView *header = m_table->horizontalHeader();
    header->resizeSection(CasModel::NameColumn, 200);
    header->resizeSection(CasModel::DomainsColumn, 240);
    header->resizeSection(CasModel::ExpiryColumn, 110);
    fitRows(m_table, rowsShown);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(m_table);
    body()->addWidget(m_pages);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setFilterFixedString(text.trimmed());
        refresh();
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (m_choose->isEnabled())
            choose();
        else
            m_table->setFocus(Qt::OtherFocusReason);
    });
    connect(m_table, &QTableView::activated, this, &CasDialog::choose);
    connect(m_table->selectionModel(),
            &QItemSelectionModel::selectionChanged,
            this,
            &CasDialog::refreshButton);
}

void CasDialog::buildMessage()
{
    auto *page = new QWidget(this);
    m_title = headingLabel({}, 1.1, page);
    m_title->setObjectName(u"casMessageTitle"_s);
    m_title->setAlignment(Qt::AlignHCenter);
    m_title->setWordWrap(true);
    m_body = richLabel({}, page, true);
    m_body->setObjectName(u"casMessageBody"_s);
    m_body->setAlignment(Qt::AlignHCenter);
    m_retry = new QPushButton(page);
    m_retry->setObjectName(u"casRetry"_s);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(60, 0, 60, 0);
    column->setSpacing(8);
    column->addStretch(1);
    column->addWidget(m_title);
    column->addWidget(m_body);
    column->addWidget(m_retry, 0, Qt::AlignHCenter);
    column->addStretch(1);
    m_pages->addWidget(page);
    m_pages->setFixedHeight(m_table->height());
    body()->addStretch(1);
    connect(m_retry, &QPushButton::clicked, this, [this] {
        if (m_catalog && m_catalog->state() == CasCatalog::State::Ready)
            m_search->clear();
        else if (m_catalog)
            m_catalog->refresh();
    });
}

void CasDialog::buildButtons()
{
    m_refresh = addLeftButton(u"casRefresh"_s, tr("Read again"));
    QPushButton *cancel = addButton(u"casCancel"_s, tr("Cancel"));
    m_choose = addButton(u"casChoose"_s, tr("Use this certificate"), ButtonKind::Primary);
    m_choose->setDefault(true);
    connect(m_refresh, &QPushButton::clicked, this, [this] {
        if (m_catalog)
            m_catalog->refresh();
    });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_choose, &QPushButton::clicked, this, &CasDialog::choose);
}

void CasDialog::showMessage(const QString &title, const QString &words, bool canRetry)
{
    m_title->setText(title);
    m_body->setText(words);
    m_body->setVisible(!words.isEmpty());
    m_retry->setVisible(canRetry);
    m_pages->setCurrentIndex(1);
}

void CasDialog::refresh()
{
    if (!m_catalog)
        return;
    const CasCatalog::State state = m_catalog->state();
    m_refresh->setEnabled(state != CasCatalog::State::Reading);
    if (state == CasCatalog::State::Ready && (sender() == m_catalog || m_model->rowCount() == 0))
        m_model->setCertificates(m_catalog->certificates(), m_today);
    m_search->setEnabled(state == CasCatalog::State::Ready && m_model->rowCount() > 0);
    if (state == CasCatalog::State::Failed) {
        const CasProblemText text = casProblemText(m_catalog->error());
        m_retry->setText(tr("Try again"));
        showMessage(text.title, text.body, true);
    } else if (state != CasCatalog::State::Ready) {
        showMessage(tr("Reading the certificates…"), {}, false);
    } else if (m_model->rowCount() == 0) {
        const CasProblemText text = casEmptyText();
        m_retry->setText(tr("Read again"));
        showMessage(text.title, text.body, false);
    } else if (m_filter->rowCount() == 0) {
        m_retry->setText(tr("Clear search"));
        showMessage(tr("No certificate matches"), {}, true);
    } else {
        m_pages->setCurrentIndex(0);
    }
    m_retry->setAccessibleName(m_retry->text());
    if (!m_table->selectionModel()->hasSelection()) {
        for (int row = 0; row < m_filter->rowCount(); ++row) {
            const QModelIndex index = m_filter->index(row, CasModel::NameColumn);
            if (m_model->certificate(m_filter->mapToSource(index).row()).name == m_chosenName)
                m_table->selectRow(row);
        }
    }
    // One that is left is the one that was looked for.
    if (m_filter->rowCount() == 1 && !m_table->selectionModel()->hasSelection())
        m_table->selectRow(0);
    refreshButton();
}

void CasDialog::refreshButton()
{
    const bool hasOne = m_pages->currentIndex() == 0 && m_table->selectionModel()->hasSelection();
    m_choose->setEnabled(hasOne);
    m_choose->setToolTip(hasOne ? QString() : tr("Choose a row first."));
}

void CasDialog::choose()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    // Enter in the search field reaches the default button as well.
    if (!isVisible() || rows.isEmpty() || m_pages->currentIndex() != 0)
        return;
    const CasCertificate certificate =
        m_model->certificate(m_filter->mapToSource(rows.first()).row());
    accept();
    Q_EMIT chosen(certificate);
}

} // namespace livecert
