#pragma once
// Data of the fines module: what seats owe (records.hpp), what can be asked of it, what it tells,
// what can be refused.

#include "contract/fines/records.hpp"

namespace surety::fines {

// Messages -------------------------------------------------------------------------------------

struct PayFine {
  static constexpr u16 tag = 0x0301;
  SeatId seat;
  Atoms amount_atoms;
};
BOOST_DESCRIBE_STRUCT(PayFine, (), (seat, amount_atoms))
constexpr auto about(As<PayFine>) {
  return described<PayFine>(
      "pay_fine", "Pays what a seat owes; anyone may pay for any seat.",
      Field{.name = "seat", .meaning = "The seat that owes."},
      Field{.name = "amount_atoms", .meaning = "The most that is taken; never more than is due."});
}

// Events ---------------------------------------------------------------------------------------

struct FineImposed {
  static constexpr u16 tag = 0x0301;
  u64 fine = 0;
  SeatId seat;
  Fault fault = Fault::missed_reveal;
  Atoms amount_atoms;
  u16 common = 1;
  Height dispute_until_height;
};
BOOST_DESCRIBE_STRUCT(FineImposed, (),
                      (fine, seat, fault, amount_atoms, common, dispute_until_height))
constexpr auto about(As<FineImposed>) {
  return described<FineImposed>(
      "fine_imposed", "A seat was fined.", Field{.name = "fine", .meaning = "Id of the fine."},
      Field{.name = "seat", .meaning = "Who owes it."},
      Field{.name = "fault", .meaning = "What for."},
      Field{.name = "amount_atoms", .meaning = "Added to its principal."},
      Field{.name = "common", .meaning = "Members of the pool with the same fault (k)."},
      Field{.name = "dispute_until_height", .meaning = "It can be cancelled below this height."});
}

struct FineRaised {
  static constexpr u16 tag = 0x0302;
  SeatId seat;
  Fault fault = Fault::missed_reveal;
  Atoms added_atoms;
  u16 common = 1;
};
BOOST_DESCRIBE_STRUCT(FineRaised, (), (seat, fault, added_atoms, common))
constexpr auto about(As<FineRaised>) {
  return described<FineRaised>(
      "fine_raised", "Another member had the same fault: a seat's earlier fines grew.",
      Field{.name = "seat", .meaning = "Who owes them."},
      Field{.name = "fault", .meaning = "What for."},
      Field{.name = "added_atoms", .meaning = "Added to its principal now."},
      Field{.name = "common", .meaning = "Members of the pool with the same fault (k)."});
}

struct FinePaid {
  static constexpr u16 tag = 0x0303;
  SeatId seat;
  AccountId payer;
  Atoms amount_atoms;
  u128 left_atoms = 0;
};
BOOST_DESCRIBE_STRUCT(FinePaid, (), (seat, payer, amount_atoms, left_atoms))
constexpr auto about(As<FinePaid>) {
  return described<FinePaid>(
      "fine_paid", "Money was paid for a seat.",
      Field{.name = "seat", .meaning = "The seat that owed it."},
      Field{.name = "payer", .meaning = "Who paid."},
      Field{.name = "amount_atoms", .meaning = "Taken: interest first, then principal."},
      Field{.name = "left_atoms", .meaning = "Still due.", .unit = "atoms"});
}

struct FineCancelled {
  static constexpr u16 tag = 0x0304;
  u64 fine = 0;
  SeatId seat;
  Atoms returned_atoms;
};
BOOST_DESCRIBE_STRUCT(FineCancelled, (), (fine, seat, returned_atoms))
constexpr auto about(As<FineCancelled>) {
  return described<FineCancelled>(
      "fine_cancelled", "Counter-evidence proved the evidence of a fine false.",
      Field{.name = "fine", .meaning = "Id of the fine."},
      Field{.name = "seat", .meaning = "Who owed it."},
      Field{.name = "returned_atoms", .meaning = "Paid beyond what is owed now, and returned."});
}

struct EscrowReleased {
  static constexpr u16 tag = 0x0305;
  SeatId seat;
  Atoms compensated_atoms;
  Atoms bounties_atoms;
  Atoms forfeited_atoms;
};
BOOST_DESCRIBE_STRUCT(EscrowReleased, (),
                      (seat, compensated_atoms, bounties_atoms, forfeited_atoms))
constexpr auto about(As<EscrowReleased>) {
  return described<EscrowReleased>(
      "fine_escrow_released", "No fine can be cancelled any more that this money paid.",
      Field{.name = "seat", .meaning = "The seat it was paid for."},
      Field{.name = "compensated_atoms", .meaning = "To the pool, for measured losses."},
      Field{.name = "bounties_atoms", .meaning = "To reporters."},
      Field{.name = "forfeited_atoms", .meaning = "Burned, or to the treasury."});
}

enum class Cause : u8 {
  grace_ended,    // not paid in full by the end of grace
  stake_reached,  // the principal is as great as the stake
};
BOOST_DESCRIBE_ENUM(Cause, grace_ended, stake_reached)

struct SlashedForDebt {
  static constexpr u16 tag = 0x0306;
  SeatId seat;
  Cause cause = Cause::grace_ended;
  u128 due_atoms = 0;
};
BOOST_DESCRIBE_STRUCT(SlashedForDebt, (), (seat, cause, due_atoms))
constexpr auto about(As<SlashedForDebt>) {
  return described<SlashedForDebt>(
      "slashed_for_debt", "A seat is slashed because of what it owes.",
      Field{.name = "seat", .meaning = "Which seat."},
      Field{.name = "cause", .meaning = "Why now."},
      Field{.name = "due_atoms", .meaning = "What it owed.", .unit = "atoms"});
}

struct DebtClosed {
  static constexpr u16 tag = 0x0307;
  SeatId seat;
  Atoms collected_atoms;
  u128 written_off_atoms = 0;
};
BOOST_DESCRIBE_STRUCT(DebtClosed, (), (seat, collected_atoms, written_off_atoms))
constexpr auto about(As<DebtClosed>) {
  return described<DebtClosed>(
      "debt_closed", "A seat's pool closed; what it owed was taken from its payout.",
      Field{.name = "seat", .meaning = "Which seat."},
      Field{.name = "collected_atoms", .meaning = "Taken from the payout."},
      Field{.name = "written_off_atoms",
            .meaning = "Due beyond the payout; nobody owes it any more.",
            .unit = "atoms"});
}

// Refusals, in the order they are checked --------------------------------------------------------

enum class Error : u16 {
  zero_amount = 0x0301,
  unknown_seat,
  slashed_seat,
  closed_seat,
  nothing_due,
  no_account,
  too_little_balance,
  too_many_payers,
  evidence_used,
  unknown_fine,
  cancelled_already,
  dispute_over,
};

inline constexpr Code ERRORS[] = {
    {0x0301, "fines.zero_amount", "The amount is 0; name at least one atom."},
    {0x0302, "fines.unknown_seat", "There is no seat with this id."},
    {0x0303, "fines.slashed_seat",
     "The seat was slashed; that is final, and its debt can no longer be paid."},
    {0x0304, "fines.closed_seat", "The seat's pool closed; the seat can be fined no more."},
    {0x0305, "fines.nothing_due", "The seat owes nothing."},
    {0x0306, "fines.no_account", "The sender has no account yet; receive atoms first."},
    {0x0307, "fines.too_little_balance",
     "The balance is below what would be taken; name a smaller amount."},
    {0x0308, "fines.too_many_payers",
     "Too many accounts have money in this seat's escrow; only these and the seat's owner can pay "
     "until it is released."},
    {0x0309, "fines.evidence_used", "A fine was imposed on this evidence before."},
    {0x030a, "fines.unknown_fine", "There is no fine with this id."},
    {0x030b, "fines.cancelled_already", "The fine was cancelled before."},
    {0x030c, "fines.dispute_over", "The time in which the fine could be cancelled is over."},
};

}  // namespace surety::fines
