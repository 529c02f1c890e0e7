// SPDX-License-Identifier: Apache-2.0
#include "benchmarks/slowway.h"
#include "pki/pem_p.h"
#include "pki/reading.h"
#include "support/mint.h"

#include <QFile>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>
#include <fstream>
#include <string>

using namespace livecert;
using namespace Qt::StringLiterals;

namespace {

constexpr int fileCount = 10000;
constexpr qsizetype bundleBytes = 100 * 1000 * 1000;

const QByteArray &onePem()
{
    static const QByteArray pem =
        mint::mintPki({u"live.example.com"_s}, mint::KeyKind::Rsa2048).leaf.pem();
    return pem;
}

/// Ten thousand files, written once.
const QStringList &files()
{
    static QTemporaryDir folder;
    static const QStringList paths = [] {
        QStringList list;
        for (int i = 0; i < fileCount; ++i) {
            QFile file(folder.filePath(u"%1.pem"_s.arg(i)));
            if (file.open(QIODevice::WriteOnly))
                file.write(onePem());
            list.append(file.fileName());
        }
        return list;
    }();
    return paths;
}

void filesWithOpenSsl(benchmark::State &state)
{
    for (auto _ : state) {
        for (const QString &path : files()) {
            QFile file(path);
            if (file.open(QIODevice::ReadOnly))
                benchmark::DoNotOptimize(benchmarks::readWithOpenSsl(file.readAll()));
        }
    }
}
BENCHMARK(filesWithOpenSsl)->Unit(benchmark::kMillisecond)->Iterations(2);

void filesRead(benchmark::State &state)
{
    ReadLimits limits;
    limits.files = fileCount;
    limits.certificates = fileCount;
    qsizetype count = 0;
    for (auto _ : state)
        count = readObjects(files(), {}, limits).certificates.size();
    state.counters["certificates"] = double(count);
}
BENCHMARK(filesRead)->Unit(benchmark::kMillisecond)->Iterations(3);

const QByteArray &bundle()
{
    static const QByteArray text = onePem().repeated(bundleBytes / onePem().size());
    return text;
}

/// Megabytes that the process has used at most so far.
double peakMegabytes()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.rfind("VmHWM:", 0) == 0)
            return std::stod(line.substr(6)) / 1024;
    }
    return 0;
}

void bundleOf100MegabytesWithOpenSsl(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(benchmarks::readWithOpenSsl(bundle()));
}
BENCHMARK(bundleOf100MegabytesWithOpenSsl)->Unit(benchmark::kMillisecond)->Iterations(1);

/// One certificate after the other, as a reader does that keeps none of them.
void bundleOf100Megabytes(benchmark::State &state)
{
    const double before = (static_cast<void>(bundle()), peakMegabytes());
    int count = 0;
    for (auto _ : state) {
        pem::forEachBlock(bundle(), [&count](const pem::Block &block) {
            count += Certificate::fromDer(pem::decodePublic(block.body)).has_value() ? 1 : 0;
            return true;
        });
    }
    state.counters["certificates"] = double(count);
    state.counters["MB_above"] = peakMegabytes() - before;
}
BENCHMARK(bundleOf100Megabytes)->Unit(benchmark::kMillisecond)->Iterations(1);

} // namespace
