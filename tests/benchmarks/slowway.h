// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <memory>

struct x509_st;

namespace livecert::benchmarks {

/// Reads every certificate of the PEM the way OpenSSL's own tools do (PEM_read_bio_X509 in the
/// default context) and asks each for the same fields: names, dates, serial, key, algorithm,
/// extensions, digests. Answers how many there were.
int readWithOpenSsl(const QByteArray &pem);

/// A certificate to ask X509_check_host of, with the flags that make it strict.
class SlowMatcher
{
public:
    explicit SlowMatcher(const QByteArray &der);
    [[nodiscard]] bool covers(const QByteArray &host) const;

private:
    std::shared_ptr<x509_st> m_certificate;
};

} // namespace livecert::benchmarks
