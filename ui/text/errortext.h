// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"

#include <QList>
#include <QString>

namespace livecert {

/// What the program can really do about an error. ErrorDialog does the copying, unfolding and
/// opening of pages itself; DeploymentFlow what is about the draft and its plan; the window the
/// rest.
enum class ErrorAction {
    None,
    // the dialog
    CopyReport,
    CopyTicket,
    CopyRamPolicy,
    ShowDetails,
    OpenConsole,
    LookUpCode,
    // the deployment flow
    Retry,
    CheckNow,
    ReviewChange,
    UseSuggestedName,
    UseStoredName,
    Overwrite,
    TrimChain,
    // the window
    ChooseFiles,
    ChooseKey,
    ChooseName,
    SwitchAccount,
    EditAccount,
    ReopenAccount,
    ReloadDomains,
};

/// What the window knows about the call or the file that failed. Empty members are not known.
struct ErrorContext
{
    QString domain = {}; ///< API form
    QString certName = {};
    QString fileName = {}; ///< of a file that could not be used
    QString evidence = {}; ///< rich text: what was found out here, more exact than the catalogue
    QString suggestedName = {}; ///< a name that is free
    QString storedName = {}; ///< the name under which the account holds this certificate already
    QString accessKeyId = {};
    bool canTrimChain = false;
    bool canRetry = true; ///< whoever shows the error can do it again
};

struct ErrorOffer
{
    ErrorAction action = ErrorAction::None;
    QString label;
};

struct ErrorDetail
{
    QString label;
    QString value; ///< plain, visible
};

/// An error in words. `explanation` and `advice` are rich text in which everything from outside is
/// escaped.
struct ErrorText
{
    QString title; ///< plain
    QString explanation; ///< the cause
    QString advice; ///< what to do
    QList<ErrorOffer>
        offers; ///< first the best one; empty when there is nothing the program can do
    QList<ErrorDetail> details;
};

[[nodiscard]] ErrorText errorText(const Error &error, const ErrorContext &context = {});
/// Title alone: for a row of a list.
[[nodiscard]] QString errorTitle(const Error &error, const ErrorContext &context = {});

} // namespace livecert
