// Help for people: examples first.

#include "cli/command.hpp"

namespace surety::cli {

namespace {

constexpr unsigned WIDTH = 88;

struct ExitLine {
  const char* code;
  const char* meaning;
};
constexpr ExitLine EXITS[] = {
    {"0", "all is well; refused transactions are data, not failures"},
    {"1", "a verification or comparison failed"},
    {"2", "the command line makes no sense"},
    {"3", "an input is malformed: the message has file:line:column and a JSON pointer"},
    {"4", "a file, a pipe or a program could not be used"},
    {"5", "a law of the ledger does not hold, which is a bug"},
    {"130", "interrupted"},
};

std::string indent(unsigned columns) { return std::string(columns, ' '); }

// Words broken into lines, each behind `columns` spaces.
std::string wrapped(const std::string& text, unsigned columns) {
  std::string result;
  std::string line;
  std::string word;
  const auto end_line = [&] {
    if (!line.empty()) result += indent(columns) + line + "\n";
    line.clear();
  };
  const auto end_word = [&] {
    if (word.empty()) return;
    if (!line.empty() && columns + line.size() + 1 + word.size() > WIDTH) end_line();
    line += (line.empty() ? "" : " ") + word;
    word.clear();
  };
  for (const char c : text) {
    if (c == ' ') {
      end_word();
    } else {
      word += c;
    }
  }
  end_word();
  end_line();
  return result;
}

std::string entry(const std::string& head, const std::string& text, unsigned column) {
  std::string body = wrapped(text, column);
  if (head.size() + 4 > column) return "  " + head + "\n" + body;
  return "  " + head + body.substr(head.size() + 2);
}

std::string head_of(const Option& option) {
  std::string names = option.names;
  if (option.is_positional()) return option.value + (option.is_list() ? "..." : "");
  if (const auto comma = names.find(','); comma != std::string::npos) names.insert(comma + 1, " ");
  return option.value.empty() ? names : names + " " + option.value;
}

std::string meaning_of(const Option& option) {
  if (option.choices.empty()) return option.meaning;
  std::string all;
  for (const std::string& choice : option.choices) all += (all.empty() ? "" : ", ") + choice;
  return option.meaning + " One of " + all + ".";
}

std::string usage_of(const Command& command) {
  std::string line = "surety " + command.name + " [OPTION...]";
  for (const Option& option : command.options) {
    if (!option.is_positional()) {
      if (option.required) line += " " + head_of(option);
      continue;
    }
    line += option.required ? " " + head_of(option) : " [" + head_of(option) + "]";
  }
  return line;
}

std::string exits() {
  std::string text;
  for (const ExitLine& line : EXITS) text += entry(line.code, line.meaning, 7);
  return text;
}

std::string examples_of(const Console& console, const std::vector<Example>& examples) {
  std::string text = console.paint(Tone::strong, "Examples") + "\n";
  for (const Example& example : examples) {
    text += "  " + console.paint(Tone::good, example.line) + "\n" + wrapped(example.what, 6);
  }
  return text;
}

}  // namespace

std::vector<Option> common_options() {
  return {{.names = "-q,--quiet",
           .value = "",
           .meaning = "No progress and no notes; errors are still shown.",
           .into = static_cast<bool*>(nullptr)},
          {.names = "-v,--verbose",
           .value = "",
           .meaning = "Say more on stderr: -v each check, -vv the events too, -vvv the records "
                      "that changed too.",
           .into = static_cast<bool*>(nullptr)},
          {.names = "-h,--help",
           .value = "",
           .meaning = "This text.",
           .into = static_cast<bool*>(nullptr)}};
}

std::string help_of(const Console& console, const Command& command) {
  std::string text = examples_of(console, command.examples);
  text += "\n" + console.paint(Tone::strong, "Usage") + "\n  " + usage_of(command) + "\n";
  for (const std::string& paragraph : command.about) text += "\n" + wrapped(paragraph, 2);
  text += "\n" + console.paint(Tone::strong, "Options") + "\n";
  std::vector<Option> options = command.options;
  for (const Option& option : common_options()) options.push_back(option);
  for (const Option& option : options) text += entry(head_of(option), meaning_of(option), 26);
  text += "\n" + console.paint(Tone::strong, "Exit codes") + "\n" + exits();
  return text;
}

std::string help_of_all(const Console& console, const std::vector<Command>& commands) {
  std::string text = examples_of(
      console, {{"surety new-fixture > first.json", "Two accounts and a transfer to begin with."},
                {"surety new-fixture --fill first.json > filled.json",
                 "Writes down what must happen: receipts, openings and state roots."},
                {"surety replay filled.json", "Checks every one of them."},
                {"surety inspect filled.json --account alice", "Looks at what came of it."}});
  text += "\n" + console.paint(Tone::strong, "Usage") + "\n  surety COMMAND [OPTION...]\n\n" +
          wrapped(
              "Surety is a deterministic ledger of staking economics: pools, fines, auctions, "
              "bonds, services, activity, a quorum and slots. A fixture is a genesis, blocks "
              "and what is expected of each; this program replays, makes and looks into them. "
              "It uses no network, reads no configuration, and nothing of the clock, the "
              "locale or the environment changes a result.",
              2);
  text += "\n" + console.paint(Tone::strong, "Commands") + "\n";
  for (const Command& command : commands) text += entry(command.name, command.summary, 18);
  text += "\n" + console.paint(Tone::strong, "Options") + "\n";
  text += entry("-h, --help", "This text; `surety COMMAND --help` for a command.", 18);
  text += entry("-V, --version", "The version.", 18);
  text += entry("--man", "The manual page, for `man -l -`.", 18);
  text += "\n" + console.paint(Tone::strong, "Exit codes") + "\n" + exits();
  return text;
}

}  // namespace surety::cli
