#pragma once
// A small ledger with people in it, for tests of the whole machine: makes a genesis, keys, random
// messages of every kind, signs and seals.

#include <map>
#include <string>

#include "contract/machine/machine.hpp"
#include "contract/machine/sealing.hpp"
#include "ledger/ed25519.hpp"
#include "ledger/sha256.hpp"
#include "tests/support/generator.hpp"

namespace surety::test {

using machine::Authentication;
using machine::Genesis;
using machine::Machine;
using machine::Message;
using machine::Outcome;
using machine::Transaction;

inline Name name_of(const std::string& text) { return Name::of(as_bytes(text)); }

template <class T>
Bytes encoded(const T& value) {
  ByteBuffer out;
  encode(value, out);
  return out.copy();
}

// The transactions of a block as they stand behind its header, count included.
inline void append_body(const machine::Block& block, ByteBuffer& out) {
  u8* count = out.extend(4);
  for (u32 i = 0; i < 4; ++i) count[i] = static_cast<u8>(block.transactions.size() >> (8 * i));
  for (const Transaction& transaction : block.transactions) encode(transaction, out);
}
inline Bytes body_of(const machine::Block& block) {
  ByteBuffer out;
  append_body(block, out);
  return out.copy();
}
inline Bytes encoded(const machine::Block& block) {
  ByteBuffer out;
  encode(block.header, out);
  append_body(block, out);
  return out.copy();
}

class Collected final : public ByteSink {
 public:
  void write(ByteView more) override { bytes.insert(bytes.end(), more.begin(), more.end()); }
  Bytes bytes;
};

inline Bytes snapshot_of(const Machine& machine) {
  Collected sink;
  write_snapshot(machine.tables(), sink);
  return sink.bytes;
}

// The index secret is no part of the ledger: any must give the same bytes.
inline machine::Host host_with(u8 secret) {
  machine::Host host;
  host.secret.bytes.fill(secret);
  return host;
}

struct WorldShape {
  Authentication authentication = Authentication::host;
  beacon::Mode beacon = beacon::Mode::mix;
  u32 accounts = 24;
  u64 title = 1;
};

inline constexpr u64 DEPOSIT = 1000;
inline constexpr u64 BALANCE = 100'000;

inline machine::Rules world_rules(const WorldShape& shape) {
  machine::Rules rules;
  rules.title = {static_cast<u8>(shape.title)};
  rules.authentication = shape.authentication;
  rules.genesis_time = {1000};
  rules.slot_seconds = 600;
  rules.blocks_per_epoch = 8;
  rules.due_per_block = 6;
  rules.due_reserved = 2;
  rules.fees.hours = {2};
  rules.accounts.droplets_per_coin = 1000;
  rules.pools.deposit_atoms = {DEPOSIT};
  rules.pools.pool_size = 4;
  rules.pools.min_active = 16;
  rules.pools.least_members = 3;
  rules.pools.keygen_blocks = 20;
  rules.pools.shuffle_rounds = 4;
  rules.keys = {.register_blocks = 8,
                .deal_blocks = 3,
                .complain_blocks = 3,
                .confirm_blocks = 3,
                .most_attempts = 3};
  rules.fines.bias = 2;
  rules.fines.recovery = 3;
  rules.fines.q = 10;
  rules.fines.max_penalty_atoms = {800};
  rules.fines.grace_epochs = 2;
  rules.fines.dispute_epochs = 1;
  rules.fines.correlation_epochs = 2;
  rules.fines.amounts.missed_reveal_atoms = {300};
  rules.fines.amounts.keygen_silence_atoms = {400};
  rules.beacon.mode = shape.beacon;
  rules.beacon.close_heights = 4;
  return rules;
}

class MachineWorld {
 public:
  explicit MachineWorld(const WorldShape& shape = {}) {
    genesis.rules = world_rules(shape);
    Generator random(shape.accounts);
    for (u32 i = 0; i < shape.accounts; ++i) {
      const IdentityPair pair = new_pair(random);
      // Every fifth is known by its key alone, as whoever opens an account by a transfer is.
      const bool by_key = i % 5 == 4;
      machine::Grant grant;
      grant.name = by_key ? Name::of(pair.key.view()) : name_of("account-" + std::to_string(i));
      grant.balance_atoms = {BALANCE};
      grant.hours = {1000};
      if (!by_key) grant.identity = pair.key;
      names.push_back(grant.name);
      genesis.accounts.push_back(grant);
    }
    for (u32 i = 0; i < 8; ++i) strangers.push_back(new_pair(random));
    expects(!machine::validate(genesis), "the world's genesis is sound");
  }

