// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/sandbox.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <memory>

/// A client of the tests' own: it signs by the book and shares no line with what it tests.
class SandboxClient
{
public:
    enum class Mode { V3Query, V3Form, V1Form, V1Get, V1Query };
    using Parameters = QList<std::pair<QByteArray, QByteArray>>;

    struct Reply
    {
        int status = 0;
        QByteArray contentType;
        QByteArray body;
        QByteArray date;
        QJsonObject json;
        [[nodiscard]] QString code() const;
        [[nodiscard]] QString message() const;
    };

    explicit SandboxClient(livecert::Sandbox::Access theAccess)
        : access(std::move(theAccess))
    { }

    /// Sends and waits for the answer.
    [[nodiscard]] Reply call(const QByteArray &action, const Parameters &parameters);
    /// Sends; the reply belongs to this client.
    [[nodiscard]] QNetworkReply *send(const QByteArray &action, const Parameters &parameters);
    [[nodiscard]] static Reply read(QNetworkReply &reply);

    [[nodiscard]] QNetworkReply *sendRaw(const QByteArray &method,
                                         const QByteArray &target,
                                         const QByteArray &body,
                                         const Parameters &headers);
    [[nodiscard]] Reply wait(QNetworkReply *reply) const;

    livecert::Sandbox::Access access;
    Mode mode = Mode::V3Query;
    QDateTime time; ///< invalid: now
    QByteArray nonce; ///< empty: a fresh one
    QByteArray version = "2016-11-01";
    QByteArray format = "JSON";
    QByteArray token;

private:
    [[nodiscard]] QNetworkReply *sendV3(const QByteArray &action, const Parameters &parameters);
    [[nodiscard]] QNetworkReply *sendV1(const QByteArray &action, const Parameters &parameters);

    QNetworkAccessManager m_network;
};

/// The parameters that set this certificate.
[[nodiscard]] SandboxClient::Parameters setParameters(const QByteArray &domain,
                                                      const QByteArray &name,
                                                      const QByteArray &sslPub,
                                                      const QByteArray &sslPri);
