# Modules for chains. The same sources as the web module, compiled once more for size, without
# vectors and without the texts that only documents need (SURETY_CHAIN).

# What no chain can call. Whatever else a module does not use the linker leaves out.
set(chain_sources ${SURETY_SOURCES})
list(FILTER chain_sources EXCLUDE REGEX "^wasm/[a-z_]*\\.cpp$")
list(FILTER chain_sources EXCLUDE REGEX "/(chain_tree|restore|twin|diff)\\.cpp$")

set(chain_options -Oz -flto -fno-unroll-loops)

add_library(surety_chain_sodium OBJECT ${sodium_files} scripts/cmake/sodium_support.c)
target_include_directories(surety_chain_sodium SYSTEM PRIVATE ${sodium_includes}
                                                              ${sodium_root}/include/sodium)
target_compile_definitions(surety_chain_sodium PRIVATE CONFIGURED=1 SODIUM_STATIC
                                                       NATIVE_LITTLE_ENDIAN)
target_compile_options(surety_chain_sodium PRIVATE ${sodium_options} -w)

add_library(surety_chain_blst OBJECT ${SURETY_BLST_DIR}/src/server.c)
target_compile_definitions(surety_chain_blst PRIVATE __BLST_NO_ASM__)
target_compile_options(surety_chain_blst PRIVATE ${blst_options} -w -ffunction-sections
                                                 -fdata-sections)

surety_core_library(surety_chain ${chain_sources})
target_sources(surety_chain PRIVATE $<TARGET_OBJECTS:surety_chain_sodium>
                                    $<TARGET_OBJECTS:surety_chain_blst>)
target_include_directories(surety_chain PUBLIC ${PROJECT_SOURCE_DIR})
target_compile_features(surety_chain PUBLIC cxx_std_20)

# A module of one adapter: surety_chain_module(NAME RULES SOURCES...). Beside it stands a copy with
# its functions' names, from which sizes are counted.
function(surety_chain_module name rules)
  add_library(${name}_objects OBJECT ${ARGN} wasm/runtime.cpp)
  target_link_libraries(${name}_objects PRIVATE surety_chain)
  surety_core_flags(${name}_objects)
  target_compile_definitions(${name}_objects PRIVATE SURETY_CHAIN)
  target_compile_options(${name}_objects PRIVATE ${chain_options})
  surety_module_exports(exports ${PROJECT_SOURCE_DIR}/${rules})
  set(module ${CMAKE_BINARY_DIR}/${name}.wasm)
  add_custom_command(
    OUTPUT ${module} ${module}.named
    COMMAND
      ${SURETY_WASM_LD} --lto-O2 -mllvm -inline-threshold=0 $<TARGET_OBJECTS:${name}_objects>
      $<TARGET_FILE:surety_chain> --no-entry ${exports} --gc-sections --strip-debug --stack-first
      --fatal-warnings -z stack-size=524288 -L${SURETY_WASM_LIBRARIES} -lc++-noexcept
      -lc++abi-noexcept -ldlmalloc-noerrno -lc -lcompiler_rt -o ${module}.linked
    COMMAND ${SURETY_WASM_OPT} -Oz --enable-sign-ext --enable-mutable-globals --strip-producers -g
            ${module}.linked -o ${module}.named
    COMMAND ${SURETY_WASM_OPT} --enable-sign-ext --enable-mutable-globals --strip-debug
            ${module}.named -o ${module}
    DEPENDS ${name}_objects $<TARGET_OBJECTS:${name}_objects> surety_chain
    COMMAND_EXPAND_LISTS VERBATIM)
  add_custom_target(${name} ALL DEPENDS ${module})
endfunction()

foreach(target surety_chain surety_chain_codecs surety_chain_sodium)
  target_compile_definitions(${target} PRIVATE SURETY_CHAIN)
  target_compile_options(${target} PRIVATE ${chain_options})
endforeach()

# blst's functions give int where its header says bool. Machine code does not mind; the linker's
# optimiser sees two types for one function and makes a trap of each call.
target_compile_options(surety_chain_blst PRIVATE -Os -fno-unroll-loops)

# Where it compiles for size emcc forbids inlining. With it the objects of codecs are a third as
# large, and cereal's hash tables, which nothing ever uses, hold no float instruction.
target_compile_options(surety_chain_codecs PRIVATE -finline-functions)

# The adapter's source of pairings stands before the archive, whose own is then left out.
surety_chain_module(surety_cosmwasm wasm/cosmwasm/module.json ${SURETY_COSMWASM_SOURCES}
                    wasm/cosmwasm/bls_host.cpp)

# For chains that have no pairings, CosmWasm before 2.1; built where it is asked for.
surety_chain_module(surety_cosmwasm_2_0 wasm/cosmwasm/module_2_0.json ${SURETY_COSMWASM_SOURCES})
set_target_properties(surety_cosmwasm_2_0 surety_cosmwasm_2_0_objects PROPERTIES EXCLUDE_FROM_ALL
                                                                                 TRUE)