  std::unique_ptr<Machine> start(u8 secret = 0) const {
    return std::make_unique<Machine>(genesis, host_with(secret));
  }
  bool signs() const { return genesis.rules.authentication == Authentication::ledger; }

  // The pair behind the key that signs for a name now.
  const IdentityPair* pair_of(const Machine& machine, const Name& name) const {
    const auto id = accounts::find(machine.state().accounts, name);
    if (!id) return nullptr;
    const auto key = machine::signing_key(machine.state().accounts, *id);
    const auto found = key ? pairs.find(*key) : pairs.end();
    return found == pairs.end() ? nullptr : &found->second;
  }

  // Fills sequence, time limit and signature for the ledger as it stands; `ahead` counts this
  // sender's earlier transactions of the block.
  void sign(const Machine& machine, Transaction& transaction, u32 ahead = 0) const {
    if (!signs()) return;
    const auto id = accounts::find(machine.state().accounts, transaction.sender);
    if (!id) return;
    transaction.sequence = accounts::account_of(machine.state().accounts, *id).sequence;
    transaction.sequence->value += ahead;
    transaction.valid_until = Height{machine.clock().height.value + 50};
    seal_transaction(machine, transaction);
  }
  void seal_transaction(const Machine& machine, Transaction& transaction) const {
    const IdentityPair* pair = pair_of(machine, transaction.sender);
    if (pair == nullptr) return;
    transaction.signature =
        ed25519_sign(machine::signing_hash(machine.ledger_id(), transaction).view(), *pair);
  }

  machine::Block block(Machine& machine, u64 skip, std::vector<Transaction> transactions,
                       Generator& random) const {
    machine::Block block;
    const machine::Rules& rules = genesis.rules;
    block.header.height = {machine.clock().height.value + 1 + skip};
    block.header.time = {rules.genesis_time.value + block.header.height.value * rules.slot_seconds};
    // With a built-in beacon the seed is not the block's to choose, and may be left out.
    if (rules.beacon.mode == beacon::Mode::host) block.header.seed = random.fixed<Seed>();
    block.transactions = std::move(transactions);
    if (signs()) seal(machine, block);
    return block;
  }

  void seal(Machine& machine, machine::Block& block) const {
    machine::Seal seal;
    seal.parent = machine.clock().block_hash;
    seal.parent_root = machine.state_root();
    const Bytes transactions = body_of(block);
    seal.transactions_root = *machine::transactions_root(transactions);
    seal.producer = names[0];
    block.header.seal = seal;
    const Hash hash = machine::header_hash(block.header);
    block.header.seal->signature = ed25519_sign(hash.view(), *pair_of(machine, seal.producer));
  }

  // Everybody with an identity joins pools, most of them the beacon, and a pool is asked for; from
  // here on there are draws, seats, absences and fines.
  machine::Block busy_block(Machine& machine, Generator& random) const {
    std::vector<Transaction> transactions;
    const auto send = [&](const Name& sender, Message message, u32 ahead) {
      Transaction transaction;
      transaction.sender = sender;
      transaction.message = std::move(message);
      sign(machine, transaction, ahead);
      transactions.push_back(transaction);
    };
    for (const machine::Grant& grant : genesis.accounts) {
      if (!grant.identity) continue;
      send(grant.name, pools::Deposit{.amount_atoms = {DEPOSIT}}, 0);
      if (transactions.size() % 5 != 0) send(grant.name, join(machine, grant.name), 1);
    }
    send(names[1], pools::Assemble{}, 2);
    return block(machine, 0, std::move(transactions), random);
  }

