#pragma once
// A world around the pools module: neighbours in memory that do exactly what the ports say.

#include <doctest/doctest.h>

#include <map>
#include <set>
#include <utility>
#include <variant>
#include <vector>

#include "contract/pools/rules.hpp"
#include "ledger/snapshot.hpp"

namespace surety::test {

namespace pools = surety::pools;

using PoolsEvent =
    std::variant<pools::Deposited, pools::ToppedUp, pools::Withdrawn, pools::DepositCharged,
                 pools::AssemblyRequested, pools::ListClosed, pools::SeatTaken,
                 pools::PoolAssembled, pools::PoolDissolved, pools::SeatLeft, pools::SeatSlashed,
                 pools::PoolFunded, pools::PoolConfirmed, pools::RefillRequested,
                 pools::RefillEnded, pools::ValidatorDeposited, pools::PoolHalted,
                 pools::PoolResumed, pools::PoolExiting, pools::PoolClosed, pools::BalanceReported,
                 pools::StakeHeld, pools::SeatSold, pools::SeatUnsold, pools::StakeSpent,
                 pools::SeatJoined, pools::PoolRewarded, pools::PoolCompensated,
                 pools::RotationBegun, pools::SetClosed, pools::SeatDrawn, pools::CommitteeDrawn,
                 pools::DivisionEnded, pools::HandedOver, pools::HandoverDropped, pools::SeatPlaced,
                 pools::SeatRested, pools::WithdrawalBegun>;

template <class T>
bool read_event(u16 tag, ByteView& bytes, std::vector<PoolsEvent>& out) {
  if (T::tag != tag) return false;
  T event{};
  if (!decode_front(bytes, event)) return false;
  out.push_back(event);
  return true;
}

template <class... Ts>
std::vector<PoolsEvent> read_events(ByteView bytes, const std::variant<Ts...>*) {
  std::vector<PoolsEvent> events;
  bytes = bytes.subspan(4);
  while (!bytes.empty()) {
    const u16 tag = static_cast<u16>(bytes[0] | bytes[1] << 8);
    bytes = bytes.subspan(2);
    if (!(read_event<Ts>(tag, bytes, events) || ...)) {
      FAIL("an event of the module decodes");
      break;
    }
  }
  return events;
}

struct Purses final : pools::Purse, pools::Funds {
  struct Money {
    Atoms balance;
    Atoms stake;
  };
  std::map<u64, Money> money;
  Atoms burned;
  Atoms held_by_treasury;
  Atoms fined;  // collected by the fines module
  Atoms pooled;

  Atoms spendable(AccountId account) const override {
    const auto found = money.find(account.value);
    return found == money.end() ? Atoms{} : found->second.balance;
  }
  void lock(AccountId account, Atoms amount) override {
    money[account.value].balance -= amount;
    money[account.value].stake += amount;
  }
  void unlock(AccountId account, Atoms amount) override {
    money[account.value].stake -= amount;
    money[account.value].balance += amount;
  }
  void seize(AccountId account, Atoms amount, pools::Sink sink) override {
    money[account.value].stake -= amount;
    sink_of(sink) += amount;
  }
  void stake_to_pooled(AccountId account, Atoms amount) override {
    money[account.value].stake -= amount;
    pooled += amount;
  }
  void balance_to_pooled(AccountId account, Atoms amount) override {
    money[account.value].balance -= amount;
    pooled += amount;
  }
  void pooled_to_stake(AccountId account, Atoms amount) override {
    pooled -= amount;
    money[account.value].stake += amount;
  }
  void pooled_to_balance(AccountId account, Atoms amount) override {
    pooled -= amount;
    money[account.value].balance += amount;
  }
  void forfeit_pooled(Atoms amount, pools::Sink sink) override {
    pooled -= amount;
    sink_of(sink) += amount;
  }
  Atoms treasury() const override { return held_by_treasury; }
  void treasury_to_pooled(Atoms amount) override {
    held_by_treasury -= amount;
    pooled += amount;
  }
  Atoms& sink_of(pools::Sink sink) {
    return sink == pools::Sink::burned ? burned : held_by_treasury;
  }
  u128 stakes() const {
    u128 sum = 0;
    for (const auto& [id, held] : money) sum += held.stake.value;
    return sum;
  }
  u128 all() const {
    u128 sum = stakes() + burned.value + held_by_treasury.value + fined.value + pooled.value;
    for (const auto& [id, held] : money) sum += held.balance.value;
    return sum;
  }
};

struct Debts final : pools::Fines {
  struct Debt {
    AccountId account;
    Atoms stake;
    Atoms due;
  };
  Debts(Purses& all, const pools::State& all_seats) : purses(all), seats(all_seats) {}
  Purses& purses;
  const pools::State& seats;
  std::map<u64, Debt> debts;

