// SPDX-License-Identifier: Apache-2.0
#include "ui/certificate/bundlereader.h"

#include <QtConcurrent/QtConcurrentRun>

#include <utility>

namespace livecert {

BundleReader::BundleReader(QObject *parent)
    : QObject(parent)
{ }

BundleReader::~BundleReader() = default;

void BundleReader::readFiles(const QStringList &paths, const Bundle &earlier)
{
    start([paths] { return readObjects(paths); }, earlier);
}

void BundleReader::readText(Secret text, const QString &label, const Bundle &earlier)
{
    const auto shared = std::make_shared<const Secret>(std::move(text));
    start([shared, label] { return readObjectsFromBytes(shared->view(), label); }, earlier);
}

void BundleReader::start(std::function<ReadReport()> read, const Bundle &earlier)
{
    m_watcher = std::make_unique<Watcher>();
    connect(m_watcher.get(), &Watcher::finished, this, &BundleReader::deliver);
    m_watcher->setFuture(
        QtConcurrent::run([read = std::move(read), earlier] { return conclude(read(), earlier); }));
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
    if (outcome->bundle)
        Q_EMIT succeeded(outcome->bundle, outcome->unused);
    else
        Q_EMIT failed(outcome->problem);
}

} // namespace livecert
