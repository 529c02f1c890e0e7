# Programs, and what a freedesktop.org desktop and a shell want to know of them.
install(TARGETS livecert livecert-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})

set(linux ${CMAKE_CURRENT_LIST_DIR})
set(made ${CMAKE_CURRENT_BINARY_DIR}/linux)
find_program(GZIP gzip REQUIRED)

# install_compressed(<file, @…@ are filled in> <folder> [name]): without time and name, the same bytes each time
function(install_compressed file folder)
    cmake_path(GET file FILENAME name)
    string(REGEX REPLACE "\\.in$" "" name "${ARGV2}${name}")
    if(ARGC GREATER 2)
        set(name ${ARGV2})
    endif()
    configure_file(${linux}/${file} ${made}/${folder}/${name} @ONLY)
    execute_process(COMMAND ${GZIP} -9 -n -f ${made}/${folder}/${name} COMMAND_ERROR_IS_FATAL ANY)
    install(FILES ${made}/${folder}/${name}.gz DESTINATION ${folder})
endfunction()

foreach(program IN ITEMS livecert livecert-cli)
    install_compressed(man/${program}.1.in ${CMAKE_INSTALL_MANDIR}/man1)
    install_compressed(man/${program}.zh_CN.1.in ${CMAKE_INSTALL_MANDIR}/zh_CN/man1 ${program}.1)
endforeach()
install_compressed(changelog ${CMAKE_INSTALL_DATADIR}/doc/livecert)
configure_file(${linux}/copyright.in ${made}/copyright @ONLY)
install(FILES ${made}/copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/livecert)

configure_file(${linux}/example.livecert.livecert.metainfo.xml.in ${made}/example.livecert.livecert.metainfo.xml @ONLY)
install(FILES ${made}/example.livecert.livecert.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES ${linux}/livecert.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)

set(icons ${CMAKE_INSTALL_DATADIR}/icons/hicolor)
set(icon_sizes 16 24 32 48 64 128 256)
foreach(size IN LISTS icon_sizes)
    install(FILES ${PROJECT_BINARY_DIR}/resources/icons/livecert-${size}.png
            DESTINATION ${icons}/${size}x${size}/apps RENAME livecert.png)
endforeach()
install(FILES ${PROJECT_SOURCE_DIR}/resources/icons/livecert.svg DESTINATION ${icons}/scalable/apps)

install(FILES ${linux}/completion/livecert-cli.bash
        DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME livecert-cli)
install(FILES ${linux}/completion/livecert-cli.zsh
        DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions RENAME _livecert-cli)
install(FILES ${linux}/completion/livecert-cli.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)

# What `strip` alone leaves and dh_strip takes away.
foreach(program IN ITEMS livecert livecert-cli)
    install(CODE "execute_process(COMMAND \"${CMAKE_STRIP}\" --strip-unneeded --remove-section=.comment
        --remove-section=.note \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_BINDIR}/${program}\"
        COMMAND_ERROR_IS_FATAL ANY)")
endforeach()
