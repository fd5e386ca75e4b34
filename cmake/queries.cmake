# embed_queries(TARGET NAME NAMESPACE): every .sql file of the current folder's queries/ becomes a db::Statement in <NAME>_queries.hpp.

# The files stand in the command itself, so that one that comes, goes or moves makes the header anew.

function(embed_queries target name namespace)
    file(GLOB files CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/queries/*.sql)
    set(header ${CMAKE_CURRENT_BINARY_DIR}/generated/${name}_queries.hpp)
    add_custom_command(
        OUTPUT ${header}
        COMMAND ${CMAKE_COMMAND} -DNAME=${name} -DNAMESPACE=${namespace} "-DFILES=${files}" -DHEADER=${header}
                -P ${PROJECT_SOURCE_DIR}/cmake/write_queries.cmake
        DEPENDS ${files} ${PROJECT_SOURCE_DIR}/cmake/write_queries.cmake
        VERBATIM)
    target_sources(${target} PRIVATE ${header})
    target_include_directories(${target} PUBLIC ${CMAKE_CURRENT_BINARY_DIR}/generated)
endfunction()
