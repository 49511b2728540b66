// Figures that machines of different speed share, and how two reports of them compare.

#include <algorithm>

#include "cli/bench.hpp"
#include "cli/bench_names.hpp"
#include "cli/json_text.hpp"

namespace surety::cli {

namespace {

std::string case_name(const ReplayFigure& figure) {
  return count_name(figure.accounts) + " accounts, " + root_name(figure.root_every);
}

class Ratios {
 public:
  explicit Ratios(const BenchReport& report) : report_(report) {}

  std::vector<RatioFigure> all() {
    for (const ReplayFigure& figure : report_.replays) {
      add_replay(figure);
      add_growth(figure);
    }
    for (const PartFigure& figure : report_.parts) add_part(figure);
    return std::move(ratios_);
  }

 private:
  void add(const std::string& name, u64 value, u64 by) {
    if (by != 0) ratios_.push_back({text(name), value * 1000 / by});
  }

  const ReplayFigure* find(EngineKind engine, u64 accounts, const std::optional<u64>& root) const {
    for (const ReplayFigure& figure : report_.replays) {
      if (figure.engine == engine && figure.accounts == accounts && figure.root_every == root) {
        return &figure;
      }
    }
    return nullptr;
  }

  // WASM is compared with native where both ran, everything else with the reference.
  void add_replay(const ReplayFigure& figure) {
    const std::string name = case_name(figure);
    const std::string engine = engine_name(figure.engine);
    const u64 reference = report_.reference.least;
    add(engine + " decode / reference, " + name, figure.stages.decode.least, reference);
    const ReplayFigure* native = figure.engine == EngineKind::wasm
                                     ? find(EngineKind::native, figure.accounts, figure.root_every)
                                     : nullptr;
    if (native != nullptr) {
      add("wasm / native, " + name, figure.whole.least, native->whole.least);
    } else {
      add(engine + " / reference, " + name, figure.whole.least, reference);
    }
  }

  // Against the smallest ledger of the same run.
  void add_growth(const ReplayFigure& figure) {
    const ReplayFigure* smallest = &figure;
    for (const ReplayFigure& other : report_.replays) {
      const bool same = other.engine == figure.engine && other.root_every == figure.root_every;
      if (same && other.accounts < smallest->accounts) smallest = &other;
    }
    if (smallest == &figure) return;
    add(std::string(engine_name(figure.engine)) + " growth from " + count_name(smallest->accounts) +
            " to " + case_name(figure),
        figure.whole.least, smallest->whole.least);
  }

  void add_part(const PartFigure& figure) {
    const std::string at = figure.accounts ? ", " + count_name(*figure.accounts) + " accounts" : "";
    const std::string name = std::string(engine_name(figure.engine)) + " " + part_name(figure.part);
    if (is_memory(figure.part)) {
      add(name + " in bytes" + at, figure.cost.least, 1);
    } else {
      add(name + " / reference" + at, figure.cost.least, report_.reference.least);
    }
  }

  const BenchReport& report_;
  std::vector<RatioFigure> ratios_;
};

const RatioFigure* find(const std::vector<RatioFigure>& ratios, const Text& name) {
  const auto same = [&](const RatioFigure& ratio) { return ratio.name.utf8 == name.utf8; };
  const auto found = std::find_if(ratios.begin(), ratios.end(), same);
  return found == ratios.end() ? nullptr : &*found;
}

// More than `permille` thousandths above the other, in 128 bits since a file may hold any number.
bool is_worse(u64 now, u64 then, u64 permille) {
  return u128(now) * 1000 > u128(then) * (u128(1000) + permille);
}

}  // namespace

std::vector<RatioFigure> ratios_of(const BenchReport& report) { return Ratios(report).all(); }

BenchCheck compare(const BenchReport& report, const BenchReport& baseline, u64 tolerance_permille) {
  BenchCheck check;
  check.tolerance_permille = tolerance_permille;
  for (const RatioFigure& then : baseline.ratios) {
    const RatioFigure* now = find(report.ratios, then.name);
    if (now == nullptr) {
      check.only_in_one.push_back(then.name);
      continue;
    }
    ++check.compared;
    if (is_worse(now->permille, then.permille, tolerance_permille)) {
      check.worse.push_back({then.name, then.permille, now->permille});
    }
  }
  for (const RatioFigure& now : report.ratios) {
    if (find(baseline.ratios, now.name) == nullptr) check.only_in_one.push_back(now.name);
  }
  return check;
}

}  // namespace surety::cli
