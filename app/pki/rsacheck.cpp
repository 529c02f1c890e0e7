// SPDX-License-Identifier: Apache-2.0
#include "pki/der_p.h"
#include "pki/keyparts_p.h"
#include "pki/openssl_p.h"

#include <array>

namespace livecert {

namespace {

enum Part {
    Version,
    Modulus,
    PublicExponent,
    PrivateExponent,
    Prime1,
    Prime2,
    Exponent1,
    Exponent2,
    Coefficient
};

using Numbers = std::array<ssl::Number, 9>;

bool readNumbers(QByteArrayView pkcs1, Numbers &numbers)
{
    der::Reader reader(der::only(pkcs1, der::Sequence).value_or(QByteArrayView()));
    for (ssl::Number &number : numbers) {
        const auto element = reader.next(der::Integer);
        number.reset(BN_secure_new());
        if (!element || !number
            || !BN_bin2bn(
                ssl::bytesOf(element->content), int(element->content.size()), number.get()))
            return false;
    }
    return true;
}

/// (d mod (prime−1)) = exponent, and e·exponent = 1 modulo (prime−1).
bool fits(const Numbers &n, Part prime, Part exponent, BN_CTX *context)
{
    const ssl::Number less(BN_secure_new());
    const ssl::Number rest(BN_secure_new());
    if (!less || !rest || !BN_sub(less.get(), n[prime].get(), BN_value_one())
        || BN_is_zero(less.get()))
        return false;
    if (!BN_mod(rest.get(), n[PrivateExponent].get(), less.get(), context)
        || BN_cmp(rest.get(), n[exponent].get()) != 0)
        return false;
    return BN_mod_mul(rest.get(), n[PublicExponent].get(), n[exponent].get(), less.get(), context)
        && BN_is_one(rest.get());
}

} // namespace

bool isRsaConsistent(QByteArrayView pkcs1)
{
    const ssl::ErrorQueue errors;
    Numbers n;
    const ssl::NumberContext context(BN_CTX_secure_new());
    const ssl::Number product(BN_secure_new());
    if (!context || !product || !readNumbers(pkcs1, n))
        return false;
    if (!BN_is_zero(n[Version].get()))
        return true; // more than two primes: rare, and nothing that a service takes
    if (BN_is_zero(n[Prime1].get()) || BN_is_zero(n[Prime2].get()))
        return false;
    if (!BN_mul(product.get(), n[Prime1].get(), n[Prime2].get(), context.get())
        || BN_cmp(product.get(), n[Modulus].get()) != 0)
        return false;
    if (!fits(n, Prime1, Exponent1, context.get()) || !fits(n, Prime2, Exponent2, context.get()))
        return false;
    return BN_mod_mul(
               product.get(), n[Coefficient].get(), n[Prime2].get(), n[Prime1].get(), context.get())
        && BN_is_one(product.get());
}

} // namespace livecert
