# The picture worker is a program of its own, so that the server neither links nor runs a decoder.
pkg_check_modules(VIPS REQUIRED IMPORTED_TARGET vips-cpp)
file(GLOB worker_sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/worker/*.cpp)
add_executable(estate-picture-worker ${worker_sources})
target_link_libraries(estate-picture-worker PRIVATE PkgConfig::VIPS Boost::json)

# Photos for tests and for bench/photos.
add_executable(media-sample-photo ${CMAKE_CURRENT_LIST_DIR}/tests/sample_photo.cpp)
target_link_libraries(media-sample-photo PRIVATE PkgConfig::VIPS)
# Beside the server, where it and the tests find them.
set_target_properties(estate-picture-worker media-sample-photo PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/app)
