// SPDX-License-Identifier: Apache-2.0
#include "core/memoryfolder.h"

namespace livecert {

QString memoryFolder(const QString & /*root*/)
{
    return {};
}

} // namespace livecert
