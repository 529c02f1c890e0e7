// SPDX-License-Identifier: Apache-2.0
// From files given to the page until they are painted; the frame of 60 a second is 16.7 ms.
#include "support/mint.h"
#include "ui/certificate/certificatepage.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

using namespace livecert;
using namespace Qt::StringLiterals;

namespace {

QString written(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(name));
    return file.fileName();
}

void filesUntilPainted(benchmark::State &state)
{
    const QTemporaryDir folder;
    const mint::Pki pki = mint::mintPki({u"*.live.example.com"_s});
    const QStringList files{written(folder, u"fullchain.pem"_s, pki.chainPem()),
                            written(folder, u"privkey.pem"_s, pki.keyPem())};
    DeploymentDraft draft;
    CertificatePage page(draft);
    page.resize(455, 720);
    page.show();
    for (auto _ : state) {
        state.PauseTiming();
        draft.setBundle(nullptr);
        QCoreApplication::processEvents();
        state.ResumeTiming();
        page.openFiles(files);
        while (!draft.settings().bundle)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        page.repaint();
        QCoreApplication::processEvents();
    }
}
BENCHMARK(filesUntilPainted)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace
