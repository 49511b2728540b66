// The list of commands. A new one is a file here, a line in commands.hpp and a line below.

#include "cli/commands/commands.hpp"

namespace surety::cli {

std::vector<Command> all_commands() {
  std::vector<Command> commands;
  for (Command (*make)() :
       {replay_command, inspect_command, new_fixture_command, prove_command, verify_proof_command,
        forkchoice_command, chain_state_command, explain_command, schema_command, bench_command,
        demo_command, completion_command}) {
    commands.push_back(make());
  }
  return commands;
}

}  // namespace surety::cli
