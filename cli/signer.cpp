#include "cli/signer.hpp"

#include "cli/replay_to.hpp"
#include "cli/slices.hpp"
#include "cli/wire.hpp"
#include "contract/machine/query_types.hpp"
#include "contract/machine/sealing.hpp"
#include "ledger/codec.hpp"

namespace surety::cli {

namespace {

using machine::Transaction;

template <class T>
T decoded(ByteView bytes) {
  T value;
  if (!decode(bytes, value)) throw Failure{Exit::broken_law, "a value does not decode", "", ""};
  return value;
}

template <class T>
Bytes encoded(const T& value) {
  ByteBuffer out;
  encode(value, out);
  return out.copy();
}

std::string key_name(const Name& name) { return WireReader::text_of(name.view()); }

// The sequence that the account's next transaction must carry; 0 without an account.
Sequence next_sequence(Ledger& ledger, const Name& name) {
  const Bytes question = encoded(machine::Query(machine::AskAccount{.name = name}));
  const auto answer = decoded<machine::Answer>(ledger.query(question));
  const auto* view = std::get_if<machine::AccountView>(&answer);
  return view != nullptr ? view->account.sequence : Sequence{};
}

bool is_to_be_refused(const StepSlices& step) {
  return step.expect && (*step.expect)[0] == static_cast<u8>(machine::Outcome::refused);
}

}  // namespace

bool ledger_authenticates(ByteView genesis) {
  return decoded<machine::Genesis>(genesis).rules.authentication == machine::Authentication::ledger;
}

Signer::Signer(const FixtureSource& source, bool again) : again_(again) {
  for (const KeySlices& key : source.keys()) {
    std::array<u8, 32> seed{};
    std::memcpy(seed.data(), key.secret_seed.data(), seed.size());
    const Name name = Name::of(key.name_bytes.subspan(1));
    keys_.emplace(key_name(name), ed25519_pair(seed));
    if (!has_producer_) producer_ = name;
    has_producer_ = true;
  }
}

const IdentityPair* Signer::key_of(const Name& name) const {
  const auto found = keys_.find(key_name(name));
  return found == keys_.end() ? nullptr : &found->second;
}

Bytes Signer::complete_genesis(ByteView bytes) const {
  auto genesis = decoded<machine::Genesis>(bytes);
  if (genesis.rules.authentication == machine::Authentication::host) {
    return {bytes.begin(), bytes.end()};
  }
  for (machine::Grant& grant : genesis.accounts) {
    const IdentityPair* pair = key_of(grant.name);
    if (pair != nullptr && !grant.identity) grant.identity = pair->key;
  }
  return encoded(genesis);
}

void Signer::sign(Ledger& ledger, const BlockSlices& source, const std::vector<bool>& taken,
                  BlockParts& block) const {
  const Hash ledger_id = ledger.id();
  std::map<std::string, Sequence> next;
  for (u64 i = 0; i < source.steps.size(); ++i) {
    auto transaction = decoded<Transaction>(source.steps[i].transaction);
    const std::string sender = key_name(transaction.sender);
    const auto known = next.find(sender);
    const Sequence sequence =
        known != next.end() ? known->second : next_sequence(ledger, transaction.sender);
    next[sender] = taken[i] && sequence != Sequence::max() ? sequence + Sequence{1} : sequence;
    if (is_to_be_refused(source.steps[i])) continue;
    const IdentityPair* pair = key_of(transaction.sender);
    if (pair == nullptr) {
      if (!transaction.signature) missing_.emplace(sender, false);
      continue;
    }
    if (again_ || !transaction.sequence) transaction.sequence = sequence;
    if (!transaction.valid_until) transaction.valid_until = block.header.height;
    if (again_ || !transaction.signature) {
      const Hash hash = machine::signing_hash(ledger_id, transaction);
      transaction.signature = ed25519_sign(hash.view(), *pair);
    }
    block.steps[i].transaction = encoded(transaction);
  }
}

void Signer::seal(Ledger& ledger, const BlockSlices& source, BlockParts& block) const {
  if (source.refused || !has_producer_ || (block.header.seal && !again_)) return;
  const machine::Clock clock = status_of(ledger).clock;
  machine::Seal seal;
  seal.parent = clock.block_hash;
  seal.parent_root = ledger.root();
  seal.transactions_root = machine::transactions_root(transaction_bytes(block)).value_or(Hash{});
  seal.producer = block.header.seal ? block.header.seal->producer : producer_;
  const IdentityPair* pair = key_of(seal.producer);
  if (pair == nullptr) return;
  block.header.seal = seal;
  block.header.seal->signature = ed25519_sign(machine::header_hash(block.header).view(), *pair);
}

std::vector<std::string> Signer::take_missing() {
  std::vector<std::string> names;
  for (auto& [name, told] : missing_) {
    if (!told) names.push_back(name);
    told = true;
  }
  return names;
}

}  // namespace surety::cli
