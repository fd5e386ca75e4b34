# RFC 5545 in and out.
pkg_check_modules(ICAL REQUIRED IMPORTED_TARGET libical)
target_link_libraries(channels PRIVATE PkgConfig::ICAL)
