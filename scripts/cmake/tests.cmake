# Test programs. surety_tests runs everywhere; surety_native_tests where there are files.

function(surety_test_program name)
  add_executable(${name} tests/main.cpp ${ARGN})
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR})
  target_link_libraries(${name} PRIVATE surety $<TARGET_NAME_IF_EXISTS:surety_agents>)
  target_compile_definitions(${name} PRIVATE DOCTEST_CONFIG_NO_EXCEPTIONS_BUT_WITH_ALL_ASSERTS)
  surety_warnings(${name})
  surety_precompile(${name} scripts/cmake/precompiled.hpp contract/machine/machine.hpp)
endfunction()

# Codecs of records that only the tests know are compiled as the core's are.
set(codecs ${SURETY_TEST_SOURCES})
list(FILTER codecs INCLUDE REGEX "(^|/|_)codec\\.cpp$")
list(FILTER SURETY_TEST_SOURCES EXCLUDE REGEX "(^|/|_)codec\\.cpp$")
add_library(surety_test_codecs OBJECT ${codecs})
target_include_directories(surety_test_codecs PRIVATE ${PROJECT_SOURCE_DIR})
target_compile_features(surety_test_codecs PRIVATE cxx_std_20)
surety_warnings(surety_test_codecs)

surety_test_program(surety_tests ${SURETY_TEST_SOURCES} $<TARGET_OBJECTS:surety_test_codecs>)
# As the core: a class derived from a port must not look for the port's missing type information.
target_compile_options(surety_tests PRIVATE -fno-exceptions -fno-rtti)

if(SURETY_WASM)
  set_target_properties(surety_tests PROPERTIES SUFFIX .wasm)
  target_link_options(surety_tests PRIVATE -sSTANDALONE_WASM -sWASM_BIGINT
                      -sALLOW_MEMORY_GROWTH)
  add_test(NAME surety_tests
           COMMAND node --no-warnings ${PROJECT_SOURCE_DIR}/tests/wasm/run.mjs
                   $<TARGET_FILE:surety_tests>)
else()
  add_test(NAME surety_tests COMMAND surety_tests)
endif()

if(SURETY_NATIVE_TEST_SOURCES AND NOT SURETY_WASM)
  surety_test_program(surety_native_tests ${SURETY_NATIVE_TEST_SOURCES})
  target_compile_definitions(surety_native_tests
                             PRIVATE SURETY_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  add_test(NAME surety_native_tests COMMAND surety_native_tests
           WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
endif()

# For the tests of contracts (tests/chain): large states, and pools that play on a chain.
if(NOT SURETY_WASM)
  add_executable(surety_chain_records EXCLUDE_FROM_ALL tests/chain/make_records.cpp)
  add_executable(surety_chain_pool EXCLUDE_FROM_ALL tests/chain/play_pool.cpp)
  target_link_libraries(surety_chain_pool PRIVATE surety_agents)
  foreach(target surety_chain_records surety_chain_pool)
    target_link_libraries(${target} PRIVATE surety)
    target_compile_options(${target} PRIVATE -fno-rtti)
    surety_warnings(${target})
  endforeach()
endif()

if(SURETY_FUZZ)
  file(WRITE ${CMAKE_BINARY_DIR}/fuzzers.txt "") # their names, for scripts/parts/fuzz.sh
  foreach(source IN LISTS SURETY_FUZZ_SOURCES)
    get_filename_component(name ${source} NAME_WE)
    file(APPEND ${CMAKE_BINARY_DIR}/fuzzers.txt "${name}\n")
    add_executable(${name} ${source})
    target_link_libraries(${name} PRIVATE surety)
    target_compile_options(${name} PRIVATE -fno-rtti)
    target_link_options(${name} PRIVATE -fsanitize=fuzzer)
    surety_warnings(${name})
  endforeach()
endif()

# What pools' keys cost, natively and as WASM (scripts/key-costs.mjs).
add_executable(surety_key_costs EXCLUDE_FROM_ALL tests/bench/key_costs.cpp)
target_link_libraries(surety_key_costs PRIVATE surety)
target_compile_options(surety_key_costs PRIVATE -fno-exceptions -fno-rtti)
surety_warnings(surety_key_costs)
if(SURETY_WASM)
  set_target_properties(surety_key_costs PROPERTIES SUFFIX .wasm)
  target_link_options(surety_key_costs PRIVATE -sSTANDALONE_WASM -sWASM_BIGINT
                      -sALLOW_MEMORY_GROWTH)
endif()
