// SPDX-License-Identifier: Apache-2.0
#include "cli/arguments.h"

#include "cli/help.h"
#include "cli/words.h"
#include "core/clock.h"
#include "deploy/domainoverview.h"

#include <QCommandLineParser>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

const QStringList &commands()
{
    static const QStringList names{u"domains"_s,
                                   u"inspect"_s,
                                   u"deploy"_s,
                                   u"restore"_s,
                                   u"off"_s,
                                   u"verify"_s,
                                   u"history"_s,
                                   u"vault"_s,
                                   u"sandbox"_s};
    return names;
}

bool hasValue(const QString &option)
{
    static const QStringList flags{u"json"_s,
                                   u"help"_s,
                                   u"plan"_s,
                                   u"yes"_s,
                                   u"wait"_s,
                                   u"force-set"_s,
                                   u"force"_s,
                                   u"verify"_s,
                                   u"covered"_s,
                                   u"include-unchanged"_s,
                                   u"from-certbot"_s,
                                   u"failed"_s,
                                   u"any-account"_s,
                                   u"all"_s};
    return !flags.contains(option);
}

const QStringList &accountOptions()
{
    static const QStringList names{
        u"credentials-fd"_s, u"profile"_s, u"endpoint"_s, u"region"_s, u"ca-file"_s, u"mode"_s};
    return names;
}

const QStringList &vaultOptions()
{
    static const QStringList names{u"vault"_s, u"vault-passphrase-fd"_s};
    return names;
}

QStringList optionsOf(const QString &command)
{
    QStringList names{u"json"_s, u"help"_s};
    if (command == "inspect"_L1)
        return names << u"passphrase-fd"_s << u"at"_s << u"host"_s;
    if (command == "sandbox"_L1)
        return names << u"domains"_s << u"state"_s << u"ca-out"_s << u"port"_s << u"edge-port"_s
                     << u"latency"_s << u"throttle"_s << u"stale-edge"_s;
    if (command == "vault"_L1)
        return names << vaultOptions() << u"yes"_s;
    names << accountOptions();
    if (command == "history"_L1)
        return names << u"ledger"_s << u"domain"_s << u"since"_s << u"failed"_s << u"export"_s
                     << u"any-account"_s;
    if (command == "domains"_L1)
        return names << u"filter"_s;
    names << u"domain"_s << u"edge"_s << u"resolver"_s;
    if (command == "verify"_L1)
        return names << u"cert"_s << u"all"_s;
    names << u"plan"_s << u"yes"_s << u"wait"_s << u"verify"_s << u"wait-seconds"_s << u"parallel"_s
          << u"ledger"_s << u"stop-after"_s;
    if (command == "restore"_L1)
        return names << vaultOptions();
    names << u"plan-file"_s;
    if (command == "deploy"_L1)
        names << vaultOptions();
    if (command == "deploy"_L1)
        names << u"cert"_s << u"key"_s << u"passphrase-fd"_s << u"name"_s << u"type"_s
              << u"force-set"_s << u"force"_s << u"from-certbot"_s << u"covered"_s
              << u"include-unchanged"_s << u"cas-endpoint"_s;
    return names;
}

/// Reads values and remembers the first that is wrong.
class ValueReader
{
public:
    explicit ValueReader(const QCommandLineParser &parser)
        : m_parser(parser)
    { }

    [[nodiscard]] bool isSet(const QString &name) const
    {
        return m_parser.optionNames().contains(name);
    }
    [[nodiscard]] QString text(const QString &name) const
    {
        return isSet(name) ? m_parser.value(name) : QString();
    }
    [[nodiscard]] QStringList texts(const QString &name) const
    {
        return isSet(name) ? m_parser.values(name) : QStringList();
    }
    int number(const QString &name, int fallback, int least, int most)
    {
        if (!isSet(name))
            return fallback;
        bool isNumber = false;
        const int value = m_parser.value(name).toInt(&isNumber);
        if (!isNumber || value < least || value > most) {
            complain(Cli::tr("--%1 takes a number from %2 to %3").arg(name).arg(least).arg(most));
            return fallback;
        }
        return value;
    }
    template <class T>
    T choice(const QString &name, T fallback, const QList<std::pair<QString, T>> &values)
    {
        if (!isSet(name))
            return fallback;
        QStringList words;
        for (const auto &[word, value] : values) {
            if (m_parser.value(name) == word)
                return value;
            words << word;
        }
        complain(Cli::tr("--%1 takes one of: %2").arg(name, words.join(u", "_s)));
        return fallback;
    }
    void complain(const QString &what)
    {
        if (m_problem.isEmpty())
            m_problem = what;
    }
    [[nodiscard]] const QString &problem() const { return m_problem; }

private:
    const QCommandLineParser &m_parser;
    QString m_problem;
};

