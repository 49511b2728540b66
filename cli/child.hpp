#pragma once
// A program that is spoken to through its stdin and stdout.

#include <sys/types.h>

#include <string>
#include <vector>

#include "ledger/bytes.hpp"

namespace surety::cli {

class Child {
 public:
  // Starts `arguments[0]`, looked for in PATH. Throws a Failure where it cannot be started.
  explicit Child(const std::vector<std::string>& arguments);
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  // Closes its stdin, which ends it, and waits.
  ~Child();

  // False where the program is gone.
  [[nodiscard]] bool write(ByteView bytes);
  [[nodiscard]] bool read(u8* place, u64 count);

 private:
  pid_t id_ = -1;
  int to_ = -1;
  int from_ = -1;
};

}  // namespace surety::cli
