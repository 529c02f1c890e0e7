// SPDX-License-Identifier: Apache-2.0
#include "edge/edgequery.h"

#include "core/logging.h"
#include "edge/edgehandshake.h"

#include <QHostInfo>

using namespace Qt::StringLiterals;

namespace livecert {

EdgeQuery::EdgeQuery(QString host,
                     EdgeProbe::Options options,
                     Continuation<QList<EdgeAnswer>> then,
                     QObject *parent)
    : QObject(parent)
    , m_host(std::move(host))
    , m_options(std::move(options))
    , m_then(std::move(then))
{
    // Nobody left to answer to: the sockets close with this object.
    if (m_then.context())
        connect(m_then.context(), &QObject::destroyed, this, &QObject::deleteLater);
}

void EdgeQuery::start()
{
    if (m_options.address)
        shakeHands({*m_options.address});
    else
        resolve();
}

void EdgeQuery::resolve()
{
    QHostInfo::lookupHost(m_host, this, [this](const QHostInfo &info) {
        QList<QHostAddress> addresses;
        for (const QHostAddress &address : info.addresses()) {
            if (!addresses.contains(address) && addresses.size() < m_options.maxAddresses)
                addresses.append(address);
        }
        if (addresses.isEmpty()) {
            const QString why = u"%1: %2"_s.arg(m_host, info.errorString());
            end(failure(ErrorCode::ConnectionFailed, why));
            return;
        }
        shakeHands(addresses);
    });
}

void EdgeQuery::shakeHands(const QList<QHostAddress> &addresses)
{
    m_answers.resize(addresses.size());
    m_pending = addresses.size();
    for (qsizetype index = 0; index < addresses.size(); ++index) {
        auto *handshake = new EdgeHandshake(addresses.at(index), m_host, this);
        // Queued: a socket may fail while it is being started.
        connect(
            handshake,
            &EdgeHandshake::finished,
            this,
            [this, index, handshake] {
                noteAnswer(index, handshake->answer());
                handshake->deleteLater();
            },
            Qt::QueuedConnection);
        handshake->start(m_options);
    }
}

void EdgeQuery::noteAnswer(qsizetype index, const EdgeAnswer &answer)
{
    m_answers[index] = answer;
    if (--m_pending == 0)
        end(m_answers);
}

void EdgeQuery::end(const Result<QList<EdgeAnswer>> &result)
{
    qCDebug(lcEdge) << m_host << (result ? "asked" : "not resolved");
    deleteLater();
    m_then(result);
}

} // namespace livecert
