// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/deploymentdraft.h"
#include "ui/certificate/bundlereader.h"
#include "ui/text/errortext.h"
#include "ui/text/findingtext.h"

#include <QWidget>

class QLabel;
class QMimeData;
class QPushButton;
class QVBoxLayout;

namespace livecert {

class Banner;
class CheckList;
class DeploymentForm;
class DropArea;
class SummaryCard;

/// The certificate to deploy: drop area, what it is, the form, the checks, and one button that says
/// exactly what it leads to. What it shows is the draft.
class CertificatePage final : public QWidget
{
    Q_OBJECT

public:
    explicit CertificatePage(DeploymentDraft &draft,
                             QWidget *parent = nullptr,
                             Clock clock = systemUtc);

    void openFiles(
        const QStringList &paths); ///< reads them; what is loaded stays when they are of no use
    void pasteText(const QString &text);
    void pasteClipboard();
    void chooseFiles(); ///< asks for files
    /// Does what is about files and names: ChooseFiles, ChooseKey, ChooseName. False for the
    /// others.
    bool performAction(ErrorAction action);
    /// Where a drop on the window goes: showDrag(), endDrag() and drop().
    [[nodiscard]] DropArea *dropArea() const { return m_drop; }

Q_SIGNALS:
    void reviewRequested();
    /// The admin left these domains (API names) out; the draft has done so already.
    void domainsLeftOut(const QStringList &domains);

private:
    [[nodiscard]] QWidget *buildScroller();
    void buildBottom(QVBoxLayout *column);
    void connectParts();
    void refresh();
    void refreshButton();
    void applyFix(FindingFix fix, const Finding &finding);
    void leaveOut(const QStringList &domains);
    void showLoaded(const BundleReader::Bundle &bundle, const QList<UnusedObject> &unused);
    void showProblem(const UnusedObject &problem);
    void putBack();

    DeploymentDraft &m_draft;
    Clock m_clock;
    BundleReader m_reader;
    BundleReader::Bundle m_replaced; ///< what "Put back" brings back
    DropArea *m_drop;
    Banner *m_banner;
    SummaryCard *m_summary;
    DeploymentForm *m_form;
    CheckList *m_checks;
    QLabel *m_hint;
    QPushButton *m_review;
};

} // namespace livecert
