// SPDX-License-Identifier: Apache-2.0
#include "api/errorcatalogue.h"
#include "cli/console.h"
#include "cli/sentences.h"
#include "cli/words.h"
#include "core/language.h"
#include "deploy/domainoverview.h"

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

QString codeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidInput: return u"InvalidInput"_s;
    case ErrorCode::FileNotFound: return u"FileNotFound"_s;
    case ErrorCode::FileNotReadable: return u"FileNotReadable"_s;
    case ErrorCode::NotAFile: return u"NotAFile"_s;
    case ErrorCode::TooLarge: return u"TooLarge"_s;
    case ErrorCode::Empty: return u"Empty"_s;
    case ErrorCode::UnsupportedFormat: return u"UnsupportedFormat"_s;
    case ErrorCode::PassphraseNeeded: return u"PassphraseNeeded"_s;
    case ErrorCode::PassphraseWrong: return u"PassphraseWrong"_s;
    case ErrorCode::TooExpensive: return u"TooExpensive"_s;
    case ErrorCode::CredentialMissing: return u"CredentialMissing"_s;
    case ErrorCode::CredentialInvalid: return u"CredentialInvalid"_s;
    case ErrorCode::KeyringUnavailable: return u"KeyringUnavailable"_s;
    case ErrorCode::Storage: return u"Storage"_s;
    case ErrorCode::Canceled: return u"Canceled"_s;
    default: return u"Internal"_s;
    }
}

QString localTitle(ErrorCode code)
{
    switch (code) {
    case ErrorCode::FileNotFound: return Cli::tr("The file was not found");
    case ErrorCode::FileNotReadable: return Cli::tr("The file cannot be read");
    case ErrorCode::NotAFile: return Cli::tr("This is not a file");
    case ErrorCode::TooLarge: return Cli::tr("This is too large");
    case ErrorCode::Empty: return Cli::tr("There is nothing in it");
    case ErrorCode::UnsupportedFormat: return Cli::tr("This kind is not supported");
    case ErrorCode::PassphraseNeeded: return Cli::tr("A pass phrase is needed (--passphrase-fd)");
    case ErrorCode::PassphraseWrong: return Cli::tr("The pass phrase is not the right one");
    case ErrorCode::TooExpensive: return Cli::tr("Opening this would cost too much");
    case ErrorCode::CredentialMissing: return Cli::tr("There are no credentials");
    case ErrorCode::CredentialInvalid: return Cli::tr("The credentials cannot be right");
    case ErrorCode::InvalidInput: return Cli::tr("This cannot be used");
    case ErrorCode::Canceled: return Cli::tr("Stopped");
    case ErrorCode::Service: return Cli::tr("Alibaba Cloud refused the call");
    default: return Cli::tr("Something went wrong");
    }
}

QString codeOf(const Error &error)
{
    const QString code = catalogueCode(error);
    return code.isEmpty() ? codeName(error.code) : code;
}

QString supportDetails(const Error &error)
{
    QStringList parts{codeOf(error)};
    if (error.httpStatus > 0)
        parts << u"HTTP %1"_s.arg(error.httpStatus);
    if (!error.requestId.isEmpty())
        parts << u"RequestId %1"_s.arg(error.requestId);
    if (!error.authAction.isEmpty())
        parts << u"%1 %2"_s.arg(error.authAction, error.noPermissionType).trimmed();
    if (!error.detail.isEmpty())
        parts << error.detail;
    return u"  ["_s + Console::visible(parts.join(u"; "_s)) + u']';
}

} // namespace

Error problemError(const UnusedObject &object)
{
    Error error = asError(object);
    error.detail = describeInWords(object);
    return error;
}

QString errorText(const Error &error, const QString &domain, const QString &certName)
{
    const CatalogueEntry *entry = findEntry(catalogueCode(error));
    if (!entry) {
        const QString title = localTitle(error.code);
        return error.httpStatus > 0 || error.detail.isEmpty()
            ? Cli::tr("%1.", "a title as a sentence").arg(title) + supportDetails(error)
            : Cli::tr("%1: %2", "title, details").arg(title, Console::visible(error.detail));
    }
    const CatalogueLanguage language = spokenLanguage() == Language::Chinese
        ? CatalogueLanguage::Chinese
        : CatalogueLanguage::English;
    const CatalogueText &text = entry->text(language);
    QString sentences = Cli::tr("%1. %2", "title, explanation").arg(text.title, text.explanation);
    if (!text.nextStep.isEmpty())
        sentences = Cli::tr("%1 %2", "two sentences").arg(sentences, text.nextStep);
    return fill(sentences,
                Console::visible(displayDomain(domain)),
                Console::visible(certName),
                language)
        + supportDetails(error);
}

QJsonObject errorJson(const Error &error, const QString &domain, const QString &certName)
{
    const CatalogueEntry *entry = findEntry(catalogueCode(error));
    QJsonObject json{{u"code"_s, codeOf(error)},
                     {u"title"_s,
                      entry ? fill(entry->english.title, displayDomain(domain), certName)
                            : localTitle(error.code)},
                     {u"message"_s, error.detail}};
    if (entry) {
        json.insert(u"explanation"_s,
                    fill(entry->english.explanation, displayDomain(domain), certName));
        json.insert(u"nextStep"_s, fill(entry->english.nextStep, displayDomain(domain), certName));
    }
    if (error.httpStatus > 0)
        json.insert(u"httpStatus"_s, error.httpStatus);
    if (!error.requestId.isEmpty())
        json.insert(u"requestId"_s, error.requestId);
    if (!error.authAction.isEmpty())
        json.insert(u"authAction"_s, error.authAction);
    return json;
}

} // namespace livecert
