# The web module surety.wasm: no imports, no floats, only the declared exports. Linked with
# wasm-ld, because emcc's own link adds WASI imports and a memory maximum.

set(SURETY_WASM_LIBRARIES /usr/share/emscripten/cache/sysroot/lib/wasm32-emscripten
    CACHE PATH "emscripten's compiled libraries")
find_program(SURETY_WASM_LD NAMES wasm-ld wasm-ld-14 REQUIRED)
find_program(SURETY_WASM_OPT wasm-opt REQUIRED)

add_library(surety_web_objects OBJECT ${SURETY_WEB_SOURCES})
target_link_libraries(surety_web_objects PRIVATE surety)
surety_core_flags(surety_web_objects)
foreach(target surety surety_codecs surety_sodium surety_web_objects)
  target_compile_options(${target} PRIVATE -flto)
endforeach()

# The exports are those that the module's rules declare; naming them here also keeps them.
set(rules ${PROJECT_SOURCE_DIR}/wasm/web_module.json)
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

# Engines inline nothing across functions, so the linker does: a quarter less time a transaction.
# The threshold keeps that to small functions; the default would add a fifth to the size.
set(module ${CMAKE_BINARY_DIR}/surety.wasm)
add_custom_command(
  OUTPUT ${module}
  COMMAND
    ${SURETY_WASM_LD} --lto-O2 -mllvm -inline-threshold=20
    $<TARGET_OBJECTS:surety_web_objects> $<TARGET_FILE:surety> --no-entry ${exports}
    --gc-sections --strip-all --stack-first --fatal-warnings -z stack-size=1048576
    -L${SURETY_WASM_LIBRARIES} -lc++-noexcept -lc++abi-noexcept
    -ldlmalloc-noerrno -lc -lcompiler_rt -o ${module}.linked
  COMMAND ${SURETY_WASM_OPT} -O3 --enable-simd --enable-sign-ext --enable-mutable-globals
          --strip-debug --strip-producers ${module}.linked -o ${module}
  DEPENDS surety_web_objects $<TARGET_OBJECTS:surety_web_objects> surety
  COMMAND_EXPAND_LISTS VERBATIM)
add_custom_target(surety_web ALL DEPENDS ${module})
