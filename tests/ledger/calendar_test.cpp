#include "ledger/calendar.hpp"

#include <doctest/doctest.h>

#include <set>
#include <tuple>

#include "ledger/snapshot.hpp"
#include "ledger/state_tree.hpp"
#include "tests/ledger/table_support.hpp"

namespace surety::test {

namespace {

struct CalendarWorld {
  explicit CalendarWorld(RoomLimits limits) : calendar(IndexSecret{}) { join(limits); }
  CalendarWorld(const CalendarWorld& other) : calendar(other.calendar) { calendar.join(set); }
  void join(RoomLimits limits) {
    calendar.join(set);
    calendar.set_limits(limits);
  }
  Calendar calendar;
  TableSet set;
};

// The plainest calendar: a sorted set, and counts per height that are looked through one by one.
struct CalendarModel {
  using Entry = std::tuple<u64, u8, u64, u64>;  // height, module, item, ticket
  RoomLimits limits;
  std::set<Entry> order;
  std::map<u64, DueItem> open;  // by ticket
  u64 next_ticket = 0;

  bool full(u64 height, DueClass due_class) const {
    u32 ordinary = 0;
    u32 all = 0;
    for (const auto& [ticket, item] : open) {
      if (item.due_height.value != height) continue;
      ++all;
      if (item.due_class == DueClass::ordinary) ++ordinary;
    }
    if (all >= limits.most) return true;
    return due_class == DueClass::ordinary && ordinary >= limits.most - limits.reserved;
  }
  u64 room_from(u64 height, DueClass due_class) const {
    while (full(height, due_class)) ++height;
    return height;
  }
  static Entry entry(u64 ticket, const DueItem& item) {
    return {item.due_height.value, item.module, item.item, ticket};
  }
  void insert(u64 ticket, DueItem item) {
    item.due_height.value = room_from(item.due_height.value, item.due_class);
    open[ticket] = item;
    order.insert(entry(ticket, item));
  }
  DueItem erase(u64 ticket) {
    const DueItem item = open.at(ticket);
    order.erase(entry(ticket, item));
    open.erase(ticket);
    return item;
  }
};

DueItem random_item(Generator& random, u64 first, u64 heights) {
  return {Height{first + random.below(heights)}, static_cast<u8>(random.below(3)), random.below(4),
          random.chance(1, 3) ? DueClass::urgent : DueClass::ordinary};
}

bool same_first(const Calendar& calendar, const CalendarModel& model) {
  const std::optional<DueItem> first = calendar.first();
  if (first.has_value() == model.order.empty()) return false;
  return !first || *first == model.open.at(std::get<3>(*model.order.begin()));
}

bool agrees(const Calendar& calendar, const CalendarModel& model) {
  if (calendar.size() != model.open.size() || calendar.audit()) return false;
  for (u64 ticket = 0; ticket < model.next_ticket + 2; ++ticket) {
    const auto found = model.open.find(ticket);
    const std::optional<DueItem> item = calendar.find(ticket);
    if (item.has_value() != (found != model.open.end())) return false;
    if (item && !(*item == found->second)) return false;
  }
  return same_first(calendar, model);
}

// One random act on both; false where they answer differently.
bool random_act(Generator& random, Calendar& calendar, CalendarModel& model, u64 first) {
  const u64 choice = random.below(8);
  if (choice < 4 || model.open.empty()) {
    const DueItem item = random_item(random, first, 30);
    const Booking booking = calendar.schedule(item);
    model.insert(booking.ticket, item);
    return booking.ticket == model.next_ticket++ &&
           model.open[booking.ticket].due_height == booking.due_height;
  }
  auto chosen = model.open.begin();
  std::advance(chosen, static_cast<std::ptrdiff_t>(random.below(model.open.size())));
  const u64 ticket = chosen->first;
  if (choice == 4) {
    calendar.cancel(ticket);
    model.erase(ticket);
    return true;
  }
  if (choice == 5) {
    DueItem item = model.erase(ticket);
    item.due_height = Height{first + random.below(30)};
    model.insert(ticket, item);
    return calendar.reschedule(ticket, item.due_height) == model.open[ticket].due_height;
  }
  const DueItem expected = model.erase(std::get<3>(*model.order.begin()));
  return calendar.pop() == expected;
}

bool law_calendar_is_a_sorted_set(u64 seed, u32 size) {
  Generator random(seed);
  const u32 most = 1 + static_cast<u32>(random.below(5));
  const RoomLimits limits{most, static_cast<u32>(random.below(most))};
  CalendarWorld world(limits);
  CalendarModel model{limits, {}, {}, 0};
  const u64 first = random.chance(1, 2) ? random.below(1'000'000'000) : 64 * 64 * 64 - 15;
  world.set.start_journal();
  std::vector<std::pair<Mark, CalendarModel>> history;
  for (u32 step = 0; step < size; ++step) {
    const u64 choice = random.below(24);
    if (choice == 0) history.emplace_back(world.set.mark(), model);
    if (choice == 1 && !history.empty()) {
      world.set.undo_to(history.back().first);
      model = history.back().second;
      history.pop_back();
      if (!agrees(world.calendar, model)) return false;
    }
    if (!random_act(random, world.calendar, model, first)) return false;
    if (!same_first(world.calendar, model)) return false;
  }
  CalendarWorld fork(world);
  while (fork.calendar.size() > 0) {
    if (fork.calendar.pop() != model.erase(std::get<3>(*model.order.begin()))) return false;
  }
  for (const TableBase* table : fork.set.tables()) {
    if (table->count() != 0) return false;  // nothing is left of work that is done
  }
  return !world.calendar.audit();
}

class Collect final : public ByteSink {
 public:
  void write(ByteView more) override { bytes.insert(bytes.end(), more.begin(), more.end()); }
  Bytes bytes;
};

class RebuildCalendar final : public IndexRebuilder {
 public:
  explicit RebuildCalendar(Calendar& calendar) : calendar_(calendar) {}
  std::optional<RecordName> rebuild() override { return calendar_.rebuild(); }

 private:
  Calendar& calendar_;
};

}  // namespace

TEST_CASE("a calendar is a sorted set with room for so many a height") {
  for (u64 seed = 0; seed < 60; ++seed) {
    CAPTURE(seed);
    CHECK(law_calendar_is_a_sorted_set(seed, 250));
  }
}

TEST_CASE("urgent work finds the room that is kept for it") {
  CalendarWorld world({4, 2});
  const auto schedule = [&](DueClass due_class) {
    return world.calendar.schedule({Height{10}, 1, 0, due_class}).due_height.value;
  };
  CHECK(schedule(DueClass::ordinary) == 10);
  CHECK(schedule(DueClass::ordinary) == 10);
  CHECK(schedule(DueClass::ordinary) == 11);
  CHECK(schedule(DueClass::urgent) == 10);
  CHECK(schedule(DueClass::urgent) == 10);
  CHECK(schedule(DueClass::urgent) == 11);
  CHECK(world.calendar.load_at(Height{10}) == HeightLoad{Height{10}, 2, 2});
  CHECK(world.calendar.room_from(Height{10}, DueClass::urgent) == Height{11});
}

TEST_CASE("a cancelled item gives its room back at once") {
  CalendarWorld world({1, 0});
  std::vector<u64> tickets;
  for (u64 i = 0; i < 200; ++i) {
    const Booking booking = world.calendar.schedule({Height{5}, 1, i, DueClass::ordinary});
    CHECK(booking.due_height.value == 5 + i);
    tickets.push_back(booking.ticket);
  }
  world.calendar.cancel(tickets[77]);
  CHECK(world.calendar.room_from(Height{5}, DueClass::ordinary) == Height{82});
  CHECK(world.calendar.reschedule(tickets[150], Height{6}) == Height{82});
  CHECK(world.calendar.room_from(Height{5}, DueClass::ordinary) == Height{155});
}

TEST_CASE("long full stretches are skipped in a few steps") {
  CountingStore store;
  CalendarWorld world({1, 0});
  world.set.attach(store);
  const u64 first = 64 * 64 * 7 - 100;
  const u64 count = 64 * 64 * 2 + 300;
  for (u64 i = 0; i < count; ++i) {
    const DueItem item{Height{first}, 1, i, DueClass::ordinary};
    REQUIRE(world.calendar.schedule(item).due_height.value == first + i);
  }
  CHECK(!world.calendar.audit());
  world.set.flush();
  CalendarWorld again({1, 0});
  again.set.attach(store);
  store.reset_counts();
  CHECK(again.calendar.room_from(Height{first}, DueClass::ordinary).value == first + count);
  CHECK(store.gets < 16);
  store.reset_counts();
  again.calendar.schedule({Height{first}, 1, 0, DueClass::ordinary});
  again.set.flush();
  CHECK(store.gets < 60);
  CHECK(store.puts < 40);
  while (again.calendar.size() > 0) again.calendar.pop();
  again.set.flush();
  u64 records = 0;
  for (const auto& [key, value] : store.values) records += key.size() == 10 ? 1u : 0u;
  CHECK(records == 0);
}

TEST_CASE("the last heights can be filled, and nothing wraps round") {
  CalendarWorld world({1, 0});
  const u64 last = LAST_DUE_HEIGHT.value;
  for (u64 i = 0; i < 100; ++i) {
    const DueItem item{Height{last - 99}, 0, i, DueClass::urgent};
    CHECK(world.calendar.schedule(item).due_height.value == last - 99 + i);
  }
  CHECK(!world.calendar.audit());
  CHECK(world.calendar.room_from(Height{0}, DueClass::urgent) == Height{0});
  CHECK(world.calendar.room_from(Height{last - 120}, DueClass::urgent) == Height{last - 120});
  HeightRoom room{IndexSecret{}};
  TableSet set;
  room.join(set);
  room.set_limits({1, 0});
  room.take(LAST_DUE_HEIGHT, DueClass::urgent);
  CHECK(!room.next(LAST_DUE_HEIGHT, DueClass::urgent));
  CHECK(room.next(Height{last - 1}, DueClass::urgent) == Height{last - 1});
}

TEST_CASE("a calendar survives a snapshot, and one that contradicts itself is refused") {
  CalendarWorld world({2, 1});
  Generator random(9);
  for (u32 i = 0; i < 20; ++i) world.calendar.schedule(random_item(random, 50, 4));
  Collect sink;
  write_snapshot(world.set, sink);
  StateTree tree;
  const Hash root = tree.root(world.set);
  u32 accepted = 0;
  for (u32 bit = 0; bit <= sink.bytes.size() * 8; ++bit) {
    Bytes bytes = sink.bytes;
    if (bit > 0) bytes[(bit - 1) / 8] = static_cast<u8>(bytes[(bit - 1) / 8] ^ (1u << (bit % 8)));
    CalendarWorld again({2, 1});
    RebuildCalendar indices(again.calendar);
    const SnapshotError error = read_snapshot(bytes, again.set, {indices});
    if (bit == 0) {
      REQUIRE(error.ok());
      StateTree again_tree;
      CHECK(again_tree.root(again.set) == root);
    }
    if (!error.ok()) continue;
    ++accepted;
    while (again.calendar.size() > 0) again.calendar.pop();  // and nothing traps
  }
  CHECK(accepted > 0);
}

}  // namespace surety::test
