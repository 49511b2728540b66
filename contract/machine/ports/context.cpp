#include "contract/machine/ports/context.hpp"

namespace surety::machine {

namespace {

std::optional<u64> find_ticket(const State& state, u8 module, u64 item) {
  return state.tickets.find(booking_key(module, item), [&](u64 ticket) {
    const std::optional<DueItem> found = state.calendar.find(ticket);
    return found && found->module == module && found->item == item;
  });
}

}  // namespace

Height Bookings::schedule(u64 item, Height wanted) {
  if (wanted > LAST_DUE_HEIGHT) return wanted;
  const Booking booking = state_.calendar.schedule(
      {.due_height = wanted, .module = module_, .item = item, .due_class = due_class_});
  state_.tickets.insert(booking_key(module_, item), booking.ticket);
  return booking.due_height;
}

Height Bookings::reschedule(u64 item, Height wanted) {
  const std::optional<u64> ticket = find_ticket(state_, module_, item);
  if (!ticket) return schedule(item, wanted);
  if (wanted <= LAST_DUE_HEIGHT) return state_.calendar.reschedule(*ticket, wanted);
  cancel(item);
  return wanted;
}

void Bookings::cancel(u64 item) {
  const std::optional<u64> ticket = find_ticket(state_, module_, item);
  if (!ticket) return;  // it was never to come
  state_.tickets.erase(booking_key(module_, item), *ticket);
  state_.calendar.cancel(*ticket);
}

}  // namespace surety::machine
