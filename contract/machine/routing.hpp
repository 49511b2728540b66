#pragma once
// One line per message and one per module's plans: who answers it, and what it is given. A message
// without its check, admit and apply does not compile.

#include "contract/machine/ports.hpp"

namespace surety::machine {

struct Parts {
  State& state;
  const Call& call;
  EventLog& events;
  Context context{state, call, events};

  // Ports are made when a message asks for them; most ask for none.
  AccountsPorts accounts() const { return AccountsPorts(context); }
  PoolsPorts pools() const { return PoolsPorts(context); }
  PoolKeysPort pool_keys() const { return PoolKeysPort(context); }
  FinesPorts fines() const { return FinesPorts(context); }
  BeaconPorts beacon() const { return BeaconPorts(context); }
  KeysPorts keys() const { return KeysPorts(context); }
  AuctionsPorts auctions() const { return AuctionsPorts(context); }
  DutiesPorts duties() const { return DutiesPorts(context); }

  Parts(State& s, const Call& c, EventLog& e) : state(s), call(c), events(e) {}
  Parts(const Parts&) = delete;
  Parts& operator=(const Parts&) = delete;
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

// accounts
inline auto admit(Parts& p, const accounts::Transfer& m) {
  return accounts::admit(p.state.accounts, p.call, m);
}
inline auto admit(Parts& p, const accounts::RegisterIdentity& m) {
  return accounts::admit(p.state.accounts, p.accounts(), p.call, m);
}
inline auto admit(Parts& p, const accounts::Payout& m) {
  return accounts::admit(p.state.accounts, p.call, m);
}
template <class Plan>
void apply(Parts& p, const Plan& plan) requires requires {
  accounts::apply(p.state.accounts, p.call, plan, p.events);
}
{ accounts::apply(p.state.accounts, p.call, plan, p.events); }

// pools
inline auto admit(Parts& p, const pools::Deposit& m) {
  const PoolsPorts ports = p.pools();
  return pools::admit(p.state.pools, ports, ports, p.call, m);
}
inline auto admit(Parts& p, const pools::TopUp& m) {
  return pools::admit(p.state.pools, p.pools(), p.call, m);
}
inline auto admit(Parts& p, const pools::Withdraw& m) {
  return pools::admit(p.state.pools, p.pools(), p.call, m);
}
inline auto admit(Parts& p, const pools::Assemble& m) {
  return pools::admit(p.state.pools, p.call, m);
}
inline auto admit(Parts& p, const pools::FundPool& m) {
  return pools::admit(p.state.pools, p.pools(), p.call, m);
}
inline auto admit(Parts& p, const pools::InitiateDeposit& m) {
  return pools::admit(p.state.pools, p.pool_keys(), p.call, m);
}
inline auto admit(Parts& p, const pools::ReportBalance& m) {
  return pools::admit(p.state.pools, p.pool_keys(), p.call, m);
}
inline auto admit(Parts& p, const pools::ExitPool& m) {
  return pools::admit(p.state.pools, p.pool_keys(), p.call, m);
}
inline auto admit(Parts& p, const pools::BeginRotation& m) {
  return pools::admit(p.state.pools, p.call, m);
}
template <class Plan>
void apply(Parts& p, const Plan& plan) requires requires(pools::Ports ports) {
  pools::apply(p.state.pools, ports, p.call, plan, p.events);
}
{
  PoolsPorts adapter = p.pools();
  pools::Ports ports = adapter.ports();
  pools::apply(p.state.pools, ports, p.call, plan, p.events);
}

// fines
inline auto admit(Parts& p, const fines::PayFine& m) {
  return fines::admit(p.state.fines, p.fines(), p.call, m);
}
inline void apply(Parts& p, const fines::PayPlan& plan) {
  FinesPorts ports = p.fines();
  fines::apply(p.state.fines, ports, p.call, plan, p.events);
}

// beacon
inline auto admit(Parts& p, const beacon::JoinBeacon& m) {
  return beacon::admit(p.state.beacon, p.beacon(), p.call, m);
}
inline auto admit(Parts& p, const beacon::Reveal& m) {
  return beacon::admit(p.state.beacon, p.beacon(), p.call, m);
}
inline auto admit(Parts& p, const beacon::LeaveBeacon& m) {
  return beacon::admit(p.state.beacon, p.call, m);
}
inline void apply(Parts& p, const beacon::JoinPlan& plan) {
  BeaconPorts ports = p.beacon();
  beacon::apply(p.state.beacon, ports, p.call, plan, p.events);
}
template <class Plan>
void apply(Parts& p, const Plan& plan) requires requires {
  beacon::apply(p.state.beacon, p.call, plan, p.events);
}
{ beacon::apply(p.state.beacon, p.call, plan, p.events); }

// keys
inline auto admit(Parts& p, const keys::RegisterKey& m) {
  return keys::admit(p.state.keys, p.call, m);
}
inline auto admit(Parts& p, const keys::Deal& m) {
  return keys::admit(p.state.keys, p.keys(), p.call, m);
}
inline auto admit(Parts& p, const keys::Complain& m) {
  return keys::admit(p.state.keys, p.call, m);
}
inline auto admit(Parts& p, const keys::Confirm& m) {
  return keys::admit(p.state.keys, p.keys(), p.call, m);
}
inline auto admit(Parts& p, const keys::LeaveKeygen& m) {
  return keys::admit(p.state.keys, p.call, m);
}
template <class Plan>
void apply(Parts& p, const Plan& plan) requires requires(keys::Ports& ports) {
  keys::apply(p.state.keys, ports, p.call, plan, p.events);
}
{
  KeysPorts ports = p.keys();
  keys::apply(p.state.keys, ports, p.call, plan, p.events);
}
inline void apply(Parts& p, const keys::LeavePlan& plan) {
  keys::apply(p.state.keys, p.call, plan, p.events);
}

// auctions
template <class Message>
auto admit(Parts& p, const Message& m) requires requires(const auctions::Reader& reader) {
  auctions::admit(p.state.auctions, reader, p.call, m);
}
{ return auctions::admit(p.state.auctions, p.auctions(), p.call, m); }
template <class Plan>
void apply(Parts& p, const Plan& plan) requires requires(auctions::Ports& ports) {
  auctions::apply(p.state.auctions, ports, p.call, plan, p.events);
}
{
  AuctionsPorts ports = p.auctions();
  auctions::apply(p.state.auctions, ports, p.call, plan, p.events);
}

// duties
template <class Message>
auto admit(Parts& p, const Message& m) requires requires(const duties::Reader& reader) {
  duties::admit(p.state.duties, reader, p.call, m);
}
{ return duties::admit(p.state.duties, p.duties(), p.call, m); }
template <class Plan>
void apply(Parts& p, const Plan& plan) requires requires(duties::Ports& ports) {
  duties::apply(p.state.duties, ports, p.call, plan, p.events);
}
{
  DutiesPorts ports = p.duties();
  duties::apply(p.state.duties, ports, p.call, plan, p.events);
}

}  // namespace surety::machine