  void open_debt(SeatId seat, AccountId account, Atoms stake) override {
    CHECK(debts.count(seat.value) == 0);
    debts[seat.value] = {account, stake, {}};
  }
  // What stands behind the seat by now is the most that is taken.
  Atoms close_debt(SeatId seat) override {
    const Debt debt = debts.at(seat.value);
    debts.erase(seat.value);
    const Atoms stake = pools::stake_of(seats, seat);
    const Atoms taken = debt.due < stake ? debt.due : stake;
    purses.money[debt.account.value].stake -= taken;
    purses.fined += taken;
    return taken;
  }
};

// Keys, duties and auctions, as far as they were told: a test answers for them.
struct Others final : pools::GroupKeys, pools::Keys, pools::Duties, pools::Auctions {
  std::set<u64> generating;
  std::set<u64> resharing;
  std::set<u64> on_duty;
  std::set<u64> ended;
  std::set<u64> exposed;
  std::vector<pools::SlashedSeat> slashed;
  std::vector<u64> rotations;
  std::vector<SeatId> failed_newcomers;
  std::vector<std::pair<u64, u16>> refilled;
  std::vector<u64> exits;
  u32 changed = 0;

  // A good signature begins with a byte of 1 and then the message's first.
  static PoolSignature sign(const Hash& message) {
    PoolSignature signature{};
    signature.bytes[0] = 1;
    signature.bytes[1] = message.bytes[0];
    return signature;
  }
  static PoolSignature sign_deposit() {
    PoolSignature signature{};
    signature.bytes[0] = 2;
    return signature;
  }
  bool verify_group(PoolId, ByteView message, const PoolSignature& signature) const override {
    return signature.bytes[0] == 1 && signature.bytes[1] == message[0];
  }
  bool verify_deposit(PoolId, const PoolSignature& signature) const override {
    return signature.bytes[0] == 2;
  }
  void begin_generation(PoolId pool) override { CHECK(generating.insert(pool.value).second); }
  void begin_resharing(PoolId pool) override { CHECK(resharing.insert(pool.value).second); }
  void committee_changed(PoolId pool) override {
    CHECK(generating.count(pool.value) + resharing.count(pool.value) == 1);
    ++changed;
  }
  bool is_exposed(PoolId pool) const override { return exposed.count(pool.value) != 0; }
  void end_pool(PoolId pool) override {
    generating.erase(pool.value);
    resharing.erase(pool.value);
    CHECK(ended.insert(pool.value).second);
  }
  void begin(PoolId pool) override { CHECK(on_duty.insert(pool.value).second); }
  void end(PoolId pool) override { CHECK(on_duty.erase(pool.value) == 1); }
  pools::Waterfall waterfall(Atoms amount, Atoms loss, bool reported) const override {
    const Atoms made_good = loss < amount ? loss : amount;
    const Atoms left = amount - made_good;
    const Atoms bounty{reported ? left.value / 16 : 0};
    return {made_good, bounty, left - bounty};
  }
  void seat_slashed(const pools::SlashedSeat& seat) override { slashed.push_back(seat); }
  void rotation_done(PoolId pool) override { rotations.push_back(pool.value); }
  void newcomer_failed(SeatId seat) override { failed_newcomers.push_back(seat); }
  void place_refilled(PoolId pool, u16 place) override { refilled.push_back({pool.value, place}); }
  void pool_exits(PoolId pool) override { exits.push_back(pool.value); }
};

struct Dates final : pools::Calendar {
  std::set<std::pair<u64, u64>> items;  // due height, item
  std::map<u64, u64> height_of;
  u64 now = 0;
  u32 room = 1000;  // items that a height holds

