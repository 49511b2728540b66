#include "contract/machine/query.hpp"

namespace surety::machine {

namespace {

AccountView view_of(const Machine& machine, AccountId id) {
  const accounts::State& state = machine.state().accounts;
  const accounts::Account account = accounts::account_of(state, id);
  return {.id = id,
          .account = account,
          .hours_now = accounts::hours_at(state, account, machine.clock().time),
          .locked_atoms = accounts::locked_atoms(state, account),
          .identity = accounts::identity_of(state, id)};
}

Answer reply(const Machine& machine, const AskStatus&) {
  const Clock clock = machine.clock();
  return Status{.ledger_id = machine.ledger_id(),
                .clock = clock,
                .epoch = {clock.height.value / machine.rules().blocks_per_epoch},
                .totals = machine.state().accounts.totals.get(),
                .accounts = machine.state().accounts.accounts.count()};
}

Answer reply(const Machine& machine, const AskRules&) { return machine.rules(); }

Answer reply(const Machine& machine, const AskAccount& query) {
  const std::optional<AccountId> id = accounts::find(machine.state().accounts, query.name);
  if (!id) return Nothing{};
  return view_of(machine, *id);
}

Answer reply(const Machine& machine, const AskAccounts& query) {
  AccountPage page;
  const u64 end = machine.state().accounts.accounts.next_id();
  u64 id = query.first.value;
  while (id < end && page.accounts.size() < query.limit) {
    page.accounts.push_back(view_of(machine, {id}));
    ++id;
  }
  if (id < end) page.next = AccountId{id};
  return page;
}

}  // namespace

Answer answer(const Machine& machine, const Query& query) {
  return std::visit([&](const auto& question) { return reply(machine, question); }, query);
}

}  // namespace surety::machine
