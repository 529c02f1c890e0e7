// SPDX-License-Identifier: Apache-2.0
#include "store/historyexport.h"

#include "core/csv.h"
#include "core/language.h"
#include "deploy/domainoverview.h"
#include "store/historyfinder.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

constexpr qsizetype entriesAtOnce = 500;

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

/// Names for programs and the values of one change, in the order of the columns.
QList<std::pair<QString, QString>> fieldsOf(const HistoryEntry &entry)
{
    const HistoryRecord &planned = entry.planned;
    return {{u"change"_s, QString::number(entry.change())},
            {u"batch"_s, planned.batch},
            {u"planned"_s, timeText(planned.time())},
            {u"started"_s, timeText(entry.started)},
            {u"finished"_s, timeText(entry.finished)},
            {u"outcome"_s, entry.last.state},
            {u"domain"_s, planned.domain},
            {u"operation"_s, planned.operation},
            {u"type"_s, planned.type},
            {u"oldName"_s, planned.oldName},
            {u"oldFingerprint"_s, planned.oldFingerprint},
            {u"newName"_s, planned.newName},
            {u"newFingerprint"_s, planned.newFingerprint},
            {u"requestId"_s, entry.last.requestId},
            {u"errorCode"_s, entry.last.errorCode},
            {u"detail"_s, entry.last.detail},
            {u"edge"_s, entry.last.proof},
            {u"account"_s, planned.account},
            {u"accessKey"_s, planned.accessKey},
            {u"service"_s, planned.service},
            {u"region"_s, planned.region},
            {u"user"_s, planned.user},
            {u"host"_s, planned.host},
            {u"hash"_s, QString::fromLatin1(entry.last.hash)}};
}

/// One format: what stands before, for each, between and after.
struct Format
{
    QByteArray begin;
    QByteArray (*entry)(const HistoryEntry &) = nullptr;
    QByteArray between;
    QByteArray end;
};

QByteArray csvEntry(const HistoryEntry &entry)
{
    QByteArrayList cells;
    for (const auto &[name, value] : fieldsOf(entry))
        cells.append(csvCell(value));
    return cells.join(',') + "\r\n";
}

QByteArray jsonEntry(const HistoryEntry &entry)
{
    return QJsonDocument(entryAsJson(entry)).toJson(QJsonDocument::Compact);
}

QByteArray htmlEntry(const HistoryEntry &entry)
{
    QString row = u"<tr>"_s;
    for (const auto &[name, value] : fieldsOf(entry)) {
        const QString shown = name == "domain"_L1 ? displayDomain(value) : value;
        row += u"<td>"_s + shown.toHtmlEscaped() + u"</td>"_s;
    }
    return (row + u"</tr>\n"_s).toUtf8();
}

QByteArray heads(const char *before, const char *after, const char *between)
{
    QByteArrayList names;
    for (const auto &[name, value] : fieldsOf({}))
        names.append(before + name.toUtf8() + after);
    return names.join(between);
}

std::optional<Format> formatFor(const QString &suffix)
{
    if (suffix == "csv"_L1)
        return Format{heads("", "", ",") + "\r\n", csvEntry, {}, {}};
    if (suffix == "json"_L1)
        return Format{"[\n", jsonEntry, ",\n", "\n]\n"};
    if (suffix != "html"_L1 && suffix != "htm"_L1)
        return std::nullopt;
    const QByteArray title =
        QCoreApplication::translate("HistoryExport", "LiveCert history").toHtmlEscaped().toUtf8();
    const QByteArray language = spokenLanguage() == Language::Chinese ? "zh-CN" : "en";
    return Format{"<!DOCTYPE html>\n<html lang=\"" + language
                      + "\"><head><meta charset=\"utf-8\"><title>" + title
                      + "</title>\n<style>body{font-family:sans-serif}"
                        "td,th{text-align:left;padding:4px 12px;border-bottom:1px solid #ccc;"
                        "white-space:nowrap}</style></head><body>\n<h1>"
                      + title + "</h1>\n<table>\n<tr>" + heads("<th>", "</th>", "") + "</tr>\n",
                  htmlEntry,
                  {},
                  "</table></body></html>\n"};
}

} // namespace

QJsonObject entryAsJson(const HistoryEntry &entry)
{
    QJsonObject json;
    for (const auto &[name, value] : fieldsOf(entry)) {
        if (!value.isEmpty())
            json.insert(name, value);
    }
    return json;
}

Result<qint64> exportChanges(HistoryDatabase &database,
                             const HistoryQuery &query,
                             const QString &path)
{
    const std::optional<Format> format = formatFor(QFileInfo(path).suffix().toLower());
    if (!format)
        return failure(ErrorCode::InvalidInput, u"the file's name must end in csv, json or html"_s);
    const Result<HistoryMatch> match = findChanges(database, query);
    if (!match)
        return failure(match.error());
    QSaveFile file(path);
    bool isWritten = file.open(QIODevice::WriteOnly) && file.write(format->begin) >= 0;
    qint64 count = 0;
    for (qsizetype at = 0; isWritten && at < match->changes.size(); at += entriesAtOnce) {
        const auto entries = readEntries(database, match->changes.mid(at, entriesAtOnce));
        if (!entries)
            return failure(entries.error());
        QByteArray bytes;
        for (const HistoryEntry &entry : *entries)
            bytes += (count++ > 0 ? format->between : QByteArray()) + format->entry(entry);
        isWritten = file.write(bytes) == bytes.size();
    }
    if (!isWritten || file.write(format->end) < 0 || !file.commit())
        return failure(ErrorCode::Storage, u"%1: %2"_s.arg(path, file.errorString()));
    return count;
}

} // namespace livecert
