// SPDX-License-Identifier: Apache-2.0
#include "cli/edgejson.h"

#include "cli/console.h"
#include "cli/words.h"

using namespace Qt::StringLiterals;

namespace livecert {

QJsonArray edgeJson(const QList<EdgeAnswer> &answers)
{
    QJsonArray result;
    for (const EdgeAnswer &answer : answers) {
        QJsonObject json{{u"address"_s, answer.address.toString()},
                         {u"trusted"_s, answer.isTrusted}};
        if (answer.certificate) {
            json.insert(u"sha256"_s, QString::fromLatin1(answer.certificate->sha256().toHex()));
            json.insert(u"notAfter"_s,
                        answer.certificate->validity().notAfter.toUTC().toString(Qt::ISODate));
        }
        if (!answer.error.detail.isEmpty())
            json.insert(u"problem"_s, answer.error.detail);
        result.append(json);
    }
    return result;
}

QString edgeText(const EdgeAnswer &answer)
{
    const QString address = answer.address.toString();
    const QString problem = Console::visible(answer.error.detail);
    if (!answer.certificate)
        return u"%1: %2"_s.arg(address, problem);
    const QString served =
        Cli::tr("%1 serves %2 until %3, SHA-256 %4")
            .arg(address,
                 Console::visible(answer.certificate->displayName()),
                 answer.certificate->validity().notAfter.toUTC().toString(u"yyyy-MM-dd"_s),
                 fingerprintText(answer.certificate->sha256()));
    return answer.isTrusted ? served : Cli::tr("%1 (not trusted: %2)").arg(served, problem);
}

} // namespace livecert
