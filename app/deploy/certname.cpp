// SPDX-License-Identifier: Apache-2.0
#include "deploy/deploymentplan.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

constexpr qsizetype maxProposalLength = 63; // fits Certificate Management Service as well
constexpr qsizetype fingerprintDigits = 6;

QString nameOf(const Certificate &leaf)
{
    const QStringList names = leaf.dnsNames();
    QString commonName = leaf.subject().commonName();
    if (names.contains(commonName, Qt::CaseInsensitive) || names.isEmpty())
        return commonName;
    return names.first();
}

// [a-z0-9-] only, no hyphen at either end, none doubled but the one of an A-label ("xn--").
QString slug(const QString &text)
{
    QString result;
    for (const QChar c : text.toLower()) {
        const bool isPlain = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
        if (isPlain)
            result.append(c);
        else if (!result.isEmpty() && !result.endsWith(u'-'))
            result.append(u'-');
    }
    return result;
}

QString withoutHyphensAround(QString text)
{
    while (text.endsWith(u'-'))
        text.chop(1);
    while (text.startsWith(u'-'))
        text.remove(0, 1);
    return text;
}

} // namespace

QString proposeCertName(const Certificate &leaf)
{
    QString host = nameOf(leaf);
    if (host.startsWith("*."_L1))
        host.remove(0, 2);
    const QString tail = u'-' + leaf.validity().notAfter.toUTC().toString(u"yyyyMMdd"_s) + u'-'
        + QString::fromLatin1(leaf.sha256().toHex().left(fingerprintDigits));
    const QString head = withoutHyphensAround(slug(host).left(maxProposalLength - tail.size()));
    return (head.isEmpty() ? u"cert"_s : head) + tail;
}

} // namespace livecert
