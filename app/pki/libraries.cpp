// SPDX-License-Identifier: Apache-2.0
#include "pki/libraries.h"

#include <openssl/crypto.h>
#include <zip.h>

using namespace Qt::StringLiterals;

namespace livecert {

QList<Library> pkiLibraries()
{
    return {{u"OpenSSL"_s,
             QString::fromLatin1(OpenSSL_version(OPENSSL_VERSION_STRING)),
             u"Apache-2.0"_s},
            {u"libzip"_s, QString::fromLatin1(zip_libzip_version()), u"BSD-3-Clause"_s}};
}

} // namespace livecert
