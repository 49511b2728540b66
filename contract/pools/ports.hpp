#pragma once
// What pools asks of its neighbours, and what it makes them do.

#include "ledger/bls.hpp"
#include "ledger/quantity.hpp"

namespace surety::pools {

// Where money goes that a participant loses and that compensates nobody.
enum class Sink : u8 { burned, treasury };

class Funds {
 public:
  virtual ~Funds() = default;
  // Balance of an account, with the funds that come with the call where it is the sender's.
  virtual Atoms spendable(AccountId account) const = 0;
};

// Stake pots, and the pooled atoms, which are pools' and no account's. Each settles coin hours at
// the call's time.
class Purse {
 public:
  virtual ~Purse() = default;
  // From balance to stake. Precondition: spendable(account) >= amount.
  virtual void lock(AccountId account, Atoms amount) = 0;
  // From stake to balance. Precondition of the next three: the account has that much in its stake
  // pot.
  virtual void unlock(AccountId account, Atoms amount) = 0;
  virtual void seize(AccountId account, Atoms amount, Sink sink) = 0;
  virtual void stake_to_pooled(AccountId account, Atoms amount) = 0;
  // Precondition: spendable(account) >= amount.
  virtual void balance_to_pooled(AccountId account, Atoms amount) = 0;
  // Precondition of the next three: the pooled atoms hold the amount.
  virtual void pooled_to_stake(AccountId account, Atoms amount) = 0;
  virtual void pooled_to_balance(AccountId account, Atoms amount) = 0;
  virtual void forfeit_pooled(Atoms amount, Sink sink) = 0;
  // What the treasury holds, and taking from it. Precondition: it holds the amount.
  virtual Atoms treasury() const = 0;
  virtual void treasury_to_pooled(Atoms amount) = 0;
};

class Fines {
 public:
  virtual ~Fines() = default;
  // From now on the seat can be fined. Precondition: it has no debt record.
  virtual void open_debt(SeatId seat, AccountId account, Atoms stake) = 0;
  // Ends the seat's debt: takes what is due at the call's epoch out of the account's stake pot,
  // at most what stands behind the seat now, sends it where fines go, and gives what it took.
  // Precondition: the debt is open, the seat not slashed. Must not slash.
  virtual Atoms close_debt(SeatId seat) = 0;
};

class Identities {
 public:
  virtual ~Identities() = default;
  virtual bool has_identity(AccountId account) const = 0;
};

class Beacon {
 public:
  virtual ~Beacon() = default;
  // The seed of an epoch, if it is fixed already; once given it never changes.
  virtual std::optional<Seed> beacon_of(Epoch epoch) const = 0;
  // The account has committed to a reveal that is still to come, so a fine for it may be, too.
  // Whoever is awaited can end it: by a reveal, or by leaving.
  virtual bool awaits_reveal(AccountId account) const = 0;
};

class Owners {
 public:
  virtual ~Owners() = default;
  // The beneficial owner behind an account, as an account; itself where nothing was declared.
  virtual AccountId owner_of(AccountId account) const = 0;
};

// Checks of group signatures. Each costs two pairings.
class GroupKeys {
 public:
  virtual ~GroupKeys() = default;
  // False where the pool has no key.
  virtual bool verify_group(PoolId pool, ByteView message,
                            const PoolSignature& signature) const = 0;
  // The same for the deposit message of the pool's validator.
  virtual bool verify_deposit(PoolId pool, const PoolSignature& signature) const = 0;
};

// What keys is made to do. Pools calls each when its own records are written; keys may call the
// writers of pools before it comes back.
class Keys {
 public:
  virtual ~Keys() = default;
  // Precondition: the pool is in KEYGEN with a threshold of members, and no session is open.
  virtual void begin_generation(PoolId pool) = 0;
  // Precondition: the pool has a key, and a seat is joining or an incoming committee drawn; no
  // session is open.
  virtual void begin_resharing(PoolId pool) = 0;
  // A seat was lost: where a session is open it fails, and one of pools' writers tells so.
  virtual void committee_changed(PoolId pool) = 0;
  // Of one round's holders more have lost or taken back their stakes than the key tolerates, or it
  // was shared more often than its risk is judged for.
  virtual bool is_exposed(PoolId pool) const = 0;
  // The pool comes to its end; its key goes on verifying.
  virtual void end_pool(PoolId pool) = 0;
};

class Duties {
 public:
  virtual ~Duties() = default;
  virtual void begin(PoolId pool) = 0;
  virtual void end(PoolId pool) = 0;
};

// A seat that was slashed while its pool has a validator.
struct SlashedSeat {
  PoolId pool;
  SeatId seat;
  u16 place = 1;
  Atoms stake_atoms;
  Atoms loss_atoms;                   // measured
  std::optional<AccountId> reporter;  // of the fault
};

// How the stake of a slashed seat is spent: the three add up to it.
struct Waterfall {
  Atoms compensated_atoms;
  Atoms bounty_atoms;
  Atoms forfeited_atoms;
};

// What auctions is told, once pools' own records are written. It does not call pools before it
// comes back, but for `rotation_done`.
class Auctions {
 public:
  virtual ~Auctions() = default;
  // Where nobody buys the seat since its pool rotates.
  virtual Waterfall waterfall(Atoms amount, Atoms loss, bool reported) const = 0;
  virtual void seat_slashed(const SlashedSeat& slashed) = 0;
  // Seats that joined are members' now.
  virtual void rotation_done(PoolId pool) = 0;
  // A buyer lost its seat before it had a share; the stake is held for the place again.
  virtual void newcomer_failed(SeatId seat) = 0;
  // A participant was drawn for a place that nobody bought, and is joining.
  virtual void place_refilled(PoolId pool, u16 place) = 0;
  virtual void pool_exits(PoolId pool) = 0;
};

class Calendar {
 public:
  virtual ~Calendar() = default;
  // Reserves room for an item at `wanted` or at the next height with room: the height it got. Past
  // the calendar's last height it is never due.
  // Precondition: the item is not scheduled; `wanted` is not below the call's height.
  virtual Height schedule(u64 item, Height wanted) = 0;
  // Precondition: the item is scheduled.
  virtual void cancel(u64 item) = 0;
};

// What `apply`, writers and due work get.
struct Ports {
  Purse& purse;
  Fines& fines;
  const Beacon& beacon;
  const Owners& owners;
  Keys& keys;
  Duties& duties;
  Auctions& auctions;
  Calendar& calendar;
};

}  // namespace surety::pools
