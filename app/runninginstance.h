// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/filelock.h"

#include <QLocalServer>
#include <QObject>
#include <QStringList>

namespace livecert {

/// One window per user and setting: whoever starts LiveCert again finds the one that runs, which
/// comes to the front and opens the files. Talks over a local socket that only this user may use.
class RunningInstance final : public QObject
{
    Q_OBJECT

public:
    /// `folder`: the user's own, for the socket and its lock. `key`: programs with different keys
    /// have nothing to do with one another.
    RunningInstance(const QString &folder, const QString &key, QObject *parent = nullptr);

    /// Claims the place. From then on asked() is said. False: another one has it.
    [[nodiscard]] bool claim();
    /// Asks the other one to come to the front and to open these files: absolute paths. False when
    /// it has ended, or does not answer within a few seconds: better a second window than none.
    [[nodiscard]] bool handOver(const QStringList &files);

Q_SIGNALS:
    void asked(const QStringList &files);

private:
    void greet();
    void read(QLocalSocket &socket);

    FileLock m_lock;
    QString m_serverName;
    QLocalServer m_server;
};

} // namespace livecert
