// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "edge/dnsmessage.h"
#include "edge/edgeprobe.h"

#include <QHostInfo>
#include <QTimer>

#include <array>

class QDnsLookup;

namespace livecert {

/// Asks the system's resolver and every chosen one about a host, side by side, and says once what
/// all of them answered. Ends in time, with what is there.
class Resolution final : public QObject
{
    Q_OBJECT

public:
    Resolution(QString host, const EdgeProbe::Options &options, QObject *parent);
    ~Resolution() override;

    void start();
    /// In the order in which they were asked: the system's first.
    [[nodiscard]] const QList<ResolverAnswer> &answers() const { return m_answers; }

Q_SIGNALS:
    void finished();

private:
    struct Joined
    {
        int pending = 0;
        std::array<Result<DnsAnswer>, 2> byFamily; ///< A, AAAA
    };

    void askSystem();
    void takeSystem(const QHostInfo &info);
    void takeSystemCnames();
    void askServer(const NameServer &server);
    void join(qsizetype index, const std::shared_ptr<Joined> &joined);
    void endOne();
    void end();

    QString m_host;
    QList<NameServer> m_servers;
    int m_timeoutMs;
    int m_maxAddresses;
    QList<ResolverAnswer> m_answers;
    QTimer m_deadline;
    QDnsLookup *m_lookup = nullptr;
    int m_hostLookup = -1;
    int m_pending = 0;
    bool m_hasEnded = false;
};

} // namespace livecert