QStringList commaList(const QStringList &values)
{
    QStringList words;
    for (const QString &value : values)
        words += value.split(u',', Qt::SkipEmptyParts);
    words.removeDuplicates();
    return words;
}

QStringList domainList(const QStringList &values)
{
    QStringList domains;
    for (const QString &value : values) {
        const QStringList words = value.split(u',', Qt::SkipEmptyParts);
        for (const QString &word : words) {
            if (!apiDomain(word).isEmpty())
                domains << apiDomain(word);
        }
    }
    domains.removeDuplicates();
    return domains;
}

void readAccount(CliArguments &arguments, ValueReader &values)
{
    arguments.credentialsFd = values.number(u"credentials-fd"_s, -1, 0, 65535);
    arguments.cliProfile = values.text(u"profile"_s);
    arguments.endpoint = values.text(u"endpoint"_s);
    arguments.casEndpoint = values.text(u"cas-endpoint"_s);
    arguments.region = values.text(u"region"_s);
    arguments.caFile = values.text(u"ca-file"_s);
    arguments.edges = commaList(values.texts(u"edge"_s));
    arguments.resolvers = commaList(values.texts(u"resolver"_s));
    arguments.secretMode = values.choice<RequestMode>(
        u"mode"_s,
        RequestMode::V1Form,
        {{u"v1-form"_s, RequestMode::V1Form}, {u"v3-query"_s, RequestMode::V3Query}});
    if (arguments.credentialsFd >= 0 && !arguments.cliProfile.isEmpty())
        values.complain(Cli::tr("--credentials-fd and --profile exclude each other"));
}

void readChange(CliArguments &arguments, ValueReader &values, const QStringList &files)
{
    arguments.ledger = values.text(u"ledger"_s);
    arguments.domains = domainList(values.texts(u"domain"_s));
    arguments.isAll = values.isSet(u"all"_s);
    arguments.files = values.texts(u"cert"_s) + values.texts(u"key"_s) + files;
    arguments.passphraseFd = values.number(u"passphrase-fd"_s, -1, 0, 65535);
    arguments.certName = values.text(u"name"_s);
    arguments.type = values.choice<CertificateType>(u"type"_s,
                                                    CertificateType::Upload,
                                                    {{u"upload"_s, CertificateType::Upload},
                                                     {u"cas"_s, CertificateType::Cas},
                                                     {u"free"_s, CertificateType::Free}});
    arguments.forceSet = values.isSet(u"force-set"_s) || values.isSet(u"force"_s);
    arguments.isCovered = values.isSet(u"covered"_s);
    arguments.includesUnchanged = values.isSet(u"include-unchanged"_s);
    arguments.planFile = values.text(u"plan-file"_s);
    arguments.stopAfter = values.number(u"stop-after"_s, 0, 1, 1'000'000);
    arguments.fromCertbot = values.isSet(u"from-certbot"_s);
    arguments.filter = values.text(u"filter"_s);
    arguments.at = values.text(u"at"_s);
    arguments.hosts = values.texts(u"host"_s);
    arguments.isPlanOnly = values.isSet(u"plan"_s);
    arguments.isYes = values.isSet(u"yes"_s);
    arguments.waits =
        values.isSet(u"wait"_s) || values.isSet(u"verify"_s) || values.isSet(u"wait-seconds"_s);
    arguments.waitSeconds = values.number(u"wait-seconds"_s, arguments.waitSeconds, 1, 24 * 3600);
    arguments.vault = values.text(u"vault"_s);
    arguments.vaultPassphraseFd = values.number(u"vault-passphrase-fd"_s, -1, 0, 65535);
    arguments.parallel = values.number(u"parallel"_s, arguments.parallel, 1, 500);
}

// What leaves open which domains are meant, or what shall be set on them.
void refuseContradictions(const CliArguments &arguments, ValueReader &values)
{
    if (arguments.isCovered && (!arguments.domains.isEmpty() || arguments.fromCertbot))
        values.complain(
            Cli::tr("--covered takes all domains that fit: it goes with neither --domain nor "
                    "--from-certbot"));
    if (arguments.isCovered && arguments.type == CertificateType::Free)
        values.complain(
            Cli::tr("a free certificate is made for each domain: --covered has nothing to "
                    "go by"));
    if (!values.isSet(u"plan-file"_s))
        return;
    for (const char *name :
         {"domain", "covered", "name", "type", "force-set", "force", "from-certbot"}) {
        if (values.isSet(QString::fromLatin1(name)))
            values.complain(Cli::tr("--plan-file says what is to be done: it does not go with --%1")
                                .arg(QLatin1StringView(name)));
    }
}

/// "2026-11-24", "2026-11-24T10:30", with or without a zone; "7d", "12h": so long ago.
QDateTime readTime(const QString &text)
{
    static const QRegularExpression ago(u"^(\\d{1,5})([dh])$"_s);
    const QRegularExpressionMatch match = ago.match(text);
    if (!match.hasMatch())
        return QDateTime::fromString(text, Qt::ISODate).toUTC();
    const qint64 hours = match.captured(1).toLongLong() * (match.captured(2) == "d"_L1 ? 24 : 1);
    return systemUtc().addSecs(-hours * 3600);
}

