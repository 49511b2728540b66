#pragma once
// Data of the accounts module: what an account holds, what can be asked of it, what can be refused.

#include "ledger/describe.hpp"
#include "ledger/quantity.hpp"

namespace surety::accounts {

// Parameters -----------------------------------------------------------------------------------

struct Params {
  u32 droplets_per_coin = 1'000'000;
  u32 burn_factor = 10;
  Hours least_transfer_fee_hours{1};
};
BOOST_DESCRIBE_STRUCT(Params, (), (droplets_per_coin, burn_factor, least_transfer_fee_hours))
constexpr auto about(As<Params>) {
  return described<Params>(
      "accounts_params", "How holding becomes coin hours, and what a transfer burns.",
      Field{.name = "droplets_per_coin",
            .meaning = "Atoms that make one coin: one coin held for an hour gives one coin hour.",
            .least = {1},
            .greatest = {1'000'000},
            .fallback = "1000000",
            .unit = "atoms per coin"},
      Field{.name = "burn_factor",
            .meaning = "A transfer burns at least ceil(hours_in / burn_factor).",
            .least = {2},
            .fallback = "10"},
      Field{.name = "least_transfer_fee_hours",
            .meaning = "Least that a transfer burns; 0 only where the host meters fees.",
            .fallback = "1"});
}

// Records --------------------------------------------------------------------------------------

// One key holder. At most 70 bytes encoded (spec: arithmetic, Widths).
struct Account {
  static constexpr u16 tag = 0x0101;
  Atoms balance_atoms;
  Hours hours;              // settled
  ShortSeconds settled_at;  // hours are counted up to here
  u32 remainder = 0;        // atom seconds that do not yet make an hour
  Sequence sequence;        // of the next transaction
  u32 profile = 0;          // id in the table of profiles plus one; 0: none
  Name name;
};
BOOST_DESCRIBE_STRUCT(Account, (),
                      (balance_atoms, hours, settled_at, remainder, sequence, profile, name))
constexpr auto about(As<Account>) {
  return described<Account>(
      "account", "What a key holder holds.",
      Field{.name = "balance_atoms", .meaning = "Free to spend."},
      Field{.name = "hours", .meaning = "Coin hours settled at `settled_at`."},
      Field{.name = "settled_at", .meaning = "Time up to which coin hours are counted."},
      Field{.name = "remainder",
            .meaning = "Holding since then that does not make a whole coin hour yet.",
            .unit = "atom seconds"},
      Field{.name = "sequence", .meaning = "Sequence that the next transaction must carry."},
      Field{.name = "profile", .meaning = "Id of the account's profile plus one; 0 without one."},
      Field{.name = "name", .meaning = "Name that transactions are sent under."});
}

// What only some accounts have: money held elsewhere, and an identity.
struct Profile {
  static constexpr u16 tag = 0x0102;
  AccountId account;
  Atoms locked_atoms;  // in deposits, stakes and escrows; still earns coin hours
  std::optional<IdentityKey> identity;
};
BOOST_DESCRIBE_STRUCT(Profile, (), (account, locked_atoms, identity))
constexpr auto about(As<Profile>) {
  return described<Profile>(
      "profile", "What only some accounts have.",
      Field{.name = "account", .meaning = "Whose it is."},
      Field{.name = "locked_atoms",
            .meaning = "Atoms of the account in deposits, stakes and escrows."},
      Field{.name = "identity", .meaning = "Ed25519 identity key, proved at registration."});
}

// L-1: balances + escrows + stakes + pooled + treasury + burned = minted.
struct Totals {
  static constexpr u16 tag = 0x0103;
  Atoms minted_atoms;
  Atoms burned_atoms;
  Atoms treasury_atoms;
  Atoms balances_atoms;
  Atoms stakes_atoms;
  Atoms escrows_atoms;
  Atoms pooled_atoms;  // no account's, so they earn no coin hours
  u128 hours_burned = 0;
};
BOOST_DESCRIBE_STRUCT(Totals, (),
                      (minted_atoms, burned_atoms, treasury_atoms, balances_atoms, stakes_atoms,
                       escrows_atoms, pooled_atoms, hours_burned))
constexpr auto about(As<Totals>) {
  return described<Totals>(
      "totals", "Where all money is (law L-1), and the coin hours burned so far.",
      Field{.name = "minted_atoms",
            .meaning = "Created: genesis and payments in, less payments out."},
      Field{.name = "burned_atoms", .meaning = "Destroyed by rules."},
      Field{.name = "treasury_atoms", .meaning = "Held by the protocol."},
      Field{.name = "balances_atoms", .meaning = "Sum of all balances."},
      Field{.name = "stakes_atoms", .meaning = "Sum of all deposits and seat stakes."},
      Field{.name = "escrows_atoms", .meaning = "Sum of all escrows."},
      Field{.name = "pooled_atoms", .meaning = "Held by pools, and no account's."},
      Field{.name = "hours_burned", .meaning = "Sum of all fees.", .unit = "coin hours"});
}

// Messages -------------------------------------------------------------------------------------

struct Transfer {
  static constexpr u16 tag = 0x0101;
  Name to;
  Atoms amount_atoms;
  Hours hours_in;
  Hours hours_out;
};
BOOST_DESCRIBE_STRUCT(Transfer, (), (to, amount_atoms, hours_in, hours_out))
constexpr auto about(As<Transfer>) {
  return described<Transfer>(
      "transfer", "Moves atoms, and coin hours if wanted, to another account.",
      Field{.name = "to", .meaning = "Name of the receiver; an account is opened if it is new."},
      Field{.name = "amount_atoms", .meaning = "What the receiver gets."},
      Field{.name = "hours_in", .meaning = "Coin hours taken from the sender."},
      Field{.name = "hours_out",
            .meaning = "Coin hours that arrive; the difference is burned as the fee."});
}

struct RegisterIdentity {
  static constexpr u16 tag = 0x0102;
  IdentityKey key;
  Signature proof;
};
BOOST_DESCRIBE_STRUCT(RegisterIdentity, (), (key, proof))
constexpr auto about(As<RegisterIdentity>) {
  return described<RegisterIdentity>(
      "register_identity", "Sets the account's Ed25519 identity key.",
      Field{.name = "key", .meaning = "Ed25519 public key."},
      Field{.name = "proof",
            .meaning = "Signature by that key over H(\"identity\", ledger id, sender, key)."});
}

struct Payout {
  static constexpr u16 tag = 0x0103;
  Atoms amount_atoms;
};
BOOST_DESCRIBE_STRUCT(Payout, (), (amount_atoms))
constexpr auto about(As<Payout>) {
  return described<Payout>(
      "payout", "Takes atoms out of the ledger into the host's coins (host mode only).",
      Field{.name = "amount_atoms", .meaning = "Paid to the sender by the host."});
}

// Events ---------------------------------------------------------------------------------------

struct Transferred {
  static constexpr u16 tag = 0x0101;
  AccountId from;
  AccountId to;
  Atoms amount_atoms;
  Hours hours_out;
  Hours hours_burned;
};
BOOST_DESCRIBE_STRUCT(Transferred, (), (from, to, amount_atoms, hours_out, hours_burned))
constexpr auto about(As<Transferred>) {
  return described<Transferred>(
      "transferred", "Atoms changed hands.", Field{.name = "from", .meaning = "Sender."},
      Field{.name = "to", .meaning = "Receiver."},
      Field{.name = "amount_atoms", .meaning = "Moved."},
      Field{.name = "hours_out", .meaning = "Coin hours that arrived."},
      Field{.name = "hours_burned", .meaning = "Coin hours burned as the fee."});
}

struct AccountOpened {
  static constexpr u16 tag = 0x0102;
  AccountId account;
  Name name;
};
BOOST_DESCRIBE_STRUCT(AccountOpened, (), (account, name))
constexpr auto about(As<AccountOpened>) {
  return described<AccountOpened>("account_opened", "A name received money for the first time.",
                                  Field{.name = "account", .meaning = "Its id from now on."},
                                  Field{.name = "name", .meaning = "Its name."});
}

struct IdentityRegistered {
  static constexpr u16 tag = 0x0103;
  AccountId account;
  IdentityKey key;
};
BOOST_DESCRIBE_STRUCT(IdentityRegistered, (), (account, key))
constexpr auto about(As<IdentityRegistered>) {
  return described<IdentityRegistered>("identity_registered", "An identity key was set.",
                                       Field{.name = "account", .meaning = "Whose."},
                                       Field{.name = "key", .meaning = "Ed25519 public key."});
}

struct PaidIn {
  static constexpr u16 tag = 0x0104;
  AccountId account;
  Atoms amount_atoms;
};
BOOST_DESCRIBE_STRUCT(PaidIn, (), (account, amount_atoms))
constexpr auto about(As<PaidIn>) {
  return described<PaidIn>("paid_in", "Funds came in through the host (flow host_in of L-1).",
                           Field{.name = "account", .meaning = "Credited."},
                           Field{.name = "amount_atoms", .meaning = "Minted to its balance."});
}

struct PaidOut {
  static constexpr u16 tag = 0x0105;
  AccountId account;
  Atoms amount_atoms;
};
BOOST_DESCRIBE_STRUCT(PaidOut, (), (account, amount_atoms))
constexpr auto about(As<PaidOut>) {
  return described<PaidOut>("paid_out", "The host pays the account (flow host_out of L-1).",
                            Field{.name = "account", .meaning = "Paid."},
                            Field{.name = "amount_atoms", .meaning = "Left the ledger."});
}

// Refusals, in the order they are checked --------------------------------------------------------

enum class Error : u16 {
  zero_amount = 0x0101,
  unknown_receiver_form,
  too_little_balance,
  too_few_hours,
  fee_below_rule,
  self_transfer,
  hours_overflow,
  no_account,
  host_only,
  identity_fixed,
  identity_in_use,
  identity_unproved,
};

inline constexpr Code ERRORS[] = {
    {0x0101, "accounts.zero_amount", "The amount is 0; name at least one atom."},
    {0x0102, "accounts.unknown_receiver_form",
     "No account has this name, and a new account's name must be a 32-byte Ed25519 public key "
     "where the ledger authenticates."},
    {0x0103, "accounts.too_little_balance", "The balance is below the amount."},
    {0x0104, "accounts.too_few_hours",
     "The account has fewer coin hours than hours_in; name fewer, or hold atoms for longer."},
    {0x0105, "accounts.fee_below_rule",
     "hours_in - hours_out must be at least ceil(hours_in / burn_factor), and at least the least "
     "transfer fee."},
    {0x0106, "accounts.self_transfer", "Sender and receiver are the same account."},
    {0x0107, "accounts.hours_overflow",
     "The receiver's coin hours would pass 2^64 - 1; send fewer."},
    {0x0108, "accounts.no_account", "The sender has no account yet; receive atoms first."},
    {0x0109, "accounts.host_only",
     "Atoms leave the ledger only where a host authenticates and holds the coins."},
    {0x010a, "accounts.identity_fixed",
     "The identity key is fixed while the account has a deposit or evidence could still come."},
    {0x010b, "accounts.identity_in_use", "Another account has registered this identity key."},
    {0x010c, "accounts.identity_unproved",
     "The proof is not a signature by this key over H(\"identity\", ledger id, sender, key)."},
};

}  // namespace surety::accounts
