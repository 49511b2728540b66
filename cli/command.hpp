#pragma once
// A command declares what it takes and what it does. Parsing, help, the man page and completion all
// follow from the declaration.

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "cli/console.hpp"
#include "ledger/integers.hpp"

namespace surety::cli {

struct Example {
  std::string line;
  std::string what;
};

// Where an option's value goes: a flag, how often it was given, one word, a number, or all words.
using Target = std::variant<bool*, std::string*, std::optional<u64>*, std::vector<std::string>*>;

struct Option {
  std::string names;  // "-f,--format"; without dashes a positional argument
  std::string value;  // how help writes the value: "FORMAT"; empty: a flag
  std::string meaning;
  Target into;
  std::vector<std::string> choices = {};
  bool required = false;

  bool is_positional() const { return names[0] != '-'; }
  bool is_list() const { return std::holds_alternative<std::vector<std::string>*>(into); }
};

struct Command {
  std::string name;
  std::string summary;  // half a sentence, for lists
  std::vector<Example> examples;
  std::vector<std::string> about;  // paragraphs
  std::vector<Option> options;
  std::function<Exit(Console&)> run;
};

// Every command, in the order that help lists them.
std::vector<Command> all_commands();

// Runs the command line and gives the code to end with.
Exit run_command_line(Console& console, int count, char** words);

// The nearest of `known` to `word` as " Did you mean ...?", or nothing.
std::string did_you_mean(const std::string& word, const std::vector<std::string>& known);

// Texts made from the declarations.
std::string help_of(const Console& console, const Command& command);
std::string help_of_all(const Console& console, const std::vector<Command>& commands);
std::string man_page(const std::vector<Command>& commands);
// `shell` is bash, zsh or fish.
std::string completion(const std::string& shell, const std::vector<Command>& commands);

// What every command takes besides its own options, with nowhere to put it.
std::vector<Option> common_options();

}  // namespace surety::cli
