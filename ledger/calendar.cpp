#include "ledger/calendar.hpp"

#include <algorithm>

namespace surety {

namespace {

bool before(const CalendarItem& a, const CalendarItem& b) {
  if (a.due_height != b.due_height) return a.due_height < b.due_height;
  if (a.module != b.module) return a.module < b.module;
  if (a.item != b.item) return a.item < b.item;
  return a.ticket < b.ticket;
}

DueItem shown(const CalendarItem& item) {
  return {item.due_height, item.module, item.item, item.due_class};
}

}  // namespace

void Calendar::join(TableSet& set) {
  set.add(heap_);
  set.add(tickets_);
  room_.join(set);
}

Height Calendar::room_from(Height wanted, DueClass due_class) const {
  const std::optional<Height> height = room_.next(wanted, due_class);
  expects(height.has_value(), "some height has room");
  return *height;
}

Booking Calendar::schedule(const DueItem& wanted) {
  const Height height = room_from(wanted.due_height, wanted.due_class);
  room_.take(height, wanted.due_class);
  const u64 position = heap_.count();
  const u64 ticket = tickets_.append({position});
  sift_up(position, {height, wanted.module, wanted.item, wanted.due_class, ticket});
  return {ticket, height};
}

Height Calendar::reschedule(u64 ticket, Height wanted) {
  const u64 position = position_of(ticket);
  CalendarItem item = at(position);
  room_.give_back(item.due_height, item.due_class);
  item.due_height = room_from(wanted, item.due_class);
  room_.take(item.due_height, item.due_class);
  sift(position, item);
  return item.due_height;
}

void Calendar::cancel(u64 ticket) { remove(position_of(ticket)); }

std::optional<DueItem> Calendar::first() const {
  const std::optional<CalendarItem> item = heap_.get(0);
  if (!item) return std::nullopt;
  return shown(*item);
}

DueItem Calendar::pop() {
  const CalendarItem item = at(0);
  remove(0);
  return shown(item);
}

std::optional<DueItem> Calendar::find(u64 ticket) const {
  const std::optional<CalendarTicket> open = tickets_.get(ticket);
  if (!open) return std::nullopt;
  return shown(at(open->position));
}

CalendarItem Calendar::at(u64 position) const {
  const std::optional<CalendarItem> item = heap_.get(position);
  expects(item.has_value(), "a place of the heap holds an item");
  return *item;
}

u64 Calendar::position_of(u64 ticket) const {
  const std::optional<CalendarTicket> open = tickets_.get(ticket);
  expects(open.has_value(), "a ticket is open until its item is done or cancelled");
  return open->position;
}

void Calendar::place(u64 position, const CalendarItem& item) {
  heap_.put(position, item);
  tickets_.put(item.ticket, {position});
}

// Puts an item near a place that is free for it, or was its own.
void Calendar::sift(u64 position, const CalendarItem& item) {
  if (sift_up(position, item) == position) sift_down(position, item);
}

u64 Calendar::sift_up(u64 position, const CalendarItem& item) {
  while (position > 0) {
    const u64 parent = (position - 1) / 2;
    const CalendarItem above = at(parent);
    if (!before(item, above)) break;
    place(position, above);
    position = parent;
  }
  place(position, item);
  return position;
}

u64 Calendar::sift_down(u64 position, const CalendarItem& item) {
  const u64 count = heap_.count();
  while (position * 2 + 1 < count) {
    u64 child = position * 2 + 1;
    CalendarItem below = at(child);
    if (child + 1 < count) {
      const CalendarItem right = at(child + 1);
      if (before(right, below)) {
        below = right;
        ++child;
      }
    }
    if (!before(below, item)) break;
    place(position, below);
    position = child;
  }
  place(position, item);
  return position;
}

void Calendar::remove(u64 position) {
  const CalendarItem gone = at(position);
  const u64 end = heap_.count() - 1;
  const CalendarItem last = at(end);
  heap_.erase(end);
  tickets_.erase(gone.ticket);
  if (position != end) sift(position, last);
  room_.give_back(gone.due_height, gone.due_class);
}

std::optional<RecordName> Calendar::rebuild() {
  const std::optional<RecordName> wrong = room_.rebuild();
  return wrong ? wrong : audit();
}

std::optional<RecordName> Calendar::audit() const {
  const std::optional<RecordName> heap = audit_heap();
  if (heap) return heap;
  const std::optional<RecordName> loads = audit_loads();
  return loads ? loads : room_.audit();
}

std::optional<RecordName> Calendar::audit_heap() const {
  if (tickets_.count() != heap_.count()) return RecordName{CalendarTicket::tag, 0};
  for (u64 position = 0; position < heap_.count(); ++position) {
    const RecordName name{CalendarItem::tag, position};
    const std::optional<CalendarItem> item = heap_.get(position);
    if (!item) return name;
    const std::optional<CalendarTicket> ticket = tickets_.get(item->ticket);
    if (!ticket || ticket->position != position) return name;
    if (position > 0 && before(*item, at((position - 1) / 2))) return name;
  }
  return std::nullopt;
}

// Counts the items of each height again.
std::optional<RecordName> Calendar::audit_loads() const {
  std::vector<DueItem> items;
  for (u64 position = 0; position < heap_.count(); ++position) items.push_back(shown(at(position)));
  std::sort(items.begin(), items.end(),
            [](const DueItem& a, const DueItem& b) { return a.due_height < b.due_height; });
  u64 heights = 0;
  for (auto next = items.begin(); next != items.end(); ++heights) {
    HeightLoad load{next->due_height};
    for (; next != items.end() && next->due_height == load.height; ++next) {
      ++(next->due_class == DueClass::urgent ? load.urgent : load.ordinary);
    }
    const std::optional<u64> id = room_.load_id(load.height);
    if (!id) return RecordName{HeightLoad::tag, room_.loads().next_id()};
    if (*room_.loads().get(*id) != load) return RecordName{HeightLoad::tag, *id};
  }
  if (heights != room_.loads().count()) return RecordName{HeightLoad::tag, 0};
  return std::nullopt;
}

}  // namespace surety
