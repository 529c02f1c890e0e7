// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/secret.h"
#include "pki/certificatebundle.h"
#include "ui/certificate/lockedfiles.h"

#include <QFutureWatcher>
#include <QObject>

#include <functional>
#include <memory>

namespace livecert {

/// What a load waits for.
struct PassphraseRequest
{
    QStringList closed; ///< names of what it would open; an empty one is a pasted text
    QStringList opened; ///< what the pass phrase before this one did open
    bool wasWrong = false; ///< one was tried and opened nothing
    bool hasOthers = false; ///< the load gave something that can be used without it
};

/// Reads what was dropped, chosen or pasted on the thread pool, and puts it together with what was
/// loaded before. What comes while a load is under way, or waits for a pass phrase, joins it.
class BundleReader final : public QObject
{
    Q_OBJECT

public:
    using Bundle = std::shared_ptr<const CertificateBundle>;

    explicit BundleReader(QObject *parent = nullptr);
    ~BundleReader() override;

    void readFiles(const QStringList &paths, const Bundle &earlier);
    void readText(Secret text, const Bundle &earlier);
    /// Work is under way; false while it waits for a pass phrase.
    [[nodiscard]] bool isReading() const { return bool(m_watcher); }
    [[nodiscard]] bool isWaiting() const { return bool(m_waiting) && !isReading(); }
    [[nodiscard]] QStringList names() const; ///< of the files of this load

    /// Tries it on all that is closed; nothing keeps it once the load is over.
    void tryPassphrase(Secret passphrase);
    void leaveLockedOut(); ///< goes on with what was read without a pass phrase
    /// Ends the load without an answer. A derivation that runs ends by itself, unheard.
    void cancel();

Q_SIGNALS:
    /// `unused`: what lay beside it and is of no use.
    void succeeded(const livecert::BundleReader::Bundle &bundle,
                   const QList<livecert::UnusedObject> &unused);
    void failed(const livecert::UnusedObject &problem);
    /// A key alone, of another certificate than the loaded one, which has its own: nothing changes.
    void strangeKeyFound(const QString &source);
    void passphraseNeeded(const livecert::PassphraseRequest &request);

private:
    struct Outcome
    {
        Bundle bundle; ///< null: nothing of use was found, or it waits
        QList<UnusedObject> unused;
        UnusedObject problem;
        bool isStrangeKey = false; ///< `problem` names its source
        std::shared_ptr<ReadReport> waiting; ///< something in it is closed
    };
    using Watcher = QFutureWatcher<std::shared_ptr<Outcome>>;
    using SharedPassphrases = std::shared_ptr<const Passphrases>;

    void readAll();
    void start(std::function<ReadReport()> read, bool asks = true);
    [[nodiscard]] static std::shared_ptr<Outcome> conclude(ReadReport report,
                                                           const Bundle &earlier);
    [[nodiscard]] SharedPassphrases passphrases() const;
    void deliver();
    void askFor(std::shared_ptr<ReadReport> waiting);
    void forget();

    LoadInputs m_inputs;
    Bundle m_earlier;
    std::shared_ptr<ReadReport> m_waiting; ///< what was read of this load; something is closed
    QStringList m_closed; ///< as of the last answer
    std::shared_ptr<const Secret> m_tried; ///< the one that is being tried
    std::vector<std::shared_ptr<const Secret>> m_good; ///< those that opened something
    std::unique_ptr<Watcher> m_watcher;
};

} // namespace livecert
