#include "agents/story/old_shares.hpp"

#include "ledger/threshold.hpp"

namespace surety::story {

using participant::HeldShare;
using participant::Moves;

namespace {

bls::Scalar secret_of(const HeldShare& held) {
  const auto share = bls::Scalar::decode(held.share);
  expects(share.has_value(), "a share is below the order of the group");
  return *share;
}

// An envelope as its member would make it, but with an old share's signature in it.
duties::PostEnvelope with_old_share(const World& world, const Person& signer,
                                    const participant::Handed& good, const HeldShare& old) {
  const auto open = world.ask<machine::DutiesView>(machine::AskDuties{.pool = POOL});
  const machine::Rules& rules = world.genesis().rules;
  const duties::Setting setting{.params = rules.duties,
                                .chain = rules.chain,
                                .blocks_per_epoch = rules.blocks_per_epoch,
                                .ledger_id = world.ledger_id()};
  duties::PostEnvelope message{.duty = good.duty, .partial = {}, .signature = {}};
  for (const machine::DutyView& view : open->open) {
    if (view.id != good.duty) continue;
    message.partial = bls::sign(secret_of(old), view.duty.root.view()).encode();
    const duties::Signer who{.pool = POOL, .round = view.duty.round, .index = good.share.index};
    const Hash said = duties::envelope_hash(setting, who, *view.duty.task, message.partial);
    message.signature = ed25519_sign(said.view(), signer.identity);
  }
  return message;
}

}  // namespace

void OldShares::remember() {
  for (const auto& person : teller_->world().people()) {
    const auto secrets = person->vault->secrets_of(POOL);
    if (secrets && secrets->held) kept_[person->account.value] = *secrets->held;
  }
}

bool OldShares::play(const Person& former, const Person& newcomer) {
  return teller_->step() && are_erased() && sign_with_backup(newcomer) && mix(former) &&
         knock(former);
}

// Honest programs have seen the cut-over and keep nothing of the old round.
bool OldShares::are_erased() {
  const auto keyring = teller_->world().ask<keys::Keyring>(machine::AskKeyring{.pool = POOL});
  for (const auto& person : teller_->world().people()) {
    const auto secrets = person->vault->secrets_of(POOL);
    if (!secrets) continue;
    const bool is_old = secrets->held && secrets->held->round != keyring->round;
    if (is_old || !secrets->attempts.empty()) return teller_->surprise("an old share was kept");
  }
  return true;
}

bool OldShares::sign_with_backup(const Person& newcomer) {
  World& world = teller_->world();
  Person* careless = nullptr;
  for (u32 place = 1; careless == nullptr; ++place) {
    Person& one = teller_->sitter(place);
    if (&one != &newcomer) careless = &one;
  }
  teller_->say(careless->name +
               " puts back an old backup and signs with the share of the round before.");
  const HeldShare old = kept_.at(careless->account.value);
  careless->tamper = [&world, old](Person& person, Moves& moves) {
    if (moves.envelopes.empty()) return;
    moves.messages = {with_old_share(world, person, moves.envelopes.front(), old)};
    moves.envelopes.clear();
  };
  const auto before = all_events<duties::PartialWrong>(world).size();
  const bool found =
      teller_->run_until([&] { return all_events<duties::PartialWrong>(world).size() > before; });
  careless->tamper = nullptr;
  if (!found || !teller_->is_fined(fines::Fault::bad_partial)) {
    return teller_->surprise("an old share signed");
  }
  teller_->say(
      "It does not fit the share that the ledger knows of him, and he is fined. The key is "
      "the same and goes on signing.");
  return teller_->go_on();
}

// t shares that would do if all were of one round.
bool OldShares::mix(const Person& former) {
  World& world = teller_->world();
  const HeldShare& old = kept_.at(former.account.value);
  const u64 counter = teller_->pool()->validator->counter;
  const participant::ExitStatement said{.counter = counter};
  const Hash message = participant::statement_hash(world.ledger_id(), POOL, said);
  std::map<u32, bls::G2> parts;
  parts.emplace(old.index, bls::sign(secret_of(old), message.view()));
  const u32 needed = threshold::threshold_of(teller_->rules().pools.pool_size);
  const MachineView view = world.view();
  for (const auto& person : world.people()) {
    const auto vote = parts.size() < needed ? person->agent->vote(view, POOL, said) : std::nullopt;
    if (vote) parts.emplace(vote->index, *bls::G2::decode(vote->partial));
  }
  if (parts.size() != needed) return teller_->surprise("too few shares to mix");
  std::vector<u32> indices;
  std::vector<bls::G2> points;
  for (const auto& [index, point] : parts) {
    indices.push_back(index);
    points.push_back(point);
  }
  const auto weights = threshold::Lagrange::at_zero(indices);
  expects(weights.has_value(), "indices rise");
  teller_->say(former.name + " offers his old share to " + std::to_string(needed - 1) +
               " members: together they are as many as sign. Shares of different rounds do not "
               "combine.");
  teller_->refuse(
      former,
      pools::ExitPool{
          .pool = POOL, .counter = counter, .signature = weights->combine(points).encode()},
      "pools.group_unproved", "One share of the round before, the others of this one.");
  teller_->refuse(
      former,
      pools::ExitPool{
          .pool = POOL, .counter = counter + 1, .signature = weights->combine(points).encode()},
      "pools.wrong_counter");
  return teller_->step();
}

// What the former member signs for a duty is nobody's: his place belongs to another.
bool OldShares::knock(const Person& former) {
  World& world = teller_->world();
  const auto is_open = [&] {
    const auto open = world.ask<machine::DutiesView>(machine::AskDuties{.pool = POOL});
    return open && !open->open.empty() && open->open.front().duty.stage == duties::Stage::proposed;
  };
  if (!teller_->run_until(is_open)) return false;
  const auto open = world.ask<machine::DutiesView>(machine::AskDuties{.pool = POOL});
  const HeldShare& old = kept_.at(former.account.value);
  const participant::Handed mine{.pool = POOL,
                                 .duty = open->open.front().id,
                                 .share = {.index = old.index, .partial = {}, .signature = {}}};
  teller_->refuse(former, with_old_share(world, former, mine, old), "duties.no_member",
                  "An envelope of who was slashed.");
  return teller_->step();
}

}  // namespace surety::story
