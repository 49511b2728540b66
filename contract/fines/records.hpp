#pragma once
// Data of the fines module at rest: parameters, and the records that the state is made of.

#include "ledger/describe.hpp"
#include "ledger/quantity.hpp"

namespace surety::fines {

// Parameters -----------------------------------------------------------------------------------

// What a seat can be fined for.
enum class Fault : u8 {
  missed_reveal,       // registered for the beacon, and did not reveal in time
  keygen_silence,      // a step of sharing a key was not done by its deadline
  bad_dealing,         // a complaint proved that a share it dealt is wrong
  false_complaint,     // complained of a dealing that is right
  unproved_complaint,  // complained with a proof that does not hold
  missed_task,         // was coordinator, and proposed nothing
  invalid_task,        // was coordinator, and proposed what cannot exist
  missed_signature,    // did not sign a task that was completed
  absent_signature,    // did not sign a valid task, which too few signed
  unaggregated,        // was coordinator, and left out signatures that were posted
  bad_partial,         // signed an envelope whose key signature is wrong
};
BOOST_DESCRIBE_ENUM(Fault, missed_reveal, keygen_silence, bad_dealing, false_complaint,
                    unproved_complaint, missed_task, invalid_task, missed_signature,
                    absent_signature, unaggregated, bad_partial)

// What one fault costs while nobody else in the pool has it. An amount that a genesis leaves out is
// one atom: next to nothing, but never a fault without a fine.
struct FaultAmounts {
  Atoms missed_reveal_atoms;
  Atoms keygen_silence_atoms;
  Atoms bad_dealing_atoms{1};
  Atoms false_complaint_atoms{1};
  Atoms unproved_complaint_atoms{1};
  Atoms missed_task_atoms{1};
  Atoms invalid_task_atoms{1};
  Atoms missed_signature_atoms{1};
  Atoms absent_signature_atoms{1};
  Atoms unaggregated_atoms{1};
  Atoms bad_partial_atoms{1};
};
BOOST_DESCRIBE_STRUCT(FaultAmounts, (),
                      (missed_reveal_atoms, keygen_silence_atoms, bad_dealing_atoms,
                       false_complaint_atoms, unproved_complaint_atoms, missed_task_atoms,
                       invalid_task_atoms, missed_signature_atoms, absent_signature_atoms,
                       unaggregated_atoms, bad_partial_atoms))
constexpr auto about(As<FaultAmounts>) {
  return described<FaultAmounts>(
      "fault_amounts", "Base amount of a fine, per kind of fault; at most max_penalty_atoms.",
      Field{.name = "missed_reveal_atoms",
            .meaning = "A registered account did not reveal for the beacon.",
            .least = {1}},
      Field{.name = "keygen_silence_atoms",
            .meaning = "A member did not do its step of sharing a key in time.",
            .least = {1}},
      Field{.name = "bad_dealing_atoms",
            .meaning = "A complaint proved that a share the dealer sent is wrong.",
            .least = {1},
            .fallback = "1"},
      Field{.name = "false_complaint_atoms",
            .meaning = "A member complained of a dealing that is right.",
            .least = {1},
            .fallback = "1"},
      Field{.name = "unproved_complaint_atoms",
            .meaning = "The proof of a complaint does not hold.",
            .least = {1},
            .fallback = "1"},
      Field{.name = "missed_task_atoms",
            .meaning = "A coordinator proposed nothing.",
            .least = {1},
            .fallback = "1"},
      Field{.name = "invalid_task_atoms",
            .meaning = "A coordinator proposed a task that cannot exist.",
            .least = {1},
            .fallback = "1"},
      Field{.name = "missed_signature_atoms",
            .meaning = "A member did not sign a task that was completed.",
            .least = {1},
            .fallback = "1"},
      Field{.name = "absent_signature_atoms",
            .meaning = "A member did not sign a valid task, and too few did.",
            .least = {1},
            .fallback = "1"},
      Field{.name = "unaggregated_atoms",
            .meaning = "A coordinator left signatures unaggregated that were enough.",
            .least = {1},
            .fallback = "1"},
      Field{.name = "bad_partial_atoms",
            .meaning = "A signed envelope holds a key signature that is wrong.",
            .least = {1},
            .fallback = "1"});
}

inline constexpr u32 GREATEST_CORRELATION_EPOCHS = 15;
inline constexpr u32 LEAST_BOUNTY_DIVISOR = 16;

struct Params {
  u16 bias = 4;
  u64 recovery = 16;
  u64 q = 67'108'864;
  Atoms max_penalty_atoms;
  u64 grace_epochs = 16;
  u64 dispute_epochs = 8;
  u32 correlation_epochs = 4;
  u32 bounty_divisor = LEAST_BOUNTY_DIVISOR;
  FaultAmounts amounts;
};
BOOST_DESCRIBE_STRUCT(Params, (),
                      (bias, recovery, q, max_penalty_atoms, grace_epochs, dispute_epochs,
                       correlation_epochs, bounty_divisor, amounts))
constexpr auto about(As<Params>) {
  return described<Params>(
      "fines_params", "How fines grow, and what becomes of what is paid.",
      Field{.name = "bias",
            .meaning = "Added to the score in each delinquent epoch (BIAS).",
            .least = {1},
            .fallback = "4"},
      Field{.name = "recovery",
            .meaning = "Taken from the score in each clean epoch (RECOVERY).",
            .fallback = "16"},
      Field{.name = "q",
            .meaning = "A delinquent epoch charges principal * score / q (Q).",
            .least = {1},
            .fallback = "67108864"},
      Field{.name = "max_penalty_atoms",
            .meaning = "MAX_PENALTY: a debt that reaches it enters grace; at most a seat's stake.",
            .least = {1}},
      Field{.name = "grace_epochs",
            .meaning = "Time to pay in full after MAX_PENALTY (GRACE).",
            .least = {1},
            .fallback = "16",
            .unit = "epochs"},
      Field{.name = "dispute_epochs",
            .meaning = "How long a fine can be cancelled, and what is paid stays in escrow; at "
                       "most grace_epochs.",
            .fallback = "8",
            .unit = "epochs"},
      Field{.name = "correlation_epochs",
            .meaning = "The same fault of other members counts this far back (W).",
            .greatest = {GREATEST_CORRELATION_EPOCHS},
            .fallback = "4",
            .unit = "epochs"},
      Field{.name = "bounty_divisor",
            .meaning = "A reporter gets one part in this many of what is paid for the fine.",
            .least = {LEAST_BOUNTY_DIVISOR},
            .fallback = "16"},
      Field{.name = "amounts", .meaning = "Base amount of each kind of fault."});
}

// Records --------------------------------------------------------------------------------------

// What a seat owes. Written at the id of the seat.
struct SeatDebt {
  static constexpr u16 tag = 0x0301;
  Atoms principal_atoms;               // P
  u256 interest = 0;                   // I, in 1/Q atom
  u128 score = 0;                      // s
  Epoch settled_epoch;                 // e
  std::optional<Epoch> cap_epoch;      // cap_at
  std::optional<Height> slash_height;  // reserved in the calendar
  Height dispute_until_height;         // the last of its fines' windows closes here
  bool slashed = false;
  bool closed = false;
};
BOOST_DESCRIBE_STRUCT(SeatDebt, (),
                      (principal_atoms, interest, score, settled_epoch, cap_epoch, slash_height,
                       dispute_until_height, slashed, closed))
constexpr auto about(As<SeatDebt>) {
  return described<SeatDebt>(
      "seat_debt", "What a seat owes, settled to an epoch.",
      Field{.name = "principal_atoms", .meaning = "Sum of its fines that is unpaid (P)."},
      Field{.name = "interest", .meaning = "Interest unpaid, exact (I).", .unit = "1/q atom"},
      Field{.name = "score", .meaning = "Grows while it is delinquent, falls while clean (s)."},
      Field{.name = "settled_epoch", .meaning = "Epoch up to which interest is counted (e)."},
      Field{.name = "cap_epoch", .meaning = "Epoch in which the debt reached MAX_PENALTY."},
      Field{.name = "slash_height",
            .meaning = "Height at which the seat is slashed if nothing changes."},
      Field{.name = "dispute_until_height",
            .meaning = "From here on none of its fines so far can be cancelled."},
      Field{.name = "slashed", .meaning = "Taken for good (F-8)."},
      Field{.name = "closed", .meaning = "Its pool closed; it can owe nothing more."});
}

// One fine. Its amount grows where a later fault of another member makes the fault a common one.
struct Fine {
  static constexpr u16 tag = 0x0302;
  SeatId seat;
  PoolId pool;
  Fault fault = Fault::missed_reveal;
  Epoch epoch;
  Atoms base_atoms;
  Atoms amount_atoms;
  u16 common = 1;                     // k of the amount
  u16 pool_size = 1;                  // n
  std::optional<u64> earlier;         // the seat's fine before it for the same fault
  Height dispute_until_height;        // it can be cancelled below this height
  Atoms loss_atoms;                   // measured, to be compensated
  std::optional<AccountId> reporter;  // gets a bounty of what is paid
  std::optional<Hash> evidence;       // the evidence it rests on
  bool cancelled = false;
};
BOOST_DESCRIBE_STRUCT(Fine, (),
                      (seat, pool, fault, epoch, base_atoms, amount_atoms, common, pool_size,
                       earlier, dispute_until_height, loss_atoms, reporter, evidence, cancelled))
constexpr auto about(As<Fine>) {
  return described<Fine>(
      "fine", "A fine that was imposed.", Field{.name = "seat", .meaning = "Who owes it."},
      Field{.name = "pool", .meaning = "The seat's pool."},
      Field{.name = "fault", .meaning = "What for."},
      Field{.name = "epoch", .meaning = "When it was imposed."},
      Field{.name = "base_atoms", .meaning = "What the fault costs one member alone."},
      Field{.name = "amount_atoms", .meaning = "What was imposed for it so far."},
      Field{.name = "common", .meaning = "Members with the same fault (k).", .least = {1}},
      Field{.name = "pool_size", .meaning = "Seats of the pool (n).", .least = {1}},
      Field{.name = "earlier", .meaning = "Id of the seat's fine before it for this fault."},
      Field{.name = "dispute_until_height", .meaning = "It can be cancelled below this height."},
      Field{.name = "loss_atoms", .meaning = "Measured loss of the pool's validator."},
      Field{.name = "reporter", .meaning = "Who reported the fault, where somebody did."},
      Field{.name = "evidence", .meaning = "Id of the evidence, where there is some."},
      Field{.name = "cancelled", .meaning = "The evidence was proved false."});
}

// Paid for a seat and not yet spent: still the payer's.
struct Payment {
  AccountId payer;
  Atoms amount_atoms;
};
BOOST_DESCRIBE_STRUCT(Payment, (), (payer, amount_atoms))
constexpr auto about(As<Payment>) {
  return described<Payment>("payment", "What one account has in a seat's escrow.",
                            Field{.name = "payer", .meaning = "Whose money it is until then."},
                            Field{.name = "amount_atoms", .meaning = "All it paid in."});
}

// Part of what is paid that somebody is entitled to before the rest is burned.
struct Claim {
  u64 fine = 0;
  Atoms served_atoms;       // released money that counted towards this fine
  Atoms compensated_atoms;  // of it, to the pool
};
BOOST_DESCRIBE_STRUCT(Claim, (), (fine, served_atoms, compensated_atoms))
constexpr auto about(As<Claim>) {
  return described<Claim>(
      "claim", "A fine with a loss to compensate or a reporter to reward.",
      Field{.name = "fine", .meaning = "Id of the fine."},
      Field{.name = "served_atoms", .meaning = "Released money that was counted towards it."},
      Field{.name = "compensated_atoms", .meaning = "Of it, compensation of the pool so far."});
}

inline constexpr u32 MAX_PAYERS = 16;  // at a time, for one seat; one place is its owner's
inline constexpr u32 MAX_CLAIMS = 16;  // at a time, of one seat

// What was paid for a seat, until no fine can be cancelled that it may have paid. At the seat's id.
struct Escrow {
  static constexpr u16 tag = 0x0303;
  std::vector<Payment> payments;
  std::vector<Claim> claims;
  std::optional<Height> release_height;  // reserved in the calendar
  Height wanted_height;                  // what was asked for
};
BOOST_DESCRIBE_STRUCT(Escrow, (), (payments, claims, release_height, wanted_height))
constexpr auto about(As<Escrow>) {
  return described<Escrow>(
      "fine_escrow", "What was paid for a seat and can still be returned.",
      Field{.name = "payments", .meaning = "One entry per payer.", .greatest = {MAX_PAYERS}},
      Field{.name = "claims",
            .meaning = "Fines that not only burn, oldest first.",
            .greatest = {MAX_CLAIMS}},
      Field{.name = "release_height", .meaning = "Height at which it all is spent."},
      Field{.name = "wanted_height",
            .meaning = "Where the last dispute window closed when it was reserved."});
}

// The latest fault of one member.
struct Faulty {
  SeatId seat;
  u64 fine = 0;
  Epoch epoch;
  u16 common = 1;
};
BOOST_DESCRIBE_STRUCT(Faulty, (), (seat, fine, epoch, common))
constexpr auto about(As<Faulty>) {
  return described<Faulty>(
      "faulty", "A member with a fault in the correlation window.",
      Field{.name = "seat", .meaning = "Which member."},
      Field{.name = "fine", .meaning = "Id of its latest fine for the fault."},
      Field{.name = "epoch", .meaning = "Of that fine."},
      Field{.name = "common", .meaning = "Its fines in the window count at least this many (k)."});
}

inline constexpr u32 GREATEST_POOL = 128;

// Points of a growth curve in one answer.
inline constexpr u32 MAX_POINTS = 1000;

// Who in a pool had a fault lately. Found by pool and kind.
struct FaultWindow {
  static constexpr u16 tag = 0x0304;
  PoolId pool;
  Fault fault = Fault::missed_reveal;
  std::vector<Faulty> members;
};
BOOST_DESCRIBE_STRUCT(FaultWindow, (), (pool, fault, members))
constexpr auto about(As<FaultWindow>) {
  return described<FaultWindow>("fault_window", "Members of a pool that had the same fault lately.",
                                Field{.name = "pool", .meaning = "Which pool."},
                                Field{.name = "fault", .meaning = "Which fault."},
                                Field{.name = "members",
                                      .meaning = "Each by its latest fault that stands.",
                                      .greatest = {GREATEST_POOL}});
}

// F-9: what was paid is in escrow, returned, compensated, awarded or forfeited.
struct FineTotals {
  static constexpr u16 tag = 0x0305;
  u128 paid_atoms = 0;
  u128 escrow_atoms = 0;
  u128 returned_atoms = 0;
  u128 compensated_atoms = 0;
  u128 bounties_atoms = 0;
  u128 forfeited_atoms = 0;
};
BOOST_DESCRIBE_STRUCT(FineTotals, (),
                      (paid_atoms, escrow_atoms, returned_atoms, compensated_atoms, bounties_atoms,
                       forfeited_atoms))
constexpr auto about(As<FineTotals>) {
  return described<FineTotals>(
      "fine_totals", "Where all money is that was ever paid for a seat (rule F-9).",
      Field{.name = "paid_atoms", .meaning = "Paid in.", .unit = "atoms"},
      Field{.name = "escrow_atoms", .meaning = "Still in escrow.", .unit = "atoms"},
      Field{.name = "returned_atoms", .meaning = "Given back to payers.", .unit = "atoms"},
      Field{.name = "compensated_atoms", .meaning = "Paid for measured losses.", .unit = "atoms"},
      Field{.name = "bounties_atoms", .meaning = "Paid to reporters.", .unit = "atoms"},
      Field{.name = "forfeited_atoms", .meaning = "Burned, or in the treasury.", .unit = "atoms"});
}

}  // namespace surety::fines
