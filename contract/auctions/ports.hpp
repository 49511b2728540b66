#pragma once
// What auctions asks of its neighbours, and what it makes them do.

#include <vector>

#include "contract/auctions/waterfall.hpp"
#include "ledger/bytes.hpp"
#include "ledger/quantity.hpp"

namespace surety::auctions {

enum class Standing : u8 {
  joining,  // bought, and not in a key round that is in force
  member,
  ended,  // slashed or left
};

// What pools knows of a seat.
struct SeatFacts {
  PoolId pool;
  u16 place = 1;  // 1 to n
  AccountId account;
  Atoms stake_atoms;  // means nothing where ended
  Standing standing = Standing::member;
};

// What pools knows of a pool.
struct PoolFacts {
  u32 size = 4;  // n, 4 to 128
  bool halted = false;
  std::vector<SeatId> seats;  // members and joining ones, in the order of places
};

// What auctions reads of its neighbours.
class Reader {
 public:
  virtual ~Reader() = default;

  // accounts. Total for every account, also for the one that this call opens.
  virtual std::optional<AccountId> find(const Name& name) const = 0;
  virtual std::optional<IdentityKey> identity_of(AccountId account) const = 0;
  // Balance and the funds that came with the call.
  virtual Atoms spendable(AccountId account) const = 0;

  // pools. Preconditions: the pool, the seat exists.
  virtual PoolFacts pool(PoolId pool) const = 0;
  virtual SeatFacts seat(SeatId seat) const = 0;
  virtual std::optional<SeatId> seat_of(AccountId account) const = 0;
  // Whether it can take a seat: it has an identity key and no seat.
  virtual bool may_sit(AccountId account) const = 0;

  // keys: the lineage. Every sharing of the pool's key counts, cut over or not.
  virtual u32 rounds(PoolId pool) const = 0;
  virtual std::vector<SeatId> committee(PoolId pool, u32 round) const = 0;

  // fines, at the call's epoch.
  virtual u128 due(SeatId seat) const = 0;
  virtual bool in_grace(SeatId seat) const = 0;

  // The seed of an epoch, if it is fixed already; once given it never changes.
  virtual std::optional<Seed> beacon_of(Epoch epoch) const = 0;
  // Heights in from..to-1 at which a backlog kept messages out.
  virtual u64 backlog_heights(Height from, Height to) const = 0;
};

// A place whose old stake is spent.
struct UnsoldPlace {
  PoolId pool;
  u16 place = 1;
  Split split;                        // of the old stake
  std::optional<AccountId> reporter;  // gets the bounty
  bool refill = false;                // else the pool leaves
};

// What auctions makes its neighbours do. Writers of pools are called from due work, from messages
// of this module, and from `rotation_done`, never within another call of pools to this module.
class Ports : public Reader {
 public:
  // Balance to the escrow pot. Precondition: `spendable` covers it.
  virtual void lock(AccountId account, Atoms amount) = 0;
  // The next four take from the account's part of the escrow pot. Precondition: it is there.
  virtual void unlock(AccountId account, Atoms amount) = 0;
  virtual void award(AccountId from, AccountId to, Atoms amount) = 0;
  // To the income of a pool.
  virtual void compensate(AccountId from, PoolId pool, Atoms amount) = 0;
  virtual void forfeit(AccountId from, Atoms amount, bool to_treasury) = 0;

  // A new seat, joining, with the old stake behind it. Precondition: the place has a slashed seat
  // whose stake is still held, and the account may sit.
  virtual SeatId seat_sold(PoolId pool, u16 place, AccountId account) = 0;
  // A joining seat ends; its stake is held as that of the slashed seat again.
  virtual void seat_unsold(SeatId seat) = 0;
  // The stake held for the place is spent, and where wanted a participant is drawn for the place;
  // `place_refilled` or `pool_exits` tells how that went.
  virtual void lot_unsold(const UnsoldPlace& unsold) = 0;
  // The pool leaves; `pool_exits` may be told within the call.
  virtual void retire(PoolId pool) = 0;

  // Reserves room; the height given, which may be later than wanted, is the deadline. Never asked
  // for a height below the call's.
  virtual Height schedule(u64 item, Height wanted) = 0;
  virtual void unschedule(u64 item) = 0;
};

}  // namespace surety::auctions
