// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/livetypes.h"
#include "api/rpcclient.h"
#include "cli/exitcode.h"

#include <QDateTime>
#include <QStringList>

namespace livecert {

/// What the command line says. Never a secret.
struct CliArguments
{
    QString command;
    bool isJson = false;

    // who and where
    int credentialsFd = -1;
    QString cliProfile;
    QString endpoint;
    QString casEndpoint; ///< of Certificate Management Service; empty: by region
    QString region;
    QString caFile;
    QStringList edges; ///< "127.0.0.1:8443": instead of resolving; all at one port
    QStringList resolvers; ///< "9.9.9.9:53": asked besides the system's
    RequestMode secretMode = RequestMode::V1Form;

    // what
    QStringList domains; ///< API form
    bool isAll = false; ///< every domain of the account that has HTTPS on
    QStringList files;
    int passphraseFd = -1;
    QString certName;
    CertificateType type = CertificateType::Upload;
    bool forceSet = false;
    bool fromCertbot = false;
    bool isCovered = false; ///< all domains of the account that the certificate covers
    QString planFile; ///< a saved plan instead of domains and form
    bool includesUnchanged = false; ///< also domains that have the certificate already
    QString filter;
    QString at;
    QStringList hosts;

    // ledger
    QString ledger; ///< file; empty: the user's own
    QStringList action; ///< of history: nothing, "verify", "resolve", "keep 365"; of vault:
                        ///< nothing, "status", "on", "off", "keep 3", "delete"
    QDateTime since; ///< UTC; invalid: from the first
    bool isFailedOnly = false;
    QString exportFile;
    bool hasAnyAccount = false; ///< also changes that another AccessKey began

    // vault
    QString vault; ///< file; empty: the user's own
    int vaultPassphraseFd = -1;

    // how
    bool isPlanOnly = false;
    bool isYes = false;
    bool waits = false;
    int waitSeconds = 600;
    int parallel = 200;
    int stopAfter = 0; ///< so many failures stop the rest; 0: none does

    // sandbox
    int domainCount = 128;
    QString stateFolder;
    QString caOut;
    quint16 port = 0;
    quint16 edgePort = 0;
    int latencyMs = 0;
    QStringList staleEdges; ///< addresses of the edge that never follow a change
    int throttlePercent = 0;
};

/// Arguments, or what to print instead of doing something.
struct ParsedCommandLine
{
    CliArguments arguments;
    QString help; ///< --help, --version: print it and end well
    QString problem; ///< a usage error
};

[[nodiscard]] ParsedCommandLine parseCommandLine(const QStringList &words);

} // namespace livecert
