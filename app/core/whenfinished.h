// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFutureWatcher>

#include <utility>

namespace livecert {

/// Hands the result to `act` on the thread of `context`, unless that is destroyed before. QFuture's
/// own then() of Qt 6.4 does not survive that.
template <class T, class Act>
void whenFinished(const QFuture<T> &future, QObject *context, Act act)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(
        watcher, &QFutureWatcherBase::finished, context, [watcher, act = std::move(act)] {
            watcher->deleteLater();
            act(watcher->result());
        });
    watcher->setFuture(future);
}

} // namespace livecert
