#pragma once
// Rules of the pools module (contract/pools/README.md).

#include "contract/pools/active_list.hpp"
#include "contract/pools/types.hpp"
#include "ledger/call.hpp"
#include "ledger/event_log.hpp"
#include "ledger/key_index.hpp"
#include "ledger/result.hpp"

namespace surety::pools {

// Where money goes that a participant loses and that compensates nobody.
enum class Sink : u8 { burned, treasury };

// What the genesis fixes for good.
struct Setting {
  Params params;
  u64 blocks_per_epoch = 1;  // at least 1
  Sink sink = Sink::burned;
};

// What is wrong with parameters that are each within their bounds.
struct ParamFault {
  const char* field;
  const char* sentence;
};
std::optional<ParamFault> validate(const Params& params);

// Tag of the index, apart from those of records.
inline constexpr u16 BY_ACCOUNT = 0x02f1;

struct State {
  explicit State(const IndexSecret& secret) : by_account(BY_ACCOUNT, secret) {}

  Setting setting;
  Table<Participant> participants;
  KeyIndex<AccountId> by_account;  // to ids of participants
  Table<Pool> pools;
  Table<Committee> committees;  // by pool id
  Table<Seat> seats;
  ActiveList list;
  Singleton<Assembly> assembly;
  Singleton<Holdings> holdings;
};

// Puts the single records; once, at the genesis, after `setting`.
void begin(State& state);
// Fills the empty index after a snapshot was read: the first record that repeats an account.
std::optional<u64> rebuild_index(State& state);

// What pools asks of its neighbours --------------------------------------------------------------

class Funds {
 public:
  virtual ~Funds() = default;
  // Balance of an account, with the funds that come with the call where it is the sender's.
  virtual Atoms spendable(AccountId account) const = 0;
};

// All of it is about the stake pot. Each settles coin hours at the call's time.
class Purse {
 public:
  virtual ~Purse() = default;
  // From balance to stake. Precondition: spendable(account) >= amount.
  virtual void lock(AccountId account, Atoms amount) = 0;
  // From stake to balance. Precondition of both: the account has that much in its stake pot.
  virtual void unlock(AccountId account, Atoms amount) = 0;
  virtual void seize(AccountId account, Atoms amount, Sink sink) = 0;
};

class Fines {
 public:
  virtual ~Fines() = default;
  // From now on the seat can be fined. Precondition: it has no debt record.
  virtual void open_debt(SeatId seat, AccountId account, Atoms stake) = 0;
  // Ends the seat's debt: takes what is due at the call's epoch out of the account's stake pot,
  // at most the stake named at open_debt, sends it where fines go, and gives what it took.
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
  Calendar& calendar;
};

// Readers --------------------------------------------------------------------------------------

std::optional<Participant> participant_of(const State& state, AccountId account);
// The account's money is here, in a deposit or behind a seat; its identity key is fixed.
bool has_deposit(const State& state, AccountId account);
bool is_seated(const State& state, AccountId account);
bool is_listed(const State& state, AccountId account);
std::optional<SeatId> seat_of(const State& state, AccountId account);
// 0 where the seat is unknown, slashed or left.
Atoms stake_of(const State& state, SeatId seat);
// Preconditions: the pool, the seat exists.
Pool pool_of(const State& state, PoolId pool);
Committee committee_of(const State& state, PoolId pool);
Seat seat_record(const State& state, SeatId seat);
// The account is on a list that was closed for a draw which has not ended.
bool is_frozen(const State& state, Epoch now, AccountId account);
// Height at which an epoch begins; 2^64 - 1, which is never, where it would be later.
Height first_height(const Setting& setting, Epoch epoch);
// Deposits and stakes: what the module holds in the stake pots of all accounts (P-5).
Atoms held_atoms(const State& state);

// Messages: check, admit, apply ------------------------------------------------------------------

Verdict<Error> check(const Deposit& message);
struct DepositPlan {
  AccountId account;
};
Result<DepositPlan, Error> admit(const State& state, const Funds& funds,
                                 const Identities& identities, const Call& call,
                                 const Deposit& message);
void apply(State& state, Ports& ports, const Call& call, const DepositPlan& plan, EventLog& events);

Verdict<Error> check(const TopUp& message);
struct TopUpPlan {
  AccountId account;
  Atoms amount_atoms;
};
Result<TopUpPlan, Error> admit(const State& state, const Funds& funds, const Call& call,
                               const TopUp& message);
void apply(State& state, Ports& ports, const Call& call, const TopUpPlan& plan, EventLog& events);

Verdict<Error> check(const Withdraw& message);
struct WithdrawPlan {
  AccountId account;
};
Result<WithdrawPlan, Error> admit(const State& state, const Beacon& beacon, const Call& call,
                                  const Withdraw& message);
void apply(State& state, Ports& ports, const Call& call, const WithdrawPlan& plan,
           EventLog& events);

Verdict<Error> check(const Assemble& message);
struct AssemblePlan {
  AccountId initiator;
};
Result<AssemblePlan, Error> admit(const State& state, const Call& call, const Assemble& message);
void apply(State& state, Ports& ports, const Call& call, const AssemblePlan& plan,
           EventLog& events);

// Writers for the machine and, through ports, for other modules

// A fine of an account without a seat: takes up to `amount` of its deposit and gives what it took,
// 0 where there is no deposit. Precondition: the account is not seated.
Atoms charge_deposit(State& state, Ports& ports, const Call& call, AccountId account, Atoms amount,
                     EventLog& events);
// Takes a seat for good and gives the stake that was seized. The caller ends the seat's debt first.
// May dissolve the pool and so close the debts of other seats. Precondition: is_member(seat).
Atoms slash_seat(State& state, Ports& ports, const Call& call, SeatId seat, EventLog& events);
bool is_member(const State& state, SeatId seat);

// Due work: a bounded batch of what `item` stands for. Precondition: it was scheduled by this
// module for this height or an earlier one, and has been taken off the calendar.
void due(State& state, Ports& ports, const Call& call, u64 item, EventLog& events);

// Laws that hold between any two messages.
// O(1): the request under way has an open pool, and no other pool is open.
bool audit(const State& state);
// O(n): P-1, the sums of P-5, the counts of pools and lists, and every index entry.
bool audit_all(const State& state);

}  // namespace surety::pools
