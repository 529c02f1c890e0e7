#compdef livecert-cli
# Completion of livecert-cli for zsh. The words are those of app/cli/arguments.cpp; a test compares them.

_livecert-cli() {
    local -a commands common account change domain passphrase ledger vault
    commands=(
        'domains:list the domains with their certificates'
        'inspect:show what certificate and key files hold'
        'deploy:set a certificate on domains'
        'restore:give domains back the certificate that they had before'
        'off:turn HTTPS off'
        'verify:ask the edge which certificate viewers get'
        'history:what was changed, when and by whom'
        'vault:the certificates and keys that are kept'
        'sandbox:run a stand-in for the service on this computer'
        'help:say more about a command'
    )
    common=('--json[one JSON document on standard output]' '--help[say more]')
    account=(
        '--credentials-fd[read the key pair from this descriptor]:descriptor:'
        '--profile[take the key pair from this profile of the aliyun CLI]:profile:'
        '--region[the region whose endpoint is called]:region:'
        '--endpoint[call this endpoint]:URL:'
        '--ca-file[trust these CA certificates as well]:file:_files'
        '--mode[how the private key travels]:mode:(v1-form v3-query)'
    )
    domain=(
        '*--domain[a live domain]:domain:'
        '--edge[ask this edge]:host and port:'
        '*--resolver[ask this name server too]:address:'
    )
    change=(
        '--plan[show what would be sent, and send nothing]'
        '--yes[do not ask]'
        '--plan-file[do what this plan says]:file:_files'
        '--wait[wait until the edge serves it]'
        '--verify[the same as --wait]'
        '--stop-after[send no more after so many failures]:number:'
        '--wait-seconds[how long at most]:seconds:'
        '--parallel[calls under way at the same time]:number:'
    )
    ledger=('--ledger[this ledger instead of the own one]:file:_files')
    vault=(
        '--vault[this vault instead of the own one]:file:_files'
        '--vault-passphrase-fd[read its pass phrase from this descriptor]:descriptor:'
    )
    passphrase=('--passphrase-fd[read the pass phrase from this descriptor]:descriptor:')

    if ((CURRENT == 2)); then
        _describe -t commands command commands
        _arguments '--help[list the commands]' '--version[print the version]'
        return
    fi
    shift words
    ((CURRENT--))
    case $words[1] in
    domains) _arguments $common $account '--filter[only what contains this text]:text:' ;;
    inspect)
        _arguments $common $passphrase '--at[judge as of this time]:time (ISO 8601):' \
            '*--host[check whether this host is covered]:host:' '*:file:_files'
        ;;
    deploy)
        _arguments $common $account $domain $change $ledger $vault $passphrase \
            '*--cert[a certificate or its chain]:file:_files' '*--key[the private key]:file:_files' \
            '--name[CertName]:name:' '--type[where the certificate comes from]:type:(upload cas free)' \
            '--force-set[overwrite the certificate that has this name]' \
            '--force[the same as --force-set]' '--covered[all domains that the certificate covers]' \
            '--include-unchanged[also domains that have the certificate already]' \
            '--cas-endpoint[where Certificate Management Service is called]:URL:' \
            '--from-certbot[take files and domains from the environment of Certbot]' '*:file:_files'
        ;;
    restore) _arguments $common $account $domain ${change:#--plan-file*} $ledger $vault ;;
    off) _arguments $common $account $domain $change $ledger ;;
    verify)
        _arguments $common $account $domain '--all[every domain that has HTTPS on]' \
            '*--cert[compare with this certificate]:file:_files' '*:file:_files'
        ;;
    history)
        _arguments $common $account $ledger '*--domain[only this domain]:domain:' '--since[only since then]:time:' \
            '--failed[only what failed]' '--export[write the list to a .csv, .json or .html file]:file:_files' \
            '--any-account[resolve also what another AccessKey began]' '1:action:(verify resolve keep)'
        ;;
    vault)
        _arguments $common $vault '--yes[do not ask]' '1:action:(status on off keep delete)'
        ;;
    sandbox)
        _arguments $common '--domains[how many domains the account has]:number:' \
            '--state[keep the account there]:folder:_files -/' \
            '--ca-out[write the CA certificate of the edge there]:file:_files' \
            '--port[instead of any free one]:port:' '--edge-port[instead of any free one]:port:' \
            '--latency[added to every answer]:milliseconds:' \
            '--throttle[so many of a hundred calls are refused as too many]:percent:' \
            '*--stale-edge[an address of the edge that follows no change]:address:'
        ;;
    help) _arguments '1:command:(domains inspect deploy restore off verify history vault sandbox)' ;;
    esac
}

_livecert-cli "$@"
