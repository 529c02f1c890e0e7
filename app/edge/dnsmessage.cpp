// SPDX-License-Identifier: Apache-2.0
#include "edge/dnsmessage.h"

#include <QHash>
#include <QUrl>
#include <QtEndian>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

constexpr int maxNameBytes = 255; // RFC 1035 §3.1
constexpr int maxLabelBytes = 63;
constexpr int maxRecords = 512;
constexpr quint16 internetClass = 1;

/// Reads from the front; once something was missing, everything is.
class Reader
{
public:
    explicit Reader(const QByteArray &message)
        : m_message(message)
    { }

    [[nodiscard]] bool isGood() const { return m_isGood; }
    quint16 number()
    {
        const QByteArray bytes = take(2);
        return m_isGood ? qFromBigEndian<quint16>(bytes.constData()) : quint16(0);
    }
    quint8 byte()
    {
        const QByteArray bytes = take(1);
        return m_isGood ? quint8(bytes.front()) : quint8(0);
    }
    QByteArray take(qsizetype count)
    {
        if (!m_isGood || count > m_message.size() - m_at) {
            m_isGood = false;
            return {};
        }
        m_at += count;
        return m_message.mid(m_at - count, count);
    }
    QByteArray name();
    [[nodiscard]] qsizetype at() const { return m_at; }
    void moveTo(qsizetype at) { m_at = at; }

private:
    const QByteArray &m_message;
    qsizetype m_at = 0;
    bool m_isGood = true;
};

bool isPlain(const QByteArray &label)
{
    return std::all_of(label.cbegin(), label.cend(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || c == '-' || c == '_' || c == '*';
    });
}

// Compressed names point backwards (RFC 1035 §4.1.4). Each pointer must lead further to the front
// than the one before: so no loop can be.
QByteArray Reader::name()
{
    QByteArray name;
    qsizetype next = -1; // behind the first pointer
    qsizetype barrier = m_at;
    while (m_isGood) {
        const quint8 length = byte();
        if (!m_isGood || length == 0)
            break;
        if ((length & 0xC0) == 0xC0) {
            const qsizetype target = ((length & 0x3F) << 8) | byte();
            m_isGood = m_isGood && target < barrier;
            next = next < 0 ? m_at : next;
            barrier = target;
            m_at = m_isGood ? target : m_at;
            continue;
        }
        const QByteArray label = take(length);
        if (length > maxLabelBytes || name.size() + length + 1 > maxNameBytes || !isPlain(label))
            m_isGood = false;
        name += (name.isEmpty() ? "" : ".") + label.toLower();
    }
    if (next >= 0 && m_isGood)
        m_at = next;
    return m_isGood ? name : QByteArray();
}

QByteArray bigEndian(quint16 number)
{
    QByteArray bytes(2, Qt::Uninitialized);
    qToBigEndian(number, bytes.data());
    return bytes;
}

struct Header
{
    quint16 id = 0;
    quint16 flags = 0;
    quint16 questions = 0;
    quint16 answers = 0;

    [[nodiscard]] bool isAnswer() const { return flags & 0x8000; }
    [[nodiscard]] bool isTruncated() const { return flags & 0x0200; }
    [[nodiscard]] int code() const { return flags & 0x000F; }
};

Header readHeader(Reader &reader)
{
    Header header;
    header.id = reader.number();
    header.flags = reader.number();
    header.questions = reader.number();
    header.answers = reader.number();
    reader.take(4); // authority, additional
    return header;
}

bool isSameQuestion(Reader &reader, const DnsQuestion &question)
{
    const QByteArray name = reader.name();
    const quint16 type = reader.number();
    const quint16 recordClass = reader.number();
    return reader.isGood() && name == question.host && type == quint16(question.type)
        && recordClass == internetClass;
}

struct Records
{
    QHash<QByteArray, QByteArray> cnames;
    QList<std::pair<QByteArray, QHostAddress>> addresses;
};

std::optional<QHostAddress> addressFrom(const QByteArray &data, DnsType type)
{
    if (type == DnsType::A && data.size() == 4)
        return QHostAddress(qFromBigEndian<quint32>(data.constData()));
    if (type == DnsType::Aaaa && data.size() == 16)
        return QHostAddress(reinterpret_cast<const quint8 *>(data.constData()));
    return std::nullopt;
}

