#include "contract/machine/machine.hpp"
#include "contract/machine/routing.hpp"
#include "ledger/ed25519.hpp"
#include "ledger/sha256.hpp"
#include "ledger/wire.hpp"

namespace surety::machine {

std::optional<IdentityKey> signing_key(const accounts::State& state, AccountId id) {
  if (const auto identity = accounts::identity_of(state, id)) return identity;
  const Name name = accounts::account_of(state, id).name;
  if (name.size != Name::max_size) return std::nullopt;
  return IdentityKey{name.bytes};
}

Hash signing_hash(const Hash& ledger_id, const Transaction& transaction) {
  Transaction unsigned_one = transaction;
  unsigned_one.signature.reset();
  ByteBuffer bytes;
  encode(unsigned_one, bytes);
  return TaggedHash("transaction").bare(ledger_id.view()).sized(bytes.view()).finish();
}

namespace {

// A receipt without events: outcome, then the code, then two empty lists.
Outcome write_refusal(Outcome outcome, u16 code, ByteBuffer& out) {
  u8* place = out.extend(4 + 8);
  place[0] = static_cast<u8>(outcome);
  place[1] = 1;
  wire::store_little(place + 2, code);
  wire::store_little(place + 4, u64{0});
  return outcome;
}

template <class E>
Outcome refuse(E error, ByteBuffer& out) {
  return write_refusal(Outcome::refused, static_cast<u16>(error), out);
}

// Makes the receipt that begins at `start`, written as applied, say that it failed; its events
// stay, since the account it opened and the funds it took are real.
void insert_failure(u16 code, u32 start, ByteBuffer& out) {
  const u32 moved = out.size() - start - 2;
  out.extend(2);
  u8* place = out.data() + start;
  std::memmove(place + 4, place + 2, moved);
  place[0] = static_cast<u8>(Outcome::failed);
  place[1] = 1;
  wire::store_little(place + 2, code);
}

void write_payouts(const std::vector<HostPayment>& payments, ByteBuffer& out) {
  wire::put_little(out, static_cast<u32>(payments.size()));
  for (const HostPayment& payment : payments) {
    encode(HostPaid{.account = payment.account, .amount_atoms = payment.amount_atoms}, out);
  }
}

}  // namespace

Hours Machine::fee_of(u16 kind) const {
  for (const auto& [tag, hours] : fees_) {
    if (tag == kind) return hours;
  }
  return rules().fees.hours;
}

// What all transactions of the block that is open have in common.
Call Machine::call_of_block() const {
  Call call;
  state_.clock.view([&](const Clock& now) {
    call.height = now.height;
    call.time = now.time;
    call.seed = now.seed;
  });
  call.epoch = {call.height.value / rules().blocks_per_epoch};
  return call;
}

void Machine::begin_call(const Transaction& transaction, Call& call) const {
  call.sender_name = transaction.sender;
  call.sender = accounts::find(state_.accounts, transaction.sender);
  // A host vouches for any name; its account is opened when its first message is applied.
  if (!call.sender && rules().authentication == Authentication::host) {
    call.sender = AccountId{state_.accounts.accounts.next_id()};
  }
  call.funds_atoms = transaction.funds_atoms;
}

std::optional<Error> Machine::check_signed(const Transaction& transaction, const Call& call) const {
  if (!transaction.signature) return Error::signature_missing;
  if (!transaction.sequence) return Error::sequence_missing;
  if (!transaction.valid_until) return Error::valid_until_missing;
  if (transaction.funds_atoms != Atoms{}) return Error::funds_not_taken;
  if (*transaction.valid_until < call.height) return Error::expired;
  if (!call.sender) return Error::unknown_sender;
  const Sequence expected = accounts::account_of(state_.accounts, *call.sender).sequence;
  if (*transaction.sequence != expected) return Error::wrong_sequence;
  if (expected == Sequence::max()) return Error::sequence_exhausted;
  return std::nullopt;
}

std::optional<Error> Machine::check_authentication(const Transaction& transaction,
                                                   const Call& call) const {
  if (rules().authentication == Authentication::ledger) return check_signed(transaction, call);
  if (transaction.signature) return Error::signature_not_taken;
  if (transaction.sequence) return Error::sequence_not_taken;
  if (transaction.valid_until) return Error::valid_until_not_taken;
  return std::nullopt;
}

// Costs most of all checks, so it comes last before the module's own.
std::optional<Error> Machine::check_signature(const Transaction& transaction,
                                              const Call& call) const {
  if (rules().authentication == Authentication::host) return std::nullopt;
  const std::optional<IdentityKey> key = signing_key(state_.accounts, *call.sender);
  if (!key) return Error::no_key;
  const Hash hash = signing_hash(ledger_id(), transaction);
  if (!ed25519_verify(hash.view(), *key, *transaction.signature)) return Error::bad_signature;
  return std::nullopt;
}

std::optional<Error> Machine::check_means(const Call& call, Hours fee) const {
  if (call.funds_atoms != Atoms{} &&
      !checked_add(state_.accounts.totals.get().minted_atoms, call.funds_atoms)) {
    return Error::supply_overflow;
  }
  if (fee == Hours{}) return std::nullopt;
  const accounts::Account sender = accounts::account_of(state_.accounts, *call.sender);
  if (accounts::hours_at(state_.accounts, sender, call.time) < fee) return Error::too_few_hours;
  return std::nullopt;
}

// What every applied transaction does before its message: opens the account, takes the funds in,
// uses the sequence and burns the fee.
void Machine::begin_applied(const Transaction& transaction, Hours fee, Call& call,
                            EventLog& events) {
  accounts::State& accounts = state_.accounts;
  if (call.sender->value == accounts.accounts.next_id()) {
    accounts::open_account(accounts, call.sender_name, call.time, events);
  }
  if (call.funds_atoms != Atoms{}) {
    accounts::mint(accounts, *call.sender, call.funds_atoms, call.time);
    events.emit(accounts::PaidIn{.account = *call.sender, .amount_atoms = call.funds_atoms});
    call.funds_atoms = {};
  }
  if (transaction.sequence) accounts::use_sequence(accounts, *call.sender);
  if (fee != Hours{}) accounts::burn_hours(accounts, *call.sender, fee, call.time);
}

std::optional<Error> Machine::check_rest(const Transaction& transaction, const Call& call,
                                         Hours fee) const {
  if (const auto error = check_means(call, fee)) return error;
  return check_signature(transaction, call);
}

template <class M>
Outcome Machine::run(const Transaction& transaction, const M& message, Call& call,
                     ByteBuffer& out) {
  if (const auto error = check(message)) return refuse(*error, out);
  if (!passes_backlog<M> && has_backlog()) return refuse(Error::backlog, out);
  const Hours fee = burns_by_own_rule<M> ? Hours{} : fee_of(M::tag);
  if (const auto error = check_rest(transaction, call, fee)) return refuse(*error, out);

  const u32 start = out.size();
  std::memset(out.extend(2), 0, 2);  // applied, no error
  EventLog events(out);
  Parts parts(state_, call, events);
  const auto plan = admit(parts, message);
  if (!plan) {
    out.truncate(start);
    return refuse(plan.error(), out);
  }
  begin_applied(transaction, fee, call, events);
  apply(parts, *plan);
  const Outcome outcome = events.failure() == 0 ? Outcome::applied : Outcome::failed;
  if (outcome == Outcome::failed) insert_failure(events.failure(), start, out);
  write_payouts(events.paid_out(), out);
  return outcome;
}

Outcome Machine::execute(const Transaction& transaction, ByteBuffer& out) {
  Call call = call_of_block();
  return execute_in(call, transaction, out);
}

Outcome Machine::execute_in(Call& call, const Transaction& transaction, ByteBuffer& out) {
  begin_call(transaction, call);
  if (const auto error = check_authentication(transaction, call)) return refuse(*error, out);
  return std::visit([&](const auto& message) { return run(transaction, message, call, out); },
                    transaction.message);
}

Outcome Machine::execute_bytes(ByteView bytes, ByteBuffer& out) {
  Transaction transaction;
  if (!decode(bytes, transaction)) return refuse(Error::malformed, out);
  return execute(transaction, out);
}

}  // namespace surety::machine
