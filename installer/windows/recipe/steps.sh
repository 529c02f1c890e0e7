# shellcheck shell=bash
# How each library is built for Windows, in the order of dependence. The caller gives $sources (where they lie
# unpacked, in folders of their package's name), $work (to build in), $prefix (to install into), $recipe and $jobs.
# shellcheck disable=SC2154 # those are the caller's
steps=(headers zlib libzip sqlite3 openssl qtbase qtkeychain)
triple=x86_64-w64-mingw32
hardened='-Wl,--dynamicbase,--nxcompat,--high-entropy-va,--no-insert-timestamp'
# The day Debian 12 was released: no build carries the time at which it happened to run.
export SOURCE_DATE_EPOCH=1686355200

by_cmake() { # <source folder> <name> <options…>
    local source=$1 build=$work/$2
    shift 2
    local flags="-ffile-prefix-map=$sources=."
    cmake -G Ninja -S "$source" -B "$build" -DCMAKE_TOOLCHAIN_FILE="$recipe/toolchain.cmake" -DLIVECERT_WINDOWS_PREFIX="$prefix" \
        -DCMAKE_INSTALL_PREFIX="$prefix" -DCMAKE_INSTALL_LIBDIR=lib -DCMAKE_BUILD_TYPE=Release \
        -DCMAKE_C_FLAGS="$flags" -DCMAKE_CXX_FLAGS="$flags" "$@"
    cmake --build "$build" --parallel "$jobs"
    cmake --install "$build" --strip
}

# Nothing but headers, the same on every system. libexpected's are those the Linux program is built with.
build_headers() {
    mkdir -p "$prefix/include" "$prefix/share/cmake"
    cp -r /usr/include/tl "$prefix/include/"
    cp -r /usr/share/cmake/tl-expected "$prefix/share/cmake/"
    cp "$sources/cpp-httplib/httplib.h" "$prefix/include/"
}

# Debian's source has no makefile for Windows; it would do no more than this.
build_zlib() {
    local file
    mkdir -p "$work/zlib" "$prefix/lib"
    rm -f "$prefix/lib/libz.a"
    for file in "$sources"/zlib/*.c; do
        $triple-gcc-posix -O2 "-ffile-prefix-map=$sources=." -c "$file" -o "$work/zlib/$(basename "$file" .c).o"
    done
    $triple-ar rcs "$prefix/lib/libz.a" "$work"/zlib/*.o
    install -D -m 644 -t "$prefix/include" "$sources/zlib/zlib.h" "$sources/zlib/zconf.h"
}

# Certificates come in archives without a password, packed by Deflate: no cipher and no other packer is needed.
build_libzip() {
    local without=() part
    for part in COMMONCRYPTO GNUTLS MBEDTLS OPENSSL WINDOWS_CRYPTO BZIP2 LZMA ZSTD; do without+=("-DENABLE_$part=OFF"); done
    for part in TOOLS REGRESS EXAMPLES DOC; do without+=("-DBUILD_$part=OFF"); done
    by_cmake "$sources/libzip" libzip "${without[@]}" -DBUILD_SHARED_LIBS=ON
}

# The source package has no single file with all of SQLite. It is made for this system, with Tcl, and is the same for all.
build_sqlite3() {
    mkdir -p "$work/sqlite3"
    (
        cd "$work/sqlite3"
        "$sources/sqlite3/configure" --disable-tcl --disable-readline --disable-shared
        make sqlite3.c
        $triple-gcc-posix -O2 -c sqlite3.c -o sqlite3.o -DSQLITE_THREADSAFE=1 -DSQLITE_OMIT_LOAD_EXTENSION \
            -DSQLITE_ENABLE_COLUMN_METADATA # which Qt's driver asks for
        $triple-ar rcs libsqlite3.a sqlite3.o
    )
    install -D -m 644 -t "$prefix/lib" "$work/sqlite3/libsqlite3.a"
    install -D -m 644 -t "$prefix/include" "$work/sqlite3/sqlite3.h"
}

# no-module: the provider with the old ciphers, which older PKCS #12 files need, is part of libcrypto and not opened by
# name from a folder. The folder of openssl.cnf goes to make and not to Configure, which would take C:/ for a relative
# path, put the prefix before it and so make it a folder of the current drive that every user may create.
build_openssl() {
    local folders=('OPENSSLDIR=C:/Program Files/Common Files/SSL' ENGINESDIR=C:/nonexistent MODULESDIR=C:/nonexistent)
    mkdir -p "$work/openssl"
    (
        cd "$work/openssl"
        "$sources/openssl/Configure" mingw64 shared no-tests no-engine no-module --cross-compile-prefix=$triple- \
            --prefix="$prefix" --libdir=lib "$hardened"
        make -j "$jobs" "${folders[@]}" build_libs
        make "${folders[@]}" install_dev
    )
    $triple-strip --strip-unneeded "$prefix"/bin/lib{ssl,crypto}-3-x64.dll
}

# Only what LiveCert uses. direct2d1_1 off drops one more platform plugin; direct2d as a whole off would not link.
build_qtbase() {
    local off=() feature
    for feature in dbus direct2d1_1 dtls gif glib icu jpeg pkg_config printsupport schannel sql_mysql sql_odbc sql_psql \
        system_doubleconversion system_freetype system_harfbuzz system_jpeg system_pcre2 system_png system_zlib \
        tabletevent textmarkdownreader textmarkdownwriter textodfwriter tuiotouch vulkan xml zstd; do
        off+=("-DFEATURE_$feature=OFF")
    done
    by_cmake "$sources/qt6-base" qtbase "${off[@]}" -DQT_QMAKE_TARGET_MKSPEC=win32-g++ -DINPUT_opengl=no \
        -DFEATURE_sql=ON -DFEATURE_system_sqlite=ON -DINPUT_openssl=runtime -DOPENSSL_ROOT_DIR="$prefix" \
        -DQT_BUILD_TESTS=OFF -DQT_BUILD_EXAMPLES=OFF -DQT_BUILD_TOOLS_WHEN_CROSSCOMPILING=OFF \
        -DCMAKE_PROJECT_QtBase_INCLUDE="$recipe/qtbase-unity.cmake"
}

# Its CMakeLists.txt gives a switch of Microsoft's compiler to every compiler on Windows.
build_qtkeychain() {
    sed -i 's,add_definitions( /utf-8 ,add_definitions( ,' "$sources/qtkeychain/qtkeychain/CMakeLists.txt"
    by_cmake "$sources/qtkeychain" qtkeychain -DBUILD_WITH_QT6=ON -DBUILD_TRANSLATIONS=OFF -DBUILD_TEST_APPLICATION=OFF
}
