// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/history.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

namespace livecert {

/// The changes that a query finds, newest first. Knows their numbers at once and reads what they
/// say in pages, when a view asks for them; never on the ui thread.
class HistoryModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        TimeColumn,
        DomainColumn,
        OutcomeColumn,
        ChangeColumn,
        AccountColumn,
        ColumnCount
    };

    explicit HistoryModel(History &history, Clock clock, QObject *parent = nullptr);

    /// Asks anew; what is shown stays until the answer is there.
    void setQuery(const HistoryQuery &query);
    void refresh();
    void retranslate(); ///< the language changed: every cell speaks another
    [[nodiscard]] const HistoryQuery &query() const { return m_query; }
    [[nodiscard]] int countOf(HistoryFilter filter) const;
    /// Nothing while the row's page is being read.
    [[nodiscard]] const HistoryEntry *entry(int row) const;
    [[nodiscard]] int rowOf(qint64 change) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section,
                                      Qt::Orientation orientation,
                                      int role) const override;

Q_SIGNALS:
    void found(); ///< the answer to the query
    void failed(const livecert::Error &error);

private:
    void take(const HistoryMatch &match);
    void readPage(int page);
    void takePage(int page, const QList<HistoryEntry> &entries);
    [[nodiscard]] static QString text(const HistoryEntry &entry, int column);

    History &m_history;
    Clock m_clock;
    HistoryQuery m_query;
    HistoryMatch m_match;
    QHash<qint64, HistoryEntry> m_entries; ///< that were read, by change
    QSet<int> m_reading; ///< pages
    std::unique_ptr<QObject> m_asking; ///< context of the query under way
    std::unique_ptr<QObject> m_pages; ///< context of pages of the present answer
};

} // namespace livecert
