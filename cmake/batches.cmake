# in_batches(OUT FILE…): four fifths of a source's compile time are Boost's headers, so about eight sources are compiled at a time (2.6 times
# faster on the whole, measured). OUT is the list of files that each include some of the given ones, by paths from the top of the project:
# CMake's own unity builds name absolute paths, which would keep checkouts from sharing the compiler cache. Names in anonymous namespaces
# are therefore unique within a module's src/ and within its tests/.
#
# A hash of its path says which batch a source is in, so that one that comes or goes has its own batch compiled and no other. When there
# are too many for the batches, these are doubled.
function(in_batches out)
    list(LENGTH ARGN number_of_files)
    set(number_of_batches 1)
    while(number_of_files GREATER 8)
        math(EXPR number_of_batches "${number_of_batches} * 2")
        math(EXPR number_of_files "(${number_of_files} + 1) / 2")
    endwhile()

    set(files ${ARGN})
    list(SORT files)
    foreach(file IN LISTS files)
        file(RELATIVE_PATH path ${PROJECT_SOURCE_DIR} ${file})
        string(MD5 hash ${path})
        string(SUBSTRING ${hash} 0 4 hash)
        math(EXPR batch "0x${hash} % ${number_of_batches}")
        string(APPEND text_${batch} "#include \"${path}\"\n")
    endforeach()

    set(batches)
    math(EXPR last "${number_of_batches} - 1")
    foreach(batch RANGE ${last})
        if(NOT text_${batch})
            continue()
        endif()
        set(text "// Written by cmake/batches.cmake.\n${text_${batch}}")
        set(name ${CMAKE_CURRENT_BINARY_DIR}/batches/${out}_${batch}.cpp)
        file(CONFIGURE OUTPUT ${name} CONTENT "${text}" @ONLY)
        list(APPEND batches ${name})
    endforeach()
    set(${out} ${batches} PARENT_SCOPE)
endfunction()