std::optional<Records> readRecords(Reader &reader, int count, DnsType wanted)
{
    Records records;
    for (int i = 0; i < std::min(count, maxRecords); ++i) {
        const QByteArray owner = reader.name();
        const quint16 type = reader.number();
        const quint16 recordClass = reader.number();
        reader.take(4); // time to live
        const quint16 length = reader.number();
        const qsizetype begin = reader.at();
        const QByteArray data = reader.take(length);
        if (!reader.isGood())
            return std::nullopt;
        if (recordClass != internetClass)
            continue;
        if (type == quint16(DnsType::Cname)) {
            reader.moveTo(begin);
            const QByteArray target = reader.name();
            if (!reader.isGood() || reader.at() != begin + length || target.isEmpty())
                return std::nullopt;
            if (!records.cnames.contains(owner))
                records.cnames.insert(owner, target);
        } else if (type == quint16(wanted)) {
            const std::optional<QHostAddress> address = addressFrom(data, wanted);
            if (!address)
                return std::nullopt;
            records.addresses.append({owner, *address});
        }
    }
    return records;
}

DnsAnswer follow(const Records &records, const QByteArray &host)
{
    DnsAnswer answer;
    QByteArray name = host;
    while (records.cnames.contains(name) && answer.cnames.size() < maxCnames) {
        name = records.cnames.value(name);
        const QString text = QString::fromLatin1(name);
        if (answer.cnames.contains(text) || name == host)
            break; // a circle has no end
        answer.cnames.append(text);
    }
    for (const auto &[owner, address] : records.addresses) {
        if (owner == name && !answer.addresses.contains(address)
            && answer.addresses.size() < maxDnsAddresses)
            answer.addresses.append(address);
    }
    return answer;
}

} // namespace

Result<QByteArray> dnsName(const QString &host)
{
    const bool isAscii =
        std::all_of(host.cbegin(), host.cend(), [](QChar c) { return c.unicode() < 128; });
    QByteArray name = isAscii ? host.toLatin1().toLower() : QUrl::toAce(host);
    if (name.endsWith('.'))
        name.chop(1);
    const QByteArrayList labels = name.split('.');
    const bool isName = name.size() < maxNameBytes - 1
        && std::all_of(labels.cbegin(), labels.cend(), [](const QByteArray &label) {
               return !label.isEmpty() && label.size() <= maxLabelBytes && isPlain(label);
           });
    if (!isName)
        return failure(ErrorCode::InvalidInput, u"this name cannot be looked up"_s);
    return name;
}

QByteArray writeDnsQuestion(const DnsQuestion &question)
{
    constexpr quint16 recursionDesired = 0x0100;
    QByteArray message = bigEndian(question.id) + bigEndian(recursionDesired) + bigEndian(1)
        + QByteArray(6, '\0');
    const QByteArrayList labels = question.host.split('.');
    for (const QByteArray &label : labels)
        message += char(label.size()) + label;
    return message + '\0' + bigEndian(quint16(question.type)) + bigEndian(internetClass);
}

bool isAnswerTo(const DnsQuestion &question, const QByteArray &message)
{
    Reader reader(message);
    const Header header = readHeader(reader);
    return reader.isGood() && header.isAnswer() && header.id == question.id
        && header.questions == 1 && isSameQuestion(reader, question);
}

Result<DnsAnswer> readDnsAnswer(const DnsQuestion &question, const QByteArray &message)
{
    if (message.size() > maxDnsMessageBytes || !isAnswerTo(question, message))
        return failure(ErrorCode::InvalidInput, u"the name server answered something else"_s);
    Reader reader(message);
    const Header header = readHeader(reader);
    (void)isSameQuestion(reader, question);
    if (header.isTruncated())
        return DnsAnswer{.cnames = {}, .addresses = {}, .isTruncated = true};
    if (header.code() == 3)
        return failure(ErrorCode::ConnectionFailed, u"the name server knows no such name"_s);
    if (header.code() != 0)
        return failure(ErrorCode::ConnectionFailed,
                       u"the name server refused to answer (code %1)"_s.arg(header.code()));
    const std::optional<Records> records = readRecords(reader, header.answers, question.type);
    if (!records)
        return failure(ErrorCode::InvalidInput, u"the answer of the name server is malformed"_s);
    return follow(*records, question.host);
}

} // namespace livecert
