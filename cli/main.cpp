// The native program `surety`.

#include <cstdio>
#include <exception>
#include <new>

#include "cli/command.hpp"

namespace {

using surety::cli::Exit;

Exit run(surety::cli::Console& console, int count, char** words) {
  try {
    const Exit exit = surety::cli::run_command_line(console, count, words);
    console.flush();
    return exit;
  } catch (const surety::cli::Failure& failure) {
    std::fflush(stdout);
    console.error(failure);
    return failure.exit;
  } catch (const surety::cli::Interrupted&) {
    std::fflush(stdout);
    console.note("interrupted");
    return Exit::interrupted;
  } catch (const std::bad_alloc&) {
    console.error({Exit::io, "there is not enough memory", "", ""});
    return Exit::io;
  } catch (const std::exception& error) {
    console.error({Exit::broken_law, error.what(), "", "this is a bug; please report it"});
    return Exit::broken_law;
  }
}

}  // namespace

int main(int count, char** words) {
  surety::cli::catch_interrupts();
  surety::cli::Console console;
  return static_cast<int>(run(console, count, words));
}
