// The validator's money: its deposit, what it earns, what its members report, and the vote to
// leave.

#include <algorithm>

#include "contract/pools/rotation.hpp"

namespace surety::pools {

namespace {

void add_income(State& state, PoolId pool, Atoms amount) {
  Validator validator = validator_record(state, pool);
  validator.income_atoms += amount;
  state.validators.put(pool.value, validator);
  add_to(state, &Holdings::incomes_atoms, amount);
}

void take_income(State& state, Validator& validator, Atoms amount) {
  validator.income_atoms -= amount;
  take_from(state, &Holdings::incomes_atoms, amount);
}

}  // namespace

// fund_pool ------------------------------------------------------------------------------------

Verdict<Error> check(const FundPool& message) {
  if (message.amount_atoms == Atoms{}) return Error::zero_amount;
  return std::nullopt;
}

Result<FundPlan, Error> admit(const State& state, const Funds& funds, const Call& call,
                              const FundPool& message) {
  if (!call.sender) return Error::no_account;
  if (!state.pools.has(message.pool.value)) return Error::unknown_pool;
  if (!takes_income(state, message.pool)) return Error::wrong_state;
  if (funds.spendable(*call.sender) < message.amount_atoms) return Error::too_little_balance;
  return FundPlan{
      .account = *call.sender, .pool = message.pool, .amount_atoms = message.amount_atoms};
}

void apply(State& state, Ports& ports, const Call&, const FundPlan& plan, EventLog& events) {
  ports.purse.balance_to_pooled(plan.account, plan.amount_atoms);
  add_income(state, plan.pool, plan.amount_atoms);
  events.emit(
      PoolFunded{.pool = plan.pool, .account = plan.account, .amount_atoms = plan.amount_atoms});
}

void compensate(State& state, PoolId pool, Atoms amount, EventLog& events) {
  expects(takes_income(state, pool), "a loss is made good until the pool pays out");
  add_income(state, pool, amount);
  events.emit(PoolCompensated{.pool = pool, .amount_atoms = amount});
}

// initiate_deposit -------------------------------------------------------------------------------

Verdict<Error> check(const InitiateDeposit&) { return std::nullopt; }

Result<InitiatePlan, Error> admit(const State& state, const GroupKeys& keys, const Call& call,
                                  const InitiateDeposit& message) {
  if (!call.sender) return Error::no_account;
  if (!state.pools.has(message.pool.value)) return Error::unknown_pool;
  if (pool_of(state, message.pool).state != PoolState::confirmed) return Error::wrong_state;
  return InitiatePlan{.pool = message.pool,
                      .signature = message.signature,
                      .proved = keys.verify_deposit(message.pool, message.signature)};
}

void apply(State& state, Ports& ports, const Call&, const InitiatePlan& plan, EventLog& events) {
  if (!plan.proved) return events.fail(Error::group_unproved);
  Validator validator{};
  validator.signature = plan.signature;
  for (const SeatId seat : sitters(state, plan.pool, false)) {
    add_share(validator, stake_of(state, seat));
  }
  validator.deposit_atoms = validator.balance_atoms;
  state.validators.put(plan.pool.value, validator);
  Pool pool = pool_of(state, plan.pool);
  drop_deadline(ports, pool, plan.pool);
  pool.state = PoolState::active;
  state.pools.put(plan.pool.value, pool);
  enlist_active(state, plan.pool);
  if (rotates(state)) enlist_in_lineup(state, plan.pool);
  events.emit(ValidatorDeposited{
      .pool = plan.pool, .deposit_atoms = validator.deposit_atoms, .shares = validator.shares});
  ports.duties.begin(plan.pool);
}

// report_balance ---------------------------------------------------------------------------------

Verdict<Error> check(const ReportBalance&) { return std::nullopt; }

Result<ReportPlan, Error> admit(const State& state, const GroupKeys& keys, const Call& call,
                                const ReportBalance& message) {
  if (!call.sender) return Error::no_account;
  if (!state.pools.has(message.pool.value)) return Error::unknown_pool;
  if (!takes_income(state, message.pool)) return Error::wrong_state;
  const u64 counter = validator_record(state, message.pool).counter;
  if (message.counter != counter) return Error::wrong_counter;
  const Hash said = report_statement(state, message.pool, counter, message.balance_atoms);
  return ReportPlan{.pool = message.pool,
                    .balance_atoms = message.balance_atoms,
                    .proved = keys.verify_group(message.pool, said.view(), message.signature)};
}

void apply(State& state, Ports& ports, const Call& call, const ReportPlan& plan, EventLog& events) {
  if (!plan.proved) return events.fail(Error::group_unproved);
  Validator validator = validator_record(state, plan.pool);
  BalanceReported told{};
  told.pool = plan.pool;
  told.counter = validator.counter;
  ++validator.counter;
  if (plan.balance_atoms > validator.balance_atoms) {
    const Atoms more = plan.balance_atoms - validator.balance_atoms;
    told.credited_atoms = std::min(more, validator.income_atoms);
    told.refused_atoms = more - told.credited_atoms;
    take_income(state, validator, told.credited_atoms);
    validator.credits_atoms += told.credited_atoms;
    add_to(state, &Holdings::credits_atoms, told.credited_atoms);
    credit(validator, told.credited_atoms);
  } else {
    told.debited_atoms = validator.balance_atoms - plan.balance_atoms;
    debit(validator, told.debited_atoms);
  }
  told.balance_atoms = validator.balance_atoms;
  state.validators.put(plan.pool.value, validator);
  events.emit(told);
  const bool insolvent = validator.shortfall_atoms != Atoms{};
  if (insolvent && can_exit(pool_of(state, plan.pool))) {
    begin_exit(state, ports, call, plan.pool, ExitReason::insolvent, events);
  }
}

// exit_pool ------------------------------------------------------------------------------------

Verdict<Error> check(const ExitPool&) { return std::nullopt; }

Result<ExitPlan, Error> admit(const State& state, const GroupKeys& keys, const Call& call,
                              const ExitPool& message) {
  if (!call.sender) return Error::no_account;
  if (!state.pools.has(message.pool.value)) return Error::unknown_pool;
  const PoolState now = pool_of(state, message.pool).state;
  if (now != PoolState::active && now != PoolState::halted) return Error::wrong_state;
  const u64 counter = validator_record(state, message.pool).counter;
  if (message.counter != counter) return Error::wrong_counter;
  const Hash said = exit_statement(state, message.pool, counter);
  return ExitPlan{.pool = message.pool,
                  .proved = keys.verify_group(message.pool, said.view(), message.signature)};
}

void apply(State& state, Ports& ports, const Call& call, const ExitPlan& plan, EventLog& events) {
  if (!plan.proved) return events.fail(Error::group_unproved);
  Validator validator = validator_record(state, plan.pool);
  ++validator.counter;
  state.validators.put(plan.pool.value, validator);
  begin_exit(state, ports, call, plan.pool, ExitReason::voted, events);
}

// Rewards --------------------------------------------------------------------------------------

Atoms reward(State& state, Ports& ports, const Call&, PoolId pool, std::span<const Reward> rewards,
             EventLog& events) {
  expects(rewards.size() <= 2 * GREATEST_POOL_SIZE, "one task rewards one pool's members");
  if (!takes_income(state, pool)) return {};
  PoolRewarded told{};
  told.pool = pool;
  told.subsidy_atoms = std::min(state.setting.params.subsidy_atoms, ports.purse.treasury());
  ports.purse.treasury_to_pooled(told.subsidy_atoms);
  add_income(state, pool, told.subsidy_atoms);
  Validator validator = validator_record(state, pool);
  for (const Reward& one : rewards) {
    const Atoms paid = std::min(one.amount_atoms, validator.income_atoms);
    told.unpaid_atoms = saturating_add(told.unpaid_atoms, one.amount_atoms - paid);
    take_income(state, validator, paid);
    if (paid != Atoms{}) ports.purse.pooled_to_balance(one.account, paid);
    told.paid_atoms += paid;
  }
  state.validators.put(pool.value, validator);
  events.emit(told);
  return told.paid_atoms;
}

}  // namespace surety::pools
