// SPDX-License-Identifier: Apache-2.0
#include "api/serviceerror_p.h"

#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace livecert {
namespace {

/// `text` if it is a plain identifier, else nothing: codes and request ids go into logs and file
/// names.
QString identifier(const QString &text)
{
    constexpr qsizetype longest = 128;
    const bool isPlain = std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || u"._-:"_s.contains(c));
    });
    return isPlain && text.size() <= longest ? text : QString();
}

} // namespace

ServiceError readServiceError(const QJsonObject &answer)
{
    ServiceError error;
    error.requestId = identifier(answer.value(u"RequestId"_s).toString());
    error.hasCode = answer.contains(u"Code"_s);
    if (!error.hasCode)
        return error;
    error.code = identifier(answer.value(u"Code"_s).toString());
    error.message = answer.value(u"Message"_s).toString();
    const QJsonObject denied = answer.value(u"AccessDeniedDetail"_s).toObject();
    error.authAction = denied.value(u"AuthAction"_s).toString();
    error.noPermissionType = denied.value(u"NoPermissionType"_s).toString();
    return error;
}

ServiceError readServiceErrorXml(const QByteArray &body)
{
    ServiceError error;
    QXmlStreamReader xml(body);
    if (!xml.readNextStartElement() || xml.name() != u"Error"_s)
        return error;
    while (xml.readNextStartElement()) {
        const QString name = xml.name().toString();
        const QString text = xml.readElementText(QXmlStreamReader::SkipChildElements);
        if (name == u"Code"_s)
            error.code = identifier(text);
        else if (name == u"Message"_s)
            error.message = text;
        else if (name == u"RequestId"_s)
            error.requestId = identifier(text);
    }
    if (xml.hasError())
        return {};
    error.hasCode = !error.code.isEmpty();
    return error;
}

} // namespace livecert
