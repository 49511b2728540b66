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
if(TARGET surety_cli)
  install(TARGETS surety_cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
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
