# How every target of CareDesk is compiled, and how a folder becomes a library that sees only what it may.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_RUNTIME_OUTPUT_DIRECTORY)
    set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
endif()

find_program(CCACHE ccache)
if(CCACHE)
    # Paths relative to the checkout, so that clones and worktrees share what was compiled.
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND};-E;env;CCACHE_BASEDIR=${CMAKE_SOURCE_DIR};CCACHE_NOHASHDIR=1;CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime;${CCACHE}")
endif()
find_program(MOLD mold)
if(MOLD AND NOT CMAKE_CROSSCOMPILING)
    add_link_options(-fuse-ld=mold)
endif()

add_library(caredesk_options INTERFACE)
target_compile_options(caredesk_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion)
if(CAREDESK_WERROR)
    target_compile_options(caredesk_options INTERFACE -Werror)
endif()
target_compile_definitions(caredesk_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH QT_NO_KEYWORDS
    QT_USE_QSTRINGBUILDER CAREDESK_VERSION="${PROJECT_VERSION}")
if(WIN32)
    # Of Windows' headers what is asked for, without macros called min and max; and in Catch2 a main() as elsewhere.
    target_compile_definitions(caredesk_options INTERFACE NOMINMAX WIN32_LEAN_AND_MEAN DO_NOT_USE_WMAIN)
endif()
if(CAREDESK_SANITIZE)
    list(JOIN CAREDESK_SANITIZE "," _sanitizers)
    add_compile_options(-fsanitize=${_sanitizers} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    add_link_options(-fsanitize=${_sanitizers})
    # With a sanitizer GCC 12 takes std::regex for uninitialised: https://gcc.gnu.org/bugzilla/show_bug.cgi?id=105562
    target_compile_options(caredesk_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
endif()

# caredesk_precompiled_headers(NAME LIBRARIES targets... HEADERS headers...): headers that many files include, compiled once
# for all targets that start from them (some 200 MB on the disk, and ten seconds). With CAREDESK_PCH=OFF every file still names
# what it needs.
function(caredesk_precompiled_headers NAME)
    cmake_parse_arguments(ARG "" "" "LIBRARIES;HEADERS" ${ARGN})
    set(source "${CMAKE_CURRENT_BINARY_DIR}/headers-${NAME}.cpp")
    file(CONFIGURE OUTPUT "${source}" CONTENT "// Nothing: only the headers that come before it are compiled.\n")
    add_library(caredesk_headers_${NAME} OBJECT "${source}")
    set_target_properties(caredesk_headers_${NAME} PROPERTIES AUTOMOC OFF)
    target_link_libraries(caredesk_headers_${NAME} PRIVATE ${ARG_LIBRARIES} caredesk_options)
    if(CAREDESK_PCH)
        target_precompile_headers(caredesk_headers_${NAME} PRIVATE ${ARG_HEADERS})
    endif()
endfunction()

# caredesk_precompile(TARGET NAME): its files start from those headers. A target whose options differ from theirs in what the
# headers depend on does not compile (-Winvalid-pch).
function(caredesk_precompile TARGET NAME)
    if(CAREDESK_PCH)
        target_precompile_headers(${TARGET} REUSE_FROM caredesk_headers_${NAME})
    endif()
endfunction()

# moc looks again when a list file of the folder has changed, not when a glob finds a new header: so the glob's answer is
# made a list file.
function(caredesk_watch_sources TARGET)
    set(list "${CMAKE_CURRENT_BINARY_DIR}/${TARGET}-sources.cmake")
    list(JOIN ARGN "\n# " content)
    file(CONFIGURE OUTPUT "${list}" CONTENT "# ${content}\n" @ONLY)
    include("${list}")
endfunction()

# caredesk_for_this_system(LIST): without the sources that are for another system, by the end of their names.
function(caredesk_for_this_system LIST)
    set(sources ${${LIST}})
    if(WIN32)
        list(FILTER sources EXCLUDE REGEX "_posix\\.cpp$")
    else()
        list(FILTER sources EXCLUDE REGEX "_win\\.cpp$")
    endif()
    set(${LIST} ${sources} PARENT_SCOPE)
endfunction()

# caredesk_library(FOLDER DEPENDS folders... USES folders... LIBRARIES targets...)
# Makes caredesk_FOLDER from every source of the current folder. Its headers are reached as "FOLDER/File.h" through
# an include folder of its own, so that a file sees the headers of the folders in DEPENDS (and of theirs) and no others.
# USES: the same for this folder alone; whoever links it does not see them.
function(caredesk_library FOLDER)
    cmake_parse_arguments(ARG "" "" "DEPENDS;USES;LIBRARIES" ${ARGN})
    set(target caredesk_${FOLDER})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS *.cpp *.h *.ui)
    caredesk_for_this_system(sources)
    caredesk_watch_sources(${target} ${sources})
    add_library(${target} STATIC ${sources})
    set_target_properties(${target} PROPERTIES LINKER_LANGUAGE CXX)
    set(include_root "${CMAKE_BINARY_DIR}/include/${FOLDER}")
    file(MAKE_DIRECTORY "${include_root}")
    file(CREATE_LINK "${CMAKE_CURRENT_SOURCE_DIR}" "${include_root}/${FOLDER}" SYMBOLIC)
    target_include_directories(${target} PUBLIC "${include_root}")
    list(TRANSFORM ARG_DEPENDS PREPEND caredesk_)
    list(TRANSFORM ARG_USES PREPEND caredesk_)
    target_link_libraries(${target} PUBLIC ${ARG_DEPENDS} Qt6::Core ${ARG_LIBRARIES} PRIVATE ${ARG_USES} caredesk_options)
    caredesk_precompile(${target} core)
endfunction()
