# LiveCert's Info.plist, filled in. Included on macOS for the bundle, and everywhere by the test that reads it.
set(LIVECERT_BUNDLE_ID "example.livecert.livecert" CACHE STRING "The program's name for macOS, in reverse notation")
set(LIVECERT_MACOS_MINIMUM "${CMAKE_OSX_DEPLOYMENT_TARGET}")
if(NOT LIVECERT_MACOS_MINIMUM)
    set(LIVECERT_MACOS_MINIMUM 12.0) # the oldest that Qt 6.8 knows
endif()
set(LIVECERT_INFO_PLIST ${CMAKE_CURRENT_BINARY_DIR}/macos/Info.plist)
configure_file(${CMAKE_CURRENT_LIST_DIR}/Info.plist.in ${LIVECERT_INFO_PLIST} @ONLY)
