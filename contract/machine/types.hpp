#pragma once
// Data of the machine: genesis, blocks, transactions, receipts (spec: README, Time and blocks).

#include "contract/machine/messages.hpp"
#include "ledger/calendar_types.hpp"
#include "ledger/describe.hpp"

namespace surety::machine {

// Who vouches for the sender of a transaction.
enum class Authentication : u8 { host, ledger };
BOOST_DESCRIBE_ENUM(Authentication, host, ledger)

// Where slashed stakes and fines go once nobody is to be compensated.
enum class SlashedTo : u8 { burned, treasury };
BOOST_DESCRIBE_ENUM(SlashedTo, burned, treasury)

// Genesis

struct Fee {
  Name kind;
  Hours hours;
};
BOOST_DESCRIBE_STRUCT(Fee, (), (kind, hours))
constexpr auto about(As<Fee>) {
  return described<Fee>("fee", "What one kind of message burns.",
                        Field{.name = "kind", .meaning = "Name of the message.", .unit = "message"},
                        Field{.name = "hours", .meaning = "Coin hours burned by each."});
}

struct Fees {
  bool metered_by_host = false;
  Hours hours{1};
  std::vector<Fee> exceptions;
};
BOOST_DESCRIBE_STRUCT(Fees, (), (metered_by_host, hours, exceptions))
constexpr auto about(As<Fees>) {
  return described<Fees>(
      "fees", "Coin hours that messages other than a transfer burn.",
      Field{.name = "metered_by_host",
            .meaning = "The host charges for work itself, and fees may be 0.",
            .fallback = "false"},
      Field{.name = "hours", .meaning = "Burned by a kind not listed.", .fallback = "1"},
      Field{.name = "exceptions",
            .meaning = "Kinds with a fee of their own.",
            .greatest = {64},
            .fallback = "[]"});
}

struct Grant {
  Name name;
  Atoms balance_atoms;
  Hours hours;
  std::optional<IdentityKey> identity;
};
BOOST_DESCRIBE_STRUCT(Grant, (), (name, balance_atoms, hours, identity))
constexpr auto about(As<Grant>) {
  return described<Grant>(
      "grant", "An account that exists from the start.",
      Field{.name = "name", .meaning = "Its name."},
      Field{.name = "balance_atoms", .meaning = "Minted to it.", .fallback = "0"},
      Field{.name = "hours", .meaning = "Coin hours it starts with.", .fallback = "0"},
      Field{.name = "identity", .meaning = "Its Ed25519 identity key."});
}

// What holds for good; also a record, so that it stands in the state root.
struct Rules {
  static constexpr u16 tag = 0x0001;
  Bytes title;
  Authentication authentication = Authentication::host;
  Seconds genesis_time;
  u64 slot_seconds = 0;
  u64 blocks_per_epoch = 0;
  u32 due_per_block = 0;
  u32 due_reserved = 0;
  SlashedTo slashed_to = SlashedTo::burned;
  Fees fees;
  accounts::Params accounts;
  pools::Params pools;
  fines::Params fines;
  beacon::Params beacon;
};
BOOST_DESCRIBE_STRUCT(Rules, (),
                      (title, authentication, genesis_time, slot_seconds, blocks_per_epoch,
                       due_per_block, due_reserved, slashed_to, fees, accounts, pools, fines,
                       beacon))
constexpr auto about(As<Rules>) {
  return described<Rules>(
      "rules", "What the genesis fixes for good.",
      Field{.name = "title",
            .meaning = "Tells ledgers apart.",
            .greatest = {64},
            .fallback = "\"0x\""},
      Field{.name = "authentication",
            .meaning = "Who vouches for senders: the host, or signatures that the ledger checks.",
            .fallback = "\"host\""},
      Field{.name = "genesis_time",
            .meaning = "Time of height 0.",
            .greatest = {1ull << 39},
            .fallback = "0"},
      Field{.name = "slot_seconds",
            .meaning = "Time between heights where the ledger authenticates.",
            .least = {1},
            .greatest = {1u << 20},
            .fallback = "12",
            .unit = "seconds"},
      Field{.name = "blocks_per_epoch",
            .meaning = "Heights in an epoch.",
            .least = {1},
            .greatest = {1u << 20},
            .fallback = "32",
            .unit = "heights"},
      Field{.name = "due_per_block",
            .meaning = "Due items done when a block opens, and scheduled at one height.",
            .least = {4},
            .greatest = {1024},
            .fallback = "64",
            .unit = "items"},
      Field{.name = "due_reserved",
            .meaning = "Part of them kept for fines, keys and auctions.",
            .least = {1},
            .greatest = {1023},
            .fallback = "32",
            .unit = "items"},
      Field{.name = "slashed_to",
            .meaning = "Where slashed stakes and fines go once losses are made good.",
            .fallback = "\"burned\""},
      Field{.name = "fees", .meaning = "What messages burn.", .fallback = "{}"},
      Field{.name = "accounts", .meaning = "Coins and coin hours.", .fallback = "{}"},
      Field{.name = "pools", .meaning = "Deposits and assembly."},
      Field{.name = "fines", .meaning = "Interest, grace and the amounts of fines."},
      Field{.name = "beacon", .meaning = "Where the seeds of epochs come from.", .fallback = "{}"});
}

struct Genesis {
  Rules rules;
  std::vector<Grant> accounts;
};
BOOST_DESCRIBE_STRUCT(Genesis, (), (rules, accounts))
constexpr auto about(As<Genesis>) {
  return described<Genesis>("genesis", "The start of a ledger.",
                            Field{.name = "rules", .meaning = "What holds for good."},
                            Field{.name = "accounts",
                                  .meaning = "Accounts that exist from the start.",
                                  .greatest = {1u << 28},
                                  .fallback = "[]"});
}

// Blocks

struct Transaction {
  Name sender;
  std::optional<Sequence> sequence;
  std::optional<Height> valid_until;
  Atoms funds_atoms;
  Message message;
  std::optional<Signature> signature;
};
BOOST_DESCRIBE_STRUCT(Transaction, (),
                      (sender, sequence, valid_until, funds_atoms, message, signature))
constexpr auto about(As<Transaction>) {
  return described<Transaction>(
      "transaction", "One message and who sends it.",
      Field{.name = "sender", .meaning = "Name of the sender."},
      Field{.name = "sequence",
            .meaning = "The sender's own counter; only where the ledger authenticates."},
      Field{.name = "valid_until",
            .meaning = "Last height at which it is taken; only where the ledger authenticates."},
      Field{.name = "funds_atoms",
            .meaning = "Coins that the host received with it; only where the host authenticates.",
            .fallback = "0"},
      Field{.name = "message", .meaning = "What is asked."},
      Field{.name = "signature",
            .meaning = "Ed25519 over H(\"transaction\", ledger id, the rest of the transaction)."});
}

// What a header adds where the ledger authenticates.
struct Seal {
  Hash parent;
  Hash parent_root;
  Hash transactions_root;
  Name producer;
  Signature signature;
};
BOOST_DESCRIBE_STRUCT(Seal, (), (parent, parent_root, transactions_root, producer, signature))
constexpr auto about(As<Seal>) {
  return described<Seal>(
      "seal", "Ties a block to its parent and its producer.",
      Field{.name = "parent", .meaning = "Hash of the block before."},
      Field{.name = "parent_root", .meaning = "State root after the block before."},
      Field{.name = "transactions_root", .meaning = "Merkle root over the transactions."},
      Field{.name = "producer", .meaning = "Name of the account that made the block."},
      Field{.name = "signature", .meaning = "Ed25519 by the producer over the block hash."});
}

struct Header {
  Height height;
  Seconds time;
  Seed seed;
  std::optional<Seal> seal;
};
BOOST_DESCRIBE_STRUCT(Header, (), (height, time, seed, seal))
constexpr auto about(As<Header>) {
  return described<Header>(
      "header", "When a block is, and what randomness it brings.",
      Field{.name = "height",
            .meaning = "Above the last; heights between are empty.",
            .greatest = {(1ull << 59) - 1}},
      Field{.name = "time", .meaning = "Never falls.", .greatest = {(1ull << 40) - 1}},
      Field{.name = "seed", .meaning = "Randomness of the block."},
      Field{.name = "seal", .meaning = "Only where the ledger authenticates."});
}

struct Block {
  Header header;
  std::vector<Transaction> transactions;
};
BOOST_DESCRIBE_STRUCT(Block, (), (header, transactions))
constexpr auto about(As<Block>) {
  return described<Block>("block", "A header and its transactions in order.",
                          Field{.name = "header", .meaning = "When it is."},
                          Field{.name = "transactions",
                                .meaning = "Applied one after the other.",
                                .greatest = {1u << 24},
                                .fallback = "[]"});
}

// Receipts

enum class Outcome : u8 { applied, failed, refused };
BOOST_DESCRIBE_ENUM(Outcome, applied, failed, refused)

struct HostPaid {
  AccountId account;
  Atoms amount_atoms;
};
BOOST_DESCRIBE_STRUCT(HostPaid, (), (account, amount_atoms))
constexpr auto about(As<HostPaid>) {
  return described<HostPaid>("host_paid", "A payment that the host makes.",
                             Field{.name = "account", .meaning = "Receiver."},
                             Field{.name = "amount_atoms", .meaning = "Paid."});
}

struct Receipt {
  Outcome outcome = Outcome::applied;
  std::optional<CodeOf<Refusals>> error;
  std::vector<Event> events;
  std::vector<HostPaid> payouts;
};
BOOST_DESCRIBE_STRUCT(Receipt, (), (outcome, error, events, payouts))
constexpr auto about(As<Receipt>) {
  return described<Receipt>(
      "receipt", "What became of a transaction.",
      Field{.name = "outcome",
            .meaning = "applied; failed (applied, pays its fee, a proof was wrong); or refused "
                       "(changed nothing)."},
      Field{.name = "error", .meaning = "Why it failed or was refused."},
      Field{.name = "events", .meaning = "What happened, in order.", .fallback = "[]"},
      Field{.name = "payouts", .meaning = "Host payments that it caused.", .fallback = "[]"});
}

struct BlockResult {
  Hash hash;
  std::vector<Event> opening;
  std::vector<Receipt> receipts;
  std::optional<Hash> state_root;
};
BOOST_DESCRIBE_STRUCT(BlockResult, (), (hash, opening, receipts, state_root))
constexpr auto about(As<BlockResult>) {
  return described<BlockResult>(
      "block_result", "What became of a block.",
      Field{.name = "hash", .meaning = "Hash of the header."},
      Field{.name = "opening", .meaning = "Events of work that was due."},
      Field{.name = "receipts", .meaning = "One for each transaction."},
      Field{.name = "state_root", .meaning = "Root over all records after the block."});
}

// Records

// Where the ledger stands.
struct Clock {
  static constexpr u16 tag = 0x0002;
  Height height;
  Seconds time;
  Seed seed;
  Hash block_hash;
  u128 hours_burned_before = 0;
  bool backlog = false;
};
BOOST_DESCRIBE_STRUCT(Clock, (), (height, time, seed, block_hash, hours_burned_before, backlog))
constexpr auto about(As<Clock>) {
  return described<Clock>(
      "clock", "The block that is open or was opened last.",
      Field{.name = "height", .meaning = "Its height."},
      Field{.name = "time", .meaning = "Its time."},
      Field{.name = "seed", .meaning = "Its randomness."},
      Field{.name = "block_hash", .meaning = "H(\"header\", all of the header but the signature)."},
      Field{.name = "hours_burned_before",
            .meaning = "Coin hours burned in all blocks before it.",
            .unit = "coin hours"},
      Field{.name = "backlog", .meaning = "Due work is left; only `tick` is taken."});
}

struct Span {
  Height from;
  Height to;
};
BOOST_DESCRIBE_STRUCT(Span, (), (from, to))
constexpr auto about(As<Span>) {
  return described<Span>("span", "Heights from and to, both included.",
                         Field{.name = "from", .meaning = "First."},
                         Field{.name = "to", .meaning = "Last."});
}

// The most recent stretches of backlog, oldest first, so that no absence in them is penalised.
struct Backlogs {
  static constexpr u16 tag = 0x0003;
  static constexpr unsigned most = 16;
  std::vector<Span> spans;
};
BOOST_DESCRIBE_STRUCT(Backlogs, (), (spans))
constexpr auto about(As<Backlogs>) {
  return described<Backlogs>(
      "backlogs", "The latest stretches of heights that ended with due work left.",
      Field{.name = "spans", .meaning = "Oldest first.", .greatest = {Backlogs::most}});
}

// The records of every table, in the written order of the state root.
inline constexpr const TypeInfo* RECORDS[] = {
    &type_info<Rules>,
    &type_info<Clock>,
    &type_info<Backlogs>,
    &type_info<CalendarItem>,
    &type_info<CalendarTicket>,
    &type_info<HeightLoad>,
    &type_info<FullHeights>,
    &type_info<accounts::Account>,
    &type_info<accounts::Profile>,
    &type_info<accounts::Totals>,
    &type_info<pools::Participant>,
    &type_info<pools::Pool>,
    &type_info<pools::Committee>,
    &type_info<pools::Seat>,
    &type_info<pools::Assembly>,
    &type_info<pools::Holdings>,
    &type_info<pools::ListHead>,
    &type_info<pools::ListNode>,
    &type_info<pools::ListLeaf>,
    &type_info<pools::Validator>,
    &type_info<pools::ActivePool>,
    &type_info<fines::SeatDebt>,
    &type_info<fines::Fine>,
    &type_info<fines::Escrow>,
    &type_info<fines::FaultWindow>,
    &type_info<fines::FineTotals>,
    &type_info<beacon::Member>,
    &type_info<beacon::Round>,
    &type_info<beacon::FixedBeacon>,
};
static_assert(all_differ(RECORDS), "tables differ in tag and in name");

}  // namespace surety::machine
