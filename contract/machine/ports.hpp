#pragma once
// What each module asks of its neighbours, answered from the whole state. Made anew for each call;
// one class per module, since modules name their needs alike.

#include "contract/machine/state.hpp"

namespace surety::machine {

// What every port needs: the state, the call it serves, and where events go.
struct Context {
  State& state;
  const Call& call;
  EventLog& events;
};

// The item of a module in the calendar of the whole ledger. Heights that no block can have are
// never: such an item is not scheduled.
class Bookings {
 public:
  Bookings(State& state, u8 module, DueClass due_class)
      : state_(state), module_(module), due_class_(due_class) {}
  Height schedule(u64 item, Height wanted);
  Height reschedule(u64 item, Height wanted);
  void cancel(u64 item);

 private:
  State& state_;
  u8 module_;
  DueClass due_class_;
};

class AccountsPorts final : public accounts::Evidence {
 public:
  explicit AccountsPorts(const Context& context) : context_(context) {}
  bool identity_is_fixed(AccountId account) const override;

 private:
  const Context& context_;
};

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

class BeaconPorts final : public beacon::Ports {
 public:
  explicit BeaconPorts(const Context& context)
      : context_(context), bookings_(context.state, BEACON, DueClass::ordinary) {}

  bool has_deposit(AccountId account) const override;
  u64 backlog_heights(Height from, Height to) const override;
  void fault(AccountId account, beacon::Fault kind) override;
  Height schedule(u64 item, Height wanted) override;

 private:
  const Context& context_;
  Bookings bookings_;
};

}  // namespace surety::machine