  // A block of up to `most` random transactions, each sender seldom twice.
  machine::Block random_block(Machine& machine, Generator& random, u32 most) {
    std::vector<Transaction> transactions;
    std::map<Bytes, u32> ahead;
    const u64 count = random.below(most + 1);
    for (u64 i = 0; i < count; ++i) {
      Transaction transaction = random_transaction(machine, random);
      const Bytes sender(transaction.sender.view().begin(), transaction.sender.view().end());
      sign(machine, transaction, ahead[sender]++);
      if (random.chance(1, 12)) spoil(transaction, random);
      transactions.push_back(transaction);
    }
    const u64 skip = random.chance(1, 6) ? random.below(20) : 0;
    return block(machine, skip, std::move(transactions), random);
  }

  Transaction random_transaction(const Machine& machine, Generator& random) {
    Transaction transaction;
    transaction.sender = any_name(random);
    if (!signs() && random.chance(1, 10)) transaction.funds_atoms = {random.below(5000)};
    transaction.message = random_message(machine, transaction.sender, random);
    return transaction;
  }

  Message random_message(const Machine& machine, const Name& sender, Generator& random) {
    switch (random.below(18)) {
      case 0:
        return machine::Tick{};
      case 1:
        return identity(machine, random.chance(1, 5) ? names[0] : sender, random);
      case 2:
        return accounts::Payout{.amount_atoms = {random.below(2000)}};
      case 3:
      case 4:
      case 5:
        return pools::Deposit{.amount_atoms = {random.chance(1, 9) ? 7 : DEPOSIT}};
      case 6:
        return top_up(machine, sender, random);
      case 7:
        return random.chance(1, 2) ? Message(pools::Withdraw{}) : transfer(random);
      case 8:
        return pools::Assemble{};
      case 9:
        return fines::PayFine{.seat = {random.below(machine.state().pools.seats.next_id() + 1)},
                              .amount_atoms = {random.below(400)}};
      case 10:
        return join(machine, sender);
      case 11:
      case 12:
        return reveal(machine, sender);
      case 13:
        return random.chance(1, 4) ? Message(beacon::LeaveBeacon{}) : transfer(random);
      case 14:
      case 15:
        return ownership(machine, random);
      default:
        return transfer(random);
    }
  }

  // What owners say of their accounts, bids for what is not sold, and what others prove.
  Message ownership(const Machine& machine, Generator& random) {
    const Name other = any_name(random);
    switch (random.below(7)) {
      case 0:
        return auctions::DeclareOwner{};
      case 1:
        return auctions::ClaimAccount{.account = other};
      case 2:
        return auctions::JoinOwner{.owner = other};
      case 3:
        return auctions::WithdrawBond{};
      case 4:
        return auctions::CommitBid{.auction = random.below(2),
                                   .commitment = random.fixed<Hash>(),
                                   .deposit_atoms = {random.below(3000)},
                                   .disclosure_hash = {}};
      default:
        return common_control(machine, any_name(random), other);
    }
  }
  Message common_control(const Machine& machine, const Name& first, const Name& second) {
    const accounts::State& state = machine.state().accounts;
    auctions::ProveCommonControl message{
        .first = first, .second = second, .first_proof = {}, .second_proof = {}};
    const auto one = accounts::find(state, first);
    const auto two = accounts::find(state, second);
    if (!one || !two) return message;
    const Hash statement =
        auctions::control_statement(machine.state().auctions.setting, *one, *two);
    const auto sign = [&](AccountId account) {
      const auto key = accounts::identity_of(state, account);
      const auto pair = key ? pairs.find(*key) : pairs.end();
      return pair == pairs.end() ? Signature{} : ed25519_sign(statement.view(), pair->second);
    };
    message.first_proof = sign(*one);
    message.second_proof = sign(*two);
    return message;
  }

  Message transfer(Generator& random) {
    accounts::Transfer transfer;
    transfer.to = random.chance(1, 8) ? new_name(random) : any_name(random);
    transfer.amount_atoms = {random.chance(1, 10) ? random.u64_edgy() : random.below(3000)};
    transfer.hours_in = {random.chance(1, 10) ? random.u64_edgy() : 1 + random.below(60)};
    const u64 fee = transfer.hours_in.value / 10 + 1;
    transfer.hours_out = {random.chance(1, 10) ? random.u64_edgy() : transfer.hours_in.value - fee};
    if (transfer.hours_in.value < fee) transfer.hours_out = {};
    return transfer;
  }

