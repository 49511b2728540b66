#include "contract/pools/draw.hpp"
#include "contract/pools/seats.hpp"
#include "contract/pools/statements.hpp"
#include "ledger/sha256.hpp"

namespace surety::pools {

// Readers --------------------------------------------------------------------------------------

std::optional<u64> find_participant(const State& state, AccountId account) {
  return state.by_account.find(account, [&](u64 id) {
    return state.participants.holds(id, [&](const Participant& p) { return p.account == account; });
  });
}

Standing standing_at(const State& state, AccountId account) {
  const std::optional<Participant> participant = participant_of(state, account);
  return participant ? participant->standing : Standing::out;
}

std::optional<Participant> participant_of(const State& state, AccountId account) {
  const std::optional<u64> id = find_participant(state, account);
  return id ? state.participants.get(*id) : std::nullopt;
}

bool has_deposit(const State& state, AccountId account) {
  return standing_at(state, account) != Standing::out;
}
bool is_seated(const State& state, AccountId account) {
  return standing_at(state, account) == Standing::seated;
}
bool is_listed(const State& state, AccountId account) {
  return standing_at(state, account) == Standing::listed;
}

std::optional<SeatId> seat_of(const State& state, AccountId account) {
  const std::optional<Participant> participant = participant_of(state, account);
  return participant ? participant->seat : std::nullopt;
}

Atoms stake_of(const State& state, SeatId seat) {
  return is_taken(state, seat) ? seat_record(state, seat).stake_atoms : Atoms{};
}

bool is_member(const State& state, SeatId seat) {
  return state.seats.holds(seat.value, [](const Seat& s) { return s.state == SeatState::member; });
}

bool is_taken(const State& state, SeatId seat) {
  return state.seats.holds(seat.value, [](const Seat& s) {
    return s.state == SeatState::member || s.state == SeatState::joining ||
           s.state == SeatState::resting;
  });
}

bool may_sit(const State& state, AccountId account) { return !is_seated(state, account); }

bool rotates(const State& state) { return state.rotation.has(); }

bool sits_in(const State& state, PoolId pool, SeatId seat) {
  return state.seats.holds(
      seat.value, [&](const Seat& s) { return s.state == SeatState::member && s.pool == pool; });
}

Pool pool_of(const State& state, PoolId pool) {
  const std::optional<Pool> record = state.pools.get(pool.value);
  expects(record.has_value(), "the pool exists");
  return *record;
}

Committee committee_of(const State& state, PoolId pool) {
  std::optional<Committee> record = state.committees.get(pool.value);
  expects(record.has_value(), "the pool exists");
  return *std::move(record);
}

Seat seat_record(const State& state, SeatId seat) {
  const std::optional<Seat> record = state.seats.get(seat.value);
  expects(record.has_value(), "the seat exists");
  return *record;
}

std::vector<SeatId> sitters(const State& state, PoolId pool, bool joining) {
  std::vector<SeatId> seats;
  for (const std::optional<SeatId>& seat : committee_of(state, pool).seats) {
    if (seat && (joining ? is_taken(state, *seat) : is_member(state, *seat))) {
      seats.push_back(*seat);
    }
  }
  return seats;
}

Atoms held_for_place(const State& state, SeatId slashed) {
  const std::optional<Seat> seat = state.seats.get(slashed.value);
  return seat && seat->state == SeatState::slashed ? seat->stake_atoms : Atoms{};
}

std::optional<Validator> validator_of(const State& state, PoolId pool) {
  return state.validators.get(pool.value);
}

Validator validator_record(const State& state, PoolId pool) {
  const std::optional<Validator> validator = validator_of(state, pool);
  expects(validator.has_value(), "the pool has a validator");
  return *validator;
}

Atoms claim_of(const State& state, SeatId id) {
  const Seat seat = seat_record(state, id);
  const std::optional<Validator> validator = validator_of(state, seat.pool);
  const bool rests = seat.state == SeatState::resting;
  if (!validator || rests || seat.stake_atoms == Atoms{}) return seat.stake_atoms;
  return claim_of(*validator, share_of(seat));
}

bool takes_income(const State& state, PoolId pool) {
  return state.pools.holds(pool.value, [](const Pool& p) {
    const bool works = p.state == PoolState::active || p.state == PoolState::halted;
    return works || (p.state == PoolState::exiting && p.closed_places == 0);
  }) && validator_of(state, pool).has_value();
}

u64 active_pools(const State& state) { return state.holdings.get().active_pools; }

PoolId active_pool(const State& state, u64 rank) {
  const std::optional<ActivePool> record = state.active_pools.get(rank);
  expects(record.has_value(), "a rank is below the count of active pools");
  return record->pool;
}

bool is_frozen(const State& state, Epoch now, AccountId account) {
  const Assembly assembly = state.assembly.get();
  if (!assembly.open) return false;
  if (assembly.list_closed) return frozen_contains(state.list, account);
  return now > assembly.epoch && contains(state.list, account);
}

Height first_height(const Setting& setting, Epoch epoch) {
  if (epoch.value > Height::max().value / setting.blocks_per_epoch) return Height::max();
  return {epoch.value * setting.blocks_per_epoch};
}

Atoms held_atoms(const State& state) {
  const Holdings holdings = state.holdings.get();
  return holdings.deposits_atoms + holdings.stakes_atoms;
}

Atoms pooled_atoms(const State& state) {
  const Holdings holdings = state.holdings.get();
  return holdings.lots_atoms + holdings.incomes_atoms + holdings.credits_atoms;
}

Hash report_statement(const Hash& ledger_id, PoolId pool, u64 counter, Atoms balance) {
  return TaggedHash("report")
      .bare(ledger_id.view())
      .u64_(pool.value)
      .u64_(counter)
      .u128_(balance.value)
      .finish();
}

Hash exit_statement(const Hash& ledger_id, PoolId pool, u64 counter) {
  return TaggedHash("exit").bare(ledger_id.view()).u64_(pool.value).u64_(counter).finish();
}

Hash report_statement(const State& state, PoolId pool, u64 counter, Atoms balance) {
  return report_statement(state.setting.ledger_id, pool, counter, balance);
}

Hash exit_statement(const State& state, PoolId pool, u64 counter) {
  return exit_statement(state.setting.ledger_id, pool, counter);
}

}  // namespace surety::pools
