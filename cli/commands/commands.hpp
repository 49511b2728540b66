#pragma once
// One function per command; each stands in the file of its name.

#include "cli/command.hpp"

namespace surety::cli {

Command replay_command();
Command inspect_command();
Command new_fixture_command();
Command prove_command();
Command verify_proof_command();
Command forkchoice_command();
Command chain_state_command();
Command explain_command();
Command schema_command();
Command bench_command();
Command demo_command();
Command completion_command();

}  // namespace surety::cli
