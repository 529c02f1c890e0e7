# shellcheck shell=bash
# wait_for_picture <file> <process> <what it is>: takes pictures of the whole display until the program's window stays the
# same; fails when it ends by itself, or shows nothing within 30 seconds (LIVECERT_PATIENCE: more).
wait_for_picture() {
    local file=$1 process=$2 what=$3 before='' now
    # A list of domains has far more colours than an empty screen. Twice the same picture means that it is all there; of
    # the status bar below, which counts the seconds, nothing is compared.
    for _ in $(seq "$((${LIVECERT_PATIENCE:-30} * 2))"); do
        sleep 0.5
        kill -0 "$process" 2>/dev/null || { echo "$what ended by itself" >&2 && return 1; }
        import -window root "$file"
        now=$(convert "$file" -crop 1920x780+0+0 +repage -format '%#' info:)
        if [ "$now" = "$before" ] && [ "$(identify -format '%k' "$file")" -gt 500 ]; then
            return
        fi
        before=$now
    done
    echo "$what: no window within ${LIVECERT_PATIENCE:-30} s" >&2
    return 1
}
