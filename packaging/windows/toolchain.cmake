# 64-bit Windows by Debian's mingw-w64 with POSIX threads (std::thread and std::mutex as on Linux).
# CAREDESK_WINDOWS_PREFIX names the folder into which libraries.sh installed what CareDesk links.
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)
set(_triple x86_64-w64-mingw32)
set(CMAKE_C_COMPILER ${_triple}-gcc-posix)
set(CMAKE_CXX_COMPILER ${_triple}-g++-posix)
set(CMAKE_RC_COMPILER ${_triple}-windres)
set(CMAKE_AR ${_triple}-gcc-ar-posix)
set(CMAKE_RANLIB ${_triple}-gcc-ranlib-posix)

set(CMAKE_FIND_ROOT_PATH /usr/${_triple})
if(DEFINED ENV{CAREDESK_WINDOWS_PREFIX})
    list(PREPEND CMAKE_FIND_ROOT_PATH "$ENV{CAREDESK_WINDOWS_PREFIX}")
endif()
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
# The build machine's pkg-config may not offer its own libraries.
set(ENV{PKG_CONFIG_LIBDIR} /usr/${_triple}/lib/pkgconfig)
