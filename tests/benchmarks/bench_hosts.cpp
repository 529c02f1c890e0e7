// SPDX-License-Identifier: Apache-2.0
#include "benchmarks/slowway.h"
#include "pki/certificate.h"
#include "support/mint.h"

#include <benchmark/benchmark.h>

using namespace livecert;
using namespace Qt::StringLiterals;

namespace {

const QByteArray &thousandNames()
{
    static const QByteArray der = [] {
        mint::Options options;
        for (int i = 0; i < 500; ++i)
            options.dnsNames << u"host%1.example.com"_s.arg(i) << u"*.zone%1.example.net"_s.arg(i);
        return mint::mintSelfSigned(options).der();
    }();
    return der;
}

QStringList hosts(int count)
{
    QStringList names;
    for (int i = 0; i < count / 2; ++i)
        names << u"host%1.example.com"_s.arg(i) << u"live.zone%1.example.net"_s.arg(i);
    return names;
}

void hostsWithOpenSsl(benchmark::State &state)
{
    const benchmarks::SlowMatcher matcher(thousandNames());
    QList<QByteArray> names;
    for (const QString &name : hosts(int(state.range(0))))
        names.append(name.toLatin1());
    for (auto _ : state) {
        int uncovered = 0;
        for (const QByteArray &name : names)
            uncovered += matcher.covers(name) ? 0 : 1;
        benchmark::DoNotOptimize(uncovered);
    }
}
BENCHMARK(hostsWithOpenSsl)->Arg(10000)->Unit(benchmark::kMillisecond)->Iterations(1);

void hostsAtOnce(benchmark::State &state)
{
    const Certificate certificate = *Certificate::fromDer(thousandNames());
    const QStringList names = hosts(int(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(uncoveredHosts(certificate, names));
}
BENCHMARK(hostsAtOnce)->Arg(10000)->Unit(benchmark::kMillisecond);

} // namespace
