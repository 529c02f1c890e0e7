// SPDX-License-Identifier: Apache-2.0
#include "ui/history/historypage.h"

#include "ui/deploy/messagedialog.h"
#include "ui/deploy/plantable.h"
#include "ui/domains/emptypage.h"
#include "ui/history/historydetails.h"
#include "ui/history/historytext.h"
#include "ui/text/everylanguage.h"
#include "ui/text/format.h"
#include "ui/theme/themedicon.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/chipbutton.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QComboBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

constexpr int rowHeight = 33;
constexpr int askDelayMs = 120;

QPushButton *button(const QString &name, const QString &icon, QWidget *parent)
{
    auto *made = new QPushButton(icon.isEmpty() ? QIcon() : themedIcon(icon), {}, parent);
    made->setObjectName(name);
    return made;
}

} // namespace

QString HistoryPage::keepText(int days)
{
    switch (days) {
    case 0: return tr("Keep for ever");
    case 365: return tr("Keep for 1 year");
    case 3 * 365: return tr("Keep for 3 years");
    default: return tr("Keep for %n days", nullptr, days);
    }
}

HistoryPage::HistoryPage(History &history, Clock clock, QWidget *parent)
    : QWidget(parent)
    , m_history(history)
    , m_model(history, std::move(clock))
    , m_back(button(u"historyBack"_s, u"chevron-left"_s, this))
    , m_verify(button(u"verifyHistory"_s, u"shield"_s, this))
    , m_export(button(u"exportHistory"_s, u"save"_s, this))
    , m_banner(new Banner(this))
    , m_stack(new QStackedWidget(this))
    , m_table(makePlanTable(&m_model, u"historyTable"_s, this))
    , m_empty(new EmptyPage(u"history"_s, Tone::Neutral, this))
    , m_noMatch(new EmptyPage(u"search"_s, Tone::Neutral, this))
    , m_details(new HistoryDetails(this))
    , m_keep(new QComboBox(this))
{
    setObjectName(u"historyPage"_s);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_banner->setObjectName(u"historyBanner"_s);
    m_empty->setObjectName(u"historyEmpty"_s);
    m_noMatch->setObjectName(u"historyNoMatch"_s);
    m_keep->setObjectName(u"historyKeep"_s);
    for (const int days : {0, 90, 365, 3 * 365})
        m_keep->addItem(QString(), days);
    m_asking.setSingleShot(true);
    m_asking.setInterval(askDelayMs);
    createChips();
    createLayout();
    connectSignals();
    inEveryLanguage(this, [this] { retranslate(); });
}

void HistoryPage::retranslate()
{
    m_back->setText(tr("Domains"));
    m_verify->setText(tr("Verify"));
    m_export->setText(tr("Export…"));
    for (QPushButton *button : {m_back, m_verify, m_export})
        button->setAccessibleName(button->text());
    m_verify->setToolTip(tr("Check that no record was altered, removed or put in"));
    m_empty->setWords(tr("Nothing was changed yet"),
                      tr("Every change of a domain's certificate is written down here: before it "
                         "is sent, and when it is answered. Never a key or a secret."),
                      tr("Back to the domains"));
    m_noMatch->setWords(tr("No change matches"),
                        tr("Nothing in the history fits the search and the filter."),
                        tr("Show all"));
    m_table->setAccessibleName(tr("Changes, newest first"));
    m_keep->setAccessibleName(tr("How long records are kept"));
    for (int item = 0; item < m_keep->count(); ++item)
        m_keep->setItemText(item, keepText(m_keep->itemData(item).toInt()));
    for (int filter = 0; filter < historyFilterCount; ++filter)
        m_chips[std::size_t(filter)]->setName(historyFilterName(HistoryFilter(filter)));
    m_model.retranslate();
}

void HistoryPage::createChips()
{
    auto *group = new QButtonGroup(this);
    const QStringList names{u"All"_s, u"Failed"_s, u"Unknown"_s, u"Open"_s, u"LastWeek"_s};
    for (int filter = 0; filter < historyFilterCount; ++filter) {
        auto *chip = new ChipButton({}, this);
        chip->setObjectName(u"historyChip"_s + names.at(filter));
        group->addButton(chip, filter);
        m_chips[std::size_t(filter)] = chip;
    }
    m_chips.front()->setChecked(true);
    connect(
        group, &QButtonGroup::idClicked, this, [this](int id) { setFilter(HistoryFilter(id)); });
}

