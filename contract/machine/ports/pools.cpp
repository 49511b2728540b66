#include "contract/machine/ports/pools.hpp"

#include "contract/machine/ports/fines.hpp"

namespace surety::machine {

Atoms PoolsPorts::spendable(AccountId account) const {
  return accounts::spendable(context_.state.accounts, context_.call, account);
}

void PoolsPorts::lock(AccountId account, Atoms amount) {
  accounts::lock(context_.state.accounts, account, amount, accounts::Pot::stake,
                 context_.call.time);
}

void PoolsPorts::unlock(AccountId account, Atoms amount) {
  accounts::unlock(context_.state.accounts, account, amount, accounts::Pot::stake,
                   context_.call.time);
}

static accounts::Sink sink_of(pools::Sink sink) {
  return sink == pools::Sink::burned ? accounts::Sink::burned : accounts::Sink::treasury;
}

void PoolsPorts::seize(AccountId account, Atoms amount, pools::Sink sink) {
  accounts::seize(context_.state.accounts, account, amount, accounts::Pot::stake, sink_of(sink),
                  context_.call.time);
}

void PoolsPorts::stake_to_pooled(AccountId account, Atoms amount) {
  accounts::pot_to_pooled(context_.state.accounts, account, amount, accounts::Pot::stake,
                          context_.call.time);
}

void PoolsPorts::balance_to_pooled(AccountId account, Atoms amount) {
  accounts::balance_to_pooled(context_.state.accounts, account, amount, context_.call.time);
}

void PoolsPorts::pooled_to_stake(AccountId account, Atoms amount) {
  accounts::pooled_to_pot(context_.state.accounts, account, amount, accounts::Pot::stake,
                          context_.call.time);
}

void PoolsPorts::pooled_to_balance(AccountId account, Atoms amount) {
  accounts::pooled_to_balance(context_.state.accounts, account, amount, context_.call.time);
}

void PoolsPorts::forfeit_pooled(Atoms amount, pools::Sink sink) {
  accounts::forfeit_pooled(context_.state.accounts, amount, sink_of(sink));
}

Atoms PoolsPorts::treasury() const { return context_.state.accounts.totals.get().treasury_atoms; }

void PoolsPorts::treasury_to_pooled(Atoms amount) {
  accounts::treasury_to_pooled(context_.state.accounts, amount);
}

void PoolsPorts::open_debt(SeatId seat, AccountId, Atoms) {
  fines::open_debt(context_.state.fines, context_.call, seat);
}

Atoms PoolsPorts::close_debt(SeatId seat) {
  FinesPorts ports(context_);
  const Atoms stake = pools::stake_of(context_.state.pools, seat);
  return fines::settle_and_close(context_.state.fines, ports, context_.call,
                                 {.seat = seat, .payout_atoms = stake}, context_.events);
}

bool PoolsPorts::has_identity(AccountId account) const {
  return accounts::identity_of(context_.state.accounts, account).has_value();
}

std::optional<Seed> PoolsPorts::beacon_of(Epoch epoch) const {
  return beacon::beacon_of(context_.state.beacon, context_.call, epoch);
}

bool PoolsPorts::awaits_reveal(AccountId account) const {
  return beacon::awaits_reveal(context_.state.beacon, account);
}

// No declaration of ownership exists yet, so each account is its own owner.
AccountId PoolsPorts::owner_of(AccountId account) const { return account; }

// No module generates keys yet: a pool that waits for one dissolves at its deadline, so nothing
// below is ever due.
void PoolsPorts::begin_generation(PoolId) {}
void PoolsPorts::begin_resharing(PoolId) {}
void PoolsPorts::committee_changed(PoolId) {}
void PoolsPorts::end_pool(PoolId) {}
void PoolsPorts::begin(PoolId) {}
void PoolsPorts::end(PoolId) {}
void PoolsPorts::seat_slashed(const pools::SlashedSeat&) {}
void PoolsPorts::rotation_done(PoolId) {}
void PoolsPorts::newcomer_failed(SeatId) {}
void PoolsPorts::place_refilled(PoolId, u16) {}
void PoolsPorts::pool_exits(PoolId) {}

// Without keys no pool has one.
bool PoolKeysPort::verify_group(PoolId, ByteView, const PoolSignature&) const { return false; }
bool PoolKeysPort::verify_deposit(PoolId, const PoolSignature&) const { return false; }

Height PoolsPorts::schedule(u64 item, Height wanted) { return bookings_.schedule(item, wanted); }
void PoolsPorts::cancel(u64 item) { bookings_.cancel(item); }

}  // namespace surety::machine
