# The JSON Schemas travel inside the executable.
file(GLOB schemas CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/schemas/*/*.json)
set(header ${PROJECT_BINARY_DIR}/modules/catalog/generated/catalog_schemas.hpp)
add_custom_command(
    OUTPUT ${header}
    COMMAND ${CMAKE_COMMAND} -DFOLDER=${CMAKE_CURRENT_LIST_DIR}/schemas -DHEADER=${header} -P ${PROJECT_SOURCE_DIR}/cmake/write_schemas.cmake
    DEPENDS ${schemas} ${PROJECT_SOURCE_DIR}/cmake/write_schemas.cmake
    VERBATIM)
target_sources(catalog PRIVATE ${header})
