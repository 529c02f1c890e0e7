// SPDX-License-Identifier: Apache-2.0
#include "ui/text/format.h"

#include "deploy/domainoverview.h"
#include "pki/reading.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTextDocumentFragment>

namespace livecert {

using namespace Qt::StringLiterals;

namespace {

struct FormatText
{
    Q_DECLARE_TR_FUNCTIONS(FormatText)
};

/// Characters that show nothing, or change how the others are shown.
bool isInvisible(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return true;
    default: return c == 0x3164 || c == 0x115f || c == 0x1160 || c == 0xffa0; // Hangul fillers
    }
}

QString signFor(char32_t c)
{
    if (c < 0x20)
        return {QChar(static_cast<char16_t>(0x2400 + c))}; // ␀ ␊ …
    if (c == 0x7f)
        return u"␡"_s;
    return u"⟨U+%1⟩"_s.arg(static_cast<uint>(c), 4, 16, QChar(u'0')).toUpper();
}

bool isMark(char32_t c)
{
    const auto category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
}

QString localText(const QDateTime &utc, const QString &format)
{
    return utc.isValid() ? QLocale().toString(utc.toLocalTime(), format) : u"—"_s;
}

} // namespace

QString visibleText(const QString &text, int maxLength)
{
    constexpr int maxMarks = 4; // more of them on one letter run over the lines around it
    QString shown;
    int length = 0;
    int marks = 0;
    for (const char32_t c : text.toUcs4()) {
        marks = isMark(c) ? marks + 1 : 0;
        if (marks > maxMarks)
            continue;
        if (++length > maxLength)
            return shown + u'…';
        if (isInvisible(c))
            shown += signFor(c);
        else
            shown += QStringView(QChar::fromUcs4(c));
    }
    return shown;
}

QString escapedText(const QString &text, int maxLength)
{
    return visibleText(text, maxLength).toHtmlEscaped();
}

QString strongText(const QString &text, int maxLength)
{
    return u"<b>"_s + escapedText(text, maxLength) + u"</b>"_s;
}

QString inSentences(const QStringList &sentences)
{
    QString all = sentences.value(0);
    for (const QString &sentence : sentences.mid(1))
        all = FormatText::tr("%1 %2", "two sentences").arg(all, sentence);
    return all;
}

QString ignoredObjects(const Finding &finding)
{
    QStringList objects;
    for (const QString &description : finding.arguments)
        objects.append(escapedText(inWords(description), 300));
    return inSentences(objects);
}

QString nameList(const QStringList &names, int shown)
{
    QStringList parts;
    const auto count = qMin<qsizetype>(names.size(), shown);
    for (qsizetype i = 0; i < count; ++i)
        parts.append(strongText(names.at(i), 80));
    const int more = static_cast<int>(names.size() - count);
    const QString comma = FormatText::tr(", ", "between the items of a list");
    if (more > 0)
        return FormatText::tr("%1 and %n more", "after a list", more).arg(parts.join(comma));
    if (parts.size() < 2)
        return parts.join(QString());
    const QString last = parts.takeLast();
    return FormatText::tr("%1 and %2", "the last two items of a list").arg(parts.join(comma), last);
}

QString domainsText(const QStringList &apiNames, int shown)
{
    QStringList names;
    names.reserve(apiNames.size());
    for (const QString &name : apiNames)
        names.append(displayDomain(name));
    return nameList(names, shown);
}

QString plainText(const QString &richText)
{
    return QTextDocumentFragment::fromHtml(richText).toPlainText();
}

QString dateText(const QDateTime &utc)
{
    return localText(utc, FormatText::tr("d MMM yyyy", "format of a date"));
}

QString dateTimeText(const QDateTime &utc)
{
    return localText(utc, FormatText::tr("d MMM yyyy HH:mm:ss", "format of a date with its time"));
}

QString exactTimeText(const QDateTime &utc)
{
    if (!utc.isValid())
        return u"—"_s;
    const QDateTime local = utc.toLocalTime();
    const int minutes = local.offsetFromUtc() / 60;
    return u"%1 %2%3:%4"_s
        .arg(local.toString(u"yyyy-MM-dd HH:mm:ss"_s), minutes < 0 ? u"-"_s : u"+"_s)
        .arg(qAbs(minutes) / 60, 2, 10, QChar(u'0'))
        .arg(qAbs(minutes) % 60, 2, 10, QChar(u'0'));
}

