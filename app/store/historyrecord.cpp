// SPDX-License-Identifier: Apache-2.0
#include "store/historyrecord.h"

#include "deploy/names.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

// "5:hello,": no two different lists of fields give the same bytes.
void addField(QByteArray &fields, const QByteArray &bytes)
{
    fields.append(QByteArray::number(bytes.size())).append(':').append(bytes).append(',');
}

/// Comes back from SQLite as it is, also on its own.
bool isStorable(QChar c)
{
    return !c.isSurrogate() && c.unicode() != 0 && c.unicode() != 0xFEFF && c.unicode() < 0xFFFE;
}

CertificateType typeFrom(const QString &name)
{
    for (const CertificateType type :
         {CertificateType::Upload, CertificateType::Cas, CertificateType::Free}) {
        if (name == certificateTypeName(type))
            return type;
    }
    return CertificateType::Unknown;
}

} // namespace

QByteArray firstPreviousHash()
{
    return {64, '0'};
}

QByteArray hashOf(const HistoryRecord &record)
{
    QByteArray fields;
    fields.reserve(1024);
    addField(fields, "LiveCert ledger 1");
    addField(fields, record.previous);
    for (const qint64 number : {record.seq, record.change, record.timeMs})
        addField(fields, QByteArray::number(number));
    for (const HistoryColumn &column : historyColumns)
        addField(fields, (record.*column.member).toUtf8());
    return QCryptographicHash::hash(fields, QCryptographicHash::Sha256).toHex();
}

QString storableText(const QString &text, qsizetype maxLength)
{
    constexpr char16_t replacement = 0xFFFD;
    // Nearly every text of nearly every record: nothing is copied.
    if (text.size() <= maxLength && std::all_of(text.begin(), text.end(), isStorable))
        return text;
    QString result;
    result.reserve(qMin(text.size(), maxLength));
    for (qsizetype at = 0; at < text.size() && result.size() < maxLength; ++at) {
        const QChar c = text.at(at);
        const bool isPair =
            c.isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate();
        if (isPair) {
            if (result.size() + 2 > maxLength)
                break;
            result += c;
            result += text.at(++at);
            continue;
        }
        result += isStorable(c) ? c : QChar(replacement);
    }
    return result;
}

OpenChange openChangeOf(const HistoryEntry &entry)
{
    OpenChange open;
    open.change = entry.change();
    open.domain = entry.planned.domain;
    open.state = entry.state();
    open.wanted.isHttpsOn = entry.planned.type != "off"_L1;
    open.wanted.type = typeFrom(entry.planned.type);
    open.wanted.certName = entry.planned.newName;
    open.wanted.leafSha256 = QByteArray::fromHex(entry.planned.newFingerprint.toLatin1());
    return open;
}

} // namespace livecert
