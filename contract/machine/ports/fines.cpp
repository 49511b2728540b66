#include "contract/machine/ports/fines.hpp"

#include "contract/machine/ports/pools.hpp"

namespace surety::machine {

fines::SeatFacts FinesPorts::seat(SeatId seat) const {
  const pools::State& pools = context_.state.pools;
  const pools::Seat record = pools::seat_record(pools, seat);
  return {.pool = record.pool,
          .pool_size = static_cast<u16>(pools.setting.params.pool_size),
          .owner = record.account,
          .stake_atoms = pools::stake_of(pools, seat)};
}

Atoms FinesPorts::spendable(AccountId account) const {
  return accounts::spendable(context_.state.accounts, context_.call, account);
}

void FinesPorts::pay_in(AccountId payer, Atoms amount) {
  accounts::lock(context_.state.accounts, payer, amount, accounts::Pot::escrow, context_.call.time);
}

void FinesPorts::stake_to_escrow(AccountId, Atoms amount) {
  accounts::move_between_pots(context_.state.accounts, amount, accounts::Pot::stake,
                              accounts::Pot::escrow);
}

void FinesPorts::award(AccountId payer, AccountId to, Atoms amount) {
  accounts::award(context_.state.accounts, payer, to, amount, accounts::Pot::escrow,
                  context_.call.time);
}

// A pool that has paid out has nobody left to be made good.
void FinesPorts::compensate(AccountId payer, PoolId pool, Atoms amount) {
  if (!pools::takes_income(context_.state.pools, pool)) {
    return forfeit(payer, amount, context_.state.fines.setting.to_treasury);
  }
  accounts::pot_to_pooled(context_.state.accounts, payer, amount, accounts::Pot::escrow,
                          context_.call.time);
  pools::compensate(context_.state.pools, pool, amount, context_.events);
}

void FinesPorts::forfeit(AccountId payer, Atoms amount, bool to_treasury) {
  const auto sink = to_treasury ? accounts::Sink::treasury : accounts::Sink::burned;
  accounts::seize(context_.state.accounts, payer, amount, accounts::Pot::escrow, sink,
                  context_.call.time);
}

Height FinesPorts::schedule(u64 item, Height wanted) { return bookings_.schedule(item, wanted); }
Height FinesPorts::reschedule(u64 item, Height wanted) {
  return bookings_.reschedule(item, wanted);
}
void FinesPorts::unschedule(u64 item) { bookings_.cancel(item); }

void FinesPorts::slash_seat(SeatId seat) {
  PoolsPorts adapter(context_);
  pools::Ports ports = adapter.ports();
  pools::slash_seat(context_.state.pools, ports, context_.call, {.seat = seat}, context_.events);
}

}  // namespace surety::machine
