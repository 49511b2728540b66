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

void PoolsPorts::seize(AccountId account, Atoms amount, pools::Sink sink) {
  const auto to = sink == pools::Sink::burned ? accounts::Sink::burned : accounts::Sink::treasury;
  accounts::seize(context_.state.accounts, account, amount, accounts::Pot::stake, to,
                  context_.call.time);
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

Height PoolsPorts::schedule(u64 item, Height wanted) { return bookings_.schedule(item, wanted); }
void PoolsPorts::cancel(u64 item) { bookings_.cancel(item); }

}  // namespace surety::machine
