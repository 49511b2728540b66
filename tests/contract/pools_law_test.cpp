// Laws: the pools module against a model made of sets and vectors, written from the rules alone.

#include <algorithm>

#include "ledger/sha256.hpp"
#include "tests/contract/pools_support.hpp"
#include "tests/support/generator.hpp"

using namespace surety;
using namespace surety::pools;
using surety::test::Generator;
using surety::test::World;

namespace {

Bytes joined(const Seed& seed, u32 round) {
  Bytes bytes(seed.bytes.begin(), seed.bytes.end());
  bytes.push_back(static_cast<u8>(round));
  return bytes;
}

// One place of the shuffle, word for word from its definition (spec: arithmetic).
u64 naive_index(u64 i, u64 n, const Seed& seed, u32 rounds) {
  for (u32 r = 0; r < rounds; ++r) {
    const Hash head = sha256(joined(seed, r));
    u64 pivot = 0;
    for (u32 b = 8; b-- > 0;) pivot = pivot * 256 + head.bytes[b];
    const u64 flip = (pivot % n + n - i) % n;
    const u64 pos = i > flip ? i : flip;
    Bytes input = joined(seed, r);
    for (u32 b = 0; b < 4; ++b) input.push_back(static_cast<u8>((pos / 256) >> (8 * b)));
    if ((sha256(input).bytes[(pos % 256) / 8] >> (pos % 8) & 1) != 0) i = flip;
  }
  return i;
}

std::vector<u64> naive_order(const std::set<u64>& set, const Seed& seed, u32 rounds) {
  const std::vector<u64> list(set.begin(), set.end());
  std::vector<u64> order;
  for (u64 i = 0; i < list.size(); ++i) {
    order.push_back(list[naive_index(i, list.size(), seed, rounds)]);
  }
  return order;
}

constexpr u64 CONSTANT = 1000;
constexpr u64 BLOCKS = 10;

struct Model {
  struct Person {
    u64 balance = 0;
    u64 deposit = 0;
    bool seated = false;
  };
  struct Place {
    bool taken = false;
    bool member = false;
    u64 account = 0;
    u64 stake = 0;
    u64 due = 0;
  };
  struct Pool {
    PoolState state;
    std::vector<Place> places;
    u64 deadline = 0;
  };
  struct Request {
    u64 epoch;
    bool closed = false;
    std::set<u64> frozen;
  };

  u32 size;
  u32 rounds;
  const surety::test::Facts& facts;
  u64 now = 0;
  std::vector<Person> people{};
  std::vector<Pool> pools{};  // the request's is the last
  std::optional<Request> request{};
  u64 burned = 0;
  u64 fined = 0;

  u64 epoch() const { return now / BLOCKS; }
  u32 threshold() const { return 2 * size / 3 + 1; }
  bool joined(u64 a) const { return people[a].seated || people[a].deposit > 0; }
  bool listed(u64 a) const { return people[a].deposit == CONSTANT; }
  std::set<u64> list() const {
    std::set<u64> set;
    for (u64 a = 0; a < people.size(); ++a) {
      if (listed(a)) set.insert(a);
    }
    return set;
  }

