// SPDX-License-Identifier: Apache-2.0
#include "benchmarks/slowway.h"
#include "core/digest.h"
#include "pki/certificatebundle.h"
#include "pki/openssl_p.h"
#include "pki/pem_p.h"
#include "support/mint.h"

#include <benchmark/benchmark.h>

using namespace livecert;
using namespace Qt::StringLiterals;

namespace {

/// As large as those of public authorities: RSA, a handful of names, addresses, policies.
const mint::Pki &pki()
{
    static const mint::Pki minted = [] {
        mint::Options leaf;
        leaf.dnsNames = {u"live.example.com"_s, u"www.live.example.com"_s, u"*.cdn.example.com"_s};
        leaf.organization = u"Example Ltd"_s;
        leaf.country = u"CN"_s;
        leaf.keyKind = mint::KeyKind::Rsa2048;
        leaf.extendedKeyUsage = u"serverAuth,clientAuth"_s;
        leaf.caIssuers = {u"http://ca.example/ca.der"_s};
        return mint::mintPkiWith(leaf);
    }();
    return minted;
}

QByteArray chainOfThree()
{
    return pki().chainPem() + pki().root.pem();
}

/// The least that telling one certificate from another takes.
void floorOfOne(benchmark::State &state)
{
    const QByteArray pem = pki().leaf.pem();
    for (auto _ : state) {
        pem::forEachBlock(pem, [](const pem::Block &block) {
            benchmark::DoNotOptimize(sha256(pem::decodePublic(block.body)));
            return true;
        });
    }
}
BENCHMARK(floorOfOne)->Unit(benchmark::kMicrosecond);

void oneWithOpenSsl(benchmark::State &state)
{
    const QByteArray pem = pki().leaf.pem();
    for (auto _ : state)
        benchmark::DoNotOptimize(benchmarks::readWithOpenSsl(pem));
}
BENCHMARK(oneWithOpenSsl)->Unit(benchmark::kMicrosecond);

void one(benchmark::State &state)
{
    const QByteArray pem = pki().leaf.pem();
    for (auto _ : state) {
        pem::forEachBlock(pem, [](const pem::Block &block) {
            benchmark::DoNotOptimize(Certificate::fromDer(pem::decodePublic(block.body)));
            return true;
        });
    }
}
BENCHMARK(one)->Unit(benchmark::kMicrosecond);

void oneThroughTheReader(benchmark::State &state)
{
    const QByteArray pem = pki().leaf.pem();
    for (auto _ : state)
        benchmark::DoNotOptimize(readObjectsFromBytes(pem, u"x"_s));
}
BENCHMARK(oneThroughTheReader)->Unit(benchmark::kMicrosecond);

void chainWithOpenSsl(benchmark::State &state)
{
    const QByteArray pem = chainOfThree();
    for (auto _ : state)
        benchmark::DoNotOptimize(benchmarks::readWithOpenSsl(pem));
}
BENCHMARK(chainWithOpenSsl)->Unit(benchmark::kMicrosecond);

/// Fields of a chain of three.
void chain(benchmark::State &state)
{
    const QByteArray pem = chainOfThree();
    for (auto _ : state)
        benchmark::DoNotOptimize(readObjectsFromBytes(pem, u"x"_s));
}
BENCHMARK(chain)->Unit(benchmark::kMicrosecond);

/// Fields, path with its signatures verified, and all findings of a chain of three.
void chainWithFindings(benchmark::State &state)
{
    const QByteArray pem = chainOfThree();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (auto _ : state) {
        const CertificateBundle bundle = makeBundle(readObjectsFromBytes(pem, u"x"_s));
        benchmark::DoNotOptimize(checkBundle(bundle, now));
    }
}
BENCHMARK(chainWithFindings)->Unit(benchmark::kMicrosecond);

void keyAndMatch(benchmark::State &state)
{
    const QByteArray der = mint::Key::shared(mint::KeyKind(state.range(0))).pkcs8Der();
    const Certificate certificate = *Certificate::fromDer(pki().leaf.der());
    for (auto _ : state) {
        const Result<PrivateKey> key = PrivateKey::fromDer(der);
        benchmark::DoNotOptimize(key->matches(certificate));
    }
}
BENCHMARK(keyAndMatch)
    ->Arg(int(mint::KeyKind::Rsa2048))
    ->Arg(int(mint::KeyKind::P256))
    ->Unit(benchmark::kMicrosecond);

void pkcs12(benchmark::State &state)
{
    const int iterations = int(state.range(0));
    const QByteArray box = mint::pkcs12(
        pki().leaf, {}, "secret", {.iterations = iterations, .macIterations = iterations});
    Passphrases passphrases;
    passphrases.emplace_back(QByteArrayView("secret"));
    for (auto _ : state)
        benchmark::DoNotOptimize(readObjectsFromBytes(box, u"x"_s, passphrases));
}
BENCHMARK(pkcs12)->Arg(2048)->Arg(10000)->Arg(600000)->Unit(benchmark::kMillisecond);

} // namespace
