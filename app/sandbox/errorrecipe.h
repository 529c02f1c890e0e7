// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace livecert {

/// How one row of the error table of SetLiveDomainCertificate is provoked in the sandbox: call with
/// these parameters, and with what Sandbox::mintFor() makes of `certificate` and `key`.
struct ErrorRecipe
{
    /// What goes out as SSLPub, and what as SSLPri.
    enum class Certificate {
        None,
        Good,
        Expired,
        NotYetValid,
        LeafSecond, ///< the intermediate stands first
        Stored, ///< the very certificate that is stored under another name
        TooLong, ///< more names than the service takes
        NotPem,
        NotBase64,
        NotDer,
        NotUtf8,
        PrivateKey, ///< SSLPub and SSLPri are swapped
    };
    enum class Key {
        None,
        Good,
        OfAnother,
        NotPem,
        NotBase64,
        NotDer,
        NotUtf8,
        Blank,
        Certificate
    };

    int httpStatus = 400;
    QByteArray code;
    QByteArray message;
    QString domain;
    QByteArray sslProtocol = "on";
    QByteArray certType = "upload"; ///< empty: not sent
    QByteArray certName;
    bool forceSet = false;
    Certificate certificate = Certificate::Good;
    Key key = Key::Good;
    /// A careful client can come to send this: all of it is well-formed. Else it takes a raw call.
    bool isSendable = false;
    QByteArray how; ///< one English sentence
};

struct ErrorMaterial
{
    QByteArray sslPub;
    QByteArray sslPri;
};

/// All 35 rows, in the order of the table.
[[nodiscard]] QList<ErrorRecipe> errorRecipes();

} // namespace livecert
