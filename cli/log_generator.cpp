#include "cli/log_generator.hpp"

#include "cli/engine.hpp"
#include "cli/fixture_template.hpp"
#include "cli/fixture_writer.hpp"
#include "cli/json_text.hpp"
#include "cli/ledger.hpp"
#include "cli/random_value.hpp"
#include "ledger/codec.hpp"
#include "ledger/ed25519.hpp"
#include "ledger/sha256.hpp"

namespace surety::cli {

namespace {

using machine::Message;
using machine::Transaction;

constexpr u64 SLOT_SECONDS = 12;

// Enough to pay with, and enough coin hours from holding to go on forever.
constexpr u64 BALANCE = 1'000'000'000'000;
constexpr u64 HOURS = 1'000'000;

Name name_of(const std::string& text) { return Name::of(as_bytes(text)); }

template <class T>
Bytes encoded(const T& value) {
  ByteBuffer out;
  encode(value, out);
  return out.copy();
}

class LogGenerator {
 public:
  LogGenerator(Console& console, const LogShape& shape)
      : shape_(shape), random_(shape.seed), writer_(console, true) {
    make_genesis();
  }

  void run() {
    const std::string about =
        "Generated from seed " + std::to_string(shape_.seed) + "; every kind of message comes up.";
    writer_.begin(fixture_head("A generated log", about, encoded(genesis_), keys_));
    u64 left = shape_.transactions;
    while (left > 0) {
      stop_if_interrupted();
      const u64 count = left < shape_.block_size ? left : shape_.block_size;
      writer_.block(next_block(count));
      left -= count;
    }
    writer_.end();
  }

 private:
  void make_genesis() {
    genesis_ = genesis_of_template(shape_.ledger_authenticates);
    for (u64 i = 0; i < shape_.accounts; ++i) {
      machine::Grant grant;
      grant.name = name_of("account-" + std::to_string(i));
      grant.balance_atoms = Atoms{u128(BALANCE)};
      grant.hours = Hours{HOURS};
      const machine::TestKey key{grant.name, random_.fixed<Seed>()};
      // An account needs an identity to deposit; the second half registers one first.
      if (shape_.ledger_authenticates || i < shape_.accounts / 2) {
        grant.identity = ed25519_pair(key.secret_seed.bytes).key;
      }
      if (shape_.ledger_authenticates) keys_.push_back(key);
      names_.push_back(grant.name);
      genesis_.accounts.push_back(grant);
    }
    const std::unique_ptr<Engine> engine = native_engine();
    Refusal refusal;
    std::optional<Ledger> ledger = Ledger::open(*engine, encoded(genesis_), refusal);
    if (!ledger) throw Failure{Exit::broken_law, refusal.sentence, "generated genesis", ""};
    ledger_id_ = ledger->id();
  }

  BlockParts next_block(u64 count) {
    BlockParts block;
    // Now and then heights are skipped, so that lazy work meets gaps.
    height_ += random_.chance(1, 16) ? random_.between(2, 100) : 1;
    block.header.height = Height{height_};
    block.header.time = Seconds{height_ * SLOT_SECONDS};
    block.header.seed = random_.fixed<Seed>();
    for (u64 i = 0; i < count; ++i) {
      block.steps.push_back({std::nullopt, encoded(next_transaction()), std::nullopt});
    }
    return block;
  }

  Transaction next_transaction() {
    Transaction transaction;
    transaction.sender = any_name();
    const bool hosted = !shape_.ledger_authenticates;
    if (hosted && random_.chance(1, 50)) transaction.sender = new_name();
    if (hosted && random_.chance(1, 20)) transaction.funds_atoms = Atoms{u128(random_.below(1000))};
    if (random_.chance(1, 100)) transaction.sequence = Sequence{static_cast<u32>(random_.below(4))};
    const u64 choice = random_.below(100);
    if (choice < 70) {
      transaction.message = transfer();
    } else if (choice < 74) {
      transaction.message = register_identity(transaction.sender);
    } else if (choice < 78) {
      transaction.message = accounts::Payout{.amount_atoms = Atoms{u128(random_.below(1000))}};
    } else if (choice < 82) {
      transaction.message = pools::Deposit{.amount_atoms = genesis_.rules.pools.deposit_atoms};
    } else {
      transaction.message = any_message();
    }
    return transaction;
  }

  Message transfer() {
    accounts::Transfer transfer;
    transfer.to = random_.chance(1, 20) ? new_name() : any_name();
    transfer.amount_atoms = Atoms{u128(random_.below(1'000'000))};
    transfer.hours_in = Hours{random_.below(100)};
    const u64 fee = (transfer.hours_in.value + 9) / 10;
    const u64 most = transfer.hours_in.value - fee;
    transfer.hours_out = Hours{random_.chance(1, 20) ? transfer.hours_in.value : most};
    return transfer;
  }

  // With a proof of possession, which now and then is another account's.
  Message register_identity(const Name& sender) {
    const IdentityPair pair = ed25519_pair(seed_of_new_identity(sender).bytes);
    const Name& claimed = random_.chance(1, 8) ? names_[0] : sender;
    const Hash statement = TaggedHash("identity")
                               .bare(ledger_id_.view())
                               .sized(claimed.view())
                               .bare(pair.key.view())
                               .finish();
    return accounts::RegisterIdentity{.key = pair.key,
                                      .proof = ed25519_sign(statement.view(), pair)};
  }

  // Where the ledger authenticates an account that takes another key than its test key can no
  // longer be signed for. So few do, and never the producer of the blocks, which is the first
  // account.
  Seed seed_of_new_identity(const Name& sender) {
    const Seed other = random_.fixed<Seed>();
    if (!shape_.ledger_authenticates) return other;
    const bool may_be_lost = random_.chance(1, 10) && sender != names_[0];
    for (const machine::TestKey& key : keys_) {
      if (key.name == sender && !may_be_lost) return key.secret_seed;
    }
    return other;
  }

  Message any_message() {
    ByteBuffer bytes;
    const machine::Rules& rules = genesis_.rules;
    const u64 likely[] = {height_, low_u64(rules.pools.deposit_atoms.value),
                          low_u64(rules.fines.max_penalty_atoms.value)};
    RandomValue(random_, names_, likely).append(type_info<Message>, nullptr, bytes);
    Message message;
    if (!decode(bytes.view(), message)) {
      throw Failure{Exit::broken_law, "a generated message does not decode", "", ""};
    }
    return message;
  }

  const Name& any_name() { return names_[random_.below(names_.size())]; }

  // A name that nobody has yet; where the ledger authenticates it is a key.
  Name new_name() {
    if (shape_.ledger_authenticates) {
      return Name::of(ed25519_pair(random_.fixed<Seed>().bytes).key.view());
    }
    return name_of("new-" + std::to_string(random_.below(1'000'000'000)));
  }

  LogShape shape_;
  SplitMix random_;
  FixtureWriter writer_;
  machine::Genesis genesis_;
  std::vector<machine::TestKey> keys_;
  std::vector<Name> names_;
  Hash ledger_id_;
  u64 height_ = 0;
};

}  // namespace

void write_log(Console& console, const LogShape& shape) { LogGenerator(console, shape).run(); }

}  // namespace surety::cli
