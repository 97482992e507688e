# What is special about building for Windows: what a program is there besides its code, and what has no pkg-config.

set(CAREDESK_WINDOWS_RESOURCES "${CMAKE_SOURCE_DIR}/packaging/windows/resources")

# caredesk_program(TARGET DESCRIPTION text [ICON]): gives a program its version, its manifest (each screen's scale, long paths, UTF-8),
# with ICON also CareDesk's icon, and `install` puts it into the folder that is packed.
function(caredesk_program TARGET)
    if(NOT WIN32)
        return()
    endif()
    cmake_parse_arguments(ARG "ICON" "DESCRIPTION" "" ${ARGN})
    set(folder "${CMAKE_CURRENT_BINARY_DIR}/windows-resources")
    set(CAREDESK_RC_NAME ${TARGET})
    set(CAREDESK_RC_DESCRIPTION "${ARG_DESCRIPTION}")
    set(depends "${folder}/${TARGET}.manifest")
    if(ARG_ICON)
        set(CAREDESK_RC_ICON "IDI_ICON1 ICON \"caredesk.ico\"")
        # Not among this program's own files: the installers take it too.
        caredesk_icon("${CMAKE_BINARY_DIR}/caredesk.ico")
        list(APPEND depends "${CMAKE_BINARY_DIR}/caredesk.ico")
    endif()
    configure_file("${CAREDESK_WINDOWS_RESOURCES}/program.manifest.in" "${folder}/${TARGET}.manifest" @ONLY)
    configure_file("${CAREDESK_WINDOWS_RESOURCES}/program.rc.in" "${folder}/${TARGET}.rc" @ONLY)
    set_source_files_properties("${folder}/${TARGET}.rc" PROPERTIES OBJECT_DEPENDS "${depends}"
        COMPILE_OPTIONS "-I;${folder};-I;${CMAKE_BINARY_DIR}")
    target_sources(${TARGET} PRIVATE "${folder}/${TARGET}.rc")
    install(TARGETS ${TARGET} RUNTIME DESTINATION .)
endfunction()

# caredesk_find_httplib(): the demo portal's HTTP library as the target PkgConfig::HTTPLIB.
function(caredesk_find_httplib)
    if(NOT WIN32)
        find_package(PkgConfig REQUIRED)
        pkg_check_modules(HTTPLIB REQUIRED IMPORTED_TARGET GLOBAL cpp-httplib)
    elseif(NOT TARGET PkgConfig::HTTPLIB)
        find_package(OpenSSL REQUIRED)
        find_package(ZLIB REQUIRED)
        find_path(HTTPLIB_INCLUDE_DIR httplib.h REQUIRED)
        find_library(HTTPLIB_LIBRARY cpp-httplib REQUIRED)
        add_library(PkgConfig::HTTPLIB STATIC IMPORTED GLOBAL)
        set_target_properties(PkgConfig::HTTPLIB PROPERTIES IMPORTED_LOCATION "${HTTPLIB_LIBRARY}")
        target_include_directories(PkgConfig::HTTPLIB INTERFACE "${HTTPLIB_INCLUDE_DIR}")
        target_compile_definitions(PkgConfig::HTTPLIB INTERFACE CPPHTTPLIB_OPENSSL_SUPPORT CPPHTTPLIB_ZLIB_SUPPORT)
        target_link_libraries(PkgConfig::HTTPLIB INTERFACE OpenSSL::SSL OpenSSL::Crypto ZLIB::ZLIB ws2_32 crypt32)
    endif()
endfunction()

# caredesk_icon(FILE): the program's icon in Windows' form, of the pictures that resources/ draws.
function(caredesk_icon FILE)
    find_package(Python3 REQUIRED COMPONENTS Interpreter)
    set(pictures "")
    foreach(size IN ITEMS 16 20 24 32 40 48 64 96 128 256)
        list(APPEND pictures "${CMAKE_BINARY_DIR}/resources/rasterised/app-icon/${size}.png")
    endforeach()
    add_custom_command(
        OUTPUT "${FILE}"
        COMMAND "${Python3_EXECUTABLE}" "${CAREDESK_WINDOWS_RESOURCES}/make_icon.py" "${FILE}" ${pictures}
        DEPENDS "${CAREDESK_WINDOWS_RESOURCES}/make_icon.py" caredesk-icon-pictures
        VERBATIM)
endfunction()
