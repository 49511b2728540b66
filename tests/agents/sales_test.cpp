// Slashed seats played whole by real participants: every plot of sales and rotations comes to its
// end as it should, and what a seat is worth goes where the rules say, to the atom.
#include <doctest/doctest.h>

#include "agents/story/teller.hpp"

using namespace surety;
using namespace surety::story;

namespace {

struct Played {
  std::unique_ptr<World> world;
  Tale tale;
};

Played play(const char* name, u32 size, u64 seed) {
  const auto plot = plot_named(name);
  REQUIRE(plot.has_value());
  Played played{.world = std::make_unique<World>(shape_of(*plot, size, seed)), .tale = {}};
  played.tale = tell(*played.world, *plot);
  CHECK(played.tale.complete);
  for (const std::string& surprise : played.tale.surprises) FAIL_CHECK(surprise);
  return played;
}

template <class Event>
u64 count(const Played& played) {
  return all_events<Event>(*played.world).size();
}

}  // namespace

TEST_CASE("sales: an unpaid fine costs the seat, which is sold and joined under the same key") {
  for (const u32 size : {4u, 7u}) {
    CAPTURE(size);
    const Played played = play("sold-seat", size, 11);
    CHECK(count<fines::SlashedForDebt>(played) == 1);
    CHECK(count<auctions::LotDone>(played) == 1);
    CHECK(count<keys::CutOver>(played) == 1);
    CHECK(count<duties::PartialWrong>(played) == 1);
    CHECK(count<pools::PoolClosed>(played) == 1);
  }
}

TEST_CASE("sales: abandoned attempts count in the lineage, and the next one succeeds") {
  for (const u32 size : {4u, 7u}) {
    CAPTURE(size);
    const Played played = play("abandoned-rotation", size, 12);
    CHECK(count<keys::SharingFailed>(played) == 2);
    CHECK(count<keys::RoundCounted>(played) == 2);
    CHECK(count<keys::CutOver>(played) == 1);
  }
}

TEST_CASE("sales: who misses a step of the rotation loses PHI, and the lot passes on") {
  const Played played = play("missed-rotation", 4, 13);
  CHECK(count<auctions::LotFailed>(played) == 1);
  CHECK(count<pools::SeatUnsold>(played) == 1);
}

TEST_CASE("sales: nobody bids, and the price falls along its curve until somebody buys") {
  const Played played = play("unsold-seat", 4, 14);
  CHECK(count<auctions::DutchBegun>(played) == 2);
}

TEST_CASE("sales: nobody buys, the old stake is spent and a member is drawn") {
  const Played played = play("refilled-seat", 4, 15);
  CHECK(count<auctions::LotRefilled>(played) == 1);
}

TEST_CASE("sales: a hidden twin that buys the seat back is shown up and loses its bond") {
  const Played played = play("sybil-buyer", 4, 16);
  CHECK(count<auctions::ControlProved>(played) == 1);
}

TEST_CASE("sales: two seats in two auctions, one rotation after the other") {
  const Played played = play("two-auctions", 7, 18);
  CHECK(count<keys::CutOver>(played) == 2);
}

TEST_CASE("sales: too many former members of a round, and the ledger lets the pool leave") {
  const Played played = play("retired-pool", 4, 17);
  CHECK(count<auctions::PoolRetired>(played) == 1);
  CHECK(count<auctions::LotDone>(played) == 0);
}

TEST_CASE("rotation: three pools divide their participants anew twice, and the keys stay") {
  const Played played = play("rotating-pools", 4, 14);
  CHECK(count<pools::HandedOver>(played) >= 6);
  CHECK(count<keys::SharingFailed>(played) <= 1);
  CHECK(count<pools::SeatLeft>(played) == 1);
  CHECK(count<pools::HandoverDropped>(played) == 1);
}
