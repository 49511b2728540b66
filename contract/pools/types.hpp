#pragma once
// Data of the pools module: what can be asked of it and what can be refused; what participants and
// pools hold stands in records.hpp, what the module tells in events.hpp and
// life_events.hpp.

#include "contract/pools/events.hpp"
#include "contract/pools/life_events.hpp"
#include "contract/pools/list_records.hpp"
#include "contract/pools/rotation_events.hpp"

namespace surety::pools {

// Messages -------------------------------------------------------------------------------------

struct Deposit {
  static constexpr u16 tag = 0x0201;
  Atoms amount_atoms;
};
BOOST_DESCRIBE_STRUCT(Deposit, (), (amount_atoms))
constexpr auto about(As<Deposit>) {
  return described<Deposit>(
      "deposit", "Makes the sender a participant and puts it on the active list.",
      Field{.name = "amount_atoms", .meaning = "Exactly the constant deposit_atoms."});
}

struct TopUp {
  static constexpr u16 tag = 0x0202;
  Atoms amount_atoms;
};
BOOST_DESCRIBE_STRUCT(TopUp, (), (amount_atoms))
constexpr auto about(As<TopUp>) {
  return described<TopUp>(
      "top_up", "Makes a deposit whole again and puts its owner back on the active list.",
      Field{.name = "amount_atoms", .meaning = "Exactly what is missing from the constant."});
}

struct Withdraw {
  static constexpr u16 tag = 0x0203;
};
BOOST_DESCRIBE_STRUCT(Withdraw, (), ())
constexpr auto about(As<Withdraw>) {
  return described<Withdraw>("withdraw", "Takes the sender's deposit back into its balance.");
}

struct Assemble {
  static constexpr u16 tag = 0x0204;
};
BOOST_DESCRIBE_STRUCT(Assemble, (), ())
constexpr auto about(As<Assemble>) {
  return described<Assemble>("assemble",
                             "Asks for a pool, drawn at random in the second epoch from now.");
}

struct FundPool {
  static constexpr u16 tag = 0x0205;
  PoolId pool;
  Atoms amount_atoms;
};
BOOST_DESCRIBE_STRUCT(FundPool, (), (pool, amount_atoms))
constexpr auto about(As<FundPool>) {
  return described<FundPool>(
      "fund_pool", "Adds to the income of a pool's validator; what it earns comes in so.",
      Field{.name = "pool", .meaning = "Whose validator."},
      Field{.name = "amount_atoms", .meaning = "Out of the sender's balance, for good."});
}

struct InitiateDeposit {
  static constexpr u16 tag = 0x0206;
  PoolId pool;
  PoolSignature signature;
};
BOOST_DESCRIBE_STRUCT(InitiateDeposit, (), (pool, signature))
constexpr auto about(As<InitiateDeposit>) {
  return described<InitiateDeposit>(
      "initiate_deposit", "Makes the members' stakes the deposit of the pool's validator.",
      Field{.name = "pool", .meaning = "Which pool."},
      Field{.name = "signature", .meaning = "The pool's over its deposit message."});
}

struct ReportBalance {
  static constexpr u16 tag = 0x0207;
  PoolId pool;
  u64 counter = 0;
  Atoms balance_atoms;
  PoolSignature signature;
};
BOOST_DESCRIBE_STRUCT(ReportBalance, (), (pool, counter, balance_atoms, signature))
constexpr auto about(As<ReportBalance>) {
  return described<ReportBalance>(
      "report_balance", "Says what the pool's validator holds now.",
      Field{.name = "pool", .meaning = "Whose validator."},
      Field{.name = "counter", .meaning = "The validator record's."},
      Field{.name = "balance_atoms", .meaning = "What it holds; income covers what is more."},
      Field{.name = "signature",
            .meaning = "The pool's over H(\"report\", ledger id, pool, counter, balance)."});
}

struct ExitPool {
  static constexpr u16 tag = 0x0208;
  PoolId pool;
  u64 counter = 0;
  PoolSignature signature;
};
BOOST_DESCRIBE_STRUCT(ExitPool, (), (pool, counter, signature))
constexpr auto about(As<ExitPool>) {
  return described<ExitPool>(
      "exit_pool", "Ends the pool's work, as its members decided; payouts follow.",
      Field{.name = "pool", .meaning = "Which pool."},
      Field{.name = "counter", .meaning = "The validator record's."},
      Field{.name = "signature",
            .meaning = "The pool's over H(\"exit\", ledger id, pool, counter)."});
}

struct BeginRotation {
  static constexpr u16 tag = 0x0209;
  u32 rotation_epochs = 2;
  u32 exit_epochs = 1;
  Atoms least_stake_atoms;
};
BOOST_DESCRIBE_STRUCT(BeginRotation, (), (rotation_epochs, exit_epochs, least_stake_atoms))
constexpr auto about(As<BeginRotation>) {
  return described<BeginRotation>(
      "begin_rotation",
      "Makes the ledger's pools rotate, for good; by its first account, before the first deposit.",
      Field{.name = "rotation_epochs",
            .meaning = "From one division of the participants to the next; longer than "
                       "keygen_blocks and one more epoch.",
            .least = {2},
            .unit = "epochs"},
      Field{.name = "exit_epochs",
            .meaning = "From the last share of a key that a participant held to the payment of "
                       "its stake (W_EXIT).",
            .least = {1},
            .unit = "epochs"},
      Field{.name = "least_stake_atoms",
            .meaning = "A stake below it takes no part in divisions until it is topped up; from "
                       "max_penalty_atoms to deposit_atoms.",
            .least = {1}});
}

// Refusals, in the order they are checked --------------------------------------------------------

enum class Error : u16 {
  not_the_constant = 0x0201,
  no_account,
  already_joined,
  no_identity,
  not_joined,
  seated,
  deposit_whole,
  not_what_is_missing,
  list_frozen,
  too_little_balance,
  request_open,
  too_few_active,
  past_the_last_height,
  reveal_awaited,
  zero_amount,
  unknown_pool,
  wrong_state,
  wrong_counter,
  group_unproved,
  not_first_account,
  rotating_already,
  deposits_made,
  rotation_too_short,
  stake_out_of_bounds,
  leaving_already,
};

inline constexpr Code ERRORS[] = {
    {0x0201, "pools.not_the_constant",
     "A deposit is exactly deposit_atoms of the genesis; name that amount."},
    {0x0202, "pools.no_account", "The sender has no account yet; receive atoms first."},
    {0x0203, "pools.already_joined",
     "The account has a deposit already; an account joins once, and top_up completes a deposit."},
    {0x0204, "pools.no_identity",
     "A participant signs with an identity key; register one with register_identity first."},
    {0x0205, "pools.not_joined", "The account has no deposit; make one with deposit."},
    {0x0206, "pools.seated",
     "The account sits in a pool; its stake is free only once the seat is closed."},
    {0x0207, "pools.deposit_whole", "Nothing is missing from the deposit."},
    {0x0208, "pools.not_what_is_missing",
     "top_up takes exactly deposit_atoms less what the deposit holds; name that amount."},
    {0x0209, "pools.list_frozen",
     "The account is on a list that was closed for a draw; withdraw after the draw."},
    {0x020a, "pools.too_little_balance", "The balance is below the amount."},
    {0x020b, "pools.request_open",
     "A pool was asked for and is not drawn yet; one request is open at a time."},
    {0x020c, "pools.too_few_active",
     "Fewer than min_active accounts are on the active list; a pool is not drawn from a small "
     "one."},
    {0x020d, "pools.past_the_last_height",
     "The draw would fall past 2^60 - 1, the last height at which work can be due."},
    {0x020e, "pools.reveal_awaited",
     "The account has committed to a reveal for the beacon, and its deposit answers for it; send "
     "leave_beacon, reveal if the epoch of the reveal has begun, then withdraw."},
    {0x020f, "pools.zero_amount", "The amount is 0; name at least one atom."},
    {0x0210, "pools.unknown_pool", "There is no pool with this id."},
    {0x0211, "pools.wrong_state",
     "The pool is not in a state in which this can be done; query the pool for its state."},
    {0x0212, "pools.wrong_counter",
     "The counter must be the validator record's; a report or an exit was taken since."},
    {0x0213, "pools.group_unproved",
     "The signature is not the pool's over this message on this ledger."},
    {0x0214, "pools.not_first_account",
     "Only the ledger's first account, the one with id 0, decides that pools rotate."},
    {0x0215, "pools.rotating_already", "The ledger's pools rotate already; that is for good."},
    {0x0216, "pools.deposits_made",
     "Somebody has made a deposit, and relied on pools that do not rotate."},
    {0x0217, "pools.rotation_too_short",
     "rotation_epochs must leave a handover keygen_blocks and one more epoch; name more epochs."},
    {0x0218, "pools.stake_out_of_bounds",
     "least_stake_atoms must be from max_penalty_atoms to deposit_atoms of the genesis."},
    {0x0219, "pools.leaving_already",
     "The deposit was asked for already; it is paid exit_epochs after the last share that its "
     "owner held."},
};

}  // namespace surety::pools
