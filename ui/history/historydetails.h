// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/historyrecord.h"

#include <QScrollArea>

#include <optional>

class QVBoxLayout;

namespace livecert {

/// One change in full: what was to be done, by whom, and everything that was written about it.
class HistoryDetails final : public QScrollArea
{
    Q_OBJECT

public:
    explicit HistoryDetails(QWidget *parent = nullptr);

    void showEntry(const HistoryEntry &entry, const QList<HistoryRecord> &records);
    void clear(); ///< nothing is chosen
    /// Whether what a change replaced may be put back; from the next entry on.
    void setCanRestore(bool can) { m_canRestore = can; }

Q_SIGNALS:
    void restoreRequested(const livecert::HistoryEntry &entry);

Q_SIGNALS:
    void proofRequested(const livecert::HistoryEntry &entry);

private:
    void addProof(QVBoxLayout *page, const HistoryEntry &entry);
    QVBoxLayout *startPage();
    static void addField(QVBoxLayout *page, const QString &label, const QString &value);
    void addEvents(QVBoxLayout *page, const QList<HistoryRecord> &records);
    void addRestore(QVBoxLayout *page, const HistoryEntry &entry);

    std::optional<HistoryEntry> m_entry; ///< what is shown
    QList<HistoryRecord> m_records;
    bool m_canRestore = false;
};

} // namespace livecert
