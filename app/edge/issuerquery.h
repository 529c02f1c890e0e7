// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "edge/issuerfetcher.h"

#include <QNetworkReply>
#include <QTimer>

namespace livecert {

/// One run of the fetcher: address after address, level after level, and one answer.
class IssuerQuery final : public QObject
{
    Q_OBJECT

public:
    IssuerQuery(QNetworkAccessManager &network,
                const IssuerFetcher::Options &options,
                IssuerFetcher::Bundle bundle,
                Continuation<IssuerFetcher::Bundle> then,
                QObject *parent);
    ~IssuerQuery() override;

    void start();

private:
    struct Abort
    {
        void operator()(QNetworkReply *reply) const;
    };

    void nextLevel();
    void nextAddress();
    void get(const QUrl &url);
    void take();
    void judge();
    void follow(const QUrl &target);
    void use(const QByteArray &answer);
    void giveUp(Error error);
    void end();
    [[nodiscard]] Error networkError() const;

    QNetworkAccessManager &m_network;
    IssuerFetcher::Options m_options;
    IssuerFetcher::Bundle m_bundle;
    Continuation<IssuerFetcher::Bundle> m_then;
    std::unique_ptr<QNetworkReply, Abort> m_reply;
    QTimer m_timer;
    QStringList m_addresses; ///< of this level, not tried yet
    QByteArray m_answer;
    Error m_error; ///< of the last address
    int m_redirects = 0;
    int m_levels = 0; ///< found so far
};

} // namespace livecert
