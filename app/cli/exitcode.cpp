// SPDX-License-Identifier: Apache-2.0
#include "cli/exitcode.h"

#include "api/errorcatalogue.h"
#include "cli/words.h"

#include <array>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

struct Row
{
    ExitCode code;
    QLatin1StringView name;
    const char *meaning;
};

constexpr std::array<Row, 15> rows{{
    {ExitCode::Done,
     "done"_L1,
     QT_TRANSLATE_NOOP("Cli", "everything was done (or shown, or served)")},
    {ExitCode::Internal, "internal"_L1, QT_TRANSLATE_NOOP("Cli", "a fault in LiveCert itself")},
    {ExitCode::Usage,
     "usage"_L1,
     QT_TRANSLATE_NOOP("Cli", "the command line was not understood, or --yes is missing")},
    {ExitCode::Credentials,
     "credentials"_L1,
     QT_TRANSLATE_NOOP("Cli", "no credentials, or the service did not accept them")},
    {ExitCode::Network,
     "network"_L1,
     QT_TRANSLATE_NOOP("Cli", "the service or the edge could not be reached")},
    {ExitCode::Refused,
     "refused"_L1,
     QT_TRANSLATE_NOOP("Cli", "the service refused; nothing was changed")},
    {ExitCode::PartlyFailed,
     "partly-failed"_L1,
     QT_TRANSLATE_NOOP("Cli", "some domains were done, others failed or were left out")},
    {ExitCode::OutcomeUnknown,
     "outcome-unknown"_L1,
     QT_TRANSLATE_NOOP("Cli", "a call was sent, and what became of it is not known")},
    {ExitCode::Blocked, "blocked"_L1, QT_TRANSLATE_NOOP("Cli", "a check failed; nothing was sent")},
    {ExitCode::NotServed,
     "not-served"_L1,
     QT_TRANSLATE_NOOP("Cli", "the edge does not serve the wanted certificate (yet)")},
    {ExitCode::Input,
     "input"_L1,
     QT_TRANSLATE_NOOP("Cli", "a file could not be read, or is of no use")},
    {ExitCode::Declined,
     "declined"_L1,
     QT_TRANSLATE_NOOP("Cli", "the question was answered with no; nothing was sent")},
    {ExitCode::Ledger,
     "ledger"_L1,
     QT_TRANSLATE_NOOP("Cli", "the ledger cannot be read or written; nothing was sent")},
    {ExitCode::Altered,
     "altered"_L1,
     QT_TRANSLATE_NOOP("Cli", "history verify: the ledger was altered")},
    {ExitCode::Interrupted,
     "interrupted"_L1,
     QT_TRANSLATE_NOOP("Cli", "stopped by a signal; the report says what was done")},
}};

ExitCode exitCodeForService(const Error &error)
{
    const CatalogueEntry *entry = findEntry(error.apiCode);
    if (entry && (entry->blame == "credentials"_L1 || entry->blame == "clock"_L1))
        return ExitCode::Credentials;
    return ExitCode::Refused;
}

} // namespace

ExitCode exitCodeFor(const Error &error)
{
    switch (error.code) {
    case ErrorCode::CredentialMissing:
    case ErrorCode::CredentialInvalid:
    case ErrorCode::KeyringUnavailable: return ExitCode::Credentials;
    case ErrorCode::ConnectionFailed:
    case ErrorCode::ConnectionLost:
    case ErrorCode::Timeout:
    case ErrorCode::TlsFailed:
    case ErrorCode::Redirected:
    case ErrorCode::NotJson:
    case ErrorCode::EmptyAnswer:
    case ErrorCode::AnswerTooLarge:
    case ErrorCode::SuccessWithCode:
    case ErrorCode::NotCarriedOut:
    case ErrorCode::ErrorWithoutCode: return ExitCode::Network;
    case ErrorCode::Service: return exitCodeForService(error);
    case ErrorCode::UriTooLong: return ExitCode::Refused;
    case ErrorCode::Canceled: return ExitCode::Interrupted;
    case ErrorCode::Storage:
    case ErrorCode::Internal: return ExitCode::Internal;
    default: return ExitCode::Input;
    }
}

QString statusName(ExitCode code)
{
    for (const Row &row : rows) {
        if (row.code == code)
            return row.name;
    }
    return {};
}

QString exitCodeHelp()
{
    QString text = Cli::tr("Exit status:") + u'\n';
    for (const Row &row : rows)
        text += u"  %1  %2\n"_s.arg(int(row.code), 3).arg(Cli::tr(row.meaning));
    return text;
}

} // namespace livecert
