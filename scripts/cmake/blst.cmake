# The part of blst that Surety uses, compiled from blst's own sources into our archive: pool keys.
# Every build gives the same bytes; they differ only in speed.

if(NOT EXISTS ${SURETY_BLST_DIR}/src/server.c)
  message(
    FATAL_ERROR
      "SURETY_BLST_DIR (${SURETY_BLST_DIR}) does not hold the sources of blst. Run scripts/setup, "
      "which fetches them there, or name the folder blst of the npm package @chainsafe/blst "
      "0.2.11.")
endif()

# blst has assembly for these; elsewhere its C works on 32-bit limbs.
set(blst_files ${SURETY_BLST_DIR}/src/server.c)
set(blst_definitions __BLST_NO_ASM__)
if(CMAKE_SIZEOF_VOID_P EQUAL 8 AND CMAKE_SYSTEM_NAME STREQUAL "Linux"
   AND CMAKE_SYSTEM_PROCESSOR MATCHES "^(x86_64|amd64|AMD64|aarch64|arm64)$")
  enable_language(ASM)
  list(APPEND blst_files ${SURETY_BLST_DIR}/build/assembly.S)
  # Never read from the machine that builds: the archive runs on every processor of its kind, or
  # on those that the option promises.
  if(SURETY_BLST_ADX)
    set(blst_definitions __ADX__)
  else()
    set(blst_definitions __BLST_PORTABLE__)
  endif()
endif()

set(blst_options -include ${PROJECT_SOURCE_DIR}/scripts/cmake/blst_names.h)
add_library(surety_blst OBJECT ${blst_files})
target_compile_definitions(surety_blst PRIVATE ${blst_definitions})
target_compile_options(surety_blst PRIVATE ${blst_options} -w)
# A consumer's linker drops what it does not call.
target_compile_options(surety_blst PRIVATE $<$<COMPILE_LANGUAGE:C>:-ffunction-sections
                                           -fdata-sections>)
if(SURETY_WASM)
  # A module has a budget of bytes: this is 70 kB less for a tenth of the speed.
  target_compile_options(surety_blst PRIVATE -Os)
endif()

# Lets chosen sources include <blst.h> and call the prefixed functions; the others never see it.
function(surety_use_blst)
  set_property(SOURCE ${ARGN} APPEND PROPERTY COMPILE_OPTIONS ${blst_options} -isystem
                                              ${SURETY_BLST_DIR}/bindings)
  set_property(SOURCE ${ARGN} PROPERTY SKIP_PRECOMPILE_HEADERS ON)
endfunction()
