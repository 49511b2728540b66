# The participant's module surety_participant.wasm: no imports, no floats, only the declared
# exports. Linked as the web module is, from the same library and that of the agents.

add_library(surety_participant_objects OBJECT ${SURETY_PARTICIPANT_SOURCES})
target_link_libraries(surety_participant_objects PRIVATE surety_agents)
surety_core_flags(surety_participant_objects)
foreach(target surety_agents surety_agents_codecs surety_sodium_vault surety_participant_objects)
  target_compile_options(${target} PRIVATE -flto)
endforeach()

surety_module_exports(exports ${PROJECT_SOURCE_DIR}/wasm/participant_module.json)

set(module ${CMAKE_BINARY_DIR}/surety_participant.wasm)
add_custom_command(
  OUTPUT ${module}
  COMMAND
    ${SURETY_WASM_LD} --lto-O2 -mllvm -inline-threshold=20
    $<TARGET_OBJECTS:surety_participant_objects> $<TARGET_FILE:surety_agents>
    $<TARGET_FILE:surety> --no-entry ${exports}
    --gc-sections --strip-all --stack-first --fatal-warnings -z stack-size=1048576
    -L${SURETY_WASM_LIBRARIES} -lc++-noexcept -lc++abi-noexcept
    -ldlmalloc-noerrno -lc -lcompiler_rt -o ${module}.linked
  COMMAND ${SURETY_WASM_OPT} -O2 --enable-simd --enable-sign-ext --enable-mutable-globals
          --strip-debug --strip-producers ${module}.linked -o ${module}
  DEPENDS surety_participant_objects $<TARGET_OBJECTS:surety_participant_objects> surety_agents
          surety
  COMMAND_EXPAND_LISTS VERBATIM)
add_custom_target(surety_participant ALL DEPENDS ${module})
