#include "contract/machine/state.hpp"

namespace surety::machine {

BookingKey booking_key(u8 module, u64 item) {
  BookingKey key;
  key.bytes[0] = module;
  for (unsigned i = 0; i < 8; ++i) key.bytes[1 + i] = static_cast<u8>(item >> (8 * i));
  return key;
}

namespace {

void join_pools(pools::State& pools, TableSet& set) {
  set.add(pools.participants);
  set.add(pools.pools);
  set.add(pools.committees);
  set.add(pools.seats);
  set.add(pools.assembly.table());
  set.add(pools.holdings.table());
  set.add(pools.list.head.table());
  set.add(pools.list.nodes);
  set.add(pools.list.leaves);
  set.add(pools.validators);
  set.add(pools.active_pools);
  set.add_late(pools.rotation.table());
  set.add_late(pools.division.table());
  set.add_late(pools.list.set.table());
  set.add_late(pools.turns);
  set.add_late(pools.handovers);
  set.add_late(pools.lineup);
  set.add_index(pools.by_account);
}

void join_fines(fines::State& fines, TableSet& set) {
  set.add(fines.debts);
  set.add(fines.fines);
  set.add(fines.escrows);
  set.add(fines.windows);
  set.add(fines.totals.table());
  set.add_index(fines.by_evidence);
  set.add_index(fines.windows_by_key);
}

void join_keys(keys::State& keys, TableSet& set) {
  set.add(keys.keyrings);
  set.add(keys.sessions);
  set.add(keys.members);
  set.add(keys.dealings);
  set.add(keys.rounds);
  set.add(keys.polynomials);
  set.add_index(keys.by_pool);
  set.add_index(keys.by_place);
}

void join_auctions(auctions::State& auctions, TableSet& set) {
  set.add(auctions.owners);
  set.add(auctions.holdings);
  set.add(auctions.lots);
  set.add(auctions.auctions);
  set.add(auctions.bids);
  set.add(auctions.pools);
  set.add(auctions.queue);
  set.add(auctions.opening.table());
  set.add(auctions.totals.table());
  set.add_index(auctions.by_account);
  set.add_index(auctions.by_pool);
}

void join_duties(duties::State& duties, TableSet& set) {
  set.add(duties.duties);
  set.add(duties.envelopes);
  set.add(duties.record);
  set.add(duties.pools);
  set.add(duties.roster);
  set.add(duties.roll.table());
  set.add(duties.evidence);
  set.add_index(duties.by_pool);
  set.add_index(duties.by_number);
  set.add_index(duties.by_root);
  set.add_index(duties.by_evidence);
}

}  // namespace

State::State(const IndexSecret& secret)
    : calendar(secret),
      tickets(TICKETS_BY_ITEM, secret),
      accounts(secret),
      pools(secret),
      fines(secret),
      beacon(secret),
      keys(secret),
      duties(secret),
      auctions(secret) {}
State::State(const State&) = default;
State::~State() = default;

void State::join(TableSet& set) {
  set.add(rules.table());
  set.add(clock.table());
  set.add(backlogs.table());
  calendar.join(set);
  set.add_index(tickets);
  set.add(accounts.accounts);
  set.add(accounts.profiles);
  set.add(accounts.totals.table());
  set.add_index(accounts.by_name);
  set.add_index(accounts.by_identity);
  join_pools(pools, set);
  join_fines(fines, set);
  set.add(beacon.members);
  set.add(beacon.round.table());
  set.add(beacon.beacons);
  set.add_index(beacon.by_account);
  join_keys(keys, set);
  join_duties(duties, set);
  join_auctions(auctions, set);
}

std::optional<RecordName> State::rebuild_indices() {
  if (const auto fault = calendar.rebuild()) return fault;
  std::optional<RecordName> twice;
  calendar.visit([&](u64 ticket, const DueItem& item) {
    const BookingKey key = booking_key(item.module, item.item);
    const auto same = [&](u64 other) {
      const std::optional<DueItem> found = calendar.find(other);
      return found && found->module == item.module && found->item == item.item;
    };
    if (tickets.find(key, same)) {
      twice = RecordName{CalendarTicket::tag, ticket};
    } else {
      tickets.insert(key, ticket);
    }
  });
  if (twice) return twice;
  if (const auto fault = accounts::rebuild_indices(accounts)) return fault;
  if (const auto id = pools::rebuild_index(pools)) return RecordName{pools::Participant::tag, *id};
  if (const auto fault = fines::rebuild_indices(fines)) return fault;
  if (const auto fault = beacon::rebuild_indices(beacon)) return fault;
  if (const auto fault = keys::rebuild_indices(keys)) return fault;
  if (const auto fault = duties::rebuild_indices(duties)) return fault;
  return auctions::rebuild_indices(auctions);
}

}  // namespace surety::machine
