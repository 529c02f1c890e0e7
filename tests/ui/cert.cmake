# The certificate to deploy, its dialogs and their words.
add_library(livecert_test_certfixture STATIC certfixture.cpp certfixture.h runningsandbox.cpp runningsandbox.h)
target_include_directories(livecert_test_certfixture PUBLIC ${CMAKE_CURRENT_SOURCE_DIR} ${PROJECT_SOURCE_DIR}/tests)
target_link_libraries(livecert_test_certfixture
    PUBLIC livecert_ui livecert_sandboxsession livecert_test_mint PRIVATE livecert_options)

add_unit_test(tst_text LINK livecert_ui)
add_unit_test(tst_certificatepage LINK livecert_test_certfixture livecert_test_corpus)
add_unit_test(tst_passphraseprompt LINK livecert_test_certfixture)
add_unit_test(tst_repairs
    SOURCES ../support/misbehavingserver.cpp ../support/misbehavingserver.h
    LINK livecert_test_certfixture Qt6::Network)
add_unit_test(tst_deployedkeys LINK livecert_test_certfixture)
add_unit_test(tst_reviewdialog LINK livecert_test_certfixture)
add_unit_test(tst_errordialog_table LINK livecert_test_certfixture)
add_unit_test(tst_deployflow LINK livecert_test_certfixture)
add_unit_test(tst_plans
    SOURCES ../support/misbehavingserver.cpp ../support/misbehavingserver.h
    LINK livecert_test_windowfixture Qt6::Network)
target_compile_definitions(tst_plans PRIVATE LIVECERT_SHOTS="${PROJECT_BINARY_DIR}/shots")
add_unit_test(tst_certshots LINK livecert_test_certfixture)
target_compile_definitions(tst_certshots PRIVATE LIVECERT_SHOTS="${PROJECT_BINARY_DIR}/shots")
add_unit_test(tst_detailsdialog LINK livecert_test_certfixture)
target_compile_definitions(tst_detailsdialog PRIVATE LIVECERT_SHOTS="${PROJECT_BINARY_DIR}/shots")
add_unit_test(tst_fileopenevents LINK livecert_test_windowfixture livecert_test_certfixture)
