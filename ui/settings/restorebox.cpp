// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/restorebox.h"

#include "ui/settings/vaulttext.h"
#include "ui/text/format.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {
constexpr qsizetype reasonsShown = 6;
}

RestoreBox::RestoreBox(const QList<PreviousBundle> &found, QWidget *parent)
    : DialogShell(parent)
    , m_choice(new QButtonGroup(this))
{
    setObjectName(u"restoreBox"_s);
    setWindowTitle(tr("LiveCert"));
    for (const PreviousBundle &one : found) {
        if (one.state != PreviousBundle::State::Held)
            continue;
        const auto known = std::find_if(m_groups.begin(), m_groups.end(), [&one](const Group &g) {
            return g.item.sha256 == one.item.sha256;
        });
        if (known == m_groups.end())
            m_groups.append({one.item, {one.domain.domain.name}});
        else
            known->domains.append(one.domain.domain.name);
    }
    const bool isNone = m_groups.isEmpty();
    setHeadingIcon(isNone ? u"info"_s : u"history"_s, isNone ? Tone::Neutral : Tone::Accent);
    setHeading(isNone ? tr("Nothing can be restored") : tr("Restore the former certificate"));
    if (m_groups.size() > 1)
        setSubtitle(tr("These domains had different certificates. One change sets one of them; "
                       "restore the others afterwards."));
    addGroups();
    addReasons(found);
    body()->addStretch();
    QPushButton *cancel = addButton(u"restoreCancel"_s,
                                    isNone ? tr("Close") : tr("Cancel"),
                                    isNone ? ButtonKind::Primary : ButtonKind::Normal);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    if (!isNone) {
        QPushButton *go = addButton(u"restoreGo"_s, tr("Review the changes…"), ButtonKind::Primary);
        go->setDefault(true);
        connect(go, &QPushButton::clicked, this, &RestoreBox::choose);
    } else {
        cancel->setDefault(true);
    }
    setMinimumWidth(560);
}

void RestoreBox::addGroups()
{
    for (qsizetype index = 0; index < m_groups.size(); ++index) {
        const Group &group = m_groups.at(index);
        auto *choice = new QRadioButton(
            tr("%1, valid until %2")
                .arg(visibleText(group.item.certName, 80), dateText(group.item.notAfter)),
            this);
        choice->setObjectName(u"restoreChoice%1"_s.arg(index));
        choice->setAccessibleName(choice->text());
        choice->setChecked(index == 0);
        m_choice->addButton(choice, int(index));
        body()->addWidget(choice);
        QLabel *domains =
            richLabel(tr("%1 · SHA-256 %2")
                          .arg(domainsText(group.domains), shortFingerprintText(group.item.sha256)),
                      this,
                      true);
        domains->setIndent(24);
        body()->addWidget(domains);
    }
}

void RestoreBox::addReasons(const QList<PreviousBundle> &found)
{
    QStringList lines;
    for (const PreviousBundle &one : found) {
        if (one.state != PreviousBundle::State::Held)
            lines.append(
                u"%1: %2."_s.arg(visibleText(one.domain.displayName()), whyNotRestored(one)));
    }
    if (lines.isEmpty())
        return;
    if (!m_groups.isEmpty()) {
        body()->addSpacing(8);
        body()->addWidget(plainLabel(tr("Left out:"), this));
    }
    if (lines.size() <= reasonsShown) {
        QLabel *reasons = wrappedLabel(lines.join(u'\n'), this);
        reasons->setObjectName(u"restoreReasons"_s);
        reasons->setTextInteractionFlags(Qt::TextSelectableByMouse);
        body()->addWidget(reasons);
        return;
    }
    auto *pane = new QPlainTextEdit(lines.join(u'\n'), this);
    pane->setObjectName(u"restoreReasonList"_s);
    pane->setAccessibleName(tr("Left out"));
    pane->setReadOnly(true);
    pane->setTabChangesFocus(true);
    pane->setFixedHeight(pane->fontMetrics().lineSpacing() * 8 + 16);
    body()->addWidget(pane);
}

void RestoreBox::choose()
{
    const Group group = m_groups.value(m_choice->checkedId());
    accept();
    Q_EMIT chosen(group.item.sha256, group.domains);
}

} // namespace livecert
