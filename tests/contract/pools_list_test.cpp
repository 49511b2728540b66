// The active list against a set, and the places of a draw against the swaps that define them.

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <vector>

#include "contract/pools/active_list.hpp"
#include "contract/pools/draw.hpp"
#include "tests/support/generator.hpp"

using namespace surety;
using namespace surety::pools;
using surety::test::Generator;

namespace {

u64 account_in(Generator& gen, u32 shape) {
  if (shape == 0) return gen.below(12);
  if (shape == 1) return gen.below(300);
  return gen.u64_edgy();
}

bool equals(const ActiveList& list, const std::set<u64>& frozen) {
  if (list.head.get().frozen_count != frozen.size()) return false;
  u32 rank = 0;
  for (const u64 account : frozen) {
    if (frozen_at(list, rank++).value != account) return false;
    if (!frozen_contains(list, AccountId{account})) return false;
  }
  return true;
}

bool list_law(u64 seed, u32 size) {
  Generator gen(seed);
  const u32 shape = static_cast<u32>(gen.below(3));
  ActiveList list;
  begin(list);
  std::set<u64> now;
  std::set<u64> frozen;
  for (u32 i = 0; i < size; ++i) {
    const u64 account = account_in(gen, shape);
    if (gen.chance(1, 20)) {
      freeze(list);
      frozen = now;
    } else if (now.insert(account).second) {
      insert(list, AccountId{account});
    } else {
      now.erase(account);
      remove(list, AccountId{account});
    }
    const u64 other = account_in(gen, shape);
    if (contains(list, AccountId{other}) != (now.count(other) == 1)) return false;
    if (frozen_contains(list, AccountId{other}) != (frozen.count(other) == 1)) return false;
    if (list.head.get().count != now.size()) return false;
  }
  return equals(list, frozen) && audit_all(list);
}

// The definition (spec: pools): swap with the next later entry that fits, at most `lookahead`
// entries ahead. `fits` sees who was placed before.
template <class Fits>
std::vector<int> place_by_swaps(std::vector<int> order, u32 size, u32 lookahead, Fits&& fits) {
  std::vector<int> placed(size, -1);
  for (u32 place = 0; place < size && place < order.size(); ++place) {
    for (u32 at = place; at < order.size() && at <= place + lookahead; ++at) {
      if (!fits(placed, order[at])) continue;
      std::swap(order[place], order[at]);
      placed[place] = order[place];
      break;
    }
  }
  return placed;
}

template <class Fits>
std::vector<int> place_in_one_pass(const std::vector<int>& order, u32 size, u32 lookahead,
                                   Fits&& fits) {
  std::vector<int> placed(size, -1);
  Placing placing(size, lookahead, 0, 0);
  while (!placing.is_done(static_cast<u32>(order.size()))) {
    const int entry = order[placing.position()];
    const std::optional<u32> place = placing.offer(fits(placed, entry));
    if (place) placed[*place] = entry;
  }
  return placed;
}

// Entries e belong to owner e / 2, except that entry 6 fits nowhere; one or two places an owner.
struct OwnerRule {
  int most;
  bool operator()(const std::vector<int>& placed, int entry) const {
    if (entry == 6) return false;
    int places = 0;
    for (const int other : placed) places += other >= 0 && other / 2 == entry / 2 ? 1 : 0;
    const bool placed_already = std::find(placed.begin(), placed.end(), entry) != placed.end();
    return places < most && !placed_already;
  }
};

}  // namespace

TEST_CASE("P-2 L-5: the active list and its frozen copy are the sets they stand for") {
  for (u64 seed = 0; seed < 150; ++seed) {
    CAPTURE(seed);
    CHECK(list_law(seed, 200));
  }
}

TEST_CASE("P-2: the frozen list is the same in whatever order accounts joined") {
  std::vector<u64> accounts{0, 63, 64, 127, 128, 4095, 4096, 5, 1u << 20};
  std::vector<u64> sorted = accounts;
  std::sort(sorted.begin(), sorted.end());
  Generator gen(7);
  for (u32 round = 0; round < 200; ++round) {
    for (u64 i = accounts.size() - 1; i > 0; --i)
      std::swap(accounts[i], accounts[gen.below(i + 1)]);
    ActiveList list;
    begin(list);
    for (const u64 account : accounts) insert(list, AccountId{account});
    freeze(list);
    for (u32 rank = 0; rank < sorted.size(); ++rank) {
      CHECK(frozen_at(list, rank).value == sorted[rank]);
    }
  }
}

TEST_CASE("the greatest account ids have their place on the list") {
  ActiveList list;
  begin(list);
  const AccountId last = AccountId::max();
  insert(list, last);
  insert(list, AccountId{0});
  insert(list, AccountId{u64{1} << 63});
  freeze(list);
  CHECK(frozen_at(list, 0) == AccountId{0});
  CHECK(frozen_at(list, 1) == AccountId{u64{1} << 63});
  CHECK(frozen_at(list, 2) == last);
  remove(list, last);
  CHECK_FALSE(contains(list, last));
  CHECK(frozen_contains(list, last));
  CHECK(audit_all(list));
}

TEST_CASE("A change of the list touches logarithmically many records (L-5)") {
  ActiveList list;
  begin(list);
  for (u64 account = 0; account < 100'000; account += 7) insert(list, AccountId{account});
  const u64 nodes = list.nodes.next_id();
  const u64 leaves = list.leaves.next_id();
  CHECK(list.head.get().levels == 11);
  freeze(list);
  CHECK(list.nodes.next_id() == nodes);
  insert(list, AccountId{1});
  CHECK(list.nodes.next_id() == nodes);
  CHECK(list.leaves.next_id() == leaves);
  u64 touched = 0;
  for (u64 id = 0; id < nodes; ++id) {
    touched += list.nodes.get(id)->version == 1 ? 1u : 0u;
  }
  CHECK(touched == 11);
}

TEST_CASE("Small worlds: one pass places as the swaps do, for every order, size and lookahead") {
  std::vector<int> order{0, 1, 2, 3, 4, 5, 6};
  u64 cases = 0;
  u64 different = 0;
  do {
    for (u32 size = 1; size <= 5; ++size) {
      for (u32 lookahead = 0; lookahead <= 4; ++lookahead) {
        const OwnerRule rule{size < 4 ? 1 : 2};
        const std::vector<int> swapped = place_by_swaps(order, size, lookahead, rule);
        if (place_in_one_pass(order, size, lookahead, rule) != swapped) ++different;
        ++cases;
      }
    }
  } while (std::next_permutation(order.begin(), order.end()));
  CHECK(cases == 5040 * 25);
  CHECK(different == 0);
}

TEST_CASE("Thresholds: t = floor(2n/3) + 1, owners hold less than a third") {
  CHECK(threshold_of(4) == 3);
  CHECK(threshold_of(16) == 11);
  CHECK(threshold_of(128) == 86);
  for (u32 n = 1; n <= 128; ++n) {
    CHECK(3 * threshold_of(n) > 2 * n);
    CHECK(3 * (threshold_of(n) - 1) <= 2 * n);
    CHECK(3 * most_places_of_one_owner(n) < n);
    CHECK(3 * (most_places_of_one_owner(n) + 1) >= n);
  }
}
