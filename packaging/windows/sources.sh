# Fetches Debian's source packages; read by libraries.sh with `source`.
#
# What checks what: `apt-get update` checks the signature of each release by Debian's keys, and the hash of each index of
# sources against the release. `apt-get --print-uris source` takes names, sizes and SHA-256 from that index, and apt-helper
# keeps a file only when its SHA-256 is that one. dpkg-source then checks the files once more, against the .dsc. No host is
# named here: the archives are those that this machine takes its packages from, and it needs to know no sources itself.

# apt_with INDEX TOOL ARGUMENTS...: apt-get or apt-cache on a private list of releases.
apt_with()
{
    local folder=$DOWNLOADS/index/$1 tool=$2
    shift 2
    "$tool" -q -o "Dir::Etc::sourcelist=$folder/sources.list" -o Dir::Etc::sourceparts=/dev/null \
        -o "Dir::State::lists=$folder/lists" -o Dir::Cache::srcpkgcache= -o Dir::Cache::pkgcache= \
        -o APT::Sandbox::User=root "$@"
}

# make_index NAME RELEASE ARCHIVE: the sources of that Debian release, in the archives of that kind that this machine uses
# (debian or debian-security; apart, since the second may list files that only the first has).
make_index()
{
    local folder=$DOWNLOADS/index/$1 here
    here=$(. /etc/os-release && printf '%s' "$VERSION_CODENAME")
    mkdir -p "$folder/lists/partial"
    apt-get indextargets --format 'deb-src $(REPO_URI) $(CODENAME) $(COMPONENT)' 'Created-By: Packages' \
        | grep "^deb-src [^ ]*/$3/* " | sort -u | sed -E "s/ $here( |-)/ $2\1/" >"$folder/sources.list"
    apt_with "$1" apt-get update >"$folder/log" 2>&1 || { tail -n 5 "$folder/log" >&2; return 1; }
}

# fetch_files INDEX SOURCE=VERSION PATTERN: those files of a source package whose names match.
fetch_files()
{
    local list uri file hash
    list=$(apt_with "$1" apt-get --print-uris --only-source source "$2" 2>/dev/null | grep "^'") || return 1
    while read -r uri file _ hash; do
        [[ $file =~ $3 ]] || continue
        [[ $hash == SHA256:* ]] || { printf 'no SHA-256 for %s\n' "$file" >&2; return 1; }
        if [[ ! -e $DOWNLOADS/$file ]] || ! sha256sum --status --check <<<"${hash#SHA256:}  $DOWNLOADS/$file"; then
            printf '    %s\n' "$file"
            rm -f "$DOWNLOADS/$file"
            /usr/lib/apt/apt-helper -q -o APT::Sandbox::User=root download-file "${uri//\'/}" "$DOWNLOADS/$file" "$hash" \
                >"$DOWNLOADS/log" 2>&1 || { tail -n 3 "$DOWNLOADS/log" >&2; return 1; }
        fi
    done <<<"$list"
}

newest_in() { apt_with "$1" apt-cache showsrc --only-source "$2" | sed -n 's/^Version: //p' | sort -V | tail -n 1; }

# fetch SOURCE PATTERN: those files, of the version that is installed here if an archive has them, and sets `fetched` to the version
# that it became. Archives have been seen that list a package, most often an update, and lack its files.
fetch()
{
    local index
    fetched=$(version_of "$1")
    for index in main security; do
        ! fetch_files "$index" "$1=$fetched" "$2" || return 0
    done
    fetched=$(newest_in main "$1")
    printf '    the installed version is not to be had: %s instead\n' "$fetched"
    fetch_files main "$1=$fetched" "$2"
}

# debian_source SOURCE FOLDER: Debian's source with Debian's patches, unpacked.
debian_source()
{
    local fetched
    fetch "$1" . || fail "the archive has no source of $1" "apt-get update && apt-get upgrade brings this machine to what it has"
    rm -rf "$2"
    # Epochs are no part of a file's name.
    dpkg-source --extract "$DOWNLOADS/${1}_${fetched#*:}.dsc" "$2" >"$2.log" 2>&1 || { tail -n 5 "$2.log" >&2; return 1; }
    note_version "$1" "$fetched"
}

# upstream_source SOURCE FOLDER: as its authors published it, for packages whose patches concern the build alone; if need be that
# of Debian's next release.
upstream_source()
{
    local fetched archive kind='\.orig\.tar\.[a-z0-9]+$'
    if ! fetch "$1" "$kind"; then
        make_index next trixie debian
        fetched=$(newest_in next "$1")
        fetch_files next "$1=$fetched" "$kind" || fail "no archive has the source of $1" "is the network there?"
    fi
    fetched=${fetched#*:}
    archive=$(ls "$DOWNLOADS/${1}_${fetched%-*}".orig.tar.*)
    rm -rf "$2"
    mkdir -p "$2"
    tar -xf "$archive" --strip-components=1 -C "$2"
    note_version "$1" "$fetched"
}