void readHistory(CliArguments &arguments, ValueReader &values, const QStringList &words)
{
    arguments.action = words;
    arguments.isFailedOnly = values.isSet(u"failed"_s);
    arguments.hasAnyAccount = values.isSet(u"any-account"_s);
    arguments.exportFile = values.text(u"export"_s);
    if (values.isSet(u"since"_s)) {
        arguments.since = readTime(values.text(u"since"_s));
        if (!arguments.since.isValid())
            values.complain(Cli::tr("--since takes a time (2026-11-24T10:30) or 7d, 12h"));
    }
    const QString action = words.value(0);
    const bool isKnown = words.isEmpty()
        || (words.size() == 1 && (action == "verify"_L1 || action == "resolve"_L1))
        || (words.size() == 2 && action == "keep"_L1);
    if (!isKnown)
        values.complain(
            Cli::tr("history takes verify, resolve or keep DAYS, not: %1").arg(words.join(u' ')));
}

void readVault(CliArguments &arguments, ValueReader &values, const QStringList &words)
{
    arguments.action = words;
    const QString action = words.value(0, u"status"_s);
    static const QStringList alone{u"status"_s, u"on"_s, u"off"_s, u"delete"_s};
    const bool isKnown =
        (words.size() < 2 && alone.contains(action)) || (words.size() == 2 && action == "keep"_L1);
    if (!isKnown)
        values.complain(Cli::tr("vault takes status, on, off, keep NUMBER or delete, not: %1")
                            .arg(words.join(u' ')));
}

void readSandbox(CliArguments &arguments, ValueReader &values)
{
    arguments.domainCount = values.number(u"domains"_s, arguments.domainCount, 1, 200'000);
    arguments.stateFolder = values.text(u"state"_s);
    arguments.caOut = values.text(u"ca-out"_s);
    arguments.port = quint16(values.number(u"port"_s, 0, 0, 65535));
    arguments.edgePort = quint16(values.number(u"edge-port"_s, 0, 0, 65535));
    arguments.latencyMs = values.number(u"latency"_s, 0, 0, 60'000);
    arguments.staleEdges = commaList(values.texts(u"stale-edge"_s));
    arguments.throttlePercent = values.number(u"throttle"_s, 0, 0, 100);
}

ParsedCommandLine parseFor(const QString &command, const QStringList &words)
{
    ParsedCommandLine parsed;
    parsed.arguments.command = command;
    parsed.arguments.isJson = words.contains("--json"_L1);
    QCommandLineParser parser;
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    for (const QString &name : optionsOf(command)) {
        QCommandLineOption option(name);
        if (hasValue(name))
            option.setValueName(u"value"_s);
        parser.addOption(option);
    }
    if (!parser.parse(words)) {
        parsed.problem = parser.errorText();
        return parsed;
    }
    if (parser.isSet(u"help"_s)) {
        parsed.help = helpFor(command);
        return parsed;
    }
    ValueReader values(parser);
    readAccount(parsed.arguments, values);
    readChange(parsed.arguments, values, parser.positionalArguments());
    refuseContradictions(parsed.arguments, values);
    if (command == "sandbox"_L1)
        readSandbox(parsed.arguments, values);
    if (command == "history"_L1)
        readHistory(parsed.arguments, values, parser.positionalArguments());
    if (command == "vault"_L1)
        readVault(parsed.arguments, values, parser.positionalArguments());
    parsed.problem = values.problem();
    const bool takesFiles = command == "deploy"_L1 || command == "inspect"_L1
        || command == "verify"_L1 || command == "history"_L1 || command == "vault"_L1;
    if (parsed.problem.isEmpty() && !takesFiles && !parser.positionalArguments().isEmpty())
        parsed.problem =
            Cli::tr("%1 takes no file: %2").arg(command, parser.positionalArguments().first());
    return parsed;
}

} // namespace

ParsedCommandLine parseCommandLine(const QStringList &words)
{
    ParsedCommandLine parsed;
    const QString command = words.value(1);
    if (commands().contains(command))
        return parseFor(command, words.mid(1));
    parsed.arguments.isJson = words.contains("--json"_L1);
    if (command == "--help"_L1 || command == "-h"_L1 || command == "help"_L1)
        parsed.help = commands().contains(words.value(2)) ? helpFor(words.value(2)) : helpFor({});
    else if (command == "--version"_L1)
        parsed.help = u"livecert-cli "_s + QLatin1StringView(LIVECERT_VERSION);
    else
        parsed.problem = command.isEmpty() ? Cli::tr("no command given")
                                           : Cli::tr("%1 is not a command").arg(command);
    return parsed;
}

} // namespace livecert
