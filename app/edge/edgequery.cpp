// SPDX-License-Identifier: Apache-2.0
#include "edge/edgequery.h"

#include "core/logging.h"
#include "edge/edgehandshake.h"
#include "edge/handshakeline.h"
#include "edge/resolution.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace livecert {

EdgeQuery::EdgeQuery(QString host,
                     EdgeProbe::Options options,
                     HandshakeLine &line,
                     Continuation<EdgeSurvey> then,
                     QObject *parent)
    : QObject(parent)
    , m_host(std::move(host))
    , m_options(std::move(options))
    , m_line(line)
    , m_then(std::move(then))
{
    // Nobody left to answer to: the sockets close with this object.
    if (m_then.context())
        connect(m_then.context(), &QObject::destroyed, this, &QObject::deleteLater);
}

void EdgeQuery::start()
{
    if (m_options.addresses.isEmpty()) {
        resolve();
        return;
    }
    for (const QHostAddress &address : std::as_const(m_options.addresses))
        m_survey.answers.append({.address = address, .certificate = {}});
    shakeHands();
}

void EdgeQuery::resolve()
{
    auto *resolution = new Resolution(m_host, m_options, this);
    connect(resolution, &Resolution::finished, this, [this, resolution] {
        takeAddresses(resolution->answers());
        resolution->deleteLater();
    });
    resolution->start();
}

// Address by address, each with all the resolvers that gave it.
void EdgeQuery::takeAddresses(const QList<ResolverAnswer> &resolvers)
{
    m_survey.resolvers = resolvers;
    for (const ResolverAnswer &resolver : resolvers) {
        for (const QHostAddress &address : resolver.addresses) {
            auto found =
                std::find_if(m_survey.answers.begin(),
                             m_survey.answers.end(),
                             [&address](const EdgeAnswer &one) { return one.address == address; });
            if (found == m_survey.answers.end()) {
                if (m_survey.answers.size() >= m_options.maxAddresses)
                    continue;
                m_survey.answers.append({.address = address, .certificate = {}});
                found = std::prev(m_survey.answers.end());
            }
            found->sources.append(resolver.server);
        }
    }
    if (!m_survey.answers.isEmpty()) {
        shakeHands();
        return;
    }
    Error error = resolvers.first().error.value_or(Error{});
    error.code = ErrorCode::ConnectionFailed;
    error.time = QDateTime::currentDateTimeUtc();
    end(failure(error));
}

void EdgeQuery::shakeHands()
{
    m_pending = m_survey.answers.size();
    for (qsizetype index = 0; index < m_pending; ++index) {
        auto *handshake =
            new EdgeHandshake(m_survey.answers.at(index).address, m_host, m_options, this);
        connect(handshake,
                &EdgeHandshake::finished,
                this,
                [this, index, handshake](const EdgeAnswer &answer) {
                    handshake->deleteLater();
                    noteAnswer(index, answer);
                });
        m_line.enter(handshake);
    }
}

void EdgeQuery::noteAnswer(qsizetype index, const EdgeAnswer &answer)
{
    EdgeAnswer &noted = m_survey.answers[index];
    const QStringList sources = noted.sources;
    noted = answer;
    noted.sources = sources;
    if (--m_pending == 0)
        end(m_survey);
}

void EdgeQuery::end(const Result<EdgeSurvey> &result)
{
    qCDebug(lcEdge) << m_host << (result ? "asked" : "not resolved");
    deleteLater();
    m_then(result);
}

} // namespace livecert
