#pragma once
// The calendar: work that is due at a height, first come the lowest (due height, module, item)
// (spec: README, Time and blocks). A binary heap in a table; scheduling, moving, cancelling and
// taking the first each cost O(log n) records.
//
// Where an item stands in the heap changes with its neighbours, so something must follow it. That
// is a table of tickets inside the calendar rather than a field of the owner's record: an owner
// keeps the ticket it got, which never changes, and its own (larger) record is neither read nor
// hashed again when others move. Places of the heap are reused, tickets are not.
//
// Scheduling reserves room (ledger/height_room.hpp): the item, and the deadline it enforces, move
// to the next height with room, which is what the calls here return.

#include "ledger/height_room.hpp"

namespace surety {

struct DueItem {
  Height due_height;  // where wanted; as returned, where it is
  u8 module = 0;
  u64 item = 0;
  DueClass due_class = DueClass::ordinary;
  friend bool operator==(const DueItem&, const DueItem&) = default;
};

struct Booking {
  u64 ticket;
  Height due_height;  // at or after the wanted one
};

class Calendar {
 public:
  explicit Calendar(const IndexSecret& secret) : room_(secret) {}

  // Adds four tables and two indices. Tags 0x0011 to 0x0016.
  void join(TableSet& set);
  void set_limits(RoomLimits limits) { room_.set_limits(limits); }

  // Where `schedule` would put an item now. Precondition: wanted <= LAST_DUE_HEIGHT, and a height
  // up to there has room (2^60 heights: none can be filled from below).
  Height room_from(Height wanted, DueClass due_class) const;

  // The same precondition. Items may repeat; equal ones stand in order of their tickets.
  Booking schedule(const DueItem& wanted);
  // Gives the height where the item is now. Precondition, also of cancel: the ticket is open.
  Height reschedule(u64 ticket, Height wanted);
  void cancel(u64 ticket);

  std::optional<DueItem> first() const;
  // Takes the first item out. Precondition: there is one.
  DueItem pop();
  // The same; `taken(ticket, item)` is told first.
  template <class Taken>
  DueItem pop_with(Taken&& taken) {
    const std::optional<CalendarItem> top = heap_.get(0);
    expects(top.has_value(), "there is an item to take");
    taken(top->ticket, DueItem{top->due_height, top->module, top->item, top->due_class});
    return pop();
  }

  u64 size() const { return heap_.count(); }
  // Every item, in no order that means anything: visit(ticket, item).
  template <class Visit>
  void visit(Visit&& visit) const {
    for (u64 place = 0; place < heap_.count(); ++place) {
      const std::optional<CalendarItem> item = heap_.get(place);
      if (!item) continue;
      visit(item->ticket, DueItem{item->due_height, item->module, item->item, item->due_class});
    }
  }
  std::optional<DueItem> find(u64 ticket) const;
  HeightLoad load_at(Height height) const { return room_.load_at(height); }

  // After a snapshot was read: rebuilds the indices and audits. Gives a record that cannot stand.
  std::optional<RecordName> rebuild();
  // O(n log n): heap order, tickets, and room taken are as they should be. The first record that
  // is not.
  std::optional<RecordName> audit() const;

 private:
  CalendarItem at(u64 position) const;
  void place(u64 position, const CalendarItem& item);
  void sift(u64 position, const CalendarItem& item);
  u64 sift_up(u64 position, const CalendarItem& item);
  u64 sift_down(u64 position, const CalendarItem& item);
  void remove(u64 position);
  u64 position_of(u64 ticket) const;
  std::optional<RecordName> audit_heap() const;
  std::optional<RecordName> audit_loads() const;

  Table<CalendarItem> heap_;
  Table<CalendarTicket> tickets_;
  HeightRoom room_;
};

}  // namespace surety
