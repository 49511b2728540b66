# What the WASM modules have in common: wasm-ld, because emcc's own link adds WASI imports and a
# memory maximum, and a file of rules per module that names its exports.

set(SURETY_WASM_LIBRARIES /usr/share/emscripten/cache/sysroot/lib/wasm32-emscripten
    CACHE PATH "emscripten's compiled libraries")
find_program(SURETY_WASM_LD NAMES wasm-ld wasm-ld-14 REQUIRED)
find_program(SURETY_WASM_OPT wasm-opt REQUIRED)

# Options for the linker that export what the module's rules declare, which also keeps it.
function(surety_module_exports into rules)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${rules})
  file(READ ${rules} declared)
  string(JSON count LENGTH ${declared} exports)
  set(exports)
  math(EXPR last "${count} - 1")
  foreach(at RANGE ${last})
    string(JSON name GET ${declared} exports ${at})
    if(NOT name STREQUAL "memory") # which the linker exports by itself
      list(APPEND exports --export=${name})
    endif()
  endforeach()
  set(${into} ${exports} PARENT_SCOPE)
endfunction()
