// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/vaulttext.h"

#include "ui/text/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("VaultText", text);
}

} // namespace

VaultProblemText vaultProblemText(const Error &error)
{
    switch (error.code) {
    case ErrorCode::PassphraseNeeded:
        return {words(QT_TRANSLATE_NOOP("VaultText", "The vault is locked")),
                words(QT_TRANSLATE_NOOP(
                    "VaultText", "Enter its pass phrase to see and to restore what is kept."))};
    case ErrorCode::PassphraseWrong:
        return {words(QT_TRANSLATE_NOOP("VaultText", "This is not the pass phrase of the vault")),
                words(QT_TRANSLATE_NOOP(
                    "VaultText", "Nobody can find it out: without it, what is kept is lost."))};
    case ErrorCode::KeyringUnavailable:
        return {words(QT_TRANSLATE_NOOP("VaultText", "The system keyring cannot be used")),
                words(QT_TRANSLATE_NOOP("VaultText",
                                        "This computer has none, or it does not answer. The vault "
                                        "can be locked with a pass phrase instead."))};
    case ErrorCode::CredentialMissing:
    case ErrorCode::CredentialInvalid:
        return {
            words(QT_TRANSLATE_NOOP("VaultText", "The key of the vault is gone")),
            words(QT_TRANSLATE_NOOP("VaultText",
                                    "The system keyring no longer has it, so what is kept cannot "
                                    "be read. Restore the keyring, or start a new vault."))};
    case ErrorCode::InvalidInput:
    case ErrorCode::UnsupportedFormat:
    case ErrorCode::TooExpensive:
    case ErrorCode::TooLarge:
        return {words(QT_TRANSLATE_NOOP("VaultText", "The vault cannot be read")),
                words(QT_TRANSLATE_NOOP("VaultText",
                                        "The file stays as it is; nothing is written over it. "
                                        "LiveCert says: %1."))
                    .arg(visibleText(error.detail, 300))};
    default:
        return {words(QT_TRANSLATE_NOOP("VaultText", "The vault cannot be written")),
                words(QT_TRANSLATE_NOOP("VaultText", "The system says: %1."))
                    .arg(visibleText(error.detail, 300))};
    }
}

QString vaultProtectionText(VaultProtection protection)
{
    if (protection == VaultProtection::Keyring)
        return words(QT_TRANSLATE_NOOP(
            "VaultText",
            "The key lies in your system keyring: whoever is signed in as you, and every program "
            "that runs as you, can read what is kept. Nothing has to be typed."));
    return words(QT_TRANSLATE_NOOP(
        "VaultText",
        "Whoever knows the pass phrase can read what is kept, and nobody else. It is asked for "
        "once after each start; if it is lost, so is what is kept."));
}

QString whyNotRestored(const PreviousBundle &found)
{
    switch (found.state) {
    case PreviousBundle::State::Held: break;
    case PreviousBundle::State::AlreadyServed:
        return words(
            QT_TRANSLATE_NOOP("VaultText", "has its former certificate already: unchanged"));
    case PreviousBundle::State::NotChanged:
        return words(QT_TRANSLATE_NOOP(
            "VaultText", "no change of it is known here, so there is nothing to go back to"));
    case PreviousBundle::State::NotKept:
        if (found.formerName.isEmpty())
            return words(QT_TRANSLATE_NOOP("VaultText",
                                           "its former certificate is not in the vault: it was not "
                                           "deployed with LiveCert while the vault was on"));
        return words(
                   QT_TRANSLATE_NOOP("VaultText",
                                     "its former certificate, %1, is not in the vault: it was not "
                                     "deployed with LiveCert while the vault was on"))
            .arg(visibleText(found.formerName, 128));
    }
    return {};
}

} // namespace livecert
