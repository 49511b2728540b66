#include "contract/fines/books.hpp"

namespace surety::fines {

Terms terms_of(const Params& params) {
  return {.bias = params.bias,
          .recovery = params.recovery,
          .q = params.q,
          .max_penalty = params.max_penalty_atoms,
          .grace = params.grace_epochs};
}

Terms open_terms(const Params& params) {
  Terms terms = terms_of(params);
  terms.grace = NEVER;
  return terms;
}

std::optional<Height> first_height(const Setting& setting, u128 epoch) {
  if (epoch > NEVER / setting.blocks_per_epoch) return std::nullopt;
  return Height{low_u64(epoch) * setting.blocks_per_epoch};
}

Height dispute_end(const Setting& setting, Epoch epoch) {
  const u128 end = u128(epoch.value) + setting.params.dispute_epochs;
  return first_height(setting, end).value_or(Height::max());
}

SeatDebt debt_record(const State& state, SeatId seat) {
  const std::optional<SeatDebt> record = state.debts.get(seat.value);
  expects(record.has_value(), "a debt was opened for the seat");
  return *record;
}

Debt debt_of(const SeatDebt& record) {
  return {.principal = record.principal_atoms,
          .interest = record.interest,
          .score = record.score,
          .settled_epoch = record.settled_epoch,
          .in_grace = record.cap_epoch.has_value(),
          .cap_epoch = record.cap_epoch.value_or(Epoch{}),
          .slashed = record.slashed};
}

Debt debt_at(const SeatDebt& record, const Params& params, Epoch epoch) {
  Debt debt = debt_of(record);
  if (record.slashed || epoch < debt.settled_epoch) return debt;
  settle(debt, open_terms(params), epoch);
  return debt;
}

std::optional<Height> wanted_slash(const Setting& setting, const Debt& debt) {
  if (debt.slashed || debt.is_clear()) return std::nullopt;
  const std::optional<Epoch> epoch = slash_epoch(debt, terms_of(setting.params));
  if (!epoch) return std::nullopt;
  return first_height(setting, epoch->value);
}

OpenDebt::OpenDebt(Books& books, SeatId seat)
    : record(debt_record(books.state, seat)),
      debt(debt_at(record, books.state.setting.params, books.call.epoch)),
      books_(books),
      seat_(seat),
      wanted_(wanted_slash(books.state.setting, debt)) {}

void OpenDebt::close() {
  record.principal_atoms = debt.principal;
  record.interest = debt.interest;
  record.score = debt.score;
  record.settled_epoch = debt.settled_epoch;
  record.cap_epoch = debt.in_grace ? std::optional<Epoch>(debt.cap_epoch) : std::nullopt;
  record.slashed = debt.slashed;
  const std::optional<Height> wanted = wanted_slash(books_.state.setting, debt);
  // A place that was moved to a later height stays, unless the debt itself gives another deadline:
  // or dust payments would extend grace (F-7).
  if (wanted != wanted_) {
    const u64 item = item_id(Item::slash, seat_);
    if (!wanted) {
      books_.ports.unschedule(item);
      record.slash_height = std::nullopt;
    } else {
      record.slash_height = record.slash_height ? books_.ports.reschedule(item, *wanted)
                                                : books_.ports.schedule(item, *wanted);
    }
  }
  books_.state.debts.put(seat_.value, record);
}

bool add_principal(Books& books, SeatId seat, Atoms amount) {
  OpenDebt open(books, seat);
  const bool imposed =
      impose(open.debt, open_terms(books.state.setting.params), books.call.epoch, amount);
  ensures(imposed, "a seat that is not slashed can be fined");
  open.close();
  return open.debt.principal >= books.ports.seat(seat).stake_atoms;
}

void slash(Books& books, SeatId seat, Cause cause) {
  SeatDebt record = debt_record(books.state, seat);
  if (record.slashed || record.closed) return;
  if (cause == Cause::stake_reached && record.slash_height) {
    books.ports.unschedule(item_id(Item::slash, seat));
  }
  record.slashed = true;
  record.slash_height = std::nullopt;
  books.state.debts.put(seat.value, record);
  const Terms terms = terms_of(books.state.setting.params);
  books.events.emit(
      SlashedForDebt{.seat = seat, .cause = cause, .due_atoms = due(debt_of(record), terms)});
  books.ports.slash_seat(seat);
}

}  // namespace surety::fines
