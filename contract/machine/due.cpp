#include "contract/machine/due.hpp"

namespace surety::machine {

u32 do_due_batch(State& state, EventLog&) {
  Clock clock = state.clock.get();
  if (clock.backlog) {
    clock.backlog = false;
    state.clock.put(clock);
  }
  return 0;
}

void open_height(State& state, EventLog& events) { do_due_batch(state, events); }

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
