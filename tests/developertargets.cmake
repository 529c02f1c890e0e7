# Targets for developers, each there when its tool is: update_translations, format, format-check, coverage.

# Takes new sentences of the sources into the files of words, and what is gone out of them. The new ones are then
# "unfinished" there, until somebody writes them; tests/translations says which.
add_custom_target(update_translations
    COMMAND Qt6::lupdate -locations none -no-obsolete -I . -I app ui app
            -ts resources/translations/livecert_zh_CN.ts
    COMMAND Qt6::lupdate -pluralonly -locations none -no-obsolete -I . -I app ui app
            -ts resources/translations/livecert_en.ts
    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR} VERBATIM)

file(GLOB_RECURSE our_sources CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR}
     app/*.h app/*.cpp ui/*.h ui/*.cpp tests/*.h tests/*.cpp)
find_program(CLANG_FORMAT NAMES clang-format-14 clang-format)
if(CLANG_FORMAT)
    add_custom_target(format COMMAND ${CLANG_FORMAT} -i ${our_sources}
                      WORKING_DIRECTORY ${PROJECT_SOURCE_DIR} VERBATIM)
    add_custom_target(format-check COMMAND ${CLANG_FORMAT} --dry-run -Werror ${our_sources}
                      WORKING_DIRECTORY ${PROJECT_SOURCE_DIR} VERBATIM)
endif()

if(LIVECERT_COVERAGE)
    find_program(GCOVR gcovr REQUIRED)
    set(report ${PROJECT_BINARY_DIR}/coverage)
    file(MAKE_DIRECTORY ${report})
    # Counts of an earlier run would be added up.
    add_custom_target(coverage
        COMMAND find ${PROJECT_BINARY_DIR} -name "*.gcda" -delete
        COMMAND ${CMAKE_CTEST_COMMAND} --test-dir ${PROJECT_BINARY_DIR} --output-on-failure -j 2
        COMMAND ${GCOVR} --root ${PROJECT_SOURCE_DIR} --filter app/ --filter ui/ --exclude-throw-branches
                --print-summary --html-details ${report}/index.html --txt ${report}/summary.txt
                ${PROJECT_BINARY_DIR}
        WORKING_DIRECTORY ${PROJECT_SOURCE_DIR} USES_TERMINAL VERBATIM)
endif()

# clang-tidy takes the configuration nearest to the file: none of what moc writes is ours to mend.
file(WRITE ${PROJECT_BINARY_DIR}/.clang-tidy "Checks: '-*,llvm-twine-local'\nWarningsAsErrors: ''\n")
