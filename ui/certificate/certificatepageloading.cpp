// SPDX-License-Identifier: Apache-2.0
#include "pki/chaindoctor.h"
#include "ui/certificate/certificatepage.h"
#include "ui/certificate/droparea.h"
#include "ui/certificate/fetchconsent.h"
#include "ui/certificate/passphraseprompt.h"
#include "ui/certificate/repaircard.h"
#include "ui/text/format.h"
#include "ui/text/issuertext.h"
#include "ui/text/passphrasetext.h"
#include "ui/text/problemtext.h"
#include "ui/widgets/banner.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMetaMethod>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace livecert {

using namespace Qt::StringLiterals;

// How certificates come onto the page: read, opened, repaired, completed.

void CertificatePage::connectLoading()
{
    connect(&m_reader, &BundleReader::succeeded, this, &CertificatePage::showLoaded);
    connect(&m_reader, &BundleReader::failed, this, &CertificatePage::showProblem);
    connect(&m_reader, &BundleReader::strangeKeyFound, this, &CertificatePage::showStrangeKey);
    connect(&m_reader, &BundleReader::passphraseNeeded, this, &CertificatePage::askPassphrase);
    connect(m_prompt, &PassphrasePrompt::submitted, this, &CertificatePage::usePassphrase);
    connect(m_prompt, &PassphrasePrompt::canceled, this, &CertificatePage::leaveClosed);
    connect(m_prompt, &PassphrasePrompt::leaveOutRequested, &m_reader, [this] {
        m_reader.leaveLockedOut();
        showReading();
    });
    connect(m_banner, &Banner::actionTriggered, this, [this] {
        if (const std::function<void()> act = std::exchange(m_bannerAction, {}))
            act();
    });
    connect(m_repairs, &RepairCard::undoRequested, this, [this](FindingCode repair) {
        undoRepairsOf(repair);
    });
    connect(m_repairs, &RepairCard::undoAllRequested, this, [this] { undoRepairsOf({}); });
    connect(m_repairs, &RepairCard::redoRequested, this, &CertificatePage::redoRepairs);
}

void CertificatePage::openFiles(const QStringList &paths)
{
    static const QMetaMethod offered = QMetaMethod::fromSignal(&CertificatePage::planOffered);
    const bool maybePlan =
        paths.size() == 1 && paths.first().endsWith(u".json"_s, Qt::CaseInsensitive);
    if (maybePlan && isSignalConnected(offered))
        Q_EMIT planOffered(paths.first());
    else
        readFiles(paths);
}

void CertificatePage::readFiles(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    m_reader.readFiles(paths, m_draft.settings().bundle);
    showReading();
}

void CertificatePage::pasteText(const QString &text)
{
    if (text.trimmed().isEmpty()) {
        showBanner(Tone::Warning, [] {
            return BannerWords{tr("There is no text to paste"),
                               tr("Copy the PEM text of the certificate first.")};
        });
        return;
    }
    QByteArray bytes = text.toUtf8();
    m_reader.readText(Secret::takeFrom(bytes), m_draft.settings().bundle);
    showReading();
}

void CertificatePage::pasteClipboard()
{
    pasteText(QGuiApplication::clipboard()->text());
}

void CertificatePage::showReading()
{
    m_fetching.reset();
    QStringList names = m_reader.names();
    for (QString &name : names) {
        if (name.isEmpty())
            name = tr("pasted text");
    }
    m_drop->setReading(names);
}

void CertificatePage::askPassphrase(const PassphraseRequest &request)
{
    showSources();
    m_banner->hide();
    m_prompt->ask(request);
}

void CertificatePage::usePassphrase()
{
    if (!m_reader.isWaiting())
        return; // more files are being read: the question comes again with them
    m_reader.tryPassphrase(m_prompt->takePassphrase());
    m_prompt->setBusy(true);
    showReading();
}

void CertificatePage::leaveClosed()
{
    const QStringList files = m_reader.names();
    m_reader.cancel();
    m_prompt->close();
    showSources();
    m_drop->setFocus(Qt::OtherFocusReason);
    const bool hasEarlier = m_draft.settings().bundle != nullptr;
    showBanner(Tone::Neutral, [files, hasEarlier] {
        return BannerWords{leftClosedTitle(files),
                           hasEarlier ? tr("The certificate loaded before is still there.")
                                      : tr("Drop it again to enter its pass phrase.")};
    });
}

void CertificatePage::showSources()
{
    const BundleReader::Bundle &loaded = m_draft.settings().bundle;
    m_drop->setLoaded(loaded ? loaded->sources : QStringList(), bool(loaded));
}

void CertificatePage::showBanner(Tone tone,
                                 std::function<BannerWords()> words,
                                 std::function<void()> act)
{
    m_bannerAction = std::move(act);
    m_banner->showMessage(tone, std::move(words));
}

/// Another bundle: what was undone or looked for belongs to the one before.
void CertificatePage::setBundle(const BundleReader::Bundle &bundle)
{
    m_fetching.reset();
    m_repaired.reset();
    m_draft.setBundle(bundle);
    showSources();
}

