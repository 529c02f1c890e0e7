# The window, its table, its accounts and the small widgets.
add_library(livecert_test_windowfixture STATIC windowfixture.cpp windowfixture.h)
target_include_directories(livecert_test_windowfixture PUBLIC ${CMAKE_CURRENT_SOURCE_DIR} ${PROJECT_SOURCE_DIR}/tests)
target_link_libraries(livecert_test_windowfixture PUBLIC livecert_ui livecert_sandboxsession PRIVATE livecert_options)

add_unit_test(tst_theme LINK livecert_ui)
add_unit_test(tst_widgets LINK livecert_ui)
add_unit_test(tst_domains LINK livecert_ui)
add_unit_test(tst_domainview LINK livecert_ui)
add_unit_test(tst_profiles LINK livecert_test_windowfixture)
add_unit_test(tst_mainwindow LINK livecert_test_windowfixture)
add_unit_test(tst_bigaccount LINK livecert_test_windowfixture)
add_unit_test(tst_batch LINK livecert_test_windowfixture)
# Both fill a window with an account of ten thousand domains and say how long it stood still.
set_tests_properties(tst_bigaccount tst_batch PROPERTIES RUN_SERIAL TRUE)
set_tests_properties(tst_batch PROPERTIES TIMEOUT 300)
target_compile_definitions(tst_batch PRIVATE LIVECERT_SHOTS="${PROJECT_BINARY_DIR}/shots")
add_unit_test(tst_windowshots LINK livecert_test_windowfixture)
target_compile_definitions(tst_windowshots PRIVATE LIVECERT_SHOTS="${PROJECT_BINARY_DIR}/shots")
add_unit_test(tst_domainrefresh LINK livecert_ui)
add_unit_test(tst_viewers LINK livecert_test_windowfixture)
target_compile_definitions(tst_viewers PRIVATE LIVECERT_SHOTS="${PROJECT_BINARY_DIR}/shots")
add_unit_test(tst_historypage LINK livecert_test_windowfixture)
target_compile_definitions(tst_historypage PRIVATE LIVECERT_SHOTS="${PROJECT_BINARY_DIR}/shots")
add_unit_test(tst_about LINK livecert_test_windowfixture livecert_composition)
target_compile_definitions(tst_about PRIVATE LIVECERT_SHOTS="${PROJECT_BINARY_DIR}/shots")
if(NOT WIN32)
    add_unit_test(tst_runninginstance LINK livecert_composition)
    add_dependencies(tst_runninginstance livecert)
endif()
add_unit_test(tst_settings LINK livecert_test_windowfixture)
target_compile_definitions(tst_settings PRIVATE LIVECERT_SHOTS="${PROJECT_BINARY_DIR}/shots")

# What a window says, for the test of its languages.
add_unit_test(tst_languageswitch SOURCES shownwords.cpp shownwords.h
    LINK livecert_test_windowfixture livecert_test_certfixture)
target_compile_definitions(tst_languageswitch PRIVATE
    LIVECERT_SHOTS="${PROJECT_BINARY_DIR}/shots" LIVECERT_TRANSLATIONS="${PROJECT_SOURCE_DIR}/resources/translations")
