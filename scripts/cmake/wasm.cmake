# Toolchain: Debian's emscripten.

set(CMAKE_SYSTEM_NAME Generic)
set(CMAKE_SYSTEM_PROCESSOR wasm32)
set(CMAKE_C_COMPILER emcc)
set(CMAKE_CXX_COMPILER em++)
set(CMAKE_AR emar CACHE FILEPATH "")
set(CMAKE_RANLIB emranlib CACHE FILEPATH "")
set(CMAKE_TRY_COMPILE_TARGET_TYPE STATIC_LIBRARY)
set(SURETY_WASM ON)

# The linker's scripts are Node programs whose libraries Debian keeps here.
set_property(GLOBAL PROPERTY RULE_LAUNCH_LINK "${CMAKE_COMMAND} -E env NODE_PATH=/usr/share/nodejs")

# emcc must not see the native system's headers, so the header-only libraries get a folder of
# links of their own.
set(surety_headers ${CMAKE_BINARY_DIR}/headers)
file(MAKE_DIRECTORY ${surety_headers})
foreach(library boost cereal doctest nlohmann)
  if(EXISTS /usr/include/${library} AND NOT EXISTS ${surety_headers}/${library})
    file(CREATE_LINK /usr/include/${library} ${surety_headers}/${library} SYMBOLIC)
  endif()
endforeach()
include_directories(SYSTEM ${surety_headers})

# Equal sources give equal bytes, wherever they lie.
# ccache hands the compiler paths relative to the build, hence the third.
add_compile_options(-ffile-prefix-map=${CMAKE_SOURCE_DIR}=. -ffile-prefix-map=${CMAKE_BINARY_DIR}=.
                    -ffile-prefix-map=headers/=./headers/)
