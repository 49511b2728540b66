#pragma once
// A world whose pools rotate, with keys that answer as a test says, and what a reader of the README
// would expect of a division.

#include "ledger/shuffle.hpp"
#include "tests/contract/pools_life.hpp"

namespace surety::test {

struct Rotating : Life {
  static constexpr u64 LEAST = 500;

  // Pools of four, divisions every four epochs of ten heights, two epochs to the payment.
  explicit Rotating(u64 participants, u64 pools = 0) {
    give(0, 10'000);
    REQUIRE(!submit(0, pools::BeginRotation{
                           .rotation_epochs = 4, .exit_epochs = 2, .least_stake_atoms = {LEAST}}));
    if (participants != 0) join_all(0, participants - 1);
    for (u64 i = 0; i < pools; ++i) begin_pool();
  }

  pools::Division division() const { return state.division.get(); }
  pools::Turn turn(SeatId seat) const { return *state.turns.get(seat.value); }
  pools::Handover handover(PoolId pool) const { return *state.handovers.get(pool.value); }
  SeatId seat_of(u64 account) const { return *pools::seat_of(state, AccountId{account}); }
  u64 account_of(SeatId id) const { return seat(id).account.value; }

  // As keys does when pools tells it: a session fails, and pools hears of it.
  void answer() {
    for (const u64 id : std::set<u64>(others.resharing)) {
      if (!handover(PoolId{id}).open) Life::resharing_failed(PoolId{id}, {});
    }
  }
  // Height by height, so that keys answers in between.
  void go_to(u64 height) {
    std::vector<PoolsEvent> all;
    while (dates.now < height) {
      open(dates.now + 1);
      all.insert(all.end(), events.begin(), events.end());
      answer();
    }
    events = all;
  }
  PoolId begin_pool() {
    REQUIRE(!assemble(99));
    const PoolId pool{state.pools.next_id() - 1};
    for (u32 i = 0; i < 40 && at(pool) == pools::PoolState::open; ++i) {
      go_to(dates.now + 1);
      hand_all_over();  // or those who are to come would not wait for a new pool
    }
    REQUIRE(at(pool) == pools::PoolState::keygen);
    generation_done(pool);
    REQUIRE(!initiate(pool));
    return pool;
  }
  // Until the committees of the next division are drawn.
  void divide() {
    const u64 number = division().number;
    while (division().number == number) go_to(dates.now + 1);
  }
  // Until one with pools in it.
  void divide_all() {
    do divide();
    while (all_of<pools::CommitteeDrawn>().empty());
  }
  bool reshares(PoolId pool) const { return others.resharing.count(pool.value) != 0; }
  void hand_over(PoolId pool) {
    const std::vector<SeatId> committee = pools::receivers(state, pool);
    others.resharing.erase(pool.value);
    write([&](auto& ports, const Call& now, EventLog& out) {
      pools::resharing_done(state, ports, now, pool, committee, out);
    });
  }
  void hand_all_over() {
    for (const u64 id : std::set<u64>(others.resharing)) hand_over(PoolId{id});
  }
  std::set<u64> accounts_in(PoolId pool) const {
    std::set<u64> accounts;
    for (const SeatId id : members(pool)) accounts.insert(account_of(id));
    return accounts;
  }

  bool works(PoolId id) const {
    return at(id) == pools::PoolState::active || at(id) == pools::PoolState::halted;
  }
  bool may_move(AccountId account) const {
    const auto participant = pools::participant_of(state, account);
    if (!participant || participant->standing == pools::Standing::out) return false;
    if (!participant->seat) return participant->standing == pools::Standing::listed;
    const pools::Seat now = seat(*participant->seat);
    if (now.stake_atoms < Atoms{LEAST}) return false;
    return now.state == pools::SeatState::resting || works(now.pool);
  }
  bool was_slashed_in(PoolId pool, AccountId account) const {
    for (const SeatId id : pools::committee_of(state, pool).former) {
      if (seat(id).account == account) return true;
    }
    return false;
  }

  // Who a reader of the README would put where, from the state just before the draw.
  std::map<u64, std::vector<u64>> expected_division() const {
    const pools::ListHead head = pools::head_of(state.list, pools::Which::set);
    const Seed seed = facts.seed_of(division().draw_epoch);
    std::vector<AccountId> queue;
    for (u32 i = 0; i < head.frozen_count; ++i) {
      const u32 rank = *shuffled_index(i, head.frozen_count, seed, 4);
      queue.push_back(pools::frozen_at(state.list, rank, pools::Which::set));
    }
    std::vector<PoolId> lineup;
    for (u64 rank = 0; rank < division().pools; ++rank) {
      lineup.push_back(state.lineup.get(rank)->pool);
    }
    // The last one takes the rank of one that has left.
    for (u64 rank = 0; rank < lineup.size();) {
      if (works(lineup[rank])) {
        ++rank;
      } else {
        lineup[rank] = lineup.back();
        lineup.pop_back();
      }
    }
    std::map<u64, std::vector<u64>> drawn;
    const u64 quota = std::min<u64>(4, lineup.empty() ? 0 : queue.size() / lineup.size());
    for (const PoolId pool : lineup) {
      std::vector<AccountId> left;
      std::map<u64, u32> owned;
      for (const SeatId id : pools::committee_of(state, pool).former) {
        ++owned[facts.owner_of(seat(id).account).value];
      }
      std::vector<u64>& places = drawn[pool.value];
      for (const AccountId account : queue) {
        u32& mine = owned[facts.owner_of(account).value];
        if (places.size() == quota) {
          left.push_back(account);
        } else if (!may_move(account)) {
          continue;
        } else if (mine >= 1 || was_slashed_in(pool, account)) {
          left.push_back(account);
        } else {
          ++mine;
          places.push_back(account.value);
        }
      }
      queue = left;
    }
    return drawn;
  }
};

}  // namespace surety::test
