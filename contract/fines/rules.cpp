#include "contract/fines/rules.hpp"

#include "contract/fines/books.hpp"

namespace surety::fines {

namespace {

// Every kind of fault has an amount from 1 to MAX_PENALTY.
bool amounts_fit(const Params& params) {
  bool fit = true;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Fault>>([&](auto kind) {
    const Atoms amount = base_amount(params, kind.value);
    if (amount == Atoms{} || amount > params.max_penalty_atoms) fit = false;
  });
  return fit;
}

}  // namespace

// Readers --------------------------------------------------------------------------------------

const char* fault_of(const Setting& setting, Atoms least_stake) {
  const Params& params = setting.params;
  if (setting.blocks_per_epoch < 2) return "blocks_per_epoch must be at least 2";
  if (!in_range(terms_of(params))) {
    return "bias and q must be at least 1, bias below 65536, and max_penalty_atoms below 2^96";
  }
  if (params.max_penalty_atoms == Atoms{}) return "max_penalty_atoms must be at least 1";
  if (params.max_penalty_atoms > least_stake) {
    return "max_penalty_atoms must not exceed the stake of a seat";
  }
  if (params.grace_epochs == 0) return "grace_epochs must be at least 1";
  if (params.dispute_epochs > params.grace_epochs) {
    return "dispute_epochs must not exceed grace_epochs";
  }
  if (!amounts_fit(params)) return "each of amounts must be from 1 to max_penalty_atoms";
  return nullptr;
}

Atoms base_amount(const Params& params, Fault fault) {
  const FaultAmounts& amounts = params.amounts;
  switch (fault) {
    case Fault::missed_reveal:
      return amounts.missed_reveal_atoms;
    case Fault::keygen_silence:
      return amounts.keygen_silence_atoms;
    case Fault::bad_dealing:
      return amounts.bad_dealing_atoms;
    case Fault::false_complaint:
      return amounts.false_complaint_atoms;
    case Fault::unproved_complaint:
      return amounts.unproved_complaint_atoms;
    case Fault::missed_task:
      return amounts.missed_task_atoms;
    case Fault::invalid_task:
      return amounts.invalid_task_atoms;
    case Fault::missed_signature:
      return amounts.missed_signature_atoms;
    case Fault::absent_signature:
      return amounts.absent_signature_atoms;
    case Fault::unaggregated:
      return amounts.unaggregated_atoms;
    case Fault::bad_partial:
      return amounts.bad_partial_atoms;
  }
  trap("every kind of fault has a base amount");
}

u128 due_of(const State& state, SeatId seat, Epoch epoch) {
  const std::optional<SeatDebt> record = state.debts.get(seat.value);
  if (!record) return 0;
  const Params& params = state.setting.params;
  return due(debt_at(*record, params, epoch), terms_of(params));
}

bool in_grace(const State& state, SeatId seat, Epoch epoch) {
  const std::optional<SeatDebt> record = state.debts.get(seat.value);
  return record && !record->slashed && debt_at(*record, state.setting.params, epoch).in_grace;
}

bool owes(const State& state, SeatId seat) {
  const std::optional<SeatDebt> record = state.debts.get(seat.value);
  return record && !debt_of(*record).is_clear();
}

bool evidence_used(const State& state, const Hash& evidence) {
  const auto rests_on_it = [&](u64 id) {
    const std::optional<Fine> fine = state.fines.get(id);
    return fine && fine->evidence == evidence;
  };
  return state.by_evidence.find(evidence, rests_on_it).has_value();
}

std::vector<Point> growth(const State& state, SeatId seat, Epoch first, u32 count) {
  std::vector<Point> points;
  const std::optional<SeatDebt> record = state.debts.get(seat.value);
  if (!record) return points;
  const Setting& setting = state.setting;
  const u32 limit = count < MAX_POINTS ? count : MAX_POINTS;
  u64 epoch = first > record->settled_epoch ? first.value : record->settled_epoch.value;
  for (u32 i = 0; i < limit; ++i, ++epoch) {
    const std::optional<Height> start = first_height(setting, epoch);
    if (!start) break;
    const bool lost = record->slash_height && *start >= *record->slash_height;
    // What is owed stands still once the seat is slashed.
    const Epoch settled_to{lost ? record->slash_height->value / setting.blocks_per_epoch : epoch};
    const Debt debt = debt_at(*record, setting.params, settled_to);
    points.push_back({.epoch = {epoch},
                      .due_atoms = due(debt, terms_of(setting.params)),
                      .capped = debt.in_grace,
                      .slashed = record->slashed || lost});
  }
  return points;
}

// pay_fine -------------------------------------------------------------------------------------

Verdict<Error> check(const PayFine& message) {
  if (message.amount_atoms == Atoms{}) return Error::zero_amount;
  return std::nullopt;
}

Result<PayPlan, Error> admit(const State& state, const Reader& reader, const Call& call,
                             const PayFine& message) {
  const std::optional<SeatDebt> record = state.debts.get(message.seat.value);
  if (!record) return Error::unknown_seat;
  if (record->slashed) return Error::slashed_seat;
  const u128 owed = due_of(state, message.seat, call.epoch);
  if (owed == 0) return Error::nothing_due;
  if (!call.sender) return Error::no_account;
  const Atoms taken = message.amount_atoms.value < owed ? message.amount_atoms : Atoms{owed};
  if (reader.spendable(*call.sender) < taken) return Error::too_little_balance;
  const std::optional<Escrow> escrow = state.escrows.get(message.seat.value);
  if (escrow && !has_place(*escrow, *call.sender, reader.seat(message.seat).owner)) {
    return Error::too_many_payers;
  }
  return PayPlan{.seat = message.seat, .payer = *call.sender, .amount_atoms = taken};
}

void apply(State& state, Ports& ports, const Call& call, const PayPlan& plan, EventLog& events) {
  Books books{state, ports, call, events};
  const Terms terms = open_terms(state.setting.params);
  OpenDebt open(books, plan.seat);
  const std::optional<Atoms> taken = pay(open.debt, terms, call.epoch, plan.amount_atoms);
  ensures(taken == plan.amount_atoms, "what the plan takes is due");
  open.close();
  ports.pay_in(plan.payer, plan.amount_atoms);
  events.emit(FinePaid{.seat = plan.seat,
                       .payer = plan.payer,
                       .amount_atoms = plan.amount_atoms,
                       .left_atoms = due(open.debt, terms)});
  hold_payment(books, plan.seat, {.payer = plan.payer, .amount_atoms = plan.amount_atoms});
}

// Writers --------------------------------------------------------------------------------------

void begin(State& state) { state.totals.put({}); }

void open_debt(State& state, const Call& call, SeatId seat) {
  expects(seat.value == state.debts.next_id(), "seats are opened once each, in order");
  SeatDebt record{};
  record.settled_epoch = call.epoch;
  state.debts.put(seat.value, record);
  state.escrows.put(seat.value, {});
}

Verdict<Error> imposable(const State& state, const Charge& charge) {
  if (charge.base_atoms == Atoms{}) return Error::zero_amount;
  const std::optional<SeatDebt> record = state.debts.get(charge.seat.value);
  if (!record) return Error::unknown_seat;
  if (record->slashed) return Error::slashed_seat;
  if (record->closed) return Error::closed_seat;
  if (charge.evidence && evidence_used(state, *charge.evidence)) return Error::evidence_used;
  return std::nullopt;
}

u64 impose(State& state, Ports& ports, const Call& call, const Charge& charge, EventLog& events) {
  expects(!imposable(state, charge), "nothing is against the charge");
  Books books{state, ports, call, events};
  const Fine fine = assess(books, charge, ports.seat(charge.seat));
  const u64 id = state.fines.append(fine);
  if (fine.evidence) state.by_evidence.insert(*fine.evidence, id);
  if (fine.loss_atoms != Atoms{} || fine.reporter) add_claim(books, fine.seat, id);
  SeatDebt record = debt_record(state, fine.seat);
  if (fine.dispute_until_height > record.dispute_until_height) {
    record.dispute_until_height = fine.dispute_until_height;
    state.debts.put(fine.seat.value, record);
  }
  events.emit(FineImposed{.fine = id,
                          .seat = fine.seat,
                          .fault = fine.fault,
                          .amount_atoms = fine.amount_atoms,
                          .common = fine.common,
                          .dispute_until_height = fine.dispute_until_height});
  const bool at_stake = add_principal(books, fine.seat, fine.amount_atoms);
  const std::vector<SeatId> others = spread(books, fine, id);
  // Seats are taken last: pools may come back to fines for other seats.
  if (at_stake) slash(books, fine.seat, Cause::stake_reached);
  for (const SeatId seat : others) slash(books, seat, Cause::stake_reached);
  return id;
}

Verdict<Error> cancellable(const State& state, const Call& call, u64 fine_id) {
  const std::optional<Fine> fine = state.fines.get(fine_id);
  if (!fine) return Error::unknown_fine;
  if (debt_record(state, fine->seat).slashed) return Error::slashed_seat;
  if (fine->cancelled) return Error::cancelled_already;
  if (call.height >= fine->dispute_until_height) return Error::dispute_over;
  return std::nullopt;
}

Atoms cancel(State& state, Ports& ports, const Call& call, u64 fine_id, EventLog& events) {
  expects(!cancellable(state, call, fine_id), "the fine can be cancelled");
  Books books{state, ports, call, events};
  std::optional<Fine> fine = state.fines.get(fine_id);
  ensures(fine.has_value(), "the fine exists");
  OpenDebt open(books, fine->seat);
  const std::optional<Atoms> paid =
      cancel(open.debt, open_terms(state.setting.params), call.epoch, fine->amount_atoms);
  ensures(paid.has_value(), "a seat that is not slashed can have a fine cancelled");
  open.close();
  fine->cancelled = true;
  state.fines.put(fine_id, *fine);
  forget(state, *fine, fine_id);
  drop_claim(books, fine->seat, fine_id);
  const Atoms returned = give_back(books, fine->seat, *paid);
  events.emit(FineCancelled{.fine = fine_id, .seat = fine->seat, .returned_atoms = returned});
  return returned;
}

Atoms settle_and_close(State& state, Ports& ports, const Call& call, const Closing& closing,
                       EventLog& events) {
  Books books{state, ports, call, events};
  OpenDebt open(books, closing.seat);
  expects(!open.record.slashed && !open.record.closed, "the debt is open");
  const u128 owed = due(open.debt, terms_of(state.setting.params));
  const Atoms collected = owed < closing.payout_atoms.value ? Atoms{owed} : closing.payout_atoms;
  open.debt.principal = {};
  open.debt.interest = 0;
  open.debt.in_grace = false;
  open.debt.cap_epoch = {};
  open.record.closed = true;
  open.close();
  events.emit(DebtClosed{.seat = closing.seat,
                         .collected_atoms = collected,
                         .written_off_atoms = owed - collected.value});
  const AccountId owner = ports.seat(closing.seat).owner;
  if (collected != Atoms{}) ports.stake_to_escrow(owner, collected);
  hold_payment(books, closing.seat, {.payer = owner, .amount_atoms = collected});
  return collected;
}

void mark_slashed(State& state, Ports& ports, const Call& call, SeatId seat) {
  SeatDebt record = debt_record(state, seat);
  expects(!record.slashed && !record.closed, "the debt is open");
  if (record.slash_height) ports.unschedule(item_id(Item::slash, seat));
  const Debt debt = debt_at(record, state.setting.params, call.epoch);
  record.interest = debt.interest;
  record.score = debt.score;
  record.settled_epoch = debt.settled_epoch;
  if (debt.in_grace) record.cap_epoch = debt.cap_epoch;
  record.slash_height = std::nullopt;
  record.slashed = true;
  state.debts.put(seat.value, record);
}

// Due work -------------------------------------------------------------------------------------

namespace {

// Grace is over. The debt is settled to the deadline's own epoch, whenever this runs (L-4).
void end_grace(Books& books, SeatId seat) {
  SeatDebt record = debt_record(books.state, seat);
  expects(record.slash_height.has_value(), "an item of the calendar belongs to a debt");
  const Setting& setting = books.state.setting;
  const Epoch epoch{record.slash_height->value / setting.blocks_per_epoch};
  const Debt debt = debt_at(record, setting.params, epoch);
  record.interest = debt.interest;
  record.score = debt.score;
  record.settled_epoch = debt.settled_epoch;
  record.cap_epoch = debt.cap_epoch;
  books.state.debts.put(seat.value, record);
  slash(books, seat, Cause::grace_ended);
}

}  // namespace

void due(State& state, Ports& ports, const Call& call, u64 item, EventLog& events) {
  Books books{state, ports, call, events};
  const SeatId seat{item & ((u64{1} << 56) - 1)};
  switch (static_cast<Item>(item >> 56)) {
    case Item::slash:
      return end_grace(books, seat);
    case Item::release:
      return release(books, seat);
  }
  trap("an item of the calendar has a kind of this module");
}

}  // namespace surety::fines
