#pragma once
// Rules of the fines module (contract/fines/README.md).

#include "contract/fines/interest.hpp"
#include "contract/fines/types.hpp"
#include "ledger/call.hpp"
#include "ledger/event_log.hpp"
#include "ledger/key_index.hpp"
#include "ledger/result.hpp"
#include "ledger/snapshot.hpp"
#include "ledger/table.hpp"

namespace surety {

// Instantiated once, in tables.cpp.
extern template class Table<fines::SeatDebt>;
extern template class Table<fines::Fine>;
extern template class Table<fines::Escrow>;
extern template class Table<fines::FaultWindow>;
extern template class Table<fines::FineTotals>;

}  // namespace surety

namespace surety::fines {

// What the genesis fixes for good.
struct Setting {
  Params params;
  u64 blocks_per_epoch = 2;  // at least 2
  bool to_treasury = false;  // where money goes that nobody is compensated with
};

// Nothing, or a sentence that names the parameter that is wrong. `least_stake` is the smallest
// stake a seat can have.
const char* fault_of(const Setting& setting, Atoms least_stake);

using WindowKey = FixedBytes<struct FaultWindowTag, 10>;  // pool, kind of fault

// Tags of the indices, beside those of records.
inline constexpr u16 BY_EVIDENCE = 0x03f1;
inline constexpr u16 WINDOWS_BY_KEY = 0x03f2;

struct State {
  explicit State(const IndexSecret& secret);
  State(const State&);
  State& operator=(const State&) = delete;
  ~State();

  Setting setting;
  Table<SeatDebt> debts;  // by seat
  Table<Fine> fines;
  Table<Escrow> escrows;  // by seat
  Table<FaultWindow> windows;
  Singleton<FineTotals> totals;
  KeyIndex<Hash> by_evidence;  // fine
  KeyIndex<WindowKey> windows_by_key;
};

// Ports ----------------------------------------------------------------------------------------

// What pools knows of a seat.
struct SeatFacts {
  PoolId pool;
  u16 pool_size = 1;  // n, 1 to 128
  AccountId owner;
  Atoms stake_atoms;
};

// What fines reads of its neighbours.
class Reader {
 public:
  virtual ~Reader() = default;
  // Precondition: a debt was opened for the seat.
  virtual SeatFacts seat(SeatId seat) const = 0;
  // Balance and the funds that came with the call.
  virtual Atoms spendable(AccountId account) const = 0;
};

// What fines makes its neighbours do.
class Ports : public Reader {
 public:
  // Balance to the escrow pot. Precondition: `spendable` covers it.
  virtual void pay_in(AccountId payer, Atoms amount) = 0;
  // The stake pot to the escrow pot, still the owner's. Precondition: it is there.
  virtual void stake_to_escrow(AccountId owner, Atoms amount) = 0;
  // The next three take from the payer's part of the escrow pot. Precondition: it is there.
  // To the balance of `to`, who may be the payer.
  virtual void award(AccountId payer, AccountId to, Atoms amount) = 0;
  // To the pool whose validator had the loss.
  virtual void compensate(AccountId payer, PoolId pool, Atoms amount) = 0;
  // Burned, or to the treasury.
  virtual void forfeit(AccountId payer, Atoms amount, bool to_treasury) = 0;

  // Reserves room; the height given, which may be later than wanted, is the deadline. Never asked
  // for a height below the call's.
  virtual Height schedule(u64 item, Height wanted) = 0;
  virtual Height reschedule(u64 item, Height wanted) = 0;
  virtual void unschedule(u64 item) = 0;

