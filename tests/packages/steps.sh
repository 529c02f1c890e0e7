# shellcheck shell=bash
# What is tried with a package, wherever that happens. The caller gives: inside <command…> (runs it in the system on
# trial), $system (its folder), $root (the source), $shots (folder for pictures).
# shellcheck disable=SC2154 # those are the caller's

fail() {
    printf 'FAILED: %s\n' "$1" >&2
    exit 1
}

step() { printf '  %s\n' "$1"; }

version() { sed -n 's/^project(LiveCert VERSION \([0-9.]*\).*/\1/p' "$root/CMakeLists.txt"; }

# files_of_system: where packages put something, but for what apt and dpkg keep by design (caches, logs, lists)
files_of_system() {
    local part kept=()
    for part in tmp cache log lib/apt lib/dpkg; do kept+=(-o -path "$system/var/$part"); done
    find "$system"/{etc,usr,opt,var} -xdev \( "${kept[@]:1}" \) -prune -o -print | sed "s,^$system,," | sort
}

# start_window <name of the picture> <command inside…>: it must show a window within 30 seconds, with the sandbox's domains
start_window() {
    local picture=$shots/$1.png
    shift
    "$root/installer/virtualdisplay" "$root/tests/packages/window" "$picture" "$system" "$@" ||
        fail "no window of $*"
    step "$* shows its window: $picture"
}

# start_tour <folder of pictures> <environment inside…>
start_tour() {
    local name=$1
    shift
    install -D -m 755 "$root/build/release/bin/livecert-tour" "$system/tmp/livecert-tour"
    "$root/installer/virtualdisplay" "$root/tests/packages/window" --run "$system" "$@" /tmp/livecert-tour "/tmp/$name" ||
        fail "the tour ($name)"
    cp -r "$system/tmp/$name" "$shots/"
    step "the tour went through: $(find "$shots/$name" -name '*.png' | wc -l) pictures"
}

# older_deb <deb> <file to make>: the same as version 0.0.1, with a file that the new one no longer has
older_deb() {
    local work
    work=$(mktemp -d)
    dpkg-deb -R "$1" "$work/older"
    sed -i 's/^Version: .*/Version: 0.0.1/' "$work/older/DEBIAN/control"
    echo 'no longer shipped' >"$work/older/usr/share/doc/livecert/gone"
    dpkg-deb --root-owner-group -b "$work/older" "$2" >/dev/null
    rm -rf "$work"
}

# shellcheck disable=SC2016 # dpkg's own words
installed_version() { inside dpkg-query -W -f '${Version}' livecert; }

cli_works() { # <command inside…>
    [ "$(inside "$@" --version)" = "livecert-cli $(version)" ] || fail "$* does not say its version"
    [[ $(inside "$@" inspect /etc/ssl/certs/ca-certificates.crt 2>&1) == *[Cc]ertificate* ]] || fail "$* inspect"
    step "$* inspects a file"
}

deb_steps() {
    local deb
    deb=$(find "$root/dist" -name "livecert_$(version)_*.deb")
    [ -f "$deb" ] || fail 'no .deb in dist/'
    cp "$deb" "$system/tmp/new.deb"
    older_deb "$deb" "$system/tmp/old.deb"

    inside apt-get -qq -y --no-install-recommends install /tmp/old.deb >"$shots/install.log" 2>&1 || fail "install: see $shots/install.log"
    [ "$(installed_version)" = 0.0.1 ] || fail 'the older version is not installed'
    step 'the older version installs, with its dependencies'
    inside apt-get -qq -y --no-install-recommends install /tmp/new.deb >"$shots/upgrade.log" 2>&1 || fail "upgrade: see $shots/upgrade.log"
    [ "$(installed_version)" = "$(version)" ] || fail 'the upgrade did not happen'
    [ ! -e "$system/usr/share/doc/livecert/gone" ] || fail 'the upgrade left a file of the older version'
    step "upgraded to $(version)"
    files_of_system >"$shots/with"

    cli_works livecert-cli
    start_window window livecert
    start_tour tour

    inside apt-get -qq -y purge livecert >"$shots/purge.log" 2>&1 || fail "purge: see $shots/purge.log"
    files_of_system >"$shots/without"
    if grep -i livecert "$shots/without"; then fail 'removed, but something is left'; fi
    comm -23 "$shots/with" "$shots/without" | grep -q /usr/bin/livecert || fail 'nothing was removed'
    [ -z "$(comm -13 "$shots/with" "$shots/without")" ] || fail 'removing made files'
    step "removed clean: $(comm -23 "$shots/with" "$shots/without" | wc -l) files and folders less"
}

