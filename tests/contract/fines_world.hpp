#pragma once
// A small world around the fines module: seats, purses and a calendar, all in memory.

#include <map>
#include <set>

#include "contract/fines/rules.hpp"

namespace surety::test {

struct Purse {
  u128 balance = 0;
  u128 stake = 0;
  u128 escrow = 0;
  friend bool operator==(const Purse&, const Purse&) = default;
};

class FakeFinesPorts final : public fines::Ports {
 public:
  fines::SeatFacts seat(SeatId seat) const override { return seats.at(seat.value); }
  Atoms spendable(AccountId account) const override {
    const auto found = purses.find(account.value);
    return found == purses.end() ? Atoms{} : Atoms{found->second.balance};
  }

  void pay_in(AccountId payer, Atoms amount) override {
    move(purses[payer.value].balance, purses[payer.value].escrow, amount);
  }
  void stake_to_escrow(AccountId owner, Atoms amount) override {
    move(purses[owner.value].stake, purses[owner.value].escrow, amount);
  }
  void award(AccountId payer, AccountId to, Atoms amount) override {
    move(purses[payer.value].escrow, purses[to.value].balance, amount);
  }
  void compensate(AccountId payer, PoolId pool, Atoms amount) override {
    move(purses[payer.value].escrow, pools[pool.value], amount);
  }
  void forfeit(AccountId payer, Atoms amount, bool to_treasury) override {
    move(purses[payer.value].escrow, to_treasury ? treasury : burned, amount);
  }

  Height schedule(u64 item, Height wanted) override {
    expects(!places.contains(item), "an item is scheduled once");
    expects(wanted.value >= now, "nothing is scheduled in the past");
    u64 height = wanted.value;
    while (full.contains(height)) ++height;
    calendar.insert({height, item});
    places[item] = height;
    return {height};
  }
  Height reschedule(u64 item, Height wanted) override {
    unschedule(item);
    return schedule(item, wanted);
  }
  void unschedule(u64 item) override {
    expects(calendar.erase({places.at(item), item}) == 1, "an item is where it was put");
    places.erase(item);
  }

  void slash_seat(SeatId seat) override {
    slashed.push_back(seat.value);
    purses[seats.at(seat.value).owner.value].stake -= seats.at(seat.value).stake_atoms.value;
    burned += seats.at(seat.value).stake_atoms.value;
  }

  u128 sum() const {
    u128 total = burned + treasury;
    for (const auto& [id, purse] : purses) total += purse.balance + purse.stake + purse.escrow;
    for (const auto& [id, atoms] : pools) total += atoms;
    return total;
  }

  std::map<u64, fines::SeatFacts> seats;
  std::map<u64, Purse> purses;
  std::map<u64, u128> pools;
  u128 burned = 0;
  u128 treasury = 0;
  std::set<std::pair<u64, u64>> calendar;  // height, item
  std::map<u64, u64> places;               // item: height
  std::set<u64> full;                      // heights without room
  std::vector<u64> slashed;
  u64 now = 0;

 private:
  static void move(u128& from, u128& to, Atoms amount) {
    expects(amount.value <= from && amount != Atoms{}, "a port is called within its precondition");
    from -= amount.value;
    to += amount.value;
  }
};

struct FinesWorld {
  static constexpr u64 blocks_per_epoch = 10;
  static constexpr u64 balance = 1'000'000;
  static constexpr u64 stake = 100'000;

