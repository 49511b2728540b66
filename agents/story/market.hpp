#pragma once
// How a slashed seat is lost and sold in a story: evidence, owners, sealed bids and what opens
// them.

#include "agents/story/teller.hpp"

namespace surety::story {

// Rules under which a sale fits a story: short auctions, fast interest, time to reshare.
void for_sales(machine::Rules& rules);

// Two votes for one epoch with different blocks, signed by one member's identity and share.
// Precondition: it holds a share of the round in force.
duties::ReportEnvelopes double_vote(const World& world, const Person& culprit);

class Market {
 public:
  explicit Market(Teller& teller) : teller_(&teller) {}

  // Somebody who has no seat and was not given out before, by rising names.
  Person& outsider();
  // Somebody who has a seat, and is none of `others`.
  Person& member(std::initializer_list<const Person*> others) const;

  // A member votes twice; `reporter` shows it, and the seat is lost.
  bool convict(const Person& culprit, const Person& reporter);
  // One owner for all of them, declared by the first. Two blocks.
  bool unite(const std::vector<Person*>& accounts);
  // Blocks until the latest auction takes what belongs to a phase.
  bool opens();
  bool reaches(auctions::Phase phase);

  // From now on what follows is about this auction; about the latest one where none is given.
  void look_at(std::optional<u64> auction) { chosen_ = auction; }
  std::optional<machine::AuctionView> view() const;
  auctions::CommitBid commit(const Person& bidder, u64 bid, u64 deposit) const;
  auctions::RevealBid reveal(const Person& bidder, u64 bid) const;
  auctions::BuySeat buy(u64 most) const;
  // What became of the latest bid of somebody; nothing where it is not settled.
  std::optional<auctions::BidSettled> end_of(const Person& bidder) const;
  // Whose bid a lot was sold to last.
  Person& buyer() const;

 private:
  Teller* teller_;
  u32 given_ = 0;
  std::optional<u64> chosen_;
};

}  // namespace surety::story
