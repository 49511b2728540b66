#pragma once
// Lives of pools, played by real participants on a real ledger and told in plain words. Each family
// of plots has a file of its own; what they share is in teller.hpp.

#include <span>
#include <string_view>

#include "agents/story/world.hpp"

namespace surety::story {

struct Chapter {
  Height height;
  std::string text;
};

struct Tale {
  std::string title;
  std::string about;
  std::vector<Chapter> chapters;
  // What came out otherwise than the plot has it.
  std::vector<std::string> surprises;
  // It came to its end as it should, and every law of the ledger holds.
  bool complete = false;
};

inline constexpr PoolId POOL{0};

class Teller;

// A story with a name: "life", "cheating-dealer", ...
struct Plot {
  const char* name;
  // A clause that says what gets in the way.
  const char* meaning;
  // Plays it in a fresh world; whether it came to its end as it should.
  bool (*play)(Teller& teller);
  // What its world's rules have of their own; nothing where the common ones do.
  void (*adjust)(machine::Rules& rules) = nullptr;
  // The smallest pool in which it can be played.
  u32 least_size = 4;
};

// All plots, in the order in which they are offered.
std::vector<Plot> plots();
// Nothing where no plot has this name.
std::optional<Plot> plot_named(std::string_view name);

// Of a world in which the plot can be played.
Shape shape_of(const Plot& plot, u32 pool_size = 4, u64 seed = 1);
// Plays the plot in a fresh world, to its end.
Tale tell(World& world, const Plot& plot);

}  // namespace surety::story
