// SPDX-License-Identifier: Apache-2.0
#include "ui/certificate/repaircard.h"

#include "ui/deploy/dialogshell.h"
#include "ui/deploy/roundicon.h"
#include "ui/text/everylanguage.h"
#include "ui/text/findingtext.h"
#include "ui/text/format.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QLabel>

#include <algorithm>
#include <array>

namespace livecert {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array repairCodes{FindingCode::ChainReordered,
                                 FindingCode::DuplicateDropped,
                                 FindingCode::UnrelatedDropped,
                                 FindingCode::RootDropped};
constexpr qsizetype maxNamed = 6;

QString namesOf(const QList<Certificate> &certificates)
{
    QStringList names;
    for (const Certificate &certificate : certificates.mid(0, maxNamed))
        names.append(visibleText(certificate.displayName(), 48));
    if (certificates.size() > maxNamed)
        names.append(RepairCard::tr("%n more", nullptr, int(certificates.size() - maxNamed)));
    return names.join(u" › "_s);
}

QList<Finding> repairsOf(const BundleReader::Bundle &bundle, FindingCode code)
{
    QList<Finding> found;
    for (const Finding &finding : bundle->repairs) {
        if (finding.code == code)
            found.append(finding);
    }
    return found;
}

} // namespace

bool isChainRepair(const Finding &finding)
{
    return std::find(repairCodes.begin(), repairCodes.end(), finding.code) != repairCodes.end();
}

RepairCard::RepairCard(QWidget *parent)
    : Card(parent)
{
    setObjectName(u"repairCard"_s);
    inEveryLanguage(this, [this] {
        setTitle(tr("Put in order"));
        setAccessibleName(tr("Put in order"));
        rebuild();
    });
    hide();
}

void RepairCard::setBundle(const BundleReader::Bundle &bundle, const BundleReader::Bundle &repaired)
{
    if (bundle == m_bundle && repaired == m_repaired)
        return;
    m_bundle = bundle;
    m_repaired = repaired;
    rebuild();
}

void RepairCard::rebuild()
{
    if (m_rows) {
        m_rows->hide();
        m_rows->deleteLater(); // a button in it may be what was clicked
    }
    m_rows = nullptr;
    const bool hasRepairs = m_bundle && m_bundle->hasCertificate()
        && std::any_of(m_bundle->repairs.begin(), m_bundle->repairs.end(), isChainRepair);
    setVisible(hasRepairs || (m_bundle && m_repaired));
    if (isHidden())
        return;
    m_rows = new QWidget(this);
    auto *column = new QVBoxLayout(m_rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    int kinds = 0;
    for (const FindingCode code : repairCodes) {
        const QList<Finding> repairs = repairsOf(m_bundle, code);
        if (repairs.isEmpty())
            continue;
        ++kinds;
        addRepair(code, repairs);
    }
    m_before = namesOf(m_bundle->asRead);
    m_after = namesOf(m_bundle->chain);
    addLine(u"repairBefore"_s, tr("In the files"), m_before);
    addLine(u"repairAfter"_s, tr("To be sent"), m_after);
    addButtons(kinds > 1, m_repaired != nullptr);
    content()->addWidget(m_rows);
    m_rows->show();
}

QString RepairCard::beforeText() const
{
    return m_before;
}

QString RepairCard::afterText() const
{
    return m_after;
}

void RepairCard::addRepair(FindingCode code, const QList<Finding> &repairs)
{
    QStringList sentences;
    for (const Finding &repair : repairs.mid(0, 3))
        sentences.append(findingText(repair).sentence);
    if (repairs.size() > 3)
        sentences.append(tr("And %n more.", nullptr, int(repairs.size() - 3)));
    QLabel *label = richLabel(inSentences(sentences), m_rows);
    label->setObjectName(u"repair%1"_s.arg(int(code)));
    const bool isOrder = code == FindingCode::ChainReordered;
    auto *undo = new LinkButton(isOrder ? tr("Undo") : tr("Put back"), m_rows);
    undo->setObjectName(u"undo%1"_s.arg(int(code)));
    undo->setAccessibleName(
        tr("%1: %2", "label, value").arg(undo->text(), plainText(label->text())));
    undo->setToolTip(isOrder ? tr("Send it in the order of the files") : tr("Send it as well"));
    connect(undo, &QPushButton::clicked, this, [this, code] { Q_EMIT undoRequested(code); });
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(new RoundIcon(u"check"_s, Tone::Good, 16, m_rows), 0, Qt::AlignTop);
    row->addWidget(label, 1);
    row->addWidget(undo, 0, Qt::AlignTop);
    static_cast<QVBoxLayout *>(m_rows->layout())->addLayout(row);
}

void RepairCard::addLine(const QString &objectName, const QString &label, const QString &names)
{
    QLabel *caption = mutedLabel(label, m_rows);
    caption->setFixedWidth(caption->fontMetrics().averageCharWidth() * 14);
    QLabel *value = wrappedLabel(names, m_rows);
    value->setObjectName(objectName);
    value->setAccessibleName(tr("%1: %2", "label, value").arg(label, names));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(caption, 0, Qt::AlignTop);
    row->addWidget(value, 1);
    static_cast<QVBoxLayout *>(m_rows->layout())->addLayout(row);
}

void RepairCard::addButtons(bool canUndoAll, bool canRedo)
{
    if (!canUndoAll && !canRedo)
        return;
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    const auto add = [this, row](const QString &name, const QString &text, auto signal) {
        auto *button = new LinkButton(text, m_rows);
        button->setObjectName(name);
        button->setAccessibleName(text);
        connect(button, &QPushButton::clicked, this, signal);
        row->addWidget(button);
    };
    if (canUndoAll)
        add(u"undoAllRepairs"_s,
            tr("Undo all: send it as in the files"),
            &RepairCard::undoAllRequested);
    if (canRedo)
        add(u"redoRepairs"_s, tr("Put it in order again"), &RepairCard::redoRequested);
    row->addStretch(1);
    static_cast<QVBoxLayout *>(m_rows->layout())->addLayout(row);
}

} // namespace livecert
