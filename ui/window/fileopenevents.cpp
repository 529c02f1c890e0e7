// SPDX-License-Identifier: Apache-2.0
#include "ui/window/fileopenevents.h"

#include <QCoreApplication>
#include <QFileOpenEvent>

#include <utility>

namespace livecert {

FileOpenEvents::FileOpenEvents(QObject *parent)
    : QObject(parent)
{
    m_together.setSingleShot(true);
    m_together.setInterval(0);
    connect(
        &m_together, &QTimer::timeout, this, [this] { Q_EMIT opened(std::exchange(m_paths, {})); });
    qApp->installEventFilter(this);
}

bool FileOpenEvents::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::FileOpen || watched != qApp)
        return QObject::eventFilter(watched, event);
    // An address instead of a file (a scheme of its own) is nobody's here: file() is empty then.
    const QString path = static_cast<QFileOpenEvent *>(event)->file();
    if (path.isEmpty())
        return false;
    m_paths.append(path);
    m_together.start();
    return true;
}

} // namespace livecert
