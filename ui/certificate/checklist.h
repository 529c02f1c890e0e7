// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/deploymentdraft.h"
#include "ui/text/findingtext.h"
#include "ui/widgets/card.h"

class QVBoxLayout;

namespace livecert {

/// What the checks found, with an icon, a word and a sentence each, and a link where there is a
/// fix.
class CheckList final : public Card
{
    Q_OBJECT

public:
    explicit CheckList(QWidget *parent = nullptr);

    void setFindings(const QList<Finding> &findings, int selectedDomains);
    [[nodiscard]] QStringList sentences() const; ///< plain, in order: what is shown

Q_SIGNALS:
    void fixRequested(livecert::FindingFix fix, const livecert::Finding &finding);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    QWidget *makeRow(const Finding &finding, const FindingText &text);

    QList<Finding> m_findings;
    int m_selected = 0;
    QStringList m_sentences;
    QWidget *m_rows = nullptr;
};

} // namespace livecert
