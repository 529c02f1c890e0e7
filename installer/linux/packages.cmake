# .deb and .rpm by CPack. Dependencies on libraries are computed from the programs (dpkg-shlibdeps, rpm's own
# generator); what is loaded by name when the program runs is invisible to both and stands here.
set(CPACK_GENERATOR "DEB;RPM")
set(CPACK_PACKAGE_NAME livecert)
set(CPACK_PACKAGE_VENDOR "LiveCert maintainers")
set(CPACK_PACKAGE_CONTACT "${LIVECERT_MAINTAINER}")
set(CPACK_PACKAGE_HOMEPAGE_URL "${LIVECERT_HOMEPAGE}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "manage the HTTPS certificates of ApsaraVideo Live domains")
set(description
    "LiveCert shows every live-streaming domain of an Alibaba Cloud account with"
    "its HTTPS certificate, judges a new certificate before it is sent, sets it on"
    "one domain or on many, and proves by a TLS handshake that viewers get it."
    "A built-in sandbox lets one try all of it without an account.")
list(JOIN description "\n" CPACK_PACKAGE_DESCRIPTION)
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_THREADS 1) # xz splits its blocks otherwise
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/settimes.cmake)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# libssl: Qt's TLS plugin opens it by name. The ledger's SQLite driver is a plugin. QtKeychain opens libsecret by name.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libssl3 | libssl3t64, libqt6sql6-sqlite, libsecret-1-0, ca-certificates")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS
    "qt6-wayland, gnome-keyring | kwalletmanager, fonts-noto-cjk | fonts-wqy-microhei, fonts-inter")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "certbot, bash-completion")

set(CPACK_RPM_FILE_NAME RPM-DEFAULT)
set(CPACK_RPM_COMPRESSION_TYPE xz)
set(CPACK_RPM_PACKAGE_SUMMARY "Manage the HTTPS certificates of ApsaraVideo Live domains")
set(CPACK_RPM_PACKAGE_DESCRIPTION "${CPACK_PACKAGE_DESCRIPTION}")
set(CPACK_RPM_PACKAGE_LICENSE Apache-2.0)
set(CPACK_RPM_PACKAGE_GROUP Applications/Internet)
set(CPACK_RPM_PACKAGE_URL "${LIVECERT_HOMEPAGE}")
set(CPACK_RPM_PACKAGE_REQUIRES "hicolor-icon-theme, ca-certificates, libsecret-1.so.0()(64bit)")
set(CPACK_RPM_PACKAGE_SUGGESTS "google-noto-sans-cjk-fonts, qt6-qtwayland")
set(CPACK_RPM_SPEC_MORE_DEFINE "%define _build_id_links none\n%define packager ${LIVECERT_MAINTAINER}")

# Folders that belong to the system and not to us.
set(shared share share/applications share/metainfo share/doc share/bash-completion share/bash-completion/completions
    share/zsh share/zsh/vendor-completions share/fish share/fish/vendor_completions.d
    share/man share/man/man1 share/man/zh_CN share/man/zh_CN/man1
    share/icons share/icons/hicolor share/icons/hicolor/scalable share/icons/hicolor/scalable/apps)
foreach(size IN LISTS icon_sizes)
    list(APPEND shared share/icons/hicolor/${size}x${size} share/icons/hicolor/${size}x${size}/apps)
endforeach()
list(TRANSFORM shared PREPEND /usr/)
set(CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION ${shared})

include(CPack)