  // With a proof made for `claimed`, which is wrong where somebody else sends it.
  Message identity(const Machine& machine, const Name& claimed, Generator& random) {
    const IdentityPair pair = new_pair(random);
    return identity(machine.ledger_id(), claimed, pair);
  }
  static accounts::RegisterIdentity identity(const Hash& ledger_id, const Name& claimed,
                                             const IdentityPair& pair) {
    const Hash statement = TaggedHash("identity")
                               .bare(ledger_id.view())
                               .sized(claimed.view())
                               .bare(pair.key.view())
                               .finish();
    return {.key = pair.key, .proof = ed25519_sign(statement.view(), pair)};
  }

  IdentityPair new_pair(Generator& random) {
    const IdentityPair pair = ed25519_pair(random.fixed<Seed>().bytes);
    pairs.emplace(pair.key, pair);
    return pair;
  }
  const Name& any_name(Generator& random) const {
    return names[static_cast<u32>(random.below(names.size()))];
  }

  Genesis genesis;
  std::vector<Name> names;  // of accounts, or of accounts to be
  std::vector<IdentityPair> strangers;
  std::map<IdentityKey, IdentityPair> pairs;

 private:
  Name new_name(Generator& random) {
    const IdentityPair& pair = strangers[static_cast<u32>(random.below(strangers.size()))];
    const Name name = Name::of(pair.key.view());
    if (names.size() < 64) names.push_back(name);
    return random.chance(1, 6) ? name_of("nobody") : name;
  }

  static Message top_up(const Machine& machine, const Name& sender, Generator& random) {
    const auto id = accounts::find(machine.state().accounts, sender);
    const auto participant = id ? pools::participant_of(machine.state().pools, *id) : std::nullopt;
    if (!participant) return pools::TopUp{.amount_atoms = {random.below(400)}};
    const u128 held = participant->deposit_atoms.value;
    return pools::TopUp{.amount_atoms = {held < DEPOSIT ? u128(DEPOSIT - held) : u128(0)}};
  }

  // Preimages follow from who and when, so that nobody has to remember them.
  static Seed preimage(AccountId account, u64 epoch) {
    return {TaggedHash("test").u64_(account.value).u64_(epoch).finish().bytes};
  }
  static Hash commitment(const Machine& machine, AccountId account, u64 epoch) {
    return beacon::commitment_of(machine.state().beacon.setting, account, preimage(account, epoch));
  }
  static u64 epoch_of(const Machine& machine) {
    return machine.clock().height.value / machine.rules().blocks_per_epoch;
  }
  static AccountId id_of(const Machine& machine, const Name& sender) {
    return accounts::find(machine.state().accounts, sender).value_or(AccountId{9999});
  }
  static Message join(const Machine& machine, const Name& sender) {
    return beacon::JoinBeacon{
        .commitment = commitment(machine, id_of(machine, sender), epoch_of(machine) + 1)};
  }
  static Message reveal(const Machine& machine, const Name& sender) {
    const AccountId id = id_of(machine, sender);
    const u64 epoch = epoch_of(machine);
    return beacon::Reveal{.preimage = preimage(id, epoch),
                          .next_commitment = commitment(machine, id, epoch + 1)};
  }

  // What nobody honest sends.
  void spoil(Transaction& transaction, Generator& random) const {
    switch (random.below(6)) {
      case 0:
        transaction.signature = random.fixed<Signature>();
        break;
      case 1:
        transaction.sequence = Sequence{random.u32_()};
        break;
      case 2:
        transaction.valid_until = Height{random.below(3)};
        break;
      case 3:
        transaction.funds_atoms = {random.u128_edgy() & Atoms::max().value};
        break;
      case 4:
        transaction.sender = name_of("a stranger");
        break;
      default:
        transaction.signature.reset();
        break;
    }
  }
};

}  // namespace surety::test
