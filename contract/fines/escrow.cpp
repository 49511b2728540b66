#include <algorithm>

#include "contract/fines/books.hpp"
#include "ledger/wide.hpp"

namespace surety::fines {

namespace {

Escrow escrow_of(const State& state, SeatId seat) {
  std::optional<Escrow> escrow = state.escrows.get(seat.value);
  expects(escrow.has_value(), "a debt was opened for the seat");
  return *std::move(escrow);
}

Atoms sum_of(const Escrow& escrow) {
  Atoms sum{};
  for (const Payment& payment : escrow.payments) sum += payment.amount_atoms;
  return sum;
}

void add_payment(Escrow& escrow, const Payment& more) {
  for (Payment& payment : escrow.payments) {
    if (payment.payer != more.payer) continue;
    payment.amount_atoms += more.amount_atoms;
    return;
  }
  escrow.payments.push_back(more);
}

// Keeps the escrow until the windows of all the seat's fines so far are closed.
void keep(Books& books, SeatId seat, Escrow& escrow) {
  const Height until = debt_record(books.state, seat).dispute_until_height;
  const u64 item = item_id(Item::release, seat);
  if (!escrow.release_height) {
    escrow.wanted_height = until;
    escrow.release_height = books.ports.schedule(item, until);
  } else if (until > escrow.wanted_height) {
    escrow.wanted_height = until;
    escrow.release_height = books.ports.reschedule(item, until);
  }
}

}  // namespace

bool has_place(const Escrow& escrow, AccountId payer, AccountId owner) {
  if (payer == owner) return true;
  u32 others = 0;
  for (const Payment& payment : escrow.payments) {
    if (payment.payer == payer) return true;
    if (payment.payer != owner) ++others;
  }
  return others + 1 < MAX_PAYERS;
}

void hold_payment(Books& books, SeatId seat, const Payment& payment) {
  if (payment.amount_atoms == Atoms{}) return;
  FineTotals totals = books.state.totals.get();
  totals.paid_atoms += payment.amount_atoms.value;
  totals.escrow_atoms += payment.amount_atoms.value;
  books.state.totals.put(totals);
  Escrow escrow = escrow_of(books.state, seat);
  add_payment(escrow, payment);
  const bool open = books.call.height < debt_record(books.state, seat).dispute_until_height;
  if (open) keep(books, seat, escrow);
  books.state.escrows.put(seat.value, escrow);
  if (!escrow.release_height) release(books, seat);
}

Atoms give_back(Books& books, SeatId seat, Atoms amount) {
  Escrow escrow = escrow_of(books.state, seat);
  const Atoms held = sum_of(escrow);
  const Atoms returned = amount < held ? amount : held;
  if (returned != Atoms{}) {
    std::vector<u128> weights;
    for (const Payment& payment : escrow.payments) weights.push_back(payment.amount_atoms.value);
    const std::optional<std::vector<u128>> shares = split_exactly(returned.value, weights);
    ensures(shares.has_value(), "an escrow that is not empty can be split");
    for (u32 i = 0; i < weights.size(); ++i) {
      const Atoms share{(*shares)[i]};
      if (share == Atoms{}) continue;
      escrow.payments[i].amount_atoms -= share;
      books.ports.award(escrow.payments[i].payer, escrow.payments[i].payer, share);
    }
    std::erase_if(escrow.payments, [](const Payment& p) { return p.amount_atoms == Atoms{}; });
    FineTotals totals = books.state.totals.get();
    totals.escrow_atoms -= returned.value;
    totals.returned_atoms += returned.value;
    books.state.totals.put(totals);
  }
  // What is left may now stand for a fine that was imposed after it was paid.
  if (!escrow.payments.empty()) keep(books, seat, escrow);
  books.state.escrows.put(seat.value, escrow);
  return returned;
}

namespace {

// One step of the waterfall: an amount and where it goes.
struct Flow {
  enum class To : u8 { pool, reporter, sink } to;
  Atoms amount;
  PoolId pool;
  AccountId reporter;
};

void move(Books& books, AccountId payer, const Flow& flow, Atoms amount) {
  switch (flow.to) {
    case Flow::To::pool:
      return books.ports.compensate(payer, flow.pool, amount);
    case Flow::To::reporter:
      return books.ports.award(payer, flow.reporter, amount);
    case Flow::To::sink:
      return books.ports.forfeit(payer, amount, books.state.setting.to_treasury);
  }
}

// What `portion` more released for the fine means for pool and reporter; the claim remembers.
void serve(const Books& books, Claim& claim, Atoms portion, std::vector<Flow>& flows) {
  const std::optional<Fine> fine = books.state.fines.get(claim.fine);
  ensures(fine.has_value(), "a claim's fine exists");
  const Params& params = books.state.setting.params;
  const Atoms loss = std::min(fine->loss_atoms, params.max_penalty_atoms);
  const Atoms compensation = std::min(portion, loss - claim.compensated_atoms);
  const u128 divisor = params.bounty_divisor;
  const Atoms before = claim.served_atoms;
  const Atoms after = before + portion;
  const Atoms share{div_floor(after.value, divisor) - div_floor(before.value, divisor)};
  claim.served_atoms = after;
  claim.compensated_atoms += compensation;
  if (compensation != Atoms{}) {
    flows.push_back({Flow::To::pool, compensation, fine->pool, {}});
  }
  const Atoms bounty = fine->reporter ? std::min(share, portion - compensation) : Atoms{};
  if (bounty != Atoms{}) {
    flows.push_back({Flow::To::reporter, bounty, {}, fine->reporter.value_or(AccountId{})});
  }
}

// The waterfall over `total`: compensation and bounties of the fines that can no longer be
// cancelled, oldest first; the rest is forfeited.
std::vector<Flow> waterfall(const Books& books, Escrow& escrow, Atoms total) {
  std::vector<Flow> flows;
  Atoms left = total;
  for (Claim& claim : escrow.claims) {
    const std::optional<Fine> fine = books.state.fines.get(claim.fine);
    ensures(fine.has_value(), "a claim's fine exists");
    if (books.call.height < fine->dispute_until_height) continue;
    const Atoms portion = std::min(left, fine->amount_atoms - claim.served_atoms);
    serve(books, claim, portion, flows);
    left -= portion;
  }
  std::erase_if(escrow.claims, [&](const Claim& claim) {
    const std::optional<Fine> fine = books.state.fines.get(claim.fine);
    return fine && fine->amount_atoms == claim.served_atoms;
  });
  Atoms rest = total;
  for (const Flow& flow : flows) rest -= flow.amount;
  if (rest != Atoms{}) flows.push_back({Flow::To::sink, rest, {}, {}});
  return flows;
}

EscrowReleased sums_of(SeatId seat, const std::vector<Flow>& flows) {
  EscrowReleased sums{};
  sums.seat = seat;
  for (const Flow& flow : flows) {
    if (flow.to == Flow::To::pool) sums.compensated_atoms += flow.amount;
    if (flow.to == Flow::To::reporter) sums.bounties_atoms += flow.amount;
    if (flow.to == Flow::To::sink) sums.forfeited_atoms += flow.amount;
  }
  return sums;
}

// Each flow is taken from the payers in their order: all of the money goes, so it does not matter
// whose goes where.
void pour(Books& books, std::vector<Payment> payments, const std::vector<Flow>& flows) {
  u32 at = 0;
  for (const Flow& flow : flows) {
    Atoms left = flow.amount;
    while (left != Atoms{}) {
      const Atoms part = std::min(left, payments[at].amount_atoms);
      if (part != Atoms{}) move(books, payments[at].payer, flow, part);
      left -= part;
      payments[at].amount_atoms -= part;
      if (payments[at].amount_atoms == Atoms{}) ++at;
    }
  }
}

}  // namespace

void release(Books& books, SeatId seat) {
  Escrow escrow = escrow_of(books.state, seat);
  escrow.release_height = std::nullopt;
  escrow.wanted_height = {};
  const Atoms total = sum_of(escrow);
  const std::vector<Payment> payments = std::move(escrow.payments);
  escrow.payments.clear();
  const std::vector<Flow> flows = waterfall(books, escrow, total);
  books.state.escrows.put(seat.value, escrow);
  if (total == Atoms{}) return;
  const EscrowReleased sums = sums_of(seat, flows);
  FineTotals totals = books.state.totals.get();
  totals.escrow_atoms -= total.value;
  totals.compensated_atoms += sums.compensated_atoms.value;
  totals.bounties_atoms += sums.bounties_atoms.value;
  totals.forfeited_atoms += sums.forfeited_atoms.value;
  books.state.totals.put(totals);
  pour(books, payments, flows);
  books.events.emit(sums);
}

void add_claim(Books& books, SeatId seat, u64 fine) {
  Escrow escrow = escrow_of(books.state, seat);
  if (escrow.claims.size() >= MAX_CLAIMS) return;
  escrow.claims.push_back({.fine = fine, .served_atoms = {}, .compensated_atoms = {}});
  books.state.escrows.put(seat.value, escrow);
}

void drop_claim(Books& books, SeatId seat, u64 fine) {
  Escrow escrow = escrow_of(books.state, seat);
  std::erase_if(escrow.claims, [&](const Claim& claim) { return claim.fine == fine; });
  books.state.escrows.put(seat.value, escrow);
}

}  // namespace surety::fines
