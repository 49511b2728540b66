#include "contract/machine/ports/keys.hpp"

#include "contract/machine/due.hpp"
#include "contract/machine/ports/duties.hpp"
#include "contract/machine/ports/fines.hpp"
#include "contract/machine/ports/pools.hpp"
#include "ledger/signing_root.hpp"

namespace surety::machine {

Hash deposit_root(const State& state, PoolId pool, const PoolKey& key) {
  const ChainParams& chain = state.settings.chain;
  const DepositMessage message{
      .pubkey = key,
      .withdrawal_credentials = withdrawal_credentials(chain, state.ledger_id, pool),
      .amount_gwei = chain.deposit_gwei};
  return signing_root(chain, message);
}

u32 KeysPorts::pool_size(PoolId pool) const {
  return pools::pool_of(context_.state.pools, pool).size;
}

// A seat needs an identity key, which is fixed while its holder's money is in pools.
std::vector<keys::Sitter> KeysPorts::sitters(PoolId pool) const {
  std::vector<keys::Sitter> sitting;
  for (const SeatId seat : pools::receivers(context_.state.pools, pool)) {
    const AccountId account = pools::seat_record(context_.state.pools, seat).account;
    const auto identity = accounts::identity_of(context_.state.accounts, account);
    ensures(identity.has_value(), "who sits has an identity key");
    sitting.push_back({.seat = seat, .account = account, .identity = *identity});
  }
  return sitting;
}

bool KeysPorts::is_taken(SeatId seat) const { return pools::is_taken(context_.state.pools, seat); }

Hash KeysPorts::deposit_root(PoolId pool, const PoolKey& key) const {
  return machine::deposit_root(context_.state, pool, key);
}

u64 KeysPorts::backlog_heights(Height from, Height to) const {
  if (to <= from) return 0;
  return machine::backlog_heights(context_.state, from, Height{to.value - 1});
}

namespace {

fines::Fault kind_of_fine(keys::Fault kind) {
  switch (kind) {
    case keys::Fault::silence:
      return fines::Fault::keygen_silence;
    case keys::Fault::bad_dealing:
      return fines::Fault::bad_dealing;
    case keys::Fault::false_complaint:
      return fines::Fault::false_complaint;
    case keys::Fault::unproved_complaint:
      break;
  }
  return fines::Fault::unproved_complaint;
}

}  // namespace

void KeysPorts::fault(SeatId seat, keys::Fault kind) {
  fines::State& fines = context_.state.fines;
  const fines::Fault fault = kind_of_fine(kind);
  const fines::Charge charge{.seat = seat,
                             .fault = fault,
                             .base_atoms = fines::base_amount(fines.setting.params, fault),
                             .loss_atoms = {},
                             .evidence = {},
                             .reporter = {}};
  if (!is_taken(seat) || fines::imposable(fines, charge)) return;
  FinesPorts ports(context_);
  fines::impose(fines, ports, context_.call, charge, context_.events);
}

void KeysPorts::generation_done(PoolId pool) {
  PoolsPorts adapter(context_);
  pools::Ports ports = adapter.ports();
  pools::generation_done(context_.state.pools, ports, context_.call, pool, context_.events);
}

void KeysPorts::generation_failed(PoolId pool, std::span<const SeatId> leavers, bool exhausted) {
  PoolsPorts adapter(context_);
  pools::Ports ports = adapter.ports();
  pools::generation_failed(context_.state.pools, ports, context_.call,
                           {.pool = pool, .leavers = leavers, .exhausted = exhausted},
                           context_.events);
}

void KeysPorts::resharing_done(PoolId pool) {
  const auto round = keys::round_in_force(context_.state.keys, pool);
  ensures(round.has_value(), "the new round is in force");
  duties::round_changed(context_.state.duties, DutiesPorts(context_), pool, context_.events);
  PoolsPorts adapter(context_);
  pools::Ports ports = adapter.ports();
  pools::resharing_done(context_.state.pools, ports, context_.call, pool, round->committee,
                        context_.events);
}

void KeysPorts::resharing_failed(PoolId pool, std::span<const SeatId> culprits) {
  PoolsPorts adapter(context_);
  pools::Ports ports = adapter.ports();
  pools::resharing_failed(context_.state.pools, ports, context_.call, pool, culprits,
                          context_.events);
}

Height KeysPorts::schedule(u64 item, Height wanted) { return bookings_.schedule(item, wanted); }
void KeysPorts::unschedule(u64 item) { bookings_.cancel(item); }

}  // namespace surety::machine
