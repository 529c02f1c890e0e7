// SPDX-License-Identifier: Apache-2.0
#include "ui/profiles/accounttest.h"

namespace livecert {

namespace {

const QByteArray domainList = "DescribeLiveUserDomains";
const QByteArray httpsList = "DescribeLiveHttpsDomainList";
const QByteArray certificateList = "DescribeLiveCertificateList";

bool isRefusal(const Error &error)
{
    return error.httpStatus == 403 || !error.authAction.isEmpty()
        || error.apiCode.startsWith(u"Forbidden") || error.apiCode == u"NoPermission";
}

} // namespace

void AccountTest::run(std::shared_ptr<Session> session)
{
    m_session = std::move(session);
    m_verdict = {};
    m_waiting = 3;
    ask(domainList);
    ask(httpsList);
    ask(certificateList);
}

void AccountTest::ask(const QByteArray &action)
{
    RpcRequest request;
    request.action = action;
    if (action != certificateList) // one entry is enough to know
        request.parameters = {{"PageNumber", "1"}, {"PageSize", "1"}};
    m_session->client->call(
        std::move(request),
        {this, [this, action](const Result<QJsonObject> &answer) { take(action, answer); }});
}

void AccountTest::take(const QByteArray &action, const Result<QJsonObject> &answer)
{
    if (action == domainList) {
        m_verdict.works = answer.has_value();
        if (answer)
            m_verdict.domainCount = answer->value(QLatin1StringView("TotalCount")).toInt();
        else
            m_verdict.error = answer.error();
    }
    if (!answer && isRefusal(answer.error()))
        m_verdict.missing.append(QStringLiteral("live:") + QString::fromLatin1(action));
    if (--m_waiting == 0)
        Q_EMIT finished(m_verdict);
}

} // namespace livecert
