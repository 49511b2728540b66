# surety_benchmarks: the parts by themselves. Whole replays are measured by `surety bench`.

find_package(benchmark)
if(NOT benchmark_FOUND)
  message(FATAL_ERROR "SURETY_BENCHMARKS needs Google's benchmark library (libbenchmark-dev).")
endif()

add_executable(surety_benchmarks ${SURETY_BENCHMARK_SOURCES})
target_include_directories(surety_benchmarks PRIVATE ${PROJECT_SOURCE_DIR})
target_link_libraries(surety_benchmarks PRIVATE surety benchmark::benchmark_main)
# As the core: a table's class must not look for its base's missing type information.
target_compile_options(surety_benchmarks PRIVATE -fno-rtti)
surety_warnings(surety_benchmarks)

# That each runs; how long it takes is nobody's verdict.
if(SURETY_TESTS)
  add_test(NAME surety_benchmarks
           COMMAND surety_benchmarks --benchmark_min_time=0 "--benchmark_filter=-:10000+$")
  set_tests_properties(surety_benchmarks PROPERTIES FAIL_REGULAR_EXPRESSION
                                                    "ERROR OCCURRED: '[^']*(decode|JSON)")
endif()
