// Laws of the keys module (contract/keys/README.md): every cheat is convicted and nobody else, any
// t shares of one round sign and nothing less or mixed does, the key never changes.
#include "tests/contract/keys_cheats.hpp"

using namespace surety;
using namespace surety::test;
using keys::Phase;

namespace {

constexpr PoolId POOL = KeysPorts::POOL;
const Bytes MESSAGE = {9, 8, 7};

// Some of those who sit cheat, each in its own way.
std::map<u64, Cheat> drawn_cheats(Cast& cast, Generator& gen) {
  std::map<u64, Cheat> cheats;
  const u64 rate = gen.below(4);  // in some runs nobody does
  for (const Participant* one : cast.sitting()) {
    if (!gen.chance(rate, 8)) continue;
    cheats[one->sitter.seat.value] = static_cast<Cheat>(gen.below(CHEATS));
  }
  return cheats;
}

// One session with cheats; the members that an attempt names leave, and others come.
bool played(Cast& cast, Generator& gen, bool honestly) {
  KeysWorld& world = cast.world;
  world.ports.faults.clear();
  Play play(cast, gen);
  const bool fresh = !world.key().has_value();
  // A seat was sold: its new owner has no share yet, and its old one is asked for its dealing only
  // where the pool has too few members left.
  if (!fresh && gen.chance(1, 2)) cast.replace(static_cast<u32>(gen.below(world.ports.size)));
  if (!honestly) play.cheats = drawn_cheats(cast, gen);
  if (fresh) {
    world.generate();
  } else {
    world.reshare();
  }
  const bool ended = play.run();
  if (ended || !fresh) return ended;
  for (u32 place = 0; place < world.ports.seats.size(); ++place) {
    const u64 seat = world.ports.seats[place].seat.value;
    const auto& gone = play.leavers;
    if (std::count(gone.begin(), gone.end(), seat) != 0) cast.replace(place);
  }
  return false;
}

// What the ledger convicts is what the model says (Play::run), through generation and resharing.
void convictions(u64 seed, u32 size) {
  Generator gen(seed);
  const u32 n = static_cast<u32>(gen.between(4, size));
  KeysWorld world(n);
  Cast cast(world, gen.u64_());
  cast.fill(n);
  u32 attempts = 0;
  while (!world.key()) {
    CHECK(world.ports.exhausted == (attempts >= 3));
    played(cast, gen, ++attempts > 4);
  }
  const auto key = world.key();
  for (u32 i = 0; i < 3; ++i) {
    const u64 number = keys::round_in_force(world.state, POOL)->number;
    const bool ended = played(cast, gen, i == 2);
    CHECK(world.key() == key);
    CHECK(keys::round_in_force(world.state, POOL)->number == number + (ended ? 1 : 0));
  }
}

// Shares of one round by index.
struct Shares {
  u32 threshold;
  std::vector<u32> indices;
  std::vector<Scalar> shares;
};
Shares shares_now(Cast& cast) {
  const auto round = keys::round_in_force(cast.world.state, POOL);
  Shares held{round->threshold, {}, {}};
  for (u32 i = 0; i < round->committee.size(); ++i) {
    held.indices.push_back(i + 1);
    held.shares.push_back(*cast.all[static_cast<u32>(round->committee[i].value)].share);
  }
  return held;
}

// `count` of the indices, drawn at random, ascending.
std::vector<u32> some_places(Generator& gen, u32 all, u32 count) {
  std::vector<u32> places;
  for (u32 i = 0; i < all; ++i) {
    if (gen.chance(count - places.size(), all - i)) places.push_back(i);
  }
  return places;
}

bool signs(const KeysWorld& world, std::span<const u32> indices, std::span<const Scalar> shares) {
  const bls::G2 signature = Cast::signature(indices, shares, MESSAGE);
  return keys::verify_group(world.state, POOL, MESSAGE, signature.encode());
}

// Any t shares of a round sign, t - 1 do not, and shares of two rounds together do not.
void check_shares(const KeysWorld& world, Generator& gen, const Shares& now,
                  const std::vector<Shares>& before) {
  const u32 n = static_cast<u32>(now.indices.size());
  const auto pick = [&](u32 count, const Shares* other) {
    std::vector<u32> indices;
    std::vector<Scalar> shares;
    u32 foreign = 0;
    for (const u32 place : some_places(gen, n, count)) {
      const bool mixed = other != nullptr && place < other->shares.size() && foreign++ == 0;
      indices.push_back(now.indices[place]);
      shares.push_back(mixed ? other->shares[place] : now.shares[place]);
    }
    return signs(world, indices, shares);
  };
  CHECK(pick(now.threshold, nullptr));
  CHECK(pick(n, nullptr));
  CHECK_FALSE(pick(now.threshold - 1, nullptr));
  for (const Shares& other : before) CHECK_FALSE(pick(now.threshold, &other));
}

void rotations(u64 seed, u32 n, u32 times) {
  Generator gen(seed);
  KeysWorld world(n);
  Cast cast(world, gen.u64_());
  cast.fill(n);
  cast.generate();
  const auto key = world.key();
  std::vector<Shares> before;
  for (u32 i = 0; i < times; ++i) {
    const Shares now = shares_now(cast);
    check_shares(world, gen, now, before);
    before.push_back(now);
    cast.replace(static_cast<u32>(gen.below(n)));
    cast.reshare();
    CHECK(world.key() == key);
    const auto round = keys::round_in_force(world.state, POOL);
    CHECK(round->threshold == threshold::threshold_of(n));
    CHECK(world.sound());
  }
  check_shares(world, gen, shares_now(cast), before);
  CHECK(keys::rounds(world.state, POOL) == times + 1);
}

}  // namespace

TEST_CASE("keys law: every cheat is convicted, and nobody else") {
  for (u64 seed = 0; seed < 24; ++seed) {
    CAPTURE(seed);
    convictions(seed, 6);
  }
}

TEST_CASE("keys law: any t shares sign, fewer or mixed do not, the key stays through rotations") {
  rotations(1, 4, 3);
  rotations(2, 7, 2);
  rotations(3, 11, 1);
}
