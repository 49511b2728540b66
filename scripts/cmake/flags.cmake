# Compiler flags: warnings for all our code, and what the core is built without.

function(surety_warnings target)
  target_compile_options(
    ${target} PRIVATE -Wall -Wextra -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
                      -Woverloaded-virtual -Wimplicit-fallthrough -Wundef -Wcast-qual
                      $<$<BOOL:${SURETY_WERROR}>:-Werror>)
endfunction()

# The core knows no exceptions and no RTTI, and nothing of it runs before main. The codec files
# are the exception to the first rule: see sources.cmake.
function(surety_core_flags target)
  surety_warnings(${target})
  target_compile_options(
    ${target} PRIVATE $<$<COMPILE_LANGUAGE:CXX>:-fno-exceptions -fno-rtti>
                      $<$<CXX_COMPILER_ID:Clang>:-Wglobal-constructors -Wexit-time-destructors>)
  foreach(source IN LISTS ARGN)
    if(source MATCHES "(^|/|_)codec\\.cpp$")
      set_source_files_properties(${source} PROPERTIES COMPILE_OPTIONS "-fexceptions;-frtti")
    endif()
  endforeach()
endfunction()
