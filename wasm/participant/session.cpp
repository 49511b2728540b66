#include "wasm/participant/session.hpp"

#include "agents/participant/asking.hpp"
#include "contract/machine/sealing.hpp"
#include "ledger/codec.hpp"

namespace surety::wasm {

using participant::Handed;
using participant::Moves;
using participant::Participant;
using participant::Statement;
using participant::Vault;
using participant::VaultFault;
using participant::Vote;

namespace {

// Their lengths are those of surety_participant.h.
Handed read_envelope(Input& input) {
  Handed envelope{};
  envelope.pool = {input.integer(8)};
  envelope.duty = {input.integer(8)};
  envelope.share.index = static_cast<u32>(input.integer(4));
  envelope.share.partial = input.fixed<PoolSignature>();
  envelope.share.signature = input.fixed<Signature>();
  return envelope;
}

Vote read_vote(Input& input) {
  Vote vote{};
  vote.round = input.integer(8);
  vote.index = static_cast<u32>(input.integer(4));
  vote.partial = input.fixed<PoolSignature>();
  return vote;
}

std::optional<Statement> read_statement(Input& input) {
  const u8 kind = input.byte();
  const u64 counter = input.integer(8);
  if (kind == 1) return participant::ExitStatement{.counter = counter};
  if (kind != 0) return std::nullopt;
  const u64 low = input.integer(8);
  const u64 high = input.integer(8);
  return participant::BalanceStatement{.counter = counter,
                                       .balance_atoms = {u128{high} << 64 | low}};
}

}  // namespace

// Answers ----------------------------------------------------------------------------------------

void MemberSession::put(u64 value, u32 width) {
  u8* place = out_.extend(width);
  for (u32 i = 0; i < width; ++i) place[i] = static_cast<u8>(value >> (8 * i));
}

void MemberSession::put_sized(ByteView bytes) {
  put(bytes.size(), 4);
  out_.append(bytes);
}

u32 MemberSession::unknown(const char* sentence) {
  out_.clear();
  put_sized(as_bytes(std::string_view(sentence)));
  return SURETY_UNKNOWN;
}

u32 MemberSession::malformed(const char* sentence) {
  out_.clear();
  put(0, 2);
  put(0, 4);
  put(0, 4);
  put(0, 4);
  put_sized({});
  put_sized(as_bytes(std::string_view(sentence)));
  return SURETY_INVALID;
}

u32 MemberSession::refused(VaultFault fault) {
  records_.drop();
  out_.clear();
  put(u64{static_cast<u8>(fault)} + 1, 2);
  put_sized(as_bytes(std::string_view(participant::sentence_of(fault))));
  put_sized({});
  return SURETY_REFUSED;
}

bool MemberSession::lacks() {
  if (given_.wants().empty() && !blocks_.is_short()) return false;
  records_.drop();
  out_.clear();
  put(given_.wants().size() + (blocks_.is_short() ? 1 : 0), 4);
  for (const Given::Want& want : given_.wants()) {
    put(want.kind, 1);
    put_sized(want.question);
  }
  if (blocks_.is_short()) {
    put(SURETY_WANT_RANDOMNESS, 1);
    put(4, 4);
    put(blocks_.used(), 4);
  }
  return true;
}

void MemberSession::put_changes() {
  const std::vector<Records::Change> changes = records_.take();
  put(changes.size(), 4);
  for (const Records::Change& change : changes) {
    put_sized(change.first);
    put_sized(change.second);
  }
}

void MemberSession::put(const Moves& moves) {
  put(moves.messages.size(), 4);
  for (const machine::Message& message : moves.messages) {
    ByteBuffer bytes;
    encode(message, bytes);
    put_sized(bytes.view());
  }
  put(moves.envelopes.size(), 4);
  for (const Handed& envelope : moves.envelopes) {
    put(envelope.pool.value, 8);
    put(envelope.duty.value, 8);
    put(envelope.share.index, 4);
    out_.append(envelope.share.partial.view());
    out_.append(envelope.share.signature.view());
  }
  put(moves.doubts.size(), 4);
  for (const participant::Doubt doubt : moves.doubts) put(static_cast<u8>(doubt), 1);
  put(moves.abstained.size(), 4);
  for (const participant::Abstained& one : moves.abstained) {
    put(one.duty.value, 8);
    put(static_cast<u8>(one.why), 1);
  }
}

// Opening ----------------------------------------------------------------------------------------

std::optional<MemberSession::Lock> MemberSession::read_lock(Input& input) {
  const u8 kind = input.byte();
  const Lock lock{.passphrase = kind == 1, .secret = input.sized()};
  if (kind <= 1 && (lock.passphrase || lock.secret.size() == participant::VaultKey::size)) {
    return lock;
  }
  malformed("a lock is 0 and a key of 32 bytes, or 1 and a passphrase");
  return std::nullopt;
}

std::optional<Participant::Setup> MemberSession::read_setup(Input& input) {
  const ByteView name = input.sized();
  const u8 leaves = input.byte();
  const u8 proposes = input.byte();
  const u64 ahead = input.integer(8);
  if (!input.ok() || name.empty() || name.size() > Name::max_size || leaves > 1 || proposes > 1) {
    malformed("a setup is a name of 1 to 32 bytes, two bytes of 0 or 1, and a count of heights");
    return std::nullopt;
  }
  return Participant::Setup{.account = Name::of(name),
                            .policy = {.leave_when_wronged = leaves == 1},
                            .tasks = proposes == 1 ? &given_ : nullptr,
                            .post_ahead_blocks = ahead};
}

void MemberSession::read_records(Input& input) {
  records_ = {};
  for (u64 left = input.integer(4); left > 0 && input.ok(); --left) {
    const ByteView key = input.sized();
    records_.load(key, input.sized());
  }
}

void MemberSession::begin(Opened opened, Participant::Setup setup) {
  vault_ = std::make_unique<Vault>(*std::move(opened));
  member_ = std::make_unique<Participant>(std::move(setup), *vault_, blocks_);
}

u32 MemberSession::create(Input& input) {
  const auto lock = read_lock(input);
  const participant::PassphraseCost cost{.operations = input.integer(8),
                                         .memory_bytes = input.integer(8)};
  if (!lock) return SURETY_INVALID;
  auto setup = read_setup(input);
  if (!setup) return SURETY_INVALID;
  const Seed seed = input.fixed<Seed>();
  blocks_.give(input.sized());
  read_records(input);
  if (!input.done())
    return malformed("after the setup come a seed, randomness, the store's records");
  given_.forget();
  participant::VaultKey key;
  if (!lock->passphrase) std::memcpy(key.bytes.data(), lock->secret.data(), key.bytes.size());
  Opened made = lock->passphrase ? Vault::create(records_, blocks_, lock->secret, cost)
                                 : Vault::create(records_, blocks_, key);
  if (!made.has_value()) return refused(made.error());
  made->keep_identity(seed);
  if (lacks()) return SURETY_WANTS;
  begin(std::move(made), *std::move(setup));
  IdentityPair pair = *vault_->identity();
  out_.append(pair.key.view());
  participant::wipe(pair);
  put(blocks_.used(), 4);
  put_changes();
  return SURETY_OK;
}

u32 MemberSession::open(Input& input) {
  const auto lock = read_lock(input);
  if (!lock) return SURETY_INVALID;
  auto setup = read_setup(input);
  if (!setup) return SURETY_INVALID;
  read_records(input);
  if (!input.done()) return malformed("after the setup come the store's records");
  participant::VaultKey key;
  if (!lock->passphrase) std::memcpy(key.bytes.data(), lock->secret.data(), key.bytes.size());
  Opened opened = lock->passphrase ? Vault::open(records_, blocks_, lock->secret)
                                   : Vault::open(records_, blocks_, key);
  if (!opened.has_value()) return refused(opened.error());
  std::optional<IdentityPair> pair = opened->identity();
  if (!pair) return malformed("the vault keeps no identity key");
  begin(std::move(opened), *std::move(setup));
  out_.append(pair->key.view());
  participant::wipe(*pair);
  return SURETY_OK;
}

// At work ----------------------------------------------------------------------------------------

// On a copy, which takes the member's place when nothing was missing.
u32 MemberSession::act(Input& input) {
  blocks_.give(input.sized());
  if (!given_.read(input) || !input.done()) return malformed("wants randomness, answers");
  Participant trial = *member_;
  const Moves moves = trial.act(given_);
  if (lacks()) return SURETY_WANTS;
  *member_ = std::move(trial);
  put(blocks_.used(), 4);
  put_changes();
  put(moves);
  return SURETY_OK;
}

u32 MemberSession::receive(Input& input) {
  const Handed envelope = read_envelope(input);
  if (!input.done()) return malformed("wants an envelope");
  member_->receive(envelope);
  return SURETY_OK;
}

u32 MemberSession::vote(Input& input) {
  blocks_.give({});
  const PoolId pool{input.integer(8)};
  const auto statement = read_statement(input);
  if (!statement || !given_.read(input) || !input.done()) {
    return malformed("wants a pool, a statement, answers");
  }
  Participant trial = *member_;
  const auto vote = trial.vote(given_, pool, *statement);
  if (lacks()) return SURETY_WANTS;
  *member_ = std::move(trial);
  put(vote.has_value(), 1);
  if (!vote) return SURETY_OK;
  put(vote->round, 8);
  put(vote->index, 4);
  out_.append(vote->partial.view());
  return SURETY_OK;
}

u32 MemberSession::combine(Input& input) {
  blocks_.give({});
  const PoolId pool{input.integer(8)};
  const auto statement = read_statement(input);
  std::vector<Vote> votes;
  for (u64 left = input.integer(4); left > 0 && input.ok(); --left) {
    votes.push_back(read_vote(input));
  }
  if (!statement || !given_.read(input) || !input.done()) {
    return malformed("wants a pool, a statement, votes, answers");
  }
  const auto status = participant::ask<machine::Status>(given_, machine::AskStatus{});
  const Hash said =
      participant::statement_hash(status ? status->ledger_id : Hash{}, pool, *statement);
  const auto signature = participant::combine(given_, pool, said, votes);
  if (lacks()) return SURETY_WANTS;
  put(signature.has_value(), 1);
  if (signature) out_.append(signature->view());
  return SURETY_OK;
}

u32 MemberSession::sign(Input& input) {
  const Hash ledger_id = input.fixed<Hash>();
  machine::Transaction transaction;
  if (!decode(input.rest(), transaction)) return malformed("wants a ledger id and a transaction");
  std::optional<IdentityPair> pair = vault_->identity();
  expects(pair.has_value(), "a member's vault keeps its identity");
  const Hash said = machine::signing_hash(ledger_id, transaction);
  transaction.signature = ed25519_sign(said.view(), *pair);
  participant::wipe(*pair);
  encode(transaction, out_);
  return SURETY_OK;
}

u32 MemberSession::call(u32 operation, ByteView bytes) {
  out_.clear();
  Input input(bytes);
  if (operation == SURETY_MEMBER_COMBINE) return combine(input);
  if (operation == SURETY_MEMBER_CREATE || operation == SURETY_MEMBER_OPEN) {
    if (member_) return unknown("the session holds a member already");
    return operation == SURETY_MEMBER_CREATE ? create(input) : open(input);
  }
  if (!member_) return unknown("the session holds no member; create or open one first");
  switch (operation) {
    case SURETY_MEMBER_ACT:
      return act(input);
    case SURETY_MEMBER_RECEIVE:
      return receive(input);
    case SURETY_MEMBER_VOTE:
      return vote(input);
    case SURETY_MEMBER_SIGN:
      return sign(input);
    default:
      return unknown("there is no such operation");
  }
}

}  // namespace surety::wasm
