#pragma once
// What the files of this module share; not for others.

#include "contract/auctions/rules.hpp"

namespace surety::auctions {

// What `apply`, writers and due work are about.
struct Books {
  State& state;
  Ports& ports;
  const Call& call;
  EventLog& events;
};

// The first height whose due work is still to come: a message runs after its own height's.
inline Height after(const Call& call) { return saturating_add(call.height, Height{1}); }
Height first_height(const Setting& setting, Epoch epoch);

// Owners ----------------------------------------------------------------------------------------

std::optional<u64> holding_id(const State& state, AccountId account);
Holding holding_record(const State& state, u64 holding);
// The declaration at the end of a chain of merges.
u64 root_of(const State& state, u64 owner);
// Bids of an owner's accounts that are not settled. Precondition: a root with at most
// MOST_ACCOUNTS.
std::vector<u64> open_bids(const State& state, const Owner& owner);

// Lots ------------------------------------------------------------------------------------------

// For sale, or sold and not brought to its end.
bool is_open(LotState state);
// The pool leaves: nothing of it is sold any more, though its lots end only at the next height.
bool is_leaving(const State& state, PoolId pool);
u64 sales_id(State& state, PoolId pool);
PoolSales sales_record(const State& state, u64 sales);
// The lot comes to an end: out of its pool's list.
void forget_lot(State& state, u64 lot);
// Changes the counts of the lot's auction: `open` and `pending` are 0 or 1 to take off. Where none
// is pending any more, deposits are free.
void take_off(Books& books, u64 auction, u32 open, u32 pending);

// Money: bids are in escrow from lock_deposit to one of the others --------------------------------

u64 open_bid(Books& books, const Bid& bid);
void return_deposit(Books& books, u64 bid, BidEnd end);
void penalise(Books& books, u64 bid, BidEnd end);
// Spends the price and returns the surplus. The lot says for what.
void pay(Books& books, u64 lot, u64 bid);
// What the genesis says of splits.
WaterfallTerms terms_of(const Setting& setting);

// Sales -----------------------------------------------------------------------------------------

// The lot goes to a bid at a price: a new seat, and the rotation is pending. The lot is in no
// calendar, and its auction counts it as pending.
void assign(Books& books, u64 lot, u64 bid, Atoms price);
// A pending sale failed: whatever the bid still has is settled by the caller. The lot is to pass on
// at the next height.
void fail_sale(Books& books, u64 lot, BidEnd end);
// Cancels a pending sale because its buyer may not keep the seat.
void cancel_sale(Books& books, u64 lot);
void begin_dutch(Books& books, u64 lot);
void begin_refund(Books& books, u64 auction);
// Spends the old stake of a lot that nobody bought.
void spend_stake(Books& books, u64 lot, bool refill);

// Due work --------------------------------------------------------------------------------------

void due_opening(Books& books);
void due_draw(Books& books, u64 auction);
void due_rotation(Books& books, u64 lot);
void due_dutch(Books& books, u64 lot);
void due_passing(Books& books, u64 lot);
void due_review(Books& books, u64 sales);
void due_ending(Books& books, u64 sales);
void due_refund(Books& books, u64 auction);

}  // namespace surety::auctions
