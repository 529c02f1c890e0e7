// SPDX-License-Identifier: Apache-2.0
#include "store/historyrecord.h"

#include "core/digest.h"
#include "deploy/names.h"

#include <algorithm>
#include <array>
#include <charconv>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

/// "5:hello,": no two different lists of fields give the same bytes.
class FieldBytes
{
public:
    FieldBytes() { m_bytes.reserve(1024); }

    void add(QByteArrayView field)
    {
        append(field.size());
        m_bytes.append(':').append(field).append(',');
    }
    void add(qint64 number)
    {
        const Digits digits(number);
        add(digits.view());
    }
    void add(const QString &text)
    {
        if (text.isEmpty()) // as most are
            m_bytes.append("0:,");
        else
            add(QByteArrayView(text.toUtf8()));
    }
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    class Digits
    {
    public:
        explicit Digits(qint64 number)
            : m_end(std::to_chars(m_room.begin(), m_room.end(), number).ptr)
        { }
        [[nodiscard]] QByteArrayView view() const { return {m_room.data(), m_end}; }

    private:
        std::array<char, 20> m_room{};
        const char *m_end;
    };

    void append(qint64 number) { m_bytes.append(Digits(number).view()); }

    QByteArray m_bytes;
};

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
    FieldBytes fields;
    fields.add(QByteArrayView("LiveCert ledger 1"));
    fields.add(QByteArrayView(record.previous));
    for (const qint64 number : {record.seq, record.change, record.timeMs})
        fields.add(number);
    for (const HistoryColumn &column : historyColumns)
        fields.add(record.*column.member);
    return sha256(fields.bytes()).toHex();
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
