#include "contract/fines/books.hpp"

namespace surety::fines {

namespace {

// A seat's fines that one later fault can raise. Exact where a member is fined at most once an
// epoch for one kind of fault; of more, the latest count (L-5).
constexpr u32 MAX_RAISED = GREATEST_CORRELATION_EPOCHS + 1;

WindowKey key_of(PoolId pool, Fault fault) {
  WindowKey key;
  for (unsigned i = 0; i < 8; ++i) key.bytes[i] = static_cast<u8>(pool.value >> (8 * i));
  key.bytes[8] = static_cast<u8>(fault);
  return key;
}

std::optional<u64> find_window(const State& state, PoolId pool, Fault fault) {
  return state.windows_by_key.find(key_of(pool, fault), [&](u64 id) {
    const std::optional<FaultWindow> window = state.windows.get(id);
    return window && window->pool == pool && window->fault == fault;
  });
}

u64 ensure_window(State& state, PoolId pool, Fault fault) {
  const std::optional<u64> known = find_window(state, pool, fault);
  if (known) return *known;
  const u64 id = state.windows.append(FaultWindow{.pool = pool, .fault = fault, .members = {}});
  state.windows_by_key.insert(key_of(pool, fault), id);
  return id;
}

FaultWindow window_of(const State& state, u64 id) {
  std::optional<FaultWindow> window = state.windows.get(id);
  ensures(window.has_value(), "a window in the index exists");
  return *std::move(window);
}

// Whether a fault of `past` counts in epoch `now`: it lies in now - W..now.
bool counts(const State& state, Epoch past, Epoch now) {
  return now.value - past.value <= state.setting.params.correlation_epochs;
}

u16 at_most(u32 count, u16 pool_size) {
  return count < pool_size ? static_cast<u16>(count) : pool_size;
}

// Raises one fine to k common faults. What that adds to it.
Atoms raise_one(State& state, u64 id, Fine& fine, u16 common) {
  const u16 k = at_most(common, fine.pool_size);
  if (fine.cancelled || fine.common >= k) return {};
  const Atoms size =
      correlated_size(fine.base_atoms, state.setting.params.max_penalty_atoms, fine.pool_size, k);
  const Atoms added = size - fine.amount_atoms;
  fine.common = k;
  fine.amount_atoms = size;
  state.fines.put(id, fine);
  return added;
}

// Raises a member's fines in the window. What that adds to its principal.
Atoms raise_chain(Books& books, u64 newest, u16 common) {
  Atoms added{};
  std::optional<u64> id = newest;
  for (u32 i = 0; i < MAX_RAISED && id; ++i) {
    std::optional<Fine> fine = books.state.fines.get(*id);
    ensures(fine.has_value(), "a fine that is linked to exists");
    if (!counts(books.state, fine->epoch, books.call.epoch)) break;
    added = saturating_add(added, raise_one(books.state, *id, *fine, common));
    id = fine->earlier;
  }
  return added;
}

// True where this brought the member to its stake.
bool raise_member(Books& books, Faulty& member, const Fine& cause) {
  if (member.seat == cause.seat || member.common >= cause.common) return false;
  member.common = cause.common;
  const SeatDebt record = debt_record(books.state, member.seat);
  if (record.slashed || record.closed) return false;
  const Atoms added = raise_chain(books, member.fine, cause.common);
  if (added == Atoms{}) return false;
  books.events.emit(FineRaised{
      .seat = member.seat, .fault = cause.fault, .added_atoms = added, .common = cause.common});
  return add_principal(books, member.seat, added);
}

// Leaves out what is too old, and the seat itself. The seat's latest fine in the window.
std::optional<u64> prune(const Books& books, FaultWindow& window, SeatId seat) {
  std::optional<u64> earlier;
  std::vector<Faulty> kept;
  for (const Faulty& member : window.members) {
    if (!counts(books.state, member.epoch, books.call.epoch)) continue;
    if (member.seat == seat) {
      earlier = member.fine;
    } else {
      kept.push_back(member);
    }
  }
  window.members = std::move(kept);
  return earlier;
}

}  // namespace

Fine assess(Books& books, const Charge& charge, const SeatFacts& facts) {
  State& state = books.state;
  const Params& params = state.setting.params;
  const u64 id = ensure_window(state, facts.pool, charge.fault);
  FaultWindow window = window_of(state, id);
  const std::optional<u64> earlier = prune(books, window, charge.seat);
  state.windows.put(id, window);
  const u16 common = at_most(static_cast<u32>(window.members.size()) + 1, facts.pool_size);
  return Fine{.seat = charge.seat,
              .pool = facts.pool,
              .fault = charge.fault,
              .epoch = books.call.epoch,
              .base_atoms = charge.base_atoms,
              .amount_atoms = correlated_size(charge.base_atoms, params.max_penalty_atoms,
                                              facts.pool_size, common),
              .common = common,
              .pool_size = facts.pool_size,
              .earlier = earlier,
              .dispute_until_height = dispute_end(state.setting, books.call.epoch),
              .loss_atoms = charge.loss_atoms,
              .reporter = charge.reporter,
              .evidence = charge.evidence,
              .cancelled = false};
}

std::vector<SeatId> spread(Books& books, const Fine& fine, u64 fine_id) {
  const std::optional<u64> id = find_window(books.state, fine.pool, fine.fault);
  expects(id.has_value(), "the fine was assessed");
  FaultWindow window = window_of(books.state, *id);
  // A pool replaces slashed members, so more than n seats may have had the fault lately.
  if (window.members.size() >= GREATEST_POOL) window.members.erase(window.members.begin());
  std::vector<SeatId> at_stake;
  for (Faulty& member : window.members) {
    if (raise_member(books, member, fine)) at_stake.push_back(member.seat);
  }
  window.members.push_back(
      {.seat = fine.seat, .fine = fine_id, .epoch = fine.epoch, .common = fine.common});
  books.state.windows.put(*id, window);
  return at_stake;
}

namespace {

// The latest fine before this one that still stands, among those a later fault can raise.
std::optional<u64> standing_before(const State& state, const Fine& fine) {
  std::optional<u64> id = fine.earlier;
  for (u32 step = 0; step < MAX_RAISED && id; ++step) {
    const std::optional<Fine> before = state.fines.get(*id);
    ensures(before.has_value(), "a fine that is linked to exists");
    if (!before->cancelled) return id;
    id = before->earlier;
  }
  return std::nullopt;
}

}  // namespace

void forget(State& state, const Fine& fine, u64 fine_id) {
  const std::optional<u64> id = find_window(state, fine.pool, fine.fault);
  ensures(id.has_value(), "a fine has its window");
  FaultWindow window = window_of(state, *id);
  const std::optional<u64> before_id = standing_before(state, fine);
  if (before_id) {
    const std::optional<Fine> before = state.fines.get(*before_id);
    ensures(before.has_value(), "a fine that is linked to exists");
    for (Faulty& member : window.members) {
      if (member.fine != fine_id) continue;
      member.fine = *before_id;
      member.epoch = before->epoch;
      member.common = before->common;
    }
  } else {
    std::erase_if(window.members, [&](const Faulty& member) { return member.fine == fine_id; });
  }
  state.windows.put(*id, window);
}

std::optional<RecordName> rebuild_windows(State& state) {
  for (u64 id = 0; id < state.windows.next_id(); ++id) {
    const std::optional<FaultWindow> window = state.windows.get(id);
    if (!window) continue;
    if (find_window(state, window->pool, window->fault)) return RecordName{FaultWindow::tag, id};
    state.windows_by_key.insert(key_of(window->pool, window->fault), id);
  }
  return std::nullopt;
}

}  // namespace surety::fines
