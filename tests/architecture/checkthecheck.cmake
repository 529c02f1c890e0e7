# The layering check is worth nothing if it lets things through: one small tree per rule, each with
# one file that breaks it, must be refused for the stated reason; a clean tree must pass.
#
#   cmake -DWORK=<scratch directory> -P checkthecheck.cmake
cmake_minimum_required(VERSION 3.25)

set(failures 0)
function(judge name file content expected)
    file(REMOVE_RECURSE "${WORK}/${name}")
    file(WRITE "${WORK}/${name}/app/core/clean.h" "#include \"core/error.h\"\n#include <QString>\n")
    file(WRITE "${WORK}/${name}/${file}" "${content}\n")
    execute_process(COMMAND ${CMAKE_COMMAND} -DROOT=${WORK}/${name}
                            -P ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/checklayering.cmake
                    RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
    if(expected STREQUAL "passes")
        if(status EQUAL 0)
            return()
        endif()
    elseif(NOT status EQUAL 0 AND output MATCHES "${expected}")
        return()
    endif()
    message(NOTICE "${name}: expected '${expected}', got status ${status}:\n${output}")
    math(EXPR failures "${failures} + 1")
    set(failures ${failures} PARENT_SCOPE)
endfunction()

# In two pieces where this file itself would hold the word.
judge(clean app/pki/a.cpp "#include \"core/result.h\"\n#include <openssl/x509.h>" passes)
judge(upward app/core/a.h "#include \"pki/certificate.h\"" "core may not use pki")
judge(siblings app/api/a.cpp "#include \"pki/certificate.h\"" "api may not use pki")
judge(app_knows_ui app/deploy/a.cpp "#include \"ui/mainwindow.h\"" "deploy may not use ui")
judge(ui_knows_sandbox ui/a.cpp "#include \"sandbox/sandbox.h\"" "ui may not use sandbox")
judge(rooted_otherwise app/api/a.cpp "#include \"../pki/certificate.h\"" "api may not use pki")
judge(openssl app/deploy/a.cpp "#include <openssl/x509.h>" "may include OpenSSL")
judge(network app/store/a.cpp "#include <QNetworkReply>" "may include Qt Network")
judge(network_folder ui/a.cpp "#include <QtNetwork/QSslSocket>" "may include Qt Network")
judge(widget app/api/a.cpp "#include <QWidget>" "may include Qt Widgets")
judge(widget_folder app/core/a.h "  #  include <QtWidgets/QLabel>" "may include Qt Widgets")
judge(unknown_layer app/misc/a.cpp "#include <QString>" "nothing was checked|unknown layer 'misc'")
judge(tls_errors app/api/a.cpp "reply->ignore${empty}SslErrors();" "let the check fail")
judge(nested_loop ui/a.cpp "dialog.exec();" "it blocks")
judge(fixed_wait tests/ui/a.cpp "QTest::q${empty}Wait(100);" "QTRY_VERIFY")
judge(fixed_sleep tests/ui/a.cpp "QThread::m${empty}sleep(100);" "QTRY_VERIFY")
judge(global app/api/a.cpp "Cache::instance().clear();" "through the constructor")
judge(string_connect ui/a.cpp "connect(a, SIGNAL(b()), c, SLOT(d()));" "pointer to the member")

if(failures GREATER 0)
    message(FATAL_ERROR "${failures} rule(s) that the layering check does not hold")
endif()
