// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/secret.h"
#include "pki/certificatebundle.h"

#include <QFutureWatcher>
#include <QObject>

#include <functional>
#include <memory>

namespace livecert {

/// Reads what was dropped, chosen or pasted on the thread pool, and puts it together with what was
/// loaded before. A second reading replaces the first.
class BundleReader final : public QObject
{
    Q_OBJECT

public:
    using Bundle = std::shared_ptr<const CertificateBundle>;

    explicit BundleReader(QObject *parent = nullptr);
    ~BundleReader() override;

    void readFiles(const QStringList &paths, const Bundle &earlier);
    void readText(Secret text, const QString &label, const Bundle &earlier);
    [[nodiscard]] bool isReading() const { return bool(m_watcher); }

Q_SIGNALS:
    /// `unused`: what lay beside it and is of no use.
    void succeeded(const livecert::BundleReader::Bundle &bundle,
                   const QList<livecert::UnusedObject> &unused);
    void failed(const livecert::UnusedObject &problem);

private:
    struct Outcome
    {
        Bundle bundle; ///< null: nothing of use was found
        QList<UnusedObject> unused;
        UnusedObject problem;
    };
    using Watcher = QFutureWatcher<std::shared_ptr<Outcome>>;

    void start(std::function<ReadReport()> read, const Bundle &earlier);
    [[nodiscard]] static std::shared_ptr<Outcome> conclude(ReadReport report,
                                                           const Bundle &earlier);
    void deliver();

    std::unique_ptr<Watcher> m_watcher;
};

} // namespace livecert
