#include "cli/commands/commands.hpp"
#include "cli/json_report.hpp"
#include "cli/report_types.hpp"
#include "ledger/json/error.hpp"

namespace surety::cli {

namespace {

struct Options {
  std::string code;
  std::string format = "human";
};

struct Entry {
  std::string name;
  std::optional<u16> number;
  std::string sentence;
};

constexpr u16 LAST_JSON_CODE = 255;

// Codes of receipts and blocks, then those of malformed JSON, which have names only.
std::vector<Entry> all_codes() {
  std::vector<Entry> codes;
  for (const Code& code : machine::Refusals::codes()) {
    codes.push_back({code.name, code.value, code.sentence});
  }
  const std::string unknown(name_of(JsonError::syntax));
  for (u16 number = 1; number <= LAST_JSON_CODE; ++number) {
    const JsonError code{number};
    const std::string name(name_of(code));
    if (name == unknown && code != JsonError::syntax) continue;
    codes.push_back({"json." + name, std::nullopt, std::string(sentence_of(code))});
  }
  return codes;
}

// A number as people write one: decimal, or hexadecimal behind 0x.
std::optional<u64> number_in(const std::string& text) {
  const bool hex = text.substr(0, 2) == "0x";
  const std::string digits = hex ? text.substr(2) : text;
  const std::string known = hex ? "0123456789abcdef" : "0123456789";
  if (digits.empty() || digits.size() > 9) return std::nullopt;
  u64 value = 0;
  for (const char c : digits) {
    const auto digit = known.find(c);
    if (digit == std::string::npos) return std::nullopt;
    value = value * known.size() + digit;
  }
  return value;
}

bool matches(const Entry& entry, const std::string& wanted) {
  if (entry.name == wanted) return true;
  const auto dot = entry.name.find('.');
  if (dot != std::string::npos && entry.name.substr(dot + 1) == wanted) return true;
  const std::optional<u64> number = number_in(wanted);
  return number && entry.number && *number == *entry.number;
}

std::string hex_number(u16 number) {
  const char* digits = "0123456789abcdef";
  std::string text = "0x";
  for (int shift = 12; shift >= 0; shift -= 4) text += digits[(number >> shift) & 15];
  return text;
}

void print(Console& console, const Options& options, const std::vector<Entry>& entries) {
  if (options.format == "json") {
    ExplainReport report;
    for (const Entry& entry : entries) {
      CodeReport& code = report.codes.emplace_back();
      code.name = text(entry.name);
      if (entry.number) code.number = *entry.number;
      code.sentence = text(entry.sentence);
    }
    console.print_line(json_of(report));
    return;
  }
  for (const Entry& entry : entries) {
    const std::string number =
        entry.number ? " (" + hex_number(*entry.number) + ", " + std::to_string(*entry.number) + ")"
                     : "";
    console.print_line(console.paint(Tone::strong, entry.name) + number);
    console.print_line("  " + entry.sentence);
  }
}

Exit explain(Console& console, const Options& options) {
  const std::vector<Entry> codes = all_codes();
  if (options.code.empty()) {
    print(console, options, codes);
    return Exit::fine;
  }
  std::vector<Entry> found;
  std::vector<std::string> names;
  for (const Entry& entry : codes) {
    if (matches(entry, options.code)) found.push_back(entry);
    names.push_back(entry.name);
    names.push_back(entry.name.substr(entry.name.find('.') + 1));
  }
  if (found.empty()) {
    throw Failure{Exit::usage,
                  "no code is called " + options.code + "." + did_you_mean(options.code, names), "",
                  "`surety explain` lists them all"};
  }
  print(console, options, found);
  return Exit::fine;
}

}  // namespace

Command explain_command() {
  const auto options = std::make_shared<Options>();
  return {
      .name = "explain",
      .summary = "say what a refusal's code means and what to do",
      .examples = {{"surety explain accounts.too_few_hours", "One code by its name."},
                   {"surety explain 0x0104", "By its number, in hexadecimal or decimal."},
                   {"surety explain", "Every code there is."}},
      .about = {"Codes stand in receipts (`error`), in refused blocks, and, as json.*, in messages "
                "about malformed input."},
      .options = {{.names = "code",
                   .value = "CODE",
                   .meaning = "A name, with or without its module, or a number.",
                   .into = &options->code},
                  {.names = "-f,--format",
                   .value = "FORMAT",
                   .meaning = "How it is written; `surety schema explain-report` describes json.",
                   .into = &options->format,
                   .choices = {"human", "json"}}},
      .run = [options](Console& console) { return explain(console, *options); }};
}

}  // namespace surety::cli
