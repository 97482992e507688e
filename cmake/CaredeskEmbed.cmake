# caredesk_embed(TARGET sources...): a library made of what rcc wrote.
# The object file goes to the final executable, also by way of a static library, and so registers its resources.
function(caredesk_embed TARGET)
    add_library(${TARGET}_objects OBJECT ${ARGN})
    set_target_properties(${TARGET}_objects PROPERTIES AUTOMOC OFF)
    target_link_libraries(${TARGET}_objects PRIVATE Qt6::Core)
    add_library(${TARGET} INTERFACE)
    target_link_libraries(${TARGET} INTERFACE $<TARGET_OBJECTS:${TARGET}_objects>)
    add_dependencies(${TARGET} ${TARGET}_objects)
endfunction()
