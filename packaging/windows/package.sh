#!/usr/bin/env bash
# package.sh: CareDesk for 64-bit Windows, built here by mingw-w64; `./dev package windows` calls it, and goes on from there.
#   build/windows/stage     what is installed: programs, DLLs, plug-ins, licences
#   build/windows/symbols   their debug symbols
#   build/windows/bin       the same programs, the demo portal and the tests, with what they need to run
# With --if-cached only where the libraries are built already; elsewhere it says so, and that is no failure.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
cd "$WINDOWS/../.."
readonly BUILD=build/windows

# timed TITLE COMMAND...
timed()
{
    local title=$1 begin=$SECONDS
    shift
    say "$title"
    "$@"
    printf '    done in %d s\n' $((SECONDS - begin))
}

configure()
{
    local presets=$BUILD/configured
    if [[ $(cat "$presets" 2>/dev/null) != "$CAREDESK_WINDOWS_PREFIX" || CMakePresets.json -nt $presets ]]; then
        # Another hash is another folder of libraries: nothing that names the old one may stay.
        rm -rf "$BUILD"
        cmake --preset windows
        printf '%s\n' "$CAREDESK_WINDOWS_PREFIX" >"$presets"
    fi
}

stage()
{
    rm -rf "$BUILD/stage"
    cmake --install "$BUILD" >"$BUILD/install.log"
}

sizes()
{
    say "What is installed: $(du -sh --apparent-size "$BUILD/stage" | cut -f 1), symbols $(du -sh --apparent-size "$BUILD/symbols" | cut -f 1)"
    find "$BUILD/stage" -name '*.exe' -printf '    %10s  %f\n' -o -name '*.dll' -printf '    %10s  %P\n' | sort -rn
}

# Where compilers are missing the hash comes out as another one, and there is no such folder.
libraries_are_there() { [[ -e $(libraries_folder 2>/dev/null)/stamps/all ]]; }

main()
{
    local folder
    if [[ ${1:-} == --if-cached ]] && ! libraries_are_there; then
        say "Not built for Windows: its libraries are not built on this machine (./dev package windows --build-only makes them)"
        return 0
    fi
    timed "Libraries for Windows" "$WINDOWS/libraries.sh"
    folder=$(libraries_folder)
    export CAREDESK_WINDOWS_PREFIX=$folder/prefix
    timed "Configuring $BUILD" configure
    timed "Building for Windows" cmake --build "$BUILD"
    timed "Installing into $BUILD/stage" stage
    sizes
}

main "$@"
