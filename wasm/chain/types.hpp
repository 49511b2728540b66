#pragma once
// Data of a ledger that runs as a contract: what it is instantiated with, what it remembers of its
// chain, and why it refuses a call before the ledger is asked.

#include "contract/machine/query_types.hpp"
#include "ledger/codes.hpp"

namespace surety::chain {

struct InstantiateMessage {
  machine::Genesis genesis;
  Text denomination;
};
BOOST_DESCRIBE_STRUCT(InstantiateMessage, (), (genesis, denomination))
constexpr auto about(As<InstantiateMessage>) {
  return described<InstantiateMessage>(
      "instantiate_msg", "Starts a ledger as a contract.",
      Field{.name = "genesis",
            .meaning = "Its genesis; the host authenticates and the beacon is mixed, and the call "
                       "brings exactly the coins that the genesis grants."},
      Field{.name = "denomination",
            .meaning = "The one kind of coin that atoms stand for.",
            .least = {3},
            .greatest = {128}});
}

// Always refused, whatever it is given: see the README, Replacing the code.
struct MigrateMessage {};
BOOST_DESCRIBE_STRUCT(MigrateMessage, (), ())
constexpr auto about(As<MigrateMessage>) {
  return described<MigrateMessage>(
      "migrate_msg", "Replaces the code; refused, since no code can be ratified yet.");
}

// Kept beside the ledger's records, under a key that no table has.
struct Deployment {
  Hash ledger_id;
  Text chain;
  Text contract;
  Text denomination;
  bool own_admin = false;
};
BOOST_DESCRIBE_STRUCT(Deployment, (), (ledger_id, chain, contract, denomination, own_admin))
constexpr auto about(As<Deployment>) {
  return described<Deployment>(
      "deployment", "What a contract remembers of its chain.",
      Field{.name = "ledger_id", .meaning = "H(\"ledger\", genesis, chain, contract)."},
      Field{.name = "chain", .meaning = "The chain's id at instantiation."},
      Field{.name = "contract", .meaning = "The contract's address."},
      Field{.name = "denomination", .meaning = "Of the coins that atoms stand for."},
      Field{.name = "own_admin", .meaning = "The contract was seen to be its own sole admin."});
}

struct AskHost {
  static constexpr u16 tag = 0x0003;
};
BOOST_DESCRIBE_STRUCT(AskHost, (), ())
constexpr auto about(As<AskHost>) {
  return described<AskHost>("host", "How the ledger is tied to its chain, and what it owes.");
}

struct HostView {
  static constexpr u16 tag = 0x0003;
  Hash ledger_id;
  Text chain;
  Text contract;
  Text denomination;
  bool own_admin = false;
  Atoms owed_atoms;
  Atoms reserve_atoms;
};
BOOST_DESCRIBE_STRUCT(HostView, (),
                      (ledger_id, chain, contract, denomination, own_admin, owed_atoms,
                       reserve_atoms))
constexpr auto about(As<HostView>) {
  return described<HostView>(
      "host", "How the ledger is tied to its chain.",
      Field{.name = "ledger_id", .meaning = "H(\"ledger\", genesis, chain, contract)."},
      Field{.name = "chain", .meaning = "The chain's id at instantiation."},
      Field{.name = "contract", .meaning = "The contract's address."},
      Field{.name = "denomination", .meaning = "Of the coins that atoms stand for."},
      Field{.name = "own_admin",
            .meaning = "The contract is its own sole admin, and so takes messages."},
      Field{.name = "owed_atoms",
            .meaning = "Coins that belong to accounts, stakes, escrows and the treasury."},
      Field{.name = "reserve_atoms",
            .meaning = "Coins of burned atoms, which stay in the contract for what is minted "
                       "later. Beyond both the contract holds what was sent to it unasked."});
}

// What a contract can be asked: of its chain, or of the ledger.
using Query = boost::mp11::mp_push_front<machine::Query, AskHost>;
constexpr const char* choice_name(As<Query>) { return "query_msg"; }

// Why a call is refused before the ledger is asked, in the order of the checks.
enum class Error : u16 {
  bad_call = 0xc001,
  instantiated_already,
  not_instantiated,
  not_own_admin,
  message_too_long,
  bad_sender,
  several_coins,
  wrong_denomination,
  too_many_atoms,
  bad_denomination,
  ledger_authenticates,
  beacon_of_host,
  genesis_to_come,
  grants_not_funded,
  migration_not_ratified,
  reply_not_expected,
};

inline constexpr Code ERRORS[] = {
    {0xc001, "chain.bad_call", "What the chain says of the call is not what it should be."},
    {0xc002, "chain.instantiated_already", "The contract holds a ledger already."},
    {0xc003, "chain.not_instantiated", "The contract holds no ledger yet; instantiate it first."},
    {0xc004, "chain.not_own_admin",
     "Whoever is admin of the contract could replace its code; make the contract its own admin, "
     "then send messages."},
    {0xc005, "chain.message_too_long", "The message is longer than any that the ledger takes."},
    {0xc006, "chain.bad_sender", "The sender's address has not 1 to 32 bytes."},
    {0xc007, "chain.several_coins", "Send coins of one denomination only."},
    {0xc008, "chain.wrong_denomination",
     "Coins of this denomination are not taken; query `host` for the one that is."},
    {0xc009, "chain.too_many_atoms", "An amount is a whole number below 2^96."},
    {0xc00a, "chain.bad_denomination",
     "A denomination begins with a letter, then has letters, digits and / : . _ - only."},
    {0xc00b, "chain.ledger_authenticates",
     "The chain vouches for senders, so `authentication` must be \"host\"."},
    {0xc00c, "chain.beacon_of_host",
     "The chain gives no randomness that its proposers cannot choose, so the beacon's `mode` must "
     "be \"mix\"."},
    {0xc00d, "chain.genesis_to_come", "`genesis_time` must not be after the block's time."},
    {0xc00e, "chain.grants_not_funded",
     "Send exactly the coins that the genesis grants to its accounts."},
    {0xc00f, "chain.migration_not_ratified",
     "Only code that the quorum has ratified may replace this code, and there is no quorum yet."},
    {0xc010, "chain.reply_not_expected", "The contract asked for no reply."},
};
static_assert(codes_differ(ERRORS), "a code stands for one refusal");

}  // namespace surety::chain
