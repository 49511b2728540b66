#pragma once
// One line per message and per plan: which module answers it, and what it is given. A message
// without its check, admit and apply does not compile.

#include "contract/machine/ports.hpp"

namespace surety::machine {

struct Parts {
  State& state;
  Ports& ports;
  const Call& call;
  EventLog& events;
};

// Messages that burn by a rule of their own pay no fee from the table.
template <class Message>
inline constexpr bool burns_by_own_rule = std::same_as<Message, accounts::Transfer>;

// Messages that are taken while due work is left.
template <class Message>
inline constexpr bool passes_backlog = std::same_as<Message, Tick>;

struct TickPlan {};
inline Verdict<Error> check(const Tick&) { return std::nullopt; }
inline Result<TickPlan, Error> admit(Parts&, const Tick&) { return TickPlan{}; }
void apply(Parts& parts, const TickPlan& plan);

inline auto admit(Parts& p, const accounts::Transfer& m) {
  return accounts::admit(p.state.accounts, p.call, m);
}
inline auto admit(Parts& p, const accounts::RegisterIdentity& m) {
  return accounts::admit(p.state.accounts, p.ports, p.call, m);
}
inline auto admit(Parts& p, const accounts::Payout& m) {
  return accounts::admit(p.state.accounts, p.call, m);
}

template <class Plan>
void apply(Parts& p, const Plan& plan) requires requires {
  accounts::apply(p.state.accounts, p.call, plan, p.events);
}
{ accounts::apply(p.state.accounts, p.call, plan, p.events); }

}  // namespace surety::machine
