#!/usr/bin/env bash
# libraries.sh: builds what CareDesk, its demo portal and its tests link on Windows, from Debian's sources by Debian's mingw-w64,
# into a folder of the user's cache named by a hash of all inputs, and prints that folder as the last line. What was begun is
# gone on with; once all is built it takes a moment.
#   prefix/     Qt (DLLs and plug-ins), libxml2, libzip with zlib inside, QtKeychain, qrcodegen; for the demo portal and the tests
#               OpenSSL, zlib, SQLite, cpp-httplib, and the headers of nlohmann/json and Catch2
#   licences/   a folder for each part that is shipped
#   versions    which source became of what was asked for
# QTKEYCHAIN_SRC names a folder with QtKeychain's sources, for archives that lack them.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
source "$(dirname "${BASH_SOURCE[0]}")/sources.sh"

FOLDER=$(libraries_folder)
readonly FOLDER PREFIX=$FOLDER/prefix SOURCE=$FOLDER/source BUILD=$FOLDER/build LICENCES=$FOLDER/licences
readonly DOWNLOADS=${FOLDER%/*}/windows-sources
readonly HOST_CMAKE=/usr/lib/x86_64-linux-gnu/cmake
export CAREDESK_WINDOWS_PREFIX=$PREFIX
# Paths relative to the folder: what was compiled once is found again when a hash has changed.
export CCACHE_BASEDIR=$FOLDER CCACHE_NOHASHDIR=1
export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime

# cmake_build NAME ARGUMENTS...: configures, builds and installs SOURCE/NAME.
cmake_build()
{
    local name=$1
    shift
    [[ -e $BUILD/$name/build.ninja ]] || cmake -S "$SOURCE/$name" -B "$BUILD/$name" -G Ninja \
        "-DCMAKE_TOOLCHAIN_FILE=$WINDOWS/toolchain.cmake" -DCMAKE_BUILD_TYPE=Release "-DCMAKE_INSTALL_PREFIX=$PREFIX" \
        -DCMAKE_C_COMPILER_LAUNCHER=ccache -DCMAKE_CXX_COMPILER_LAUNCHER=ccache "$@"
    ninja -C "$BUILD/$name" -j "$(nproc)"
    cmake --install "$BUILD/$name"
}

compile() { ccache "$TRIPLE-$1-posix" -O2 "${@:2}"; }
archive() { "$TRIPLE-gcc-ar-posix" rcs "$PREFIX/lib/$1" "${@:2}"; }

# keep_licence NAME FILES...
keep_licence()
{
    mkdir -p "$LICENCES/$1"
    cp "${@:2}" "$LICENCES/$1/"
}

# note_version SOURCE VERSION
note_version() { sed -i "/^$1 /d" "$FOLDER/versions"; printf "%s %s\n" "$1" "$2" >>"$FOLDER/versions"; }

# SQLite in one file; Debian's Qt comes without the copy that upstream's has.
make_sqlite()
{
    debian_source sqlite3 "$SOURCE/sqlite3"
    mkdir -p "$BUILD/sqlite3"
    cd "$BUILD/sqlite3"
    "$SOURCE/sqlite3/configure" --disable-tcl --disable-readline >/dev/null
    make sqlite3.c >/dev/null
    compile gcc -DSQLITE_THREADSAFE=1 -DSQLITE_OMIT_LOAD_EXTENSION -c sqlite3.c -o sqlite3.o
    archive libsqlite3.a sqlite3.o
    cp sqlite3.h "$PREFIX/include/"
    keep_licence SQLite "$SOURCE/sqlite3/debian/copyright"
}

# complete_network_list HEADER: the plug-in that tells when the network is there again wants of netlistmgr.h what Microsoft's brings
# and mingw-w64's does not; Qt's own test of it fails for the same reason, so it is answered in make_qt.
complete_network_list()
{
    local name lines='#include <ocidl.h>'
    for name in NA_InternetConnectivityV4 NA_InternetConnectivityV6; do
        lines+="\n#define $name L\"$name\""
    done
    sed -i "s,^#include <netlistmgr.h>,$lines\n&," "$1"
}

# end_network_list SOURCE: at the end of the networks Qt asks whether the last one was taken out of its hands. Windows does that; Wine
# answers that there is no more and leaves it, and the program turns for ever.
end_network_list()
{
    grep -q 'while (SUCCEEDED(hr) && network != nullptr)' "$1"
    sed -i 's/while (SUCCEEDED(hr) && network != nullptr)/while (hr == S_OK \&\& network != nullptr)/' "$1"
}

# The modules that CareDesk uses, as DLLs: who wants another Qt replaces them, as the LGPL asks. Schannel for TLS, SQLite with FTS5
# inside its plug-in. direct2d1_1 wants a newer header than mingw-w64 has, and direct2d alone brings DirectWrite's fonts. Regular expressions
# go without their compiler: its stack is a thread_local with a destructor, and at the end of a thread mingw's run-time frees such objects
# before it destroys them (docs/windows.md).
make_qt()
{
    local flags=() feature
    local on=(gui widgets network sql testlib direct2d sspi ssl schannel sql_sqlite networklistmanager)
    local off=(printsupport concurrent xml dbus vulkan tabletevent direct2d1_1 icu glib zstd brotli gssapi openssl pkg_config
               sql_odbc sql_mysql sql_psql sql_db2 sql_ibase sql_oci
               system_sqlite system_zlib system_pcre2 system_doubleconversion system_harfbuzz system_freetype system_png system_jpeg)
    for feature in "${on[@]}"; do flags+=("-DFEATURE_$feature=ON"); done
    for feature in "${off[@]}"; do flags+=("-DFEATURE_$feature=OFF"); done
    if [[ ! -e $BUILD/qt/build.ninja ]]; then
        debian_source qt6-base "$SOURCE/qt"
        mkdir -p "$SOURCE/qt/src/3rdparty/sqlite"
        cp "$BUILD"/sqlite3/sqlite3.{c,h} "$SOURCE/qt/src/3rdparty/sqlite/"
        complete_network_list "$SOURCE/qt/src/plugins/networkinformation/networklistmanager/qnetworklistmanagerevents.h"
        end_network_list "$SOURCE/qt/src/plugins/networkinformation/networklistmanager/qnetworklistmanagerevents.cpp"
    fi
    cmake_build qt -DBUILD_SHARED_LIBS=ON -DQT_HOST_PATH=/usr "-DQT_HOST_PATH_CMAKE_DIR=$HOST_CMAKE" \
        -DQT_QMAKE_TARGET_MKSPEC=win32-g++ -DQT_BUILD_EXAMPLES=OFF -DQT_BUILD_TESTS=OFF \
        -DQT_BUILD_TOOLS_WHEN_CROSSCOMPILING=OFF -DINPUT_opengl=no -DINPUT_openssl=no \
        -DCMAKE_C_FLAGS=-DPCRE2_DISABLE_JIT -DTEST_networklistmanager=ON "${flags[@]}"
    keep_licence Qt "$SOURCE/qt/debian/copyright" "$SOURCE"/qt/LICENSES/{LGPL-3.0-only,GPL-3.0-only,Qt-GPL-exception-1.0}.txt
}

make_qtkeychain()
{
    if [[ ! -e $BUILD/qtkeychain/build.ninja ]]; then
        if [[ -n ${QTKEYCHAIN_SRC:-} ]]; then
            rm -rf "$SOURCE/qtkeychain"
            cp -r "$QTKEYCHAIN_SRC" "$SOURCE/qtkeychain"
        else
            upstream_source qtkeychain "$SOURCE/qtkeychain"
        fi
        # An option of another compiler, which newer versions ask for on all of Windows. Where it stands differs by version.
        find "$SOURCE/qtkeychain" -name CMakeLists.txt -exec sed -i 's,/utf-8 ,,' {} +
    fi
    cmake_build qtkeychain "-DCMAKE_TOOLCHAIN_FILE=$PREFIX/lib/cmake/Qt6/qt.toolchain.cmake" \
        "-DQT_CHAINLOAD_TOOLCHAIN_FILE=$WINDOWS/toolchain.cmake" -DQT_HOST_PATH=/usr "-DQT_HOST_PATH_CMAKE_DIR=$HOST_CMAKE" \
        -DBUILD_WITH_QT6=ON -DBUILD_SHARED_LIBS=OFF -DBUILD_TRANSLATIONS=OFF -DBUILD_TEST_APPLICATION=OFF -DBUILD_TESTING=OFF -DUSE_CREDENTIAL_STORE=ON
    keep_licence QtKeychain "$SOURCE/qtkeychain/COPYING"
}

# Its parser of HTML, and what that needs: CareDesk hands it UTF-8.
make_libxml2()
{
    local flags=() part
    for part in C14N CATALOG DEBUG FTP HTTP ICONV ICU LEGACY LZMA MODULES PROGRAMS PYTHON SCHEMAS SCHEMATRON TESTS XINCLUDE XPTR ZLIB; do
        flags+=("-DLIBXML2_WITH_$part=OFF")
    done
    [[ -e $BUILD/libxml2/build.ninja ]] || debian_source libxml2 "$SOURCE/libxml2"
    cmake_build libxml2 -DBUILD_SHARED_LIBS=ON "${flags[@]}"
    keep_licence libxml2 "$SOURCE/libxml2/debian/copyright"
}

make_qrcodegen()
{
    upstream_source qr-code-generator "$SOURCE/qrcodegen"
    mkdir -p "$BUILD/qrcodegen" "$PREFIX/include/qrcodegen"
    compile g++ -std=c++11 -c "$SOURCE/qrcodegen/cpp/qrcodegen.cpp" -o "$BUILD/qrcodegen/qrcodegen.o"
    archive libqrcodegencpp.a "$BUILD/qrcodegen/qrcodegen.o"
    cp "$SOURCE/qrcodegen/cpp/qrcodegen.hpp" "$PREFIX/include/qrcodegen/"
    # Its licence stands at the top of its source.
    sed '/\*\//q' "$SOURCE/qrcodegen/cpp/qrcodegen.hpp" >"$BUILD/qrcodegen/LICENCE.txt"
    keep_licence qrcodegen "$BUILD/qrcodegen/LICENCE.txt"
}

make_zlib()
{
    debian_source zlib "$SOURCE/zlib"
    cd "$SOURCE/zlib"
    # Debian's source is without the Makefile for Windows.
    compile gcc -D_LARGEFILE64_SOURCE=1 -c ./*.c
    archive libz.a ./*.o
    cp zlib.h zconf.h "$PREFIX/include/"
}

# Deflate alone, without encryption: that is all that CareDesk writes. A DLL, with zlib in it.
make_libzip()
{
    local flags=() part
    for part in ENABLE_COMMONCRYPTO ENABLE_GNUTLS ENABLE_MBEDTLS ENABLE_OPENSSL ENABLE_WINDOWS_CRYPTO ENABLE_BZIP2 ENABLE_LZMA \
                BUILD_TOOLS BUILD_REGRESS BUILD_EXAMPLES BUILD_DOC; do
        flags+=("-D$part=OFF")
    done
    [[ -e $BUILD/libzip/build.ninja ]] || debian_source libzip "$SOURCE/libzip"
    cmake_build libzip -DBUILD_SHARED_LIBS=ON "${flags[@]}"
    keep_licence libzip "$SOURCE/libzip/LICENSE"
    keep_licence zlib "$SOURCE/zlib/debian/copyright"
}

make_openssl()
{
    [[ -e $SOURCE/openssl/configdata.pm ]] || debian_source openssl "$SOURCE/openssl"
    cd "$SOURCE/openssl"
    [[ -e configdata.pm ]] || ./Configure mingw64 no-shared no-tests no-module no-engine no-legacy no-zlib \
        --prefix="$PREFIX" --libdir=lib --openssldir=/etc/ssl "CC=ccache $TRIPLE-gcc-posix" "RC=$TRIPLE-windres" \
        "AR=$TRIPLE-gcc-ar-posix" "RANLIB=$TRIPLE-gcc-ranlib-posix"
    make -j "$(nproc)" build_libs
    make install_dev
}

# Made of its one header by the script that Debian's package is made with.
make_httplib()
{
    local flags=(-DCPPHTTPLIB_OPENSSL_SUPPORT -DCPPHTTPLIB_ZLIB_SUPPORT)
    debian_source cpp-httplib "$SOURCE/httplib"
    cd "$SOURCE/httplib"
    /usr/bin/python3 "$PWD/split.py"
    compile g++ -std=c++17 "${flags[@]}" -I"$PREFIX/include" -c out/httplib.cc -o httplib.o
    archive libcpp-httplib.a httplib.o
    cp out/httplib.h "$PREFIX/include/"
    mkdir -p "$PREFIX/lib/pkgconfig"
    printf '%s\n' 'prefix=${pcfiledir}/../..' 'Name: cpp-httplib' 'Description: HTTP server and client' \
        "Version: $(version_of cpp-httplib)" 'Libs: -L${prefix}/lib -lcpp-httplib -lssl -lcrypto -lz -lws2_32 -lcrypt32' \
        "Cflags: -I\${prefix}/include ${flags[*]}" >"$PREFIX/lib/pkgconfig/cpp-httplib.pc"
}

# Headers are the same on every system: Debian's packages have them.
make_headers()
{
    cp -r /usr/include/catch2 /usr/include/nlohmann "$PREFIX/include/"
    mkdir -p "$PREFIX/share/cmake"
    cp -r /usr/lib/cmake/Catch2 "$PREFIX/lib/cmake/"
    cp -r /usr/share/cmake/nlohmann_json "$PREFIX/share/cmake/"
}

# What the compiler adds to every program, and what is drawn and translated at build time.
make_runtime()
{
    local documents=/usr/share/doc
    mkdir -p "$PREFIX/bin"
    cp /usr/lib/gcc/$TRIPLE/*-posix/{libgcc_s_seh-1,libstdc++-6}.dll /usr/$TRIPLE/lib/libwinpthread-1.dll "$PREFIX/bin/"
    keep_licence GCC "$documents/gcc-mingw-w64-x86-64-posix-runtime/copyright" /usr/share/common-licenses/GPL-3
    keep_licence mingw-w64 "$documents/mingw-w64-x86-64-dev/copyright"
    keep_licence Breeze "$documents/breeze-icon-theme/copyright" /usr/share/common-licenses/LGPL-3
    keep_licence Qt-translations "$documents/qt6-translations-l10n/copyright"
}

# make_once LIBRARY: unless it was made already. Its sources and objects are not kept.
make_once()
{
    local begin=$SECONDS log=$FOLDER/logs/$1.log status
    [[ ! -e $FOLDER/stamps/$1 ]] || return 0
    say "Building $1 for Windows"
    # Where its status were asked for at once, bash would not stop at its first error.
    set +e
    (set -e; "make_$1") >"$log" 2>&1
    status=$?
    set -e
    [[ $status -eq 0 ]] || { tail -n 25 "$log" >&2; fail "building $1 failed" "all it said is in $log"; }
    touch "$FOLDER/stamps/$1"
    printf '    done in %d s\n' $((SECONDS - begin))
}

main()
{
    mkdir -p "$FOLDER"/{stamps,logs,source,build,licences} "$PREFIX"/{include,lib/cmake} "$DOWNLOADS"
    touch "$FOLDER/versions"
    # Two checkouts may ask at once.
    exec 9>"$FOLDER/lock"
    flock 9
    if [[ ! -e $FOLDER/stamps/all ]]; then
        local library release
        say "Libraries for Windows, into $FOLDER"
        release=$(. /etc/os-release && printf '%s' "$VERSION_CODENAME")
        make_index main "$release" debian
        make_index security "$release" debian-security
        for library in runtime headers sqlite zlib libzip libxml2 qrcodegen openssl httplib qt qtkeychain; do
            make_once "$library"
        done
        rm -rf "$SOURCE" "$BUILD"
        touch "$FOLDER/stamps/all"
    fi
    printf '%s\n' "$FOLDER"
}

main
