# The headers that everybody includes, parsed once: three quarters of the time of a build go into them.
# Two sets, one without and one with widgets; a target takes one with share_precompiled(). The tidy preset
# builds without, which shows an include that is missing.

if(LIVECERT_PCH)
    set(precompiled ${PROJECT_BINARY_DIR}/precompiled.cpp)
    file(CONFIGURE OUTPUT ${precompiled} CONTENT "// Nothing but the precompiled headers.\n")
    set(core_headers <QDateTime> <QHash> <QJsonArray> <QJsonObject> <QList> <QObject> <QString> <QUrl>
                     <tl/expected.hpp> <functional> <memory> <optional> <vector>)
    set(widget_headers <QAbstractItemModel> <QApplication> <QBoxLayout> <QDialog> <QLabel> <QMainWindow>
                       <QPainter> <QPushButton> <QStyle> <QTableView> <QWidget>)

    add_library(livecert_precompiled_core OBJECT ${precompiled})
    target_link_libraries(livecert_precompiled_core PRIVATE livecert_options tl::expected Qt6::Core)
    target_precompile_headers(livecert_precompiled_core PRIVATE ${core_headers})

    add_library(livecert_precompiled_ui OBJECT ${precompiled})
    target_link_libraries(livecert_precompiled_ui PRIVATE livecert_options tl::expected Qt6::Widgets)
    target_precompile_headers(livecert_precompiled_ui PRIVATE ${core_headers} ${widget_headers})

    set_target_properties(livecert_precompiled_core livecert_precompiled_ui PROPERTIES AUTOMOC OFF)
endif()

# share_precompiled(<target> <core|ui>)
function(share_precompiled target set)
    if(LIVECERT_PCH)
        target_precompile_headers(${target} REUSE_FROM livecert_precompiled_${set})
    endif()
endfunction()
