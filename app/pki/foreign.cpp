// SPDX-License-Identifier: Apache-2.0
#include "pki/foreign_p.h"

#include <array>
#include <string_view>

using namespace Qt::StringLiterals;
using namespace std::string_view_literals;

namespace livecert {

namespace {

struct Magic
{
    std::string_view bytes;
    ReadProblem problem;
    const char16_t *kind;
};

constexpr std::array<Magic, 16> magics{{
    {"\xfe\xed\xfe\xed"sv, ReadProblem::JavaKeystore, u"Java keystore (JKS)"},
    {"\xce\xce\xce\xce"sv, ReadProblem::JavaKeystore, u"Java keystore (JCEKS)"},
    {"Rar!"sv, ReadProblem::UnsupportedFormat, u"RAR archive"},
    {"7z\xbc\xaf\x27\x1c"sv, ReadProblem::UnsupportedFormat, u"7-Zip archive"},
    {"\x1f\x8b"sv, ReadProblem::UnsupportedFormat, u"gzip file"},
    {"BZh"sv, ReadProblem::UnsupportedFormat, u"bzip2 file"},
    {"\xfd\x37zXZ\x00"sv, ReadProblem::UnsupportedFormat, u"xz file"},
    {"\x28\xb5\x2f\xfd"sv, ReadProblem::UnsupportedFormat, u"zstd file"},
    {"%PDF-"sv, ReadProblem::UnsupportedFormat, u"PDF document"},
    {"\x89PNG"sv, ReadProblem::UnsupportedFormat, u"PNG picture"},
    {"\xff\xd8\xff"sv, ReadProblem::UnsupportedFormat, u"JPEG picture"},
    {"GIF8"sv, ReadProblem::UnsupportedFormat, u"GIF picture"},
    {"\x7f"
     "ELF"sv,
     ReadProblem::UnsupportedFormat,
     u"program"},
    {"MZ\x90\x00"sv, ReadProblem::UnsupportedFormat, u"program"},
    {"SQLite format 3\x00"sv, ReadProblem::UnsupportedFormat, u"SQLite database"},
    {"\xd0\xcf\x11\xe0"sv, ReadProblem::UnsupportedFormat, u"Office document"},
}};

struct TextMark
{
    std::string_view start;
    ReadProblem problem;
    const char16_t *kind;
};

constexpr std::array<TextMark, 11> textMarks{{
    {"PuTTY-User-Key-File", ReadProblem::PuttyKey, u"PuTTY key"},
    {"---- BEGIN SSH2 ", ReadProblem::UnsupportedFormat, u"SSH key (RFC 4716)"},
    {"ssh-", ReadProblem::UnsupportedFormat, u"SSH public key"},
    {"ecdsa-sha2-", ReadProblem::UnsupportedFormat, u"SSH public key"},
    {"sk-ssh-", ReadProblem::UnsupportedFormat, u"SSH public key"},
    {"sk-ecdsa-", ReadProblem::UnsupportedFormat, u"SSH public key"},
    {"<RSAKeyValue", ReadProblem::UnsupportedFormat, u"XML key"},
    {"<html", ReadProblem::UnsupportedFormat, u"web page"},
    {"<!DOCTYPE", ReadProblem::UnsupportedFormat, u"web page"},
    {"<?xml", ReadProblem::UnsupportedFormat, u"XML file"},
    {"age-encryption.org/", ReadProblem::UnsupportedFormat, u"age-encrypted file"},
}};

std::string_view plain(QByteArrayView view)
{
    return {view.data(), std::size_t(view.size())};
}

bool isJsonWebKey(std::string_view text)
{
    return text.starts_with('{') && text.substr(0, 4096).find("\"kty\"") != std::string_view::npos;
}

constexpr QStringView jsonWebKey = u"JSON Web Key";

} // namespace

std::optional<UnusedObject> foreignBinary(QByteArrayView bytes, const QString &source)
{
    for (const Magic &magic : magics) {
        if (plain(bytes).starts_with(magic.bytes))
            return UnusedObject{magic.problem, source, QString::fromUtf16(magic.kind)};
    }
    return std::nullopt;
}

QString foreignTextKind(QByteArrayView view)
{
    const std::string_view text = plain(view.trimmed());
    for (const TextMark &mark : textMarks) {
        if (text.starts_with(mark.start))
            return QString::fromUtf16(mark.kind);
    }
    return isJsonWebKey(text) ? jsonWebKey.toString() : QString();
}

ReadProblem foreignTextProblem(const QString &kind)
{
    return kind == u"PuTTY key" ? ReadProblem::PuttyKey : ReadProblem::UnsupportedFormat;
}

} // namespace livecert
