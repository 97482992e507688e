# What the scripts of this folder share; read by them with `source`.
set -euo pipefail

WINDOWS=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
readonly WINDOWS
readonly TRIPLE=x86_64-w64-mingw32

say() { printf '\n==> %s\n' "$*"; }

# fail MESSAGE HINT
fail()
{
    printf '\n%s: %s\n' "${0##*/}" "$1" >&2
    [[ $# -lt 2 ]] || printf 'Hint: %s\n' "$2" >&2
    exit 1
}

# The Debian packages whose sources are built, as SOURCE PACKAGE: the version is that of PACKAGE on this machine, so that the
# Windows build has what the Linux build beside it was tested with.
readonly SOURCES='
qt6-base           libqt6core6
sqlite3            libsqlite3-dev
qtkeychain         qtkeychain-qt6-dev
libxml2            libxml2-dev
qr-code-generator  libqrcodegencpp-dev
openssl            libssl-dev
zlib               zlib1g-dev
libzip             libzip-dev
cpp-httplib        libcpp-httplib-dev
'

version_of_package() { dpkg-query --show --showformat='${source:Version}' "$1"; }

# version_of SOURCE
version_of()
{
    local package
    package=$(awk -v source="$1" '$1 == source { print $2 }' <<<"$SOURCES")
    version_of_package "$package" || fail "the package $package is missing" "./dev setup installs it"
}

# Everything that decides on what the libraries become.
libraries_inputs()
{
    local source package
    cat "$WINDOWS"/{common,sources,libraries}.sh "$WINDOWS/toolchain.cmake"
    while read -r source package; do
        [[ -z $source ]] || printf '%s %s\n' "$source" "$(version_of "$source")"
    done <<<"$SOURCES"
    for package in catch2 nlohmann-json3-dev gcc-mingw-w64-x86-64-posix-runtime mingw-w64-x86-64-dev; do
        printf '%s %s\n' "$package" "$(version_of_package "$package")"
    done
    # Its contents: another state of the same checkout is another library.
    [[ -z ${QTKEYCHAIN_SRC:-} ]] ||
        (cd "$QTKEYCHAIN_SRC" && find . -name .git -prune -o -type f -print0 | sort -z | xargs -0 sha256sum)
}

# Where the libraries are built and kept, shared by all checkouts: libraries.sh makes it.
libraries_folder()
{
    local hash
    hash=$(libraries_inputs | sha256sum | cut -c1-12)
    printf '%s/caredesk/windows-%s\n' "${XDG_CACHE_HOME:-$HOME/.cache}" "$hash"
}
