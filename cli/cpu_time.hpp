#pragma once
// Time that a processor spent for this thread: what else a machine does adds little to it.

#include <time.h>

#include "ledger/integers.hpp"

namespace surety::cli {

inline u64 cpu_nanoseconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<u64>(now.tv_sec) * 1'000'000'000 + static_cast<u64>(now.tv_nsec);
}

}  // namespace surety::cli
