// From words to a command, through CLI11; this is the only file that sees it.

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include "cli/command.hpp"
#include "ledger/json/numeral.hpp"
#include "ledger/json/suggest.hpp"

namespace surety::cli {

namespace {

// What CLI11 fills for one option; it is moved to the option's target afterwards.
struct Slot {
  Option* option;
  bool flag = false;
  std::vector<std::string> words = {};
  bool given = false;
};

struct Parsed {
  Command* command = nullptr;
  CLI::App* app = nullptr;
  std::vector<Slot> slots = {};
  bool help = false;
  bool quiet = false;
  int verbosity = 0;
};

std::vector<std::string> names_of(const std::vector<Command>& commands) {
  std::vector<std::string> names;
  for (const Command& command : commands) names.push_back(command.name);
  return names;
}

std::string long_name(const std::string& names) {
  const auto comma = names.find(',');
  return comma == std::string::npos ? names : names.substr(comma + 1);
}

std::vector<std::string> flags_of(const Command& command) {
  std::vector<std::string> flags;
  for (const Option& option : command.options) {
    if (!option.is_positional()) flags.push_back(long_name(option.names));
  }
  for (const Option& option : common_options()) flags.push_back(long_name(option.names));
  return flags;
}

void declare(Parsed& parsed) {
  CLI::App& app = *parsed.app;
  app.set_help_flag();
  app.allow_extras();
  app.add_flag("-h,--help", parsed.help);
  app.add_flag("-q,--quiet", parsed.quiet);
  app.add_flag_function("-v,--verbose",
                        [&parsed](std::int64_t count) { parsed.verbosity = int(count); });
  parsed.slots.reserve(parsed.command->options.size());
  for (Option& option : parsed.command->options) {
    Slot& slot = parsed.slots.emplace_back(Slot{&option});
    if (option.value.empty()) {
      app.add_flag(option.names, slot.flag);
    } else {
      CLI::Option* words = app.add_option(option.names, slot.words);
      if (!option.is_list()) words->expected(1)->multi_option_policy()->allow_extra_args(false);
      if (option.is_list() && !option.is_positional())
        words->expected(1, -1)->allow_extra_args(false);
      if (option.is_list() && option.is_positional()) words->expected(0, -1);
    }
  }
}

Failure usage(const std::string& what, const std::string& command) {
  const std::string of = command.empty() ? "" : " " + command;
  return {Exit::usage, what, "", "see `surety" + of + " --help`"};
}

u64 number_of(const Option& option, const std::string& text, const std::string& command) {
  json::Numeral value;
  bool overflow = false;
  if (json::parse(text, value, overflow) && value.is_word()) return value.words[0];
  throw usage(option.names + " takes a whole number from 0 to 2^64 - 1, found \"" + text + "\"",
              command);
}

void check_choice(const Option& option, const std::string& text, const std::string& command) {
  if (option.choices.empty()) return;
  std::string all;
  for (const std::string& choice : option.choices) {
    if (choice == text) return;
    all += (all.empty() ? "" : ", ") + choice;
  }
  throw usage(option.names + " is one of " + all + "; found \"" + text + "\"." +
                  did_you_mean(text, option.choices),
              command);
}

void hand_over(Slot& slot, const std::string& command) {
  const Option& option = *slot.option;
  if (option.required && slot.words.empty()) {
    throw usage((option.is_positional() ? option.value : option.names) + " is missing", command);
  }
  for (const std::string& word : slot.words) check_choice(option, word, command);
  if (auto* flag = std::get_if<bool*>(&option.into)) {
    **flag = slot.flag;
  } else if (auto* list = std::get_if<std::vector<std::string>*>(&option.into)) {
    **list = slot.words;
  } else if (!slot.words.empty()) {
    const std::string& last = slot.words.back();
    if (auto* number = std::get_if<std::optional<u64>*>(&option.into)) {
      **number = number_of(option, last, command);
    } else {
      *std::get<std::string*>(option.into) = last;
    }
  }
}

void refuse_extras(const Parsed& parsed) {
  const std::string& name = parsed.command->name;
  for (const std::string& word : parsed.app->remaining()) {
    if (word == "--") continue;
    const std::string flag = word.substr(0, word.find('='));
    if (flag.size() > 1 && flag[0] == '-') {
      throw usage(
          "there is no option " + flag + "." + did_you_mean(flag, flags_of(*parsed.command)), name);
    }
    throw usage("\"" + word + "\" is one argument too many", name);
  }
}

Exit run_command(Console& console, Command& command, std::vector<std::string> words) {
  CLI::App app;
  Parsed parsed{.command = &command, .app = &app};
  declare(parsed);
  std::reverse(words.begin(), words.end());
  try {
    app.parse(words);
  } catch (const CLI::ParseError& error) {
    throw usage(error.what(), command.name);
  }
  if (parsed.help) {
    console.print(help_of(console, command));
    return Exit::fine;
  }
  refuse_extras(parsed);
  for (Slot& slot : parsed.slots) hand_over(slot, command.name);
  console.quiet = parsed.quiet;
  console.verbosity = parsed.verbosity;
  return command.run(console);
}

Command* find(std::vector<Command>& commands, const std::string& name) {
  for (Command& command : commands) {
    if (command.name == name) return &command;
  }
  return nullptr;
}

Exit run_help(Console& console, std::vector<Command>& commands,
              const std::vector<std::string>& words) {
  if (words.size() < 2) {
    console.print(help_of_all(console, commands));
    return Exit::fine;
  }
  const Command* command = find(commands, words[1]);
  if (command == nullptr) {
    throw usage(
        "there is no command " + words[1] + "." + did_you_mean(words[1], names_of(commands)), "");
  }
  console.print(help_of(console, *command));
  return Exit::fine;
}

}  // namespace

std::string did_you_mean(const std::string& word, const std::vector<std::string>& known) {
  Nearest nearest(word);
  for (const std::string& name : known) nearest.offer(name);
  return nearest.best().empty() ? "" : " Did you mean " + std::string(nearest.best()) + "?";
}

Exit run_command_line(Console& console, int count, char** argv) {
  std::vector<Command> commands = all_commands();
  std::vector<std::string> words(argv + 1, argv + count);
  if (words.empty()) {
    console.note(help_of_all(console, commands));
    return Exit::usage;
  }
  const std::string& first = words[0];
  if (first == "-h" || first == "--help" || first == "help") {
    return run_help(console, commands, words);
  }
  if (first == "--version" || first == "-V") {
    console.print_line("surety " SURETY_VERSION);
    return Exit::fine;
  }
  if (first == "--man") {
    console.print(man_page(commands));
    return Exit::fine;
  }
  if (Command* command = find(commands, first)) {
    return run_command(console, *command, {words.begin() + 1, words.end()});
  }
  const char* kind = first[0] == '-' ? "option " : "command ";
  std::vector<std::string> known = names_of(commands);
  for (const char* flag : {"--help", "--man", "--version", "help"}) known.push_back(flag);
  throw usage("there is no " + (kind + first) + "." + did_you_mean(first, known), "");
}

}  // namespace surety::cli
