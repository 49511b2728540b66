#include "agents/participant/participant.hpp"

#include <algorithm>

#include "agents/participant/asking.hpp"

namespace surety::participant {

std::optional<Participant::Known> Participant::look_up(const LedgerView& ledger) {
  if (known_) return known_;
  const auto status = ask<machine::Status>(ledger, machine::AskStatus{});
  const auto rules = ask<machine::Rules>(ledger, machine::AskRules{});
  const auto account =
      ask<machine::AccountView>(ledger, machine::AskAccount{.name = setup_.account});
  if (!status || !rules || !account) return std::nullopt;
  known_ = Known{.account = account->id,
                 .setting = {.params = rules->duties,
                             .chain = rules->chain,
                             .blocks_per_epoch = rules->blocks_per_epoch,
                             .ledger_id = status->ledger_id}};
  return known_;
}

namespace {

template <class Place>
std::optional<Place> place_of_seat(const LedgerView& ledger, SeatId id) {
  const auto seat = ask<machine::SeatView>(ledger, machine::AskSeat{.seat = id});
  if (!seat) return std::nullopt;
  const auto turn = ask<pools::Turn>(ledger, machine::AskTurn{.seat = id});
  if (!turn) return Place{.pool = seat->seat.pool, .next = std::nullopt};
  return Place{.pool = seat->seat.pool, .rotates = true, .next = turn->next_pool};
}

}  // namespace

// Its record is looked for once; it never moves.
std::optional<Participant::Place> Participant::place_of(const LedgerView& ledger,
                                                        AccountId account) {
  std::optional<u64> first = participant_.value_or(0);
  while (first) {
    const auto page = ask<machine::ParticipantPage>(
        ledger, machine::AskParticipants{.first = *first,
                                         .limit = participant_ ? 1 : machine::MOST_ON_PAGE});
    if (!page) return std::nullopt;
    for (u32 i = 0; i < page->participants.size(); ++i) {
      const pools::Participant& one = page->participants[i].participant;
      if (one.account != account) continue;
      participant_ = *first + i;
      if (!one.seat) return std::nullopt;
      return place_of_seat<Place>(ledger, *one.seat);
    }
    first = page->next;
  }
  return std::nullopt;
}

Moves Participant::act(const LedgerView& ledger) {
  Moves moves;
  const auto known = look_up(ledger);
  if (!known) return moves;
  std::vector<PoolId> pools = vault_->pools();
  const auto place = place_of(ledger, known->account);
  const auto add = [&](PoolId pool) {
    if (std::count(pools.begin(), pools.end(), pool) == 0) pools.push_back(pool);
  };
  if (place) add(place->pool);
  if (place && place->next) add(*place->next);
  for (const PoolId pool : pools) {
    // Where pools rotate who holds a share deals it on, wherever the seat is by then.
    const bool seated = place && (place->rotates || place->pool == pool);
    act_in(ledger, pool, seated, moves);
  }
  return moves;
}

namespace {

Bytes bytes_of(const PoolSecrets& secrets) {
  ByteBuffer out;
  encode(secrets, out);
  return out.copy();
}

}  // namespace

void Participant::act_in(const LedgerView& ledger, PoolId pool, bool seated, Moves& moves) {
  PoolSecrets secrets{};
  secrets.pool = pool;
  if (auto kept = vault_->secrets_of(pool)) secrets = *kept;
  Bytes before = bytes_of(secrets);
  const Desk desk{.ledger = ledger,
                  .random = *random_,
                  .self = known_->account,
                  .seated = seated,
                  .ledger_id = known_->setting.ledger_id,
                  .chain = known_->setting.chain,
                  .policy = setup_.policy};
  share_key(desk, secrets, moves);
  sign(ledger, secrets, moves);
  Bytes after = bytes_of(secrets);
  if (before != after) vault_->keep(secrets);
  wipe(secrets);
  forget(before);
  forget(after);
  initiate_deposit(ledger, pool, moves);
}

void Participant::sign(const LedgerView& ledger, PoolSecrets& secrets, Moves& moves) {
  const auto status = ask<machine::Status>(ledger, machine::AskStatus{});
  std::optional<IdentityPair> identity = vault_->identity();
  if (!status || !identity) return;
  do_duties({.ledger = ledger,
             .identity = *identity,
             .account = setup_.account,
             .setting = known_->setting,
             .tasks = setup_.tasks,
             .now = status->clock.height,
             .post_ahead_blocks = setup_.post_ahead_blocks,
             .received = received_},
            secrets, moves);
  wipe(*identity);
}

// As many as two committees' worth; the oldest make room.
void Participant::receive(const Handed& envelope) {
  constexpr u32 most = 2 * duties::GREATEST_COMMITTEE;
  if (received_.size() == most) received_.erase(received_.begin());
  received_.push_back(envelope);
}

// Anyone may send it. Members take turns by height, so that they do not all pay for the same thing.
void Participant::initiate_deposit(const LedgerView& ledger, PoolId pool, Moves& moves) {
  const auto view = ask<machine::PoolView>(ledger, machine::AskPool{.pool = pool});
  if (!view || view->pool.state != pools::PoolState::confirmed) return;
  const auto keyring = ask<keys::Keyring>(ledger, machine::AskKeyring{.pool = pool});
  const auto status = ask<machine::Status>(ledger, machine::AskStatus{});
  if (!keyring || !keyring->session || !status) return;
  const auto sharing =
      ask<machine::SharingView>(ledger, machine::AskSharing{.session = *keyring->session});
  if (!sharing || sharing->members.empty()) return;
  const u64 turn = status->clock.height.value % sharing->members.size();
  if (sharing->members[static_cast<u32>(turn)].account != known_->account) return;
  const auto signature = deposit_signature(*sharing);
  if (!signature) return;
  moves.messages.push_back(pools::InitiateDeposit{.pool = pool, .signature = *signature});
}

std::optional<Vote> Participant::vote(const LedgerView& ledger, PoolId pool,
                                      const Statement& statement) {
  const auto known = look_up(ledger);
  const auto keyring = ask<keys::Keyring>(ledger, machine::AskKeyring{.pool = pool});
  if (!known || !keyring) return std::nullopt;
  std::optional<PoolSecrets> secrets = vault_->secrets_of(pool);
  if (!secrets || !secrets->held || secrets->held->round != keyring->round) return std::nullopt;
  std::optional<bls::Scalar> share = bls::Scalar::decode(secrets->held->share);
  expects(share.has_value(), "a share is below the order of the group");
  const Hash message = statement_hash(known->setting.ledger_id, pool, statement);
  const Vote vote{.round = secrets->held->round,
                  .index = secrets->held->index,
                  .partial = bls::sign(*share, message.view()).encode()};
  share->wipe();
  wipe(*secrets);
  return vote;
}

}  // namespace surety::participant
