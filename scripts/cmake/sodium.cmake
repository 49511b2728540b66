# The part of libsodium that Surety uses, compiled from libsodium's own sources into our archive.
# Every build takes the same files, so that all agree on which signatures are valid; every global
# name gets our prefix, so that a consumer may link another libsodium beside us.

set(sodium_root ${SURETY_SODIUM_SOURCE_DIR}/src/libsodium)
if(NOT EXISTS ${sodium_root}/include/sodium/version.h.in)
  message(
    FATAL_ERROR
      "SURETY_SODIUM_SOURCE_DIR (${SURETY_SODIUM_SOURCE_DIR}) does not hold the sources of "
      "libsodium. Run scripts/setup, which fetches them there, or name the unpacked source "
      "package of libsodium 1.0.18.")
endif()

set(VERSION 1.0.18)
set(SODIUM_LIBRARY_VERSION_MAJOR 10)
set(SODIUM_LIBRARY_VERSION_MINOR 3)
set(sodium_generated ${CMAKE_CURRENT_BINARY_DIR}/sodium)
file(READ ${sodium_root}/include/sodium/version.h.in sodium_version)
string(REPLACE "\"export.h\"" "\"sodium/export.h\"" sodium_version "${sodium_version}")
file(CONFIGURE OUTPUT ${sodium_generated}/sodium/version.h CONTENT "${sodium_version}" @ONLY)

set(sodium_files
    crypto_core/ed25519/ref10/ed25519_ref10.c
    crypto_hash/sha512/cp/hash_sha512_cp.c
    crypto_sign/ed25519/ref10/keypair.c
    crypto_sign/ed25519/ref10/open.c
    crypto_sign/ed25519/ref10/sign.c
    crypto_sign/ed25519/sign_ed25519.c
    crypto_verify/sodium/verify.c
    sodium/utils.c)
list(TRANSFORM sodium_files PREPEND ${sodium_root}/)

set(sodium_includes ${sodium_generated} ${sodium_root}/include)
set(sodium_options -include ${PROJECT_SOURCE_DIR}/scripts/cmake/sodium_names.h)

add_library(surety_sodium OBJECT ${sodium_files} scripts/cmake/sodium_support.c)
target_include_directories(surety_sodium SYSTEM PRIVATE ${sodium_includes}
                                                        ${sodium_root}/include/sodium)
target_compile_definitions(surety_sodium PRIVATE CONFIGURED=1 SODIUM_STATIC NATIVE_LITTLE_ENDIAN)
target_compile_options(surety_sodium PRIVATE ${sodium_options} -w)
if(CMAKE_SIZEOF_VOID_P EQUAL 8)
  target_compile_definitions(surety_sodium PRIVATE HAVE_TI_MODE)
endif()

# What a participant's vault uses beside that: it is no part of the ledger's library.
set(vault_files
    crypto_aead/xchacha20poly1305/sodium/aead_xchacha20poly1305.c
    crypto_core/hchacha20/core_hchacha20.c
    crypto_generichash/blake2b/ref/blake2b-compress-ref.c
    crypto_generichash/blake2b/ref/blake2b-ref.c
    crypto_generichash/blake2b/ref/generichash_blake2b.c
    crypto_onetimeauth/poly1305/donna/poly1305_donna.c
    crypto_onetimeauth/poly1305/onetimeauth_poly1305.c
    crypto_pwhash/argon2/argon2-core.c
    crypto_pwhash/argon2/argon2-encoding.c
    crypto_pwhash/argon2/argon2-fill-block-ref.c
    crypto_pwhash/argon2/argon2.c
    crypto_pwhash/argon2/blake2b-long.c
    crypto_pwhash/argon2/pwhash_argon2id.c
    crypto_stream/chacha20/ref/chacha20_ref.c
    crypto_stream/chacha20/stream_chacha20.c
    sodium/codecs.c)
list(TRANSFORM vault_files PREPEND ${sodium_root}/)
set(vault_options -include ${PROJECT_SOURCE_DIR}/scripts/cmake/sodium_vault_names.h)
add_library(surety_sodium_vault OBJECT ${vault_files})
target_include_directories(surety_sodium_vault SYSTEM PRIVATE ${sodium_includes}
                                                              ${sodium_root}/include/sodium)
target_compile_definitions(surety_sodium_vault PRIVATE CONFIGURED=1 SODIUM_STATIC
                                                       NATIVE_LITTLE_ENDIAN)
# SHELL: keeps CMake from dropping the second -include as a repetition.
target_compile_options(surety_sodium_vault PRIVATE -w)
foreach(names IN ITEMS sodium_names.h sodium_vault_names.h)
  target_compile_options(surety_sodium_vault
                         PRIVATE "SHELL:-include ${PROJECT_SOURCE_DIR}/scripts/cmake/${names}")
endforeach()
if(CMAKE_SIZEOF_VOID_P EQUAL 8)
  target_compile_definitions(surety_sodium_vault PRIVATE HAVE_TI_MODE)
endif()
set_target_properties(surety_sodium_vault PROPERTIES EXCLUDE_FROM_ALL ON)

# Lets chosen sources include <sodium.h> and call the prefixed functions; the others never see it.
function(surety_use_sodium)
  set(options ${sodium_options})
  foreach(folder IN LISTS sodium_includes)
    list(APPEND options -isystem ${folder})
  endforeach()
  set_property(SOURCE ${ARGN} APPEND PROPERTY COMPILE_OPTIONS ${options})
  set_property(SOURCE ${ARGN} APPEND PROPERTY COMPILE_DEFINITIONS SODIUM_STATIC)
  set_property(SOURCE ${ARGN} PROPERTY SKIP_PRECOMPILE_HEADERS ON)
endfunction()

# The same for the one source file that seals secrets.
function(surety_use_sodium_vault target source)
  surety_use_sodium(${source})
  target_sources(${target} PRIVATE $<TARGET_OBJECTS:surety_sodium_vault>)
  set_property(SOURCE ${source} APPEND PROPERTY COMPILE_OPTIONS "${vault_options}")
endfunction()
