#include "contract/machine/ports/duties.hpp"

#include "contract/machine/due.hpp"
#include "contract/machine/ports/fines.hpp"
#include "contract/machine/ports/pools.hpp"

namespace surety::machine {

bool DutiesPorts::is_active(PoolId pool) const {
  return context_.state.pools.pools.holds(
      pool.value, [](const pools::Pool& p) { return p.state == pools::PoolState::active; });
}

// Keys are shared by no rule yet, so no pool has one, and none of the next four is asked further.
bool DutiesPorts::has_key(PoolId) const { return false; }
std::optional<duties::Round> DutiesPorts::round_in_force(PoolId) const { return std::nullopt; }
std::vector<SeatId> DutiesPorts::committee(PoolId, u64) const { return {}; }
bool DutiesPorts::verify_group(PoolId, ByteView, const bls::G2&) const { return false; }
bls::G1 DutiesPorts::public_share(PoolId, u32) const { trap("a round is in force"); }

duties::SeatFacts DutiesPorts::seat(SeatId seat) const {
  const pools::State& pools = context_.state.pools;
  return {.account = pools::seat_record(pools, seat).account,
          .taken = pools::is_member(pools, seat)};
}

std::optional<IdentityKey> DutiesPorts::identity_of(AccountId account) const {
  return accounts::identity_of(context_.state.accounts, account);
}

// No declaration of ownership exists yet, so each account is its own owner.
bool DutiesPorts::belongs(PoolId pool, AccountId account) const {
  const std::optional<SeatId> seat = pools::seat_of(context_.state.pools, account);
  return seat && pools::seat_record(context_.state.pools, *seat).pool == pool;
}

std::optional<Seed> DutiesPorts::beacon_of(Epoch epoch) const {
  return beacon::beacon_of(context_.state.beacon, context_.call, epoch);
}

std::vector<u64> DutiesPorts::slots_of(const duties::Turn& turn) const {
  return duties::shuffled_slots(turn, context_.state.settings.blocks_per_epoch);
}

u64 DutiesPorts::backlog_heights(Height from, Height to) const {
  if (to <= from) return 0;
  return machine::backlog_heights(context_.state, from, Height{to.value - 1});
}

namespace {

fines::Fault kind_of_fine(duties::Fault kind) {
  switch (kind) {
    case duties::Fault::missed_task:
      return fines::Fault::missed_task;
    case duties::Fault::invalid_task:
      return fines::Fault::invalid_task;
    case duties::Fault::missed_signature:
      return fines::Fault::missed_signature;
    case duties::Fault::absent_signature:
      return fines::Fault::absent_signature;
    case duties::Fault::unaggregated:
      return fines::Fault::unaggregated;
    case duties::Fault::bad_partial:
      break;
  }
  return fines::Fault::bad_partial;
}

}  // namespace

void DutiesPorts::fault(SeatId seat, duties::Fault kind) {
  fines::State& fines = context_.state.fines;
  const fines::Fault fault = kind_of_fine(kind);
  const fines::Charge charge{.seat = seat,
                             .fault = fault,
                             .base_atoms = fines::base_amount(fines.setting.params, fault),
                             .loss_atoms = {},
                             .evidence = {},
                             .reporter = {}};
  if (fines::imposable(fines, charge)) return;
  FinesPorts ports(context_);
  fines::impose(fines, ports, context_.call, charge, context_.events);
}

// A lot has no price yet out of which the reporter could be paid.
void DutiesPorts::slash(SeatId seat, const Hash&, std::optional<AccountId>) {
  FinesPorts ports(context_);
  fines::mark_slashed(context_.state.fines, ports, context_.call, seat);
  ports.slash_seat(seat);
}

void DutiesPorts::freeze(PoolId) { trap("only a pool with a key can sign"); }
void DutiesPorts::reward(PoolId, std::span<const duties::Reward>) {
  trap("only a pool with a key completes a duty");
}

Height DutiesPorts::schedule(u64 item, Height wanted) { return bookings_.schedule(item, wanted); }
void DutiesPorts::unschedule(u64 item) { bookings_.cancel(item); }

}  // namespace surety::machine
