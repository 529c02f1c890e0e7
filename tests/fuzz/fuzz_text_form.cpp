// SPDX-License-Identifier: Apache-2.0
#include "fuzz/everything.h"

#include <QStringEncoder>

namespace {

/// The same text in another dress; the first byte of the input chooses.
QByteArray dressed(unsigned char choice, const QByteArray &text)
{
    const auto wide = [&text](QStringConverter::Encoding encoding) {
        const QString decoded = QString::fromLatin1(text);
        const QByteArray bytes =
            QStringEncoder(encoding, QStringConverter::Flag::WriteBom).encode(decoded);
        return bytes;
    };
    switch (choice % 8) {
    case 1: return wide(QStringConverter::Utf16LE);
    case 2: return wide(QStringConverter::Utf16BE);
    case 3: return wide(QStringConverter::Utf32LE);
    case 4: return QByteArray(text).replace('\n', "\\n");
    case 5: return text.toBase64();
    case 6: return QByteArray(text).replace('\n', '\r');
    case 7: return "\xef\xbb\xbf" + text;
    default: return text;
    }
}

} // namespace

/// Text as editors, shells and configuration files leave it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArrayView rest(data + 1, qsizetype(size) - 1);
    livecert::fuzz::readEverything(dressed(data[0], rest.toByteArray()));
    return 0;
}