  std::optional<Error> deposit(u64 a, u64 atoms) {
    if (atoms != CONSTANT) return Error::not_the_constant;
    if (joined(a)) return Error::already_joined;
    if (facts.without_identity.count(a) != 0) return Error::no_identity;
    if (people[a].balance < CONSTANT) return Error::too_little_balance;
    people[a].balance -= CONSTANT;
    people[a].deposit = CONSTANT;
    return std::nullopt;
  }
  std::optional<Error> top_up(u64 a, u64 atoms) {
    if (!joined(a)) return Error::not_joined;
    if (people[a].seated) return Error::seated;
    if (listed(a)) return Error::deposit_whole;
    if (atoms != CONSTANT - people[a].deposit) return Error::not_what_is_missing;
    if (people[a].balance < atoms) return Error::too_little_balance;
    people[a].balance -= atoms;
    people[a].deposit = CONSTANT;
    return std::nullopt;
  }
  std::optional<Error> withdraw(u64 a) {
    if (!joined(a)) return Error::not_joined;
    if (people[a].seated) return Error::seated;
    if (request && request->closed && request->frozen.count(a) != 0) return Error::list_frozen;
    people[a].balance += people[a].deposit;
    people[a].deposit = 0;
    return std::nullopt;
  }
  std::optional<Error> assemble() {
    if (request) return Error::request_open;
    if (list().size() < 4 * size) return Error::too_few_active;
    request = Request{epoch(), false, {}};
    pools.push_back({PoolState::open, std::vector<Place>(size)});
    return std::nullopt;
  }
  u64 charge(u64 a, u64 atoms) {
    const u64 taken = std::min(atoms, people[a].deposit);
    people[a].deposit -= taken;
    burned += taken;
    return taken;
  }
  u32 members(const Pool& pool) const {
    u32 count = 0;
    for (const Place& place : pool.places) count += place.member ? 1u : 0u;
    return count;
  }
  void dissolve(Pool& pool) {
    pool.state = PoolState::dissolved;
    for (Place& place : pool.places) {
      if (!place.member) continue;
      fined += place.due;
      people[place.account].deposit = place.stake - place.due;
      people[place.account].seated = false;
      place.member = false;
    }
  }
  void slash(Pool& pool, Place& place) {
    burned += place.stake;
    people[place.account].seated = false;
    place.member = false;
    if (pool.state == PoolState::keygen && members(pool) < threshold()) dissolve(pool);
  }
  bool fits(const Pool& pool, u64 a) const {
    u32 of_owner = 0;
    for (const Place& place : pool.places) {
      if (place.taken && facts.owner_of(AccountId{place.account}) == facts.owner_of(AccountId{a})) {
        ++of_owner;
      }
    }
    return listed(a) && 3 * (of_owner + 1) < size;
  }
  void draw() {
    Pool& pool = pools.back();
    std::vector<u64> order =
        naive_order(request->frozen, facts.seed_of(Epoch{request->epoch + 2}), rounds);
    for (u32 j = 0; j < size; ++j) {
      for (u32 k = j; k <= j + 4 * size && k < order.size(); ++k) {
        if (!fits(pool, order[k])) continue;
        std::swap(order[j], order[k]);
        pool.places[j] = {true, true, order[j], CONSTANT, 0};
        people[order[j]] = {people[order[j]].balance, 0, true};
        break;
      }
    }
    request.reset();
    if (members(pool) < threshold()) return dissolve(pool);
    pool.state = PoolState::keygen;
    pool.deadline = now + 25;
  }
  void open(u64 height) {
    while (now < height) {
      ++now;
      if (request && now == (request->epoch + 1) * BLOCKS) {
        request->closed = true;
        request->frozen = list();
        if (request->frozen.size() < 4 * size) {
          pools.back().state = PoolState::dissolved;
          request.reset();
        }
      }
      if (request && now == (request->epoch + 2) * BLOCKS) draw();
      for (Pool& pool : pools) {
        if (pool.state == PoolState::keygen && pool.deadline == now) dissolve(pool);
      }
    }
  }
};

bool person_equals(const World& world, const Model& model, u64 a) {
  const Model::Person& person = model.people[a];
  const AccountId id{a};
  const std::optional<Participant> record = participant_of(world.state, id);
  const Atoms deposit = record ? record->deposit_atoms : Atoms{};
  const bool frozen = model.request && model.request->closed && model.request->frozen.count(a) == 1;
  return deposit == Atoms{person.deposit} && is_seated(world.state, id) == person.seated &&
         is_listed(world.state, id) == model.listed(a) &&
         has_deposit(world.state, id) == model.joined(a) &&
         is_frozen(world.state, world.call().epoch, id) == frozen &&
         world.purses.spendable(id) == Atoms{person.balance};
}

bool place_equals(const World& world, const std::optional<SeatId>& id, const Model::Place& place) {
  if (id.has_value() != place.taken) return false;
  if (!id) return true;
  const Seat seat = seat_record(world.state, *id);
  return seat.account == AccountId{place.account} && is_member(world.state, *id) == place.member &&
         seat.stake_atoms == Atoms{place.member ? place.stake : 0};
}

bool pool_equals(const World& world, const Model& model, u64 p) {
  const Model::Pool& pool = model.pools[p];
  if (pool_of(world.state, PoolId{p}).state != pool.state) return false;
  const Committee committee = committee_of(world.state, PoolId{p});
  for (u32 j = 0; j < model.size; ++j) {
    if (!place_equals(world, committee.seats[j], pool.places[j])) return false;
  }
  return true;
}

bool equals(const World& world, const Model& model) {
  for (u64 a = 0; a < model.people.size(); ++a) {
    if (!person_equals(world, model, a)) return false;
  }
  if (world.state.pools.next_id() != model.pools.size()) return false;
  for (u64 p = 0; p < model.pools.size(); ++p) {
    if (!pool_equals(world, model, p)) return false;
  }
  return world.purses.burned == Atoms{model.burned} && world.purses.fined == Atoms{model.fined};
}

// What happened in all runs, so that a law cannot hold by nothing happening.
struct Seen {
  std::set<Error> refusals;
  std::set<Failure> failures;
  u64 assembled = 0;
  u64 slashed = 0;
};

struct Run {
  World& world;
  Model& model;
  Generator& gen;
  Seen& seen;
  bool leavers;  // many withdraw, so lists close too short

