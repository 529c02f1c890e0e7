# shellcheck shell=bash
# For the scripts that build and run: one line per phase, everything else into a log.

# phase <what> <log> <command…>: prints "what …  done (3 s)"; shows the end of the log when the command fails.
phase() {
    local what=$1 log=$2 started=$SECONDS status=0
    shift 2
    printf '%-44s' "$what …"
    mkdir -p "$(dirname "$log")"
    "$@" >"$log" 2>&1 </dev/null || status=$?
    if [ "$status" -ne 0 ]; then
        printf 'failed\n\n'
        tail -n 40 "$log"
        printf '\nThe whole log: %s\n' "$log"
        return "$status"
    fi
    printf 'done (%d s)\n' "$((SECONDS - started))"
}

# configure_and_build <root> <preset> [targets]: everything when no target is named
configure_and_build() {
    local root=$1 preset=$2
    shift 2
    phase "Configure ($preset)" "$root/build/log/configure-$preset.log" cmake -S "$root" --preset "$preset" || return
    phase "Build ($preset)" "$root/build/log/build-$preset.log" \
        cmake --build "$root/build/$preset" --parallel "$(nproc)" ${1:+--target "$@"}
}
