# What Windows wants to know of a program: icon, version, and that it is at home on high-resolution screens, long paths
# and UTF-8 (the manifest).
enable_language(RC)
find_program(RSVG_CONVERT rsvg-convert REQUIRED)
find_program(ICOTOOL icotool REQUIRED)

set(icon_folder ${PROJECT_BINARY_DIR}/installer/windows)
set(icon ${icon_folder}/livecert.ico)
set(icon_svg ${PROJECT_SOURCE_DIR}/resources/icons/livecert.svg)
file(MAKE_DIRECTORY ${icon_folder})
set(render)
set(pictures)
foreach(pixels IN ITEMS 16 20 24 32 40 48 64)
    list(APPEND render COMMAND ${RSVG_CONVERT} -w ${pixels} -h ${pixels} -o ${icon_folder}/${pixels}.png ${icon_svg})
    list(APPEND pictures ${icon_folder}/${pixels}.png)
endforeach()
# The largest stays a PNG inside: it would be four times the size.
add_custom_command(OUTPUT ${icon} ${render}
    COMMAND ${RSVG_CONVERT} -w 256 -h 256 -o ${icon_folder}/256.png ${icon_svg}
    COMMAND ${ICOTOOL} -c -o ${icon} ${pictures} --raw=${icon_folder}/256.png
    DEPENDS ${icon_svg} VERBATIM COMMENT "Make livecert.ico")
add_custom_target(windows_icon ALL DEPENDS ${icon})

# describe_program(<target> <what it is, in a few words>)
function(describe_program program description)
    set(numbers "${PROJECT_VERSION_MAJOR},${PROJECT_VERSION_MINOR},${PROJECT_VERSION_PATCH},0")
    set(folder ${PROJECT_SOURCE_DIR}/installer/windows)
    set(manifest ${icon_folder}/${program}.manifest)
    configure_file(${folder}/livecert.manifest.in ${manifest} @ONLY)
    configure_file(${folder}/livecert.rc.in ${icon_folder}/${program}.rc @ONLY)
    set_source_files_properties(${icon_folder}/${program}.rc PROPERTIES OBJECT_DEPENDS "${icon};${manifest}")
    # A library of its own: what the compiler is told is nothing for windres.
    add_library(${program}_resource OBJECT ${icon_folder}/${program}.rc)
    set_target_properties(${program}_resource PROPERTIES AUTOMOC OFF)
    add_dependencies(${program}_resource windows_icon)
    target_sources(${program} PRIVATE $<TARGET_OBJECTS:${program}_resource>)
endfunction()
