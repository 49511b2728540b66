#pragma once
// What pools asks of its neighbours, answered from the whole state.

#include "contract/machine/ports/context.hpp"

namespace surety::machine {

class PoolsPorts final : public pools::Funds,
                         public pools::Purse,
                         public pools::Fines,
                         public pools::Identities,
                         public pools::Beacon,
                         public pools::Owners,
                         public pools::Calendar {
 public:
  explicit PoolsPorts(const Context& context)
      : context_(context), bookings_(context.state, POOLS, DueClass::ordinary) {}

  Atoms spendable(AccountId account) const override;
  void lock(AccountId account, Atoms amount) override;
  void unlock(AccountId account, Atoms amount) override;
  void seize(AccountId account, Atoms amount, pools::Sink sink) override;
  void open_debt(SeatId seat, AccountId account, Atoms stake) override;
  Atoms close_debt(SeatId seat) override;
  bool has_identity(AccountId account) const override;
  std::optional<Seed> beacon_of(Epoch epoch) const override;
  bool awaits_reveal(AccountId account) const override;
  AccountId owner_of(AccountId account) const override;
  Height schedule(u64 item, Height wanted) override;
  void cancel(u64 item) override;

  pools::Ports ports() { return {*this, *this, *this, *this, *this}; }

 private:
  const Context& context_;
  Bookings bookings_;
};

}  // namespace surety::machine
