// SPDX-License-Identifier: Apache-2.0
#include "core/threadloops.h"

#include <QByteArray>
#include <QtGlobal>

namespace livecert {

void startThreadsWithoutGlib()
{
    qputenv("QT_NO_THREADED_GLIB", "1"); // Qt looks for it when a thread starts
}

} // namespace livecert
