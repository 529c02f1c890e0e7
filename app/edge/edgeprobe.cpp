// SPDX-License-Identifier: Apache-2.0
#include "edge/edgeprobe.h"

#include "edge/edgequery.h"
#include "edge/handshakeline.h"

using namespace Qt::StringLiterals;

namespace livecert {

QString probedHost(const QString &domain)
{
    return domain.startsWith(u'.') ? u"livecert-check"_s + domain : domain;
}

EdgeProbe::EdgeProbe(Options options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_line(std::make_unique<HandshakeLine>(m_options.maxHandshakes))
{ }

EdgeProbe::~EdgeProbe()
{
    m_line->close();
    qDeleteAll(findChildren<EdgeQuery *>(Qt::FindDirectChildrenOnly));
}

void EdgeProbe::probe(const QString &domain, Continuation<EdgeSurvey> then)
{
    (new EdgeQuery(probedHost(domain), m_options, *m_line, std::move(then), this))->start();
}

} // namespace livecert
