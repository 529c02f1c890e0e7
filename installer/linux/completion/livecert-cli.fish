# Completion of livecert-cli for fish. The words are those of app/cli/arguments.cpp; a test compares them.

set -l commands domains inspect deploy off verify history sandbox
set -l no_command "not __fish_seen_subcommand_from $commands help"

complete -c livecert-cli -f
complete -c livecert-cli -n $no_command -a domains -d 'List the domains with their certificates'
complete -c livecert-cli -n $no_command -a inspect -d 'Show what certificate and key files hold'
complete -c livecert-cli -n $no_command -a deploy -d 'Set a certificate on domains'
complete -c livecert-cli -n $no_command -a off -d 'Turn HTTPS off'
complete -c livecert-cli -n $no_command -a verify -d 'Ask the edge which certificate viewers get'
complete -c livecert-cli -n $no_command -a history -d 'What was changed, when and by whom'
complete -c livecert-cli -n $no_command -a sandbox -d 'Run a stand-in for the service on this computer'
complete -c livecert-cli -n $no_command -a help -d 'Say more about a command'
complete -c livecert-cli -n $no_command -l version -d 'Print the version'
complete -c livecert-cli -n '__fish_seen_subcommand_from help' -a "$commands"
complete -c livecert-cli -n 'not __fish_seen_subcommand_from help' -l help -d 'Say more'
complete -c livecert-cli -n '__fish_seen_subcommand_from deploy inspect verify' -F

function __livecert_cli_option -a condition option -d 'An option of the commands named'
    complete -c livecert-cli -n "__fish_seen_subcommand_from $condition" -l $option $argv[3..]
end

set -l account 'domains deploy off verify history'
set -l change 'deploy off'
__livecert_cli_option "$commands" json -d 'One JSON document on standard output'
__livecert_cli_option $account credentials-fd -x -d 'Read the key pair from this descriptor'
__livecert_cli_option $account profile -x -d 'Take the key pair from this profile of the aliyun CLI'
__livecert_cli_option $account region -x -d 'The region whose endpoint is called'
__livecert_cli_option $account endpoint -x -d 'Call this endpoint'
__livecert_cli_option $account ca-file -r -F -d 'Trust these CA certificates as well'
__livecert_cli_option $account mode -x -a 'v1-form v3-query' -d 'How the private key travels'
__livecert_cli_option domains filter -x -d 'Only what contains this text'
__livecert_cli_option 'deploy off verify history' domain -x -d 'A live domain'
__livecert_cli_option 'deploy off verify' edge -x -d 'Ask this edge'
__livecert_cli_option $change plan -d 'Show what would be sent, and send nothing'
__livecert_cli_option $change yes -d 'Do not ask'
__livecert_cli_option $change wait -d 'Wait until the edge serves it'
__livecert_cli_option $change plan-file -r -F -d 'Do what this plan says'
__livecert_cli_option $change verify -d 'The same as --wait'
__livecert_cli_option $change stop-after -x -d 'Send no more after so many failures'
__livecert_cli_option $change wait-seconds -x -d 'How long at most'
__livecert_cli_option $change parallel -x -d 'Calls under way at the same time'
__livecert_cli_option 'deploy verify' cert -r -F -d 'A certificate or its chain'
__livecert_cli_option deploy key -r -F -d 'The private key'
__livecert_cli_option 'deploy inspect' passphrase-fd -x -d 'Read the pass phrase from this descriptor'
__livecert_cli_option deploy name -x -d CertName
__livecert_cli_option deploy type -x -a 'upload cas free' -d 'Where the certificate comes from'
__livecert_cli_option deploy force-set -d 'Overwrite the certificate that has this name'
__livecert_cli_option deploy force -d 'The same as --force-set'
__livecert_cli_option deploy covered -d 'All domains that the certificate covers'
__livecert_cli_option deploy include-unchanged -d 'Also domains that have the certificate already'
__livecert_cli_option deploy cas-endpoint -x -d 'Where Certificate Management Service is called'
__livecert_cli_option deploy from-certbot -d 'Take files and domains from the environment of Certbot'
__livecert_cli_option 'deploy off history' ledger -r -F -d 'This ledger instead of the own one'
__livecert_cli_option history since -x -d 'Only since then'
__livecert_cli_option history failed -d 'Only what failed'
__livecert_cli_option history export -r -F -d 'Write the list to a .csv, .json or .html file'
__livecert_cli_option history any-account -d 'Resolve also what another AccessKey began'
complete -c livecert-cli -n '__fish_seen_subcommand_from history' -a 'verify resolve keep'
__livecert_cli_option inspect at -x -d 'Judge as of this time'
__livecert_cli_option inspect host -x -d 'Check whether this host is covered'
__livecert_cli_option sandbox domains -x -d 'How many domains the account has'
__livecert_cli_option sandbox state -x -a '(__fish_complete_directories)' -d 'Keep the account there'
__livecert_cli_option sandbox ca-out -r -F -d 'Write the CA certificate of the edge there'
__livecert_cli_option sandbox port -x -d 'Instead of any free one'
__livecert_cli_option sandbox edge-port -x -d 'Instead of any free one'
__livecert_cli_option verify all -d 'Every domain that has HTTPS on'
__livecert_cli_option verify resolver -x -d 'Ask this name server too'
__livecert_cli_option sandbox stale-edge -x -a '127.0.0.1 127.0.0.2 127.0.0.3' -d 'An address of the edge that follows no change'
__livecert_cli_option sandbox latency -x -d 'Milliseconds added to every answer'
functions -e __livecert_cli_option