  // Pools takes the seat and its stake for good. It must not call fines for this seat again.
  virtual void slash_seat(SeatId seat) = 0;
};

// Readers --------------------------------------------------------------------------------------

Terms terms_of(const Params& params);
// What one fault of the kind costs a member alone.
Atoms base_amount(const Params& params, Fault fault);
// The debt settled to an epoch; one in the past gives it as it is settled.
Debt debt_at(const SeatDebt& debt, const Params& params, Epoch epoch);
// What the seat owes in an epoch, in atoms: below 2^97. 0 for a closed or unknown seat.
u128 due_of(const State& state, SeatId seat, Epoch epoch);
// In grace (cap reached, not paid): the seat may not bid, fetch nonces or nominate (P-7).
bool in_grace(const State& state, SeatId seat, Epoch epoch);
bool owes(const State& state, SeatId seat);
bool evidence_used(const State& state, const Hash& evidence);

// The growth curve of a seat that nobody pays for: one point per epoch.
struct Point {
  Epoch epoch;
  u128 due_atoms;
  bool capped;   // has reached MAX_PENALTY
  bool slashed;  // at the first height of the epoch
};

// From `first` on, at most `count` and at most MAX_POINTS points; none for an unknown seat. Epochs
// before the one the debt is settled to are left out.
std::vector<Point> growth(const State& state, SeatId seat, Epoch first, u32 count);

// pay_fine -------------------------------------------------------------------------------------

Verdict<Error> check(const PayFine& message);
struct PayPlan {
  SeatId seat;
  AccountId payer;
  Atoms amount_atoms;  // what is taken
};
Result<PayPlan, Error> admit(const State& state, const Reader& reader, const Call& call,
                             const PayFine& message);
void apply(State& state, Ports& ports, const Call& call, const PayPlan& plan, EventLog& events);

// Writers for neighbours -----------------------------------------------------------------------

void begin(State& state);  // at genesis, once
// A seat was taken. Precondition: seats are opened once each, in the order of their ids.
void open_debt(State& state, const Call& call, SeatId seat);

// A fault that was judged.
struct Charge {
  SeatId seat;
  Fault fault = Fault::missed_reveal;
  Atoms base_atoms;                   // see `base_amount`
  Atoms loss_atoms;                   // measured, to be compensated; at most MAX_PENALTY counts
  std::optional<Hash> evidence;       // id of the evidence
  std::optional<AccountId> reporter;  // who brought it
};
// Why it cannot be imposed: zero_amount, unknown_seat, slashed_seat, closed_seat, evidence_used.
Verdict<Error> imposable(const State& state, const Charge& charge);
// Imposes the correlated size and raises what other members were fined for the same fault. The id
// of the fine. Precondition: `imposable` has nothing against it.
u64 impose(State& state, Ports& ports, const Call& call, const Charge& charge, EventLog& events);

// Why a fine cannot be cancelled: unknown_fine, slashed_seat, cancelled_already, dispute_over.
Verdict<Error> cancellable(const State& state, const Call& call, u64 fine);
// Counter-evidence proved its evidence false. What was returned. Precondition: `cancellable`.
Atoms cancel(State& state, Ports& ports, const Call& call, u64 fine, EventLog& events);

// The seat's pool closes: takes what is due from the seat's stake, at most `payout_atoms`, into
// escrow, and ends the debt. What was taken; the payout is what is left. Precondition: the debt is
// open (neither slashed nor closed), and the owner has `payout_atoms` in the stake pot.
struct Closing {
  SeatId seat;
  Atoms payout_atoms;
};
Atoms settle_and_close(State& state, Ports& ports, const Call& call, const Closing& closing,
                       EventLog& events);
// Another module slashed the seat (evidence): the debt is final and leaves the calendar.
// Precondition: the debt is open.
void mark_slashed(State& state, Ports& ports, const Call& call, SeatId seat);

// Due work -------------------------------------------------------------------------------------

// Items that fines puts into the calendar: kind << 56 | seat.
enum class Item : u8 { slash = 1, release = 2 };
constexpr u64 item_id(Item kind, SeatId seat) {
  return u64{static_cast<u8>(kind)} << 56 | seat.value;
}
void due(State& state, Ports& ports, const Call& call, u64 item, EventLog& events);

// After a snapshot was read: makes the indices anew. The first record that repeats a key.
std::optional<RecordName> rebuild_indices(State& state);

// Laws that hold between any two messages.
// O(1): F-9.
bool audit(const State& state);
// O(n): F-9 seat by seat; each debt that grows has its place in the calendar; indices find.
bool audit_all(const State& state);

}  // namespace surety::fines
