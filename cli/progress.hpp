#pragma once
// How far a long work is: a bar on a terminal after half a second, a line every ten seconds
// elsewhere.

#include <chrono>
#include <string>

#include "cli/console.hpp"

namespace surety::cli {

class Progress {
 public:
  // `unit` is what is counted for the rate: "transactions".
  Progress(Console& console, std::string what, std::string unit);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress() { console_.status_line(""); }

  // `done` of `whole` (0: not known) is the way; `count` is what the rate is of. The first looks at
  // the clock only now and then.
  void show(u64 done, u64 whole, u64 count) {
    if (++calls_ % 64 == 1 || done == whole) show_now(done, whole, count);
  }
  void show_now(u64 done, u64 whole, u64 count);

 private:
  using Clock = std::chrono::steady_clock;

  std::string line(u64 done, u64 whole, u64 count, u64 milliseconds) const;

  Console& console_;
  std::string what_;
  std::string unit_;
  Clock::time_point begin_;
  Clock::time_point next_;
  u64 calls_ = 0;
};

}  // namespace surety::cli
