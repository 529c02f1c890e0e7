// SPDX-License-Identifier: Apache-2.0
#include "ui/certificate/bundlereader.h"

#include <QtConcurrent/QtConcurrentRun>

#include <utility>

namespace livecert {

namespace {

bool isStrangeKey(const CertificateBundle &earlier, const CertificateBundle &later)
{
    return earlier.keyMatches() && !later.hasCertificate() && later.key
        && !later.key->matches(earlier.leaf());
}

} // namespace

BundleReader::BundleReader(QObject *parent)
    : QObject(parent)
{ }

BundleReader::~BundleReader() = default;

void BundleReader::readFiles(const QStringList &paths, const Bundle &earlier)
{
    m_inputs.paths += paths;
    m_inputs.paths.removeDuplicates();
    m_earlier = earlier;
    readAll();
}

void BundleReader::readText(Secret text, const Bundle &earlier)
{
    m_inputs.texts.push_back(std::make_shared<const Secret>(std::move(text)));
    m_earlier = earlier;
    readAll();
}

QStringList BundleReader::names() const
{
    QStringList names;
    for (const QString &path : m_inputs.paths)
        names.append(sourceName(path));
    if (!m_inputs.texts.empty())
        names.append(QString());
    return names;
}

void BundleReader::readAll()
{
    m_waiting.reset();
    start([inputs = m_inputs, phrases = passphrases()] { return readInputs(inputs, *phrases); });
}

void BundleReader::tryPassphrase(Secret passphrase)
{
    if (!isWaiting())
        return;
    m_tried = std::make_shared<const Secret>(std::move(passphrase));
    start([report = m_waiting, inputs = m_inputs, phrases = passphrases()] {
        return reopenLocked(std::move(*report), inputs, *phrases);
    });
}

void BundleReader::leaveLockedOut()
{
    if (!isWaiting())
        return;
    start([report = m_waiting] { return std::move(*report); }, false);
}

void BundleReader::cancel()
{
    m_watcher.reset();
    forget();
}

/// The new one first: it is the one that is meant for what is closed now.
BundleReader::SharedPassphrases BundleReader::passphrases() const
{
    auto all = std::make_shared<Passphrases>();
    if (m_tried)
        all->push_back(m_tried->clone());
    for (const std::shared_ptr<const Secret> &good : m_good)
        all->push_back(good->clone());
    return all;
}

void BundleReader::start(std::function<ReadReport()> read, bool asks)
{
    m_watcher = std::make_unique<Watcher>();
    connect(m_watcher.get(), &Watcher::finished, this, &BundleReader::deliver);
    m_watcher->setFuture(QtConcurrent::run([read = std::move(read), earlier = m_earlier, asks] {
        ReadReport report = read();
        if (!asks || !report.needsPassphrase())
            return conclude(std::move(report), earlier);
        auto outcome = std::make_shared<Outcome>();
        outcome->waiting = std::make_shared<ReadReport>(std::move(report));
        return outcome;
    }));
}

std::shared_ptr<BundleReader::Outcome> BundleReader::conclude(ReadReport report,
                                                              const Bundle &earlier)
{
    auto outcome = std::make_shared<Outcome>();
    outcome->unused = report.unused;
    if (report.isEmpty()) {
        outcome->problem = report.mainProblem();
        return outcome;
    }
    CertificateBundle later = makeBundle(std::move(report));
    if (earlier && isStrangeKey(*earlier, later)) {
        outcome->problem.source = later.sources.value(0);
        // No certificate for servers has a key of this kind: that says more than whose it is not.
        if (later.key->publicKey().algorithm == KeyAlgorithm::Dsa)
            outcome->problem.problem = ReadProblem::UnsupportedKeyType;
        else
            outcome->isStrangeKey = true;
        return outcome;
    }
    if (earlier) {
        // What is loaded stays as it is for whoever shows it: the two are put together in a copy.
        later = mergeBundles(earlier->clone(), std::move(later));
    }
    outcome->bundle = std::make_shared<const CertificateBundle>(std::move(later));
    return outcome;
}

void BundleReader::deliver()
{
    const std::shared_ptr<Outcome> outcome = m_watcher->result();
    m_watcher.release()->deleteLater(); // it is the one that calls
    if (outcome->waiting) {
        askFor(outcome->waiting);
        return;
    }
    forget();
    if (outcome->bundle)
        Q_EMIT succeeded(outcome->bundle, outcome->unused);
    else if (outcome->isStrangeKey)
        Q_EMIT strangeKeyFound(outcome->problem.source);
    else
        Q_EMIT failed(outcome->problem);
}

void BundleReader::askFor(std::shared_ptr<ReadReport> waiting)
{
    PassphraseRequest request;
    request.closed = lockedNames(*waiting);
    request.hasOthers = !waiting->isEmpty();
    if (m_tried) {
        for (const QString &name : std::as_const(m_closed)) {
            if (!request.closed.contains(name))
                request.opened.append(name);
        }
        request.wasWrong = request.opened.isEmpty();
        if (!request.wasWrong)
            m_good.push_back(m_tried);
    }
    m_tried.reset();
    m_waiting = std::move(waiting);
    m_closed = request.closed;
    Q_EMIT passphraseNeeded(request);
}

void BundleReader::forget()
{
    m_inputs = {};
    m_earlier.reset();
    m_waiting.reset();
    m_closed.clear();
    m_tried.reset();
    m_good.clear();
}

} // namespace livecert
