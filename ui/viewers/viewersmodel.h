// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "deploy/viewerscheck.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <vector>

namespace livecert {

/// What viewers get, those domains first that need care: a row for each domain, and below one that
/// is not fine a row for each of its addresses.
class ViewersModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, ResultColumn, ServedColumn, ExpiresColumn, ColumnCount };

    explicit ViewersModel(Clock clock, QObject *parent = nullptr);

    /// Shows this check and follows it; it may be null. It outlives the model, or goes first.
    void setCheck(ViewersCheck *check);
    [[nodiscard]] ViewersCheck *check() const { return m_check; }
    void setOnlyCare(bool isOnly); ///< leave out what is fine
    [[nodiscard]] int domainOf(int row) const { return m_rows.at(std::size_t(row)).domain; }
    [[nodiscard]] bool isAddress(int row) const { return m_rows.at(std::size_t(row)).address >= 0; }
    /// The row of the domain, or of its address; -1 when it is not shown.
    [[nodiscard]] int rowOf(int domain, int address) const;
    [[nodiscard]] int addressOf(int row) const { return m_rows.at(std::size_t(row)).address; }
    void refresh(); ///< at once, instead of a moment later

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section,
                                      Qt::Orientation orientation,
                                      int role) const override;

private:
    struct Row
    {
        int domain = 0;
        int address = -1; ///< -1: the domain itself
    };

    [[nodiscard]] QVariant domainData(const ViewersResult &result, int column, int role) const;
    [[nodiscard]] QVariant addressData(const JudgedAddress &address, int column, int role) const;

    Clock m_clock;
    ViewersCheck *m_check = nullptr;
    std::vector<Row> m_rows;
    QTimer m_gathering; ///< many answers make one change
    bool m_isOnlyCare = false;
};

} // namespace livecert
