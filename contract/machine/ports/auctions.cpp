#include "contract/machine/ports/auctions.hpp"

#include "contract/machine/due.hpp"
#include "contract/machine/ports/pools.hpp"

namespace surety::machine {

namespace {

auctions::Standing standing_of(const pools::Seat& seat) {
  switch (seat.state) {
    case pools::SeatState::member:
    case pools::SeatState::resting:
      return auctions::Standing::member;
    case pools::SeatState::joining:
      return auctions::Standing::joining;
    case pools::SeatState::slashed:
    case pools::SeatState::left:
      break;
  }
  return auctions::Standing::ended;
}

}  // namespace

template <class Base>
std::optional<AccountId> AuctionsFacts<Base>::find(const Name& name) const {
  return accounts::find(state_.accounts, name);
}

template <class Base>
std::optional<IdentityKey> AuctionsFacts<Base>::identity_of(AccountId account) const {
  return accounts::identity_of(state_.accounts, account);
}

template <class Base>
Atoms AuctionsFacts<Base>::spendable(AccountId account) const {
  return accounts::spendable(state_.accounts, call_, account);
}

template <class Base>
auctions::PoolFacts AuctionsFacts<Base>::pool(PoolId id) const {
  const pools::State& pools = state_.pools;
  const pools::Pool pool = pools::pool_of(pools, id);
  return {.size = pool.size,
          .halted = pool.state == pools::PoolState::halted,
          .seats = pools::sitters(pools, id, true)};
}

template <class Base>
auctions::SeatFacts AuctionsFacts<Base>::seat(SeatId id) const {
  const pools::Seat seat = pools::seat_record(state_.pools, id);
  return {.pool = seat.pool,
          .place = seat.place,
          .account = seat.account,
          .stake_atoms = seat.stake_atoms,
          .standing = standing_of(seat)};
}

template <class Base>
std::optional<SeatId> AuctionsFacts<Base>::seat_of(AccountId account) const {
  return pools::seat_of(state_.pools, account);
}

template <class Base>
bool AuctionsFacts<Base>::may_sit(AccountId account) const {
  return identity_of(account) && pools::may_sit(state_.pools, account);
}

template <class Base>
u32 AuctionsFacts<Base>::rounds(PoolId pool) const {
  return keys::rounds(state_.keys, pool);
}

template <class Base>
std::vector<SeatId> AuctionsFacts<Base>::committee(PoolId pool, u32 round) const {
  return keys::committee(state_.keys, pool, round);
}

template <class Base>
u128 AuctionsFacts<Base>::due(SeatId seat) const {
  return fines::due_of(state_.fines, seat, call_.epoch);
}

template <class Base>
bool AuctionsFacts<Base>::in_grace(SeatId seat) const {
  return fines::in_grace(state_.fines, seat, call_.epoch);
}

template <class Base>
std::optional<Seed> AuctionsFacts<Base>::beacon_of(Epoch epoch) const {
  return beacon::beacon_of(state_.beacon, call_, epoch);
}

template <class Base>
u64 AuctionsFacts<Base>::backlog_heights(Height from, Height to) const {
  if (to <= from) return 0;
  return machine::backlog_heights(state_, from, Height{to.value - 1});
}

template class AuctionsFacts<auctions::Reader>;
template class AuctionsFacts<auctions::Ports>;

void AuctionsPorts::lock(AccountId account, Atoms amount) {
  accounts::lock(context_.state.accounts, account, amount, accounts::Pot::escrow,
                 context_.call.time);
}

void AuctionsPorts::unlock(AccountId account, Atoms amount) {
  accounts::unlock(context_.state.accounts, account, amount, accounts::Pot::escrow,
                   context_.call.time);
}

void AuctionsPorts::award(AccountId from, AccountId to, Atoms amount) {
  accounts::award(context_.state.accounts, from, to, amount, accounts::Pot::escrow,
                  context_.call.time);
}

// A pool that has paid out has nobody left to be made good.
void AuctionsPorts::compensate(AccountId from, PoolId pool, Atoms amount) {
  if (!pools::takes_income(context_.state.pools, pool)) {
    return forfeit(from, amount, context_.state.auctions.setting.to_treasury);
  }
  accounts::pot_to_pooled(context_.state.accounts, from, amount, accounts::Pot::escrow,
                          context_.call.time);
  pools::compensate(context_.state.pools, pool, amount, context_.events);
}

void AuctionsPorts::forfeit(AccountId from, Atoms amount, bool to_treasury) {
  const auto sink = to_treasury ? accounts::Sink::treasury : accounts::Sink::burned;
  accounts::seize(context_.state.accounts, from, amount, accounts::Pot::escrow, sink,
                  context_.call.time);
}

SeatId AuctionsPorts::seat_sold(PoolId pool, u16 place, AccountId account) {
  PoolsPorts adapter(context_);
  pools::Ports ports = adapter.ports();
  return pools::seat_sold(context_.state.pools, ports, context_.call,
                          {.pool = pool, .place = place, .account = account}, context_.events);
}

void AuctionsPorts::seat_unsold(SeatId seat) {
  PoolsPorts adapter(context_);
  pools::Ports ports = adapter.ports();
  pools::seat_unsold(context_.state.pools, ports, context_.call, seat, context_.events);
}

void AuctionsPorts::lot_unsold(const auctions::UnsoldPlace& unsold) {
  PoolsPorts adapter(context_);
  pools::Ports ports = adapter.ports();
  pools::lot_unsold(context_.state.pools, ports, context_.call,
                    {.pool = unsold.pool,
                     .place = unsold.place,
                     .compensation_atoms = unsold.split.compensated_atoms,
                     .bounty_atoms = unsold.split.bounty_atoms,
                     .reporter = unsold.reporter,
                     .refill = unsold.refill},
                    context_.events);
}

void AuctionsPorts::retire(PoolId pool) {
  PoolsPorts adapter(context_);
  pools::Ports ports = adapter.ports();
  pools::retire(context_.state.pools, ports, context_.call, pool, context_.events);
}

Height AuctionsPorts::schedule(u64 item, Height wanted) { return bookings_.schedule(item, wanted); }
void AuctionsPorts::unschedule(u64 item) { bookings_.cancel(item); }

}  // namespace surety::machine
