// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/history/historymodel.h"

#include <QTimer>
#include <QWidget>

#include <array>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace livecert {

class Banner;
class ChipButton;
class EmptyPage;
class HistoryDetails;

/// The ledger for people: filter, search, details, export, verify, and how long it is kept.
class HistoryPage final : public QWidget
{
    Q_OBJECT

public:
    /// `history` outlives the page. Reads when it is shown.
    HistoryPage(History &history, Clock clock, QWidget *parent = nullptr);

    void setSearch(const QString &text);
    void setFilter(HistoryFilter filter);
    void setCanRestore(bool can); ///< whether there is a vault
    [[nodiscard]] HistoryModel &model() { return m_model; }
    [[nodiscard]] QTableView *table() const { return m_table; }

Q_SIGNALS:
    void closeRequested();
    void clearSearchRequested();
    /// Ask the edge whether it serves what this change set.
    void proofRequested(const livecert::HistoryEntry &entry);
    void restoreRequested(const livecert::HistoryEntry &entry);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void createLayout();
    void retranslate();
    void sayExported(const Result<qint64> &count, const QString &path);
    void sayVerified(const HistoryVerdict &verdict);
    [[nodiscard]] static QString keepText(int days); ///< 0: for ever
    void createChips();
    void connectSignals();
    void ask();
    void showFound();
    void showFailed(const Error &error);
    void showDetails();
    void chooseExport();
    void verify();
    void readRetention();
    void chooseRetention();

    History &m_history;
    HistoryModel m_model;
    std::array<ChipButton *, historyFilterCount> m_chips{};
    QPushButton *m_back;
    QPushButton *m_verify;
    QPushButton *m_export;
    Banner *m_banner;
    QStackedWidget *m_stack;
    QTableView *m_table;
    EmptyPage *m_empty;
    EmptyPage *m_noMatch;
    HistoryDetails *m_details;
    QComboBox *m_keep;
    QTimer m_asking; ///< many keys, many records: one question
    std::unique_ptr<QObject> m_chosen; ///< context of the records of the chosen change
    qint64 m_chosenChange = 0;
    int m_keptDays = 0;
};

} // namespace livecert
