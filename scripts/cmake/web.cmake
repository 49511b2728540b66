# The web module surety.wasm: no imports, no floats, only the declared exports. Linked with
# wasm-ld, because emcc's own link adds WASI imports and a memory maximum.

set(SURETY_WASM_LIBRARIES /usr/share/emscripten/cache/sysroot/lib/wasm32-emscripten
    CACHE PATH "emscripten's compiled libraries")
find_program(SURETY_WASM_LD NAMES wasm-ld wasm-ld-14 REQUIRED)
find_program(SURETY_WASM_OPT wasm-opt REQUIRED)

add_library(surety_web_objects OBJECT ${SURETY_WEB_SOURCES})
target_link_libraries(surety_web_objects PRIVATE surety)
surety_core_flags(surety_web_objects)

set(module ${CMAKE_BINARY_DIR}/surety.wasm)
add_custom_command(
  OUTPUT ${module}
  COMMAND
    ${SURETY_WASM_LD} $<TARGET_OBJECTS:surety_web_objects> $<TARGET_FILE:surety> --no-entry
    --gc-sections --strip-all --stack-first --fatal-warnings -z stack-size=1048576
    -L${SURETY_WASM_LIBRARIES}
    -lc++-noexcept -lc++abi-noexcept -ldlmalloc-noerrno -lc -lcompiler_rt -o ${module}.linked
  COMMAND ${SURETY_WASM_OPT} -O3 --enable-simd --enable-sign-ext --enable-mutable-globals
          --strip-debug --strip-producers ${module}.linked -o ${module}
  DEPENDS surety_web_objects $<TARGET_OBJECTS:surety_web_objects> surety
  COMMAND_EXPAND_LISTS VERBATIM)
add_custom_target(surety_web ALL DEPENDS ${module})
