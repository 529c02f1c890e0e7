// SPDX-License-Identifier: Apache-2.0
#include "store/systemuser_p.h"

#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace livecert {

QString systemUser()
{
    // NOLINTNEXTLINE(concurrency-mt-unsafe): asked once, before there is another thread
    if (const passwd *entry = getpwuid(geteuid()))
        return QString::fromLocal8Bit(entry->pw_name);
    return u"uid %1"_s.arg(geteuid());
}

} // namespace livecert
