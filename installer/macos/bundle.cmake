# LiveCert.app and the disk image with it. installer/macos/build drives this.
include(${CMAKE_CURRENT_LIST_DIR}/infoplist.cmake)

# The icon: ten pictures of the one SVG, and macOS' own tool to put them together.
find_program(ICONUTIL iconutil REQUIRED)
set(iconset ${CMAKE_CURRENT_BINARY_DIR}/macos/livecert.iconset)
set(icns ${CMAKE_CURRENT_BINARY_DIR}/macos/livecert.icns)
set(svg ${PROJECT_SOURCE_DIR}/resources/icons/livecert.svg)
set(render)
foreach(size IN ITEMS 16 32 128 256 512)
    math(EXPR double "${size} * 2")
    list(APPEND render
        COMMAND ${RSVG_CONVERT} -w ${size} -h ${size} -o ${iconset}/icon_${size}x${size}.png ${svg}
        COMMAND ${RSVG_CONVERT} -w ${double} -h ${double} -o ${iconset}/icon_${size}x${size}@2x.png ${svg})
endforeach()
add_custom_command(OUTPUT ${icns}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${iconset}
    ${render}
    COMMAND ${ICONUTIL} --convert icns --output ${icns} ${iconset}
    DEPENDS ${svg} VERBATIM COMMENT "Render livecert.icns")
add_custom_target(livecert_icns DEPENDS ${icns})
add_dependencies(livecert livecert_icns)

set_target_properties(livecert PROPERTIES
    OUTPUT_NAME LiveCert
    MACOSX_BUNDLE ON
    MACOSX_BUNDLE_INFO_PLIST ${LIVECERT_INFO_PLIST})
install(TARGETS livecert BUNDLE DESTINATION .)
set(contents LiveCert.app/Contents)
install(FILES ${icns} DESTINATION ${contents}/Resources)
install(TARGETS livecert-cli RUNTIME DESTINATION ${contents}/MacOS)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${contents}/Resources)
# Opened by name, for PKCS #12 of older programs; OpenSSL looks beside its own place, which is not there elsewhere.
find_file(OPENSSL_LEGACY ossl-modules/legacy.dylib HINTS ${OPENSSL_ROOT_DIR}/lib REQUIRED)
install(FILES ${OPENSSL_LEGACY} DESTINATION ${contents}/PlugIns/ossl-modules)

# Qt and the other libraries go in, and everything is signed: with LIVECERT_CODESIGN_IDENTITY for other people's
# computers, without it ad hoc, for this one.
get_target_property(qmake Qt6::qmake IMPORTED_LOCATION)
cmake_path(GET qmake PARENT_PATH qt_programs)
find_program(MACDEPLOYQT macdeployqt HINTS ${qt_programs} REQUIRED)
set(LIVECERT_CODESIGN_IDENTITY "" CACHE STRING "Developer ID Application: who signs the bundle")
set(sign -codesign=-)
if(LIVECERT_CODESIGN_IDENTITY)
    set(sign "-sign-for-notarization=${LIVECERT_CODESIGN_IDENTITY}")
endif()
install(CODE "
    set(app \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/LiveCert.app\")
    execute_process(COMMAND \"${MACDEPLOYQT}\" \"\${app}\" -always-overwrite
        \"-executable=\${app}/Contents/MacOS/livecert-cli\"
        \"-executable=\${app}/Contents/PlugIns/ossl-modules/legacy.dylib\"
        \"${sign}\" COMMAND_ERROR_IS_FATAL ANY)
    execute_process(COMMAND codesign --verify --deep --strict \"\${app}\" COMMAND_ERROR_IS_FATAL ANY)")

set(CPACK_GENERATOR DragNDrop)
set(CPACK_PACKAGE_NAME LiveCert)
set(CPACK_PACKAGE_VENDOR "LiveCert maintainers")
set(CPACK_PACKAGE_FILE_NAME LiveCert-${PROJECT_VERSION}-macos-${CMAKE_SYSTEM_PROCESSOR})
set(CPACK_DMG_VOLUME_NAME "LiveCert ${PROJECT_VERSION}")
set(CPACK_DMG_FORMAT ULFO)
set(CPACK_VERBATIM_VARIABLES ON)
include(CPack)
