# The project's public page: the one place that names it. Window, packages and manual pages take it from here.
set(LIVECERT_HOMEPAGE "https://livecert.example" CACHE STRING
    "The project's public page (https). Its folder releases/ has the newest version, screenshots/ the pictures")

# A page under .example is nobody's (RFC 2606). Packages must name some page, so they name that; the program then
# says that it knows of no page instead of opening it.
if(LIVECERT_HOMEPAGE MATCHES "^https://[^/]*\\.example(/|$)")
    set(LIVECERT_PUBLIC_HOMEPAGE "")
    set(LIVECERT_PUBLIC_RELEASES "")
elseif(LIVECERT_HOMEPAGE MATCHES "^https://[^/]+")
    string(REGEX REPLACE "/+$" "" LIVECERT_PUBLIC_HOMEPAGE "${LIVECERT_HOMEPAGE}")
    set(LIVECERT_PUBLIC_RELEASES "${LIVECERT_PUBLIC_HOMEPAGE}/releases")
else()
    message(FATAL_ERROR "LIVECERT_HOMEPAGE is no https address: ${LIVECERT_HOMEPAGE}")
endif()
