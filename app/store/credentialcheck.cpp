// SPDX-License-Identifier: Apache-2.0
#include "store/credentialcheck.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

constexpr std::size_t maxPartBytes = 16 * 1024; // tokens are long, but not that long

// What travels in headers and in lines: visible ASCII.
bool isPlain(QByteArrayView bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return c > ' ' && c <= '~'; });
}

} // namespace

Result<Credential> checkedCredential(Credential credential)
{
    const QByteArray id = credential.accessKeyId.toUtf8();
    if (id.isEmpty())
        return failure(ErrorCode::CredentialMissing, u"no AccessKey ID"_s);
    if (credential.accessKeySecret.isEmpty())
        return failure(ErrorCode::CredentialMissing, u"no AccessKey secret"_s);
    if (!isPlain(id) || id.size() > 256)
        return failure(ErrorCode::CredentialInvalid, u"the AccessKey ID holds other characters"_s);
    const auto isGood = [](const Secret &part) {
        return part.size() <= maxPartBytes && isPlain(part.view());
    };
    if (!isGood(credential.accessKeySecret))
        return failure(ErrorCode::CredentialInvalid,
                       u"the AccessKey secret holds other characters"_s);
    if (!isGood(credential.securityToken))
        return failure(ErrorCode::CredentialInvalid,
                       u"the security token holds other characters"_s);
    if (id.startsWith("STS.") && credential.securityToken.isEmpty())
        return failure(ErrorCode::CredentialInvalid,
                       u"a temporary AccessKey needs its security token"_s);
    return credential;
}

} // namespace livecert
