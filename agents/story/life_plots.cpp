// A pool's life with nothing, or little, in the way.

#include "agents/story/families.hpp"
#include "agents/story/teller.hpp"

namespace surety::story {

namespace {

bool live(Teller& teller) {
  return teller.assemble() && teller.generate() && teller.work() && teller.earn() && teller.leave();
}

// A member is away until it is fined for it, and comes back.
bool miss(Teller& teller) {
  if (!teller.assemble() || !teller.generate()) return false;
  Person& away = teller.sitter(2);
  away.online = false;
  teller.say(away.name + " is away. The others are enough to sign.");
  if (!teller.work([&] { return teller.is_fined(fines::Fault::missed_signature); })) return false;
  away.online = true;
  teller.say(away.name + " did not sign a task that was completed, and is fined for it.");
  return teller.earn() && teller.leave();
}

constexpr Plot LIFE_PLOTS[] = {
    {.name = "life", .meaning = "nothing is in the way", .play = live},
    {.name = "missed-duty", .meaning = "a member is away and is fined for it", .play = miss},
};

}  // namespace

std::span<const Plot> life_plots() { return LIFE_PLOTS; }

}  // namespace surety::story
