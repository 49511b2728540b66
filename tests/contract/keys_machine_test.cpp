// Keys within the whole ledger: members of a drawn pool share a key by what queries show them, and
// the pool goes on by it.
#include <doctest/doctest.h>

#include "contract/machine/query.hpp"
#include "ledger/dealing.hpp"
#include "tests/contract/machine_world.hpp"

using namespace surety;
using namespace surety::machine;
using namespace surety::test;
using bls::G1;
using bls::Scalar;

namespace {

constexpr PoolId POOL{0};

Scalar random_scalar(Generator& gen) {
  std::array<u8, 64> wide;
  for (u8& byte : wide) byte = gen.u8_();
  return Scalar::reduced(wide);
}

keys::ProofBytes proof_bytes(const threshold::Proof& proof) {
  ByteBuffer out;
  threshold::append(out, proof);
  keys::ProofBytes bytes;
  std::memcpy(bytes.bytes.data(), out.data(), bytes.size);
  return bytes;
}

// A ledger whose first pool of four has just been drawn.
struct Run {
  Run() : world({.beacon = beacon::Mode::host}), machine(world.start()) {
    REQUIRE_FALSE(apply(world.busy_block(*machine, gen)));
    for (u32 i = 0; i < 40 && !keyring().has_value(); ++i) open_next();
    REQUIRE(keyring().has_value());
  }
  std::optional<BlockError> apply(const Block& block) {
    ByteBuffer out;
    const auto error = machine->apply_block(encoded(block), true, out);
    CHECK(machine->audit_all());
    return error;
  }
  void open_next() { REQUIRE_FALSE(apply(world.block(*machine, 0, {}, gen))); }
  template <class View, class Ask>
  std::optional<View> ask(const Ask& question) const {
    const Answer said = answer(*machine, question);
    const View* view = std::get_if<View>(&said);
    return view ? std::optional<View>(*view) : std::nullopt;
  }
  std::optional<keys::Keyring> keyring() const {
    return ask<keys::Keyring>(AskKeyring{.pool = POOL});
  }
  SharingView sharing() const {
    const auto view = ask<SharingView>(AskSharing{.session = *keyring()->session});
    REQUIRE(view.has_value());
    return *view;
  }
  Receipt send(AccountId account, Message message) {
    Transaction transaction;
    transaction.sender = accounts::account_of(machine->state().accounts, account).name;
    transaction.message = std::move(message);
    ByteBuffer out;
    machine->execute(transaction, out);
    Receipt receipt;
    REQUIRE(decode(out.view(), receipt));
    CHECK(machine->audit_all());
    return receipt;
  }
  pools::PoolState pool_state() const { return pools::pool_of(machine->state().pools, POOL).state; }

  Generator gen{3};
  MachineWorld world;
  std::unique_ptr<Machine> machine;
};

struct Secrets {
  std::vector<Scalar> keys;    // x_j
  std::vector<Scalar> shares;  // s_j
};

threshold::Session register_all(Run& run, Secrets& secrets) {
  const SharingView view = run.sharing();
  std::vector<G1> keys;
  for (u32 j = 1; j <= view.session.members; ++j) {
    const Scalar secret = random_scalar(run.gen);
    const G1 key = bls::public_point(secret);
    const auto proof = threshold::prove_log(threshold::possession_context(view.session.id, j),
                                            secret, key, run.gen.fixed<threshold::Randomness>());
    const keys::RegisterKey message{
        .session = view.id, .index = j, .key = key.encode(), .proof = proof_bytes(proof)};
    CHECK(run.send(view.members[j - 1].account, message).outcome == Outcome::applied);
    secrets.keys.push_back(secret);
    keys.push_back(key);
  }
  return threshold::open_session(view.session.id, view.session.threshold, keys);
}

void deal_all(Run& run, const threshold::Session& session) {
  const SharingView view = run.sharing();
  CHECK(view.session.phase == keys::Phase::dealing);
  CHECK(view.session.keys_hash == session.keys_hash);
  for (u32 i = 1; i <= view.session.dealers; ++i) {
    ByteBuffer out;
    threshold::append(out,
                      threshold::deal(session, i, {run.gen.fixed<threshold::Randomness>(), {}}));
    const keys::Deal message{.session = view.id, .index = i, .dealing = out.copy()};
    CHECK(run.send(view.dealers[i - 1].account, message).outcome == Outcome::applied);
  }
}

void take_shares(Run& run, const threshold::Session& session, Secrets& secrets) {
  const SharingView view = run.sharing();
  for (u32 j = 1; j <= view.session.members; ++j) {
    Scalar share;
    for (u32 i = 1; i <= view.session.dealers; ++i) {
      const auto record = run.ask<keys::Dealing>(AskDealing{.session = view.id, .dealer = i});
      REQUIRE(record.has_value());
      const auto dealing =
          threshold::decode_dealing(session, record->bytes, threshold::Source::own);
      REQUIRE(dealing.has_value());
      const auto part = threshold::open_share(session, *dealing, {i, j}, secrets.keys[j - 1]);
      REQUIRE(part.has_value());
      share = share + *part;
    }
    secrets.shares.push_back(share);
  }
}

}  // namespace

TEST_CASE("keys in the ledger: a drawn pool generates its key and signs its deposit") {
  Run run;
  Secrets secrets;
  CHECK(run.pool_state() == pools::PoolState::keygen);
  const threshold::Session session = register_all(run, secrets);
  deal_all(run, session);
  take_shares(run, session, secrets);
  run.open_next();  // the shares are computed
  const SharingView view = run.sharing();
  REQUIRE(view.statement.has_value());
  std::vector<u32> indices;
  std::vector<bls::G2> partials;
  for (u32 j = 1; j <= view.session.members; ++j) {
    const bls::G2 partial = bls::sign(secrets.shares[j - 1], view.statement->view());
    const keys::Confirm message{.session = view.id, .index = j, .partial = partial.encode()};
    CHECK(run.send(view.members[j - 1].account, message).outcome == Outcome::applied);
    if (j == 2) continue;  // any t of them
    indices.push_back(j);
    partials.push_back(partial);
  }
  CHECK(run.pool_state() == pools::PoolState::confirmed);
  const auto round = run.ask<RoundView>(AskRound{.pool = POOL, .place = {}});
  REQUIRE(round.has_value());
  CHECK(round->polynomial->commitments[0] == *run.keyring()->key);
  const PoolSignature signature = threshold::Lagrange::at_zero(indices)->combine(partials).encode();
  const State& state = run.machine->state();
  CHECK(keys::verify_group(state.keys, POOL, view.statement->view(), signature));
  const pools::InitiateDeposit deposit{.pool = POOL, .signature = signature};
  CHECK(run.send(view.members[0].account, deposit).outcome == Outcome::applied);
  CHECK(run.pool_state() == pools::PoolState::active);
}

TEST_CASE("keys in the ledger: who registers no key is fined and loses the seat") {
  Run run;
  const SharingView view = run.sharing();
  const u64 deadline = view.session.deadline_height.value;
  while (run.machine->clock().height.value < deadline) run.open_next();
  const State& state = run.machine->state();
  for (const keys::Member& member : view.members) {
    CHECK_FALSE(pools::is_taken(state.pools, member.seat));
    CHECK(pools::has_deposit(state.pools, member.account));
    CHECK(pools::participant_of(state.pools, member.account)->deposit_atoms < Atoms{DEPOSIT});
  }
}
