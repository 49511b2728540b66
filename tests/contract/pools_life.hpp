#pragma once
// A world whose keys, duties and auctions answer as a test says: from a draw to the payouts.

#include "tests/contract/pools_support.hpp"

namespace surety::test {

struct Life : World {
  explicit Life(u32 pool_size = 4) : World(pool_size, 4) {}

  // Participants join; a pool is drawn at height 20.
  PoolId assembled(u64 participants) {
    join_all(0, participants - 1);
    REQUIRE(!assemble(99));
    open(20);
    return PoolId{state.pools.next_id() - 1};
  }
  PoolId confirmed(u64 participants) {
    const PoolId pool = assembled(participants);
    generation_done(pool);
    return pool;
  }
  PoolId active(u64 participants) {
    const PoolId pool = confirmed(participants);
    REQUIRE(!initiate(pool));
    return pool;
  }

  pools::Pool pool(PoolId id) const { return pools::pool_of(state, id); }
  pools::PoolState at(PoolId id) const { return pool(id).state; }
  pools::Validator validator(PoolId id) const { return *pools::validator_of(state, id); }
  std::vector<SeatId> members(PoolId id) const { return pools::sitters(state, id, false); }
  pools::Seat seat(SeatId id) const { return pools::seat_record(state, id); }
  u64 balance(SeatId id) const {
    return static_cast<u64>(purses.spendable(seat(id).account).value);
  }
  u64 deposit_of(SeatId id) const {
    const auto participant = pools::participant_of(state, seat(id).account);
    return participant ? static_cast<u64>(participant->deposit_atoms.value) : 0;
  }

  // Messages
  std::optional<pools::Error> initiate(PoolId id) {
    return submit(1, pools::InitiateDeposit{.pool = id, .signature = Others::sign_deposit()});
  }
  std::optional<pools::Error> fund(PoolId id, u64 account, u64 atoms) {
    return submit(account, pools::FundPool{.pool = id, .amount_atoms = {atoms}});
  }
  pools::ReportBalance report_of(PoolId id, u64 balance) const {
    const u64 counter = validator(id).counter;
    return {.pool = id,
            .counter = counter,
            .balance_atoms = {balance},
            .signature = Others::sign(pools::report_statement(state, id, counter, {balance}))};
  }
  std::optional<pools::Error> report(PoolId id, u64 balance) {
    return submit(1, report_of(id, balance));
  }
  pools::ExitPool exit_of(PoolId id) const {
    const u64 counter = validator(id).counter;
    return {.pool = id,
            .counter = counter,
            .signature = Others::sign(pools::exit_statement(state, id, counter))};
  }
  std::optional<pools::Error> exit(PoolId id) { return submit(1, exit_of(id)); }

  // What neighbours do
  void generation_done(PoolId id) {
    others.generating.erase(id.value);
    write([&](auto& ports, const Call& at, EventLog& out) {
      pools::generation_done(state, ports, at, id, out);
    });
  }
  void generation_failed(PoolId id, const std::vector<SeatId>& leavers, bool exhausted = false) {
    others.generating.erase(id.value);
    write([&](auto& ports, const Call& at, EventLog& out) {
      pools::generation_failed(state, ports, at,
                               {.pool = id, .leavers = leavers, .exhausted = exhausted}, out);
    });
  }
  void resharing_done(PoolId id) {
    others.resharing.erase(id.value);
    const std::vector<SeatId> committee = pools::sitters(state, id, true);
    write([&](auto& ports, const Call& at, EventLog& out) {
      pools::resharing_done(state, ports, at, id, committee, out);
    });
  }
  void resharing_failed(PoolId id, const std::vector<SeatId>& culprits) {
    others.resharing.erase(id.value);
    write([&](auto& ports, const Call& at, EventLog& out) {
      pools::resharing_failed(state, ports, at, id, culprits, out);
    });
  }
  SeatId sell(PoolId id, u16 place, u64 account) {
    SeatId sold;
    write([&](auto& ports, const Call& at, EventLog& out) {
      sold = pools::seat_sold(state, ports, at,
                              {.pool = id, .place = place, .account = AccountId{account}}, out);
    });
    return sold;
  }
  void unsold(const pools::Unsold& what) {
    write([&](auto& ports, const Call& at, EventLog& out) {
      pools::lot_unsold(state, ports, at, what, out);
    });
  }
  void take_back(SeatId id) {
    write([&](auto& ports, const Call& at, EventLog& out) {
      pools::seat_unsold(state, ports, at, id, out);
    });
  }
  void retire(PoolId id) {
    write([&](auto& ports, const Call& at, EventLog& out) {
      pools::retire(state, ports, at, id, out);
    });
  }
  void freeze(PoolId id) {
    write([&](auto& ports, const Call& at, EventLog& out) {
      pools::freeze(state, ports, at, id, out);
    });
  }
  Atoms reward(PoolId id, const std::vector<pools::Reward>& list) {
    Atoms paid;
    write([&](auto& ports, const Call& at, EventLog& out) {
      paid = pools::reward(state, ports, at, id, list, out);
    });
    return paid;
  }
  // The session fails where one was open, as keys does when a seat is lost.
  void settle_sessions() {
    for (const u64 id : std::set<u64>(others.resharing)) resharing_failed(PoolId{id}, {});
  }
};

}  // namespace surety::test
