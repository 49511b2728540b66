#include "contract/fines/books.hpp"

namespace surety::fines {

std::optional<RecordName> rebuild_indices(State& state) {
  for (u64 id = 0; id < state.fines.next_id(); ++id) {
    const std::optional<Fine> fine = state.fines.get(id);
    if (!fine || !fine->evidence) continue;
    if (evidence_used(state, *fine->evidence)) return RecordName{Fine::tag, id};
    state.by_evidence.insert(*fine->evidence, id);
  }
  return rebuild_windows(state);
}

bool audit(const State& state) {
  const FineTotals totals = state.totals.get();
  return totals.paid_atoms == totals.escrow_atoms + totals.returned_atoms +
                                  totals.compensated_atoms + totals.bounties_atoms +
                                  totals.forfeited_atoms;
}

namespace {

bool debt_is_sound(const Setting& setting, const SeatDebt& record) {
  const std::optional<Height> wanted = wanted_slash(setting, debt_of(record));
  if (wanted.has_value() != record.slash_height.has_value()) return false;
  if (wanted && *record.slash_height < *wanted) return false;
  if (record.closed && !debt_of(record).is_clear()) return false;
  return !(record.cap_epoch && debt_of(record).is_clear());
}

bool escrow_is_sound(const State& state, u64 seat, const Escrow& escrow) {
  if (escrow.payments.size() > MAX_PAYERS || escrow.claims.size() > MAX_CLAIMS) return false;
  if (!escrow.payments.empty() && !escrow.release_height) return false;
  for (const Payment& payment : escrow.payments) {
    if (payment.amount_atoms == Atoms{}) return false;
  }
  for (const Claim& claim : escrow.claims) {
    const std::optional<Fine> fine = state.fines.get(claim.fine);
    if (!fine || fine->cancelled || fine->seat.value != seat) return false;
    if (claim.served_atoms > fine->amount_atoms) return false;
  }
  return true;
}

bool window_is_sound(const State& state, const FaultWindow& window) {
  for (const Faulty& member : window.members) {
    const std::optional<Fine> fine = state.fines.get(member.fine);
    if (!fine || fine->cancelled || fine->seat != member.seat) return false;
    if (fine->pool != window.pool || fine->fault != window.fault) return false;
  }
  return window.members.size() <= GREATEST_POOL;
}

}  // namespace

bool audit_all(const State& state) {
  u128 held = 0;
  for (u64 id = 0; id < state.debts.next_id(); ++id) {
    const std::optional<SeatDebt> record = state.debts.get(id);
    const std::optional<Escrow> escrow = state.escrows.get(id);
    if (!record || !escrow || !debt_is_sound(state.setting, *record)) return false;
    if (!escrow_is_sound(state, id, *escrow)) return false;
    for (const Payment& payment : escrow->payments) held += payment.amount_atoms.value;
  }
  for (u64 id = 0; id < state.windows.next_id(); ++id) {
    const std::optional<FaultWindow> window = state.windows.get(id);
    if (!window || !window_is_sound(state, *window)) return false;
  }
  for (u64 id = 0; id < state.fines.next_id(); ++id) {
    const std::optional<Fine> fine = state.fines.get(id);
    if (!fine || (fine->evidence && !evidence_used(state, *fine->evidence))) return false;
  }
  return audit(state) && held == state.totals.get().escrow_atoms;
}

}  // namespace surety::fines
