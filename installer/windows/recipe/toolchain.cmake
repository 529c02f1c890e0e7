# Compiles for x86-64 Windows with Debian's mingw-w64. LIVECERT_WINDOWS_PREFIX (variable, or environment) names the
# folder with the libraries, which installer/windows/prefix makes.
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)
set(triple x86_64-w64-mingw32)
# The compilers with POSIX threads: the others know no std::mutex.
set(CMAKE_C_COMPILER ${triple}-gcc-posix)
set(CMAKE_CXX_COMPILER ${triple}-g++-posix)
set(CMAKE_RC_COMPILER ${triple}-windres)

# What compiles a probe project of CMake does not get the variables of the command line, but the environment.
if(LIVECERT_WINDOWS_PREFIX)
    set(ENV{LIVECERT_WINDOWS_PREFIX} ${LIVECERT_WINDOWS_PREFIX})
elseif(DEFINED ENV{LIVECERT_WINDOWS_PREFIX})
    set(LIVECERT_WINDOWS_PREFIX $ENV{LIVECERT_WINDOWS_PREFIX})
else()
    message(FATAL_ERROR "LIVECERT_WINDOWS_PREFIX must name the folder that installer/windows/prefix made")
endif()

set(CMAKE_FIND_ROOT_PATH ${LIVECERT_WINDOWS_PREFIX} /usr/${triple})
set(CMAKE_PREFIX_PATH ${LIVECERT_WINDOWS_PREFIX})
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
set(ENV{PKG_CONFIG_LIBDIR} ${LIVECERT_WINDOWS_PREFIX}/lib/pkgconfig)

# moc, rcc and uic of this system, which must have the same version of Qt.
set(QT_HOST_PATH /usr)
set(QT_HOST_PATH_CMAKE_DIR /usr/lib/x86_64-linux-gnu/cmake)

# Random addresses from the whole range, no code in data; no time of the build in what is built.
set(hardened "-Wl,--dynamicbase,--nxcompat,--high-entropy-va,--no-insert-timestamp")
set(CMAKE_EXE_LINKER_FLAGS_INIT ${hardened})
set(CMAKE_SHARED_LINKER_FLAGS_INIT ${hardened})
set(CMAKE_MODULE_LINKER_FLAGS_INIT ${hardened})
