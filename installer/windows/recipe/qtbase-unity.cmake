# Compiles several files of qtbase at once, which halves the time it takes. Qt 6.4 does not support that itself: the
# files that do not go together with others are those of Qt 6.8's own lists, and what was found by trying.
# Injected with -DCMAKE_PROJECT_QtBase_INCLUDE=<this file>.
function(compile_together target batch)
    if(NOT TARGET ${target})
        return()
    endif()
    set_target_properties(${target} PROPERTIES
        UNITY_BUILD ON UNITY_BUILD_MODE BATCH UNITY_BUILD_BATCH_SIZE ${batch})
    get_target_property(folder ${target} SOURCE_DIR)
    foreach(alone IN LISTS ARGN)
        set_source_files_properties(${folder}/${alone} TARGET_DIRECTORY ${target}
            PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
    endforeach()
endfunction()

function(compile_qtbase_together)
    compile_together(Gui 6
        kernel/qplatformintegrationfactory.cpp kernel/qwindowsysteminterface.cpp text/qtextmarkdownwriter.cpp
        text/windows/qwindowsfontengine.cpp util/qpkmhandler.cpp)
    compile_together(Widgets 8
        accessible/qaccessiblewidgets.cpp dialogs/qfiledialog.cpp dialogs/qmessagebox.cpp dialogs/qsidebar.cpp
        kernel/qapplication.cpp widgets/qmdiarea.cpp)
    compile_together(Network 8
        access/qnetworkreplyhttpimpl.cpp kernel/qauthenticator.cpp kernel/qdnslookup_win.cpp kernel/qhostaddress.cpp
        kernel/qhostinfo.cpp kernel/qhostinfo_win.cpp kernel/qnetconmonitor_win.cpp kernel/qnetworkinterface_win.cpp
        kernel/qnetworkproxy_win.cpp socket/qabstractsocket.cpp socket/qlocalserver.cpp socket/qlocalserver_win.cpp
        socket/qlocalsocket_win.cpp socket/qnativesocketengine.cpp socket/qnativesocketengine_win.cpp)
    compile_together(QWindowsIntegrationPlugin 8 qwindowspointerhandler.cpp)
endfunction()
cmake_language(DEFER CALL compile_qtbase_together)
