// SPDX-License-Identifier: Apache-2.0
#include "cli/help.h"

#include "cli/exitcode.h"
#include "cli/words.h"

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

QString overview()
{
    return Cli::tr(R"(livecert-cli: HTTPS certificates of ApsaraVideo Live domains

Usage: livecert-cli COMMAND [OPTION…] [FILE…]

  domains   list the account's domains with their certificates
  inspect   show what certificate and key files hold
  deploy    set a certificate on domains
  restore   give domains back the certificate that they had before
  off       turn HTTPS off; the service deletes certificate and key
  verify    ask the edge which certificate viewers get
  history   what was changed, when and by whom; check it, finish what was cut short
  vault     the certificates and keys that are kept so that they can be restored
  sandbox   run a stand-in for the service on this computer

livecert-cli COMMAND --help says more about each. --version prints the version.
)");
}

QString accountHelp()
{
    return Cli::tr(R"(
Account:
  --credentials-fd N   read the key pair from descriptor N as JSON:
                       {"accessKeyId": …, "accessKeySecret": …, "securityToken": …}
  --profile NAME       take it from this profile of the aliyun CLI
  (neither)            take it from ALIBABA_CLOUD_ACCESS_KEY_ID,
                       ALIBABA_CLOUD_ACCESS_KEY_SECRET, ALIBABA_CLOUD_SECURITY_TOKEN
  --region REGION      the region whose endpoint is called
  --endpoint URL       this endpoint; plain http for this computer only
  --ca-file FILE       trust these CA certificates as well; verification is never off
  --mode MODE          how the private key travels: v1-form (in the body, the default) or
                       v3-query (in the URL)
A secret is never taken from an argument.
)");
}

QString deployHelp()
{
    return Cli::
        tr(R"(Usage: livecert-cli deploy --domain NAME [--domain NAME…] | --covered [OPTION…] FILE…
       livecert-cli deploy --plan-file PLAN [OPTION…] FILE…

Sets a certificate on domains. FILEs are the certificate, its chain and its key, in any order
and form: PEM, DER, PKCS#12, PKCS#7, ZIP. --cert FILE and --key FILE are the same by name.
Domains that have the certificate already are left out.

  --domain NAME        a live domain; may be repeated, or hold a comma list. "*.example.com"
                       is the wildcard live domain
  --covered            all domains of the account that the certificate covers, also those
                       whose HTTPS is off
  --plan-file PLAN     do what this plan says (saved by the program with a window, or by
                       --plan --json). It names the certificate by its fingerprint: give its
                       files. What has changed in the account since is said and left out; with
                       --yes nothing is sent then
  --passphrase-fd N    read the pass phrase of the files from descriptor N, one line
  --name NAME          CertName; by default made of domain, expiry and fingerprint
  --type TYPE          upload (default), cas (a certificate of Certificate Management Service, by
                       --name, no files) or free (a test certificate, made by the service)
  --cas-endpoint URL   where Certificate Management Service is called; by default by region
  --force-set, --force ForceSet=1: overwrite the certificate that has this name
  --include-unchanged  send also to domains that have the certificate already
  --plan               show what would be sent, and send nothing
  --yes                do not ask; needed without a terminal
  --wait, --verify     wait until the edge serves the certificate, and with --type free until
                       the service has made it
  --wait-seconds N     how long at most (default 600)
  --stop-after N       send no more once N domains have failed; calls under way are awaited
  --parallel N         calls under way at the same time, at most (default 200)
  --ledger FILE        write the ledger there; without one that can be written nothing is sent
  --vault FILE         keep what is deployed in this vault instead of the user's own, if it is on
  --vault-passphrase-fd N   read the vault's pass phrase from descriptor N, one line
  --from-certbot       take files and domains from RENEWED_LINEAGE and RENEWED_DOMAINS
  --edge HOST:PORT     ask this edge instead of the domain's own (the sandbox, tests)
  --resolver ADDRESS   at the proof ask this name server too, besides the system's: 9.9.9.9,
                       192.0.2.1:5353, [2620:fe::fe]:53; may be repeated (up to 8)
  --json               one JSON document on standard output

As a hook:
  certbot   certbot renew --deploy-hook 'livecert-cli deploy --from-certbot --yes'
            Domains that the account does not have are skipped; give --domain to choose others.
  acme.sh   acme.sh --install-cert -d example.com --key-file K --fullchain-file C %1
              --reloadcmd 'livecert-cli deploy --yes --domain live.example.com C K'
)")
            .arg(u'\\');
}

QString restoreHelp()
{
    return Cli::tr(R"(Usage: livecert-cli restore --domain NAME [--domain NAME…] [OPTION…]

Gives domains back the certificate that they had before the last change, with its key, from the
vault. Which one that was is found in the ledger. It is checked, asked about, sent and proved
like any other; what has expired is blocked. Domains that had different certificates are restored
one after the other.

  --domain NAME        a live domain; may be repeated, or hold a comma list
  --vault FILE         this vault instead of the user's own
  --vault-passphrase-fd N   read the vault's pass phrase from descriptor N, one line
  --plan               show what would be sent, and send nothing
  --yes                do not ask; needed without a terminal
  --wait, --verify, --wait-seconds N, --stop-after N, --parallel N, --ledger FILE,
  --edge HOST:PORT, --resolver ADDRESS, --json   as for deploy
)");
}

