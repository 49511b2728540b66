#pragma once
// A long log out of a seed: the same seed and sizes give the same bytes everywhere.

#include "cli/console.hpp"

namespace surety::cli {

struct LogShape {
  u64 seed = 1;
  u64 transactions = 1000;
  u64 accounts = 100;
  u64 block_size = 100;
  bool ledger_authenticates = false;
};

// Writes JSON Lines: a fixture without blocks, then block after block. Every kind of message comes
// up, in ways that are applied and in ways that are refused.
void write_log(Console& console, const LogShape& shape);

}  // namespace surety::cli
