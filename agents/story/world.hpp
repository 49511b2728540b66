#pragma once
// People who really run participants, on a real ledger in memory. Every key and every choice
// follows from the shape, so that a history can be played again to the byte. For tests, the
// demonstration and fixtures; the keys are no secrets.

#include <functional>
#include <map>
#include <memory>
#include <string>

#include "agents/participant/participant.hpp"
#include "contract/machine/fixture_types.hpp"
#include "contract/machine/machine.hpp"
#include "contract/machine/query.hpp"

namespace surety::story {

// Deterministic: the i-th draw is H("story random", seed, i).
class Dice final : public participant::RandomSource {
 public:
  explicit Dice(u64 seed) : seed_(seed) {}
  void fill(std::span<u8> bytes) override;

 private:
  u64 seed_;
  u64 count_ = 0;
};

// A store in memory that outlives the participant which uses it.
class MemoryStore final : public participant::SecretStore {
 public:
  std::optional<Bytes> get(ByteView key) const override;
  void put(ByteView key, ByteView value) override;
  const std::map<Bytes, Bytes>& records() const { return records_; }

 private:
  std::map<Bytes, Bytes> records_;
};

class MachineView final : public participant::LedgerView {
 public:
  explicit MachineView(const machine::Machine& machine) : machine_(&machine) {}
  Bytes ask(ByteView query) const override;

 private:
  const machine::Machine* machine_;
};

// Votes for the epoch of the duty on the chain that everybody sees, and blocks for its slots.
class Chain final : public participant::TaskSource {
 public:
  std::optional<duties::Task> task_for(const machine::DutyView& duty) override;
};

struct Shape {
  u32 pool_size = 4;
  u64 seed = 1;
  std::string title = "story";
  // Changes the rules before the world begins.
  void (*adjust)(machine::Rules& rules) = nullptr;
  // As a contract: the beacon is mixed, its host meters, and somebody who keeps no account sends a
  // tick at every height, because nothing else opens it.
  bool in_contract = false;
  // Blocks for each one that a step of the members may take: a real chain does not wait for them.
  u32 pace = 1;
};

// A chain that is not the world's own: it says who people are there, and what came of what they
// send. It must outlive the world.
class Outside {
 public:
  // The names of so many people.
  virtual std::vector<std::string> names(u32 count) = 0;
  // Where the ledger of this genesis came to be.
  virtual machine::Host deploy(const machine::Genesis& genesis) = 0;
  // What is proposed is sent; gives the blocks that followed, one at the least, with the
  // transactions that were taken, in order.
  virtual std::vector<machine::FixtureBlock> next(const machine::FixtureBlock& proposed) = 0;

 protected:
  ~Outside() = default;
};

// One account with its participant.
class Person {
 public:
  Person(u64 seed, std::string name, Chain& chain);

  // Starts the program anew from what the store holds.
  void restart();

  std::string name;
  AccountId account;
  IdentityPair identity;
  MemoryStore store;
  participant::VaultKey key;
  Dice dice;
  std::unique_ptr<participant::Vault> vault;
  std::unique_ptr<participant::Participant> agent;
  participant::Policy policy;
  bool online = true;
  // What a cheat does to his messages before they are sent.
  std::function<void(Person&, participant::Moves&)> tamper;

 private:
  void start();
  Chain* chain_;
};

class World {
 public:
  World(const World&) = delete;  // people point to its chain
  World& operator=(const World&) = delete;
  explicit World(const Shape& shape, Outside* outside = nullptr);

  machine::Machine& ledger() { return *ledger_; }
  const machine::Genesis& genesis() const { return genesis_; }
  Hash ledger_id() const { return ledger_->ledger_id(); }
  MachineView view() const { return MachineView(*ledger_); }
  std::vector<std::unique_ptr<Person>>& people() { return people_; }
  Person& person(AccountId account) { return *people_[static_cast<u32>(account.value)]; }
  template <class Answer>
  std::optional<Answer> ask(const machine::Query& query) const {
    machine::Answer said = machine::answer(*ledger_, query);
    auto* found = std::get_if<Answer>(&said);
    return found ? std::optional<Answer>(std::move(*found)) : std::nullopt;
  }

  // Goes into the next block, before what participants send; its place there.
  u32 send(const Person& sender, machine::Message message, std::string note = "");
  // A note on the next block, behind what was said before.
  void tell(const std::string& note) {
    if (!block_note_.empty()) block_note_ += " ";
    block_note_ += note;
  }
  // The next block, or blocks of the chain outside: everybody who is online looks at the ledger and
  // sends. Gives what the last one did.
  const machine::BlockResult& step();
  // Steps until `done`, at most `most` times the pace; whether it came to that.
  bool run_until(const std::function<bool()>& done, u32 most = 200);

  // The pool's signature by the votes of its members that are online.
  std::optional<PoolSignature> signature(PoolId pool, const participant::Statement& statement);

  // Everything that happened, as a fixture.
  machine::Fixture fixture(const std::string& title, const std::string& about) const;
  const std::vector<machine::FixtureBlock>& blocks() const { return blocks_; }
  // What became in the last step of the message at this place of `send`; null where it has not
  // been taken. A chain outside puts messages into whichever blocks it likes.
  const machine::FixtureStep* outcome_of(u32 place) const;
  // Messages that were not applied.
  u32 refused() const { return refused_; }

 private:
  void look_around();
  void bring_envelopes(const participant::Moves& moves);
  machine::FixtureBlock propose();
  void happen(machine::FixtureBlock block);

  Outside* outside_;
  u32 pace_;
  bool ticks_;
  Chain chain_;
  machine::Genesis genesis_;
  std::unique_ptr<machine::Machine> ledger_;
  std::vector<std::unique_ptr<Person>> people_;
  std::vector<machine::FixtureStep> pending_;
  std::string block_note_;
  std::vector<machine::FixtureBlock> blocks_;
  machine::FixtureBlock proposed_;  // to a chain outside, in the last step
  u64 followed_from_ = 0;           // where its blocks begin
  machine::BlockResult result_;
  u32 refused_ = 0;
};

}  // namespace surety::story
