// SPDX-License-Identifier: Apache-2.0
#include "edge/issuerquery.h"

#include "core/logging.h"
#include "pki/chaindoctor.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QSslConfiguration>

#include <utility>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

bool isWeb(const QUrl &url)
{
    const bool isKnown = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    return isKnown && url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty();
}

/// Nothing but the address: no cookies, no credentials, no cache, no redirect by itself.
QNetworkRequest requestFor(const QUrl &url)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                         QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setRawHeader("User-Agent", "LiveCert");
    request.setRawHeader("Accept", "application/pkix-cert, application/pkcs7-mime, */*");
    request.setRawHeader("Accept-Encoding", "identity"); // the size limit is about what arrives
    request.setRawHeader("Accept-Language", "*");
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    request.setSslConfiguration(tls);
    return request;
}

Error errorOf(ErrorCode code, const QString &detail, int httpStatus = 0)
{
    Error error;
    error.code = code;
    error.detail = detail;
    error.httpStatus = httpStatus;
    error.time = QDateTime::currentDateTimeUtc();
    return error;
}

} // namespace

void IssuerQuery::Abort::operator()(QNetworkReply *reply) const
{
    reply->disconnect();
    reply->abort();
    reply->deleteLater(); // it may be the one that calls
}

IssuerQuery::IssuerQuery(QNetworkAccessManager &network,
                         const IssuerFetcher::Options &options,
                         IssuerFetcher::Bundle bundle,
                         Continuation<IssuerFetcher::Bundle> then,
                         QObject *parent)
    : QObject(parent)
    , m_network(network)
    , m_options(options)
    , m_bundle(std::move(bundle))
    , m_then(std::move(then))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        giveUp(errorOf(ErrorCode::Timeout, u"the issuer's address did not answer in time"_s));
    });
    // Nobody left to answer to: the request ends with this object.
    if (m_then.context())
        connect(m_then.context(), &QObject::destroyed, this, &QObject::deleteLater);
}

IssuerQuery::~IssuerQuery() = default;

void IssuerQuery::start()
{
    m_error = errorOf(ErrorCode::InvalidInput, u"the certificate names no address of its issuer"_s);
    // Queued: whoever asked is told later, never before the call returns.
    QMetaObject::invokeMethod(this, &IssuerQuery::nextLevel, Qt::QueuedConnection);
}

void IssuerQuery::nextLevel()
{
    m_addresses =
        m_levels < m_options.maxLevels ? missingIssuerAddresses(*m_bundle) : QStringList();
    nextAddress();
}

void IssuerQuery::nextAddress()
{
    m_reply.reset();
    m_timer.stop();
    if (m_addresses.isEmpty()) {
        end();
        return;
    }
    m_redirects = 0;
    m_timer.start(m_options.timeoutMs);
    get(QUrl(m_addresses.takeFirst(), QUrl::StrictMode));
}

void IssuerQuery::get(const QUrl &url)
{
    m_answer.clear();
    m_reply.reset(m_network.get(requestFor(url)));
    m_reply->setReadBufferSize(maxIssuerBytes + 1);
    connect(m_reply.get(), &QNetworkReply::readyRead, this, &IssuerQuery::take);
    connect(m_reply.get(), &QNetworkReply::finished, this, &IssuerQuery::judge);
}

void IssuerQuery::take()
{
    m_answer += m_reply->readAll();
    if (m_answer.size() > maxIssuerBytes)
        giveUp(errorOf(ErrorCode::AnswerTooLarge, u"the answer is too large"_s));
}

void IssuerQuery::judge()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status >= 300 && status < 400) {
        const QByteArray location = m_reply->rawHeader("Location");
        follow(m_reply->url().resolved(QUrl::fromEncoded(location, QUrl::StrictMode)));
        return;
    }
    if (status != 0 && status != 200) {
        giveUp(errorOf(ErrorCode::ErrorWithoutCode,
                       u"the issuer's address answered HTTP %1"_s.arg(status),
                       status));
        return;
    }
    if (m_reply->error() != QNetworkReply::NoError) {
        giveUp(networkError());
        return;
    }
    m_answer += m_reply->readAll();
    if (m_answer.size() > maxIssuerBytes)
        giveUp(errorOf(ErrorCode::AnswerTooLarge, u"the answer is too large"_s));
    else
        use(m_answer);
}

void IssuerQuery::follow(const QUrl &target)
{
    if (!isWeb(target) || ++m_redirects > m_options.maxRedirects) {
        giveUp(errorOf(ErrorCode::Redirected, u"the issuer's address leads elsewhere"_s));
        return;
    }
    get(target);
}

void IssuerQuery::use(const QByteArray &answer)
{
    if (answer.isEmpty()) {
        giveUp(errorOf(ErrorCode::EmptyAnswer, u"the issuer's address answered nothing"_s));
        return;
    }
    Result<CertificateBundle> completed = addIssuers(m_bundle->clone(), answer);
    if (!completed) {
        giveUp(completed.error());
        return;
    }
    m_bundle = std::make_shared<const CertificateBundle>(*std::move(completed));
    ++m_levels;
    nextLevel();
}

/// Errors never hold the address or the system's text, which has it.
Error IssuerQuery::networkError() const
{
    switch (m_reply->error()) {
    case QNetworkReply::SslHandshakeFailedError:
        return errorOf(ErrorCode::TlsFailed, u"the secure connection was not trusted"_s);
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::TemporaryNetworkFailureError:
        return errorOf(ErrorCode::ConnectionLost, u"the connection was lost"_s);
    default: return errorOf(ErrorCode::ConnectionFailed, u"no connection could be made"_s);
    }
}

void IssuerQuery::giveUp(Error error)
{
    qCInfo(lcEdge) << "issuer not fetched:" << error.detail;
    m_error = std::move(error);
    nextAddress();
}

void IssuerQuery::end()
{
    deleteLater();
    if (m_levels > 0)
        m_then(m_bundle);
    else
        m_then(failure(m_error));
}

} // namespace livecert
