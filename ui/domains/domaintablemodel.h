// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "ui/domains/domainrow.h"

#include <QAbstractTableModel>
#include <QHash>

#include <vector>

namespace livecert {

/// The domains of an account, searched, filtered and sorted. All rows lie in one vector; what is
/// shown is a vector of indexes into it, narrowed as a word grows. A stock proxy model takes
/// seconds for that with a hundred thousand rows. Which domains are checked belongs to the rows, so
/// it outlives every change of what is shown, and a refresh.
class DomainTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        CheckColumn,
        NameColumn,
        HttpsColumn,
        CertificateColumn,
        ExpiresColumn,
        ChangedColumn,
        ColumnCount
    };
    enum Role {
        ToneRole = Qt::UserRole + 1, ///< int(Tone) where the text is to be a pill
        ApiNameRole, ///< the domain as the API writes it
        RowRole, ///< const DomainRow *, for the delegates
    };

    explicit DomainTableModel(Clock clock = systemUtc, QObject *parent = nullptr);

    /// Keeps what is checked, by name. Of domains that are there already only what is different
    /// changes, between refreshBegun() and refreshed(); where nearly everything is different the
    /// model is reset.
    void setDomains(const QList<DomainOverview> &domains);
    /// These are the first rows of a reading that goes on: their certificates are not known yet.
    void setFirstDomains(const QList<DomainOverview> &domains);
    /// What was found at the edge, by the API's name; outlives a refresh.
    void setEdgeMarks(const QHash<QString, DomainMark> &marks);
    void setSearch(const QString &text); ///< every word must be found
    void setFilter(DomainFilter filter);
    void retranslate(); ///< the language changed: every cell speaks another
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override; ///< -1: by care

    [[nodiscard]] int total() const { return int(m_rows.size()); }
    [[nodiscard]] const DomainCounts &counts() const { return m_counts; }
    [[nodiscard]] QString search() const { return m_search; }
    [[nodiscard]] DomainFilter filter() const { return m_filter; }
    [[nodiscard]] const DomainRow &rowAt(int row) const
    {
        return m_rows[size_t(m_visible[size_t(row)])];
    }
    [[nodiscard]] int rowOf(const QString &apiName) const; ///< -1: not shown

    // What is checked. Rows are those that are shown.
    void setChecked(int first, int last, bool isChecked);
    void checkOnly(int first, int last); ///< and nothing else, shown or not
    void checkNames(const QStringList &apiNames); ///< exactly these
    void checkAllShown(bool isChecked);
    [[nodiscard]] QList<DomainOverview> checkedDomains() const; ///< in the order of the table
    [[nodiscard]] int checkedCount() const { return m_checkedCount; }
    [[nodiscard]] int hiddenCheckedCount() const;
    [[nodiscard]] Qt::CheckState shownCheckState() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section,
                                      Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void checkedChanged();
    void refreshBegun();
    void refreshed();

private:
    struct Difference;

    void resetRows(const QList<DomainOverview> &domains);
    [[nodiscard]] bool refreshRows(const QList<DomainOverview> &domains);
    [[nodiscard]] Difference takeOver(const QList<DomainOverview> &domains);
    [[nodiscard]] bool moveTo(const std::vector<int> &shown);
    void rearrange(const std::vector<int> &order);
    void noteChanges(const Difference &difference);
    void dropGone(const Difference &difference);
    void countRows();
    [[nodiscard]] DomainRow rowFor(const DomainOverview &domain) const;
    void sortRows();
    void showAll();
    void narrow();
    [[nodiscard]] bool isShown(const DomainRow &row) const;
    [[nodiscard]] bool isBefore(const DomainRow &one, const DomainRow &other) const;
    void noteChecks(int first, int last);
    [[nodiscard]] QString text(const DomainRow &row, int column) const;
    [[nodiscard]] QString toolTip(const DomainRow &row, int column) const;

    Clock m_clock;
    QDateTime m_now; ///< when the rows were made
    std::vector<DomainRow> m_rows;
    std::vector<int> m_order; ///< all rows, sorted
    std::vector<int> m_visible; ///< those of m_order that are shown
    DomainCounts m_counts{};
    QHash<QString, DomainMark> m_edgeMarks;
    QString m_search;
    QStringList m_words; ///< case-folded
    DomainFilter m_filter = DomainFilter::All;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    int m_checkedCount = 0;
    bool m_isPartial = false;
};

} // namespace livecert
