#pragma once
// What can be asked of a ledger, and what it answers. A page holds at most MOST_ON_PAGE entries.

#include "contract/machine/types.hpp"

namespace surety::machine {

inline constexpr u32 MOST_ON_PAGE = 100;

// Questions
// ----------------------------------------------------------------------------------------

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

// Answers
// ------------------------------------------------------------------------------------------

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
  static constexpr u16 tag = 0x0001;
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

struct Nothing {
  static constexpr u16 tag = 0x0000;
};
BOOST_DESCRIBE_STRUCT(Nothing, (), ())
constexpr auto about(As<Nothing>) {
  return described<Nothing>("nothing", "There is no such thing.");
}

using Query = std::variant<AskStatus, AskRules, AskAccount, AskAccounts>;
using Answer = std::variant<Nothing, Status, Rules, AccountView, AccountPage>;

}  // namespace surety::machine
