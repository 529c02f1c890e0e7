// SPDX-License-Identifier: Apache-2.0
#include "sandbox/answertext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace livecert::sandbox {

namespace {

QString toText(std::string_view text)
{
    return QString::fromLatin1(text.data(), qsizetype(text.size()));
}

void writeElement(QXmlStreamWriter &xml, const QString &name, const QJsonValue &value)
{
    if (value.isArray()) {
        const QJsonArray items = value.toArray();
        for (const auto &item : items)
            writeElement(xml, name, item);
        return;
    }
    xml.writeStartElement(name);
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            writeElement(xml, member.key(), member.value());
    } else {
        xml.writeCharacters(value.toVariant().toString());
    }
    xml.writeEndElement();
}

} // namespace

QJsonObject successBody(QJsonObject body, const QString &requestId)
{
    body.insert(u"RequestId"_s, requestId);
    return body;
}

QJsonObject errorBody(const ServiceError &error, const QString &requestId)
{
    const QString code = toText(error.code);
    return {
        {u"RequestId"_s, requestId},
        {u"HostId"_s, u"live.aliyuncs.com"_s},
        {u"Code"_s, code},
        {u"Message"_s, toText(error.message).replace(u"<parameter>"_s, toText(error.parameter))},
        {u"Recommend"_s,
         u"https://api.aliyun.com/troubleshoot?q=%1&product=live&requestId=%2"_s.arg(code,
                                                                                     requestId)},
    };
}

QByteArray toJson(const QJsonObject &body)
{
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

QByteArray toXml(const QJsonObject &body, const QString &root)
{
    QByteArray text;
    QXmlStreamWriter xml(&text);
    xml.writeStartDocument();
    writeElement(xml, root.isEmpty() ? u"Error"_s : root, body);
    xml.writeEndDocument();
    return text;
}

} // namespace livecert::sandbox
