# shellcheck shell=bash
# Completion of livecert-cli for bash. The words are those of app/cli/arguments.cpp; a test compares them.

_livecert_cli() {
    local current=$2 previous=$3 command=${COMP_WORDS[1]:-}
    local account='--credentials-fd --profile --region --endpoint --ca-file --mode'
    local change='--domain --edge --plan --plan-file --yes --wait --verify --wait-seconds --stop-after --parallel --ledger'
    COMPREPLY=()

    if [ "$COMP_CWORD" -eq 1 ]; then
        mapfile -t COMPREPLY < <(compgen -W 'domains inspect deploy off verify history sandbox help --help --version' -- "$current")
        return
    fi
    case $previous in
    --mode) mapfile -t COMPREPLY < <(compgen -W 'v1-form v3-query' -- "$current") && return ;;
    --type) mapfile -t COMPREPLY < <(compgen -W 'upload cas free' -- "$current") && return ;;
    --state) mapfile -t COMPREPLY < <(compgen -d -- "$current") && return ;;
    --cert | --key | --plan-file | --ca-file | --ca-out | --ledger | --export) mapfile -t COMPREPLY < <(compgen -f -- "$current") && return ;;
    --credentials-fd | --passphrase-fd | --profile | --region | --endpoint | --domain | --edge | --name | --filter | \
        --cas-endpoint | --stop-after | --wait-seconds | --parallel | --at | --host | --domains | --port | --edge-port | --latency | --since | --resolver | --stale-edge) return ;;
    esac

    local words='--json --help'
    case $command in
    domains) words+=" $account --filter" ;;
    inspect) words+=' --passphrase-fd --at --host' ;;
    deploy) words+=" $account $change --cert --key --passphrase-fd --name --type --force-set --force --from-certbot --covered --include-unchanged --cas-endpoint" ;;
    off) words+=" $account $change" ;;
    verify) words+=" $account --domain --edge --cert --all --resolver" ;;
    history) words+=" $account --domain --since --failed --export --any-account --ledger" ;;
    sandbox) words+=' --domains --state --ca-out --port --edge-port --latency --stale-edge' ;;
    help) words='domains inspect deploy off verify history sandbox' ;;
    *) return ;;
    esac
    if [[ $current == -* || $command == help ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
    elif [[ $command == history ]]; then
        mapfile -t COMPREPLY < <(compgen -W 'verify resolve keep' -- "$current")
    elif [[ $command == deploy || $command == inspect || $command == verify ]]; then
        mapfile -t COMPREPLY < <(compgen -f -- "$current")
    fi
}

complete -o filenames -F _livecert_cli livecert-cli