QString vaultHelp()
{
    return Cli::tr(R"(Usage: livecert-cli vault [status | on | off | keep NUMBER | delete] [OPTION…]

The vault keeps the last certificates and private keys that LiveCert put on each domain, so that
they can be restored. Off until it is turned on. One encrypted file, AES-256-GCM; its key is in
the system keyring, or made of a pass phrase (scrypt). Who can use that keyring, or knows that
pass phrase, can read every key in it.

  status               whether it is on, and what it holds (when it is not locked)
  on                   turn it on; with --vault-passphrase-fd the key is made of that pass phrase
  off                  keep nothing more; what is kept stays
  keep NUMBER          how many of each domain, 1 to 20 (3 at the beginning)
  delete               overwrite and remove the file, remove its key from the keyring, turn it off

  --vault FILE         this vault instead of the user's own
  --vault-passphrase-fd N   read the pass phrase from descriptor N, one line
  --yes                delete without asking; needed without a terminal
  --json               one JSON document on standard output
)");
}

QString offHelp()
{
    return Cli::tr(
        R"(Usage: livecert-cli off --domain NAME [--domain NAME…] | --plan-file PLAN [OPTION…]

Turns HTTPS off. The service DELETES certificate and key; to turn HTTPS on again both must be
supplied again. On a terminal it asks for the domain's name (or the number of domains).

  --plan               show what would be sent, and send nothing
  --yes                do not ask; needed without a terminal
  --wait, --verify, --wait-seconds N, --stop-after N, --parallel N, --ledger FILE,
  --edge HOST:PORT, --resolver ADDRESS, --json   as for deploy
)");
}

QString historyHelp()
{
    return Cli::tr(R"(Usage: livecert-cli history [OPTION…]
       livecert-cli history verify | resolve | keep DAYS [OPTION…]

The ledger: every change that LiveCert was to make on this computer, written down before it was
sent and after it was answered. Never a secret.

  (nothing)            list the changes, newest first
  verify               check that no record was altered, removed or put in. Whoever may write the
                       file can compute all of it anew: note the hash of the newest record down
                       elsewhere, and compare
  resolve              read back domains whose change was cut short (a crash, kill -9) or ended
                       unknown, decide by fingerprint, and name those that were not begun. Needs
                       the account
  keep DAYS            remove records that are older, now and from now on; "keep forever"

  --domain NAME        only this domain
  --since TIME         only since then: 2026-11-24, 2026-11-24T10:30, 7d, 12h
  --failed             only what failed
  --export FILE        write the list to a .csv, .json or .html file
  --any-account        resolve also what another AccessKey began
  --ledger FILE        this ledger instead of the user's own
  --json               one JSON document on standard output
)");
}

QString verifyHelp()
{
    return Cli::tr(R"(Usage: livecert-cli verify --domain NAME [--domain NAME…] [OPTION…] [FILE…]
       livecert-cli verify --all [OPTION…] [FILE…]

Looks the domain up, asks every address of the edge which certificate it serves, and compares it
with FILE, or with the one that the account has. Names each address that serves another one, and
says when DNS does not point at the service. Those that need care come first.

  --domain NAME        a live domain; may be repeated, or hold a comma list
  --all                every domain of the account that has HTTPS on
  --resolver ADDRESS   ask this name server too, besides the system's: 9.9.9.9,
                       192.0.2.1:5353, [2620:fe::fe]:53; may be repeated (up to 8)
  --edge HOST:PORT     ask this edge instead of the domain's own (the sandbox, tests); may be
                       repeated
  --cert FILE          the same as FILE
  --json               one JSON document on standard output
)");
}

QString inspectHelp()
{
    return Cli::tr(R"(Usage: livecert-cli inspect [OPTION…] FILE…

Shows what files hold: certificates, keys (never their bytes), what fits what, what is wrong.

  --passphrase-fd N    read the pass phrase from descriptor N, one line
  --at TIME            judge as of this time (ISO 8601), not now
  --host NAME          check whether this host is covered; may be repeated
  --json               one JSON document on standard output
)");
}

QString sandboxHelp()
{
    return Cli::tr(R"(Usage: livecert-cli sandbox [OPTION…]

A stand-in for the service and its edge on 127.0.0.1. Prints one line of JSON: endpoint, key
pair, edges. Runs until SIGINT or SIGTERM. At its last address the edge lags behind for
weekend.example.com: it serves an expired certificate.

  --domains N          how many domains the account has (default 128)
  --state FOLDER       keep the account there
  --ca-out FILE        write the CA certificate of its edge there, for --ca-file
  --port N, --edge-port N   instead of any free one
  --latency MS         added to every answer
  --throttle PERCENT   so many of a hundred calls are refused as too many
  --stale-edge ADDRESS an address of its edge (127.0.0.1, 127.0.0.2, 127.0.0.3) that never
                       follows a change; may be repeated
)");
}

QString domainsHelp()
{
    return Cli::tr(R"(Usage: livecert-cli domains [OPTION…]

Lists the account's domains, those that need care first.

  --filter TEXT        only domains, certificate names and issuers that contain TEXT
  --json               one JSON document on standard output
)");
}

} // namespace

QString helpFor(const QString &command)
{
    if (command == "inspect"_L1)
        return inspectHelp() + u'\n' + exitCodeHelp();
    if (command == "sandbox"_L1)
        return sandboxHelp() + u'\n' + exitCodeHelp();
    if (command == "vault"_L1)
        return vaultHelp() + u'\n' + exitCodeHelp();
    QString text = command == "deploy"_L1 ? deployHelp()
        : command == "restore"_L1         ? restoreHelp()
        : command == "off"_L1             ? offHelp()
        : command == "verify"_L1          ? verifyHelp()
        : command == "history"_L1         ? historyHelp()
        : command == "domains"_L1         ? domainsHelp()
                                          : overview();
    return text + accountHelp() + u'\n' + exitCodeHelp();
}

} // namespace livecert
