// SPDX-License-Identifier: Apache-2.0
#include "core/csv.h"

using namespace Qt::StringLiterals;

namespace livecert {

QByteArray csvCell(QString text)
{
    if (!text.isEmpty() && u"=+-@\t\r"_s.contains(text.at(0)))
        text.prepend(u'\'');
    return '"' + text.replace(u'"', u"\"\""_s).toUtf8() + '"';
}

} // namespace livecert
