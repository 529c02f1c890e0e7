// SPDX-License-Identifier: Apache-2.0
#include "aboutwiring.h"

#include "pki/libraries.h"

using namespace Qt::StringLiterals;

namespace livecert {

AboutFacts aboutFacts()
{
    QList<Library> libraries{
        {u"Qt"_s, QString::fromLatin1(qVersion()), u"LGPL-3.0-only"_s},
    };
    libraries += pkiLibraries();
    libraries += {
        {u"QtKeychain"_s, {}, u"BSD-3-Clause"_s},
        {u"SQLite"_s, {}, u"blessing"_s},
        {u"cpp-httplib"_s, {}, u"MIT"_s},
        {u"tl::expected"_s, {}, u"CC0-1.0"_s},
    };
    return {QUrl(QStringLiteral(LIVECERT_HOMEPAGE)),
            QUrl(QStringLiteral(LIVECERT_RELEASES)),
            libraries};
}

} // namespace livecert
