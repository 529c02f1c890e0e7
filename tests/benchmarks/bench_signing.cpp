// SPDX-License-Identifier: Apache-2.0
#include "api/percentencoding_p.h"
#include "api/signer.h"
#include "pki/certificatebundle.h"
#include "support/mint.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

#include <benchmark/benchmark.h>

using namespace livecert;

namespace {

/// A certificate with its issuer and an RSA key: what sets a certificate sends.
struct Sample
{
    QByteArray chain;
    Secret key;
    Credential credential{QStringLiteral("LTAI5tExampleExample"),
                          Secret(QByteArrayView("exampleSecretOf30Characters..")),
                          {}};

    Sample()
    {
        const mint::Pki pki =
            mint::mintPki({QStringLiteral("live.example.com")}, mint::KeyKind::Rsa2048);
        chain = pki.chainPem();
        key = Secret(pki.keyPem());
    }

    [[nodiscard]] SigningInput input(bool withCertificate) const
    {
        SigningInput input;
        input.host = "live.aliyuncs.com";
        input.action = withCertificate ? "SetLiveDomainCertificate" : "DescribeLiveUserDomains";
        input.version = "2016-11-01";
        input.nonce = "5f1d0d6a-8c8c-4e6e-9d3c-0d2b4a6f7e11";
        input.time = QDateTime::fromSecsSinceEpoch(1795478400, Qt::UTC);
        input.parameters = {{"DomainName", "live.example.com"}, {"CertName", "live-2026"}};
        if (withCertificate) {
            input.parameters.push_back({"SSLPub", chain});
            input.parameters.push_back({"SSLPri", key.view()});
        }
        return input;
    }
};

const Sample &sample()
{
    static const Sample made;
    return made;
}

/// The least: encode the form twice over, since V1 signs the encoded form of what is encoded, and
/// one HMAC over that.
void floorOfV1Set(benchmark::State &state)
{
    const SigningInput input = sample().input(true);
    const std::size_t size = canonicalQuerySize(input.parameters);
    QByteArray once(qsizetype(size) * 3, '\0');
    QByteArray twice(qsizetype(size) * 9, '\0');
    const QByteArray key = "exampleSecretOf30Characters..&";
    for (auto _ : state) {
        char *end = once.data();
        for (const ParameterView &parameter : input.parameters)
            end = percentEncode(parameter.value, end);
        const char *last = percentEncode(QByteArrayView(once.constData(), end), twice.data());
        benchmark::DoNotOptimize(QMessageAuthenticationCode::hash(
            QByteArray::fromRawData(twice.constData(), last - twice.constData()),
            key,
            QCryptographicHash::Sha1));
    }
}
BENCHMARK(floorOfV1Set)->Unit(benchmark::kMicrosecond);

void signV1Set(benchmark::State &state)
{
    const SigningInput input = sample().input(true);
    for (auto _ : state)
        benchmark::DoNotOptimize(v1::signForm(input, sample().credential));
}
BENCHMARK(signV1Set)->Unit(benchmark::kMicrosecond);

void signV1List(benchmark::State &state)
{
    const SigningInput input = sample().input(false);
    for (auto _ : state)
        benchmark::DoNotOptimize(v1::signQuery(input, sample().credential));
}
BENCHMARK(signV1List)->Unit(benchmark::kMicrosecond);

void signV3Set(benchmark::State &state)
{
    const SigningInput input = sample().input(true);
    for (auto _ : state)
        benchmark::DoNotOptimize(v3::signForm(input, sample().credential));
}
BENCHMARK(signV3Set)->Unit(benchmark::kMicrosecond);

void signV3List(benchmark::State &state)
{
    const SigningInput input = sample().input(false);
    for (auto _ : state)
        benchmark::DoNotOptimize(v3::signQuery(input, sample().credential));
}
BENCHMARK(signV3List)->Unit(benchmark::kMicrosecond);

/// Making and dropping the memory of a secret of that many bytes.
void secretMemory(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(Secret::ofSize(std::size_t(state.range(0))));
}
BENCHMARK(secretMemory)->Arg(32)->Arg(1700)->Arg(9000)->Arg(1000000)->Unit(benchmark::kMicrosecond);

} // namespace
