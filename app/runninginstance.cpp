// SPDX-License-Identifier: Apache-2.0
#include "runninginstance.h"

#include "core/digest.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

constexpr qint64 mostBytes = 1024 * 1024;
constexpr int answerMs = 5'000;
constexpr std::chrono::milliseconds retry{100};
constexpr QByteArrayView taken = "taken\n";
// On Wayland only who was started by a person may come to the front; the permission is handed on.
constexpr char activationVariable[] = "XDG_ACTIVATION_TOKEN";

QString nameFor(const QString &key)
{
    return u"livecert-"_s + QString::fromLatin1(sha256(key.toUtf8()).first(6).toHex());
}

QString serverNameFor(const QString &folder, const QString &key)
{
#ifdef Q_OS_WIN
    Q_UNUSED(folder) // pipes have no folder
    return nameFor(key);
#else
    return QDir(folder).filePath(nameFor(key) + u".socket"_s);
#endif
}

} // namespace

RunningInstance::RunningInstance(const QString &folder, const QString &key, QObject *parent)
    : QObject(parent)
    , m_lock(QDir(folder).filePath(nameFor(key) + u".lock"_s))
    , m_serverName(serverNameFor(folder, key))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &RunningInstance::greet);
}

bool RunningInstance::claim()
{
    const Result<bool> isMine = m_lock.tryLock();
    if (!isMine)
        return true; // no place to claim: on its own
    if (!*isMine)
        return false;
    QLocalServer::removeServer(m_serverName); // of one that was killed
    (void)m_server.listen(m_serverName);
    return true;
}

bool RunningInstance::handOver(const QStringList &files)
{
    QJsonObject message{{u"files"_s, QJsonArray::fromStringList(files)}};
    if (qEnvironmentVariableIsSet(activationVariable))
        message.insert(u"activation"_s, qEnvironmentVariable(activationVariable));
    const QDeadlineTimer deadline(answerMs);
    QLocalSocket socket;
    socket.connectToServer(m_serverName);
    while (!socket.waitForConnected(int(retry.count()))) { // it may be just starting
        if (m_lock.tryLock(retry).value_or(false)) { // it has ended
            m_lock.unlock();
            return false;
        }
        if (deadline.hasExpired())
            return false;
        socket.connectToServer(m_serverName);
    }
    socket.write(QJsonDocument(message).toJson(QJsonDocument::Compact) + '\n');
    QByteArray answer;
    while (answer != taken && socket.waitForReadyRead(int(deadline.remainingTime())))
        answer += socket.readAll();
    return answer == taken;
}

void RunningInstance::greet()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(*socket); });
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        QTimer::singleShot(answerMs, socket, [socket] { socket->abort(); });
        read(*socket);
    }
}

void RunningInstance::read(QLocalSocket &socket)
{
    if (socket.bytesAvailable() > mostBytes) {
        socket.abort();
        return;
    }
    if (!socket.canReadLine())
        return;
    const QJsonDocument message = QJsonDocument::fromJson(socket.readLine());
    if (!message.isObject()) {
        socket.abort();
        return;
    }
    QStringList files;
    const QJsonArray named = message["files"_L1].toArray();
    for (const auto &file : named) {
        if (!file.toString().isEmpty())
            files.append(file.toString());
    }
    const QString activation = message["activation"_L1].toString();
    if (!activation.isEmpty())
        qputenv(activationVariable, activation.toUtf8());
    socket.write(taken.toByteArray());
    socket.disconnectFromServer();
    Q_EMIT asked(files);
}

} // namespace livecert