  u64 account() { return gen.below(model.people.size()); }
  bool agree(const std::optional<Error>& refusal, const std::optional<Error>& expected) {
    if (refusal) seen.refusals.insert(*refusal);
    return refusal == expected;
  }
  void note() {
    for (const PoolDissolved& one : world.all_of<PoolDissolved>())
      seen.failures.insert(one.failure);
    seen.assembled += world.all_of<PoolAssembled>().size();
    seen.slashed += world.all_of<SeatSlashed>().size();
    world.events.clear();
  }

  bool message(u64 joiners) {
    const u64 a = account();
    const u64 kind = gen.below(8);
    if (kind < joiners) {
      const u64 atoms = gen.chance(1, 10) ? gen.below(2000) : CONSTANT;
      return agree(world.deposit(a, atoms), model.deposit(a, atoms));
    }
    if (kind <= 3) return agree(world.withdraw(a), model.withdraw(a));
    if (kind == 4) return agree(world.assemble(a), model.assemble());
    const u64 missing = model.listed(a) ? CONSTANT : CONSTANT - model.people[a].deposit;
    const u64 atoms = gen.chance(1, 5) ? gen.below(1000) : missing;
    return agree(world.top_up(a, atoms), model.top_up(a, atoms));
  }
  bool charge() {
    const u64 a = account();
    if (model.people[a].seated) return is_seated(world.state, AccountId{a});
    const u64 atoms = gen.chance(1, 8) ? 5000 : gen.below(300);
    return world.charge(a, atoms) == Atoms{model.charge(a, atoms)};
  }
  // A member of some pool is fined, or slashed.
  bool punish() {
    u64 a = account();
    for (u64 i = 0; i < model.people.size() && !model.people[a].seated; ++i) {
      a = (a + 1) % model.people.size();
    }
    const std::optional<SeatId> seat = seat_of(world.state, AccountId{a});
    for (Model::Pool& pool : model.pools) {
      for (Model::Place& place : pool.places) {
        if (!place.member || place.account != a) continue;
        if (!seat) return false;
        if (gen.chance(1, 2)) {
          place.due = std::min(place.stake, place.due + gen.below(700));
          world.debts.debts[seat->value].due = {place.due};
          return true;
        }
        model.slash(pool, place);
        return world.slash(*seat) == Atoms{CONSTANT};
      }
    }
    return !seat;
  }
  bool step() {
    const u64 kind = gen.below(20);
    if (kind < 14) return message(leavers ? 2 : 3);
    if (kind < 15) return charge();
    if (kind < 17) return gen.chance(1, 3) ? punish() : message(3);
    const u64 height = model.now + gen.between(1, 8);
    world.open(height);
    model.open(height);
    return true;
  }
};

bool pools_law(u64 seed, u32 steps, Seen& seen) {
  Generator gen(seed);
  const u32 sizes[] = {4, 5, 7};
  const u32 size = sizes[gen.below(3)];
  const u32 rounds = gen.chance(1, 4) ? 90 : 4;
  World world(size, rounds);
  world.facts.salt = gen.u64_();
  Model model{.size = size, .rounds = rounds, .facts = world.facts};
  const u64 count = 6 * size;
  const u64 kinds[] = {2, 4, 7, 1000};
  const u64 owners = kinds[gen.below(4)];
  for (u64 a = 0; a < count; ++a) {
    model.people.push_back({(a % 4 == 0 ? CONSTANT : CONSTANT * 6) + gen.below(500)});
    world.give(a, model.people.back().balance);
    world.facts.owners[a] = a % owners;
    if (gen.chance(1, 40)) world.facts.without_identity.insert(a);
    if (!gen.chance(1, 3)) {
      if (world.deposit(a) != model.deposit(a, CONSTANT)) return false;
    }
  }
  const u128 money = world.purses.all();
  Run run{world, model, gen, seen, seed % 3 == 0};
  for (u32 i = 0; i < steps; ++i) {
    if (!run.step() || !equals(world, model)) return false;
    if (!world.is_sound() || world.purses.all() != money) return false;
    run.note();
  }
  return true;
}

std::vector<u64> drawn(World& world) {
  std::vector<u64> members;
  for (const SeatTaken& taken : world.all_of<SeatTaken>()) members.push_back(taken.account.value);
  return members;
}

}  // namespace

