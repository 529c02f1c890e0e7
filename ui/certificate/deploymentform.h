// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/deploymentdraft.h"
#include "ui/widgets/card.h"

#include <QPointer>

class QCheckBox;
class QGridLayout;
class QStringListModel;

namespace livecert {

class CasCatalog;
class CountedLineEdit;
class LinkButton;
class SegmentedControl;
class ToggleSwitch;

/// The parameters of SetLiveDomainCertificate, in words. Shows the draft and changes it; decides
/// nothing.
class DeploymentForm final : public Card
{
    Q_OBJECT

public:
    explicit DeploymentForm(DeploymentDraft &draft,
                            QWidget *parent = nullptr,
                            Clock clock = systemUtc);

    /// The account's certificates to choose from; null: no account is open.
    void setCas(CasCatalog *catalog);
    void chooseName(); ///< puts the keyboard into the name, with the stored names to pick from

private:
    void buildHttps();
    void buildType();
    void buildName();
    void buildForceSet();
    void addRow(QWidget *field, const QString &parameter);
    void alignWithFirstLine(QLabel *label);
    void retranslate();
    void refresh();
    void refreshRules();
    void refreshType();
    void chooseCas();
    void refreshSameName();
    void refreshStoredNames();

    DeploymentDraft &m_draft;
    Clock m_clock;
    QPointer<CasCatalog> m_cas;
    QGridLayout *m_grid;
    QList<QLabel *> m_labels; ///< of the rows, from the top
    ToggleSwitch *m_https;
    QLabel *m_httpsWord;
    SegmentedControl *m_type;
    QLabel *m_typeNote;
    CountedLineEdit *m_name;
    LinkButton *m_propose;
    LinkButton *m_choose;
    QLabel *m_chosen;
    QStringListModel *m_storedNames;
    QCheckBox *m_forceSet;
    QLabel *m_sameName;
};

} // namespace livecert
