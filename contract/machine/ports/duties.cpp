#include "contract/machine/ports/duties.hpp"

#include "contract/machine/due.hpp"
#include "contract/machine/ports/fines.hpp"
#include "contract/machine/ports/pools.hpp"

namespace surety::machine {

bool DutiesPorts::is_active(PoolId pool) const {
  return context_.state.pools.pools.holds(
      pool.value, [](const pools::Pool& p) { return p.state == pools::PoolState::active; });
}

bool DutiesPorts::has_key(PoolId pool) const {
  return keys::group_key(context_.state.keys, pool).has_value();
}

std::optional<duties::Round> DutiesPorts::round_in_force(PoolId pool) const {
  auto round = keys::round_in_force(context_.state.keys, pool);
  if (!round) return std::nullopt;
  return duties::Round{
      .id = round->id, .threshold = round->threshold, .committee = std::move(round->committee)};
}

std::vector<SeatId> DutiesPorts::committee(PoolId pool, u64 id) const {
  const std::optional<keys::Round> round = context_.state.keys.rounds.get(id);
  if (!round || round->pool != pool) return {};
  return keys::committee(context_.state.keys, pool, round->place);
}

bls::G1 DutiesPorts::public_share(PoolId pool, u32 index) const {
  const auto point = bls::G1::restore(keys::public_share(context_.state.keys, pool, index));
  ensures(point.has_value(), "keys keeps points");
  return *point;
}

bool DutiesPorts::verify_group(PoolId pool, ByteView message, const bls::G2& signature) const {
  return keys::verify_group(context_.state.keys, pool, message, signature.encode());
}

duties::SeatFacts DutiesPorts::seat(SeatId seat) const {
  const pools::State& pools = context_.state.pools;
  return {.account = pools::seat_record(pools, seat).account,
          .taken = pools::is_taken(pools, seat)};
}

bool DutiesPorts::sits(PoolId pool, SeatId seat) const {
  const pools::State& pools = context_.state.pools;
  return pools::rotates(pools) ? pools::sits_in(pools, pool, seat) : pools::is_taken(pools, seat);
}

std::optional<IdentityKey> DutiesPorts::identity_of(AccountId account) const {
  return accounts::identity_of(context_.state.accounts, account);
}

bool DutiesPorts::belongs(PoolId pool, AccountId account) const {
  const State& state = context_.state;
  const AccountId owner = auctions::owner_of(state.auctions, account);
  for (const SeatId seat : pools::sitters(state.pools, pool, true)) {
    const AccountId sitter = pools::seat_record(state.pools, seat).account;
    if (auctions::owner_of(state.auctions, sitter) == owner) return true;
  }
  return false;
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

// The bounty comes out of what the seat sells for; see auctions.
void DutiesPorts::slash(SeatId seat, const Hash&, std::optional<AccountId> reporter) {
  FinesPorts fines_ports(context_);
  fines::mark_slashed(context_.state.fines, fines_ports, context_.call, seat);
  PoolsPorts adapter(context_);
  pools::Ports ports = adapter.ports();
  pools::slash_seat(context_.state.pools, ports, context_.call,
                    {.seat = seat, .reporter = reporter}, context_.events);
}

void DutiesPorts::freeze(PoolId pool) {
  PoolsPorts adapter(context_);
  pools::Ports ports = adapter.ports();
  pools::freeze(context_.state.pools, ports, context_.call, pool, context_.events);
}

void DutiesPorts::reward(PoolId pool, std::span<const duties::Reward> rewards) {
  std::vector<pools::Reward> by_account;
  for (const duties::Reward& reward : rewards) {
    by_account.push_back(
        {.account = seat(reward.seat).account, .amount_atoms = reward.amount_atoms});
  }
  PoolsPorts adapter(context_);
  pools::Ports ports = adapter.ports();
  pools::reward(context_.state.pools, ports, context_.call, pool, by_account, context_.events);
}

Height DutiesPorts::schedule(u64 item, Height wanted) { return bookings_.schedule(item, wanted); }
void DutiesPorts::unschedule(u64 item) { bookings_.cancel(item); }

}  // namespace surety::machine
