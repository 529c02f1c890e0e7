// SPDX-License-Identifier: Apache-2.0
#include "sandbox/faults.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace livecert::sandbox {

namespace {

using Certificate = ErrorRecipe::Certificate;
using Key = ErrorRecipe::Key;

MintOrder orderFor(const ErrorRecipe &recipe, const QDateTime &now)
{
    MintOrder order{
        .names = {recipe.domain}, .notBefore = now.addDays(-1), .notAfter = now.addDays(90)};
    if (recipe.certificate == Certificate::Expired) {
        order.notBefore = now.addDays(-91);
        order.notAfter = now.addDays(-1);
    } else if (recipe.certificate == Certificate::NotYetValid) {
        order.notBefore = now.addDays(2);
    } else if (recipe.certificate == Certificate::TooLong) {
        for (int i = 0; i < 2'000; ++i)
            order.names.append(u"name-%1.long.fault.example.net"_s.arg(i, 5, 10, QChar(u'0')));
    }
    return order;
}

/// PEM with its base64 replaced.
QByteArray withContent(const QByteArray &pem, const QByteArray &content)
{
    const qsizetype begin = pem.indexOf('\n') + 1;
    const qsizetype end = pem.indexOf("-----END");
    return pem.left(begin) + content + pem.mid(end);
}

QByteArray spoiled(const QByteArray &pem, bool isNotBase64)
{
    return withContent(pem, isNotBase64 ? "MIIB???not base64???\n" : "bm90IERFUiBhdCBhbGw=\n");
}

QByteArray sslPubFor(const ErrorRecipe &recipe, const Minted &minted)
{
    const CertificateFacts facts = factsOf(minted.chain);
    switch (recipe.certificate) {
    case Certificate::None: return {};
    case Certificate::NotPem: return "this is no certificate";
    case Certificate::NotBase64: return spoiled(facts.chainPem, true);
    case Certificate::NotDer: return spoiled(facts.chainPem, false);
    case Certificate::NotUtf8: return "\xff\xfe" + facts.chainPem;
    case Certificate::PrivateKey: return keyToPem(minted.key.view());
    case Certificate::LeafSecond: {
        std::vector<X509Ptr> swapped;
        swapped.emplace_back(X509_dup(minted.chain.back().get()));
        swapped.emplace_back(X509_dup(minted.chain.front().get()));
        return toPem(swapped);
    }
    default: return facts.chainPem;
    }
}

QByteArray sslPriFor(const ErrorRecipe &recipe, const Minted &minted, const Minted &another)
{
    switch (recipe.key) {
    case Key::None: return {};
    case Key::Good: return keyToPem(minted.key.view());
    case Key::OfAnother: return keyToPem(another.key.view());
    case Key::NotPem: return "this is no key";
    case Key::NotBase64: return spoiled(keyToPem(minted.key.view()), true);
    case Key::NotDer: return spoiled(keyToPem(minted.key.view()), false);
    case Key::NotUtf8: return "\xff\xfe" + keyToPem(minted.key.view());
    case Key::Blank: return withContent(keyToPem(minted.key.view()), {});
    case Key::Certificate: return factsOf(minted.chain).chainPem;
    }
    return {};
}

} // namespace

Result<ErrorMaterial> materialFor(const ErrorRecipe &recipe,
                                  const Authority &authority,
                                  const Account &account,
                                  const QDateTime &now)
{
    if (recipe.certificate == Certificate::Stored) {
        const CertificatePtr stored =
            account.certificates.value(QString::fromLatin1(storedCertificateName));
        if (!stored || stored->key.isEmpty())
            return failure(ErrorCode::InvalidInput, u"the stored certificate is gone"_s);
        return ErrorMaterial{stored->facts.chainPem, keyToPem(stored->key.view())};
    }
    auto minted = authority.mint(orderFor(recipe, now));
    auto another = authority.mint(orderFor(recipe, now));
    if (!minted || !another)
        return failure(ErrorCode::Internal, u"minting failed"_s);
    return ErrorMaterial{sslPubFor(recipe, *minted), sslPriFor(recipe, *minted, *another)};
}

} // namespace livecert::sandbox
