// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/settingsdialog.h"

#include "ui/settings/retentionbox.h"
#include "ui/settings/vaultcard.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QFormLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace livecert {

SettingsDialog::SettingsDialog(ThemeMode theme, History *history, Vault *vault, QWidget *parent)
    : DialogShell(parent)
{
    setObjectName(u"settingsDialog"_s);
    setWindowTitle(tr("Settings"));
    setHeading(tr("Settings"));
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 2, 0);
    layout->setSpacing(12);
    addLooks(layout, theme);
    if (history)
        addHistory(layout, *history);
    if (vault)
        layout->addWidget(new VaultCard(*vault, page));
    layout->addStretch();
    auto *area = new QScrollArea(this);
    area->setObjectName(u"settingsArea"_s);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(page);
    body()->addWidget(area);
    QPushButton *close = addButton(u"closeSettings"_s, tr("Close"), ButtonKind::Primary);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    resize(760, 640);
}

void SettingsDialog::addAppearance(const QString &label, QWidget *control)
{
    m_looks->addRow(label, control);
}

void SettingsDialog::addLooks(QVBoxLayout *page, ThemeMode theme)
{
    auto *card = new Card(tr("Appearance"), this);
    card->setObjectName(u"appearanceCard"_s);
    auto *themes = new SegmentedControl(card);
    themes->setObjectName(u"settingsTheme"_s);
    themes->setAccessibleName(tr("Theme"));
    themes->addSegment(tr("Like the system"), int(ThemeMode::System));
    themes->addSegment(tr("Light"), int(ThemeMode::Light));
    themes->addSegment(tr("Dark"), int(ThemeMode::Dark));
    themes->setCurrentId(int(theme));
    connect(themes, &SegmentedControl::chosen, this, [this](int mode) {
        Q_EMIT themeChosen(ThemeMode(mode));
    });
    m_looks = new QFormLayout;
    m_looks->setContentsMargins(0, 0, 0, 0);
    m_looks->setHorizontalSpacing(14);
    m_looks->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    m_looks->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_looks->addRow(tr("Theme"), themes);
    card->content()->addLayout(m_looks);
    page->addWidget(card);
}

void SettingsDialog::addHistory(QVBoxLayout *page, History &history)
{
    auto *card = new Card(tr("History"), this);
    card->setObjectName(u"historyCard"_s);
    auto *keep = new RetentionBox(history, card);
    keep->setObjectName(u"settingsKeep"_s);
    QLabel *said = mutedLabel({}, card);
    said->setObjectName(u"settingsKeepSaid"_s);
    said->setWordWrap(true);
    said->hide();
    connect(keep, &RetentionBox::said, this, [said](const QString &sentence) {
        said->setText(sentence);
        said->show();
    });
    auto *row = new QFormLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setHorizontalSpacing(14);
    row->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    row->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    row->addRow(tr("Records"), keep);
    card->content()->addLayout(row);
    QLabel *note = mutedLabel(tr("What was changed, when and by whom; never a key. Shortening it "
                                 "removes what is older at once, for good."),
                              card);
    note->setWordWrap(true);
    card->content()->addWidget(note);
    card->content()->addWidget(said);
    page->addWidget(card);
}

} // namespace livecert
