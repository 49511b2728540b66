#pragma once
// All state of a ledger: the slices of the modules, and what holds for good.

#include "contract/accounts/rules.hpp"
#include "contract/auctions/rules.hpp"
#include "contract/beacon/rules.hpp"
#include "contract/duties/rules.hpp"
#include "contract/fines/rules.hpp"
#include "contract/keys/rules.hpp"
#include "contract/machine/types.hpp"
#include "contract/pools/rules.hpp"
#include "ledger/calendar.hpp"
#include "ledger/table_set.hpp"

namespace surety {

// Instantiated once, in tables.cpp.
extern template class Table<machine::Rules>;
extern template class Table<machine::Clock>;
extern template class Table<machine::Backlogs>;

}  // namespace surety

namespace surety::machine {

// Modules by the number that stands in their tags and orders their due work.
inline constexpr u8 POOLS = 0x02;
inline constexpr u8 FINES = 0x03;
inline constexpr u8 BEACON = 0x04;
inline constexpr u8 KEYS = 0x05;
inline constexpr u8 DUTIES = 0x06;
inline constexpr u8 AUCTIONS = 0x07;

// A due item of a module, as a key.
using BookingKey = FixedBytes<struct BookingTag, 9>;
BookingKey booking_key(u8 module, u64 item);
inline constexpr u16 TICKETS_BY_ITEM = 0x00f1;

struct State {
  explicit State(const IndexSecret& secret);
  State(const State&);  // a deep copy, for forks
  State& operator=(const State&) = delete;
  ~State();

  // Adds every table and index to the set, in the written order of the state root.
  void join(TableSet& set);
  // After a snapshot was read: makes all indices anew. A record that cannot stand, if any.
  std::optional<RecordName> rebuild_indices();

  Rules settings;  // the record in `rules`, decoded once
  Hash ledger_id;

  Singleton<Rules> rules;
  Singleton<Clock> clock;
  Singleton<Backlogs> backlogs;
  Calendar calendar;
  KeyIndex<BookingKey> tickets;  // to tickets of the calendar
  accounts::State accounts;
  pools::State pools;
  fines::State fines;
  beacon::State beacon;
  keys::State keys;
  duties::State duties;
  auctions::State auctions;
};

}  // namespace surety::machine
