// SPDX-License-Identifier: Apache-2.0
#include "pki/certificate.h"

#include "pki/pem_p.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace livecert {

QString DistinguishedName::commonName() const
{
    const auto mostSpecific =
        std::find_if(attributes.crbegin(), attributes.crend(), [](const NameAttribute &attribute) {
            return attribute.type == u"CN";
        });
    return mostSpecific == attributes.crend() ? QString() : mostSpecific->value;
}

QString DistinguishedName::value(const QString &type) const
{
    for (const NameAttribute &attribute : attributes) {
        if (attribute.type == type)
            return attribute.value;
    }
    return {};
}

QString DistinguishedName::toString() const
{
    // Most specific first: that is the order people read.
    QStringList parts;
    for (const NameAttribute &attribute : attributes)
        parts.prepend(attribute.type + u' ' + attribute.value);
    return parts.join(u", "_s);
}

QStringList Certificate::dnsNames() const
{
    QStringList names;
    names.reserve(m_fields->altNames.size());
    for (const SubjectAltName &name : m_fields->altNames) {
        if (name.kind == SubjectAltName::Kind::Dns)
            names.append(name.value);
    }
    return names;
}

QString Certificate::displayName() const
{
    QString commonName = subject().commonName();
    if (!commonName.isEmpty())
        return commonName;
    if (!m_fields->altNames.isEmpty())
        return m_fields->altNames.first().value;
    return QString::fromLatin1(m_fields->serial.toHex()).toUpper();
}

QByteArray Certificate::toPem() const
{
    const Secret text = pem::write("CERTIFICATE", der());
    return text.view().toByteArray();
}

QString fingerprintText(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex(':')).toUpper();
}

} // namespace livecert
