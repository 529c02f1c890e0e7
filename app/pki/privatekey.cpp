// SPDX-License-Identifier: Apache-2.0
#include "pki/privatekey.h"

#include "pki/keyparts_p.h"
#include "pki/pem_p.h"

using namespace Qt::StringLiterals;

namespace livecert {

Result<PrivateKey> PrivateKey::fromDer(QByteArrayView der)
{
    Result<KeyParts> parts = readPrivateKey(der);
    if (!parts)
        return failure(std::move(parts).error());
    PrivateKey key(std::move(parts->pkcs8), parts->publicKey);
    key.m_isConsistent = parts->isConsistent;
    return key;
}

PrivateKey PrivateKey::clone() const
{
    PrivateKey copy(m_pkcs8.clone(), m_publicKey);
    copy.m_isConsistent = m_isConsistent;
    return copy;
}

Result<Secret> PrivateKey::toPem() const
{
    switch (m_publicKey.algorithm) {
    case KeyAlgorithm::Rsa:
        if (const Secret pkcs1 = toPkcs1(m_pkcs8.view()); !pkcs1.isEmpty())
            return pem::write("RSA PRIVATE KEY", pkcs1.view());
        break;
    case KeyAlgorithm::Ec:
    case KeyAlgorithm::Sm2:
        if (const Secret sec1 = toSec1(m_pkcs8.view()); !sec1.isEmpty())
            return pem::write("EC PRIVATE KEY", sec1.view());
        break;
    default: return pem::write("PRIVATE KEY", m_pkcs8.view());
    }
    return failure(ErrorCode::Internal, u"the key could not be written"_s);
}

} // namespace livecert
