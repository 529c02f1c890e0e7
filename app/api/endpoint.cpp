// SPDX-License-Identifier: Apache-2.0
#include "api/endpoint.h"

#include <QFile>
#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace livecert {
namespace {

const QJsonObject &allEndpoints()
{
    static const QJsonObject all = [] {
        QFile file(u":/livecert/endpoints.json"_s);
        const bool isOpen = file.open(QIODevice::ReadOnly);
        Q_ASSERT(isOpen); // compiled in
        return QJsonDocument::fromJson(isOpen ? file.readAll() : QByteArray()).object();
    }();
    return all;
}

QJsonObject recommendedHosts(const QString &product)
{
    return allEndpoints()
        .value(product)
        .toObject()
        .value(u"recommended"_s)
        .toObject()
        .value(u"regions"_s)
        .toObject();
}

QString hostFor(const QString &product, const QString &region)
{
    const QString host = recommendedHosts(product).value(region).toString();
    return host.isEmpty() ? allEndpoints().value(product).toObject().value(u"default"_s).toString()
                          : host;
}

QUrl urlOf(const QString &host)
{
    QUrl url;
    url.setScheme(u"https"_s);
    url.setHost(host);
    url.setPath(u"/"_s);
    return url;
}

bool isLoopback(const QString &host)
{
    if (host.compare(u"localhost"_s, Qt::CaseInsensitive) == 0)
        return true;
    QHostAddress address;
    return address.setAddress(host) && address.isLoopback();
}

int defaultPort(const QUrl &url)
{
    return url.scheme() == u"https"_s ? 443 : 80;
}

} // namespace

Result<Endpoint> Endpoint::parse(const QString &text)
{
    const QString trimmed = text.trimmed();
    const bool hasScheme = trimmed.contains(u"://"_s);
    QUrl url(hasScheme ? trimmed : u"https://"_s + trimmed, QUrl::StrictMode);
    if (trimmed.isEmpty() || !url.isValid() || url.host().isEmpty() || url.port() == 0)
        return failure(ErrorCode::InvalidInput, u"the endpoint is not a host name or address"_s);
    url.setScheme(url.scheme().toLower());
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment() || url.path().size() > 1)
        return failure(ErrorCode::InvalidInput, u"the endpoint has more than a host and a port"_s);
    if (url.scheme() != u"https"_s && !(url.scheme() == u"http"_s && isLoopback(url.host())))
        return failure(ErrorCode::InvalidInput, u"plain http goes to a loopback address only"_s);
    url.setPath(u"/"_s);
    if (url.port() == defaultPort(url))
        url.setPort(-1);
    return Endpoint(url);
}

Endpoint Endpoint::forRegion(const QString &region)
{
    return Endpoint(urlOf(hostFor(u"live"_s, region)));
}

Endpoint Endpoint::forCas(const Endpoint &live, const QString &region)
{
    if (isLoopback(live.m_url.host()))
        return live;
    if (recommendedHosts(u"cas"_s).contains(region))
        return Endpoint(urlOf(hostFor(u"cas"_s, region)));
    // "live.eu-central-1.aliyuncs.com" says where the account lives.
    const QString ofHost = live.m_url.host().section(u'.', 1, 1);
    return Endpoint(urlOf(hostFor(u"cas"_s, ofHost)));
}

QStringList Endpoint::regions()
{
    return recommendedHosts(u"live"_s).keys();
}

QByteArray Endpoint::hostHeader() const
{
    QByteArray host = m_url.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':'))
        host = '[' + host + ']';
    if (m_url.port() != -1)
        host += ':' + QByteArray::number(m_url.port());
    return host;
}

QString Endpoint::displayHost() const
{
    return QString::fromLatin1(hostHeader());
}

} // namespace livecert
