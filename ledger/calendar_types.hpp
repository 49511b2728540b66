#pragma once
// Records of the calendar (ledger/calendar.hpp).

#include "ledger/describe.hpp"

namespace surety {

// Whose room an item takes at its height.
enum class DueClass : u8 {
  ordinary,
  urgent,  // fines, keys and auctions, for which a part of each height is kept
};
BOOST_DESCRIBE_ENUM(DueClass, ordinary, urgent)

// One place of the heap. Its id is the place: places are reused, as a heap's are.
struct CalendarItem {
  static constexpr u16 tag = 0x0011;
  Height due_height;
  u8 module = 0;
  u64 item = 0;
  DueClass due_class = DueClass::ordinary;
  u64 ticket = 0;
  friend bool operator==(const CalendarItem&, const CalendarItem&) = default;
};
BOOST_DESCRIBE_STRUCT(CalendarItem, (), (due_height, module, item, due_class, ticket))
constexpr auto about(As<CalendarItem>) {
  return described<CalendarItem>(
      "calendar_item", "One place of the heap of work that is due at a height.",
      Field{.name = "due_height", .meaning = "When the work is done."},
      Field{.name = "module", .meaning = "Who does it; the order within a height."},
      Field{.name = "item", .meaning = "What it is, in the module's own numbering."},
      Field{.name = "due_class", .meaning = "Whose room it takes at its height."},
      Field{.name = "ticket", .meaning = "Id of the record that knows this place."});
}

// What an owner keeps to change or cancel its item. Never reused.
struct CalendarTicket {
  static constexpr u16 tag = 0x0012;
  u64 position = 0;
  friend bool operator==(const CalendarTicket&, const CalendarTicket&) = default;
};
BOOST_DESCRIBE_STRUCT(CalendarTicket, (), (position))
constexpr auto about(As<CalendarTicket>) {
  return described<CalendarTicket>(
      "calendar_ticket", "Where in the heap an item stands.",
      Field{.name = "position", .meaning = "Id of its place in the heap."});
}

// Items scheduled at one height; gone when there are none.
struct HeightLoad {
  static constexpr u16 tag = 0x0013;
  Height height;
  u32 ordinary = 0;
  u32 urgent = 0;
  friend bool operator==(const HeightLoad&, const HeightLoad&) = default;
};
BOOST_DESCRIBE_STRUCT(HeightLoad, (), (height, ordinary, urgent))
constexpr auto about(As<HeightLoad>) {
  return described<HeightLoad>(
      "height_load", "How much work is scheduled at a height.",
      Field{.name = "height", .meaning = "The height."},
      Field{.name = "ordinary", .meaning = "Ordinary items scheduled there.", .unit = "items"},
      Field{.name = "urgent", .meaning = "Urgent items scheduled there.", .unit = "items"});
}

// Which of 64 neighbouring stretches of heights have no room; gone when all have some.
struct FullHeights {
  static constexpr u16 tag = 0x0014;
  u64 place = 0;  // class, level and number: see HeightRoom
  u64 full = 0;
  friend bool operator==(const FullHeights&, const FullHeights&) = default;
};
BOOST_DESCRIBE_STRUCT(FullHeights, (), (place, full))
constexpr auto about(As<FullHeights>) {
  return described<FullHeights>(
      "full_heights", "Which of 64 neighbouring stretches of heights have no room left.",
      Field{.name = "place",
            .meaning = "Top bit: class; four bits: level n, a stretch being 64^n heights; then "
                       "the number of the 64 stretches."},
      Field{.name = "full", .meaning = "A bit for each stretch, the lowest first."});
}

}  // namespace surety