void HistoryPage::createLayout()
{
    auto *top = new QHBoxLayout;
    top->setContentsMargins(12, 8, 12, 8);
    top->setSpacing(6);
    top->addWidget(m_back);
    top->addSpacing(6);
    for (ChipButton *chip : m_chips)
        top->addWidget(chip);
    top->addStretch();
    for (QWidget *widget : QList<QWidget *>{m_keep, m_verify, m_export})
        top->addWidget(widget);
    auto *bannerBox = new QVBoxLayout;
    bannerBox->setContentsMargins(12, 0, 12, 0);
    bannerBox->addWidget(m_banner);
    auto *splitter = new QSplitter(this);
    splitter->setObjectName(u"historySplitter"_s);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_table);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({860, 400});
    m_details->setMinimumWidth(300);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(qMax(rowHeight, fontMetrics().height() + 14));
    QHeaderView *header = m_table->horizontalHeader();
    const std::array<int, HistoryModel::ColumnCount> widths{158, 190, 98, 250, 120};
    for (int column = 0; column < HistoryModel::ColumnCount; ++column)
        header->resizeSection(column, widths[std::size_t(column)]);
    for (QWidget *page : QList<QWidget *>{splitter, m_empty, m_noMatch})
        m_stack->addWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addLayout(bannerBox);
    layout->addWidget(m_stack, 1);
}

void HistoryPage::connectSignals()
{
    connect(&m_asking, &QTimer::timeout, this, [this] { m_model.refresh(); });
    connect(&m_history, &History::changed, this, [this] {
        if (isVisible() && !m_asking.isActive())
            m_asking.start();
    });
    connect(&m_model, &HistoryModel::found, this, &HistoryPage::showFound);
    connect(&m_model, &HistoryModel::failed, this, &HistoryPage::showFailed);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &HistoryPage::showDetails);
    connect(m_table->selectionModel(),
            &QItemSelectionModel::currentRowChanged,
            this,
            &HistoryPage::showDetails);
    connect(m_details, &HistoryDetails::proofRequested, this, &HistoryPage::proofRequested);
    connect(m_details, &HistoryDetails::restoreRequested, this, &HistoryPage::restoreRequested);
    connect(m_back, &QPushButton::clicked, this, &HistoryPage::closeRequested);
    connect(m_empty, &EmptyPage::actionTriggered, this, &HistoryPage::closeRequested);
    connect(m_noMatch, &EmptyPage::actionTriggered, this, [this] {
        m_chips.front()->setChecked(true);
        m_model.setQuery({});
        Q_EMIT clearSearchRequested();
    });
    connect(m_banner, &Banner::actionTriggered, this, [this] { m_model.refresh(); });
    connect(m_banner, &Banner::closed, m_banner, &QWidget::hide);
    connect(m_verify, &QPushButton::clicked, this, &HistoryPage::verify);
    connect(m_export, &QPushButton::clicked, this, &HistoryPage::chooseExport);
    connect(m_keep, &QComboBox::activated, this, &HistoryPage::chooseRetention);
}

void HistoryPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_model.refresh();
    readRetention();
}

void HistoryPage::setCanRestore(bool can)
{
    m_details->setCanRestore(can);
}

void HistoryPage::setSearch(const QString &text)
{
    HistoryQuery query = m_model.query();
    if (query.text == text)
        return;
    query.text = text;
    m_model.setQuery(query);
}

void HistoryPage::setFilter(HistoryFilter filter)
{
    m_chips[std::size_t(filter)]->setChecked(true);
    HistoryQuery query = m_model.query();
    query.filter = filter;
    m_model.setQuery(query);
}

void HistoryPage::showFound()
{
    for (int filter = 0; filter < historyFilterCount; ++filter)
        m_chips[std::size_t(filter)]->setCount(m_model.countOf(HistoryFilter(filter)));
    const HistoryQuery &query = m_model.query();
    const bool isEmpty = m_model.rowCount() == 0;
    const bool isAll = query.text.isEmpty() && query.filter == HistoryFilter::All;
    m_stack->setCurrentIndex(!isEmpty ? 0 : isAll ? 1 : 2);
    m_export->setEnabled(!isEmpty);
    if (const int row = m_model.rowOf(m_chosenChange); row >= 0)
        m_table->setCurrentIndex(m_model.index(row, 0));
    showDetails();
}

