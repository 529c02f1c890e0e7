// SPDX-License-Identifier: Apache-2.0
#include "edge/issuerfetcher.h"

#include "edge/issuerquery.h"

#include <QNetworkAccessManager>

#include <utility>

namespace livecert {

IssuerFetcher::IssuerFetcher(QObject *parent)
    : IssuerFetcher(Options{}, parent)
{ }

IssuerFetcher::IssuerFetcher(Options options, QObject *parent)
    : QObject(parent)
    , m_options(options)
{ }

IssuerFetcher::~IssuerFetcher()
{
    // Queries use the network: they go first.
    const auto queries = findChildren<IssuerQuery *>();
    for (IssuerQuery *query : queries)
        delete query;
}

void IssuerFetcher::complete(const Bundle &bundle, Continuation<Bundle> then)
{
    if (!m_network)
        m_network = std::make_unique<QNetworkAccessManager>();
    auto *query = new IssuerQuery(*m_network, m_options, bundle, std::move(then), this);
    query->start();
}

} // namespace livecert