int daysLeft(const QDateTime &notAfter, const QDateTime &now)
{
    const auto days =
        static_cast<int>(now.toLocalTime().date().daysTo(notAfter.toLocalTime().date()));
    return days == 0 && notAfter < now ? -1 : days;
}

QString daysLeftText(const QDateTime &notAfter, const QDateTime &now)
{
    const bool isOver = notAfter < now;
    const auto days =
        static_cast<int>(now.toLocalTime().date().daysTo(notAfter.toLocalTime().date()));
    if (days == 0)
        return isOver ? FormatText::tr("Expired today") : FormatText::tr("Expires today");
    return isOver ? FormatText::tr("Expired %n days ago", nullptr, -days)
                  : FormatText::tr("%n days left", nullptr, days);
}

QString shortDaysText(const QDateTime &notAfter, const QDateTime &now)
{
    if (notAfter < now)
        return FormatText::tr("Expired");
    return FormatText::tr("%n days", nullptr, daysLeft(notAfter, now));
}

QString keyText(const PublicKeyInfo &key)
{
    switch (key.algorithm) {
    case KeyAlgorithm::Ec:
        return key.curve.isEmpty() ? u"EC"_s : u"EC %1"_s.arg(visibleText(key.curve, 40));
    case KeyAlgorithm::Rsa: return u"RSA %1"_s.arg(key.bits);
    case KeyAlgorithm::RsaPss: return u"RSA-PSS %1"_s.arg(key.bits);
    case KeyAlgorithm::Dsa: return u"DSA %1"_s.arg(key.bits);
    case KeyAlgorithm::Ed25519: return u"Ed25519"_s;
    case KeyAlgorithm::Ed448: return u"Ed448"_s;
    case KeyAlgorithm::Sm2: return u"SM2"_s;
    case KeyAlgorithm::Other: break;
    }
    return visibleText(key.algorithmName, 60);
}

QString signatureText(const QString &algorithm)
{
    QString hash = algorithm;
    hash.remove(u"ecdsa-with-"_s).remove(u"WithRSAEncryption"_s);
    if (hash.size() == algorithm.size())
        return visibleText(algorithm, 60);
    hash = hash.toUpper();
    if (hash.startsWith(u"SHA"_s) && !hash.startsWith(u"SHA-"_s))
        hash.insert(3, u'-');
    const bool isEcdsa = algorithm.startsWith(u"ecdsa-with-"_s);
    return visibleText((isEcdsa ? u"ECDSA "_s : u"RSA "_s) + hash, 60);
}

QString keyDescription(const Certificate &certificate)
{
    return FormatText::tr("%1 · signed with %2", "key, signature algorithm")
        .arg(keyText(certificate.publicKey()),
             signatureText(certificate.fields().signatureAlgorithm));
}

QString issuerText(const Certificate &certificate)
{
    const QString organization = certificate.issuer().value(u"O"_s);
    const QString name = certificate.issuer().commonName();
    if (name.isEmpty() && organization.isEmpty())
        return FormatText::tr("an issuer without a name");
    if (name.contains(organization) || organization.isEmpty())
        return visibleText(name);
    return visibleText(name.isEmpty() ? organization : organization + u' ' + name);
}

QString chainText(const QList<Certificate> &chain)
{
    QStringList names;
    for (const Certificate &certificate : chain.first(qMin<qsizetype>(chain.size(), 5)))
        names.append(visibleText(certificate.displayName(), 60));
    if (chain.size() > 5)
        names.append(u"…"_s);
    if (!chain.isEmpty() && !chain.last().isSelfIssued()) {
        const QString root = chain.last().issuer().commonName();
        names.append(visibleText(root.isEmpty() ? chain.last().issuer().toString() : root, 60));
    }
    return names.join(u" › "_s);
}

QString shortFingerprintText(const QByteArray &bytes)
{
    if (bytes.size() < 8)
        return fingerprintText(bytes);
    return fingerprintText(bytes.first(5)) + u" … "_s + fingerprintText(bytes.last(2));
}

} // namespace livecert
