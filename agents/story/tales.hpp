#pragma once
// Lives of pools, played by real participants on a real ledger and told in plain words.

#include "agents/story/world.hpp"

namespace surety::story {

enum class Plot : u8 {
  life,             // from the draw to the payouts, with nothing in the way
  cheating_dealer,  // a dealer sends a wrong share, is convicted and replaced
  false_complaint,  // a member complains about a good share, is convicted and replaced
  silent_member,    // a member never registers a key, is fined and replaced
  missed_duty,      // a member is away for an epoch and is fined for it
};
inline constexpr Plot PLOTS[] = {Plot::life, Plot::cheating_dealer, Plot::false_complaint,
                                 Plot::silent_member, Plot::missed_duty};
// "life", "cheating-dealer", ...
const char* name_of(Plot plot);

struct Chapter {
  Height height;
  std::string text;
};

struct Tale {
  std::string title;
  std::string about;
  std::vector<Chapter> chapters;
  // It came to its end as it should, and every law of the ledger holds.
  bool complete = false;
};

inline constexpr PoolId POOL{0};

// Plays the plot in a fresh world, to the end of the pool.
Tale tell(World& world, Plot plot);

}  // namespace surety::story