TEST_CASE("P-1 P-2 P-5: whatever happens, the module is the model, and money is conserved") {
  Seen seen;
  for (u64 seed = 0; seed < 100; ++seed) {
    CAPTURE(seed);
    CHECK(pools_law(seed, 400, seen));
  }
  CHECK(seen.refusals.size() == 11);  // all but an unknown sender and the last heights
  CHECK(seen.failures.size() == 4);   // all but a missing beacon
  CHECK(seen.assembled > 60);
  CHECK(seen.slashed > 60);
}

TEST_CASE("P-2: the members depend on the set and the seed, not on how the set came about") {
  Generator gen(11);
  for (u64 salt = 0; salt < 12; ++salt) {
    World sorted;
    World mixed;
    sorted.facts.salt = mixed.facts.salt = salt;
    sorted.join_all(100, 119);
    std::vector<u64> order;
    for (u64 account = 100; account < 130; ++account) order.push_back(account);
    for (u64 i = order.size() - 1; i > 0; --i) std::swap(order[i], order[gen.below(i + 1)]);
    for (const u64 account : order) mixed.join_all(account, account);
    for (u64 account = 120; account < 130; ++account) REQUIRE(!mixed.withdraw(account));
    REQUIRE(!mixed.withdraw(105));
    REQUIRE(!mixed.deposit(105));
    REQUIRE(!sorted.assemble(1));
    REQUIRE(!mixed.assemble(2));
    sorted.open(20);
    mixed.open(20);
    CHECK(drawn(sorted).size() == 4);
    CHECK(drawn(sorted) == drawn(mixed));
  }
}

TEST_CASE("Small worlds: for many seeds, the members are the first of the naive shuffle") {
  std::set<u64> ever;
  for (u64 salt = 0; salt < 80; ++salt) {
    World world;
    world.facts.salt = salt;
    world.join_all(0, 15);
    std::set<u64> set;
    for (u64 account = 0; account < 16; ++account) set.insert(account);
    REQUIRE(!world.assemble(0));
    world.open(20);
    std::vector<u64> order = naive_order(set, world.facts.seed_of(Epoch{2}), 90);
    order.resize(4);
    CHECK(drawn(world) == order);
    ever.insert(order.begin(), order.end());
  }
  CHECK(ever.size() == 16);
}
