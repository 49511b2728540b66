#include "contract/machine/ports.hpp"

#include "contract/machine/due.hpp"

namespace surety::machine {

// Calendar

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

// Accounts

bool AccountsPorts::identity_is_fixed(AccountId account) const {
  return pools::has_deposit(context_.state.pools, account);
}

// Pools

Atoms PoolsPorts::spendable(AccountId account) const {
  return accounts::spendable(context_.state.accounts, context_.call, account);
}

void PoolsPorts::lock(AccountId account, Atoms amount) {
  accounts::lock(context_.state.accounts, account, amount, accounts::Pot::stake,
                 context_.call.time);
}

void PoolsPorts::unlock(AccountId account, Atoms amount) {
  accounts::unlock(context_.state.accounts, account, amount, accounts::Pot::stake,
                   context_.call.time);
}

void PoolsPorts::seize(AccountId account, Atoms amount, pools::Sink sink) {
  const auto to = sink == pools::Sink::burned ? accounts::Sink::burned : accounts::Sink::treasury;
  accounts::seize(context_.state.accounts, account, amount, accounts::Pot::stake, to,
                  context_.call.time);
}

void PoolsPorts::open_debt(SeatId seat, AccountId, Atoms) {
  fines::open_debt(context_.state.fines, context_.call, seat);
}

Atoms PoolsPorts::close_debt(SeatId seat) {
  FinesPorts ports(context_);
  const Atoms stake = pools::stake_of(context_.state.pools, seat);
  return fines::settle_and_close(context_.state.fines, ports, context_.call,
                                 {.seat = seat, .payout_atoms = stake}, context_.events);
}

bool PoolsPorts::has_identity(AccountId account) const {
  return accounts::identity_of(context_.state.accounts, account).has_value();
}

std::optional<Seed> PoolsPorts::beacon_of(Epoch epoch) const {
  return beacon::beacon_of(context_.state.beacon, context_.call, epoch);
}

bool PoolsPorts::awaits_reveal(AccountId account) const {
  return beacon::awaits_reveal(context_.state.beacon, account);
}

// No declaration of ownership exists yet, so each account is its own owner.
AccountId PoolsPorts::owner_of(AccountId account) const { return account; }

Height PoolsPorts::schedule(u64 item, Height wanted) { return bookings_.schedule(item, wanted); }
void PoolsPorts::cancel(u64 item) { bookings_.cancel(item); }

// Fines

fines::SeatFacts FinesPorts::seat(SeatId seat) const {
  const pools::State& pools = context_.state.pools;
  const pools::Seat record = pools::seat_record(pools, seat);
  return {.pool = record.pool,
          .pool_size = static_cast<u16>(pools.setting.params.pool_size),
          .owner = record.account,
          .stake_atoms = pools::stake_of(pools, seat)};
}

Atoms FinesPorts::spendable(AccountId account) const {
  return accounts::spendable(context_.state.accounts, context_.call, account);
}

void FinesPorts::pay_in(AccountId payer, Atoms amount) {
  accounts::lock(context_.state.accounts, payer, amount, accounts::Pot::escrow, context_.call.time);
}

void FinesPorts::stake_to_escrow(AccountId, Atoms amount) {
  accounts::move_between_pots(context_.state.accounts, amount, accounts::Pot::stake,
                              accounts::Pot::escrow);
}

void FinesPorts::award(AccountId payer, AccountId to, Atoms amount) {
  accounts::award(context_.state.accounts, payer, to, amount, accounts::Pot::escrow,
                  context_.call.time);
}

// Only a pool's validator has losses to make good, and there is none before keys exist.
void FinesPorts::compensate(AccountId, PoolId, Atoms amount) {
  expects(amount == Atoms{}, "no loss is measured where no validator runs");
}

void FinesPorts::forfeit(AccountId payer, Atoms amount, bool to_treasury) {
  const auto sink = to_treasury ? accounts::Sink::treasury : accounts::Sink::burned;
  accounts::seize(context_.state.accounts, payer, amount, accounts::Pot::escrow, sink,
                  context_.call.time);
}

Height FinesPorts::schedule(u64 item, Height wanted) { return bookings_.schedule(item, wanted); }
Height FinesPorts::reschedule(u64 item, Height wanted) {
  return bookings_.reschedule(item, wanted);
}
void FinesPorts::unschedule(u64 item) { bookings_.cancel(item); }

void FinesPorts::slash_seat(SeatId seat) {
  PoolsPorts adapter(context_);
  pools::Ports ports = adapter.ports();
  pools::slash_seat(context_.state.pools, ports, context_.call, seat, context_.events);
}

// Beacon

bool BeaconPorts::has_deposit(AccountId account) const {
  return pools::has_deposit(context_.state.pools, account);
}

u64 BeaconPorts::backlog_heights(Height from, Height to) const {
  if (to <= from) return 0;
  return machine::backlog_heights(context_.state, from, Height{to.value - 1});
}

// A seat owes the fine, and it may grow; without a seat it is taken from the deposit at once.
void BeaconPorts::fault(AccountId account, beacon::Fault) {
  const fines::Params& params = context_.state.fines.setting.params;
  const Atoms base = fines::base_amount(params, fines::Fault::missed_reveal);
  const std::optional<SeatId> seat = pools::seat_of(context_.state.pools, account);
  if (seat) {
    const fines::Charge charge{.seat = *seat,
                               .fault = fines::Fault::missed_reveal,
                               .base_atoms = base,
                               .loss_atoms = {},
                               .evidence = {},
                               .reporter = {}};
    if (fines::imposable(context_.state.fines, charge)) return;
    FinesPorts ports(context_);
    fines::impose(context_.state.fines, ports, context_.call, charge, context_.events);
    return;
  }
  PoolsPorts adapter(context_);
  pools::Ports ports = adapter.ports();
  pools::charge_deposit(context_.state.pools, ports, context_.call, account, base, context_.events);
}

Height BeaconPorts::schedule(u64 item, Height wanted) { return bookings_.schedule(item, wanted); }

}  // namespace surety::machine
