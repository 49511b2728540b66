// Completion scripts for shells, from the declarations.

#include "cli/command.hpp"

namespace surety::cli {

namespace {

struct Names {
  std::string brief;  // "f", or empty
  std::string full;   // "format"
};

Names names_of(const Option& option) {
  Names names;
  const auto comma = option.names.find(',');
  if (comma != std::string::npos) names.brief = option.names.substr(1, comma - 1);
  names.full = option.names.substr(comma == std::string::npos ? 2 : comma + 3);
  return names;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

std::vector<Option> flags_of(const Command& command) {
  std::vector<Option> flags;
  for (const Option& option : command.options) {
    if (!option.is_positional()) flags.push_back(option);
  }
  for (const Option& option : common_options()) flags.push_back(option);
  return flags;
}

const Option* choosing_positional(const Command& command) {
  for (const Option& option : command.options) {
    if (option.is_positional() && !option.choices.empty()) return &option;
  }
  return nullptr;
}

std::string bash_command(const Command& command) {
  std::string words;
  std::string cases;
  for (const Option& option : flags_of(command)) {
    const Names names = names_of(option);
    words += (words.empty() ? "--" : " --") + names.full;
    if (option.choices.empty()) continue;
    cases += "        " + (names.brief.empty() ? "" : "-" + names.brief + "|") + "--" + names.full +
             ") COMPREPLY=($(compgen -W \"" + joined(option.choices) +
             "\" -- \"$word\")); return ;;\n";
  }
  if (const Option* positional = choosing_positional(command)) {
    words += " " + joined(positional->choices);
  }
  std::string text = "    " + command.name + ")\n";
  if (!cases.empty()) text += "      case \"$before\" in\n" + cases + "      esac\n";
  return text + "      words=\"" + words + "\" ;;\n";
}

std::string bash(const std::vector<Command>& commands) {
  std::string names;
  std::string cases;
  for (const Command& command : commands) {
    names += (names.empty() ? "" : " ") + command.name;
    cases += bash_command(command);
  }
  return "# bash completion for surety: source this file\n"
         "_surety() {\n"
         "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} words\n"
         "  COMPREPLY=()\n"
         "  if [ \"$COMP_CWORD\" = 1 ]; then\n"
         "    COMPREPLY=($(compgen -W \"" +
         names +
         " help --help --version --man\" -- \"$word\"))\n"
         "    return\n"
         "  fi\n"
         "  case \"${COMP_WORDS[1]}\" in\n" +
         cases +
         "    *) return ;;\n"
         "  esac\n"
         "  case \"$word\" in\n"
         "    -*) COMPREPLY=($(compgen -W \"$words\" -- \"$word\")) ;;\n"
         "    *) COMPREPLY=($(compgen -f -W \"$words\" -- \"$word\")) ;;\n"
         "  esac\n"
         "}\n"
         "complete -o filenames -F _surety surety\n";
}

// Text inside single quotes; `extra` are characters that need a backslash besides.
std::string quoted(const std::string& text, const std::string& extra) {
  std::string result;
  for (const char c : text) {
    if (c == '\'') {
      result += "'\\''";
      continue;
    }
    if (extra.find(c) != std::string::npos) result += '\\';
    result += c;
  }
  return result;
}

std::string zsh_option(const Option& option) {
  const Names names = names_of(option);
  const std::string meaning = "[" + quoted(option.meaning, "[]:") + "]";
  std::string value;
  if (!option.value.empty()) {
    value = ":" + option.value + ":";
    value += option.choices.empty() ? "_files" : "(" + joined(option.choices) + ")";
  }
  const std::string many = option.is_list() ? "*" : "";
  if (names.brief.empty()) return "'" + many + "--" + names.full + meaning + value + "'";
  return "'(-" + names.brief + " --" + names.full + ")'{-" + names.brief + ",--" + names.full +
         "}'" + meaning + value + "'";
}

std::string zsh_command(const Command& command) {
  std::string text = "    " + command.name + ")\n      _arguments \\\n";
  for (const Option& option : flags_of(command)) text += "        " + zsh_option(option) + " \\\n";
  const Option* positional = choosing_positional(command);
  const std::string values =
      positional != nullptr ? "(" + joined(positional->choices) + ")" : "_files";
  return text + "        '*:argument:" + values + "' ;;\n";
}

std::string zsh(const std::vector<Command>& commands) {
  std::string list;
  std::string cases;
  for (const Command& command : commands) {
    list += "    '" + command.name + ":" + quoted(command.summary, ":") + "'\n";
    cases += zsh_command(command);
  }
  return "#compdef surety\n"
         "# zsh completion for surety: put this file as _surety into a folder of $fpath\n"
         "_surety() {\n"
         "  local -a commands\n"
         "  commands=(\n" +
         list +
         "  )\n"
         "  if (( CURRENT == 2 )); then\n"
         "    _describe command commands\n"
         "    return\n"
         "  fi\n"
         "  local command=$words[2]\n"
         "  shift words\n"
         "  (( CURRENT-- ))\n"
         "  case $command in\n" +
         cases +
         "  esac\n"
         "}\n"
         "_surety \"$@\"\n";
}

std::string fish(const std::vector<Command>& commands) {
  std::string text =
      "# fish completion for surety: put this file into ~/.config/fish/completions\n";
  for (const Command& command : commands) {
    text += "complete -c surety -n __fish_use_subcommand -f -a " + command.name + " -d '" +
            quoted(command.summary, "") + "'\n";
    const std::string condition =
        "complete -c surety -n '__fish_seen_subcommand_from " + command.name + "'";
    for (const Option& option : flags_of(command)) {
      const Names names = names_of(option);
      text += condition + " -l " + names.full;
      if (!names.brief.empty()) text += " -s " + names.brief;
      if (!option.value.empty()) text += " -r";
      if (!option.choices.empty()) text += " -f -a '" + joined(option.choices) + "'";
      text += " -d '" + quoted(option.meaning, "") + "'\n";
    }
    if (const Option* positional = choosing_positional(command)) {
      text += condition + " -f -a '" + joined(positional->choices) + "'\n";
    }
  }
  return text;
}

}  // namespace

std::string completion(const std::string& shell, const std::vector<Command>& commands) {
  if (shell == "bash") return bash(commands);
  return shell == "zsh" ? zsh(commands) : fish(commands);
}

}  // namespace surety::cli
