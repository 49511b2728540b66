// A replay told to people.

#include "cli/json_text.hpp"
#include "cli/replay_output.hpp"
#include "cli/slices.hpp"
#include "cli/tables.hpp"
#include "cli/wire.hpp"

namespace surety::cli {

namespace {

constexpr u64 MOST_FIELDS = 40;  // of one difference, and records likewise

std::string count_of(u64 number, const std::string& thing) {
  return std::to_string(number) + " " + thing + (number == 1 ? "" : "s");
}

class HumanOutput final : public ReplayOutput {
 public:
  explicit HumanOutput(Console& console) : console_(console) {}

  void block(const FixtureSource& source, const BlockSlices& block,
             const BlockOutcome& outcome) override {
    if (console_.verbosity > 0) tell(source, block, outcome);
  }

  void end(const FileReport& report) override {
    const bool holds = report.differences.empty();
    console_.print(holds ? console_.paint(Tone::good, "ok    ")
                         : console_.paint(Tone::bad, "FAILED"));
    console_.print_line(" " + words(report.file) + ": " + words(report.title));
    for (const Difference& difference : report.differences) show(difference);
    console_.print_line("       " + summary(report));
    console_.print_line(
        console_.paint(Tone::faint, "       height " + std::to_string(report.height.value) +
                                        ", state root " + hex_text(report.state_root.view())));
  }

 private:
  static std::string summary(const FileReport& report) {
    std::string text =
        count_of(report.blocks, "block") + ", " + count_of(report.transactions, "transaction") +
        " (" + std::to_string(report.applied) + " applied, " + std::to_string(report.failed) +
        " failed, " + std::to_string(report.refused) + " refused), " +
        count_of(report.checks, "check");
    if (words(report.engines) != "native") text += ", engines: " + words(report.engines);
    return text;
  }

  void show(const Difference& difference) {
    console_.print_line("  " + console_.paint(Tone::strong, words(difference.at)) + " (height " +
                        std::to_string(difference.height.value) +
                        "): " + words(difference.sentence));
    if (difference.note) console_.print_line("    note: " + words(*difference.note));
    show(difference.fields, "    ");
    u64 shown = 0;
    for (const RecordReport& record : difference.records) {
      if (shown++ == MOST_FIELDS) {
        console_.print_line("    and " +
                            count_of(difference.records.size() - MOST_FIELDS, "more record") +
                            "; --format json has them all");
        break;
      }
      console_.print_line("    " + words(record.table) + " " + std::to_string(record.id));
      show(record.fields, "      ");
    }
  }

  void show(const std::vector<FieldReport>& fields, const std::string& indent) {
    u64 shown = 0;
    for (const FieldReport& field : fields) {
      if (shown++ == MOST_FIELDS) {
        console_.print_line(indent + "and " + count_of(fields.size() - MOST_FIELDS, "more field"));
        return;
      }
      console_.print_line(indent + words(field.path));
      const auto value = [](const std::optional<Text>& side) {
        return side ? words(*side) : std::string("nothing");
      };
      console_.print_line(indent + console_.paint(Tone::good, "- " + value(field.expected)));
      console_.print_line(indent + console_.paint(Tone::bad, "+ " + value(field.actual)));
    }
  }

  // What -v, -vv and -vvv add, on stderr.
  void tell(const FixtureSource& source, const BlockSlices& block, const BlockOutcome& outcome) {
    std::string line =
        source.name() + " " + block.place + ": height " + std::to_string(block.height());
    if (outcome.refusal) {
      console_.detail(1, line + ", the block is refused: " + code_name(outcome.refusal->code));
      return;
    }
    line += ", " + count_of(outcome.receipts.size(), "transaction") + ", " +
            count_of(outcome.checks, "check");
    if (outcome.root) line += ", root " + hex_text(outcome.root->view());
    console_.detail(1, line);
    if (console_.verbosity < 2) return;
    for (const ByteView event :
         elements_of(outcome.opening, type_info<std::vector<machine::Event>>)) {
      console_.detail(2, "  opening: " + json_from_bytes(event, type_info<machine::Event>));
    }
    for (u64 i = 0; i < outcome.receipts.size(); ++i) {
      console_.detail(2, "  " + std::to_string(i) + ": " +
                             json_from_bytes(outcome.receipts[i], type_info<machine::Receipt>));
    }
    if (console_.verbosity >= 3) tell_changes(outcome);
  }

  void tell_changes(const BlockOutcome& outcome) {
    for (const RecordReport& record : record_reports(outcome.changes)) {
      console_.detail(3, "  " + words(record.table) + " " + std::to_string(record.id));
      for (const FieldReport& field : record.fields) {
        const auto value = [](const std::optional<Text>& side) {
          return side ? words(*side) : std::string("nothing");
        };
        console_.detail(3, "    " + words(field.path) + ": " + value(field.expected) + " -> " +
                               value(field.actual));
      }
    }
  }

  Console& console_;
};

}  // namespace

std::unique_ptr<ReplayOutput> human_output(Console& console) {
  return std::make_unique<HumanOutput>(console);
}

}  // namespace surety::cli
