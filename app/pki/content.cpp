// SPDX-License-Identifier: Apache-2.0
#include "pki/containers_p.h"
#include "pki/foreign_p.h"
#include "pki/pem_p.h"
#include "pki/readcontext_p.h"
#include "pki/textform_p.h"

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

bool isBlank(QByteArrayView bytes)
{
    return bytes.trimmed().isEmpty();
}

/// The outer element says how long it is: DER that is whole, or cut, or BER of unknown length.
bool looksLikeDer(QByteArrayView bytes)
{
    if (bytes.size() < 2 || bytes.front() != '\x30')
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

void readText(ReadContext &context, QByteArrayView text, const QString &source, int depth)
{
    const Secret unescaped = unescapeLineBreaks(text);
    const QByteArrayView plain = unescaped.isEmpty() ? text : unescaped.view();
    if (readPemText(context, plain, source))
        return;
    if (const QString kind = foreignTextKind(plain); !kind.isEmpty())
        context.addUnused(foreignTextProblem(kind), source, kind);
    else if (!readBareBase64(context, plain, source, depth))
        context.addUnused(ReadProblem::NotCertificate, source);
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