  Height schedule(u64 item, Height wanted) override {
    CHECK(height_of.count(item) == 0);
    CHECK(wanted.value >= now);
    u64 height = wanted.value;
    while (count_at(height) >= room) ++height;
    items.insert({height, item});
    height_of[item] = height;
    return {height};
  }
  void cancel(u64 item) override {
    CHECK(height_of.count(item) == 1);
    items.erase({height_of[item], item});
    height_of.erase(item);
  }
  u32 count_at(u64 height) const {
    u32 count = 0;
    for (const auto& [due, item] : items) count += due == height ? 1u : 0u;
    return count;
  }
};

struct Facts final : pools::Identities, pools::Beacon, pools::Owners {
  std::set<u64> without_identity;
  std::set<u64> missing_beacons;
  std::set<u64> revealers;  // whose reveal is awaited
  std::map<u64, u64> owners;
  u64 salt = 0;

  bool has_identity(AccountId account) const override {
    return without_identity.count(account.value) == 0;
  }
  std::optional<Seed> beacon_of(Epoch epoch) const override {
    if (missing_beacons.count(epoch.value) != 0) return std::nullopt;
    return seed_of(epoch);
  }
  bool awaits_reveal(AccountId account) const override {
    return revealers.count(account.value) != 0;
  }
  Seed seed_of(Epoch epoch) const {
    Seed seed;
    for (unsigned i = 0; i < 8; ++i) {
      seed.bytes[i] = static_cast<u8>(epoch.value >> (8 * i));
      seed.bytes[8 + i] = static_cast<u8>(salt >> (8 * i));
    }
    return seed;
  }
  AccountId owner_of(AccountId account) const override {
    const auto found = owners.find(account.value);
    return found == owners.end() ? account : AccountId{found->second};
  }
};

class CollectedBytes final : public ByteSink {
 public:
  Bytes bytes;
  void write(ByteView more) override { bytes.insert(bytes.end(), more.begin(), more.end()); }
};

// Deposit 1,000, epochs of 10 heights; accounts 0 to 9,999 may be given balances.
struct World {
  explicit World(u32 pool_size = 4, u32 shuffle_rounds = 90)
      : state(IndexSecret{}), debts(purses, state) {
    pools::Params& params = state.setting.params;
    params.deposit_atoms = {1000};
    params.pool_size = pool_size;
    params.min_active = 4 * pool_size;
    params.least_members = 2 * pool_size / 3 + 1;
    params.keygen_blocks = 25;
    params.shuffle_rounds = shuffle_rounds;
    params.deposit_blocks = 30;
    params.halt_blocks = 40;
    params.exit_blocks = 15;
    params.retry_blocks = 5;
    state.setting.blocks_per_epoch = 10;
    REQUIRE(!pools::validate(params).has_value());
    join(tables, state);
    pools::begin(state);
  }
  World(const World&) = delete;

  static void join(TableSet& set, pools::State& state) {
    set.add(state.participants);
    set.add(state.pools);
    set.add(state.committees);
    set.add(state.seats);
    set.add(state.list.nodes);
    set.add(state.list.leaves);
    set.add(state.list.head.table());
    set.add(state.assembly.table());
    set.add(state.holdings.table());
    set.add(state.validators);
    set.add(state.active_pools);
    set.add_late(state.rotation.table());
    set.add_late(state.division.table());
    set.add_late(state.list.set.table());
    set.add_late(state.turns);
    set.add_late(state.handovers);
    set.add_late(state.lineup);
    set.add_index(state.by_account);
  }

  pools::State state;
  TableSet tables;
  Purses purses;
  Debts debts;
  Dates dates;
  Facts facts;
  Others others;
  ByteBuffer log;
  std::vector<PoolsEvent> events;  // of the last step

  pools::Ports ports() { return {purses, debts, facts, facts, others, others, others, dates}; }
  Call call(std::optional<u64> sender = std::nullopt) const {
    Call call{};
    if (sender) call.sender = AccountId{*sender};
    call.height = {dates.now};
    call.epoch = {dates.now / state.setting.blocks_per_epoch};
    return call;
  }
  Bytes snapshot() const {
    CollectedBytes sink;
    write_snapshot(tables, sink);
    return sink.bytes;
  }
  void give(u64 account, u64 atoms) { purses.money[account].balance += Atoms{atoms}; }

