// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/certificate/bundlereader.h"
#include "ui/widgets/card.h"

class QLabel;

namespace livecert {

/// What was put in order while reading: each repair with a way back, and the chain before and
/// after. Hidden while there is nothing to tell.
class RepairCard final : public Card
{
    Q_OBJECT

public:
    explicit RepairCard(QWidget *parent = nullptr);

    /// `repaired`: the bundle before its repairs were undone; null while none was.
    void setBundle(const BundleReader::Bundle &bundle, const BundleReader::Bundle &repaired);
    [[nodiscard]] QString beforeText() const; ///< plain
    [[nodiscard]] QString afterText() const; ///< plain

Q_SIGNALS:
    void undoRequested(livecert::FindingCode repair);
    void undoAllRequested();
    void redoRequested();

private:
    void rebuild();
    void addRepair(FindingCode code, const QList<Finding> &repairs);
    void addLine(const QString &objectName, const QString &label, const QString &names);
    void addButtons(bool canUndoAll, bool canRedo);

    BundleReader::Bundle m_bundle;
    BundleReader::Bundle m_repaired;
    QWidget *m_rows = nullptr;
    QString m_before;
    QString m_after;
};

/// Repairs of the chain that can be taken back; other findings of reading cannot.
[[nodiscard]] bool isChainRepair(const Finding &finding);

} // namespace livecert
