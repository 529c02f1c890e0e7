// SPDX-License-Identifier: Apache-2.0
#include "edge/edgeprobe.h"

#include "edge/edgequery.h"

using namespace Qt::StringLiterals;

namespace livecert {

EdgeProbe::EdgeProbe(Options options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
{ }

void EdgeProbe::probe(const QString &domain, Continuation<QList<EdgeAnswer>> then)
{
    const bool isWildcard = domain.startsWith(u'.');
    const QString host = isWildcard ? u"livecert-check"_s + domain : domain;
    (new EdgeQuery(host, m_options, std::move(then), this))->start();
}

} // namespace livecert
