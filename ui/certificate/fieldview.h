// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/certificate/certificatefields.h"
#include "ui/certificate/comparison.h"

#include <QScrollArea>

class QGridLayout;

namespace livecert {

/// The fields of one certificate, or two of them side by side: a scrolling column of values.
class FieldView final : public QScrollArea
{
    Q_OBJECT

public:
    explicit FieldView(QWidget *parent = nullptr);

    void showFields(const QList<CertificateFieldGroup> &groups);
    /// `deployedTitle`: whose certificate stands on the left. Rows that differ have a word.
    void showComparison(const Comparison &comparison, const QString &deployedTitle);
    void showSentence(const QString &sentence); ///< when there is nothing to show

private:
    QGridLayout *startPage();
    void finishPage(QGridLayout *grid);
    void addField(QGridLayout *grid, const CertificateField &field);
    void addComparisonRow(QGridLayout *grid, const ComparisonRow &row);
};

} // namespace livecert
