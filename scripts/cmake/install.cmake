# cmake --install: headers, archive, and what find_package and pkg-config read. Relocatable.

include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/surety)
set(header_dir ${CMAKE_INSTALL_INCLUDEDIR}/surety)

install(TARGETS surety EXPORT surety ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(EXPORT surety NAMESPACE surety:: FILE surety-targets.cmake DESTINATION ${package_dir})
foreach(part ledger contract)
  install(DIRECTORY ${PROJECT_SOURCE_DIR}/${part} DESTINATION ${header_dir}
          FILES_MATCHING PATTERN "*.hpp" PATTERN "*.h")
endforeach()
install(FILES ${PROJECT_SOURCE_DIR}/wasm/surety.h DESTINATION ${header_dir}/wasm)

# The program, and what it writes of itself: its manual and the completions of three shells.
function(surety_document file destination)
  set(place ${CMAKE_CURRENT_BINARY_DIR}/documents/${file})
  add_custom_command(
    OUTPUT ${place}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_CURRENT_BINARY_DIR}/documents
    COMMAND surety_cli ${ARGN} > ${place}
    DEPENDS surety_cli
    VERBATIM)
  set_property(GLOBAL APPEND PROPERTY surety_documents ${place})
  install(FILES ${place} DESTINATION ${destination})
endfunction()
if(TARGET surety_cli)
  install(TARGETS surety_cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
  surety_document(surety.1 ${CMAKE_INSTALL_MANDIR}/man1 --man)
  surety_document(surety ${CMAKE_INSTALL_DATADIR}/bash-completion/completions completion bash)
  surety_document(_surety ${CMAKE_INSTALL_DATADIR}/zsh/site-functions completion zsh)
  surety_document(surety.fish ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d completion fish)
  get_property(documents GLOBAL PROPERTY surety_documents)
  add_custom_target(surety_documents ALL DEPENDS ${documents})
endif()

configure_package_config_file(
  scripts/cmake/surety-config.cmake.in ${CMAKE_CURRENT_BINARY_DIR}/surety-config.cmake
  INSTALL_DESTINATION ${package_dir} NO_SET_AND_CHECK_MACRO)
write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/surety-config-version.cmake
                                 COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/surety-config.cmake
              ${CMAKE_CURRENT_BINARY_DIR}/surety-config-version.cmake
        DESTINATION ${package_dir})

file(RELATIVE_PATH pc_to_prefix ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig ${CMAKE_INSTALL_PREFIX})
configure_file(scripts/cmake/surety.pc.in ${CMAKE_CURRENT_BINARY_DIR}/surety.pc @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/surety.pc
        DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
