// SPDX-License-Identifier: Apache-2.0
#include "sandbox/parameters.h"

#include "core/secret.h"

#include <algorithm>

namespace livecert::sandbox {

namespace {

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return -1;
}

QByteArray percentDecoded(QByteArrayView text)
{
    QByteArray result;
    result.reserve(text.size()); // decoding never grows: no copy is left behind by a reallocation
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '%' && i + 2 < text.size() && hexDigit(text[i + 1]) >= 0
            && hexDigit(text[i + 2]) >= 0) {
            result.append(char(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2])));
            i += 2;
        } else {
            result.append(c == '+' ? ' ' : c);
        }
    }
    return result;
}

bool isUnreserved(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'
        || c == '_' || c == '.' || c == '~';
}

void appendPercentEncoded(QByteArray &to, QByteArrayView bytes)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    for (const char c : bytes) {
        if (isUnreserved(c)) {
            to.append(c);
        } else {
            const auto byte = static_cast<unsigned char>(c);
            to.append('%').append(digits[byte >> 4]).append(digits[byte & 15]);
        }
    }
}

} // namespace

QByteArray percentEncoded(QByteArrayView bytes)
{
    QByteArray result;
    result.reserve(bytes.size() * 3);
    appendPercentEncoded(result, bytes);
    return result;
}

Parameters::~Parameters()
{
    for (auto &[name, value] : m_items)
        wipe(value);
}

void Parameters::appendEncoded(QByteArrayView text)
{
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('&');
        const QByteArrayView item = end < 0 ? text : text.first(end);
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
        if (item.isEmpty())
            continue;
        const qsizetype equals = item.indexOf('=');
        m_items.emplace_back(
            percentDecoded(equals < 0 ? item : item.first(equals)),
            percentDecoded(equals < 0 ? QByteArrayView() : item.sliced(equals + 1)));
    }
    std::stable_sort(m_items.begin(), m_items.end(), [](const auto &a, const auto &b) {
        return a.first < b.first;
    });
}

bool Parameters::has(QByteArrayView name) const
{
    return std::any_of(m_items.begin(), m_items.end(), [&](const auto &item) {
        return QByteArrayView(item.first) == name;
    });
}

QByteArrayView Parameters::value(QByteArrayView name) const
{
    for (const auto &[itemName, value] : m_items) {
        if (QByteArrayView(itemName) == name)
            return value;
    }
    return {};
}

QString Parameters::text(QByteArrayView name) const
{
    return QString::fromUtf8(value(name));
}

QByteArray Parameters::canonical(QByteArrayView except) const
{
    qsizetype size = 0;
    for (const auto &[name, value] : m_items)
        size += 3 * (name.size() + value.size()) + 2;
    QByteArray result;
    result.reserve(size);
    for (const auto &[name, value] : m_items) {
        if (QByteArrayView(name) == except)
            continue;
        if (!result.isEmpty())
            result.append('&');
        appendPercentEncoded(result, name);
        result.append('=');
        appendPercentEncoded(result, value);
    }
    return result;
}

} // namespace livecert::sandbox
