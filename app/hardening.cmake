# Hardening of what is shipped. Added where compiler and linker know it: control-flow protection is for
# x86, the -z options are for ELF.
include(CheckCXXCompilerFlag)
include(CheckLinkerFlag)

# -fPIC for programs too, and not -fPIE, since they share precompiled headers with the libraries and newer
# compilers refuse those across the two.
if(UNIX AND NOT APPLE)
    target_compile_options(livecert_options INTERFACE -fPIC)
    target_link_options(livecert_options INTERFACE $<$<STREQUAL:$<TARGET_PROPERTY:TYPE>,EXECUTABLE>:-pie>)
endif()

target_compile_options(livecert_options INTERFACE
    -Wformat=2 -Werror=format-security -fstack-protector-strong
    "-ffile-prefix-map=${PROJECT_SOURCE_DIR}=.")
# Some compilers come with a level of their own; a second one without -U is a warning.
target_compile_options(livecert_options INTERFACE $<$<NOT:$<CONFIG:Debug>>:-U_FORTIFY_SOURCE>
                                                  $<$<NOT:$<CONFIG:Debug>>:-D_FORTIFY_SOURCE=3>)
target_compile_definitions(livecert_options INTERFACE _GLIBCXX_ASSERTIONS)

if(WIN32)
    # The stack protector is a library here. Windows probes each page of a stack by itself, and has its own idea of
    # control-flow protection, which g++ does not know.
    target_link_options(livecert_options INTERFACE
        -fstack-protector-strong "LINKER:--dynamicbase,--nxcompat,--high-entropy-va,--no-insert-timestamp")
    set(more_protection)
else()
    set(more_protection -fstack-clash-protection -fcf-protection=full)
endif()
foreach(flag IN LISTS more_protection)
    string(MAKE_C_IDENTIFIER "knows${flag}" known)
    check_cxx_compiler_flag(${flag} ${known})
    if(${known})
        target_compile_options(livecert_options INTERFACE ${flag})
    endif()
endforeach()
foreach(flag IN ITEMS relro now noexecstack) # ELF
    check_linker_flag(CXX "LINKER:-z,${flag}" links_z_${flag})
    if(links_z_${flag})
        target_link_options(livecert_options INTERFACE "LINKER:-z,${flag}")
    endif()
endforeach()

# g++ 12 takes the unused half of a tl::expected for read once everything is inlined.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(livecert_options INTERFACE -Wno-maybe-uninitialized)
endif()
