// Coin hours, transfers, identities and payouts against a model written from the spec
// (accounts.md).
#include <doctest/doctest.h>

#include <map>

#include "contract/accounts/rules.hpp"
#include "ledger/ed25519.hpp"
#include "ledger/sha256.hpp"
#include "tests/support/generator.hpp"

using namespace surety;
using namespace surety::accounts;
using surety::test::Generator;

namespace {

Name key_name(u8 number) {
  Bytes bytes(32, number);
  return Name::of(bytes);
}
Name short_name(u8 number) {
  const Bytes bytes = {'a', number};
  return Name::of(bytes);
}

class Deposits final : public Evidence {
 public:
  bool identity_is_fixed(AccountId account) const override { return account == fixed; }
  std::optional<AccountId> fixed;
};

struct World {
  explicit World(u32 droplets = 1000) : state(IndexSecret{}) {
    state.setting.params.droplets_per_coin = droplets;
    state.setting.host_authenticates = false;
    state.totals.put({});
  }
  AccountId add(const Name& name, u128 atoms, u64 hours = 0, u64 since = 0) {
    const AccountId id{state.accounts.next_id()};
    grant(state, {.name = name,
                  .balance_atoms = {atoms},
                  .hours = {hours},
                  .identity = std::nullopt,
                  .since = {since}});
    return id;
  }
  Call call(AccountId sender, u64 time, u64 funds = 0) const {
    Call call{};
    call.sender = sender;
    call.sender_name = account_of(state, sender).name;
    call.time = {time};
    call.funds_atoms = {funds};
    return call;
  }
  u64 hours(AccountId id, u64 time) const {
    return hours_at(state, account_of(state, id), {time}).value;
  }
  Bytes bytes() const {
    ByteBuffer out;
    const TableBase* tables[] = {&state.accounts, &state.profiles, &state.totals.table()};
    for (const TableBase* table : tables) {
      for (u64 id = 0; id < table->next_id(); ++id) table->encode_record(id, out);
    }
    return out.copy();
  }
  // The refusal, or nothing where it was applied. A refusal changes nothing.
  template <class Message>
  std::optional<Error> send(const Call& call, const Message& message) {
    const Bytes before = bytes();
    if (const auto error = check(message)) return error;
    const auto plan = admit_one(call, message);
    if (!plan) {
      CHECK(bytes() == before);
      return plan.error();
    }
    ByteBuffer out;
    EventLog log(out);
    apply(state, call, *plan, log);
    failure = log.failure();
    paid_out = log.paid_out().size();
    CHECK(audit_all(state));
    return std::nullopt;
  }
  auto admit_one(const Call& call, const Transfer& m) { return admit(state, call, m); }
  auto admit_one(const Call& call, const Payout& m) { return admit(state, call, m); }
  auto admit_one(const Call& call, const RegisterIdentity& m) {
    return admit(state, deposits, call, m);
  }

  State state;
  Deposits deposits;
  u16 failure = 0;
  u64 paid_out = 0;
};

// floor(droplets * (t - t0) / (droplets per coin * 3600)) kept as an exact fraction.
struct ModelAccount {
  u128 balance = 0;
  u128 locked = 0;
  u256 hour_parts = 0;  // coin hours times droplets per coin * 3600
  u64 at = 0;
};

class Model {
 public:
  explicit Model(u32 droplets) : unit_(u256(droplets) * 3600) {}
  void settle(ModelAccount& account, u64 now) const {
    if (now <= account.at) return;
    account.hour_parts += u256(account.balance + account.locked) * (now - account.at);
    account.at = now;
  }
  u64 hours(ModelAccount account, u64 now) const {
    settle(account, now);
    return low_u64(u256(account.hour_parts / unit_));
  }
  u256 unit_;
};

}  // namespace

