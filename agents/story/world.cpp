#include "agents/story/world.hpp"

#include "contract/machine/query.hpp"
#include "ledger/codec.hpp"
#include "ledger/sha256.hpp"

namespace surety::story {

// Surroundings -----------------------------------------------------------------------------------

void Dice::fill(std::span<u8> bytes) {
  u32 place = 0;
  while (place < bytes.size()) {
    const Hash drawn = TaggedHash("story random").u64_(seed_).u64_(count_++).finish();
    for (u32 i = 0; i < Hash::size && place < bytes.size(); ++i) bytes[place++] = drawn.bytes[i];
  }
}

std::optional<Bytes> MemoryStore::get(ByteView key) const {
  const auto found = records_.find(Bytes(key.begin(), key.end()));
  return found == records_.end() ? std::nullopt : std::optional<Bytes>(found->second);
}

void MemoryStore::put(ByteView key, ByteView value) {
  records_[Bytes(key.begin(), key.end())] = Bytes(value.begin(), value.end());
}

Bytes MachineView::ask(ByteView query) const {
  machine::Query question;
  if (!decode(query, question)) return {};
  ByteBuffer out;
  encode(machine::answer(*machine_, question), out);
  return out.copy();
}

std::optional<duties::Task> Chain::task_for(const machine::DutyView& view) {
  const u64 epoch = view.duty.epoch.value;
  const auto root = [](const char* what, u64 number) {
    return TaggedHash("story chain").sized(as_bytes(std::string(what))).u64_(number).finish();
  };
  if (view.duty.slot) {
    const u64 slot = *view.duty.slot;
    return BeaconBlockHeader{.slot = slot,
                             .proposer_index = view.duty.pool.value,
                             .parent_root = root("block", slot - 1),
                             .state_root = root("state", slot),
                             .body_root = root("body", slot)};
  }
  if (epoch == 0) return std::nullopt;
  return AttestationData{.slot = epoch,
                         .index = 0,
                         .beacon_block_root = root("head", epoch),
                         .source = {.epoch = {epoch - 1}, .root = root("checkpoint", epoch - 1)},
                         .target = {.epoch = {epoch}, .root = root("checkpoint", epoch)}};
}

// People -----------------------------------------------------------------------------------------

Person::Person(u64 seed, std::string called, Chain& chain)
    : name(std::move(called)), dice(seed), chain_(&chain) {
  const Seed secret = participant::random_bytes<Seed>(dice);
  identity = ed25519_pair(secret.bytes);
  key = participant::random_bytes<participant::VaultKey>(dice);
  auto made = participant::Vault::create(store, dice, key);
  expects(made.has_value(), "a vault is made in an empty store");
  vault = std::make_unique<participant::Vault>(*std::move(made));
  vault->keep_identity(secret);
  start();
}

void Person::start() {
  agent = std::make_unique<participant::Participant>(
      participant::Participant::Setup{
          .account = Name::of(as_bytes(name)), .policy = policy, .tasks = chain_},
      *vault, dice);
}

void Person::restart() {
  agent.reset();
  vault.reset();
  auto opened = participant::Vault::open(store, dice, key);
  expects(opened.has_value(), "its own key opens its vault");
  vault = std::make_unique<participant::Vault>(*std::move(opened));
  start();
}

// The world --------------------------------------------------------------------------------------

namespace {

constexpr u64 DEPOSIT = 1000;
constexpr u64 BALANCE = 5000;
constexpr const char* KEEPER = "keeper";  // sends the ticks

// What the shape changes in the rules of every story.
void fit(machine::Rules& rules, const Shape& shape) {
  if (shape.in_contract) {
    rules.fees.hours = {0};
    rules.fees.metered_by_host = true;
    rules.beacon.mode = beacon::Mode::mix;
    rules.beacon.close_heights = rules.blocks_per_epoch / 2;
  }
  const auto stretch = [&](auto&... blocks) { ((blocks *= shape.pace), ...); };
  stretch(rules.blocks_per_epoch, rules.beacon.close_heights, rules.pools.keygen_blocks,
          rules.pools.deposit_blocks, rules.pools.halt_blocks, rules.pools.exit_blocks,
          rules.pools.retry_blocks, rules.keys.register_blocks, rules.keys.deal_blocks,
          rules.keys.complain_blocks, rules.keys.confirm_blocks, rules.duties.propose_blocks,
          rules.duties.sign_blocks);
}

machine::Rules rules_of(const Shape& shape) {
  machine::Rules rules;
  const ByteView title = as_bytes(shape.title);
  rules.title.assign(title.begin(), title.end());
  rules.genesis_time = {0};
  rules.slot_seconds = 12;
  rules.blocks_per_epoch = 8;
  rules.due_per_block = 16;
  rules.due_reserved = 4;
  rules.fees.hours = {1};
  rules.pools.deposit_atoms = {DEPOSIT};
  rules.pools.pool_size = shape.pool_size;
  rules.pools.min_active = 4 * shape.pool_size;
  rules.pools.least_members = threshold::threshold_of(shape.pool_size);
  rules.pools.keygen_blocks = 64;
  rules.pools.shuffle_rounds = 10;
  rules.pools.deposit_blocks = 16;
  rules.pools.halt_blocks = 32;
  rules.pools.exit_blocks = 8;
  rules.pools.retry_blocks = 4;
  rules.keys = {.register_blocks = 4,
                .deal_blocks = 4,
                .complain_blocks = 4,
                .confirm_blocks = 4,
                .most_attempts = 3};
  rules.fines.bias = 2;
  rules.fines.recovery = 3;
  rules.fines.q = 10;
  rules.fines.max_penalty_atoms = {800};
  rules.fines.grace_epochs = 2;
  rules.fines.dispute_epochs = 1;
  rules.fines.correlation_epochs = 2;
  rules.fines.amounts = {.missed_reveal_atoms = {100},
                         .keygen_silence_atoms = {200},
                         .bad_dealing_atoms = {300},
                         .false_complaint_atoms = {300},
                         .unproved_complaint_atoms = {100},
                         .missed_task_atoms = {40},
                         .invalid_task_atoms = {60},
                         .missed_signature_atoms = {20},
                         .absent_signature_atoms = {20},
                         .unaggregated_atoms = {40},
                         .bad_partial_atoms = {60}};
  rules.beacon.mode = beacon::Mode::host;
  rules.duties.propose_blocks = 2;
  rules.duties.sign_blocks = 4;
  rules.duties.signer_reward_atoms = {1};
  rules.duties.coordinator_reward_atoms = {3};
  if (shape.adjust != nullptr) shape.adjust(rules);
  fit(rules, shape);
  return rules;
}

std::string numbered(u32 i) {
  return std::string("p") + static_cast<char>('0' + i / 10) + static_cast<char>('0' + i % 10);
}

}  // namespace

World::World(const Shape& shape, Outside* outside)
    : outside_(outside), pace_(shape.pace), ticks_(shape.in_contract) {
  genesis_.rules = rules_of(shape);
  const u32 count = genesis_.rules.pools.min_active + 2 * shape.pool_size;
  std::vector<std::string> names;
  for (u32 i = 0; i < count; ++i) names.push_back(numbered(i));
  if (outside_) names = outside_->names(count);
  for (u32 i = 0; i < count; ++i) {
    people_.push_back(std::make_unique<Person>(shape.seed * 1000 + i, names[i], chain_));
    Person& person = *people_.back();
    person.account = {i};  // the genesis opens accounts in this order
    machine::Grant grant;
    grant.name = Name::of(as_bytes(person.name));
    grant.balance_atoms = {BALANCE};
    grant.hours = {1000};
    grant.identity = person.identity.key;
    genesis_.accounts.push_back(grant);
  }
  expects(!machine::validate(genesis_), "the story's genesis is sound");
  ledger_ = std::make_unique<machine::Machine>(
      genesis_, outside_ ? outside_->deploy(genesis_) : machine::Host{});
}

u32 World::send(const Person& sender, machine::Message message, std::string note) {
  machine::FixtureStep step;
  if (!note.empty()) {
    const ByteView text = as_bytes(note);
    step.note.emplace();
    step.note->utf8.assign(text.begin(), text.end());
  }
  step.transaction.sender = Name::of(as_bytes(sender.name));
  step.transaction.message = std::move(message);
  pending_.push_back(std::move(step));
  return static_cast<u32>(pending_.size() - 1);
}

void World::bring_envelopes(const participant::Moves& moves) {
  for (const participant::Handed& envelope : moves.envelopes) {
    for (const auto& other : people_) {
      if (other->online) other->agent->receive(envelope);
    }
  }
}

void World::look_around() {
  const MachineView now = view();
  for (const auto& person : people_) {
    if (!person->online) continue;
    participant::Moves moves = person->agent->act(now);
    if (person->tamper) person->tamper(*person, moves);
    bring_envelopes(moves);
    for (machine::Message& message : moves.messages) send(*person, std::move(message));
  }
}

machine::FixtureBlock World::propose() {
  machine::FixtureBlock block;
  if (!block_note_.empty()) {
    const ByteView text = as_bytes(block_note_);
    block.note.emplace();
    block.note->utf8.assign(text.begin(), text.end());
    block_note_.clear();
  }
  block.header.height = {ledger_->clock().height.value + 1};
  block.header.time = {block.header.height.value * genesis_.rules.slot_seconds};
  if (genesis_.rules.beacon.mode == beacon::Mode::host) {
    block.header.seed.bytes =
        TaggedHash("story seed").u64_(block.header.height.value).finish().bytes;
  }
  block.transactions = std::move(pending_);
  pending_.clear();
  if (ticks_) {
    machine::FixtureStep tick;
    tick.transaction.sender = Name::of(as_bytes(std::string_view(KEEPER)));
    tick.transaction.message = machine::Tick{};
    block.transactions.push_back(std::move(tick));
  }
  return block;
}

void World::happen(machine::FixtureBlock block) {
  machine::Block sent{.header = block.header, .transactions = {}};
  for (const machine::FixtureStep& one : block.transactions) {
    sent.transactions.push_back(one.transaction);
  }
  ByteBuffer bytes;
  encode(sent, bytes);
  ByteBuffer out;
  const auto error = ledger_->apply_block(bytes.view(), true, out);
  expects(!error, "the story's blocks are sound");
  expects(decode(out.view(), result_), "a block's result decodes");
  for (u32 i = 0; i < block.transactions.size(); ++i) {
    block.transactions[i].expect = result_.receipts[i];
    if (result_.receipts[i].outcome != machine::Outcome::applied) ++refused_;
  }
  block.opening = result_.opening;
  block.state_root = result_.state_root;
  blocks_.push_back(std::move(block));
}

const machine::BlockResult& World::step() {
  look_around();
  proposed_ = propose();
  followed_from_ = blocks_.size();
  if (!outside_) {
    happen(std::move(proposed_));
    return result_;
  }
  std::vector<machine::FixtureBlock> followed = outside_->next(proposed_);
  expects(!followed.empty(), "a chain goes on");
  for (machine::FixtureBlock& block : followed) happen(std::move(block));
  return result_;
}

const machine::FixtureStep* World::outcome_of(u32 place) const {
  if (!outside_) return &blocks_.back().transactions[place];
  const machine::Transaction& sent = proposed_.transactions[place].transaction;
  const auto bytes_of = [](const machine::Message& message) {
    ByteBuffer bytes;
    encode(message, bytes);
    return bytes.copy();
  };
  const Bytes wanted = bytes_of(sent.message);
  for (auto at = followed_from_; at < blocks_.size(); ++at) {
    for (const machine::FixtureStep& step : blocks_[static_cast<u32>(at)].transactions) {
      const machine::Transaction& taken = step.transaction;
      if (taken.sender == sent.sender && bytes_of(taken.message) == wanted) return &step;
    }
  }
  return nullptr;
}

bool World::run_until(const std::function<bool()>& done, u32 most) {
  for (u32 i = 0; i < most * pace_ && !done(); ++i) step();
  return done();
}

std::optional<PoolSignature> World::signature(PoolId pool,
                                              const participant::Statement& statement) {
  const MachineView now = view();
  std::vector<participant::Vote> votes;
  for (const auto& person : people_) {
    if (!person->online) continue;
    const auto vote = person->agent->vote(now, pool, statement);
    if (vote) votes.push_back(*vote);
  }
  const Hash message = participant::statement_hash(ledger_->ledger_id(), pool, statement);
  return participant::combine(now, pool, message, votes);
}

machine::Fixture World::fixture(const std::string& title, const std::string& about) const {
  machine::Fixture fixture;
  const auto text = [](const std::string& words) {
    Text made;
    const ByteView bytes = as_bytes(words);
    made.utf8.assign(bytes.begin(), bytes.end());
    return made;
  };
  fixture.title = text(title);
  fixture.about = text(about);
  fixture.genesis = genesis_;
  fixture.blocks = blocks_;
  return fixture;
}

}  // namespace surety::story
