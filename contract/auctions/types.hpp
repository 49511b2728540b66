#pragma once
// Data of the auctions module: what it holds (records.hpp), what can be asked of it, what it tells
// (events.hpp), what can be refused.

#include "contract/auctions/events.hpp"

namespace surety::auctions {

// Messages -------------------------------------------------------------------------------------

struct DeclareOwner {
  static constexpr u16 tag = 0x0701;
};
BOOST_DESCRIBE_STRUCT(DeclareOwner, (), ())
constexpr auto about(As<DeclareOwner>) {
  return described<DeclareOwner>(
      "declare_owner", "Declares the sender a beneficial owner, or bonds its declaration anew.");
}

struct ClaimAccount {
  static constexpr u16 tag = 0x0702;
  Name account;
};
BOOST_DESCRIBE_STRUCT(ClaimAccount, (), (account))
constexpr auto about(As<ClaimAccount>) {
  return described<ClaimAccount>(
      "claim_account", "The declaring account names another one as the same owner's.",
      Field{.name = "account", .meaning = "Name of the other account, which confirms it."});
}

struct JoinOwner {
  static constexpr u16 tag = 0x0703;
  Name owner;
};
BOOST_DESCRIBE_STRUCT(JoinOwner, (), (owner))
constexpr auto about(As<JoinOwner>) {
  return described<JoinOwner>(
      "join_owner", "The sender confirms for good that it belongs to an owner who claimed it.",
      Field{.name = "owner", .meaning = "Name of the declaring account."});
}

struct WithdrawBond {
  static constexpr u16 tag = 0x0704;
};
BOOST_DESCRIBE_STRUCT(WithdrawBond, (), ())
constexpr auto about(As<WithdrawBond>) {
  return described<WithdrawBond>("withdraw_bond",
                                 "Takes a declaration's bond back; what it declares stands.");
}

struct ProveCommonControl {
  static constexpr u16 tag = 0x0705;
  Name first;
  Name second;
  Signature first_proof;
  Signature second_proof;
};
BOOST_DESCRIBE_STRUCT(ProveCommonControl, (), (first, second, first_proof, second_proof))
constexpr auto about(As<ProveCommonControl>) {
  return described<ProveCommonControl>(
      "prove_common_control",
      "Shows that one owner controls two accounts that no declaration puts together.",
      Field{.name = "first", .meaning = "Name of the one account."},
      Field{.name = "second", .meaning = "Name of the other."},
      Field{.name = "first_proof",
            .meaning = "Signature by the first account's identity key over H(\"common control\", "
                       "ledger id, first, second), accounts by id."},
      Field{.name = "second_proof",
            .meaning = "Signature over the same by the second account's identity key."});
}

struct CommitBid {
  static constexpr u16 tag = 0x0706;
  u64 auction = 0;
  Hash commitment;
  Atoms deposit_atoms;
  Hash disclosure_hash;
};
BOOST_DESCRIBE_STRUCT(CommitBid, (), (auction, commitment, deposit_atoms, disclosure_hash))
constexpr auto about(As<CommitBid>) {
  return described<CommitBid>(
      "commit_bid", "Bids for a seat under seal.",
      Field{.name = "auction", .meaning = "In which auction."},
      Field{.name = "commitment",
            .meaning = "H(\"seatbid\", auction, sender's id, bid, salt, disclosure hash)."},
      Field{.name = "deposit_atoms", .meaning = "Locked; the bid can be at most this."},
      Field{.name = "disclosure_hash", .meaning = "Of what the bidder has been told."});
}

struct RevealBid {
  static constexpr u16 tag = 0x0707;
  u64 auction = 0;
  Atoms bid_atoms;
  Hash salt;
  Hash disclosure_hash;
};
BOOST_DESCRIBE_STRUCT(RevealBid, (), (auction, bid_atoms, salt, disclosure_hash))
constexpr auto about(As<RevealBid>) {
  return described<RevealBid>(
      "reveal_bid", "Opens a sealed bid.", Field{.name = "auction", .meaning = "In which auction."},
      Field{.name = "bid_atoms", .meaning = "What the commitment hides."},
      Field{.name = "salt", .meaning = "What it was hidden with."},
      Field{.name = "disclosure_hash", .meaning = "Of what the bidder was told."});
}

struct BuySeat {
  static constexpr u16 tag = 0x0708;
  u64 auction = 0;
  Atoms max_price_atoms;
  Hash disclosure_hash;
};
BOOST_DESCRIBE_STRUCT(BuySeat, (), (auction, max_price_atoms, disclosure_hash))
constexpr auto about(As<BuySeat>) {
  return described<BuySeat>(
      "buy_seat", "Buys a seat that nobody bid for, at the falling price of this height.",
      Field{.name = "auction", .meaning = "In which auction."},
      Field{.name = "max_price_atoms", .meaning = "The most that the sender pays."},
      Field{.name = "disclosure_hash", .meaning = "Of what the buyer has been told."});
}

// Refusals, in the order they are checked --------------------------------------------------------

enum class Error : u16 {
  zero_bid = 0x0701,
  same_account,
  no_account,
  not_declared,
  bonded_already,
  not_bonded,
  unknown_account,
  declared_elsewhere,
  claimed_already,
  not_claimed,
  too_many_accounts,
  bid_open,
  bond_engaged,
  no_identity,
  declared_together,
  nothing_declared,
  control_unproved,
  unknown_auction,
  other_disclosure,
  not_committed,
  revealed_already,
  too_early,
  too_late,
  not_on_sale,
  deposit_too_small,
  below_reserve,
  above_deposit,
  wrong_opening,
  second_commit,
  bid_elsewhere,
  cannot_sit,
  slashed_owner,
  own_report,
  fines_unpaid,
  in_grace,
  seat_limit,
  auction_full,
  price_above_max,
  too_little_balance,
};

inline constexpr Code ERRORS[] = {
    {0x0701, "auctions.zero_bid", "The bid is 0; it must be at least RESERVE."},
    {0x0702, "auctions.same_account", "Both names are the same account's."},
    {0x0703, "auctions.no_account", "The sender has no account yet; receive atoms first."},
    {0x0704, "auctions.not_declared",
     "Only the account that declared the owner can do this; see declare_owner."},
    {0x0705, "auctions.bonded_already", "The declaration has its bond."},
    {0x0706, "auctions.not_bonded",
     "The account belongs to no declaration that has its bond; send declare_owner."},
    {0x0707, "auctions.unknown_account", "No account has this name."},
    {0x0708, "auctions.declared_elsewhere",
     "The account belongs to a declaration already, and that is for good."},
    {0x0709, "auctions.claimed_already", "The owner has named this account before."},
    {0x070a, "auctions.not_claimed",
     "That owner has not named the sender; it sends claim_account first."},
    {0x070b, "auctions.too_many_accounts",
     "A declaration has at most 16 accounts; an owner with more cannot bid."},
    {0x070c, "auctions.bid_open",
     "An account of the owner has a bid that is not settled; until then nobody joins."},
    {0x070d, "auctions.bond_engaged",
     "An account of the owner has a seat, or a bid that is not settled; the bond answers for it."},
    {0x070e, "auctions.no_identity", "An account without an identity key proves nothing."},
    {0x070f, "auctions.declared_together", "The two accounts are known as one owner's."},
    {0x0710, "auctions.nothing_declared",
     "Neither account belongs to a declaration, so none is incomplete."},
    {0x0711, "auctions.control_unproved",
     "The proofs are not signatures by both identity keys over H(\"common control\", ledger id, "
     "first, second)."},
    {0x0712, "auctions.unknown_auction", "There is no auction with this id."},
    {0x0713, "auctions.other_disclosure",
     "The auction's disclosure hash is another; read again what it discloses."},
    {0x0714, "auctions.not_committed", "The sender has no commit in this auction."},
    {0x0715, "auctions.revealed_already", "The bid was revealed before."},
    {0x0716, "auctions.too_early", "It is not time for this yet; see the auction's heights."},
    {0x0717, "auctions.too_late", "The time for this is over; see the auction's heights."},
    {0x0718, "auctions.not_on_sale",
     "No seat of this auction is for sale at a falling price at this height."},
    {0x0719, "auctions.deposit_too_small", "The deposit is below MIN_DEPOSIT."},
    {0x071a, "auctions.below_reserve", "The bid is below RESERVE."},
    {0x071b, "auctions.above_deposit", "The bid is above its deposit."},
    {0x071c, "auctions.wrong_opening",
     "The commitment is not the hash of this auction, sender, bid, salt and disclosure."},
    {0x071d, "auctions.second_commit", "The owner has a bid in this auction already."},
    {0x071e, "auctions.bid_elsewhere",
     "The account has a bid in another auction that is not settled; it can take only one seat."},
    {0x071f, "auctions.cannot_sit",
     "The account sits in a pool, or has no identity key, and so can take no seat."},
    {0x0720, "auctions.slashed_owner", "A seat of this auction was slashed from the same owner."},
    {0x0721, "auctions.own_report", "A seat of this auction was slashed on the owner's report."},
    {0x0722, "auctions.fines_unpaid",
     "A seat of the owner in a pool of this auction owes fines; pay them first."},
    {0x0723, "auctions.in_grace", "A seat of the owner is in grace; pay its fines in full first."},
    {0x0724, "auctions.seat_limit",
     "The owner would have more than (n - 1) / 3 seats of a pool, with those that were slashed and "
     "those it bids for."},
    {0x0725, "auctions.auction_full",
     "The auction has all the commits it takes; a deposit greater than the smallest one displaces "
     "that."},
    {0x0726, "auctions.price_above_max", "The price is above max_price_atoms."},
    {0x0727, "auctions.too_little_balance", "The balance is below the amount."},
};

}  // namespace surety::auctions
