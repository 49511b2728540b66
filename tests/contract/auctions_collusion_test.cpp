// Collusion risk over key rounds: the published figures, and every set of owners by enumeration.
#include <doctest/doctest.h>

#include <vector>

#include "contract/auctions/collusion.hpp"
#include "tests/support/generator.hpp"

using namespace surety;
using namespace surety::auctions;
using surety::test::Generator;
using Big = boost::multiprecision::cpp_int;

namespace {

using Holders = std::vector<Holder>;

// 0.5 and 0.05 (to the nearest 2^-16).
constexpr Defection USUAL{32'768, 3'277};

Holders sixteen(u32 replaced) {
  Holders holders(16, {0, 1, {1000}});
  for (u32 i = 0; i < replaced; ++i) holders[i] = {1, 0, {0}};
  return holders;
}

Holders any_holders(Generator& gen, u32 size) {
  Holders holders;
  u32 room = size;
  while (room > 0 && gen.chance(14, 15)) {
    const u32 most = room < 3 ? room : 3;
    const u32 shares = static_cast<u32>(gen.between(1, most));
    const u32 departed = gen.chance(1, 2) ? 0 : static_cast<u32>(gen.between(0, shares));
    const u64 stake = departed == shares ? 0 : gen.between(1, 1000);
    holders.push_back({departed, shares - departed, {stake}});
    room -= shares;
  }
  return holders;
}

u32 departed_in(const Holders& holders) {
  u32 count = 0;
  for (const Holder& holder : holders) count += holder.departed_shares;
  return count;
}

Big probability(const Holder& holder, const Defection& d) {
  if (holder.departed_shares == 0) return d.current;
  if (holder.bonded_shares == 0) return d.departed;
  return d.departed > d.current ? d.departed : d.current;
}

// P_g times 2^(16 * owners), by adding up every set of owners that defects.
Big exact_chance(const Holders& holders, u32 threshold, const Defection& d) {
  Big sum = 0;
  for (u32 set = 0; set < (1u << holders.size()); ++set) {
    u32 shares = 0;
    Big chance = 1;
    for (u32 i = 0; i < holders.size(); ++i) {
      const bool defects = ((set >> i) & 1) != 0;
      const Big p = probability(holders[i], d);
      chance *= defects ? p : Big(65'536 - p);
      if (defects) shares += holders[i].departed_shares + holders[i].bonded_shares;
    }
    if (shares >= threshold) sum += chance;
  }
  return sum;
}

bool chance_law(u64 seed, u32 most) {
  Generator gen(seed);
  const u32 size = static_cast<u32>(gen.between(4, most));
  const Holders holders = any_holders(gen, size);
  const Defection d{static_cast<u32>(gen.below(65'537)), static_cast<u32>(gen.below(65'537))};
  const auto got = takeover_chance({size, holders}, d);
  if (!got || *got > CERTAIN) return false;
  const u32 threshold = 2 * size / 3 + 1;
  const u32 owners = static_cast<u32>(holders.size());
  const Big exact = exact_chance(holders, threshold, d) * Big(CERTAIN);
  const Big scale = Big(1) << (16 * owners);
  const Big shown = Big(*got) * scale;
  return shown >= exact && shown - exact <= scale * owners * (threshold + 1);
}

bool bribe_law(u64 seed, u32 most) {
  Generator gen(seed);
  const u32 size = static_cast<u32>(gen.between(4, most));
  const Holders holders = any_holders(gen, size);
  const u32 threshold = 2 * size / 3 + 1;
  const u32 departed = departed_in(holders);
  const u32 need = departed < threshold ? threshold - departed : 0;
  std::optional<u128> least;
  for (u32 set = 0; set < (1u << holders.size()); ++set) {
    u32 shares = 0;
    u128 price = 0;
    for (u32 i = 0; i < holders.size(); ++i) {
      if (((set >> i) & 1) == 0) continue;
      shares += holders[i].bonded_shares;
      price += holders[i].stake_atoms.value;
    }
    if (shares >= need && (!least || price < *least)) least = price;
  }
  const KeyRound round{size, holders};
  return need_of(round) == need && bribe_of(round) == least &&
         exceeds_tolerance(round) == (departed > size - threshold);
}

// |chance - digits * 10^-places| <= half a unit of the last digit.
bool is_about(const u128& chance, u32 digits, u32 places) {
  const Big scale = pow(Big(10), places) * 2;
  const Big twice = Big(chance) * scale;
  const Big unit = Big(CERTAIN);
  return abs(Big(twice - unit * 2 * digits)) <= unit;
}

}  // namespace

TEST_CASE("check figures: n = 16, t = 11, p_c = 0.05, p_d = 0.5") {
  struct Figure {
    u32 replaced, digits, places;
  };
  const Figure figures[] = {{0, 17, 12}, {1, 12, 11}, {2, 82, 11}, {3, 55, 10},
                            {5, 22, 8},  {7, 70, 7},  {9, 17, 5}};
  for (const Figure& figure : figures) {
    CAPTURE(figure.replaced);
    const Holders holders = sixteen(figure.replaced);
    const auto chance = takeover_chance({16, holders}, USUAL);
    REQUIRE(chance);
    CHECK(is_about(*chance, figure.digits, figure.places));
    CHECK(need_of({16, holders}) == 11 - figure.replaced);
    CHECK(exceeds_tolerance({16, holders}) == (figure.replaced > 5));
  }
}

TEST_CASE("a chance is shown as decimals") {
  const Holders holders = sixteen(0);
  const auto chance = takeover_chance({16, holders}, USUAL);
  REQUIRE(chance);
  CHECK(decimal_text(ratio_of_chance(*chance), 2, Rounding::up) == "1.7e-11");
  CHECK(decimal_text(ratio_of_chance(CERTAIN), 2, Rounding::up) == "1.0");
}

TEST_CASE("small world: the chance is at least the exact one, and above it only by roundings") {
  for (u64 seed = 0; seed < 150; ++seed) {
    CAPTURE(seed);
    CHECK(chance_law(seed, 11));
  }
}

TEST_CASE("small world: need and bribe are what trying every set of owners gives") {
  for (u64 seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    CHECK(bribe_law(seed, 12));
  }
}

TEST_CASE("with one share per owner the bribe is the sum of the smallest stakes") {
  const Holders holders{{1, 0, {0}}, {0, 1, {50}}, {0, 1, {20}}, {0, 1, {30}}};
  CHECK(need_of({4, holders}) == 2);
  CHECK(bribe_of({4, holders}) == u128(50));
}

TEST_CASE("an owner of several shares is bribed once, with all he has at stake") {
  const Holders holders{{0, 2, {70}}, {0, 1, {40}}, {0, 1, {35}}, {0, 1, {90}}, {0, 2, {200}}};
  CHECK(need_of({7, holders}) == 5);
  CHECK(bribe_of({7, holders}) == u128(70 + 40 + 35 + 90));
}

TEST_CASE("certain and impossible defections") {
  const Holders holders = sixteen(3);
  CHECK(takeover_chance({16, holders}, {65'536, 65'536}) == CERTAIN);
  CHECK(takeover_chance({16, holders}, {65'536, 0}) == u128(0));
  CHECK(takeover_chance({16, sixteen(11)}, {65'536, 0}) == CERTAIN);
  CHECK(need_of({16, sixteen(11)}) == 0u);
  CHECK(bribe_of({16, sixteen(11)}) == u128(0));
  CHECK(bribe_of({16, {}}) == std::nullopt);
}

TEST_CASE("over rounds: least need and bribe, greatest and summed chance, exit by any round") {
  const Holders fresh = sixteen(0);
  const Holders worn = sixteen(4);
  const Holders spent = sixteen(6);
  const KeyRound rounds[] = {{16, worn}, {16, fresh}};
  const auto found = collusion_of(rounds, USUAL);
  REQUIRE(found);
  CHECK(found->need == 7);
  CHECK(found->bribe == u128(7000));
  CHECK(found->greatest_chance == *takeover_chance(rounds[0], USUAL));
  CHECK(found->sum_of_chances ==
        *takeover_chance(rounds[0], USUAL) + *takeover_chance(rounds[1], USUAL));
  CHECK_FALSE(found->must_exit);
  const KeyRound over[] = {{16, fresh}, {16, spent}, {16, fresh}};
  CHECK(collusion_of(over, USUAL)->must_exit);
}

TEST_CASE("the greatest round fits") {
  const Holders holders(128, {0, 1, Atoms::max()});
  const KeyRound round{128, holders};
  CHECK(bribe_of(round) == Atoms::max().value * 86);
  CHECK(takeover_chance(round, {0, 65'535}).has_value());
}

TEST_CASE("what is out of range gives nothing") {
  const Holders good = sixteen(0);
  const Holders empty_handed{{0, 0, {5}}};
  const Holders too_rich{{0, 1, {Atoms::max().value + 1}}};
  const Holders too_many{{~u32{0}, ~u32{0}, {5}}};
  for (const KeyRound& round :
       {KeyRound{3, {}}, KeyRound{129, good}, KeyRound{15, good}, KeyRound{16, empty_handed},
        KeyRound{16, too_rich}, KeyRound{16, too_many}}) {
    CAPTURE(round.size);
    CHECK_FALSE(need_of(round));
    CHECK_FALSE(bribe_of(round));
    CHECK_FALSE(takeover_chance(round, USUAL));
    CHECK_FALSE(exceeds_tolerance(round));
    CHECK_FALSE(collusion_of({&round, 1}, USUAL));
  }
  CHECK_FALSE(takeover_chance({16, good}, {65'537, 0}));
  CHECK_FALSE(takeover_chance({16, good}, {0, 65'537}));
  CHECK_FALSE(collusion_of({}, USUAL));
  const std::vector<KeyRound> many(4'097, KeyRound{4, {}});
  CHECK_FALSE(collusion_of(many, USUAL));
}
