// The manual page in roff, from the declarations.

#include "cli/command.hpp"

namespace surety::cli {

namespace {

// A line that begins with a dot or a quote would be a request, and a dash would be a hyphen.
std::string escaped(const std::string& text) {
  std::string result;
  for (const char c : text) {
    if (result.empty() && (c == '.' || c == '\'')) result += "\\&";
    if (c == '\\') {
      result += "\\e";
    } else if (c == '-') {
      result += "\\-";
    } else {
      result += c;
    }
  }
  return result;
}

std::string entry(const std::string& head, const std::string& text) {
  return ".TP\n.B " + escaped(head) + "\n" + escaped(text) + "\n";
}

std::string head_of(const Option& option) {
  if (option.is_positional()) return option.value + (option.is_list() ? "..." : "");
  return option.value.empty() ? option.names : option.names + " " + option.value;
}

std::string section_of(const Command& command) {
  std::string text =
      ".SS surety " + escaped(command.name) + "\n" + escaped(command.summary) + ".\n";
  for (const std::string& paragraph : command.about) text += ".PP\n" + escaped(paragraph) + "\n";
  for (const Option& option : command.options) {
    std::string meaning = option.meaning;
    if (!option.choices.empty()) {
      meaning += " One of:";
      for (const std::string& choice : option.choices) meaning += " " + choice;
      meaning += ".";
    }
    text += entry(head_of(option), meaning);
  }
  for (const Example& example : command.examples) {
    text += ".PP\n.nf\n.B " + escaped(example.line) + "\n.fi\n.RS\n" + escaped(example.what) +
            "\n.RE\n";
  }
  return text;
}

}  // namespace

std::string man_page(const std::vector<Command>& commands) {
  std::string text =
      ".TH SURETY 1 \"\" \"surety " SURETY_VERSION
      "\" \"User commands\"\n"
      ".SH NAME\nsurety \\- a deterministic ledger of staking economics\n"
      ".SH SYNOPSIS\n.B surety\n.I COMMAND\n[\\fIOPTION\\fR...]\n.br\n"
      ".B surety\n\\-\\-help | \\-\\-version | \\-\\-man\n"
      ".SH DESCRIPTION\n"
      "Replays, makes and looks into fixtures: a genesis, blocks of transactions, and what is "
      "expected of each. Data goes to stdout, progress and messages to stderr; a file named \\- is "
      "stdin. No network and no configuration are used, and nothing of the clock, the locale or "
      "the environment changes a result.\n"
      ".SH OPTIONS OF EVERY COMMAND\n";
  for (const Option& option : common_options()) text += entry(head_of(option), option.meaning);
  text += ".SH COMMANDS\n";
  for (const Command& command : commands) text += section_of(command);
  text += ".SH EXIT STATUS\n";
  text += entry("0", "All is well. Refused transactions are data, not failures.");
  text += entry("1", "A verification or comparison failed.");
  text += entry("2", "The command line makes no sense.");
  text += entry("3", "An input is malformed; the message has file:line:column and a JSON pointer.");
  text += entry("4", "A file, a pipe or a program could not be used.");
  text += entry("5", "A law of the ledger does not hold, which is a bug.");
  text += entry("130", "Interrupted.");
  text += ".SH ENVIRONMENT\n";
  text += entry("NO_COLOR", "Where it is set and not empty, nothing is coloured.");
  text += entry("PATH", "Where node is looked for, with --engine=wasm and --engine=both.");
  return text;
}

}  // namespace surety::cli
