#pragma once
// What auctions asks of its neighbours, answered from the whole state.

#include "contract/machine/ports/context.hpp"

namespace surety::machine {

// What it reads, from a state that nobody changes: for queries, and as a part of the ports.
template <class Base>
class AuctionsFacts : public Base {
 public:
  AuctionsFacts(const State& state, const Call& call) : state_(state), call_(call) {}

  std::optional<AccountId> find(const Name& name) const override;
  std::optional<IdentityKey> identity_of(AccountId account) const override;
  Atoms spendable(AccountId account) const override;
  auctions::PoolFacts pool(PoolId pool) const override;
  auctions::SeatFacts seat(SeatId seat) const override;
  std::optional<SeatId> seat_of(AccountId account) const override;
  bool may_sit(AccountId account) const override;
  u32 rounds(PoolId pool) const override;
  std::vector<SeatId> committee(PoolId pool, u32 round) const override;
  u128 due(SeatId seat) const override;
  bool in_grace(SeatId seat) const override;
  std::optional<Seed> beacon_of(Epoch epoch) const override;
  u64 backlog_heights(Height from, Height to) const override;

 private:
  const State& state_;
  const Call& call_;
};
extern template class AuctionsFacts<auctions::Reader>;
extern template class AuctionsFacts<auctions::Ports>;

using AuctionsReader = AuctionsFacts<auctions::Reader>;

class AuctionsPorts final : public AuctionsFacts<auctions::Ports> {
 public:
  explicit AuctionsPorts(const Context& context)
      : AuctionsFacts(context.state, context.call),
        context_(context),
        bookings_(context.state, AUCTIONS, DueClass::urgent) {}

  void lock(AccountId account, Atoms amount) override;
  void unlock(AccountId account, Atoms amount) override;
  void award(AccountId from, AccountId to, Atoms amount) override;
  void compensate(AccountId from, PoolId pool, Atoms amount) override;
  void forfeit(AccountId from, Atoms amount, bool to_treasury) override;
  SeatId seat_sold(PoolId pool, u16 place, AccountId account) override;
  void seat_unsold(SeatId seat) override;
  void lot_unsold(const auctions::UnsoldPlace& unsold) override;
  void retire(PoolId pool) override;
  Height schedule(u64 item, Height wanted) override;
  void unschedule(u64 item) override;

 private:
  const Context& context_;
  Bookings bookings_;
};

}  // namespace surety::machine
