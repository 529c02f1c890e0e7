// SPDX-License-Identifier: Apache-2.0
#include "cli/exitcode.h"

#include "api/errorcatalogue.h"

#include <array>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

struct Row
{
    ExitCode code;
    QLatin1StringView name;
    QLatin1StringView meaning;
};

constexpr std::array<Row, 15> rows{{
    {ExitCode::Done, "done"_L1, "everything was done (or shown, or served)"_L1},
    {ExitCode::Internal, "internal"_L1, "a fault in LiveCert itself"_L1},
    {ExitCode::Usage, "usage"_L1, "the command line was not understood, or --yes is missing"_L1},
    {ExitCode::Credentials,
     "credentials"_L1,
     "no credentials, or the service did not accept them"_L1},
    {ExitCode::Network, "network"_L1, "the service or the edge could not be reached"_L1},
    {ExitCode::Refused, "refused"_L1, "the service refused; nothing was changed"_L1},
    {ExitCode::PartlyFailed,
     "partly-failed"_L1,
     "some domains were done, others failed or were left out"_L1},
    {ExitCode::OutcomeUnknown,
     "outcome-unknown"_L1,
     "a call was sent, and what became of it is not known"_L1},
    {ExitCode::Blocked, "blocked"_L1, "a check failed; nothing was sent"_L1},
    {ExitCode::NotServed,
     "not-served"_L1,
     "the edge does not serve the wanted certificate (yet)"_L1},
    {ExitCode::Input, "input"_L1, "a file could not be read, or is of no use"_L1},
    {ExitCode::Declined, "declined"_L1, "the question was answered with no; nothing was sent"_L1},
    {ExitCode::Ledger, "ledger"_L1, "the ledger cannot be read or written; nothing was sent"_L1},
    {ExitCode::Altered, "altered"_L1, "history verify: the ledger was altered"_L1},
    {ExitCode::Interrupted,
     "interrupted"_L1,
     "stopped by a signal; the report says what was done"_L1},
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
    QString text = u"Exit status:\n"_s;
    for (const Row &row : rows)
        text += u"  %1  %2\n"_s.arg(int(row.code), 3).arg(row.meaning);
    return text;
}

} // namespace livecert
