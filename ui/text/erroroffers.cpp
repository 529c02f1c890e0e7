// SPDX-License-Identifier: Apache-2.0
#include "ui/text/erroroffers.h"

#include "ui/text/format.h"
#include "ui/text/language.h"

#include <QCoreApplication>

#include <array>

namespace livecert {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ErrorOffers)
};

struct Mapping
{
    QStringView catalogueAction; ///< its English label
    ErrorAction action;
    bool keepsLabel; ///< the catalogue's own label says exactly what is done
};

// The keys of the catalogue's `action`, see resources/errors.json.
constexpr std::array mappings{
    Mapping{u"Copy Report", ErrorAction::CopyReport, true},
    Mapping{u"Choose Certificate…", ErrorAction::ChooseFiles, true},
    Mapping{u"Choose Another File…", ErrorAction::ChooseFiles, true},
    Mapping{u"Choose Another Certificate…", ErrorAction::ChooseFiles, true},
    Mapping{u"Choose Other Files…", ErrorAction::ChooseFiles, true},
    Mapping{u"Deploy Certificate…", ErrorAction::ChooseFiles, false},
    Mapping{u"Choose Private Key…", ErrorAction::ChooseKey, true},
    Mapping{u"Choose Another Key…", ErrorAction::ChooseKey, true},
    // Keys travel as PKCS#1 or SEC1 already: there is nothing left to convert.
    Mapping{u"Convert Key and Retry", ErrorAction::Retry, false},
    Mapping{u"Trim Chain and Retry", ErrorAction::TrimChain, true},
    Mapping{u"Use Suggested Name", ErrorAction::UseSuggestedName, false},
    Mapping{u"Use Existing Certificate", ErrorAction::UseStoredName, false},
    Mapping{u"Choose from List…", ErrorAction::ChooseName, true},
    Mapping{u"Switch Account…", ErrorAction::SwitchAccount, true},
    Mapping{u"Edit Credentials…", ErrorAction::EditAccount, true},
    Mapping{u"Open Settings…", ErrorAction::EditAccount, false},
    Mapping{u"Send Another Way", ErrorAction::EditAccount, false},
    Mapping{u"Refresh Credentials", ErrorAction::ReopenAccount, true},
    Mapping{u"Copy Ticket Text", ErrorAction::CopyTicket, true},
    Mapping{u"Copy RAM Policy", ErrorAction::CopyRamPolicy, true},
    Mapping{u"Check Now", ErrorAction::CheckNow, true},
    Mapping{u"Try Again", ErrorAction::Retry, true},
    Mapping{u"Retry When Online", ErrorAction::Retry, false},
    Mapping{u"Open Proxy Settings…", ErrorAction::Retry, false},
    Mapping{u"Review Change", ErrorAction::ReviewChange, true},
    Mapping{u"Open Domain Settings", ErrorAction::OpenConsole, false},
    Mapping{u"Open Console", ErrorAction::OpenConsole, true},
    Mapping{u"Show Details", ErrorAction::ShowDetails, true},
    Mapping{u"Reload Domains", ErrorAction::ReloadDomains, true},
    Mapping{u"Reload List", ErrorAction::ReloadDomains, false},
    Mapping{u"Clear Filter", ErrorAction::ReloadDomains, false},
    Mapping{u"Reset Search", ErrorAction::ReloadDomains, false},
    Mapping{u"Edit Search", ErrorAction::ReloadDomains, false},
};

QString labelFor(ErrorAction action, const ErrorContext &context)
{
    switch (action) {
    case ErrorAction::None: return {};
    case ErrorAction::CopyReport: return Words::tr("Copy Report");
    case ErrorAction::CopyTicket: return Words::tr("Copy Ticket Text");
    case ErrorAction::CopyRamPolicy: return Words::tr("Copy RAM Policy");
    case ErrorAction::ShowDetails: return Words::tr("Show Details");
    case ErrorAction::OpenConsole: return Words::tr("Open Console");
    case ErrorAction::LookUpCode: return Words::tr("Look Up This Code");
    case ErrorAction::Retry: return Words::tr("Try Again");
    case ErrorAction::CheckNow: return Words::tr("Check Now");
    case ErrorAction::ReviewChange: return Words::tr("Review Change");
    case ErrorAction::UseSuggestedName:
        return Words::tr("Use “%1”").arg(visibleText(context.suggestedName, 30));
    case ErrorAction::UseStoredName:
        return Words::tr("Use “%1”").arg(visibleText(context.storedName, 30));
    case ErrorAction::Overwrite: return Words::tr("Overwrite It");
    case ErrorAction::TrimChain: return Words::tr("Trim Chain and Retry");
    case ErrorAction::ChooseFiles: return Words::tr("Choose Other Files…");
    case ErrorAction::ChooseKey: return Words::tr("Choose Another Key…");
    case ErrorAction::ChooseName: return Words::tr("Choose from List…");
    case ErrorAction::SwitchAccount: return Words::tr("Switch Account…");
    case ErrorAction::EditAccount: return Words::tr("Edit Account…");
    case ErrorAction::ReopenAccount: return Words::tr("Refresh Credentials");
    case ErrorAction::ReloadDomains: return Words::tr("Reload Domains");
    }
    return {};
}

