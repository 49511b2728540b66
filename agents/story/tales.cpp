#include "agents/story/tales.hpp"

#include "agents/story/families.hpp"
#include "agents/story/teller.hpp"

namespace surety::story {

std::vector<Plot> plots() {
  std::vector<Plot> all;
  for (const auto family :
       {life_plots(), keygen_plots(), duty_plots(), evidence_plots(), record_plots(), halt_plots(),
        sold_seat_plots(), rotation_plots(), rotating_plots(), market_plots(), refusal_plots()}) {
    all.insert(all.end(), family.begin(), family.end());
  }
  return all;
}

std::optional<Plot> plot_named(std::string_view name) {
  for (const Plot& plot : plots()) {
    if (name == plot.name) return plot;
  }
  return std::nullopt;
}

Shape shape_of(const Plot& plot, u32 pool_size, u64 seed) {
  return {.pool_size = pool_size, .seed = seed, .title = plot.name, .adjust = plot.adjust};
}

Tale tell(World& world, const Plot& plot) {
  Tale tale;
  const std::string size = std::to_string(world.genesis().rules.pools.pool_size);
  tale.title = "A pool of " + size + ": " + plot.name;
  tale.about = "Members with keys of their own, made from a seed, play the life of a pool of " +
               size + " from its draw to its payouts: " + plot.meaning + ".";
  Teller teller(world, tale);
  const bool ended = plot.play(teller);
  tale.complete = ended && tale.surprises.empty() && world.ledger().audit_all();
  return tale;
}

}  // namespace surety::story
