#!/usr/bin/env bash
# build-qtbase.sh FOLDER: builds Qt's Core, Network, Sql and DBus with the thread sanitizer into FOLDER/lib and FOLDER/plugins.
# They are of Debian's source and version, so a program built against Debian's Qt runs on them (LD_LIBRARY_PATH). With Debian's
# own the sanitizer cannot see Qt's locks and event queues, and takes correct programs for racing ones.
set -euo pipefail

readonly FOLDER=${1:?usage: build-qtbase.sh FOLDER}
readonly PACKAGE=qt6-base
version=$(dpkg-query --show --showformat='${source:Version}' libqt6core6)
mkdir -p "$FOLDER"
cd "$FOLDER"

# Package lists of its own: the machine may know no sources.
fetch_source()
{
    apt-get indextargets --format 'deb-src $(REPO_URI) $(CODENAME) $(COMPONENT)' 'Created-By: Packages' \
        | grep '^deb-src [^ ]*/debian/* ' | sort -u >sources.list
    mkdir -p lists/partial
    local apt=(apt-get -q -o "Dir::Etc::sourcelist=$PWD/sources.list" -o Dir::Etc::sourceparts=/dev/null
               -o "Dir::State::lists=$PWD/lists" -o Dir::Cache::srcpkgcache= -o Dir::Cache::pkgcache= -o APT::Sandbox::User=root)
    "${apt[@]}" update
    "${apt[@]}" source --download-only "$PACKAGE=$version"
    rm -rf source
    dpkg-source --no-check --extract "${PACKAGE}_$version.dsc" source
}

configure()
{
    # forkfd_pidfd: QProcess would run its child in the parent's memory, and the sanitizer, which cannot see that, would take
    # the thread that started it for unsynchronised with all others from then on.
    local off=(gui widgets testlib sql_odbc sql_psql sql_mysql sql_ibase forkfd_pidfd) flags=() feature
    local on=(sanitizer sanitize_thread dbus glib sql_sqlite system_sqlite)
    for feature in "${off[@]}"; do flags+=("-DFEATURE_$feature=OFF"); done
    for feature in "${on[@]}"; do flags+=("-DFEATURE_$feature=ON"); done
    cmake -S source -B build -G Ninja -DCMAKE_BUILD_TYPE=None -DCMAKE_C_FLAGS='-O1 -g1' -DCMAKE_CXX_FLAGS='-O1 -g1 -DQT_NO_DEBUG' \
        -DCMAKE_C_COMPILER_LAUNCHER=ccache -DCMAKE_CXX_COMPILER_LAUNCHER=ccache -DCMAKE_INSTALL_PREFIX="$PWD" \
        -DQT_BUILD_TESTS=OFF -DQT_BUILD_EXAMPLES=OFF -DBUILD_WITH_PCH=OFF "${flags[@]}"
}

fetch_source
configure
ninja -C build Core Network Sql DBus QSQLiteDriverPlugin QTlsBackendOpenSSLPlugin
mkdir -p lib plugins
cp -a build/lib/libQt6*.so* lib/
cp -a build/plugins/. plugins/
rm -rf source build lists "${PACKAGE}_"*
printf '%s\n' "$version" >built
