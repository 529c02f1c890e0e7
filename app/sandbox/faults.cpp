// SPDX-License-Identifier: Apache-2.0
#include "sandbox/faults.h"

#include <array>

using namespace Qt::StringLiterals;

namespace livecert::sandbox {

QList<FaultDomain> faultDomains()
{
    const auto always = [](const ServiceError &error) { return Fault{&error, &error}; };
    return {
        {u"not-yours.fault.example.net"_s,
         u"belongs to another account"_s,
         always(row::illegalOperationDomain)},
        {u"forbidden.fault.example.net"_s,
         u"closed by the service"_s,
         always(row::illegalOperation)},
        {u"auth-failed.fault.example.net"_s,
         u"its owner cannot be confirmed"_s,
         always(row::authenticationFailed)},
        {u"safe-mode.fault.example.net"_s, u"in safe mode"_s, always(row::safeMode)},
        {u"protected-mode.fault.example.net"_s, u"in protected mode"_s, always(row::protectedMode)},
        {u"locked.fault.example.net"_s,
         u"another function excludes a change"_s,
         always(row::functionMutex)},
        {u"storage-full.fault.example.net"_s,
         u"its certificate cannot be stored"_s,
         {&row::storageFailed, nullptr}},
        {u"held-back.fault.example.net"_s,
         u"stores a certificate but does not serve it"_s,
         {&row::settedNotEffect, nullptr}},
        {u"no-off.fault.example.net"_s,
         u"its HTTPS may not be turned off"_s,
         {nullptr, &row::notPermittedOff}},
        {u"delete-failed.fault.example.net"_s,
         u"its certificate cannot be deleted"_s,
         {nullptr, &row::deleteFailed}},
        {u"offline.fault.example.net"_s, u"offline"_s, {}},
    };
}

QString freeFaultOf(const QString &domain)
{
    if (domain == "lab1.example.net"_L1)
        return u"cname_error"_s;
    if (domain == "lab3.example.net"_L1)
        return u"domain_invalid"_s;
    return domain == "legacy.example.net"_L1 ? u"failed"_s : QString();
}

QString rowFaultDomain(const ServiceError &error)
{
    const auto position =
        std::find_if(row::all.begin(), row::all.end(), [&](const ServiceError *one) {
            return one->message == error.message;
        });
    QString label = QString::fromLatin1(error.code.data(), qsizetype(error.code.size())).toLower();
    label.replace(u'.', u'-');
    return u"row%1-%2.fault.example.net"_s.arg(position - row::all.begin() + 1, 2, 10, QChar(u'0'))
        .arg(label);
}

namespace {

using Certificate = ErrorRecipe::Certificate;
using Key = ErrorRecipe::Key;

constexpr const char *plainDomain = "shop.example.com";

struct Line
{
    const ServiceError &error;
    const char *domain;
    const char *protocol;
    const char *type;
    const char *name; ///< null: not sent
    Certificate certificate;
    Key key;
    bool isSendable;
    const char *how;
};

constexpr const char *longName =
    "a-certificate-name-that-goes-on-and-on-a-certificate-name-that-goes-on-and-on-a-"
    "certificate-name-that-goes-on-and-on-a-certifi129";

// clang-format off
const std::array lines {
    Line { row::sslProtocolNotSupported, plainDomain, "yes", "upload", "recipe", Certificate::Good, Key::Good, false,
           "SSLProtocol is neither on nor off." },
    Line { row::sslPubMissing, plainDomain, "on", "upload", "recipe", Certificate::None, Key::Good, false,
           "SSLProtocol is on, SSLPub is left out." },
    Line { row::sslPriMissing, plainDomain, "on", "upload", "recipe", Certificate::Good, Key::None, false,
           "SSLProtocol is on, SSLPri is left out." },
    Line { row::invalidSslPub, plainDomain, "on", "upload", "recipe", Certificate::NotPem, Key::Good, false,
           "SSLPub holds no CERTIFICATE block." },
    Line { row::invalidSslPri, plainDomain, "on", "upload", "recipe", Certificate::Good, Key::NotPem, false,
           "SSLPri holds no PRIVATE KEY block." },
    Line { row::keyMismatch, plainDomain, "on", "upload", "recipe", Certificate::Good, Key::OfAnother, false,
           "SSLPri is the key of another certificate." },
    Line { row::certificateTooLong, plainDomain, "on", "upload", "recipe", Certificate::TooLong, Key::Good, true,
           "SSLPub is longer than 64 KiB: thousands of names." },
    Line { row::certNameTooLong, plainDomain, "on", "upload", longName, Certificate::Good, Key::Good, false,
           "CertName has more than 128 characters." },
    Line { row::illegalOperationDomain, "not-yours.fault.example.net", "on", "upload", "recipe", Certificate::Good, Key::Good, true,
           "The domain belongs to another account." },
    Line { row::notPermittedOff, "no-off.fault.example.net", "off", "", nullptr, Certificate::None, Key::None, true,
           "HTTPS of this domain may not be turned off." },
    Line { row::settedNotEffect, "held-back.fault.example.net", "on", "upload", "recipe-held-back", Certificate::Good, Key::Good, true,
           "The domain stores the certificate but goes on as before." },
    Line { row::certificateNotFound, plainDomain, "on", "cas", "no-such-certificate", Certificate::None, Key::None, true,
           "CertType is cas, and no stored certificate has this CertName." },
    Line { row::authenticationFailed, "auth-failed.fault.example.net", "on", "upload", "recipe", Certificate::Good, Key::Good, true,
           "The owner of the domain cannot be confirmed." },
    Line { row::parameterError, plainDomain, "on", "gift", "recipe", Certificate::Good, Key::Good, false,
           "CertType is none of free, cas, upload." },
    Line { row::invalidSslPubOrSslPri, plainDomain, "on", "upload", "recipe", Certificate::PrivateKey, Key::Certificate, false,
           "SSLPub and SSLPri are swapped." },
    Line { row::chainMismatch, plainDomain, "on", "upload", "recipe", Certificate::LeafSecond, Key::Good, false,
           "The certificate of the key does not stand first in SSLPub." },
    Line { row::storedStatusError, plainDomain, "on", "cas", revokedCertificateName, Certificate::None, Key::None, true,
           "CertType is cas, and the stored certificate was revoked." },
    Line { row::deleteFailed, "delete-failed.fault.example.net", "off", "", nullptr, Certificate::None, Key::None, true,
           "The certificate of this domain cannot be deleted." },
    Line { row::nameDuplicated, plainDomain, "on", "upload", storedCertificateName, Certificate::Good, Key::Good, true,
           "Another certificate has this CertName, and ForceSet is not 1." },
    Line { row::formatError, plainDomain, "on", "upload", "recipe", Certificate::NotDer, Key::Good, false,
           "The CERTIFICATE block of SSLPub holds no certificate." },
    Line { row::statusError, plainDomain, "on", "upload", "recipe", Certificate::NotYetValid, Key::Good, true,
           "The certificate is not valid yet." },
    Line { row::keyNull, plainDomain, "on", "upload", "recipe", Certificate::Good, Key::Blank, false,
           "The PRIVATE KEY block of SSLPri is empty." },
    Line { row::keyMalformed, plainDomain, "on", "upload", "recipe", Certificate::Good, Key::NotDer, false,
           "The PRIVATE KEY block of SSLPri holds no key." },
    Line { row::storageFailed, "storage-full.fault.example.net", "on", "upload", "recipe", Certificate::Good, Key::Good, true,
           "The certificate of this domain cannot be stored." },
    Line { row::contentDuplicated, plainDomain, "on", "upload", "another-name", Certificate::Stored, Key::Good, true,
           "The same certificate is stored under another name." },
    Line { row::expired, plainDomain, "on", "upload", "recipe", Certificate::Expired, Key::Good, true,
           "The certificate is expired." },
    Line { row::notOnline, "offline.fault.example.net", "on", "upload", "recipe", Certificate::Good, Key::Good, true,
           "The domain is offline." },
    Line { row::decodeError, plainDomain, "on", "upload", "recipe", Certificate::NotBase64, Key::Good, false,
           "The CERTIFICATE block of SSLPub is not base64." },
    Line { row::sslPubEncoding, plainDomain, "on", "upload", "recipe", Certificate::NotUtf8, Key::Good, false,
           "SSLPub holds bytes that are not ASCII." },
    Line { row::sslPriEncoding, plainDomain, "on", "upload", "recipe", Certificate::Good, Key::NotUtf8, false,
           "SSLPri holds bytes that are not ASCII." },
    Line { row::safeMode, "safe-mode.fault.example.net", "on", "upload", "recipe", Certificate::Good, Key::Good, true,
           "The domain is in safe mode." },
    Line { row::protectedMode, "protected-mode.fault.example.net", "on", "upload", "recipe", Certificate::Good, Key::Good, true,
           "The domain is in protected mode." },
    Line { row::functionMutex, "locked.fault.example.net", "on", "upload", "recipe", Certificate::Good, Key::Good, true,
           "Another function of the domain excludes the change." },
    Line { row::illegalOperation, "forbidden.fault.example.net", "on", "upload", "recipe", Certificate::Good, Key::Good, true,
           "The service closed the domain." },
    Line { row::certNameMissing, plainDomain, "on", "upload", nullptr, Certificate::Good, Key::Good, false,
           "SSLProtocol is on, CertName is left out." },
};
// clang-format on

QByteArray toBytes(std::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

} // namespace

} // namespace livecert::sandbox

namespace livecert {

QList<ErrorRecipe> errorRecipes()
{
    QList<ErrorRecipe> recipes;
    for (const sandbox::Line &line : sandbox::lines) {
        ErrorRecipe recipe;
        recipe.httpStatus = line.error.httpStatus;
        recipe.code = sandbox::toBytes(line.error.code);
        recipe.message = sandbox::toBytes(line.error.message);
        recipe.domain = QString::fromLatin1(line.domain);
        recipe.sslProtocol = line.protocol;
        recipe.certType = line.type;
        recipe.certName = line.name;
        recipe.certificate = line.certificate;
        recipe.key = line.key;
        recipe.forceSet = &line.error == &sandbox::row::settedNotEffect; // it may be sent again
        recipe.isSendable = line.isSendable;
        recipe.how = line.how;
        recipes.append(recipe);
    }
    return recipes;
}

} // namespace livecert
