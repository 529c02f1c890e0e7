// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "deploy/domaincatalog.h"
#include "ui/domains/domaintablemodel.h"

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace livecert {

class Banner;
class DomainTableView;
class EmptyPage;
class FilterChips;

/// The left side: chips, what is selected, the table, and what stands there when there is none.
class DomainPage final : public QWidget
{
    Q_OBJECT

public:
    explicit DomainPage(Clock clock, QWidget *parent = nullptr);

    void showLoading(const QString &account); ///< of an account that was not shown before
    void showDomains(const AccountSnapshot &snapshot);
    void showError(const Error &error); ///< the rows that are there stay
    void clear();

    /// Marks what was found at the edge; a banner says for how many domains it differs from the
    /// service.
    void showFindings(const QHash<QString, DomainMark> &marks, int disagreeing);

    void setSearch(const QString &text);
    void setFilter(DomainFilter filter);
    void checkDomains(const QStringList &apiNames);
    [[nodiscard]] QList<DomainOverview> checkedDomains() const { return m_model.checkedDomains(); }
    [[nodiscard]] DomainTableModel &model() { return m_model; }
    [[nodiscard]] DomainTableView *table() const { return m_table; }

Q_SIGNALS:
    void checkedChanged();
    void retryRequested();
    void clearSearchRequested();
    void findingsRequested(); ///< the banner about the edge was used
    void contextMenuRequested(const QPoint &globalPosition);

private:
    void createLayout();
    void retranslate();
    void connectSignals();
    void updatePage();
    void updateSelectionText();
    void showGaps(const QList<Error> &gaps);
    void describeNoMatch();
    void describeFailure();

    DomainTableModel m_model;
    FilterChips *m_chips;
    QLabel *m_selection;
    Banner *m_banner;
    Banner *m_findings;
    QStackedWidget *m_stack;
    DomainTableView *m_table;
    EmptyPage *m_loading;
    EmptyPage *m_noDomains;
    EmptyPage *m_noMatch;
    EmptyPage *m_failed;
    enum class State { Loading, Loaded, Failed } m_state = State::Loading;
    QString m_account; ///< whose domains are being read
    Error m_error; ///< why they could not be
};

} // namespace livecert
