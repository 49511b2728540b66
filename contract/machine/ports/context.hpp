#pragma once
// What every port is made of: the whole state, the call, and a module's items in the calendar.

#include "contract/machine/state.hpp"

namespace surety::machine {

// What every port needs: the state, the call it serves, and where events go.
struct Context {
  State& state;
  const Call& call;
  EventLog& events;
};

// The item of a module in the calendar of the whole ledger. Heights that no block can have are
// never: such an item is not scheduled.
class Bookings {
 public:
  Bookings(State& state, u8 module, DueClass due_class)
      : state_(state), module_(module), due_class_(due_class) {}
  Height schedule(u64 item, Height wanted);
  Height reschedule(u64 item, Height wanted);
  void cancel(u64 item);

 private:
  State& state_;
  u8 module_;
  DueClass due_class_;
};

}  // namespace surety::machine
