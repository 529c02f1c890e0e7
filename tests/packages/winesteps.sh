# shellcheck shell=bash
# The steps of tests/packages/windows. The caller gives $root, $shots, $state (a folder that vanishes) and has set up Wine.
# shellcheck disable=SC2154 # those are the caller's

# Those tests of the layers below the window that need neither another program, nor a keyring, nor the rights of a file:
# Wine keeps a list of rights as the nine bits of Unix, in which there is no place for administrators.
windows_tests=(
    tst_secret tst_error tst_cputime
    tst_certificate tst_privatekey tst_hostmatch tst_bundle tst_checks tst_reading
    tst_signer tst_rpcclient tst_retry tst_tlstrust tst_ratelimiter tst_sharedlimit tst_liveapi tst_endpoint
    tst_dnsmessage tst_planfile tst_deployment tst_vaultformat
    tst_credentialsource
)

c_drive() { echo "$WINEPREFIX/drive_c"; }
programs() { echo "$(c_drive)/users/$USER_NAME/AppData/Local/Programs/LiveCert"; }
setup() { echo "$root/dist/LiveCert-$(version)-windows-x64-setup.exe"; }

# quiet <program of Windows> …: without what Debian's starter says about 32-bit programs
quiet() { timeout 300 wine "$@" 2> >(grep -v -e wine32 -e 'multiarch' -e '^$' -e 'apt-get' >&2 || true); }

registry() { wine reg query "$@" 2>/dev/null | tr -d '\r'; }
uninstall_key='Software\Microsoft\Windows\CurrentVersion\Uninstall\LiveCert'

files_of_wine() { find "$(c_drive)" | sort; }