void CertificatePage::showLoaded(const BundleReader::Bundle &bundle,
                                 const QList<UnusedObject> &unused)
{
    const BundleReader::Bundle before = m_draft.settings().bundle;
    const bool isReplaced = before && before->hasCertificate() && bundle->hasCertificate()
        && !(before->leaf() == bundle->leaf());
    m_prompt->close();
    Q_EMIT keyLocked(std::any_of(unused.cbegin(), unused.cend(), [](const UnusedObject &object) {
        return object.problem == ReadProblem::PassphraseNeeded
            || object.problem == ReadProblem::PassphraseWrong;
    }));
    setBundle(bundle);
    std::function<void()> back;
    if (isReplaced)
        back = [this, before] { putBack(before); };
    if (!unused.isEmpty()) {
        showBanner(
            Tone::Warning,
            [first = unused.first(), count = int(unused.size()), isReplaced] {
                const ProblemText problem = problemText(first);
                return BannerWords{
                    tr("%n objects were left aside", nullptr, count),
                    tr("%1. %2", "problem, advice").arg(problem.title, problem.advice),
                    isReplaced ? tr("Put back") : QString()};
            },
            std::move(back));
    } else if (isReplaced) {
        showBanner(
            Tone::Neutral,
            [name = visibleText(before->leaf().displayName(), 80)] {
                return BannerWords{
                    tr("The certificate was replaced"), tr("Before: %1").arg(name), tr("Put back")};
            },
            std::move(back));
    } else {
        m_banner->hide();
    }
}

void CertificatePage::showProblem(const UnusedObject &problem)
{
    m_prompt->close();
    showSources();
    const bool hasEarlier = m_draft.settings().bundle != nullptr;
    showBanner(Tone::Bad, [problem, hasEarlier] {
        const ProblemText text = problemText(problem);
        return BannerWords{text.title,
                           hasEarlier ? inSentences(
                               {text.advice, tr("The certificate loaded before is still there.")})
                                      : text.advice};
    });
}

void CertificatePage::showStrangeKey(const QString &source)
{
    m_prompt->close();
    showSources();
    showBanner(Tone::Bad, [source] {
        const QString file =
            source.isEmpty() ? tr("the pasted text") : u"“%1”"_s.arg(visibleText(source, 80));
        return BannerWords{
            tr("The key in %1 belongs to another certificate").arg(file),
            tr("The certificate loaded before is still there, with its own key. To use this key, "
               "drop its certificate.")};
    });
}

void CertificatePage::putBack(const BundleReader::Bundle &earlier)
{
    setBundle(earlier);
    m_banner->hide();
}

void CertificatePage::undoRepairsOf(std::optional<FindingCode> repair)
{
    const BundleReader::Bundle bundle = m_draft.settings().bundle;
    if (!bundle)
        return;
    m_fetching.reset();
    if (!m_repaired)
        m_repaired = bundle;
    m_draft.setBundle(std::make_shared<const CertificateBundle>(
        repair ? undoRepair(bundle->clone(), *repair) : undoRepairs(bundle->clone())));
}

void CertificatePage::redoRepairs()
{
    if (m_repaired)
        setBundle(BundleReader::Bundle(m_repaired));
}

void CertificatePage::askToFetch(const Finding &finding)
{
    const QString address = finding.arguments.value(1);
    auto *dialog = new FetchConsent(finding.arguments.value(0), address, this);
    const BundleReader::Bundle asked = m_draft.settings().bundle;
    connect(dialog, &QDialog::accepted, this, [this, asked, address] {
        if (asked == m_draft.settings().bundle) // the yes was for that certificate
            fetchIssuer(QUrl(address).host());
    });
    dialog->open();
}

void CertificatePage::fetchIssuer(const QString &host)
{
    m_fetching = std::make_unique<QObject>();
    showBanner(
        Tone::Neutral,
        [host] {
            return BannerWords{tr("Fetching the missing intermediate…"),
                               tr("From %1").arg(visibleText(host, 60)),
                               tr("Stop")};
        },
        [this] {
            m_fetching.reset();
            m_banner->hide();
        });
    m_fetcher.complete(m_draft.settings().bundle,
                       {m_fetching.get(), [this, host](const Result<IssuerFetcher::Bundle> &done) {
                            showFetched(done, host);
                        }});
}

void CertificatePage::showFetched(const Result<IssuerFetcher::Bundle> &completed,
                                  const QString &host)
{
    m_fetching.release()->deleteLater(); // this runs inside a continuation of that very context
    if (!completed) {
        showBanner(
            Tone::Bad,
            [error = completed.error(), host] {
                const IssuerProblemText text = issuerProblemText(error, host);
                return BannerWords{text.title, text.advice, tr("Try again")};
            },
            [this, host] { fetchIssuer(host); });
        return;
    }
    const BundleReader::Bundle before = m_draft.settings().bundle;
    const Certificate &found = (*completed)->chain.size() > before->chain.size()
        ? (*completed)->chain.at(before->chain.size())
        : (*completed)->leftOut.last();
    setBundle(*completed);
    showBanner(
        Tone::Good,
        [name = visibleText(found.displayName(), 80), host] {
            return BannerWords{
                tr("The missing intermediate was fetched"),
                tr("%1, from %2. It signed this certificate.").arg(name, visibleText(host, 60)),
                tr("Undo")};
        },
        [this, before] { putBack(before); });
}

} // namespace livecert
