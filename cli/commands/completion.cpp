#include "cli/commands/commands.hpp"

namespace surety::cli {

Command completion_command() {
  const auto shell = std::make_shared<std::string>();
  return {.name = "completion",
          .summary = "print a completion script for a shell",
          .examples = {{"source <(surety completion bash)", "For this shell."},
                       {"surety completion fish > ~/.config/fish/completions/surety.fish",
                        "For good."}},
          .about = {},
          .options = {{.names = "shell",
                       .value = "SHELL",
                       .meaning = "Which shell.",
                       .into = shell.get(),
                       .choices = {"bash", "zsh", "fish"},
                       .required = true}},
          .run = [shell](Console& console) {
            console.print(completion(*shell, all_commands()));
            return Exit::fine;
          }};
}

}  // namespace surety::cli
