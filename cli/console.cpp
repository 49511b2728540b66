#include "cli/console.hpp"

#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace surety::cli {

namespace {

// NOLINTNEXTLINE(cppcoreguidelines-avoid-non-const-global-variables): a handler sees nothing else.
volatile std::sig_atomic_t interrupts = 0;

extern "C" void note_interrupt(int) {
  if (interrupts != 0) _exit(static_cast<int>(Exit::interrupted));
  interrupts = 1;
}

const char* escape_of(Tone tone) {
  switch (tone) {
    case Tone::good:
      return "\033[32m";
    case Tone::bad:
      return "\033[31m";
    case Tone::faint:
      return "\033[2m";
    case Tone::strong:
      return "\033[1m";
    case Tone::plain:
      break;
  }
  return "";
}

std::string painted(bool wanted, Tone tone, std::string_view text) {
  if (!wanted || tone == Tone::plain) return std::string(text);
  return std::string(escape_of(tone)).append(text).append("\033[0m");
}

// https://no-color.org: any value that is not empty turns colour off.
bool colour_is_wanted() {
  const char* no_colour = std::getenv("NO_COLOR");
  if (no_colour != nullptr && no_colour[0] != '\0') return false;
  const char* terminal = std::getenv("TERM");
  return terminal == nullptr || std::strcmp(terminal, "dumb") != 0;
}

// A reader that has seen enough (`| head`) is no error: the program ends as others do, by the
// signal.
[[noreturn]] void output_failed() {
  const int reason = errno;
  if (reason == EPIPE) {
    std::signal(SIGPIPE, SIG_DFL);
    std::raise(SIGPIPE);
  }
  throw Failure{Exit::io, std::string("the output could not be written: ") + std::strerror(reason),
                "stdout", ""};
}

}  // namespace

Console::Console()
    : stdout_terminal_(isatty(STDOUT_FILENO) == 1),
      stderr_terminal_(isatty(STDERR_FILENO) == 1),
      colour_(colour_is_wanted()) {}

void Console::print(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) == text.size()) return;
  output_failed();
}

void Console::print_line(std::string_view text) {
  print(text);
  print("\n");
}

void Console::print_bytes(ByteView bytes) {
  const void* data = bytes.data();
  print({static_cast<const char*>(data), bytes.size()});
}

void Console::flush() {
  if (std::fflush(stdout) == 0) return;
  output_failed();
}

void Console::say(std::string_view text) {
  status_line("");
  std::fwrite(text.data(), 1, text.size(), stderr);
  std::fputc('\n', stderr);
}

void Console::note(std::string_view text) {
  if (!quiet) say(text);
}

void Console::detail(int level, std::string_view text) {
  if (!quiet && verbosity >= level) say(text);
}

void Console::error(const Failure& failure) {
  std::string text;
  if (!failure.where.empty()) text += paint_error(Tone::strong, failure.where) + ": ";
  text += paint_error(Tone::bad, "error:") + " " + failure.what;
  if (!failure.hint.empty())
    text += "\n  " + paint_error(Tone::strong, "help:") + " " + failure.hint;
  say(text);
}

void Console::status_line(std::string_view text) {
  if (!stderr_terminal_ || (text.empty() && !status_shown_)) return;
  const std::string line = "\r\033[K" + std::string(text);
  std::fwrite(line.data(), 1, line.size(), stderr);
  std::fflush(stderr);
  status_shown_ = !text.empty();
}

std::string Console::paint(Tone tone, std::string_view text) const {
  return painted(colour_ && stdout_terminal_, tone, text);
}

std::string Console::paint_error(Tone tone, std::string_view text) const {
  return painted(colour_ && stderr_terminal_, tone, text);
}

void catch_interrupts() {
  struct sigaction action = {};
  action.sa_handler = note_interrupt;
  sigemptyset(&action.sa_mask);
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
  // A reader that went away is an error of the write, not the end of the program.
  action.sa_handler = SIG_IGN;
  sigaction(SIGPIPE, &action, nullptr);
}

bool is_interrupted() { return interrupts != 0; }

void stop_if_interrupted() {
  if (is_interrupted()) throw Interrupted{};
}

}  // namespace surety::cli
