# shellcheck shell=bash
# Completion of livecert-cli for bash. The words are those of app/cli/arguments.cpp; a test compares them.

_livecert_cli() {
    local current=$2 previous=$3 command=${COMP_WORDS[1]:-}
    local account='--credentials-fd --profile --region --endpoint --ca-file --mode'
    local vault='--vault --vault-passphrase-fd'
    local change='--domain --edge --resolver --plan --yes --wait --verify --wait-seconds --stop-after --parallel --ledger'
    COMPREPLY=()

    if [ "$COMP_CWORD" -eq 1 ]; then
        mapfile -t COMPREPLY < <(compgen -W 'domains inspect deploy restore off verify history vault sandbox help --help --version' -- "$current")
        return
    fi
    case $previous in
    --mode) mapfile -t COMPREPLY < <(compgen -W 'v1-form v3-query' -- "$current") && return ;;
    --type) mapfile -t COMPREPLY < <(compgen -W 'upload cas free' -- "$current") && return ;;
    --state) mapfile -t COMPREPLY < <(compgen -d -- "$current") && return ;;
    --cert | --key | --plan-file | --ca-file | --ca-out | --ledger | --export | --vault) mapfile -t COMPREPLY < <(compgen -f -- "$current") && return ;;
    --credentials-fd | --passphrase-fd | --vault-passphrase-fd | --profile | --region | --endpoint | --domain | --edge | --name | --filter | \
        --cas-endpoint | --stop-after | --wait-seconds | --parallel | --at | --host | --domains | --port | --edge-port | --latency | --throttle | --since | --resolver | --stale-edge) return ;;
    esac

    local words='--json --help'
    case $command in
    domains) words+=" $account --filter" ;;
    inspect) words+=' --passphrase-fd --at --host' ;;
    deploy) words+=" $account $change $vault --plan-file --cert --key --passphrase-fd --name --type --force-set --force --from-certbot --covered --include-unchanged --cas-endpoint" ;;
    restore) words+=" $account $change $vault" ;;
    off) words+=" $account $change --plan-file" ;;
    verify) words+=" $account --domain --edge --cert --all --resolver" ;;
    history) words+=" $account --domain --since --failed --export --any-account --ledger" ;;
    vault) words+=" $vault --yes" ;;
    sandbox) words+=' --domains --state --ca-out --port --edge-port --latency --throttle --stale-edge' ;;
    help) words='domains inspect deploy restore off verify history vault sandbox' ;;
    *) return ;;
    esac
    if [[ $current == -* || $command == help ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
    elif [[ $command == history ]]; then
        mapfile -t COMPREPLY < <(compgen -W 'verify resolve keep' -- "$current")
    elif [[ $command == vault ]]; then
        mapfile -t COMPREPLY < <(compgen -W 'status on off keep delete' -- "$current")
    elif [[ $command == deploy || $command == inspect || $command == verify ]]; then
        mapfile -t COMPREPLY < <(compgen -f -- "$current")
    fi
}

complete -o filenames -F _livecert_cli livecert-cli
