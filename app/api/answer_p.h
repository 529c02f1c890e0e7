// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QByteArrayView>
#include <QJsonObject>
#include <QNetworkReply>
#include <QStringList>

namespace livecert {

/// What came back from one sending, before anybody judged it.
struct RawAnswer
{
    int status = 0; ///< 0: no HTTP answer
    QNetworkReply::NetworkError networkError = QNetworkReply::NoError;
    QByteArray contentType = {};
    QByteArray body = {};
    bool isWhole = true; ///< as long as its Content-Length said
    bool timedOut = false;
    bool tooLarge = false;
    bool isUntrusted = false; ///< we ended the connection because of its certificate
    bool wasSent = false; ///< some of the request may have reached the service
    QStringList tlsProblems = {}; ///< names of QSslError
};

/// Success is HTTP 200 with a whole JSON object that has a RequestId and no Code. Everything else
/// is an Error; the status decides first, since redirects and cut answers arrive as "no error".
[[nodiscard]] Result<QJsonObject> judge(const RawAnswer &answer,
                                        const QList<QByteArrayView> &secrets);

} // namespace livecert