# older_rpm <folder to make it in>: the same as version 0.0.1; prints its name
older_rpm() {
    HOME=$root/build/packages/home cpack -G RPM --config "$root/build/release/CPackConfig.cmake" -B "$1" \
        -D CPACK_PACKAGE_VERSION=0.0.1 >"$shots/older-rpm.log" 2>&1 || fail "older rpm: see $shots/older-rpm.log"
    find "$1" -maxdepth 1 -name '*.rpm'
}

# Of rpm's own bookkeeping everything is tried here; its dependencies are those of a system we have not.
rpm_steps() {
    local new old
    new=$(find "$root/dist" -name "livecert-$(version)-*.rpm")
    [ -f "$new" ] || fail 'no rpm in dist/'
    old=$(older_rpm "$system/tmp/older-rpm")
    into_system() { rpm --root "$system" --dbpath /tmp/rpmdb "$@"; }
    files_of_system >"$shots/rpm-before"

    into_system --nodeps --install "$old" 2>"$shots/rpm.log" || fail "rpm: see $shots/rpm.log"
    [ "$(into_system --query --queryformat '%{VERSION}' livecert)" = 0.0.1 ] || fail 'the older rpm is not installed'
    into_system --nodeps --upgrade "$new" 2>>"$shots/rpm.log" || fail "rpm: see $shots/rpm.log"
    [ "$(into_system --query --queryformat '%{VERSION}' livecert)" = "$(version)" ] || fail 'the rpm was not upgraded'
    into_system --verify --nodeps livecert || fail 'the rpm is not installed as packed'
    step "the rpm installs, and upgrades to $(version)"
    cli_works livecert-cli
    into_system --erase livecert
    files_of_system >"$shots/rpm-after"
    diff "$shots/rpm-before" "$shots/rpm-after" || fail 'removing the rpm left something'
    step 'removed clean'
}

bundle_steps() {
    # What every desktop has; no Qt, and no Chinese font.
    inside apt-get -qq -y --no-install-recommends install libgl1 libegl1 libx11-6 libx11-xcb1 libsm6 libice6 libfontconfig1 \
        libfreetype6 libharfbuzz0b libglib2.0-0 libdbus-1-3 libstdc++6 ca-certificates >"$shots/install.log" 2>&1 ||
        fail "install: see $shots/install.log"
    [ -z "$(find "$system/usr/lib" -name 'libQt*')" ] || fail 'there is a Qt'
    # A folder with a space in its name, which nobody can write to.
    local folder='/opt/Live Cert' dist=$root/dist machine
    machine=$(uname -m)
    mkdir -p "$system$folder/tar"
    tar -xJf "$dist/livecert-$(version)-linux-$machine.tar.xz" -C "$system$folder/tar" --strip-components=1
    cp "$dist/LiveCert-$(version)-$machine.AppImage" "$system$folder/LiveCert.AppImage"
    ln -s LiveCert.AppImage "$system$folder/livecert-cli"
    mount --bind "$system$folder" "$system$folder"
    mount -o remount,bind,ro "$system$folder"
    "$root/tests/packages/sbom" "$dist/livecert-$(version)-bundle.cdx.json" "$system$folder/tar" | sed 's,.*/,  ,'

    cli_works "$folder/tar/livecert-cli"
    start_window tarball "$folder/tar/livecert"
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -utf8 -days 90 -subj '/O=视频直播有限公司/CN=直播.example.com' \
        -keyout /dev/null -out "$system/tmp/chinese.pem" 2>/dev/null
    start_window chinese "$folder/tar/livecert" /tmp/chinese.pem # by the carried font: there is no other
    start_window appimage "$folder/LiveCert.AppImage"
    cli_works "$folder/livecert-cli"
    start_tour tour "LD_LIBRARY_PATH=$folder/tar/usr/lib" "QT_PLUGIN_PATH=$folder/tar/usr/plugins" \
        "FONTCONFIG_FILE=$folder/tar/usr/share/livecert/fonts.conf"
    umount "$system$folder"
}
