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
                         public pools::Keys,
                         public pools::Duties,
                         public pools::Auctions,
                         public pools::Calendar {
 public:
  explicit PoolsPorts(const Context& context)
      : context_(context), bookings_(context.state, POOLS, DueClass::ordinary) {}

  Atoms spendable(AccountId account) const override;
  void lock(AccountId account, Atoms amount) override;
  void unlock(AccountId account, Atoms amount) override;
  void seize(AccountId account, Atoms amount, pools::Sink sink) override;
  void stake_to_pooled(AccountId account, Atoms amount) override;
  void balance_to_pooled(AccountId account, Atoms amount) override;
  void pooled_to_stake(AccountId account, Atoms amount) override;
  void pooled_to_balance(AccountId account, Atoms amount) override;
  void forfeit_pooled(Atoms amount, pools::Sink sink) override;
  Atoms treasury() const override;
  void treasury_to_pooled(Atoms amount) override;
  void open_debt(SeatId seat, AccountId account, Atoms stake) override;
  Atoms close_debt(SeatId seat) override;
  bool has_identity(AccountId account) const override;
  std::optional<Seed> beacon_of(Epoch epoch) const override;
  bool awaits_reveal(AccountId account) const override;
  AccountId owner_of(AccountId account) const override;
  void begin_generation(PoolId pool) override;
  void begin_resharing(PoolId pool) override;
  void committee_changed(PoolId pool) override;
  bool is_exposed(PoolId pool) const override;
  void end_pool(PoolId pool) override;
  void begin(PoolId pool) override;
  void end(PoolId pool) override;
  pools::Waterfall waterfall(Atoms amount, Atoms loss, bool reported) const override;
  void seat_slashed(const pools::SlashedSeat& slashed) override;
  void rotation_done(PoolId pool) override;
  void newcomer_failed(SeatId seat) override;
  void place_refilled(PoolId pool, u16 place) override;
  void pool_exits(PoolId pool) override;
  Height schedule(u64 item, Height wanted) override;
  void cancel(u64 item) override;

  pools::Ports ports() { return {*this, *this, *this, *this, *this, *this, *this, *this}; }

 private:
  const Context& context_;
  Bookings bookings_;
};

// Checks of what a pool's group key signed.
class PoolKeysPort final : public pools::GroupKeys {
 public:
  explicit PoolKeysPort(const Context& context) : context_(context) {}
  bool verify_group(PoolId pool, ByteView message, const PoolSignature& signature) const override;
  bool verify_deposit(PoolId pool, const PoolSignature& signature) const override;

 private:
  const Context& context_;
};

}  // namespace surety::machine