# Wine's own fonts have to lie where Windows has its fonts: otherwise it takes one for the window whose height it reads
# wrongly. The Chinese one is for the second picture.
make_wine() {
    wine wineboot --init >"$shots/wineboot.log" 2>&1 || fail "Wine does not start: see $shots/wineboot.log"
    wine reg add 'HKCU\Software\Wine' /v Version /d win10 /f >/dev/null 2>&1
    wineserver -w
    USER_NAME=$(basename "$(find "$(c_drive)/users" -mindepth 1 -maxdepth 1 ! -name Public | head -n 1)")
    cp /usr/share/wine/fonts/*.ttf /usr/share/wine/fonts/*.fon /usr/share/fonts/truetype/dejavu/*.ttf \
        /usr/share/fonts/truetype/wqy/wqy-microhei.ttc "$(c_drive)/windows/Fonts/"
    step "$(wine --version) is set up as Windows 10"
}

installing() {
    mkdir -p "$(c_drive)/users/$USER_NAME/AppData/Local/Programs" # as every user has
    files_of_wine >"$state/before"
    quiet "$shots/older-setup.exe" /S || fail "the older version does not install: exit code $?"
    wineserver -w
    [ -f "$(programs)/livecert.exe" ] && [ -f "$(programs)/gone.txt" ] || fail 'the files are not where a user installs'
    [ -f "$(c_drive)/users/$USER_NAME/AppData/Roaming/Microsoft/Windows/Start Menu/Programs/LiveCert.lnk" ] ||
        fail 'no entry in the start menu'
    [[ $(registry "HKCU\\$uninstall_key" /v DisplayVersion) == *0.0.1* ]] || fail 'not among the installed programs'
    [[ $(registry 'HKCU\Software\Classes\.pem\OpenWithProgids') == *LiveCert.Certificate* ]] || fail 'not offered for .pem'
    [ -z "$(registry 'HKCU\Software\Classes\.pem' /ve | grep -i livecert)" ] || fail 'it took .pem over'
    step 'the older version installs silently, for one user'
}

start_program() { # <name of the picture> <arguments…>: leaves $program; of $program_folder, if that is set
    local picture=$shots/$1.png
    shift
    quiet "${program_folder:-$(programs)}/livecert.exe" "$@" &
    program=$!
    background+=("$program")
    LIVECERT_PATIENCE=90 wait_for_picture "$picture" "$program" livecert.exe || fail "no window: see $picture"
    step "livecert.exe shows its window: $picture"
}

end_program() {
    wine taskkill /f /im livecert.exe >/dev/null 2>&1 || true
    wait "$program" 2>/dev/null || true
    background=()
}

first_window() {
    start_program window
    local code=0
    quiet "$(setup)" /S || code=$?
    [ "$code" -eq 5 ] || fail "the installer does not refuse while LiveCert runs: exit code $code"
    step 'the installer refuses while LiveCert runs'
    end_program
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -utf8 -days 90 \
        -subj '/O=视频直播有限公司/CN=直播.example.com' -keyout /dev/null -out "$state/work/证书.pem" 2>/dev/null
    start_program chinese "$(wine winepath -w "$state/work/证书.pem" 2>/dev/null | tr -d '\r')"
    end_program
}

cli() { quiet "$(programs)/livecert-cli.exe" "$@"; }

# says <pattern> <command…>: it succeeds, and its output has the pattern
says() {
    local pattern=$1 output
    shift
    output=$("$@" 2>&1) || fail "$* ends with $?: $output"
    [[ $output =~ $pattern ]] || fail "$* says: $output"
}

json_value() { python3 -c 'import json, sys; print(json.load(open(sys.argv[1]))[sys.argv[2]])' "$@"; }

console() {
    says "^livecert-cli $(version)\$" cli --version
    cd "$state/work"
    cli sandbox --domains 12 --ca-out ca.pem >access.json 2>sandbox.log &
    background+=($!)
    for _ in $(seq 120); do
        [ ! -s access.json ] || break
        sleep 0.5
    done
    [ -s access.json ] || fail "the sandbox does not start: $(cat sandbox.log)"
    step 'livecert-cli.exe sandbox answers'
    ALIBABA_CLOUD_ACCESS_KEY_ID=$(json_value access.json accessKeyId)
    ALIBABA_CLOUD_ACCESS_KEY_SECRET=$(json_value access.json accessKeySecret)
    export ALIBABA_CLOUD_ACCESS_KEY_ID ALIBABA_CLOUD_ACCESS_KEY_SECRET
    local endpoint edge domain
    endpoint=$(json_value access.json endpoint)
    edge=$(json_value access.json edge)

    cli domains --endpoint "$endpoint" --json >domains.json || fail "domains: exit code $?"
    domain=$(python3 -c 'import json; print(json.load(open("domains.json"))["domains"][0]["domain"])')
    step "livecert-cli.exe domains lists the account: $domain is the first"
    openssl req -x509 -newkey rsa:2048 -nodes -days 90 -subj "/CN=$domain" -addext "subjectAltName=DNS:$domain" \
        -keyout key.pem -out cert.pem 2>/dev/null
    says "$domain" cli inspect cert.pem
    openssl rsa -aes256 -passout pass:Übung -in key.pem -out locked.pem 2>/dev/null
    printf 'Übung\r\n' | cli inspect --passphrase-fd 0 cert.pem locked.pem >/dev/null 2>&1 || fail 'the pass phrase is not taken'
    step 'livecert-cli.exe inspects a certificate, and a key with its pass phrase'
    cli deploy --endpoint "$endpoint" --edge "$edge" --ca-file ca.pem --domain "$domain" --yes --wait \
        cert.pem key.pem >deploy.log 2>&1 || fail "deploy: exit code $?: $(cat deploy.log)"
    # Signed by nobody that viewers trust: that is said, unless it is trusted here.
    local verdict=0
    cli verify --edge "$edge" --ca-file ca.pem --endpoint "$endpoint" --domain "$domain" --cert cert.pem >verify.log 2>&1 || verdict=$?
    [ "$verdict" -eq 9 ] || fail "verify of a self-signed certificate: exit code $verdict: $(cat verify.log)"
    cat ca.pem cert.pem >trusted.pem
    says served cli verify --edge "$edge" --ca-file trusted.pem --endpoint "$endpoint" --domain "$domain" --cert cert.pem
    says "$domain" cli history
    step "livecert-cli.exe deploys to $domain, and proves that it is served"
    local code=0
    cli deploy --endpoint "$endpoint" --domain "$domain" cert.pem key.pem >/dev/null 2>&1 </dev/null || code=$?
    [ "$code" -eq 2 ] || fail "deploy without --yes and without a console ends with $code"
    wine taskkill /f /im livecert-cli.exe >/dev/null 2>&1 || true
    wineserver -w
    background=()
    cd "$root"
}

upgrading() {
    [ -d "$(c_drive)/users/$USER_NAME/AppData/Local/livecert" ] || fail 'no settings are there to be kept'
    quiet "$(setup)" /S || fail "the upgrade: exit code $?"
    wineserver -w
    [ ! -e "$(programs)/gone.txt" ] || fail 'the upgrade left a file of the older version'
    [[ $(registry "HKCU\\$uninstall_key" /v DisplayVersion) == *"$(version)"* ]] || fail 'the version did not change'
    [ -s "$(c_drive)/users/$USER_NAME/AppData/Local/livecert/history.sqlite" ] || fail 'the upgrade took the settings away'
    says "^livecert-cli $(version)\$" cli --version
    step 'the upgrade replaces the older version and keeps the settings'
}

# uninstall <arguments…>: and waits for the copy of itself that does the work
uninstall() {
    quiet "$(programs)/uninstall.exe" "$@" || fail "uninstall.exe $*: exit code $?"
    wineserver -w
}

nothing_left() { # <what was done>
    # The copy that did the work is removed by Windows at the next start, which Wine has not.
    files_of_wine | comm -13 "$state/before" - | grep -v '/Temp/~nsu[0-9]*\.tmp' >"$shots/left" || true
    [ ! -s "$shots/left" ] || fail "$1 left files: $(cat "$shots/left")"
    ! grep -ai livecert "$WINEPREFIX"/*.reg >"$shots/left" || fail "$1 left in the registry: $(cat "$shots/left")"
    rm "$shots/left"
}

removing() {
    uninstall /S
    [ ! -e "$(programs)" ] || fail "uninstalling left $(find "$(programs)")"
    [ -s "$(c_drive)/users/$USER_NAME/AppData/Local/livecert/history.sqlite" ] ||
        fail 'uninstalling silently took the settings away'
    step 'uninstalling silently keeps the settings'
    quiet "$(setup)" /S /NoFileTypes /Desktop || fail "installing again: exit code $?"
    wineserver -w
    [ -z "$(registry 'HKCU\Software\Classes\.pem\OpenWithProgids' | grep -i livecert)" ] || fail '/NoFileTypes is not heeded'
    [ -f "$(c_drive)/users/$USER_NAME/Desktop/LiveCert.lnk" ] || fail '/Desktop is not heeded'
    uninstall /S /RemoveSettings
    nothing_left 'uninstalling'
    step 'uninstalling with /RemoveSettings leaves nothing, no file and no word in the registry'
}

all_users() {
    quiet "$(setup)" /S /AllUsers || fail "/AllUsers: exit code $?"
    wineserver -w
    [ -f "$(c_drive)/Program Files/LiveCert/livecert.exe" ] || fail '/AllUsers does not install for all users'
    [ ! -e "$(programs)" ] || fail '/AllUsers installs for one user as well'
    [[ $(registry "HKLM\\$uninstall_key" /v DisplayVersion /reg:64) == *"$(version)"* ]] || fail 'not among the programs of all'
    quiet "$(c_drive)/Program Files/LiveCert/uninstall.exe" /S || fail "uninstalling for all: exit code $?"
    wineserver -w
    nothing_left 'uninstalling for all users'
    step 'installs for all users, and is removed'
}

# The ZIP, in a folder whose name has a space and letters of no code page.
portable() {
    local folder program_folder
    folder="$(c_drive)/Meine Ordner/直播"
    mkdir -p "$folder"
    python3 -m zipfile -e "$root/dist/LiveCert-$(version)-windows-x64.zip" "$folder"
    program_folder=$folder/LiveCert-$(version)-windows-x64
    says "^livecert-cli $(version)\$" quiet "$program_folder/livecert-cli.exe" --version
    start_program portable
    end_program
    rm -rf "$(c_drive)/Meine Ordner"
    step 'the ZIP starts from where it was unpacked'
}

unit_tests() {
    local test path failed=()
    path=$(printf '%s;' "$LIVECERT_WINDOWS_PREFIX/bin" "$(dirname "$(x86_64-w64-mingw32-g++-posix -print-file-name=libstdc++-6.dll)")" \
        /usr/x86_64-w64-mingw32/lib | sed 's,/,\\,g; s,\(^\|;\)\\,\1Z:\\,g')
    export WINEPATH=$path QT_PLUGIN_PATH=Z:${LIVECERT_WINDOWS_PREFIX//\//\\}\\plugins QT_QPA_PLATFORM=offscreen
    for test in "${windows_tests[@]}"; do
        (cd "$shots" && timeout 300 wine "$root/build/windows/bin/$test.exe" -o "$test.txt,txt" >/dev/null 2>&1) ||
            failed+=("$test")
    done
    [ "${#failed[@]}" -eq 0 ] || fail "for Windows, these tests fail: ${failed[*]}; see $shots/"
    step "these tests pass under Wine: ${windows_tests[*]}"
}