bool isPossible(ErrorAction action, const ErrorContext &context)
{
    switch (action) {
    case ErrorAction::None: return false;
    case ErrorAction::UseSuggestedName: return !context.suggestedName.isEmpty();
    case ErrorAction::UseStoredName: return !context.storedName.isEmpty();
    case ErrorAction::TrimChain: return context.canTrimChain;
    case ErrorAction::Retry: return context.canRetry;
    case ErrorAction::CheckNow:
    case ErrorAction::Overwrite:
    case ErrorAction::ReviewChange: return context.canRetry && !context.domain.isEmpty();
    default: return true;
    }
}

void offer(QList<ErrorOffer> &offers,
           ErrorAction action,
           const ErrorContext &context,
           const QString &label = {})
{
    if (isPossible(action, context))
        offers.append({action, label.isEmpty() ? labelFor(action, context) : label});
}

/// A second way, where there is one (ERROR texts name it).
ErrorAction secondActionFor(const QString &code)
{
    struct Second
    {
        QStringView code;
        ErrorAction action;
    };
    static constexpr std::array seconds{
        Second{u"Certificate.Duplicated", ErrorAction::Overwrite},
        Second{u"InvalidSSLPri", ErrorAction::ChooseKey},
        Second{u"Key.Malformed", ErrorAction::ChooseKey},
        Second{u"InvalidSSLPubOrInvalidSSLPri", ErrorAction::ChooseFiles},
        Second{u"InvalidCertificate.TooLong", ErrorAction::ChooseFiles},
        Second{u"IllegalOperationDomain", ErrorAction::CopyRamPolicy},
        Second{u"AuthenticationFailed", ErrorAction::SwitchAccount},
        Second{u"Certificate.SettedNotEffect", ErrorAction::CopyTicket},
        Second{u"IllegalOperation", ErrorAction::CopyTicket},
        Second{u"CertStorage.failed", ErrorAction::CopyTicket},
        Second{u"DeleteFailed", ErrorAction::CopyTicket},
        Second{u"Decode.Error", ErrorAction::CopyReport},
        Second{u"CertificateContent.Duplicated", ErrorAction::ChooseFiles},
        Second{u"CertName.MissingParameter", ErrorAction::ReviewChange},
        Second{u"InvalidDomain.notOnline", ErrorAction::ReloadDomains},
        Second{u"FunctionMutex", ErrorAction::Retry},
        Second{u"Local.TlsFailed", ErrorAction::EditAccount},
    };
    for (const Second &second : seconds) {
        if (code == second.code)
            return second.action;
    }
    return ErrorAction::None;
}

} // namespace

QList<ErrorOffer> offersFor(const CatalogueEntry &entry, const ErrorContext &context)
{
    QList<ErrorOffer> offers;
    for (const Mapping &mapping : mappings) {
        if (entry.english.action == mapping.catalogueAction)
            offer(offers,
                  mapping.action,
                  context,
                  mapping.keepsLabel ? entry.text(interfaceLanguage()).action : QString());
    }
    offer(offers, secondActionFor(entry.code), context);
    return offers;
}

QList<ErrorOffer> offersFor(ErrorCode code, const ErrorContext &context)
{
    QList<ErrorOffer> offers;
    switch (code) {
    case ErrorCode::InvalidInput:
    case ErrorCode::FileNotFound:
    case ErrorCode::FileNotReadable:
    case ErrorCode::NotAFile:
    case ErrorCode::TooLarge:
    case ErrorCode::Empty:
    case ErrorCode::UnsupportedFormat:
    case ErrorCode::PassphraseNeeded:
    case ErrorCode::PassphraseWrong:
    case ErrorCode::TooExpensive: offer(offers, ErrorAction::ChooseFiles, context); break;
    case ErrorCode::CredentialMissing:
    case ErrorCode::CredentialInvalid:
    case ErrorCode::KeyringUnavailable: offer(offers, ErrorAction::EditAccount, context); break;
    case ErrorCode::Service: offer(offers, ErrorAction::LookUpCode, context); break;
    case ErrorCode::Canceled: offer(offers, ErrorAction::Retry, context); break;
    default: offer(offers, ErrorAction::CopyReport, context); break;
    }
    return offers;
}

} // namespace livecert
