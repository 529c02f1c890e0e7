// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/cascatalog.h"
#include "ui/deploy/dialogshell.h"

#include <QPointer>

class QLineEdit;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;

namespace livecert {

class CasModel;

/// Chooses one of the account's certificates in Certificate Management Service: searched by name,
/// domain, issuer and fingerprint. Shows the catalog as it fills; says why when there is nothing.
class CasDialog final : public DialogShell
{
    Q_OBJECT

public:
    CasDialog(CasCatalog &catalog, QString chosenName, QDate today, QWidget *parent);

Q_SIGNALS:
    void chosen(const livecert::CasCertificate &certificate);

private:
    void buildTable();
    void buildMessage();
    void buildButtons();
    void refresh();
    void refreshButton();
    void showMessage(const QString &title, const QString &body, bool canRetry);
    void choose();

    QPointer<CasCatalog> m_catalog; ///< goes when another account is opened
    QString m_chosenName;
    QDate m_today;
    CasModel *m_model;
    QSortFilterProxyModel *m_filter;
    QLineEdit *m_search = nullptr;
    QTableView *m_table = nullptr;
    QStackedWidget *m_pages = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_body = nullptr;
    QPushButton *m_retry = nullptr;
    QPushButton *m_refresh = nullptr;
    QPushButton *m_choose = nullptr;
};

} // namespace livecert
