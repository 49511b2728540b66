#include "contract/machine/ports/auctions.hpp"

#include "contract/machine/due.hpp"

namespace surety::machine {

namespace {

constexpr const char* NO_KEYS = "no seat is sold where no pool has a key";

auctions::Standing standing_of(const pools::Seat& seat) {
  return seat.state == pools::SeatState::member ? auctions::Standing::member
                                                : auctions::Standing::ended;
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
  auctions::PoolFacts facts{
      .size = pool.size, .halted = pool.state == pools::PoolState::halted, .seats = {}};
  for (const std::optional<SeatId>& seat : pools::committee_of(pools, id).seats) {
    if (seat && pools::is_member(pools, *seat)) facts.seats.push_back(*seat);
  }
  return facts;
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
  return identity_of(account) && !pools::is_seated(state_.pools, account);
}

template <class Base>
u32 AuctionsFacts<Base>::rounds(PoolId) const {
  return 0;
}
template <class Base>
std::vector<SeatId> AuctionsFacts<Base>::committee(PoolId, u32) const {
  trap(NO_KEYS);
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

void AuctionsPorts::compensate(AccountId, PoolId, Atoms) { trap(NO_KEYS); }

void AuctionsPorts::forfeit(AccountId from, Atoms amount, bool to_treasury) {
  const auto sink = to_treasury ? accounts::Sink::treasury : accounts::Sink::burned;
  accounts::seize(context_.state.accounts, from, amount, accounts::Pot::escrow, sink,
                  context_.call.time);
}

SeatId AuctionsPorts::seat_sold(PoolId, u16, AccountId) { trap(NO_KEYS); }
void AuctionsPorts::seat_unsold(SeatId) { trap(NO_KEYS); }
void AuctionsPorts::lot_unsold(const auctions::UnsoldPlace&) { trap(NO_KEYS); }
void AuctionsPorts::retire(PoolId) { trap(NO_KEYS); }

Height AuctionsPorts::schedule(u64 item, Height wanted) { return bookings_.schedule(item, wanted); }
void AuctionsPorts::unschedule(u64 item) { bookings_.cancel(item); }

}  // namespace surety::machine
