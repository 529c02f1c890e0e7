// SPDX-License-Identifier: Apache-2.0
#include "api/errorcatalogue.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

CatalogueText textFrom(const QJsonObject &json, QLatin1StringView suffix)
{
    const auto value = [&json, suffix](QLatin1StringView name) {
        return json.value(QString(name) + suffix).toString();
    };
    return {value("title"_L1), value("explanation"_L1), value("next_step"_L1), value("action"_L1)};
}

CatalogueEntry entryFrom(const QJsonObject &json)
{
    CatalogueEntry entry;
    entry.code = json.value("code"_L1).toString();
    entry.httpStatus = json.value("http_status"_L1).toInt();
    entry.english = textFrom(json, ""_L1);
    entry.chinese = textFrom(json, "_zh"_L1);
    entry.blame = json.value("blame"_L1).toString();
    if (json.value("retryable"_L1).isBool())
        entry.isRetryable = json.value("retryable"_L1).toBool();
    entry.group = json.value("group"_L1).toString();
    entry.officialMessage = json.value("official_message"_L1).toString();
    entry.developerNote = json.value("developer_note"_L1).toString();
    return entry;
}

struct Catalogue
{
    QList<CatalogueEntry> entries;
    QHash<QString, qsizetype> byCode;

    Catalogue()
    {
        QFile file(u":/livecert/errors.json"_s);
        if (!file.open(QIODevice::ReadOnly))
            return;
        const QJsonArray list =
            QJsonDocument::fromJson(file.readAll()).object().value("errors"_L1).toArray();
        entries.reserve(list.size());
        for (const auto &value : list) {
            entries.append(entryFrom(value.toObject()));
            byCode.insert(entries.last().code, entries.size() - 1);
        }
    }
};

// Read once, when the first error wants its words.
const Catalogue &catalogue()
{
    static const Catalogue read;
    return read;
}

} // namespace

const CatalogueEntry *findEntry(const QString &code)
{
    const Catalogue &known = catalogue();
    const auto found = known.byCode.constFind(code);
    return found == known.byCode.cend() ? nullptr : &known.entries.at(*found);
}

const QList<CatalogueEntry> &allEntries()
{
    return catalogue().entries;
}

QString fill(const QString &text,
             const QString &domain,
             const QString &name,
             CatalogueLanguage language)
{
    const bool isChinese = language == CatalogueLanguage::Chinese;
    QString result;
    qsizetype at = 0;
    // "this domain" at the head of a sentence gets a capital; a real name stays as it is written.
    const auto put = [&](const QString &value, QString substitute) {
        if (value.isEmpty() && (result.isEmpty() || result.endsWith(". "_L1)))
            substitute[0] = substitute.at(0).toUpper();
        // Chinese has a space around a name of Latin letters, none around its own words.
        if (value.isEmpty() && isChinese && result.endsWith(u' '))
            result.chop(1);
        result += value.isEmpty() ? substitute : value;
        if (value.isEmpty() && isChinese && at < text.size() && text.at(at) == u' ')
            ++at;
    };
    // In one pass: what is put in may hold braces of its own.
    while (at < text.size()) {
        const QStringView rest = QStringView(text).mid(at);
        if (rest.startsWith(u"{domain}")) {
            at += 8;
            put(domain, isChinese ? u"该域名"_s : u"this domain"_s);
        } else if (rest.startsWith(u"{name}")) {
            at += 6;
            put(name, isChinese ? u"该证书"_s : u"this certificate"_s);
        } else {
            result += text.at(at++);
        }
    }
    return result;
}

} // namespace livecert
