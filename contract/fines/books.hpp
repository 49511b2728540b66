#pragma once
// The steps that the rules of fines are made of; for the files of this module only.

#include "contract/fines/rules.hpp"

namespace surety::fines {

// Everything a change of a debt touches, for the length of one call.
struct Books {
  State& state;
  Ports& ports;
  const Call& call;
  EventLog& events;
};

// debts.cpp ------------------------------------------------------------------------------------

// First height of an epoch; nothing where it lies beyond the last height, which is never.
std::optional<Height> first_height(const Setting& setting, u128 epoch);
// First height at which what is fined in `epoch` cannot be cancelled any more.
Height dispute_end(const Setting& setting, Epoch epoch);

SeatDebt debt_record(const State& state, SeatId seat);  // precondition: it was opened
Debt debt_of(const SeatDebt& record);
// The terms without a deadline: the calendar says when a seat is slashed, since a deadline moves
// with its item.
Terms open_terms(const Params& params);
// The height at which the calendar should slash; nothing where it never comes to that.
std::optional<Height> wanted_slash(const Setting& setting, const Debt& debt);

// A debt that is being changed: settled when opened; `close` writes it and its calendar item.
class OpenDebt {
 public:
  OpenDebt(Books& books, SeatId seat);
  void close();

  SeatDebt record;  // all but what `debt` holds
  Debt debt;

 private:
  Books& books_;
  SeatId seat_;
  std::optional<Height> wanted_;
};

// Adds to what a seat owes. True where its principal now reaches its stake.
bool add_principal(Books& books, SeatId seat, Atoms amount);
// Slashes a seat, unless that happened, or its pool closed, meanwhile.
void slash(Books& books, SeatId seat, Cause cause);

// escrow.cpp -----------------------------------------------------------------------------------

// Whether the account can have (more) money in the seat's escrow.
bool has_place(const Escrow& escrow, AccountId payer, AccountId owner);
// Money that is in the payer's escrow pot already is now held for the seat.
void hold_payment(Books& books, SeatId seat, const Payment& payment);
// Gives back at most `amount`, to the payers in proportion. What was returned.
Atoms give_back(Books& books, SeatId seat, Atoms amount);
// Spends a seat's escrow through the waterfall.
void release(Books& books, SeatId seat);
void add_claim(Books& books, SeatId seat, u64 fine);
void drop_claim(Books& books, SeatId seat, u64 fine);

// correlation.cpp ------------------------------------------------------------------------------

// Enters a new fault of the charge's seat. The fine for it, imposed on nobody yet.
Fine assess(Books& books, const Charge& charge, const SeatFacts& facts);
// Adds the fine to the window and raises those of other members. The seats that this brought to
// their stakes, which the caller slashes.
std::vector<SeatId> spread(Books& books, const Fine& fine, u64 fine_id);
// A cancelled fine counts no more.
void forget(State& state, const Fine& fine, u64 fine_id);

// After a snapshot was read: the index of fault windows anew. The first record that repeats a key.
std::optional<RecordName> rebuild_windows(State& state);

}  // namespace surety::fines
