#include "agents/story/forging.hpp"

#include <algorithm>

#include "ledger/sha256.hpp"
#include "ledger/threshold.hpp"

namespace surety::story {

machine::Status status_of(const World& world) {
  const auto status = world.ask<machine::Status>(machine::AskStatus{});
  expects(status.has_value(), "a ledger tells its status");
  return *status;
}

duties::Setting setting_of(const World& world) {
  const machine::Rules& rules = world.genesis().rules;
  return {.params = rules.duties,
          .chain = rules.chain,
          .blocks_per_epoch = rules.blocks_per_epoch,
          .ledger_id = status_of(world).ledger_id};
}

u64 epoch_of(const World& world) { return status_of(world).epoch.value; }

Person& stranger_to(World& world) { return *world.people().back(); }

bool begins(Teller& teller) { return teller.assemble() && teller.generate() && teller.work(); }

// Duties -----------------------------------------------------------------------------------------

std::optional<machine::DutyView> open_duty(const World& world, bool block) {
  const auto view = world.ask<machine::DutiesView>(machine::AskDuties{.pool = POOL});
  if (!view) return std::nullopt;
  std::optional<machine::DutyView> found;
  for (const machine::DutyView& one : view->open) {
    if (one.duty.slot.has_value() == block) found = one;  // the latest
  }
  return found;
}

std::optional<machine::DutyView> next_duty(World& world, bool block) {
  std::optional<machine::DutyView> found;
  const auto opens = [&] {
    found = open_duty(world, block);
    return found && found->duty.since_height == world.ledger().clock().height;
  };
  world.step();
  if (!world.run_until(opens)) return std::nullopt;
  return found;
}

std::optional<machine::DutyView> again(const World& world, duties::DutyId id) {
  const auto view = world.ask<machine::DutiesView>(machine::AskDuties{.pool = POOL});
  if (!view) return std::nullopt;
  for (const machine::DutyView& one : view->open) {
    if (one.id == id) return one;
  }
  return std::nullopt;
}

std::optional<duties::DutyJudged> judgement_of(const World& world, duties::DutyId id) {
  for (const duties::DutyJudged& one : all_events<duties::DutyJudged>(world)) {
    if (one.duty == id) return one;
  }
  return std::nullopt;
}

bool is_judged(World& world, duties::DutyId id) {
  return world.run_until([&] { return judgement_of(world, id).has_value(); });
}

u64 count_slashed(const World& world) { return all_events<pools::SeatSlashed>(world).size(); }

bool was_shown(const World& world, duties::Proof proof) {
  const auto all = all_events<duties::EvidenceUsed>(world);
  return !all.empty() && all.back().proof == proof;
}

Crowd sitters(World& world) {
  Crowd crowd;
  const auto view = world.ask<machine::PoolView>(machine::AskPool{.pool = POOL});
  expects(view.has_value(), "the story has a pool");
  std::vector<machine::SeatView> seats = view->seats;
  std::sort(seats.begin(), seats.end(),
            [](const auto& a, const auto& b) { return a.seat.place < b.seat.place; });
  for (const machine::SeatView& one : seats) {
    const bool sits =
        one.seat.state == pools::SeatState::member || one.seat.state == pools::SeatState::joining;
    if (sits) crowd.push_back(&world.person(one.seat.account));
  }
  return crowd;
}

Person& coordinator_of(World& world, const machine::DutyView& duty) {
  const auto seat = world.ask<machine::SeatView>(machine::AskSeat{.seat = duty.duty.coordinator});
  expects(seat.has_value(), "a coordinator has a seat");
  return world.person(seat->seat.account);
}

Crowd others(World& world, const Person& one) {
  Crowd crowd = sitters(world);
  std::erase(crowd, &one);
  return crowd;
}

std::optional<SeatId> seat_of(const World& world, const Person& person) {
  const auto account =
      world.ask<machine::AccountView>(machine::AskAccount{.name = Name::of(as_bytes(person.name))});
  if (!account) return std::nullopt;
  std::optional<SeatId> found;
  for (u64 id = 0;; ++id) {
    const auto seat = world.ask<machine::SeatView>(machine::AskSeat{.seat = {id}});
    if (!seat) return found;
    if (seat->seat.account == account->id) found = SeatId{id};
  }
}

// Signing ----------------------------------------------------------------------------------------

namespace {

participant::HeldShare held_by(const Person& person) {
  const auto secrets = person.vault->secrets_of(POOL);
  expects(secrets && secrets->held, "who signs holds a share");
  return *secrets->held;
}

}  // namespace

bool holds_share(const Person& person) {
  const auto secrets = person.vault->secrets_of(POOL);
  return secrets && secrets->held;
}

duties::Signer signer_of(const Person& person) {
  const participant::HeldShare held = held_by(person);
  return {.pool = POOL, .round = held.round, .index = held.index};
}

PoolSignature partial_of(const Person& person, const Hash& message) {
  const auto share = bls::Scalar::decode(held_by(person).share);
  expects(share.has_value(), "a share is below the order of the group");
  return bls::sign(*share, message.view()).encode();
}

PoolSignature sign_together(const Crowd& crowd, const Hash& message, u32 t) {
  std::vector<std::pair<u32, PoolSignature>> parts;
  for (const Person* one : crowd) {
    if (parts.size() < t) parts.emplace_back(signer_of(*one).index, partial_of(*one, message));
  }
  expects(parts.size() == t, "enough of them hold a share");
  std::sort(parts.begin(), parts.end());
  std::vector<u32> indices;
  std::vector<bls::G2> points;
  for (const auto& [index, part] : parts) {
    indices.push_back(index);
    points.push_back(*bls::G2::decode(part));
  }
  const auto weights = threshold::Lagrange::at_zero(indices);
  expects(weights.has_value(), "each has an index of its own");
  return weights->combine(points).encode();
}

namespace {

Hash named(const char* what, u64 number) {
  return TaggedHash("story forgery").sized(as_bytes(std::string(what))).u64_(number).finish();
}

}  // namespace

duties::Task vote(u64 source, u64 target, u8 head) {
  return AttestationData{.slot = target,
                         .index = 0,
                         .beacon_block_root = named("head", head),
                         .source = {.epoch = {source}, .root = named("checkpoint", source)},
                         .target = {.epoch = {target}, .root = named("checkpoint", target)}};
}

duties::Task block_at(u64 slot, u8 body) {
  return BeaconBlockHeader{.slot = slot,
                           .proposer_index = POOL.value,
                           .parent_root = named("parent", slot),
                           .state_root = named("state", slot),
                           .body_root = named("body", body)};
}

Hash root_of(const World& world, const duties::Task& task) {
  return duties::facts_of(world.genesis().rules.chain, task).root;
}

duties::SignedProposal proposal_of(const World& world, const Person& person,
                                   const duties::Task& task, Height height) {
  const duties::Signer signer = signer_of(person);
  const Hash said = duties::proposal_hash(setting_of(world), signer, task, height);
  return {.pool = signer.pool,
          .round = signer.round,
          .index = signer.index,
          .task = task,
          .height = height,
          .signature = ed25519_sign(said.view(), person.identity)};
}

duties::SignedEnvelope envelope_of(const World& world, const Person& person,
                                   const duties::Task& task) {
  const duties::Signer signer = signer_of(person);
  const PoolSignature partial = partial_of(person, root_of(world, task));
  const Hash said = duties::envelope_hash(setting_of(world), signer, task, partial);
  return {.pool = signer.pool,
          .round = signer.round,
          .index = signer.index,
          .task = task,
          .partial = partial,
          .signature = ed25519_sign(said.view(), person.identity)};
}

// Sharing a key ----------------------------------------------------------------------------------

std::optional<machine::SharingView> open_sharing(const World& world) {
  const auto keyring = world.ask<keys::Keyring>(machine::AskKeyring{.pool = POOL});
  if (!keyring || !keyring->session) return std::nullopt;
  return world.ask<machine::SharingView>(machine::AskSharing{.session = *keyring->session});
}

u32 index_in(const World& world, const machine::SharingView& sharing, const Person& person) {
  const auto account =
      world.ask<machine::AccountView>(machine::AskAccount{.name = Name::of(as_bytes(person.name))});
  for (u32 j = 0; account && j < sharing.members.size(); ++j) {
    if (sharing.members[j].account == account->id) return j + 1;
  }
  return 0;
}

threshold::Session session_of(const machine::SharingView& sharing) {
  std::vector<bls::G1> all;
  for (const keys::Member& member : sharing.members) {
    expects(member.key.has_value(), "every member has registered");
    all.push_back(*bls::G1::decode(*member.key));
  }
  return threshold::open_session(sharing.session.id, sharing.session.threshold, all);
}

keys::Complain complaint_of(const World& world, Person& person, u32 dealer) {
  const auto sharing = open_sharing(world);
  const auto secrets = person.vault->secrets_of(POOL);
  expects(sharing && secrets && !secrets->attempts.empty(), "who complains has a key there");
  const participant::Attempt& own = secrets->attempts.back();
  const threshold::Session session = session_of(*sharing);
  const auto record =
      world.ask<keys::Dealing>(machine::AskDealing{.session = sharing->id, .dealer = dealer});
  expects(record.has_value(), "the dealer has dealt");
  const auto dealt = threshold::decode_dealing(session, record->bytes);
  expects(dealt.has_value(), "what the ledger accepted can be read");
  const threshold::ComplainerSecret secret{
      .key = *bls::Scalar::decode(own.key),
      .randomness = participant::random_bytes<threshold::Randomness>(person.dice)};
  const threshold::Complaint complaint =
      threshold::complain(session, *dealt, {dealer, own.index}, secret);
  ByteBuffer proof;
  threshold::append(proof, complaint.proof);
  keys::Complain message{.session = sharing->id,
                         .index = own.index,
                         .dealer = dealer,
                         .shared = complaint.shared.encode(),
                         .proof = {}};
  std::copy_n(proof.data(), keys::ProofBytes::size, message.proof.bytes.begin());
  return message;
}

// Messages ---------------------------------------------------------------------------------------

namespace {

bool is_answer(const machine::Receipt& receipt, const std::string& code) {
  if (!receipt.error) return code.empty() && receipt.outcome == machine::Outcome::applied;
  for (const Code& one : machine::Refusals::codes()) {
    if (one.value == receipt.error->value) return code == one.name;
  }
  return false;
}

}  // namespace

bool are_answered(World& world, const std::vector<Sent>& sent) {
  for (const Sent& one : sent) world.send(*one.sender, one.message, one.note);
  const machine::BlockResult& result = world.step();
  bool all = true;
  for (u32 i = 0; i < sent.size(); ++i) {
    all = all && is_answer(result.receipts[i], sent[i].code);
  }
  return all;
}

// Money ------------------------------------------------------------------------------------------

Wealth wealth_of(const World& world, const Person& person) {
  const auto view =
      world.ask<machine::AccountView>(machine::AskAccount{.name = Name::of(as_bytes(person.name))});
  expects(view.has_value(), "people of a story have accounts");
  return {.balance_atoms = view->account.balance_atoms, .locked_atoms = view->locked_atoms};
}

std::vector<fines::FineImposed> fines_since(const World& world, u64 known) {
  std::vector<fines::FineImposed> all = all_events<fines::FineImposed>(world);
  all.erase(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(known));
  return all;
}

u64 count_fines(const World& world) { return all_events<fines::FineImposed>(world).size(); }

}  // namespace surety::story
