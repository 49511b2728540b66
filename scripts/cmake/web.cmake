# The web module surety.wasm: no imports, no floats, only the declared exports. Linked with
# wasm-ld, because emcc's own link adds WASI imports and a memory maximum.

add_library(surety_web_objects OBJECT ${SURETY_WEB_SOURCES})
target_link_libraries(surety_web_objects PRIVATE surety)
surety_core_flags(surety_web_objects)
foreach(target surety surety_codecs surety_seldom surety_seldom_codecs surety_sodium
               surety_web_objects)
  target_compile_options(${target} PRIVATE -flto)
endforeach()

surety_module_exports(exports ${PROJECT_SOURCE_DIR}/wasm/web_module.json)

# Engines inline nothing across functions, so the linker does: a quarter less time a transaction.
# The threshold keeps that to small functions; the default would add a fifth to the size.
# Of an inline function the first copy is taken, so those that are compiled for speed come first.
set(often)
foreach(target surety surety_codecs)
  list(APPEND often "$<FILTER:$<TARGET_OBJECTS:${target}>,INCLUDE,obj$>")
endforeach()
set(module ${CMAKE_BINARY_DIR}/surety.wasm)
add_custom_command(
  OUTPUT ${module}
  COMMAND
    ${SURETY_WASM_LD} --lto-O2 -mllvm -inline-threshold=20
    $<TARGET_OBJECTS:surety_web_objects> ${often} $<TARGET_FILE:surety> --no-entry ${exports}
    --gc-sections --strip-all --stack-first --fatal-warnings -z stack-size=1048576
    -L${SURETY_WASM_LIBRARIES} -lc++-noexcept -lc++abi-noexcept
    -ldlmalloc-noerrno -lc -lcompiler_rt -o ${module}.linked
  COMMAND ${SURETY_WASM_OPT} -O2 --enable-simd --enable-sign-ext --enable-mutable-globals
          --strip-debug --strip-producers ${module}.linked -o ${module}
  DEPENDS surety_web_objects $<TARGET_OBJECTS:surety_web_objects> surety
  COMMAND_EXPAND_LISTS VERBATIM)
add_custom_target(surety_web ALL DEPENDS ${module})
