#include "contract/machine/due.hpp"

#include "contract/machine/machine.hpp"

namespace surety::machine {

namespace {

void do_item(const Context& context, const DueItem& item) {
  State& state = context.state;
  if (item.module == POOLS) {
    PoolsPorts adapter(context);
    pools::Ports ports = adapter.ports();
    pools::due(state.pools, ports, context.call, item.item, context.events);
  } else if (item.module == FINES) {
    FinesPorts ports(context);
    fines::due(state.fines, ports, context.call, item.item, context.events);
  } else if (item.module == AUCTIONS) {
    AuctionsPorts ports(context);
    auctions::due(state.auctions, ports, context.call, item.item, context.events);
  } else if (item.module == DUTIES) {
    DutiesPorts ports(context);
    duties::due(state.duties, ports, context.call, item.item, context.events);
  } else if (item.module == BEACON) {
    BeaconPorts ports(context);
    beacon::due(state.beacon, ports, context.call, item.item, context.events);
  } else {
    expects(item.module == KEYS, "due work belongs to a module");
    KeysPorts ports(context);
    keys::due(state.keys, ports, context.call, item.item, context.events);
  }
}

bool is_due(const State& state, Height height) {
  const std::optional<DueItem> first = state.calendar.first();
  return first && first->due_height <= height;
}

}  // namespace

// Where the ledger authenticates every height has its time, also one without a block.
static Seconds time_of(const Rules& rules, Height height) {
  return {rules.genesis_time.value + height.value * rules.slot_seconds};
}

Call height_call(const State& state, const Clock& clock) {
  Call call{};
  call.height = clock.height;
  call.epoch = {clock.height.value / state.settings.blocks_per_epoch};
  call.time = clock.time;
  call.seed = clock.seed;
  return call;
}

u32 do_due_batch(State& state, EventLog& events) {
  const Clock clock = state.clock.get();
  u32 done = 0;
  while (done < state.settings.due_per_block && is_due(state, clock.height)) {
    const DueItem item = state.calendar.pop_with([&](u64 ticket, const DueItem& due) {
      state.tickets.erase(booking_key(due.module, due.item), ticket);
    });
    // L-4: what an item does follows from the height it was due at, however late a block comes.
    // A host's skipped heights have no time, so there the time is this block's.
    Clock then = clock;
    then.height = item.due_height;
    if (state.settings.authentication == Authentication::ledger) {
      then.time = time_of(state.settings, item.due_height);
    }
    const Call call = height_call(state, then);
    do_item({state, call, events}, item);
    ++done;
  }
  const bool backlog = is_due(state, clock.height);
  if (backlog != clock.backlog) {
    Clock changed = clock;
    changed.backlog = backlog;
    state.clock.put(changed);
  }
  return done;
}

void open_height(State& state, EventLog& events) {
  const Call call = height_call(state, state.clock.get());
  beacon::open_block(state.beacon, call, events);
  do_due_batch(state, events);
}

void note_backlog(State& state, const Clock& clock, Height next) {
  if (!clock.backlog) return;
  Backlogs backlogs = state.backlogs.get();
  const Height last{next.value - 1};
  if (!backlogs.spans.empty() && backlogs.spans.back().to.value + 1 == clock.height.value) {
    backlogs.spans.back().to = last;
  } else {
    if (backlogs.spans.size() == Backlogs::most) backlogs.spans.erase(backlogs.spans.begin());
    backlogs.spans.push_back({.from = clock.height, .to = last});
  }
  state.backlogs.put(backlogs);
}

u64 backlog_heights(const State& state, Height from, Height to) {
  u64 heights = 0;
  for (const Span& span : state.backlogs.get().spans) {
    const u64 first = span.from < from ? from.value : span.from.value;
    const u64 last = span.to < to ? span.to.value : to.value;
    if (first <= last) heights += last - first + 1;
  }
  return heights;
}

void apply(Parts& parts, const TickPlan&) {
  const u32 items = do_due_batch(parts.state, parts.events);
  parts.events.emit(Ticked{.items = items, .backlog = parts.state.clock.get().backlog});
}

}  // namespace surety::machine
