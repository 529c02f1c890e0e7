// SPDX-License-Identifier: Apache-2.0
#include "api/redaction.h"

#include "api/percentencoding_p.h"
#include "core/secret.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace livecert {
namespace {

constexpr qsizetype longestText = 2000;
constexpr qsizetype longestInput = 64 * 1024;
constexpr qsizetype shortestPiece = 4;

void cutEchoedRequest(QString &text)
{
    static const QRegularExpression echo(
        u"\\bserver\\s+string\\s*to\\s*sign|\\bserver\\s+canonical\\s*request|\\bstring\\s?to\\s?sign\\s*(is|:|=)|\\bcanonical\\s?request\\s*(is|:|=)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = echo.match(text);
    if (match.hasMatch())
        text = text.left(match.capturedStart()) + u"[request cut]"_s;
}

void replaceLine(QString &text, QByteArrayView line)
{
    if (line.size() < shortestPiece || line.startsWith("-----"))
        return;
    const QString mark = u"[secret]"_s;
    QString plain = QString::fromUtf8(line);
    text.replace(plain, mark);
    wipe(plain);
    QByteArray encoded(qsizetype(percentEncodedSize(line)), Qt::Uninitialized);
    percentEncode(line, encoded.data());
    QString encodedText = QString::fromLatin1(encoded);
    wipe(encoded);
    text.replace(encodedText, mark, Qt::CaseInsensitive);
    wipe(encodedText);
}

void replaceSecret(QString &text, QByteArrayView secret)
{
    qsizetype start = 0;
    for (qsizetype i = 0; i <= secret.size(); ++i) {
        if (i < secret.size() && secret[i] != '\n' && secret[i] != '\r')
            continue;
        replaceLine(text, secret.sliced(start, i - start));
        start = i + 1;
    }
}

void replacePatterns(QString &text)
{
    static const QRegularExpression key(
        u"-----BEGIN[^-]*PRIVATE[^-]*KEY-----.*?(-----END[^-]*KEY-----|$)"_s,
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression encodedKey(u"-----BEGIN[^-]*PRIVATE.*$"_s,
                                               QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression parameter(
        u"\\b(Signature|SSLPri|SecurityToken|AccessKeySecret|x-acs-security-token)(=|%3D|:\\s*)[^&\\s\"]+"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression userInfo(u"://[^/\\s@]+@"_s);
    static const QRegularExpression urlQuery(u"(https?://[^\\s?\"]+)\\?[^\\s\"]*"_s);
    static const QRegularExpression longRun(u"[A-Za-z0-9+/=%\\\\]{40,}"_s);
    text.replace(key, u"[private key]"_s);
    text.replace(encodedKey, u"[private key]"_s);
    text.replace(parameter, u"\\1=[secret]"_s);
    text.replace(userInfo, u"://"_s);
    text.replace(urlQuery, u"\\1"_s);
    text.replace(longRun, u"[…]"_s);
}

} // namespace

QString redacted(const QString &text, const QList<QByteArrayView> &secrets)
{
    QString clean = text.left(longestInput);
    cutEchoedRequest(clean);
    for (const QByteArrayView secret : secrets)
        replaceSecret(clean, secret);
    replacePatterns(clean);
    for (QChar &c : clean) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            c = u' ';
    }
    if (clean.size() > longestText)
        clean = clean.left(longestText) + u'…';
    return clean.trimmed();
}

} // namespace livecert
