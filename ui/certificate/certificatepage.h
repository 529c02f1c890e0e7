// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/deploymentdraft.h"
#include "edge/issuerfetcher.h"
#include "ui/certificate/bundlereader.h"
#include "ui/text/errortext.h"
#include "ui/text/findingtext.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

class QLabel;
class QMimeData;
class QPushButton;
class QVBoxLayout;

namespace livecert {

class Banner;
struct BannerWords;
class CasCatalog;
class CheckList;
class DeploymentForm;
class DropArea;
class PassphrasePrompt;
class RepairCard;
class SummaryCard;
enum class Tone;

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
    void setCas(CasCatalog *catalog); ///< of the account that is open; null: none is
    void readFiles(const QStringList &paths); ///< as certificates, whatever they are called

Q_SIGNALS:
    void reviewRequested();
    /// A JSON file was opened or dropped: it may be a saved plan.
    void planOffered(const QString &path);
    void detailsRequested(); ///< of the loaded certificate
    void keyLocked(bool isLocked); ///< whether something was read that only a pass phrase opens
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
    void connectLoading();
    void showReading();
    void askPassphrase(const PassphraseRequest &request);
    void usePassphrase();
    void leaveClosed();
    void showLoaded(const BundleReader::Bundle &bundle, const QList<UnusedObject> &unused);
    void showProblem(const UnusedObject &problem);
    void showStrangeKey(const QString &source);
    void showBanner(Tone tone, std::function<BannerWords()> words, std::function<void()> act = {});
    void showSources();
    void setBundle(const BundleReader::Bundle &bundle);
    void putBack(const BundleReader::Bundle &earlier);
    void undoRepairsOf(std::optional<FindingCode> repair);
    void redoRepairs();
    void askToFetch(const Finding &finding);
    void fetchIssuer(const QString &host);
    void showFetched(const Result<IssuerFetcher::Bundle> &completed, const QString &host);

    DeploymentDraft &m_draft;
    Clock m_clock;
    BundleReader m_reader;
    IssuerFetcher m_fetcher;
    std::unique_ptr<QObject> m_fetching; ///< context of the one fetch under way
    BundleReader::Bundle m_repaired; ///< before repairs were undone; null while none was
    std::function<void()> m_bannerAction;
    DropArea *m_drop;
    PassphrasePrompt *m_prompt;
    Banner *m_banner;
    RepairCard *m_repairs;
    SummaryCard *m_summary;
    DeploymentForm *m_form;
    CheckList *m_checks;
    QLabel *m_hint;
    QPushButton *m_review;
};

} // namespace livecert
