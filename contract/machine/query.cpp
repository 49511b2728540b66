#include "contract/machine/query.hpp"

#include "contract/machine/due.hpp"
#include "contract/machine/ports/keys.hpp"
#include "contract/machine/risk_query.hpp"

namespace surety::machine {

namespace {

AccountView view_of(const Machine& machine, AccountId id) {
  const accounts::State& state = machine.state().accounts;
  const accounts::Account account = accounts::account_of(state, id);
  return {.id = id,
          .account = account,
          .hours_now = accounts::hours_at(state, account, machine.clock().time),
          .locked_atoms = accounts::locked_atoms(state, account),
          .identity = accounts::identity_of(state, id)};
}

Answer reply(const Machine& machine, const AskStatus&) {
  const Clock clock = machine.clock();
  return Status{.ledger_id = machine.ledger_id(),
                .clock = clock,
                .epoch = {clock.height.value / machine.rules().blocks_per_epoch},
                .totals = machine.state().accounts.totals.get(),
                .accounts = machine.state().accounts.accounts.count()};
}

Answer reply(const Machine& machine, const AskRules&) { return machine.rules(); }

Answer reply(const Machine& machine, const AskAccount& query) {
  const std::optional<AccountId> id = accounts::find(machine.state().accounts, query.name);
  if (!id) return Nothing{};
  return view_of(machine, *id);
}

Answer reply(const Machine& machine, const AskAccounts& query) {
  AccountPage page;
  const u64 end = machine.state().accounts.accounts.next_id();
  u64 id = query.first.value;
  while (id < end && page.accounts.size() < query.limit) {
    page.accounts.push_back(view_of(machine, {id}));
    ++id;
  }
  if (id < end) page.next = AccountId{id};
  return page;
}

fines::SeatDebt settled_record(const fines::State& state, fines::SeatDebt record, Epoch epoch) {
  const fines::Debt debt = fines::debt_at(record, state.setting.params, epoch);
  record.principal_atoms = {debt.principal};
  record.interest = debt.interest;
  record.score = debt.score;
  record.settled_epoch = {debt.settled_epoch};
  return record;
}

std::optional<SeatView> seat_view(const Machine& machine, SeatId id) {
  const State& state = machine.state();
  const std::optional<pools::Seat> seat = state.pools.seats.get(id.value);
  const std::optional<fines::SeatDebt> debt = state.fines.debts.get(id.value);
  if (!seat || !debt) return std::nullopt;
  const Epoch now = height_call(state, machine.clock()).epoch;
  return SeatView{.id = id,
                  .account = accounts::account_of(state.accounts, seat->account).name,
                  .seat = *seat,
                  .claim_atoms = pools::claim_of(state.pools, id),
                  .debt = settled_record(state.fines, *debt, now),
                  .due_atoms = fines::due_of(state.fines, id, now),
                  .in_grace = fines::in_grace(state.fines, id, now)};
}

Answer reply(const Machine& machine, const AskSeat& query) {
  if (const auto view = seat_view(machine, query.seat)) return *view;
  return Nothing{};
}

Answer reply(const Machine& machine, const AskPool& query) {
  const pools::State& pools = machine.state().pools;
  const std::optional<pools::Pool> pool = pools.pools.get(query.pool.value);
  if (!pool) return Nothing{};
  PoolView view{.id = query.pool,
                .pool = *pool,
                .validator = pools::validator_of(pools, query.pool),
                .seats = {}};
  const std::optional<pools::Committee> committee = pools.committees.get(query.pool.value);
  if (!committee) return view;
  for (const std::optional<SeatId>& place : committee->seats) {
    if (!place) continue;
    if (const auto seat = seat_view(machine, *place)) view.seats.push_back(*seat);
  }
  return view;
}

Answer reply(const Machine& machine, const AskParticipants& query) {
  const State& state = machine.state();
  ParticipantPage page;
  const u64 end = state.pools.participants.next_id();
  u64 id = query.first;
  for (; id < end && page.participants.size() < query.limit; ++id) {
    const std::optional<pools::Participant> participant = state.pools.participants.get(id);
    if (!participant) continue;
    page.participants.push_back(
        {.name = accounts::account_of(state.accounts, participant->account).name,
         .participant = *participant});
  }
  if (id < end) page.next = id;
  return page;
}

Answer reply(const Machine& machine, const AskAssembly&) {
  const pools::State& pools = machine.state().pools;
  return AssemblyView{.assembly = pools.assembly.get(),
                      .holdings = pools.holdings.get(),
                      .pools = pools.pools.next_id(),
                      .seats = pools.seats.next_id()};
}

Answer reply(const Machine& machine, const AskGrowth& query) {
  const fines::State& fines = machine.state().fines;
  if (!fines.debts.has(query.seat.value)) return Nothing{};
  Growth growth{.max_penalty_atoms = fines.setting.params.max_penalty_atoms,
                .grace_epochs = fines.setting.params.grace_epochs,
                .points = {}};
  for (const fines::Point& point : fines::growth(fines, query.seat, query.first, query.count)) {
    growth.points.push_back({.epoch = point.epoch,
                             .due_atoms = point.due_atoms,
                             .capped = point.capped,
                             .slashed = point.slashed});
  }
  return growth;
}

Answer reply(const Machine& machine, const AskBeacon& query) {
  const Call now = height_call(machine.state(), machine.clock());
  const auto seed = beacon::beacon_of(machine.state().beacon, now, query.epoch);
  if (!seed) return Nothing{};
  return BeaconView{.epoch = query.epoch, .seed = *seed};
}

// Keys

Answer reply(const Machine& machine, const AskKeyring& query) {
  if (const auto keyring = keys::keyring_of(machine.state().keys, query.pool)) return *keyring;
  return Nothing{};
}

std::optional<Hash> statement_of(const Machine& machine, const SharingView& view) {
  if (view.session.purpose == keys::Purpose::resharing) {
    return keys::cutover_message(view.session.id);
  }
  if (!view.polynomial || view.polynomial->commitments.empty()) return std::nullopt;
  return deposit_root(machine.state(), view.session.pool, view.polynomial->commitments[0]);
}

Answer reply(const Machine& machine, const AskSharing& query) {
  const keys::State& keys = machine.state().keys;
  const std::optional<keys::Session> session = keys::session_of(keys, query.session);
  if (!session) return Nothing{};
  SharingView view{.id = query.session,
                   .session = *session,
                   .members = {},
                   .dealers = {},
                   .polynomial = {},
                   .statement = {}};
  for (u32 j = 1; j <= session->members; ++j) {
    view.members.push_back(keys::member_at(keys, *session, j));
  }
  for (u32 i = 1; i <= session->dealers && session->phase != keys::Phase::done; ++i) {
    const keys::Dealing dealing = keys::dealer_at(keys, *session, i);
    view.dealers.push_back({.seat = dealing.seat,
                            .account = dealing.account,
                            .dealt = !dealing.bytes.empty(),
                            .voided = dealing.voided});
  }
  if (session->polynomial) view.polynomial = keys.polynomials.get(*session->polynomial);
  view.statement = statement_of(machine, view);
  return view;
}

Answer reply(const Machine& machine, const AskDealing& query) {
  const keys::State& keys = machine.state().keys;
  const std::optional<keys::Session> session = keys::session_of(keys, query.session);
  if (!session || session->phase == keys::Phase::done) return Nothing{};
  if (query.dealer < 1 || query.dealer > session->dealers) return Nothing{};
  const keys::Dealing dealing = keys::dealer_at(keys, *session, query.dealer);
  if (dealing.bytes.empty()) return Nothing{};
  return dealing;
}

Answer reply(const Machine& machine, const AskRound& query) {
  const keys::State& keys = machine.state().keys;
  std::optional<keys::Round> round;
  if (query.place) {
    round = keys::round_at(keys, query.pool, *query.place);
  } else if (const auto view = keys::round_in_force(keys, query.pool)) {
    round = keys.rounds.get(view->id);
  }
  if (!round) return Nothing{};
  RoundView view{.round = *round, .polynomial = {}};
  if (round->polynomial) view.polynomial = keys.polynomials.get(*round->polynomial);
  return view;
}

Answer reply(const Machine& machine, const AskDuties& query) {
  const State& state = machine.state();
  const auto pool = duties::pool_duties(state.duties, query.pool);
  if (!pool) return Nothing{};
  DutiesView view{.pool = *pool, .open = {}};
  for (const duties::DutyId& id : pool->open) {
    const std::optional<duties::Duty> duty = state.duties.duties.get(id.value);
    if (!duty) continue;
    const AccountId holder = pools::seat_record(state.pools, duty->coordinator).account;
    view.open.push_back({.id = id,
                         .duty = *duty,
                         .coordinator = accounts::account_of(state.accounts, holder).name,
                         .envelopes = duties::envelopes_of(state.duties, *duty)});
  }
  return view;
}

Answer reply(const Machine& machine, const AskSigned& query) {
  const duties::State& state = machine.state().duties;
  const auto id = duties::first_signed(state, query.pool, query.block, query.number);
  if (!id) return Nothing{};
  return SignedView{.id = *id, .entry = *state.record.get(id->value)};
}

Answer reply(const Machine& machine, const AskSignedEntry& query) {
  const auto entry = machine.state().duties.record.get(query.record.value);
  if (!entry) return Nothing{};
  return SignedView{.id = query.record, .entry = *entry};
}

Answer reply(const Machine& machine, const AskEvidence& query) {
  if (const auto used = duties::evidence_of(machine.state().duties, query.evidence)) return *used;
  return Nothing{};
}

// Rotation

Answer reply(const Machine& machine, const AskRotation&) {
  const pools::State& pools = machine.state().pools;
  if (!pools::rotates(pools)) return Nothing{};
  return RotationView{.rules = pools.rotation.get(),
                      .division = pools.division.get(),
                      .accounts = pools::head_of(pools.list, pools::Which::set).count};
}

Answer reply(const Machine& machine, const AskTurn& query) {
  if (const auto turn = machine.state().pools.turns.get(query.seat.value)) return *turn;
  return Nothing{};
}

Answer reply(const Machine& machine, const AskHandover& query) {
  if (const auto handover = machine.state().pools.handovers.get(query.pool.value)) return *handover;
  return Nothing{};
}

}  // namespace

Answer answer(const Machine& machine, const Query& query) {
  return std::visit([&](const auto& question) { return reply(machine, question); }, query);
}

}  // namespace surety::machine