void HistoryPage::showFailed(const Error &error)
{
    m_banner->setClosable(false);
    m_banner->showMessage(Tone::Bad, [detail = visibleText(error.detail, 300)] {
        return BannerWords{tr("The history cannot be read"), detail, tr("Try again")};
    });
}

void HistoryPage::showDetails()
{
    const HistoryEntry *entry = m_model.entry(m_table->currentIndex().row());
    if (!entry) {
        if (!m_table->currentIndex().isValid())
            m_details->clear();
        return;
    }
    m_chosenChange = entry->change();
    m_chosen = std::make_unique<QObject>();
    m_history.records(m_chosenChange, {m_chosen.get(), [this, shown = *entry](const auto &records) {
                                           if (records)
                                               m_details->showEntry(shown, *records);
                                           else
                                               showFailed(records.error());
                                       }});
}

void HistoryPage::chooseExport()
{
    auto *dialog = new QFileDialog(this, tr("Export the history"));
    dialog->setObjectName(u"exportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setNameFilters({u"HTML (*.html)"_s, u"CSV (*.csv)"_s, u"JSON (*.json)"_s});
    dialog->setDefaultSuffix(u"html"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.section(u'.', -1).chopped(1));
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_export->setEnabled(false);
        m_history.exportTo(path, m_model.query(), {this, [this, path](const Result<qint64> &count) {
                                                       m_export->setEnabled(true);
                                                       m_banner->setClosable(true);
                                                       sayExported(count, path);
                                                   }});
    });
    dialog->open();
}

void HistoryPage::sayExported(const Result<qint64> &count, const QString &path)
{
    if (count)
        m_banner->showMessage(Tone::Good, [changes = int(*count), file = visibleText(path, 300)] {
            return BannerWords{tr("%n changes exported", nullptr, changes), file};
        });
    else
        m_banner->showMessage(Tone::Bad, [detail = visibleText(count.error().detail, 300)] {
            return BannerWords{tr("The history was not exported"), detail};
        });
}

void HistoryPage::sayVerified(const HistoryVerdict &verdict)
{
    if (verdict.isIntact())
        m_banner->showMessage(Tone::Good, [verdict] {
            return BannerWords{
                tr("The history is intact"),
                tr("%n records, each holding the hash of the one before. The newest is %1.",
                   nullptr,
                   int(verdict.records))
                    .arg(QString::fromLatin1(verdict.lastHash.left(16)) + u'…')};
        });
    else
        m_banner->showMessage(Tone::Bad, [record = verdict.seq] {
            return BannerWords{
                tr("The history was altered"),
                tr("The chain of records breaks at record %1. Records before it can be trusted; "
                   "what follows cannot.")
                    .arg(QLocale().toString(record))};
        });
}

void HistoryPage::verify()
{
    m_verify->setEnabled(false);
    m_history.verify({this, [this](const Result<HistoryVerdict> &verdict) {
                          m_verify->setEnabled(true);
                          if (!verdict) {
                              showFailed(verdict.error());
                              return;
                          }
                          m_banner->setClosable(true);
                          sayVerified(*verdict);
                      }});
}

void HistoryPage::readRetention()
{
    m_history.retentionDays({this, [this](const Result<int> &days) {
                                 if (!days)
                                     return;
                                 m_keptDays = *days;
                                 if (m_keep->findData(*days) < 0)
                                     m_keep->addItem(keepText(*days), *days);
                                 m_keep->setCurrentIndex(m_keep->findData(*days));
                             }});
}

void HistoryPage::chooseRetention()
{
    const int days = m_keep->currentData().toInt();
    if (days == m_keptDays)
        return;
    m_history.setRetentionDays(
        days, {this, [this, days](const Result<qint64> &removed) {
                   if (!removed) {
                       showFailed(removed.error());
                       readRetention();
                       return;
                   }
                   m_keptDays = days;
                   if (*removed > 0) {
                       m_banner->setClosable(true);
                       m_banner->showMessage(Tone::Neutral, [records = int(*removed)] {
                           return BannerWords{tr("%n older records removed", nullptr, records)};
                       });
                   }
                   m_model.refresh();
               }});
}

} // namespace livecert
