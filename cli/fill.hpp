#pragma once
// Takes a fixture of what happens and writes what is expected of it.

#include "cli/console.hpp"
#include "cli/ledger.hpp"

namespace surety::cli {

struct FillRules {
  bool sign_again = false;  // make sequences, signatures and seals anew
  bool roots_only = false;  // no receipts and openings, only the root of each block
  HostNames host = {};
};

// From a file (JSON or JSON Lines) to stdout in the same form.
void fill_fixture(Console& console, const std::string& path, const FillRules& rules);

}  // namespace surety::cli
