// SPDX-License-Identifier: Apache-2.0
#include "edge/resolution.h"

#include "edge/dnsquery.h"

#include <QDnsLookup>
#include <QRandomGenerator>

#include <utility>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

Error notInTime()
{
    Error error;
    error.code = ErrorCode::Timeout;
    error.detail = u"the resolver did not answer in time"_s;
    return error;
}

} // namespace

Resolution::Resolution(QString host, const EdgeProbe::Options &options, QObject *parent)
    : QObject(parent)
    , m_host(std::move(host))
    , m_servers(options.resolvers)
    , m_timeoutMs(options.resolveTimeoutMs)
    , m_maxAddresses(options.maxAddresses)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &Resolution::end);
}

Resolution::~Resolution()
{
    if (m_hostLookup >= 0)
        QHostInfo::abortHostLookup(m_hostLookup);
}

void Resolution::start()
{
    // Whoever has not answered when the time is over has failed.
    m_answers.append({.server = systemResolver, .error = notInTime()});
    for (const NameServer &server : std::as_const(m_servers))
        m_answers.append({.server = server.text(), .error = notInTime()});
    m_pending = int(m_answers.size());
    m_deadline.start(m_timeoutMs);
    askSystem();
    for (const NameServer &server : std::as_const(m_servers))
        askServer(server);
}

void Resolution::askSystem()
{
    m_hostLookup = QHostInfo::lookupHost(m_host, this, [this](const QHostInfo &info) {
        m_hostLookup = -1;
        takeSystem(info);
    });
}

void Resolution::takeSystem(const QHostInfo &info)
{
    ResolverAnswer &answer = m_answers.first();
    answer.error.reset();
    const QList<QHostAddress> addresses = info.addresses();
    for (const QHostAddress &address : addresses) {
        if (!answer.addresses.contains(address) && answer.addresses.size() < m_maxAddresses)
            answer.addresses.append(address);
    }
    if (answer.addresses.isEmpty()) {
        Error error;
        error.code = ErrorCode::ConnectionFailed;
        error.detail = u"%1: %2"_s.arg(m_host, info.errorString());
        answer.error = error;
        endOne();
        return;
    }
    // The addresses are what programs on this computer get, hosts file and all; the way there is
    // asked for once more, and only when there is a resolver that answers.
    m_lookup = new QDnsLookup(QDnsLookup::A, m_host, this);
    connect(m_lookup, &QDnsLookup::finished, this, &Resolution::takeSystemCnames);
    m_lookup->lookup();
}

void Resolution::takeSystemCnames()
{
    QStringList &cnames = m_answers.first().cnames;
    const QList<QDnsDomainNameRecord> records = m_lookup->canonicalNameRecords();
    for (const QDnsDomainNameRecord &record : records) {
        const QString name = record.value().toLower();
        if (!name.isEmpty() && !cnames.contains(name) && cnames.size() < maxCnames)
            cnames.append(name);
    }
    endOne();
}

void Resolution::askServer(const NameServer &server)
{
    const qsizetype index = 1 + m_servers.indexOf(server);
    const Result<QByteArray> name = dnsName(m_host);
    if (!name) {
        m_answers[index].error = name.error();
        QMetaObject::invokeMethod(this, &Resolution::endOne, Qt::QueuedConnection);
        return;
    }
    auto joined = std::make_shared<Joined>();
    joined->pending = 2;
    const std::array<DnsType, 2> types{DnsType::A, DnsType::Aaaa};
    for (std::size_t family = 0; family < types.size(); ++family) {
        const auto id = quint16(QRandomGenerator::system()->bounded(1 << 16));
        auto *query = new DnsQuery(server, {id, *name, types[family]}, m_timeoutMs, this);
        connect(query, &DnsQuery::finished, this, [this, query, index, joined, family] {
            joined->byFamily[family] = query->answer();
            query->deleteLater();
            if (--joined->pending == 0)
                join(index, joined);
        });
        query->start();
    }
}

void Resolution::join(qsizetype index, const std::shared_ptr<Joined> &joined)
{
    ResolverAnswer &answer = m_answers[index];
    answer.error.reset();
    for (const Result<DnsAnswer> &one : joined->byFamily) {
        if (!one) {
            answer.error = one.error();
            continue;
        }
        if (answer.cnames.isEmpty())
            answer.cnames = one->cnames;
        for (const QHostAddress &address : one->addresses) {
            if (answer.addresses.size() < m_maxAddresses)
                answer.addresses.append(address);
        }
    }
    if (!answer.addresses.isEmpty()) {
        answer.error.reset();
    } else if (!answer.error) {
        Error error;
        error.code = ErrorCode::ConnectionFailed;
        error.detail = u"the name has no address"_s;
        answer.error = error;
    }
    endOne();
}

void Resolution::endOne()
{
    if (--m_pending == 0)
        end();
}

void Resolution::end()
{
    if (std::exchange(m_hasEnded, true))
        return;
    m_deadline.stop();
    Q_EMIT finished();
}

} // namespace livecert
