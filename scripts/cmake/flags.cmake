# Compiler flags: warnings for all our code, and what the core is built without.

# g++ may take half a gigabyte before it looks for memory to reuse: a fifth less time a file, and
# the same code.
add_compile_options("$<$<COMPILE_LANG_AND_ID:CXX,GNU>:SHELL:--param=ggc-min-expand=100>"
                    "$<$<COMPILE_LANG_AND_ID:CXX,GNU>:SHELL:--param=ggc-min-heapsize=524288>")

# On 32 bits the sizes of containers are narrower than the 64-bit numbers that index them, so the
# builds for 64 bits alone judge conversions; there only the fixed widths can differ.
function(surety_warnings target)
  target_compile_options(
    ${target} PRIVATE -Wall -Wextra -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
                      -Wimplicit-fallthrough -Wundef -Wcast-qual
                      $<$<BOOL:${SURETY_WERROR}>:-Werror>)
  # g++ 12 sees overlaps in std::string's own code that cannot be (its bug 105651).
  target_compile_options(${target} PRIVATE $<$<COMPILE_LANG_AND_ID:CXX,GNU>:-Wno-restrict>)
  if(CMAKE_SIZEOF_VOID_P EQUAL 8)
    target_compile_options(${target} PRIVATE -Wconversion -Wsign-conversion)
  endif()
endfunction()

# The headers, as paths from the root, that are compiled once for all files of a target: most of the
# time a file took was spent reading them.
function(surety_precompile target)
  if(SURETY_PRECOMPILED)
    list(TRANSFORM ARGN PREPEND "$<$<COMPILE_LANGUAGE:CXX>:${PROJECT_SOURCE_DIR}/")
    list(TRANSFORM ARGN APPEND ">")
    target_precompile_headers(${target} PRIVATE ${ARGN})
    # What ccache asks for.
    set(clang "SHELL:-Xclang -fno-pch-timestamp")
    target_compile_options(${target} PRIVATE $<$<COMPILE_LANG_AND_ID:CXX,GNU>:-fpch-preprocess>
                                             "$<$<COMPILE_LANG_AND_ID:CXX,Clang>:${clang}>")
  endif()
endfunction()

# Sources of the library that no transfer runs.
string(CONCAT SURETY_SELDOM
  "^contract/(pools|fines|keys|auctions|duties|beacon)/|^contract/machine/ports/|"
  "^ledger/json/(diff|error|sink_fault|suggest|walker|writer)[.]cpp$|"
  "^wasm/|/(audit|chain_tree|due|genesis|query|restore|risk_query|state|tables)[.]cpp$|"
  "^contract/machine/documents_codec[.]cpp$|"
  "^ledger/(dealing|journal|log_proof|proof|shuffle|signing_root|threshold|validator_codec)[.]cpp$")

# What SURETY_UNITED leaves alone: flags of its own, members of the archive that a module may have
# in its own way, or names in common in unnamed namespaces.
set(SURETY_APART
    "^(ledger|wasm)/[^/]*$|^cli/(log_generator|man|parse|signer)[.]cpp$|^cli/commands/")

# Compiles up to eight files of a folder as one, where that is asked for: half the time of a build
# from nothing, at the price of all eight where one changes.
function(surety_unite target)
  if(NOT SURETY_UNITED)
    return()
  endif()
  get_target_property(sources ${target} SOURCES)
  list(FILTER sources INCLUDE REGEX "^[a-z0-9_/]+[.]cpp$")
  list(FILTER sources EXCLUDE REGEX "${SURETY_APART}")
  foreach(source IN LISTS sources)
    get_filename_component(folder ${source} DIRECTORY)
    string(REPLACE "/" "_" group ${folder})
    list(LENGTH files_${group} before)
    list(APPEND files_${group} ${source})
    math(EXPR part "${before} / 8")
    set_source_files_properties(${source} PROPERTIES UNITY_GROUP ${group}_${part})
  endforeach()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
endfunction()

# The core knows no exceptions and no RTTI, and nothing of it runs before main.
function(surety_core_flags target)
  surety_warnings(${target})
  target_compile_options(
    ${target} PRIVATE $<$<COMPILE_LANGUAGE:CXX>:-fno-exceptions -fno-rtti>
                      $<$<CXX_COMPILER_ID:Clang>:-Wglobal-constructors -Wexit-time-destructors>)
endfunction()

# A static library whose codec files, named codec.cpp or *_codec.cpp, are compiled with RTTI and
# with throw allowed, since cereal's headers need both. They are a part of their own because the
# flags cannot be taken back per file: emcc reads -fexceptions as a wish for the host's help.
function(surety_core_library target)
  set(codecs ${ARGN})
  list(FILTER codecs INCLUDE REGEX "(^|/|_)codec\\.cpp$")
  set(others ${ARGN})
  list(FILTER others EXCLUDE REGEX "(^|/|_)codec\\.cpp$")
  add_library(${target} STATIC ${others})
  surety_core_flags(${target})
  surety_precompile(${target} scripts/cmake/precompiled.hpp)
  surety_unite(${target})
  if(codecs)
    add_library(${target}_codecs OBJECT ${codecs})
    target_include_directories(${target}_codecs PRIVATE ${PROJECT_SOURCE_DIR})
    target_compile_features(${target}_codecs PRIVATE cxx_std_20)
    surety_warnings(${target}_codecs)
    surety_precompile(${target}_codecs scripts/cmake/precompiled.hpp)
    target_sources(${target} PRIVATE $<TARGET_OBJECTS:${target}_codecs>)
  endif()
endfunction()
