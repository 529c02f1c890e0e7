// SPDX-License-Identifier: Apache-2.0
#include "pki/certificate.h"
#include "pki/extensions_p.h"
#include "pki/openssl_p.h"

#include <QSet>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

bool isPlainLower(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.unicode() < 0x80 && (c < u'A' || c > u'Z');
    });
}

/// A-labels for U-labels, lower case; empty when IDNA forbids the name.
QString toAscii(const QString &name)
{
    const bool isAscii =
        std::all_of(name.begin(), name.end(), [](QChar c) { return c.unicode() < 0x80; });
    if (isAscii)
        return name.toLower();
    const bool hasStar = name.startsWith(u"*.");
    const QByteArray ace = QUrl::toAce(hasStar ? name.sliced(2) : name);
    if (ace.isEmpty())
        return {};
    return (hasStar ? u"*."_s : QString()) + QString::fromLatin1(ace).toLower();
}

/// The host as names are compared with it: lower case A-labels, no trailing dot, "*." for a leading
/// dot (a wildcard domain as the Live service writes it).
QString normalHost(const QString &host)
{
    const bool isNormal = isPlainLower(host) && !host.endsWith(u'.') && !host.startsWith(u'.');
    if (isNormal)
        return host;
    QString text = host;
    if (text.endsWith(u'.'))
        text.chop(1);
    if (text.startsWith(u'.'))
        text.prepend(u'*');
    return toAscii(text);
}

/// The address in its usual text; empty when the host is none.
QString addressOf(const QString &host)
{
    const bool maybeAddress =
        !host.isEmpty() && (host.contains(u':') || (host.back() >= u'0' && host.back() <= u'9'));
    if (!maybeAddress)
        return {};
    const ssl::ErrorQueue errors;
    const ssl::OctetString bytes(a2i_IPADDRESS(host.toLatin1().constData()));
    if (!bytes)
        return {};
    return addressText(
        QByteArrayView(ASN1_STRING_get0_data(bytes.get()), ASN1_STRING_length(bytes.get())));
}

/// A host without empty labels, or such a host behind "*.".
bool isWellFormed(QStringView host)
{
    return !host.isEmpty() && !host.startsWith(u'.');
}

/// What a wildcard name leaves after "*.", when it is one that counts: a whole left-most label, and
/// at least two labels behind it (no certificate speaks for all of "*.com").
QStringView wildcardSuffix(QStringView name)
{
    if (!name.startsWith(u"*."))
        return {};
    const QStringView suffix = name.sliced(2);
    const bool counts = suffix.contains(u'.') && !suffix.contains(u'*') && !suffix.endsWith(u'.')
        && isWellFormed(suffix);
    return counts ? suffix : QStringView();
}

/// All that a certificate names, ready for any number of questions.
class NameSet
{
public:
    explicit NameSet(const Certificate &certificate)
    {
        const QList<SubjectAltName> &names = certificate.fields().altNames;
        m_names.reserve(names.size());
        for (const SubjectAltName &name : names) {
            if (name.kind == SubjectAltName::Kind::Dns)
                addName(name.value);
            else if (name.kind == SubjectAltName::Kind::IpAddress)
                m_addresses.append(name.value);
        }
        index();
    }

    explicit NameSet(const QStringList &dnsNames)
    {
        for (const QString &name : dnsNames)
            addName(name);
        index();
    }

    [[nodiscard]] bool covers(const QString &host) const
    {
        const QString name = normalHost(host);
        if (!isWellFormed(name))
            return false;
        if (const QString address = addressOf(name); !address.isEmpty())
            return m_addresses.contains(address);
        if (m_exact.contains(QStringView(name)))
            return true;
        if (m_suffixes.isEmpty() || name.startsWith(u'*'))
            return false;
        const qsizetype dot = name.indexOf(u'.');
        return dot > 0 && m_suffixes.contains(QStringView(name).sliced(dot + 1));
    }

private:
    void addName(const QString &name)
    {
        m_names.append(isPlainLower(name) ? name : name.toLower());
    }

    void index()
    {
        m_exact.reserve(m_names.size());
        for (const QString &name : std::as_const(m_names)) {
            m_exact.insert(name);
            if (const QStringView suffix = wildcardSuffix(name); !suffix.isEmpty())
                m_suffixes.insert(suffix);
        }
    }

    QStringList m_names; // what the views below look at
    QSet<QStringView> m_exact;
    QSet<QStringView> m_suffixes;
    QStringList m_addresses;
};

} // namespace

bool coversHost(const Certificate &certificate, const QString &host)
{
    return NameSet(certificate).covers(host);
}

namespace {

QStringList uncoveredBy(const NameSet &names, const QStringList &hosts)
{
    QStringList uncovered;
    for (const QString &host : hosts) {
        if (!names.covers(host))
            uncovered.append(host);
    }
    return uncovered;
}

} // namespace

QStringList uncoveredHosts(const Certificate &certificate, const QStringList &hosts)
{
    return uncoveredBy(NameSet(certificate), hosts);
}

QStringList uncoveredHosts(const QStringList &dnsNames, const QStringList &hosts)
{
    return uncoveredBy(NameSet(dnsNames), hosts);
}

} // namespace livecert
