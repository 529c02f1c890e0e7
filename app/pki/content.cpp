// SPDX-License-Identifier: Apache-2.0
#include "pki/containers_p.h"
#include "pki/foreign_p.h"
#include "pki/pem_p.h"
#include "pki/readcontext_p.h"
#include "pki/textform_p.h"

#include <algorithm>
#include <string_view>

namespace livecert {

namespace {

bool isBlank(QByteArrayView bytes)
{
    return bytes.trimmed().isEmpty();
}

/// Text may begin with a '0', which is DER's SEQUENCE; DER soon has bytes that text does not have.
bool looksBinary(QByteArrayView bytes)
{
    const QByteArrayView start = bytes.first(std::min<qsizetype>(bytes.size(), 64));
    return std::any_of(start.begin(), start.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x7f || (byte < 0x20 && c != '\t' && c != '\r' && c != '\n');
    });
}

/// The outer element says how long it is: DER that is whole, or cut, or BER of unknown length.
bool looksLikeDer(QByteArrayView bytes)
{
    if (bytes.size() < 2 || bytes.front() != '\x30' || !looksBinary(bytes))
        return false;
    const auto second = static_cast<unsigned char>(bytes[1]);
    return second >= 0x80 ? second <= 0x84 : second + 2 <= bytes.size();
}

/// Base64 without armour, as it stands in configuration files.
bool readBareBase64(ReadContext &context, QByteArrayView text, const QString &source, int depth)
{
    if (text.size() < 40 || depth >= context.limits().nesting)
        return false;
    const Secret decoded = pem::decodeSecret(text);
    const bool isKnown =
        looksLikeDer(decoded.view()) || decoded.view().trimmed().startsWith("-----BEGIN ");
    if (isKnown)
        readContent(context, decoded.view(), source, depth + 1);
    return isKnown;
}

/// Somebody meant PEM: lower case, other dashes, a missing line.
bool hasBrokenArmour(QByteArrayView text)
{
    const std::string_view plain(text.data(), std::size_t(text.size()));
    for (const std::string_view mark : {"BEGIN CERTIFICATE",
                                        "begin certificate",
                                        "PRIVATE KEY--",
                                        "END CERTIFICATE",
                                        "BEGIN RSA PRIVATE",
                                        "BEGIN PRIVATE KEY"}) {
        if (plain.find(mark) != std::string_view::npos)
            return true;
    }
    return false;
}

void readText(ReadContext &context, QByteArrayView text, const QString &source, int depth)
{
    const Secret unescaped = unescapeLineBreaks(text);
    const QByteArrayView plain = unescaped.isEmpty() ? text : unescaped.view();
    if (readPemText(context, plain, source))
        return;
    if (const QString kind = foreignTextKind(plain); !kind.isEmpty())
        context.addUnused(foreignTextProblem(kind), source, kind);
    else if (!readBareBase64(context, plain, source, depth))
        context.addUnused(hasBrokenArmour(plain) ? ReadProblem::MalformedPem
                                                 : ReadProblem::NotCertificate,
                          source);
}

} // namespace

void readContent(ReadContext &context, QByteArrayView bytes, const QString &source, int depth)
{
    if (isBlank(bytes)) {
        context.addUnused(ReadProblem::EmptyFile, source);
    } else if (bytes.startsWith("PK\x03\x04") || bytes.startsWith("PK\x05\x06")) {
        readZip(context, bytes, source, depth);
    } else if (const Secret narrow = fromWideText(bytes); !narrow.isEmpty()) {
        readText(context, narrow.view(), source, depth);
    } else if (const std::optional<UnusedObject> foreign = foreignBinary(bytes, source)) {
        context.addUnused(foreign->problem, foreign->source, foreign->kind);
    } else if (looksLikeDer(bytes)) {
        readDerObject(context, bytes, source);
    } else {
        readText(context, bytes, source, depth);
    }
}

} // namespace livecert
