// SPDX-License-Identifier: Apache-2.0
#include "ui/text/fileerrortext.h"

#include "ui/text/format.h"

#include <QCoreApplication>

namespace livecert {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FileErrorText)
};

/// The file that the error is about: reading puts its name before the reason.
QString fileOf(const Error &error, const ErrorContext &context)
{
    if (!context.fileName.isEmpty())
        return visibleText(context.fileName, 80);
    const qsizetype colon = error.detail.indexOf(u": "_s);
    const QString name = colon > 0 ? error.detail.first(colon) : error.detail;
    return name.isEmpty() ? Words::tr("The file") : visibleText(name, 80);
}

ErrorText unreadableFile(ErrorCode code, const QString &file)
{
    ErrorText text;
    switch (code) {
    case ErrorCode::FileNotFound:
        text.title = Words::tr("%1 is not there").arg(file);
        text.explanation = Words::tr("The file may have been moved or removed meanwhile.");
        text.advice = Words::tr("Choose the file again.");
        break;
    case ErrorCode::FileNotReadable:
        text.title = Words::tr("%1 cannot be read").arg(file);
        text.explanation = Words::tr("This user may not read the file.");
        text.advice = Words::tr("Give yourself the right to read it, or choose a copy.");
        break;
    case ErrorCode::NotAFile:
        text.title = Words::tr("%1 is not a file").arg(file);
        text.explanation = Words::tr("It is a folder, a device or a pipe.");
        text.advice = Words::tr("Choose the files with the certificate and the key in it.");
        break;
    case ErrorCode::TooLarge:
        text.title = Words::tr("%1 is too large").arg(file);
        text.explanation =
            Words::tr("Certificates and keys are small; this file is more than LiveCert reads.");
        text.advice = Words::tr("Choose the file that holds the certificate.");
        break;
    default:
        text.title = Words::tr("%1 is empty").arg(file);
        text.explanation = Words::tr("There is nothing in it.");
        text.advice = Words::tr("Export the certificate again and choose the new file.");
        break;
    }
    return text;
}

ErrorText unusableFile(const Error &error, const QString &file)
{
    ErrorText text;
    switch (error.code) {
    case ErrorCode::PassphraseNeeded:
        text.title = Words::tr("%1 is protected by a pass phrase").arg(file);
        text.explanation = Words::tr("Its key can only be read with the pass phrase.");
        text.advice = Words::tr("Enter the pass phrase, or choose a file without one.");
        break;
    case ErrorCode::PassphraseWrong:
        text.title = Words::tr("The pass phrase does not open %1").arg(file);
        text.explanation = Words::tr("The file was made with another pass phrase.");
        text.advice = Words::tr("Try again; upper and lower case matter.");
        break;
    case ErrorCode::TooExpensive:
        text.title = Words::tr("Opening %1 would take too long").arg(file);
        text.explanation =
            Words::tr("The file asks for more computing than is reasonable for a pass phrase.");
        text.advice = Words::tr("Export the certificate again with usual settings.");
        break;
    case ErrorCode::UnsupportedFormat:
        text.title = Words::tr("%1 is not something LiveCert can use").arg(file);
        text.explanation = Words::tr("What was found: %1").arg(escapedText(error.detail, 300));
        text.advice = Words::tr("Choose the certificate in PEM form and its private key.");
        break;
    default:
        text.title = Words::tr("No certificate or key was found in %1").arg(file);
        text.explanation = error.detail.isEmpty()
            ? Words::tr("The file holds something else.")
            : Words::tr("What was found: %1").arg(escapedText(error.detail, 300));
        text.advice = Words::tr(
            "Choose the file that begins with “-----BEGIN CERTIFICATE-----”, or its key.");
        break;
    }
    return text;
}

ErrorText storageError(const Error &error)
{
    ErrorText text;
    switch (error.code) {
    case ErrorCode::CredentialMissing:
        text.title = Words::tr("There are no credentials for this account");
        text.explanation = Words::tr(
            "The AccessKey secret is not in the keyring, the environment or the CLI profile.");
        text.advice = Words::tr("Enter the AccessKey again.");
        break;
    case ErrorCode::CredentialInvalid:
        text.title = Words::tr("The credentials of this account cannot be used");
        text.explanation =
            Words::tr("They are not complete: %1").arg(escapedText(error.detail, 300));
        text.advice = Words::tr("Enter the AccessKey again.");
        break;
    case ErrorCode::KeyringUnavailable:
        text.title = Words::tr("The keyring of this system does not answer");
        text.explanation = Words::tr("Secrets are kept for this run only.");
        text.advice = Words::tr("Unlock or start the keyring, then enter the AccessKey again.");
        break;
    case ErrorCode::Storage:
        text.title = Words::tr("Something could not be saved or read on this computer");
        text.explanation = Words::tr("The system says: %1").arg(escapedText(error.detail, 300));
        text.advice =
            Words::tr("Check that the disk is not full and that the folder can be written.");
        break;
    case ErrorCode::Canceled:
        text.title = Words::tr("It was stopped");
        text.explanation = Words::tr("The request was stopped before its answer arrived.");
        text.advice = Words::tr("Start it again when you want to.");
        break;
    default:
        text.title = Words::tr("LiveCert could not go on");
        text.explanation =
            Words::tr("This should not happen: %1").arg(escapedText(error.detail, 300));
        text.advice = Words::tr("Copy the report and send it to the developers.");
        break;
    }
    return text;
}

} // namespace

ErrorText localErrorText(const Error &error, const ErrorContext &context)
{
    switch (error.code) {
    case ErrorCode::FileNotFound:
    case ErrorCode::FileNotReadable:
    case ErrorCode::NotAFile:
    case ErrorCode::TooLarge:
    case ErrorCode::Empty: return unreadableFile(error.code, fileOf(error, context));
    case ErrorCode::InvalidInput:
    case ErrorCode::UnsupportedFormat:
    case ErrorCode::PassphraseNeeded:
    case ErrorCode::PassphraseWrong:
    case ErrorCode::TooExpensive: return unusableFile(error, fileOf(error, context));
    default: return storageError(error);
    }
}

} // namespace livecert
