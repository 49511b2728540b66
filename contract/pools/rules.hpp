#pragma once
// Rules of the pools module (contract/pools/README.md).

#include "contract/pools/active_list.hpp"
#include "contract/pools/ports.hpp"
#include "contract/pools/types.hpp"
#include "ledger/call.hpp"
#include "ledger/event_log.hpp"
#include "ledger/key_index.hpp"
#include "ledger/result.hpp"

namespace surety::pools {

// What the genesis fixes for good.
struct Setting {
  Params params;
  u64 blocks_per_epoch = 1;  // at least 1
  Sink sink = Sink::burned;
  Hash ledger_id{};
  Atoms max_penalty_atoms{};  // of fines
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
  explicit State(const IndexSecret& secret);
  State(const State&);
  State& operator=(const State&) = delete;
  ~State();

  Setting setting;
  Table<Participant> participants;
  KeyIndex<AccountId> by_account;  // to ids of participants
  Table<Pool> pools;
  Table<Committee> committees;  // by pool id
  Table<Seat> seats;
  ActiveList list;
  Singleton<Assembly> assembly;
  Singleton<Holdings> holdings;
  Table<Validator> validators;  // by pool id
  Table<ActivePool> active_pools;
  Singleton<RotationRules> rotation;  // there, and the five that follow, where pools rotate
  Singleton<Division> division;
  Table<Turn> turns;          // by seat id
  Table<Handover> handovers;  // by pool id
  Table<LineupPlace> lineup;
};

// Puts the single records; once, at the genesis, after `setting`.
void begin(State& state);
// Fills the empty index after a snapshot was read: the first record that repeats an account.
std::optional<u64> rebuild_index(State& state);

// Readers --------------------------------------------------------------------------------------

std::optional<Participant> participant_of(const State& state, AccountId account);
// The account's money is here, in a deposit or behind a seat; its identity key is fixed.
bool has_deposit(const State& state, AccountId account);
bool is_seated(const State& state, AccountId account);
bool is_listed(const State& state, AccountId account);
std::optional<SeatId> seat_of(const State& state, AccountId account);
// 0 where the seat is unknown, slashed or left.
Atoms stake_of(const State& state, SeatId seat);
bool is_member(const State& state, SeatId seat);
// A member's, joining, or resting.
bool is_taken(const State& state, SeatId seat);
// The account may be given a seat: it has none. (An identity key is for the caller to ask for.)
bool may_sit(const State& state, AccountId account);
// Preconditions: the pool, the seat exists.
Pool pool_of(const State& state, PoolId pool);
Committee committee_of(const State& state, PoolId pool);
Seat seat_record(const State& state, SeatId seat);
// Taken seats in the order of places: members, and with `joining` also newcomers.
std::vector<SeatId> sitters(const State& state, PoolId pool, bool joining);
// Stakes of slashed seats that are held for their places: 0 where nothing is.
Atoms held_for_place(const State& state, SeatId slashed);
std::optional<Validator> validator_of(const State& state, PoolId pool);
// What a seat, or a slashed seat whose stake is held, would be paid now, before its debts; its
// stake where the pool has no validator.
Atoms claim_of(const State& state, SeatId seat);
// A loss of the pool can still be made good: its validator has not been paid out.
bool takes_income(const State& state, PoolId pool);
// Active pools, in an order that follows from the ledger's history: 0 <= rank < the count.
u64 active_pools(const State& state);
PoolId active_pool(const State& state, u64 rank);
// The account is on a list that was closed for a draw of members which has not ended.
bool is_frozen(const State& state, Epoch now, AccountId account);
// Whether the ledger's pools rotate.
bool rotates(const State& state);
// The seat is a member's of this pool. Where pools rotate, who holds a share may sit elsewhere.
bool sits_in(const State& state, PoolId pool, SeatId seat);
// Who is to receive a share of the pool's key: the incoming committee while a rotating pool hands
// over, else taken seats; by place.
std::vector<SeatId> receivers(const State& state, PoolId pool);
// Height at which an epoch begins; 2^64 - 1, which is never, where it would be later.
Height first_height(const Setting& setting, Epoch epoch);
// P-5: deposits and stakes, all of the stake pots of all accounts.
Atoms held_atoms(const State& state);
// P-5: what belongs to pools and to no account, all of it.
Atoms pooled_atoms(const State& state);
// What the group signs for a report and for an exit.
Hash report_statement(const State& state, PoolId pool, u64 counter, Atoms balance);
Hash exit_statement(const State& state, PoolId pool, u64 counter);

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
  std::optional<SeatId> seat;  // of a rotating pool: paid later
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

Verdict<Error> check(const FundPool& message);
struct FundPlan {
  AccountId account;
  PoolId pool;
  Atoms amount_atoms;
};
Result<FundPlan, Error> admit(const State& state, const Funds& funds, const Call& call,
                              const FundPool& message);
void apply(State& state, Ports& ports, const Call& call, const FundPlan& plan, EventLog& events);

Verdict<Error> check(const InitiateDeposit& message);
struct InitiatePlan {
  PoolId pool;
  PoolSignature signature;
  bool proved;
};
Result<InitiatePlan, Error> admit(const State& state, const GroupKeys& keys, const Call& call,
                                  const InitiateDeposit& message);
void apply(State& state, Ports& ports, const Call& call, const InitiatePlan& plan,
           EventLog& events);

Verdict<Error> check(const ReportBalance& message);
struct ReportPlan {
  PoolId pool;
  Atoms balance_atoms;
  bool proved;
};
Result<ReportPlan, Error> admit(const State& state, const GroupKeys& keys, const Call& call,
                                const ReportBalance& message);
void apply(State& state, Ports& ports, const Call& call, const ReportPlan& plan, EventLog& events);

Verdict<Error> check(const ExitPool& message);
struct ExitPlan {
  PoolId pool;
  bool proved;
};
Result<ExitPlan, Error> admit(const State& state, const GroupKeys& keys, const Call& call,
                              const ExitPool& message);
void apply(State& state, Ports& ports, const Call& call, const ExitPlan& plan, EventLog& events);

Verdict<Error> check(const BeginRotation& message);
struct RotationPlan {
  RotationRules rules;
};
Result<RotationPlan, Error> admit(const State& state, const Call& call,
                                  const BeginRotation& message);
void apply(State& state, Ports& ports, const Call& call, const RotationPlan& plan,
           EventLog& events);

// Writers for the machine and, through ports, for other modules ----------------------------------

// A fine of an account without a seat: takes up to `amount` of its deposit and gives what it took,
// 0 where there is no deposit. Precondition: the account is not seated.
Atoms charge_deposit(State& state, Ports& ports, const Call& call, AccountId account, Atoms amount,
                     EventLog& events);

struct Slash {
  SeatId seat;
  std::optional<AccountId> reporter{};  // of the fault
  Atoms loss_atoms{};                   // measured
};
// Takes a seat from its holder for good and gives the stake that was seized: all of it, or nothing
// where it is held for the place. The caller ends the seat's debt first. May end the pool and so
// close the debts of other seats. Precondition: is_taken(seat).
Atoms slash_seat(State& state, Ports& ports, const Call& call, const Slash& slash,
                 EventLog& events);

// keys: all members have confirmed the key. Nothing happens where the pool is not in KEYGEN.
void generation_done(State& state, Ports& ports, const Call& call, PoolId pool, EventLog& events);
// keys: an attempt has failed. The leavers' seats end, those of them that are still taken;
// `exhausted`: no further attempt. Nothing happens where the pool is not in KEYGEN.
struct FailedGeneration {
  PoolId pool;
  std::span<const SeatId> leavers;
  bool exhausted = false;
};
void generation_failed(State& state, Ports& ports, const Call& call, const FailedGeneration& failed,
                       EventLog& events);
// keys: a new round is in force, and `committee` holds its shares. A rotating pool hands over.
// Nothing happens where no session was begun.
void resharing_done(State& state, Ports& ports, const Call& call, PoolId pool,
                    std::span<const SeatId> committee, EventLog& events);
// keys: the old round stays in force. Culprits that are joining lose their seats. Nothing happens
// where no session was begun.
void resharing_failed(State& state, Ports& ports, const Call& call, PoolId pool,
                      std::span<const SeatId> culprits, EventLog& events);

// auctions: a place was bought. Preconditions: held_for_place is not 0 for the seat at the place,
// the pool is active or halted, may_sit(account), and the account has an identity key.
struct Sale {
  PoolId pool;
  u16 place = 1;
  AccountId account;
};
SeatId seat_sold(State& state, Ports& ports, const Call& call, const Sale& sale, EventLog& events);
// auctions: a buyer does not get its seat; the stake is held for the place again. Nothing happens
// where the seat was not bought, or is not joining any more.
void seat_unsold(State& state, Ports& ports, const Call& call, SeatId seat, EventLog& events);
// auctions: nobody bought the place. Its claim is spent: compensation to the pool's income, the
// bounty to the reporter, each as far as it goes, the rest to the sink. Then a participant is drawn
// for the place, or the pool leaves. Nothing happens where nothing is held for the place.
struct Unsold {
  PoolId pool;
  u16 place = 1;
  Atoms compensation_atoms{};
  Atoms bounty_atoms{};
  std::optional<AccountId> reporter{};
  bool refill = false;
};
void lot_unsold(State& state, Ports& ports, const Call& call, const Unsold& unsold,
                EventLog& events);
// auctions: too risky to sell a seat of. Nothing happens where the pool is leaving already.
void retire(State& state, Ports& ports, const Call& call, PoolId pool, EventLog& events);
// duties: the group signed what slashes a validator. Nothing happens where the pool is leaving.
void freeze(State& state, Ports& ports, const Call& call, PoolId pool, EventLog& events);
// duties: a task was completed. Paid in order out of the pool's income, as far as it goes, after
// the treasury's subsidy. Gives what was paid. At most 2 * GREATEST_POOL_SIZE rewards.
struct Reward {
  AccountId account;
  Atoms amount_atoms;
};
Atoms reward(State& state, Ports& ports, const Call& call, PoolId pool,
             std::span<const Reward> rewards, EventLog& events);
// Adds atoms that are pooled already to the pool's income. Precondition: takes_income(pool).
void compensate(State& state, PoolId pool, Atoms amount, EventLog& events);

// Due work: a bounded batch of what `item` stands for. Precondition: it was scheduled by this
// module for this height or an earlier one, and has been taken off the calendar.
void due(State& state, Ports& ports, const Call& call, u64 item, EventLog& events);

// Laws that hold between any two messages.
// O(1): the request under way has its pool; who waits for a draw waits for one that is under way.
bool audit(const State& state);
// O(n): P-1, the sums of P-5, the claims on each validator, the counts of pools and lists, and
// every index entry.
bool audit_all(const State& state);

}  // namespace surety::pools
