// SPDX-License-Identifier: Apache-2.0
#include "benchmarks/slowway.h"
#include "pki/pem_p.h"
#include "pki/reading.h"
#include "support/mint.h"

#include <QFile>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>
#include <fstream>
#include <limits>
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
    limits.objects = 2 * fileCount; // the file, and the block in it
    limits.names = std::numeric_limits<int>::max();
    limits.cpuMilliseconds = std::numeric_limits<int>::max();
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

/// A line of /proc/self/status in megabytes: "VmRSS:" is what is in memory now, "VmHWM:" was the
/// most.
double megabytes(const std::string &name)
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.rfind(name, 0) == 0)
            return std::stod(line.substr(name.size())) / 1024;
    }
    return 0;
}

/// From here on "VmHWM:" counts anew.
void forgetPeak()
{
    std::ofstream("/proc/self/clear_refs") << 5;
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
    (void)bundle();
    forgetPeak();
    const double before = megabytes("VmRSS:");
    int count = 0;
    for (auto _ : state) {
        pem::forEachBlock(bundle(), [&count](const pem::Block &block) {
            count += Certificate::fromDer(pem::decodePublic(block.body)).has_value() ? 1 : 0;
            return true;
        });
    }
    state.counters["certificates"] = double(count);
    state.counters["MB_above"] = megabytes("VmHWM:") - before;
}
BENCHMARK(bundleOf100Megabytes)->Unit(benchmark::kMillisecond)->Iterations(1);

} // namespace
