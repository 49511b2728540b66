#pragma once
// What can be asked of a ledger, and what it answers. A page holds at most MOST_ON_PAGE entries.

#include "contract/machine/key_queries.hpp"
#include "contract/machine/query_duties.hpp"
#include "contract/machine/risk_query_types.hpp"
#include "contract/machine/rotation_query.hpp"
#include "contract/machine/types.hpp"

namespace surety::machine {

inline constexpr u32 MOST_ON_PAGE = 100;

// Questions

struct AskAccount {
  static constexpr u16 tag = 0x0101;
  Name name;
};
BOOST_DESCRIBE_STRUCT(AskAccount, (), (name))
constexpr auto about(As<AskAccount>) {
  return described<AskAccount>("account", "One account by its name.",
                               Field{.name = "name", .meaning = "Its name."});
}

struct AskAccounts {
  static constexpr u16 tag = 0x0102;
  AccountId first;
  u32 limit = 0;
};
BOOST_DESCRIBE_STRUCT(AskAccounts, (), (first, limit))
constexpr auto about(As<AskAccounts>) {
  return described<AskAccounts>(
      "accounts", "Accounts by id, a page at a time.",
      Field{.name = "first", .meaning = "Id to begin at.", .fallback = "0"},
      Field{.name = "limit",
            .meaning = "Most entries.",
            .least = {1},
            .greatest = {MOST_ON_PAGE},
            .fallback = "100",
            .unit = "entries"});
}

struct AskStatus {
  static constexpr u16 tag = 0x0001;
};
BOOST_DESCRIBE_STRUCT(AskStatus, (), ())
constexpr auto about(As<AskStatus>) {
  return described<AskStatus>("status", "Where the ledger stands, and where all money is.");
}

struct AskRules {
  static constexpr u16 tag = 0x0002;
};
BOOST_DESCRIBE_STRUCT(AskRules, (), ())
constexpr auto about(As<AskRules>) {
  return described<AskRules>("rules", "What the genesis fixed for good.");
}

struct AskPool {
  static constexpr u16 tag = 0x0201;
  PoolId pool;
};
BOOST_DESCRIBE_STRUCT(AskPool, (), (pool))
constexpr auto about(As<AskPool>) {
  return described<AskPool>("pool", "One pool with its seats and what they owe.",
                            Field{.name = "pool", .meaning = "Its id."});
}

struct AskParticipants {
  static constexpr u16 tag = 0x0202;
  u64 first = 0;
  u32 limit = 0;
};
BOOST_DESCRIBE_STRUCT(AskParticipants, (), (first, limit))
constexpr auto about(As<AskParticipants>) {
  return described<AskParticipants>(
      "participants", "Accounts that made a deposit, a page at a time.",
      Field{.name = "first", .meaning = "Record to begin at.", .fallback = "0"},
      Field{.name = "limit",
            .meaning = "Most entries.",
            .least = {1},
            .greatest = {MOST_ON_PAGE},
            .fallback = "100",
            .unit = "entries"});
}

struct AskAssembly {
  static constexpr u16 tag = 0x0203;
};
BOOST_DESCRIBE_STRUCT(AskAssembly, (), ())
constexpr auto about(As<AskAssembly>) {
  return described<AskAssembly>("assembly", "The request for a pool that is under way, and sums.");
}

struct AskSeat {
  static constexpr u16 tag = 0x0301;
  SeatId seat;
};
BOOST_DESCRIBE_STRUCT(AskSeat, (), (seat))
constexpr auto about(As<AskSeat>) {
  return described<AskSeat>("seat", "One seat and what it owes now.",
                            Field{.name = "seat", .meaning = "Its id."});
}

struct AskGrowth {
  static constexpr u16 tag = 0x0302;
  SeatId seat;
  Epoch first;
  u32 count = 0;
};
BOOST_DESCRIBE_STRUCT(AskGrowth, (), (seat, first, count))
constexpr auto about(As<AskGrowth>) {
  return described<AskGrowth>(
      "growth", "How a seat's debt grows if nobody pays: one point an epoch.",
      Field{.name = "seat", .meaning = "Whose debt."},
      Field{.name = "first",
            .meaning = "Epoch to begin at; the settled one at the earliest.",
            .fallback = "0"},
      Field{.name = "count",
            .meaning = "Most points.",
            .least = {1},
            .greatest = {fines::MAX_POINTS},
            .fallback = "100",
            .unit = "points"});
}

struct AskBeacon {
  static constexpr u16 tag = 0x0401;
  Epoch epoch;
};
BOOST_DESCRIBE_STRUCT(AskBeacon, (), (epoch))
constexpr auto about(As<AskBeacon>) {
  return described<AskBeacon>("beacon", "The seed of an epoch, if it is fixed and still kept.",
                              Field{.name = "epoch", .meaning = "Which."});
}

// Answers

struct AccountView {
  static constexpr u16 tag = 0x0101;
  AccountId id;
  accounts::Account account;
  Hours hours_now;
  Atoms locked_atoms;
  std::optional<IdentityKey> identity;
};
BOOST_DESCRIBE_STRUCT(AccountView, (), (id, account, hours_now, locked_atoms, identity))
constexpr auto about(As<AccountView>) {
  return described<AccountView>(
      "account", "An account as it stands at the last block.",
      Field{.name = "id", .meaning = "Its id."}, Field{.name = "account", .meaning = "Its record."},
      Field{.name = "hours_now", .meaning = "Coin hours at the last block's time."},
      Field{.name = "locked_atoms", .meaning = "In deposits, stakes and escrows."},
      Field{.name = "identity", .meaning = "Its Ed25519 identity key."});
}

struct AccountPage {
  static constexpr u16 tag = 0x0102;
  std::vector<AccountView> accounts;
  std::optional<AccountId> next;
};
BOOST_DESCRIBE_STRUCT(AccountPage, (), (accounts, next))
constexpr auto about(As<AccountPage>) {
  return described<AccountPage>(
      "accounts", "A page of accounts.",
      Field{.name = "accounts", .meaning = "In the order of ids.", .greatest = {MOST_ON_PAGE}},
      Field{.name = "next", .meaning = "Where the next page begins, if there is one."});
}

struct Status {
  static constexpr u16 tag = 0x0002;  // the record of the rules, another answer, has 0x0001
  Hash ledger_id;
  Clock clock;
  Epoch epoch;
  accounts::Totals totals;
  u64 accounts = 0;
};
BOOST_DESCRIBE_STRUCT(Status, (), (ledger_id, clock, epoch, totals, accounts))
constexpr auto about(As<Status>) {
  return described<Status>("status", "Where the ledger stands.",
                           Field{.name = "ledger_id", .meaning = "H(\"ledger\", genesis, host)."},
                           Field{.name = "clock", .meaning = "The last block."},
                           Field{.name = "epoch", .meaning = "The epoch it is in."},
                           Field{.name = "totals", .meaning = "Where all money is."},
                           Field{.name = "accounts", .meaning = "How many there are."});
}

struct SeatView {
  static constexpr u16 tag = 0x0301;
  SeatId id;
  Name account;
  pools::Seat seat;
  Atoms claim_atoms;
  fines::SeatDebt debt;
  u128 due_atoms = 0;
  bool in_grace = false;
};
BOOST_DESCRIBE_STRUCT(SeatView, (), (id, account, seat, claim_atoms, debt, due_atoms, in_grace))
constexpr auto about(As<SeatView>) {
  return described<SeatView>(
      "seat", "A seat as it stands at the last block.", Field{.name = "id", .meaning = "Its id."},
      Field{.name = "account", .meaning = "Name of its holder."},
      Field{.name = "seat", .meaning = "Its record."},
      Field{.name = "claim_atoms", .meaning = "What it would be paid now, before what is due."},
      Field{.name = "debt", .meaning = "Its debt, settled to the last block's epoch."},
      Field{.name = "due_atoms", .meaning = "Owed now, rounded up.", .unit = "atoms"},
      Field{.name = "in_grace", .meaning = "MAX_PENALTY was reached and is not paid."});
}

struct PoolView {
  static constexpr u16 tag = 0x0201;
  PoolId id;
  pools::Pool pool;
  std::optional<pools::Validator> validator;
  std::vector<SeatView> seats;
};
BOOST_DESCRIBE_STRUCT(PoolView, (), (id, pool, validator, seats))
constexpr auto about(As<PoolView>) {
  return described<PoolView>("pool", "A pool and its seats.",
                             Field{.name = "id", .meaning = "Its id."},
                             Field{.name = "pool", .meaning = "Its record."},
                             Field{.name = "validator", .meaning = "What its validator holds."},
                             Field{.name = "seats",
                                   .meaning = "Of its committee, in the order of places.",
                                   .greatest = {pools::GREATEST_POOL_SIZE}});
}

struct ParticipantView {
  Name name;
  pools::Participant participant;
};
BOOST_DESCRIBE_STRUCT(ParticipantView, (), (name, participant))
constexpr auto about(As<ParticipantView>) {
  return described<ParticipantView>("participant_view", "A participant and its account's name.",
                                    Field{.name = "name", .meaning = "Of the account."},
                                    Field{.name = "participant", .meaning = "Its record."});
}

struct ParticipantPage {
  static constexpr u16 tag = 0x0202;
  std::vector<ParticipantView> participants;
  std::optional<u64> next;
};
BOOST_DESCRIBE_STRUCT(ParticipantPage, (), (participants, next))
constexpr auto about(As<ParticipantPage>) {
  return described<ParticipantPage>(
      "participants", "A page of participants.",
      Field{.name = "participants",
            .meaning = "In the order of their records.",
            .greatest = {MOST_ON_PAGE}},
      Field{.name = "next", .meaning = "Where the next page begins, if there is one."});
}

struct AssemblyView {
  static constexpr u16 tag = 0x0203;
  pools::Assembly assembly;
  pools::Holdings holdings;
  u64 pools = 0;
  u64 seats = 0;
};
BOOST_DESCRIBE_STRUCT(AssemblyView, (), (assembly, holdings, pools, seats))
constexpr auto about(As<AssemblyView>) {
  return described<AssemblyView>(
      "assembly", "The request under way, and how much the pools hold.",
      Field{.name = "assembly", .meaning = "The request, or the last one."},
      Field{.name = "holdings", .meaning = "Sums over all participants."},
      Field{.name = "pools", .meaning = "Pools there ever were; their ids are below it."},
      Field{.name = "seats", .meaning = "Seats there ever were; their ids are below it."});
}

struct GrowthPoint {
  Epoch epoch;
  u128 due_atoms = 0;
  bool capped = false;
  bool slashed = false;
};
BOOST_DESCRIBE_STRUCT(GrowthPoint, (), (epoch, due_atoms, capped, slashed))
constexpr auto about(As<GrowthPoint>) {
  return described<GrowthPoint>(
      "growth_point", "A debt in one epoch.", Field{.name = "epoch", .meaning = "When."},
      Field{.name = "due_atoms", .meaning = "Owed then.", .unit = "atoms"},
      Field{.name = "capped", .meaning = "MAX_PENALTY is reached."},
      Field{.name = "slashed", .meaning = "Grace has ended and the seat is lost."});
}

struct Growth {
  static constexpr u16 tag = 0x0302;
  Atoms max_penalty_atoms;
  u64 grace_epochs = 0;
  std::vector<GrowthPoint> points;
};
BOOST_DESCRIBE_STRUCT(Growth, (), (max_penalty_atoms, grace_epochs, points))
constexpr auto about(As<Growth>) {
  return described<Growth>(
      "growth", "The growth curve of a debt that nobody pays.",
      Field{.name = "max_penalty_atoms", .meaning = "MAX_PENALTY."},
      Field{.name = "grace_epochs", .meaning = "Grace after it.", .unit = "epochs"},
      Field{.name = "points", .meaning = "One an epoch.", .greatest = {fines::MAX_POINTS}});
}

struct BeaconView {
  static constexpr u16 tag = 0x0401;
  Epoch epoch;
  Seed seed;
};
BOOST_DESCRIBE_STRUCT(BeaconView, (), (epoch, seed))
constexpr auto about(As<BeaconView>) {
  return described<BeaconView>("beacon", "The seed of an epoch.",
                               Field{.name = "epoch", .meaning = "Which."},
                               Field{.name = "seed", .meaning = "Its seed."});
}

struct Nothing {
  static constexpr u16 tag = 0x0000;
};
BOOST_DESCRIBE_STRUCT(Nothing, (), ())
constexpr auto about(As<Nothing>) {
  return described<Nothing>("nothing", "There is no such thing.");
}

using Query = std::variant<AskStatus, AskRules, AskAccount, AskAccounts, AskPool, AskParticipants,
                           AskAssembly, AskSeat, AskGrowth, AskBeacon, AskKeyring, AskSharing,
                           AskDealing, AskRound, AskDuties, AskSigned, AskSignedEntry, AskEvidence,
                           AskAuction, AskSales, AskOwner, AskKeyRisk, AskAssemblyRisk, AskSafeSize,
                           AskRotation, AskTurn, AskHandover>;
constexpr const char* choice_name(As<Query>) { return "query"; }

using Answer =
    std::variant<Nothing, Status, Rules, AccountView, AccountPage, PoolView, ParticipantPage,
                 AssemblyView, SeatView, Growth, BeaconView, keys::Keyring, SharingView,
                 keys::Dealing, RoundView, DutiesView, SignedView, duties::Evidence, AuctionView,
                 SalesView, OwnerView, KeyRiskView, AssemblyRiskView, SafeSizeView, RotationView,
                 pools::Turn, pools::Handover>;
constexpr const char* choice_name(As<Answer>) { return "answer"; }

}  // namespace surety::machine
