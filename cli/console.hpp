#pragma once
// The two streams of the program: data on stdout, everything said about it on stderr.

#include <string>
#include <string_view>

#include "cli/failure.hpp"
#include "ledger/bytes.hpp"

namespace surety::cli {

enum class Tone { plain, good, bad, faint, strong };

class Console {
 public:
  Console();

  bool quiet = false;
  int verbosity = 0;  // 0..3: checks, events, diffs

  // Data. Throws a Failure where it cannot be written.
  void print(std::string_view text);
  void print_line(std::string_view text);
  void print_bytes(ByteView bytes);
  void flush();

  // Messages. A note is left out with --quiet; an error never is.
  void note(std::string_view text);
  void error(const Failure& failure);
  // At -v and above: `level` 1..3.
  void detail(int level, std::string_view text);

  // The line at the bottom of a terminal that is written over; empty takes it away.
  void status_line(std::string_view text);

  // The text in colour for stdout or stderr, or as it is where colour is not wanted.
  std::string paint(Tone tone, std::string_view text) const;
  std::string paint_error(Tone tone, std::string_view text) const;

  bool stdout_is_terminal() const { return stdout_terminal_; }
  bool stderr_is_terminal() const { return stderr_terminal_; }

 private:
  void say(std::string_view text);

  bool stdout_terminal_;
  bool stderr_terminal_;
  bool colour_;
  bool status_shown_ = false;
};

// From here on an interrupt is remembered and not fatal; a second one ends the program at once.
void catch_interrupts();
bool is_interrupted();
// Throws Interrupted where an interrupt was noticed.
void stop_if_interrupted();

}  // namespace surety::cli