TEST_CASE("one coin held for an hour gives one coin hour, whatever the scale") {
  for (const u32 droplets : {1u, 1000u, 1'000'000u}) {
    World world(droplets);
    const AccountId id = world.add(short_name(1), u128(5) * droplets, 7);
    CHECK(world.hours(id, 0) == 7);
    CHECK(world.hours(id, 3599) == 7 + 4);
    CHECK(world.hours(id, 3600) == 7 + 5);
    CHECK(world.hours(id, 36'000) == 7 + 50);
  }
}

TEST_CASE("before the time of settlement the hours are the base") {
  World world;
  const AccountId id = world.add(short_name(1), 1'000'000, 7, 5000);
  CHECK(world.hours(id, 0) == 7);
  CHECK(world.hours(id, 5000) == 7);
}

TEST_CASE("L-4: settling at any times gives the hours of settling once") {
  for (u64 seed = 0; seed < 200; ++seed) {
    CAPTURE(seed);
    Generator random(seed);
    World world(static_cast<u32>(1 + random.below(1'000'000)));
    const u128 atoms = random.u128_edgy() & ((u128(1) << 90) - 1);
    const AccountId eager = world.add(short_name(1), atoms);
    const AccountId lazy = world.add(short_name(2), atoms);
    u64 time = 0;
    for (u32 i = 0; i < 30; ++i) {
      time += random.chance(1, 8) ? random.below(u64{1} << 34) : random.below(5000);
      burn_hours(world.state, eager, {}, {time});
    }
    CHECK(world.hours(eager, time) == world.hours(lazy, time));
    CHECK(world.hours(eager, time + 12345) == world.hours(lazy, time + 12345));
  }
}

TEST_CASE("splitting a holding never gains hours") {
  for (u64 seed = 0; seed < 50; ++seed) {
    CAPTURE(seed);
    Generator random(seed);
    World world(1000);
    world.state.setting.params.least_transfer_fee_hours = {};
    std::vector<AccountId> parts;
    const u64 whole = 1 + random.below(1'000'000'000);
    for (u8 i = 0; i < 5; ++i) parts.push_back(world.add(short_name(i), i == 0 ? whole : 0));
    const AccountId holder = world.add(short_name(9), whole);
    u64 time = 0;
    for (u32 i = 0; i < 60; ++i) {
      time += random.below(3000);
      const AccountId from = parts[static_cast<u32>(random.below(5))];
      const AccountId to = parts[static_cast<u32>(random.below(5))];
      const u128 held = account_of(world.state, from).balance_atoms.value;
      if (from == to || held == 0) continue;
      const Transfer transfer{.to = account_of(world.state, to).name,
                              .amount_atoms = {1 + random.u128_below(held)},
                              .hours_in = {},
                              .hours_out = {}};
      CHECK_FALSE(world.send(world.call(from, time), transfer));
    }
    u64 sum = 0;
    for (const AccountId& part : parts) sum += world.hours(part, time);
    const u64 held = world.hours(holder, time);
    CHECK(sum <= held);
    CHECK(sum + 5 > held);  // each part keeps its exact remainder, so at most four are cut off
  }
}

TEST_CASE("accrued hours saturate, and stay there") {
  World world(1);
  const AccountId id = world.add(short_name(1), (u128(1) << 90), ~u64{0} - 5);
  CHECK(world.hours(id, 3600) == ~u64{0});
  burn_hours(world.state, id, {}, {3600});
  CHECK(world.hours(id, u64{1} << 39) == ~u64{0});
}

TEST_CASE("locked atoms earn for their owner, seized ones no longer") {
  World world(1000);
  const AccountId id = world.add(short_name(1), 10'000);
  lock(world.state, id, {4000}, Pot::stake, {3600});
  CHECK(world.hours(id, 3600) == 10);
  CHECK(world.hours(id, 7200) == 20);
  seize(world.state, id, {4000}, Pot::stake, Sink::burned, {7200});
  CHECK(world.hours(id, 10'800) == 26);
  lock(world.state, id, {1000}, Pot::escrow, {10'800});
  const AccountId other = world.add(short_name(2), 0, 0, 10'800);
  award(world.state, id, other, {1000}, Pot::escrow, {10'800});
  CHECK(world.hours(id, 14'400) == 31);
  CHECK(world.hours(other, 14'400) == 1);
  CHECK(audit_all(world.state));
}

TEST_CASE("transfer: refusals in their order, each changing nothing") {
  World world;
  const AccountId sender = world.add(key_name(1), 1000, 50);
  world.add(key_name(2), 0, ~u64{0} - 3);
  const Call call = world.call(sender, 0);
  Transfer bad{.to = short_name(7), .amount_atoms = {}, .hours_in = {90}, .hours_out = {90}};
  CHECK(world.send(call, bad) == Error::zero_amount);
  bad.amount_atoms = {1001};
  CHECK(world.send(call, bad) == Error::unknown_receiver_form);
  bad.to = key_name(1);
  CHECK(world.send(call, bad) == Error::too_little_balance);
  bad.amount_atoms = {1000};
  CHECK(world.send(call, bad) == Error::too_few_hours);
  bad.hours_in = {50};
  CHECK(world.send(call, bad) == Error::fee_below_rule);  // more out than in
  bad.hours_out = {46};
  CHECK(world.send(call, bad) == Error::fee_below_rule);
  bad.hours_out = {45};
  CHECK(world.send(call, bad) == Error::self_transfer);
  bad.to = key_name(2);
  CHECK(world.send(call, bad) == Error::hours_overflow);
  bad.hours_out = {3};
  CHECK_FALSE(world.send(call, bad));
  CHECK(world.hours({1}, 0) == ~u64{0});
  CHECK(world.state.totals.get().hours_burned == 47);
}

TEST_CASE("the fee is at least ceil(hours_in / burn_factor), and at least one") {
  for (u64 hours_in = 1; hours_in <= 45; ++hours_in) {
    CAPTURE(hours_in);
    const u64 least = (hours_in + 9) / 10;
    World world;
    const AccountId sender = world.add(key_name(1), 1000, 50);
    const Transfer low{.to = key_name(2),
                       .amount_atoms = {1},
                       .hours_in = {hours_in},
                       .hours_out = {hours_in - least + 1}};
    CHECK(world.send(world.call(sender, 0), low) == Error::fee_below_rule);
    Transfer enough = low;
    enough.hours_out = {hours_in - least};
    CHECK_FALSE(world.send(world.call(sender, 0), enough));
    CHECK(world.hours({1}, 0) == hours_in - least);
  }
  World world;
  const AccountId sender = world.add(key_name(1), 1000, 50);
  const Transfer free{.to = key_name(2), .amount_atoms = {1}, .hours_in = {}, .hours_out = {}};
  CHECK(world.send(world.call(sender, 0), free) == Error::fee_below_rule);
}

TEST_CASE("hours stay with the sender unless the transfer says so") {
  World world(1000);
  const AccountId sender = world.add(key_name(1), 10'000);
  const Transfer all{.to = key_name(2), .amount_atoms = {10'000}, .hours_in = {1}, .hours_out = {}};
  CHECK_FALSE(world.send(world.call(sender, 3600), all));
  CHECK(world.hours(sender, 3600) == 9);
  CHECK(world.hours(sender, 36'000) == 9);
  CHECK(world.hours({1}, 3600) == 0);
  CHECK(world.hours({1}, 7200) == 10);
}

TEST_CASE("transfers, locks and fees against a model with exact fractions") {
  for (u64 seed = 0; seed < 40; ++seed) {
    CAPTURE(seed);
    Generator random(seed);
    const u32 droplets = static_cast<u32>(1 + random.below(5000));
    World world(droplets);
    const Model model(droplets);
    std::vector<ModelAccount> people(6);
    for (u8 i = 0; i < 6; ++i) {
      people[i].balance = random.below(1'000'000);
      world.add(key_name(i), people[i].balance);
    }
    u64 time = 0;
    for (u32 i = 0; i < 120; ++i) {
      time += random.below(4000);
      const u64 at = random.below(6);
      const u64 to = random.below(6);
      ModelAccount& who = people[static_cast<u32>(at)];
      ModelAccount& receiver = people[static_cast<u32>(to)];
      model.settle(who, time);
      const u128 amount = random.u128_below(who.balance + 9);
      if (random.chance(1, 3)) {
        if (amount > who.balance) continue;
        lock(world.state, {at}, {amount}, Pot::stake, {time});
        who.balance -= amount;
        who.locked += amount;
      } else {
        const u64 in = random.below(50);
        const u64 out = random.below(in + 1);
        const bool paid = in - out >= 1 && (in - out) * 10 >= in;
        const bool right =
            amount > 0 && amount <= who.balance && model.hours(who, time) >= in && paid && at != to;
        const Transfer transfer{.to = key_name(static_cast<u8>(to)),
                                .amount_atoms = {amount},
                                .hours_in = {in},
                                .hours_out = {out}};
        CHECK(!world.send(world.call({at}, time), transfer) == right);
        if (!right) continue;
        model.settle(receiver, time);
        who.balance -= amount;
        who.hour_parts -= u256(in) * model.unit_;
        receiver.balance += amount;
        receiver.hour_parts += u256(out) * model.unit_;
      }
      for (u8 k = 0; k < 6; ++k) {
        CHECK(account_of(world.state, {k}).balance_atoms.value == people[k].balance);
        CHECK(world.hours({k}, time) == model.hours(people[k], time));
      }
    }
  }
}

TEST_CASE("register_identity: refusals, a failed proof, a change of key") {
  World world;
  const AccountId first = world.add(short_name(1), 10, 10);
  const AccountId second = world.add(short_name(2), 10, 10);
  const auto proved = [&](AccountId who, u8 number) {
    const IdentityPair pair = ed25519_pair({number});
    const Hash statement = TaggedHash("identity")
                               .bare(world.state.setting.ledger_id.view())
                               .sized(account_of(world.state, who).name.view())
                               .bare(pair.key.view())
                               .finish();
    return RegisterIdentity{.key = pair.key, .proof = ed25519_sign(statement.view(), pair)};
  };
  CHECK_FALSE(world.send(world.call(first, 0), proved(second, 1)));
  CHECK(world.failure == static_cast<u16>(Error::identity_unproved));
  CHECK_FALSE(identity_of(world.state, first));
  CHECK_FALSE(world.send(world.call(first, 0), proved(first, 1)));
  CHECK(world.failure == 0);
  CHECK(identity_of(world.state, first) == proved(first, 1).key);
  CHECK(world.send(world.call(second, 0), proved(second, 1)) == Error::identity_in_use);
  CHECK_FALSE(world.send(world.call(first, 0), proved(first, 2)));
  CHECK_FALSE(world.send(world.call(second, 0), proved(second, 1)));  // free again
  world.deposits.fixed = first;
  CHECK(world.send(world.call(first, 0), proved(first, 3)) == Error::identity_fixed);
  Call nobody = world.call(first, 0);
  nobody.sender.reset();
  CHECK(world.send(nobody, proved(first, 3)) == Error::no_account);
}

TEST_CASE("payout: refusals in order, and what is paid is minted no longer") {
  World world;
  const AccountId id = world.add(short_name(1), 100);
  const Call call = world.call(id, 0);
  CHECK(world.send(call, Payout{.amount_atoms = {}}) == Error::zero_amount);
  CHECK(world.send(call, Payout{.amount_atoms = {101}}) == Error::host_only);
  world.state.setting.host_authenticates = true;
  Call nobody = call;
  nobody.sender.reset();
  CHECK(world.send(nobody, Payout{.amount_atoms = {101}}) == Error::no_account);
  CHECK(world.send(call, Payout{.amount_atoms = {101}}) == Error::too_little_balance);
  CHECK_FALSE(world.send(call, Payout{.amount_atoms = {100}}));
  CHECK(world.paid_out == 1);
  CHECK(world.state.totals.get().minted_atoms == Atoms{});
}
