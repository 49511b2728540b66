#pragma once
// What fines asks of its neighbours, answered from the whole state.

#include "contract/machine/ports/context.hpp"

namespace surety::machine {

class FinesPorts final : public fines::Ports {
 public:
  explicit FinesPorts(const Context& context)
      : context_(context), bookings_(context.state, FINES, DueClass::urgent) {}

  fines::SeatFacts seat(SeatId seat) const override;
  Atoms spendable(AccountId account) const override;
  void pay_in(AccountId payer, Atoms amount) override;
  void stake_to_escrow(AccountId owner, Atoms amount) override;
  void award(AccountId payer, AccountId to, Atoms amount) override;
  void compensate(AccountId payer, PoolId pool, Atoms amount) override;
  void forfeit(AccountId payer, Atoms amount, bool to_treasury) override;
  Height schedule(u64 item, Height wanted) override;
  Height reschedule(u64 item, Height wanted) override;
  void unschedule(u64 item) override;
  void slash_seat(SeatId seat) override;

 private:
  const Context& context_;
  Bookings bookings_;
};

}  // namespace surety::machine
