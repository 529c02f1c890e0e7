// SPDX-License-Identifier: Apache-2.0
#include "pki/certificatedetails.h"
#include "pki/openssl_p.h"

#include <openssl/bio.h>
#include <openssl/x509v3.h>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

using Bio = ssl::Owned<BIO, BIO_free_all>;

QByteArray contentOf(const Bio &bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return {data, size};
}

/// Line breaks stay; other control characters are spelled out, so that nothing hides.
QByteArray spelledOut(const QByteArray &bytes)
{
    QByteArray text;
    text.reserve(bytes.size());
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        if ((value < 0x20 && byte != '\n') || value == 0x7f)
            text += "\\x" + QByteArray::number(value, 16).rightJustified(2, '0').toUpper();
        else
            text += byte;
    }
    return text;
}

/// An extension whose usual form is one line keeps to it, whatever stands in its names.
bool isOneLine(X509_EXTENSION *extension)
{
    const X509V3_EXT_METHOD *method = X509V3_EXT_get(extension);
    return method && (method->i2s || (method->i2v && !(method->ext_flags & X509V3_EXT_MULTILINE)));
}

QByteArray valueOf(X509_EXTENSION *extension)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    if (!X509V3_EXT_print(bio.get(), extension, X509V3_EXT_DUMP_UNKNOWN, 0)) {
        BIO_reset(bio.get());
        const ASN1_OCTET_STRING *data = X509_EXTENSION_get_data(extension);
        BIO_dump(bio.get(), ASN1_STRING_get0_data(data), ASN1_STRING_length(data));
    }
    QByteArray value = spelledOut(contentOf(bio));
    if (isOneLine(extension))
        value.replace('\n', "\\x0A");
    return value;
}

QByteArray extensionText(X509_EXTENSION *extension)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    i2a_ASN1_OBJECT(bio.get(), X509_EXTENSION_get_object(extension));
    QByteArray text = "            " + spelledOut(contentOf(bio)) + ": "
        + (X509_EXTENSION_get_critical(extension) > 0 ? "critical" : "") + '\n';
    const QList<QByteArray> lines = valueOf(extension).split('\n');
    for (const QByteArray &line : lines) {
        const QByteArray trimmed = line.trimmed();
        if (!trimmed.isEmpty())
            text += "                " + trimmed + '\n';
    }
    return text;
}

QByteArray extensionsText(X509 *certificate)
{
    const int count = X509_get_ext_count(certificate);
    QByteArray text = count > 0 ? "        X509v3 extensions:\n" : "";
    for (int i = 0; i < count; ++i)
        text += extensionText(X509_get_ext(certificate, i));
    return text;
}

} // namespace

QString certificateText(const Certificate &certificate)
{
    const ssl::ErrorQueue errors;
    const QByteArray &der = certificate.der();
    const unsigned char *at = ssl::bytesOf(der);
    // Not in the parsing context: the public key is to be printed.
    const ssl::Certificate parsed(d2i_X509(nullptr, &at, long(der.size())));
    if (!parsed)
        return {};
    constexpr unsigned long names = (XN_FLAG_ONELINE & ~ASN1_STRFLGS_ESC_MSB);
    constexpr unsigned long tail =
        X509_FLAG_NO_EXTENSIONS | X509_FLAG_NO_SIGDUMP | X509_FLAG_NO_AUX;
    const Bio head(BIO_new(BIO_s_mem()));
    X509_print_ex(head.get(), parsed.get(), names, tail);
    QByteArray text = spelledOut(contentOf(head)) + extensionsText(parsed.get());
    const ASN1_BIT_STRING *signature = nullptr;
    const X509_ALGOR *algorithm = nullptr;
    X509_get0_signature(&signature, &algorithm, parsed.get());
    const Bio end(BIO_new(BIO_s_mem()));
    X509_signature_print(end.get(), algorithm, signature);
    text += spelledOut(contentOf(end));
    return QString::fromUtf8(text);
}

} // namespace livecert
