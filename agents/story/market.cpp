#include "agents/story/market.hpp"

#include <algorithm>

#include "agents/story/forging.hpp"
#include "ledger/sha256.hpp"

namespace surety::story {

void for_sales(machine::Rules& rules) {
  rules.fines.bias = 10;
  rules.auctions.commit_blocks = 8;
  rules.auctions.reveal_blocks = 4;
  rules.auctions.rotation_blocks = 96;
  rules.auctions.most_commits = 4;
  rules.auctions.dutch.most_resets = 1;
  rules.auctions.dutch.curve.tau_blocks = 60;
}

duties::ReportEnvelopes double_vote(const World& world, const Person& culprit) {
  // An epoch before the pool had duties, so that nothing of its own conflicts with it.
  return {.first = envelope_of(world, culprit, vote(0, 1, 1)),
          .second = envelope_of(world, culprit, vote(0, 1, 2))};
}

// People -----------------------------------------------------------------------------------------

Person& Market::outsider() {
  auto& people = teller_->world().people();
  while (given_ < people.size() && teller_->seat_of(*people[given_])) ++given_;
  expects(given_ < people.size(), "there are more people than a story needs");
  return *people[given_++];
}

Person& Market::member(std::initializer_list<const Person*> others) const {
  const u32 size = teller_->rules().pools.pool_size;
  for (u32 place = 1; place <= size; ++place) {
    Person& one = teller_->sitter(place);
    if (std::find(others.begin(), others.end(), &one) == others.end()) return one;
  }
  trap("a pool has more members than a story names");
}

bool Market::convict(const Person& culprit, const Person& reporter) {
  teller_->say(culprit.name + " signs two votes for one epoch. " + reporter.name +
               ", who is no member, shows both, and the seat is lost.");
  teller_->send(reporter, double_vote(teller_->world(), culprit));
  if (!teller_->step()) return false;
  const bool lost = !all_events<pools::StakeHeld>(teller_->world()).empty();
  return lost || teller_->surprise("the seat was not lost");
}

bool Market::unite(const std::vector<Person*>& accounts) {
  teller_->send(*accounts.front(), auctions::DeclareOwner{});
  for (u32 i = 1; i < accounts.size(); ++i) {
    const Name name = Name::of(as_bytes(accounts[i]->name));
    teller_->send(*accounts.front(), auctions::ClaimAccount{.account = name});
  }
  if (!teller_->step()) return false;
  const Name owner = Name::of(as_bytes(accounts.front()->name));
  for (u32 i = 1; i < accounts.size(); ++i) {
    teller_->send(*accounts[i], auctions::JoinOwner{.owner = owner});
  }
  return teller_->step();
}

// The auction ------------------------------------------------------------------------------------

std::optional<machine::AuctionView> Market::view() const {
  const auto opened = all_events<auctions::AuctionOpened>(teller_->world());
  if (opened.empty()) return std::nullopt;
  return teller_->world().ask<machine::AuctionView>(
      machine::AskAuction{.auction = chosen_.value_or(opened.back().auction)});
}

bool Market::opens() {
  const auto before = all_events<auctions::AuctionOpened>(teller_->world()).size();
  return teller_->run_until(
      [&] { return all_events<auctions::AuctionOpened>(teller_->world()).size() > before; });
}

bool Market::reaches(auctions::Phase phase) {
  return teller_->run_until([&] {
    const auto now = view();
    const Height next{teller_->world().ledger().clock().height.value + 1};
    return now && auctions::phase_of(now->auction, next) == phase;
  });
}

namespace {

Hash salt_of(const Person& bidder) {
  return TaggedHash("story salt").sized(as_bytes(bidder.name)).finish();
}

}  // namespace

auctions::CommitBid Market::commit(const Person& bidder, u64 bid, u64 deposit) const {
  const machine::AuctionView now = *view();
  const auctions::SealedBid sealed{.auction = now.id,
                                   .bidder = bidder.account,
                                   .bid_atoms = {bid},
                                   .salt = salt_of(bidder),
                                   .disclosure_hash = now.auction.disclosure_hash};
  return {.auction = now.id,
          .commitment = auctions::commitment_of(sealed),
          .deposit_atoms = {deposit},
          .disclosure_hash = now.auction.disclosure_hash};
}

auctions::RevealBid Market::reveal(const Person& bidder, u64 bid) const {
  const machine::AuctionView now = *view();
  return {.auction = now.id,
          .bid_atoms = {bid},
          .salt = salt_of(bidder),
          .disclosure_hash = now.auction.disclosure_hash};
}

auctions::BuySeat Market::buy(u64 most) const {
  const machine::AuctionView now = *view();
  return {
      .auction = now.id, .max_price_atoms = {most}, .disclosure_hash = now.auction.disclosure_hash};
}

std::optional<auctions::BidSettled> Market::end_of(const Person& bidder) const {
  std::optional<u64> bid;
  for (const auto& one : all_events<auctions::BidCommitted>(teller_->world())) {
    if (one.account == bidder.account) bid = one.bid;
  }
  std::optional<auctions::BidSettled> found;
  for (const auto& one : all_events<auctions::BidSettled>(teller_->world())) {
    if (one.bid == bid) found = one;
  }
  return found;
}

Person& Market::buyer() const {
  const auto sold = all_events<pools::SeatSold>(teller_->world());
  expects(!sold.empty(), "a seat was sold");
  return teller_->world().person(sold.back().account);
}

}  // namespace surety::story
