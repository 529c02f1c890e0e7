# What every target of the program shares, and how a layer is declared.

add_library(livecert_options INTERFACE)
target_compile_options(livecert_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Wnon-virtual-dtor -Werror)
# QT_WARN_DEPRECATED_UP_TO: what later versions of Qt deprecate must not stop the build there.
target_compile_definitions(livecert_options INTERFACE
    QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
    QT_NO_CAST_FROM_BYTEARRAY QT_STRICT_ITERATORS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400 QT_WARN_DEPRECATED_UP_TO=0x060400
    LIVECERT_VERSION="${PROJECT_VERSION}")
if(APPLE)
    target_compile_definitions(livecert_options INTERFACE __STDC_WANT_LIB_EXT1__=1) # <string.h> declares memset_s then
endif()
target_include_directories(livecert_options INTERFACE ${PROJECT_SOURCE_DIR}/app ${PROJECT_SOURCE_DIR})

if(LIVECERT_SANITIZE)
    target_compile_options(livecert_options INTERFACE
        -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_compile_definitions(livecert_options INTERFACE _GLIBCXX_ASSERTIONS)
    target_link_options(livecert_options INTERFACE -fsanitize=address,undefined)
endif()
if(LIVECERT_COVERAGE)
    target_compile_options(livecert_options INTERFACE --coverage)
    target_link_options(livecert_options INTERFACE --coverage)
endif()
if(LIVECERT_HARDEN)
    include(${CMAKE_CURRENT_LIST_DIR}/hardening.cmake)
endif()

include(${CMAKE_CURRENT_LIST_DIR}/precompiled.cmake)

# add_layer(<name> SOURCES … [PER_SYSTEM …] [USES targets its headers show] [PRIVATELY targets only its sources need])
# PER_SYSTEM names what each system does in its own way: <it>_win.cpp on Windows, <it>_unix.cpp elsewhere. It makes the static library livecert_<name>. Includes are rooted at app/ ("core/error.h") and at the
# top ("ui/mainwindow.h").
function(add_layer name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;PER_SYSTEM;USES;PRIVATELY")
    list(TRANSFORM arg_PER_SYSTEM APPEND $<IF:$<BOOL:${WIN32}>,_win.cpp,_unix.cpp>)
    add_library(livecert_${name} STATIC ${arg_SOURCES} ${arg_PER_SYSTEM})
    target_link_libraries(livecert_${name} PUBLIC ${arg_USES} PRIVATE livecert_options ${arg_PRIVATELY})
    target_include_directories(livecert_${name} PUBLIC ${PROJECT_SOURCE_DIR}/app ${PROJECT_SOURCE_DIR})
    if(name STREQUAL "ui")
        share_precompiled(livecert_${name} ui)
    else()
        share_precompiled(livecert_${name} core)
    endif()
endfunction()
