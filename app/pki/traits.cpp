// SPDX-License-Identifier: Apache-2.0
#include "pki/checks_p.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace livecert {

bool isExpired(const Certificate &certificate, const QDateTime &now)
{
    const QDateTime &end = certificate.validity().notAfter;
    return !end.isValid() || now > end;
}

bool isNotYetValid(const Certificate &certificate, const QDateTime &now)
{
    const QDateTime &start = certificate.validity().notBefore;
    return !start.isValid() || now < start;
}

bool expiresSoon(const Certificate &certificate, const QDateTime &now)
{
    constexpr qint64 days = 30;
    return now.addDays(days) > certificate.validity().notAfter;
}

bool isWeakKey(const PublicKeyInfo &key)
{
    const bool isRsa = key.algorithm == KeyAlgorithm::Rsa || key.algorithm == KeyAlgorithm::RsaPss;
    return isRsa && key.bits > 0 && key.bits < 2048;
}

bool hasWeakDigest(const Certificate &certificate)
{
    static const std::array weak{u"md2"_s, u"md4"_s, u"md5"_s, u"sha1"_s, u"mdc2"_s};
    return std::find(weak.begin(), weak.end(), certificate.fields().signatureDigest) != weak.end();
}

bool hasWeakSignature(const Certificate &certificate)
{
    return !certificate.isSelfIssued() && hasWeakDigest(certificate);
}

bool isUnusableKey(const PublicKeyInfo &key)
{
    return key.algorithm == KeyAlgorithm::Dsa || key.algorithm == KeyAlgorithm::Other;
}

bool isUncommonKey(const PublicKeyInfo &key)
{
    switch (key.algorithm) {
    case KeyAlgorithm::Rsa: return false;
    case KeyAlgorithm::Ec: return key.curve != u"P-256" && key.curve != u"P-384";
    default: return true;
    }
}

bool isForServers(const Certificate &certificate)
{
    const QStringList &usages = certificate.fields().extendedKeyUsages;
    return usages.isEmpty() || usages.contains(u"serverAuth"_s)
        || usages.contains(u"anyExtendedKeyUsage"_s);
}

} // namespace livecert
