// SPDX-License-Identifier: Apache-2.0
#include "cli/clisession.h"

#include "api/tls.h"
#include "cli/words.h"
#include "store/credentialsource.h"
#include "store/privatefiles.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

constexpr qint64 maxCaBytes = 4 * 1024 * 1024;
constexpr qint64 maxSecretBytes = 64 * 1024;

Result<QByteArray> readDescriptor(int descriptor, const QString &option)
{
    QFile file;
    // Unbuffered: no copy of a secret stays behind in the file object.
    if (!file.open(descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(ErrorCode::FileNotReadable,
                       Cli::tr("%1 %2 is not open").arg(option).arg(descriptor));
    QByteArray bytes;
    bytes.reserve(maxSecretBytes);
    while (bytes.size() <= maxSecretBytes) {
        QByteArray part = file.read(4096);
        if (part.isEmpty())
            break;
        bytes += part;
        wipe(part);
    }
    if (file.error() != QFile::NoError)
        return failure(ErrorCode::FileNotReadable,
                       Cli::tr("%1 %2 cannot be read").arg(option).arg(descriptor));
    if (bytes.size() > maxSecretBytes) {
        wipe(bytes);
        return failure(ErrorCode::TooLarge, option);
    }
    return bytes;
}

Result<Secret> readLine(int descriptor, const QString &option)
{
    Result<QByteArray> line = readDescriptor(descriptor, option);
    if (!line)
        return failure(line.error());
    // One line; what ends it is not part of it.
    qsizetype end = line->indexOf('\n');
    end = end < 0 ? line->size() : end;
    if (end > 0 && line->at(end - 1) == '\r')
        --end;
    Secret secret(QByteArrayView(*line).first(end));
    wipe(*line);
    return secret;
}

Result<Credential> credentialFor(const CliArguments &arguments)
{
    if (arguments.credentialsFd >= 0) {
        Result<QByteArray> json = readDescriptor(arguments.credentialsFd, u"--credentials-fd"_s);
        if (!json)
            return failure(ErrorCode::CredentialMissing, json.error().detail);
        Result<Credential> credential = credentialFromJson(*json);
        wipe(*json);
        return credential;
    }
    if (!arguments.cliProfile.isEmpty())
        return credentialFromAliyunCli(defaultAliyunConfigPath(), arguments.cliProfile);
    return credentialFromEnvironment(QProcessEnvironment::systemEnvironment());
}

Result<Endpoint> endpointFor(const CliArguments &arguments)
{
    if (!arguments.endpoint.isEmpty())
        return Endpoint::parse(arguments.endpoint);
    if (!arguments.region.isEmpty())
        return Endpoint::forRegion(arguments.region);
    if (!arguments.cliProfile.isEmpty()) {
        const auto found = findCredentials({}, defaultAliyunConfigPath());
        for (const FoundCredential &credential : found) {
            if (credential.cliProfile == arguments.cliProfile)
                return Endpoint::forRegion(credential.region);
        }
    }
    return Endpoint::forRegion(qEnvironmentVariable("ALIBABA_CLOUD_REGION_ID"));
}

Result<QSslConfiguration> tlsFor(const CliArguments &arguments)
{
    if (arguments.caFile.isEmpty())
        return verifyingTls();
    if (const Result<QByteArray> pem = readSmallFile(arguments.caFile, maxCaBytes); !pem)
        return failure(pem.error());
    return verifyingTlsTrusting(arguments.caFile);
}

Result<NameServer> edgeAt(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    QString host = text.left(colon);
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.sliced(1, host.size() - 2);
    const QHostAddress address(host == "localhost"_L1 ? u"127.0.0.1"_s : host);
    bool isNumber = false;
    const quint16 port = text.mid(colon + 1).toUShort(&isNumber);
    if (colon < 0 || !isNumber || port == 0 || address.isNull())
        return failure(ErrorCode::InvalidInput,
                       Cli::tr("--edge takes an address and a port: 127.0.0.1:8443"));
    return NameServer{address, port};
}

Result<EdgeProbe::Options> edgeOptions(const CliArguments &arguments, const QSslConfiguration &tls)
{
    EdgeProbe::Options options;
    options.tls = tls;
    Result<QList<NameServer>> resolvers = parseNameServers(arguments.resolvers.join(u','));
    if (!resolvers)
        return failure(ErrorCode::InvalidInput, u"--resolver: "_s + resolvers.error().detail);
    options.resolvers = *std::move(resolvers);
    for (const QString &edge : arguments.edges) {
        const Result<NameServer> at = edgeAt(edge);
        if (!at)
            return failure(at.error());
        if (!options.addresses.isEmpty() && at->port != options.port)
            return failure(ErrorCode::InvalidInput, Cli::tr("all of --edge have the same port"));
        options.addresses.append(at->address);
        options.port = at->port;
    }
    options.maxAddresses = qMax(options.maxAddresses, int(options.addresses.size()));
    return options;
}

} // namespace

Result<Session> openEdge(const CliArguments &arguments)
{
    Result<EdgeProbe::Options> edge = tlsFor(arguments).and_then(
        [&arguments](const QSslConfiguration &tls) { return edgeOptions(arguments, tls); });
    if (!edge)
        return failure(edge.error());
    Session session;
    session.edge = std::make_unique<EdgeProbe>(*std::move(edge));
    return session;
}

Result<Session> openSession(const CliArguments &arguments)
{
    const Result<QSslConfiguration> tls = tlsFor(arguments);
    if (!tls)
        return failure(tls.error());
    Result<EdgeProbe::Options> edge = edgeOptions(arguments, *tls);
    if (!edge)
        return failure(edge.error());
    const Result<Endpoint> endpoint = endpointFor(arguments);
    if (!endpoint)
        return failure(endpoint.error());
    Result<Credential> credential = credentialFor(arguments);
    if (!credential)
        return failure(credential.error());
    Result<Endpoint> cas = arguments.casEndpoint.isEmpty()
        ? Endpoint::forCas(*endpoint, arguments.region)
        : Endpoint::parse(arguments.casEndpoint);
    if (!cas)
        return failure(cas.error());
    RpcClient::Options client;
    client.endpoint = *endpoint;
    client.tls = *tls;
    client.secretMode = arguments.secretMode;
    client.limiters = std::make_shared<RateLimiters>(RateLimiters::defaultFolder());
    Session session =
        makeSession(*std::move(credential), std::move(client), *std::move(edge), *cas);
    session.account.name = arguments.cliProfile;
    session.account.region = arguments.region;
    return session;
}

std::unique_ptr<History> openHistory(const CliArguments &arguments)
{
    return std::make_unique<History>(arguments.ledger.isEmpty() ? History::defaultPath()
                                                                : arguments.ledger);
}

std::unique_ptr<Vault> openVault(const CliArguments &arguments, Keyring &keyring)
{
    return std::make_unique<Vault>(
        arguments.vault.isEmpty() ? Vault::defaultPath() : arguments.vault, keyring);
}

Result<Secret> readVaultPassphrase(const CliArguments &arguments)
{
    if (arguments.vaultPassphraseFd < 0)
        return Secret();
    Result<Secret> line = readLine(arguments.vaultPassphraseFd, u"--vault-passphrase-fd"_s);
    if (line && line->isEmpty())
        return failure(ErrorCode::InvalidInput, u"--vault-passphrase-fd gave nothing"_s);
    return line;
}

Result<Passphrases> readPassphrases(const CliArguments &arguments)
{
    Passphrases passphrases;
    if (arguments.passphraseFd < 0)
        return passphrases;
    Result<Secret> line = readLine(arguments.passphraseFd, u"--passphrase-fd"_s);
    if (!line)
        return failure(line.error());
    if (!line->isEmpty())
        passphrases.push_back(*std::move(line));
    return passphrases;
}

} // namespace livecert
