#pragma once
// How a command ends, and what it says when it cannot go on.

#include <string>

namespace surety::cli {

// The codes a shell sees.
enum class Exit : int {
  fine = 0,
  different = 1,   // a verification or comparison failed
  usage = 2,       // the command line makes no sense
  invalid = 3,     // an input is malformed
  io = 4,          // a file, a pipe or a program could not be used
  broken_law = 5,  // a law of the ledger does not hold: a bug
  interrupted = 130,
};

// Thrown where a command cannot go on; main prints it and ends with `exit`.
struct Failure {
  Exit exit;
  std::string what;   // a sentence: what is wrong and why
  std::string where;  // "file:line:column", a file or an option; may be empty
  std::string hint;   // what to do; may be empty
};

// Thrown after an interrupt was noticed at a place where it is safe to stop.
struct Interrupted {};

}  // namespace surety::cli
