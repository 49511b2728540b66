// A benchmark told to people, as one JSON value, and line by line.

#include "cli/bench.hpp"
#include "cli/bench_names.hpp"
#include "cli/json_report.hpp"

namespace surety::cli {

namespace {

// 1234567 picoseconds as "1234.6 ns"; three digits or so are all that a measurement bears.
std::string nanoseconds(u64 picoseconds) {
  const u64 tenths = (picoseconds + 50) / 100;
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

std::string decimal(u64 permille, unsigned places) {
  const u64 scale = places == 2 ? 10 : 100;
  const u64 rounded = (permille + scale / 2) / scale;
  std::string digits = std::to_string(rounded);
  if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
  return digits.insert(digits.size() - places, ".");
}

std::string left(const std::string& word, u64 width) {
  return word.size() < width ? word + std::string(width - word.size(), ' ') : word;
}

std::string right(const std::string& word, u64 width) {
  return word.size() < width ? std::string(width - word.size(), ' ') + word : word;
}

class HumanBench final : public BenchOutput {
 public:
  explicit HumanBench(Console& console) : console_(console) {}

  void report(const BenchReport& report) override {
    for (const EngineAbout& engine : report.engines) {
      line(left(engine_name(engine.engine), 8) + words(engine.about));
    }
    line("best of " + std::to_string(report.repetitions) + " after one to warm up; " +
         decimal(report.milliseconds, 1) + " s in all; reference: " +
         nanoseconds(report.reference.least) + " ns (portable SHA-256 of a node)");
    show_replays(report);
    show_parts(report);
    show_growth(report);
    if (report.check) show_check(*report.check);
  }

 private:
  void line(const std::string& text) { console_.print_line(text); }
  void title(const std::string& text) { line("\n" + console_.paint(Tone::strong, text)); }

  void show_replays(const BenchReport& report) {
    if (report.replays.empty()) return;
    title("Replays of transfers, in nanoseconds a transaction");
    line(
        "accounts  root every  engine   M tx/s   spread    whole =  decode    rules  receipts"
        "  hashing   to native");
    for (const ReplayFigure& figure : report.replays) line(row(figure, report));
    line("\"-\": there is none, or it cannot be separated and is in the rules.");
  }

  static std::string row(const ReplayFigure& figure, const BenchReport& report) {
    const Stages& stages = figure.stages;
    const auto stage = [](const std::optional<u64>& cost) {
      return cost ? nanoseconds(*cost) : std::string("-");
    };
    std::string text = right(count_name(figure.accounts), 8);
    text += right(figure.root_every ? count_name(*figure.root_every) : "none", 12);
    text += "  " + left(engine_name(figure.engine), 6);
    text += right(decimal(figure.transactions_per_second / 1000, 2), 9);
    text += right(std::to_string(figure.whole.spread_permille / 10) + " %", 9);
    text += right(nanoseconds(figure.whole.least), 9);
    text += right(nanoseconds(stages.decode.least), 10) + right(nanoseconds(stages.rules), 9);
    text += right(stage(stages.receipts), 10) + right(stage(stages.hashing), 9);
    return text + right(to_native(figure, report), 12);
  }

  static std::string to_native(const ReplayFigure& figure, const BenchReport& report) {
    if (figure.engine == EngineKind::native) return "-";
    for (const ReplayFigure& other : report.replays) {
      const bool same = other.accounts == figure.accounts && other.root_every == figure.root_every;
      if (same && other.engine == EngineKind::native && other.whole.least != 0) {
        return decimal(figure.whole.least * 1000 / other.whole.least, 2);
      }
    }
    return "-";
  }

  void show_parts(const BenchReport& report) {
    if (report.parts.empty()) return;
    title("Parts");
    for (const PartFigure& figure : report.parts) {
      line(left(part_name(figure.part), 22) + left(engine_name(figure.engine), 8) +
           right(figure.accounts ? count_name(*figure.accounts) + " accounts" : "", 16) + "  " +
           amount(figure) + spread(figure));
    }
  }

  static std::string spread(const PartFigure& figure) {
    if (is_memory(figure.part)) return "";
    return "   spread " + std::to_string(figure.cost.spread_permille / 10) + " %";
  }

  static std::string amount(const PartFigure& figure) {
    const u64 least = figure.cost.least;
    if (is_memory(figure.part)) return right(std::to_string(least), 9) + " bytes an account";
    if (figure.part == Part::undo || figure.part == Part::json_decode) {
      return right(nanoseconds(least), 9) + " ns a transaction";
    }
    const u64 accounts = figure.accounts.value_or(1);
    return right(nanoseconds(least), 9) + " ns an account, " +
           decimal(least * accounts / 1'000'000, 2) + " ms in all";
  }

  void show_growth(const BenchReport& report) {
    bool begun = false;
    for (const RatioFigure& ratio : report.ratios) {
      const std::string name = words(ratio.name);
      if (console_.verbosity == 0 && name.find(" growth ") == std::string::npos) continue;
      if (!begun) title(console_.verbosity == 0 ? "Growth of the cost" : "Ratios");
      begun = true;
      line(left(name, 64) + right(decimal(ratio.permille, 2), 9));
    }
  }

  void show_check(const BenchCheck& check) {
    title("Against " + words(check.baseline));
    for (const WorseFigure& figure : check.worse) {
      line(console_.paint(Tone::bad, "worse") + "  " + words(figure.name) + ": " +
           decimal(figure.permille, 2) + " where it was " + decimal(figure.baseline_permille, 2));
    }
    for (const Text& name : check.only_in_one) {
      if (console_.verbosity > 0) line("not in both: " + words(name));
    }
    line(std::to_string(check.compared) + " ratios compared, " +
         std::to_string(check.worse.size()) + " worse by more than " +
         decimal(check.tolerance_permille, 2) + " of themselves, " +
         std::to_string(check.only_in_one.size()) + " in only one of the two reports");
  }

  Console& console_;
};

class JsonBench final : public BenchOutput {
 public:
  explicit JsonBench(Console& console) : console_(console) {}
  void report(const BenchReport& report) override { console_.print_line(json_of(report)); }

 private:
  Console& console_;
};

class NdjsonBench final : public BenchOutput {
 public:
  explicit NdjsonBench(Console& console) : console_(console) {}
  void replay(const ReplayFigure& figure) override { line(figure); }
  void part(const PartFigure& figure) override { line(figure); }
  void report(const BenchReport& report) override {
    for (const RatioFigure& ratio : report.ratios) line(ratio);
    line(report);
  }

 private:
  void line(const BenchLine& one) {
    console_.print_line(json_of(one, JsonStyle::compact));
    console_.flush();
  }

  Console& console_;
};

}  // namespace

std::unique_ptr<BenchOutput> bench_output(Console& console, const std::string& format) {
  if (format == "json") return std::make_unique<JsonBench>(console);
  if (format == "ndjson") return std::make_unique<NdjsonBench>(console);
  return std::make_unique<HumanBench>(console);
}

}  // namespace surety::cli
