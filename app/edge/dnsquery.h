// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "edge/dnsmessage.h"
#include "edge/nameserver.h"

#include <QObject>
#include <QTcpSocket>
#include <QTimer>
#include <QUdpSocket>

#include <memory>

namespace livecert {

/// One question to one name server: a datagram, repeated when nothing comes, and TCP when the
/// answer does not fit. Says once what came.
class DnsQuery final : public QObject
{
    Q_OBJECT

public:
    /// `timeoutMs` is for all of it.
    DnsQuery(const NameServer &server, DnsQuestion question, int timeoutMs, QObject *parent);

    void start();
    [[nodiscard]] const Result<DnsAnswer> &answer() const { return m_answer; }

Q_SIGNALS:
    void finished();

private:
    void sendDatagram();
    void takeDatagrams();
    void askOverTcp();
    void takeStream();
    void end(Result<DnsAnswer> answer);

    NameServer m_server;
    DnsQuestion m_question;
    int m_timeoutMs;
    Result<DnsAnswer> m_answer;
    QTimer m_deadline;
    QTimer m_repeat;
    QUdpSocket m_udp;
    std::unique_ptr<QTcpSocket> m_tcp;
    QByteArray m_stream;
    bool m_hasEnded = false;
};

} // namespace livecert
