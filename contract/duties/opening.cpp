// Who has duties, and the start of an epoch.

#include <algorithm>

#include "contract/duties/books.hpp"

namespace surety::duties {

const char* fault_of(const Setting& setting) {
  if (setting.blocks_per_epoch < 2) return "blocks_per_epoch must be at least 2";
  const u64 window = u64{propose_blocks(setting)} + sign_blocks(setting);
  if (window > setting.blocks_per_epoch) {
    return "propose_blocks and sign_blocks together must not exceed blocks_per_epoch";
  }
  if (setting.params.coordinator_reward_atoms < setting.params.signer_reward_atoms) {
    return "coordinator_reward_atoms must be at least signer_reward_atoms";
  }
  return nullptr;
}

u32 propose_blocks(const Setting& setting) {
  if (setting.params.propose_blocks > 0) return setting.params.propose_blocks;
  return static_cast<u32>(std::max(setting.blocks_per_epoch / 4, u64{1}));
}

u32 sign_blocks(const Setting& setting) {
  if (setting.params.sign_blocks > 0) return setting.params.sign_blocks;
  return static_cast<u32>(std::max(setting.blocks_per_epoch / 2, u64{1}));
}

// Records of pools and duties ------------------------------------------------------------------

std::optional<u64> find_pool(const State& state, PoolId pool) {
  return state.by_pool.find(pool, [&](u64 id) {
    return state.pools.holds(id, [&](const PoolDuties& record) { return record.pool == pool; });
  });
}

u64 pool_record(State& state, PoolId pool) {
  if (const std::optional<u64> id = find_pool(state, pool)) return *id;
  const u64 id = state.pools.append(
      PoolDuties{.pool = pool, .place = {}, .open = {}, .latest_source = {}, .latest_target = {}});
  state.by_pool.insert(pool, id);
  return id;
}

PoolDuties pool_at(const State& state, u64 id) {
  const std::optional<PoolDuties> record = state.pools.get(id);
  expects(record.has_value(), "the pool is known to duties");
  return *record;
}

Duty duty_at(const State& state, DutyId id) {
  const std::optional<Duty> duty = state.duties.get(id.value);
  expects(duty.has_value(), "the duty is open");
  return *duty;
}

void erase_envelopes(State& state, const Duty& duty) {
  std::optional<u64> next = duty.last_envelope;
  while (next) {
    const std::optional<Envelope> envelope = state.envelopes.get(*next);
    expects(envelope.has_value(), "envelopes of a duty are linked");
    state.envelopes.erase(*next);
    next = envelope->previous;
  }
}

void close_duty(State& state, DutyId id) {
  const Duty duty = duty_at(state, id);
  erase_envelopes(state, duty);
  state.duties.erase(id.value);
  const u64 record = pool_record(state, duty.pool);
  PoolDuties pool = pool_at(state, record);
  pool.open.erase(std::remove(pool.open.begin(), pool.open.end(), id), pool.open.end());
  state.pools.put(record, pool);
}

std::optional<PoolDuties> pool_duties(const State& state, PoolId pool) {
  const std::optional<u64> id = find_pool(state, pool);
  if (!id) return std::nullopt;
  return pool_at(state, *id);
}

std::vector<Envelope> envelopes_of(const State& state, const Duty& duty) {
  std::vector<Envelope> envelopes;
  std::optional<u64> next = duty.last_envelope;
  while (next) {
    const std::optional<Envelope> envelope = state.envelopes.get(*next);
    if (!envelope) break;
    envelopes.push_back(*envelope);
    next = envelope->previous;
  }
  return envelopes;
}

// Pools that come and go -----------------------------------------------------------------------

namespace {

Epoch next(Epoch epoch) { return saturating_add(epoch, Epoch{1}); }

// Height of an epoch's first block; past the calendar's end where it lies beyond all heights.
Height first_height(const Setting& setting, Epoch epoch) {
  const u128 height = u128(epoch.value) * setting.blocks_per_epoch;
  return height > u128(~u64{0}) ? Height::max() : Height{static_cast<u64>(height)};
}

void schedule_roll(const State& state, Ports& ports, const Call& call, const Roll& roll) {
  const Height wanted = first_height(state.setting, roll.epoch);
  ports.schedule(item_id(Item::roll, 0), wanted < call.height ? call.height : wanted);
}

}  // namespace

void begin(State& state) { state.roll.put({}); }

void begin(State& state, Ports& ports, const Call& call, PoolId pool) {
  const u64 id = pool_record(state, pool);
  PoolDuties record = pool_at(state, id);
  expects(!record.place, "a pool begins once");
  Roll roll = state.roll.get();
  record.place = roll.places;
  state.pools.put(id, record);
  state.roster.put(roll.places,
                   {.pool_duties = id, .since_epoch = next(call.epoch), .left = false});
  ++roll.places;
  if (!roll.scheduled) {
    roll.scheduled = true;
    roll.epoch = next(call.epoch);
    schedule_roll(state, ports, call, roll);
  }
  state.roll.put(roll);
}

void end(State& state, Ports& ports, PoolId pool, EventLog& events) {
  const std::optional<u64> id = find_pool(state, pool);
  if (!id) return;
  const PoolDuties before = pool_at(state, *id);
  for (const DutyId& duty : before.open) {
    ports.unschedule(item_id(Item::judge, duty.value));
    close_duty(state, duty);
    events.emit(DutyDropped{.duty = duty});
  }
  if (!before.place) return;
  // Its place is filled when the next epoch is opened: until then the others keep theirs.
  RosterPlace place = *state.roster.get(*before.place);
  place.left = true;
  state.roster.put(*before.place, place);
  PoolDuties after = pool_at(state, *id);
  after.place = std::nullopt;
  state.pools.put(*id, after);
}

void round_changed(State& state, const Reader& reader, PoolId pool, EventLog& events) {
  const std::optional<PoolDuties> record = pool_duties(state, pool);
  const std::optional<Round> round = reader.round_in_force(pool);
  if (!record || !round) return;
  for (const DutyId& id : record->open) {
    Duty duty = duty_at(state, id);
    if (duty.judged > 0 || duty.round == round->id) continue;
    duty.excused = true;
    // Who signed a completed task is known, and stays known by the indices of its own round.
    if (duty.stage != Stage::completed) {
      erase_envelopes(state, duty);
      duty.last_envelope = std::nullopt;
      duty.signers = {};
      duty.faulted = {};
      duty.round = round->id;
      duty.threshold = round->threshold;
      duty.members = static_cast<u32>(round->committee.size());
      events.emit(DutyMoved{.duty = id, .round = round->id});
    }
    state.duties.put(id.value, duty);
  }
}

// The start of an epoch ------------------------------------------------------------------------

namespace {

// The first place of the coordinators' order whose seat is still taken.
std::optional<SeatId> coordinator_of(const Reader& reader, const Round& round, PoolId pool,
                                     const Seed& beacon) {
  const u32 members = static_cast<u32>(round.committee.size());
  for (const u32 place : coordinator_order(beacon, pool, members)) {
    if (reader.sits(pool, round.committee[place])) return round.committee[place];
  }
  return std::nullopt;
}

void open_duty(Books& books, PoolDuties& pool, Duty duty) {
  if (pool.open.size() >= MOST_OPEN) return;
  const Setting& setting = books.state.setting;
  const Height since = books.call.height;
  const Height from = duty.slot && *duty.slot > since.value ? Height{*duty.slot} : since;
  duty.since_height = since;
  duty.propose_until_height = saturating_add(from, Height{propose_blocks(setting)});
  const Height wanted = saturating_add(duty.propose_until_height, Height{sign_blocks(setting)});
  const DutyId id{books.state.duties.next_id()};
  duty.deadline_height = books.ports.schedule(item_id(Item::judge, id.value), wanted);
  books.state.duties.append(duty);
  pool.open.push_back(id);
  books.events.emit(DutyOpened{.duty = id,
                               .pool = duty.pool,
                               .epoch = duty.epoch,
                               .slot = duty.slot,
                               .coordinator = duty.coordinator,
                               .propose_until_height = duty.propose_until_height,
                               .deadline_height = duty.deadline_height});
}

void open_pool(Books& books, const Roll& roll, const RosterPlace& place) {
  PoolDuties pool = pool_at(books.state, place.pool_duties);
  if (place.since_epoch > roll.epoch || !books.ports.is_active(pool.pool)) return;
  const std::optional<Round> round = books.ports.round_in_force(pool.pool);
  const std::optional<Seed> beacon = books.ports.beacon_of(roll.epoch);
  if (!round || !beacon) return;
  const std::optional<SeatId> coordinator = coordinator_of(books.ports, *round, pool.pool, *beacon);
  if (!coordinator) return;
  Duty duty{};
  duty.pool = pool.pool;
  duty.epoch = roll.epoch;
  duty.round = round->id;
  duty.threshold = round->threshold;
  duty.members = static_cast<u32>(round->committee.size());
  duty.coordinator = *coordinator;
  open_duty(books, pool, duty);
  const Turn turn{.pool = pool.pool,
                  .epoch = roll.epoch,
                  .rank = roll.cursor,
                  .pools = roll.listed,
                  .beacon = *beacon};
  for (const u64 slot : books.ports.slots_of(turn)) {
    duty.slot = slot;
    open_duty(books, pool, duty);
  }
  books.state.pools.put(place.pool_duties, pool);
}

// Takes a pool that left out of the roster; the last one takes its place.
void fill_gap(State& state, Roll& roll, u64 gap) {
  const u64 last = --roll.places;
  if (gap != last) {
    const RosterPlace moved = *state.roster.get(last);
    state.roster.put(gap, moved);
    if (!moved.left) {
      PoolDuties pool = pool_at(state, moved.pool_duties);
      pool.place = gap;
      state.pools.put(moved.pool_duties, pool);
    }
  }
  state.roster.erase(last);
}

}  // namespace

void open_page(Books& books) {
  State& state = books.state;
  Roll roll = state.roll.get();
  expects(roll.scheduled, "the calendar opens an epoch that was scheduled");
  if (!roll.sweeping) {
    roll.sweeping = true;
    roll.listed = roll.places;
    roll.cursor = 0;
  }
  for (u32 step = 0; step < PAGE && roll.cursor < std::min(roll.listed, roll.places); ++step) {
    const RosterPlace place = *state.roster.get(roll.cursor);
    if (place.left) {
      fill_gap(state, roll, roll.cursor);
    } else {
      open_pool(books, roll, place);
      ++roll.cursor;
    }
  }
  if (roll.cursor < std::min(roll.listed, roll.places)) {
    books.ports.schedule(item_id(Item::roll, 0), books.call.height);
  } else {
    roll.sweeping = false;
    roll.epoch = next(roll.epoch);
    roll.scheduled = roll.places > 0;
    if (roll.scheduled) schedule_roll(state, books.ports, books.call, roll);
  }
  state.roll.put(roll);
}

void due(State& state, Ports& ports, const Call& call, u64 item, EventLog& events) {
  Books books{state, ports, call, events};
  const u64 id = item & ((u64{1} << 56) - 1);
  if (item >> 56 == static_cast<u64>(Item::roll)) {
    open_page(books);
  } else {
    expects(item >> 56 == static_cast<u64>(Item::judge), "duties has two kinds of items");
    judge(books, DutyId{id});
  }
}

}  // namespace surety::duties