  // `count` seats in pools of `pool_size`; the owner of seat i is account i. Account 100 and those
  // above it have no seat.
  FinesWorld(u32 count, u16 pool_size) : log(bytes), state(IndexSecret{}) {
    fines::Params& params = state.setting.params;
    params.bias = 2;
    params.recovery = 3;
    params.q = 100;
    params.max_penalty_atoms = {2000};
    params.grace_epochs = 4;
    params.dispute_epochs = 3;
    params.correlation_epochs = 2;
    params.amounts.missed_reveal_atoms = {100};
    params.amounts.keygen_silence_atoms = {150};
    state.setting.blocks_per_epoch = blocks_per_epoch;
    fines::begin(state);
    for (u64 id = 0; id < count; ++id) {
      ports.seats[id] = {
          .pool = {id / pool_size}, .pool_size = pool_size, .owner = {id}, .stake_atoms = {stake}};
      ports.purses[id] = {.balance = balance, .stake = stake, .escrow = 0};
      fines::open_debt(state, call(), {id});
    }
    for (u64 id = 100; id < 120; ++id) ports.purses[id].balance = balance;
  }

  Call call() const {
    Call call{};
    call.height = {height};
    call.epoch = {height / blocks_per_epoch};
    return call;
  }
  Call call_of(u64 account) const {
    Call call = this->call();
    call.sender = AccountId{account};
    return call;
  }

  // Opens the block at a height: due work in the order of the calendar.
  void open(u64 to) {
    height = ports.now = to;
    while (!ports.calendar.empty() && ports.calendar.begin()->first <= height) {
      const u64 item = ports.calendar.begin()->second;
      ports.unschedule(item);
      fines::due(state, ports, call(), item, log);
    }
  }
  void open_epoch(u64 epoch) { open(epoch * blocks_per_epoch); }

  fines::Charge charge(u64 seat) const {
    return {.seat = {seat},
            .fault = fines::Fault::missed_reveal,
            .base_atoms = state.setting.params.amounts.missed_reveal_atoms,
            .loss_atoms = {},
            .evidence = {},
            .reporter = {}};
  }
  u64 impose(const fines::Charge& charge) {
    return fines::impose(state, ports, call(), charge, log);
  }
  u64 impose(u64 seat, u64 base) {
    fines::Charge next = charge(seat);
    next.base_atoms = {base};
    return impose(next);
  }

  Result<fines::PayPlan, fines::Error> admit(u64 account, u64 seat, u64 amount) const {
    const fines::PayFine message{.seat = {seat}, .amount_atoms = {amount}};
    return fines::admit(state, ports, call_of(account), message);
  }
  // What was taken; 0 where the payment is refused.
  u128 pay(u64 account, u64 seat, u64 amount) {
    const auto plan = admit(account, seat, amount);
    if (!plan) return 0;
    fines::apply(state, ports, call_of(account), *plan, log);
    return plan->amount_atoms.value;
  }
  u128 cancel(u64 fine) { return fines::cancel(state, ports, call(), fine, log).value; }
  u128 close(u64 seat, u64 payout) {
    const fines::Closing closing{.seat = {seat}, .payout_atoms = {payout}};
    return fines::settle_and_close(state, ports, call(), closing, log).value;
  }

  u128 due(u64 seat) const { return fines::due_of(state, {seat}, call().epoch); }
  fines::SeatDebt debt(u64 seat) const {
    const auto record = state.debts.get(seat);
    expects(record.has_value(), "the seat has a debt");
    return *record;
  }
  fines::Fine fine(u64 id) const {
    const auto record = state.fines.get(id);
    expects(record.has_value(), "the fine is there");
    return *record;
  }
  fines::Escrow escrow(u64 seat) const {
    const auto record = state.escrows.get(seat);
    expects(record.has_value(), "the seat has an escrow");
    return *record;
  }

  // Every byte of the module's tables.
  Bytes snapshot() const {
    ByteBuffer out;
    const TableBase* tables[] = {&state.debts, &state.fines, &state.escrows, &state.windows,
                                 &state.totals.table()};
    for (const TableBase* table : tables) {
      for (u64 id = 0; id < table->next_id(); ++id) table->encode_record(id, out);
    }
    return out.copy();
  }
  bool sound() const { return fines::audit(state) && fines::audit_all(state); }

  u64 height = 0;
  ByteBuffer bytes;
  EventLog log;
  fines::State state;
  FakeFinesPorts ports;
};

}  // namespace surety::test
