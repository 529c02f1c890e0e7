// SPDX-License-Identifier: Apache-2.0
#include "support/mintextensions.h"

#include <openssl/err.h>
#include <openssl/x509v3.h>

namespace livecert::mint {

namespace {

QString altNameText(const Options &options)
{
    QStringList names;
    for (const QString &name : options.dnsNames)
        names.append(QStringLiteral("DNS:") + name);
    for (const QString &address : options.ipAddresses)
        names.append(QStringLiteral("IP:") + address);
    names.append(options.otherAltNames);
    return names.join(u',');
}

QString keyUsageText(const Options &options)
{
    if (!options.keyUsage.isEmpty())
        return options.keyUsage;
    return options.isCa ? QStringLiteral("critical,keyCertSign,cRLSign")
                        : QStringLiteral("critical,digitalSignature,keyEncipherment");
}

} // namespace

void require(long result, const char *what)
{
    if (result > 0)
        return;
    char reason[256] = {};
    ERR_error_string_n(ERR_get_error(), reason, sizeof reason);
    qFatal("mint: %s: %s", what, reason);
}

void addExtensions(x509_st *certificate, x509_st *issuer, const Options &options)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const auto add = [&context, certificate](int nid, const QString &value) {
        if (value.isEmpty() || value == u"-")
            return;
        X509_EXTENSION *extension =
            X509V3_EXT_conf_nid(nullptr, &context, nid, value.toUtf8().constData());
        require(extension, "X509V3_EXT_conf_nid");
        require(X509_add_ext(certificate, extension, -1), "X509_add_ext");
        X509_EXTENSION_free(extension);
    };
    QString constraints =
        options.isCa ? QStringLiteral("critical,CA:TRUE") : QStringLiteral("critical,CA:FALSE");
    if (options.isCa && options.pathLength >= 0)
        constraints += QStringLiteral(",pathlen:%1").arg(options.pathLength);
    add(NID_basic_constraints, constraints);
    add(NID_key_usage, keyUsageText(options));
    if (!options.isCa)
        add(NID_ext_key_usage, options.extendedKeyUsage);
    add(NID_subject_key_identifier, QStringLiteral("hash"));
    if (issuer != certificate)
        add(NID_authority_key_identifier, QStringLiteral("keyid"));
    add(NID_subject_alt_name, altNameText(options));
    QStringList access;
    for (const QString &address : options.caIssuers)
        access.append(QStringLiteral("caIssuers;URI:") + address);
    add(NID_info_access, access.join(u','));
}

} // namespace livecert::mint