  template <class Work>
  void step(Work&& work) {
    log.clear();
    EventLog out(log);
    work(out);
    const PoolsEvent* kinds = nullptr;
    const std::vector<PoolsEvent> more = read_events(log.view(), kinds);
    events.insert(events.end(), more.begin(), more.end());
  }

  auto admit(const Call& at, const pools::Deposit& message) const {
    return pools::admit(state, purses, facts, at, message);
  }
  auto admit(const Call& at, const pools::TopUp& message) const {
    return pools::admit(state, purses, at, message);
  }
  auto admit(const Call& at, const pools::Withdraw& message) const {
    return pools::admit(state, facts, at, message);
  }
  auto admit(const Call& at, const pools::Assemble& message) const {
    return pools::admit(state, at, message);
  }
  auto admit(const Call& at, const pools::BeginRotation& message) const {
    return pools::admit(state, at, message);
  }
  auto admit(const Call& at, const pools::FundPool& message) const {
    return pools::admit(state, purses, at, message);
  }
  // Whatever the group signed.
  template <class M>
  auto admit(const Call& at, const M& message) const {
    return pools::admit(state, others, at, message);
  }

  // The refusal, or why it failed, or nothing where the message was applied.
  template <class M>
  std::optional<pools::Error> submit(std::optional<u64> sender, const M& message) {
    events.clear();
    if (const auto refusal = pools::check(message)) return refusal;
    const Call at = call(sender);
    const auto plan = admit(at, message);
    if (!plan) return plan.error();
    pools::Ports all = ports();
    std::optional<pools::Error> failure;
    step([&](EventLog& out) {
      pools::apply(state, all, at, *plan, out);
      if (out.failure() != 0) failure = static_cast<pools::Error>(out.failure());
    });
    return failure;
  }

  std::optional<pools::Error> deposit(u64 account, u64 atoms = 1000) {
    return submit(account, pools::Deposit{.amount_atoms = {atoms}});
  }
  std::optional<pools::Error> withdraw(u64 account) { return submit(account, pools::Withdraw{}); }
  std::optional<pools::Error> assemble(u64 account) { return submit(account, pools::Assemble{}); }
  std::optional<pools::Error> top_up(u64 account, u64 atoms) {
    return submit(account, pools::TopUp{.amount_atoms = {atoms}});
  }
  void join_all(u64 first, u64 last) {
    for (u64 account = first; account <= last; ++account) {
      give(account, 1000);
      REQUIRE(!deposit(account));
    }
  }

  Atoms charge(u64 account, u64 atoms) {
    events.clear();
    pools::Ports all = ports();
    Atoms taken;
    step([&](EventLog& out) {
      taken = pools::charge_deposit(state, all, call(), AccountId{account}, Atoms{atoms}, out);
    });
    return taken;
  }
  // As the fines module does: its own record first, then the seat.
  Atoms slash(SeatId seat) {
    events.clear();
    debts.debts.erase(seat.value);
    pools::Ports all = ports();
    Atoms seized;
    step([&](EventLog& out) {
      seized = pools::slash_seat(state, all, call(), {.seat = seat}, out);
    });
    return seized;
  }

  // A writer of the module, called by a neighbour.
  template <class Work>
  void write(Work&& work) {
    events.clear();
    pools::Ports all = ports();
    step([&](EventLog& out) { work(all, call(), out); });
  }

  // Opens every height up to this one, doing what is due. Events since are kept.
  void open(u64 height) {
    events.clear();
    pools::Ports all = ports();
    for (;;) {
      for (; is_due(); do_first(all)) continue;
      if (dates.now >= height) return;
      ++dates.now;
    }
  }
  void do_first(pools::Ports& all) {
    const u64 item = dates.items.begin()->second;
    dates.cancel(item);
    step([&](EventLog& out) { pools::due(state, all, call(), item, out); });
  }
  bool is_due() const { return !dates.items.empty() && dates.items.begin()->first <= dates.now; }

  template <class T>
  std::vector<T> all_of() const {
    std::vector<T> found;
    for (const PoolsEvent& event : events) {
      if (const T* one = std::get_if<T>(&event)) found.push_back(*one);
    }
    return found;
  }
  bool is_sound() const {
    return pools::audit(state) && pools::audit_all(state) &&
           pools::held_atoms(state).value == purses.stakes() &&
           pools::pooled_atoms(state) == purses.pooled;
  }
};

}  // namespace surety::test
