#pragma once
// A world around the duties module: pools with real shared keys, scripted members, and neighbours
// in memory that do exactly what the ports say.

#include <doctest/doctest.h>

#include <map>
#include <set>

#include "contract/duties/rules.hpp"
#include "ledger/ed25519.hpp"
#include "ledger/sha256.hpp"

namespace surety::test {

namespace duties = surety::duties;

inline bls::Scalar scalar_of(u64 a, u64 b) {
  std::array<u8, 64> wide{};
  const Hash hash = TaggedHash("scalar").u64_(a).u64_(b).finish();
  std::memcpy(wide.data(), hash.bytes.data(), Hash::size);
  return bls::Scalar::reduced(wide);
}

// One sharing of a pool's key.
struct Sharing {
  std::vector<bls::Scalar> polynomial;
  std::vector<SeatId> committee;
  u32 threshold = 1;

  bls::Scalar share(u32 index) const { return threshold::evaluate(polynomial, index); }
};

struct Faulted {
  u64 seat;
  duties::Fault kind;
  friend auto operator<=>(const Faulted&, const Faulted&) = default;
};

class DutiesPorts final : public duties::Ports {
 public:
  struct Pool {
    bool active = true;
    u64 round = 0;
    std::map<u64, Sharing> rounds;
    Sharing& sharing() { return rounds.at(round); }
    const Sharing& sharing() const { return rounds.at(round); }
  };
  struct Seat {
    u64 account;
    u64 pool;
    bool taken = true;
  };

  bool is_active(PoolId pool) const override { return pools.at(pool.value).active; }
  bool has_key(PoolId pool) const override { return pools.contains(pool.value); }
  std::optional<duties::Round> round_in_force(PoolId pool) const override {
    const Pool& facts = pools.at(pool.value);
    return duties::Round{facts.round, facts.sharing().threshold, facts.sharing().committee};
  }
  std::vector<SeatId> committee(PoolId pool, u64 round) const override {
    const auto found = pools.find(pool.value);
    if (found == pools.end() || !found->second.rounds.contains(round)) return {};
    return found->second.rounds.at(round).committee;
  }
  bls::G1 public_share(PoolId pool, u32 index) const override {
    const Pool& facts = pools.at(pool.value);
    const auto [place, fresh] = shares.try_emplace({facts.round, index});
    if (fresh) place->second = bls::public_point(facts.sharing().share(index));
    return place->second;
  }
  bool verify_group(PoolId pool, ByteView message, const bls::G2& signature) const override {
    if (!has_key(pool)) return false;
    const bls::Scalar& secret = pools.at(pool.value).sharing().polynomial[0];
    return bls::verify(bls::public_point(secret), message, signature);
  }
  duties::SeatFacts seat(SeatId id) const override {
    const Seat& facts = seats.at(id.value);
    return {.account = {facts.account}, .taken = facts.taken};
  }
  bool sits(PoolId, SeatId id) const override { return seats.at(id.value).taken; }
  std::optional<IdentityKey> identity_of(AccountId account) const override {
    if (account.value >= 1000) return std::nullopt;
    return pair_of(account.value).key;
  }
  bool belongs(PoolId pool, AccountId account) const override {
    for (const auto& [id, seat] : seats) {
      if (seat.pool == pool.value && seat.account == account.value && seat.taken) return true;
    }
    return false;
  }
  std::optional<Seed> beacon_of(Epoch epoch) const override {
    if (epoch.value >= beacons_until) return std::nullopt;
    return Seed{TaggedHash("test beacon").u64_(epoch.value).finish().bytes};
  }
  std::vector<u64> slots_of(const duties::Turn& turn) const override {
    if (!with_blocks) return {};
    return duties::shuffled_slots(turn, blocks_per_epoch);
  }
  u64 backlog_heights(Height from, Height to) const override {
    u64 count = 0;
    for (u64 height = from.value; height < to.value; ++height) count += backlog.contains(height);
    return count;
  }
  void fault(SeatId seat, duties::Fault kind) override {
    if (seats.at(seat.value).taken) faults.push_back({seat.value, kind});
  }
  void slash(SeatId seat, const Hash& evidence, std::optional<AccountId> reporter) override {
    expects(seats.at(seat.value).taken, "a seat is slashed once");
    seats.at(seat.value).taken = false;
    slashed.emplace_back(seat.value, reporter ? std::optional(reporter->value) : std::nullopt);
    evidences.push_back(evidence);
  }
  void freeze(PoolId pool) override { frozen.push_back(pool.value); }
  void reward(PoolId pool, std::span<const duties::Reward> list) override {
    CHECK(list.size() <= duties::PAGE);
    for (const duties::Reward& one : list) {
      CHECK(seats.at(one.seat.value).pool == pool.value);
      rewards[one.seat.value] += static_cast<u64>(one.amount_atoms.value);
    }
  }
  Height schedule(u64 item, Height wanted) override {
    expects(wanted.value >= now, "nothing is scheduled in the past");
    u64 height = wanted.value;
    while (full.contains(height)) ++height;
    calendar.emplace(height, item);
    return {height};
  }
  void unschedule(u64 item) override {
    for (auto at = calendar.begin(); at != calendar.end(); ++at) {
      if (at->second != item) continue;
      calendar.erase(at);
      return;
    }
  }
  static IdentityPair pair_of(u64 account) {
    std::array<u8, 32> seed{};
    seed[0] = static_cast<u8>(account);
    seed[1] = static_cast<u8>(account >> 8);
    return ed25519_pair(seed);
  }

  mutable std::map<std::pair<u64, u32>, bls::G1> shares;  // computed once each
  std::map<u64, Pool> pools;
  std::map<u64, Seat> seats;
  std::multimap<u64, u64> calendar;
  std::set<u64> full;
  std::set<u64> backlog;
  bool with_blocks = false;
  u64 blocks_per_epoch = 20;
  u64 beacons_until = ~u64{0};
  u64 now = 0;
  std::vector<Faulted> faults;
  std::vector<std::pair<u64, std::optional<u64>>> slashed;
  std::vector<Hash> evidences;
  std::vector<u64> frozen;
  std::map<u64, u64> rewards;
};

struct DutiesWorld {
  static constexpr u64 BLOCKS = 20;
  static constexpr u64 PROPOSE = 5;
  static constexpr u64 SIGN = 10;
  static constexpr u64 OUTSIDER = 500;  // an account without a seat

  DutiesWorld() : log(bytes), state(IndexSecret{}) {
    state.setting.params = {.propose_blocks = PROPOSE,
                            .sign_blocks = SIGN,
                            .signer_reward_atoms = {10},
                            .coordinator_reward_atoms = {25}};
    state.setting.blocks_per_epoch = BLOCKS;
    state.setting.ledger_id.bytes[3] = 9;
    state.setting.chain.fork_version.bytes[0] = 4;
    duties::begin(state);
  }

  // A pool with one key round; member i of it is account 100 * pool + i. Has duties from the next
  // epoch on.
  void add_pool(u64 pool, u32 n) {
    DutiesPorts::Pool& facts = ports.pools[pool];
    facts.round = 10 * pool;
    Sharing sharing;
    sharing.threshold = threshold::threshold_of(n);
    for (u32 k = 0; k < sharing.threshold; ++k) {
      sharing.polynomial.push_back(scalar_of(pool, k));
    }
    for (u32 i = 1; i <= n; ++i) {
      const u64 seat = 1000 * pool + i;
      ports.seats[seat] = {.account = 100 * pool + i, .pool = pool};
      sharing.committee.push_back({seat});
    }
    facts.rounds[facts.round] = sharing;
    duties::begin(state, ports, call(), PoolId{pool});
  }
  // The same key shared anew among the seats of the pool that are taken.
  void reshare(u64 pool) {
    DutiesPorts::Pool& facts = ports.pools.at(pool);
    Sharing sharing;
    sharing.threshold = facts.sharing().threshold;
    for (const SeatId& seat : facts.sharing().committee) {
      if (ports.seats.at(seat.value).taken) sharing.committee.push_back(seat);
    }
    sharing.polynomial = facts.sharing().polynomial;
    for (u32 k = 1; k < sharing.threshold; ++k) {
      sharing.polynomial[k] = scalar_of(facts.round + 7000, k);
    }
    facts.rounds[++facts.round] = sharing;
    duties::round_changed(state, ports, PoolId{pool}, log);
  }

  Call call(std::optional<u64> account = {}) const {
    Call call{};
    if (account) call.sender = AccountId{*account};
    call.height = {height};
    call.epoch = {height / BLOCKS};
    return call;
  }
  void open(u64 to) {
    height = to;
    while (!ports.calendar.empty() && ports.calendar.begin()->first <= to) {
      const auto [at, item] = *ports.calendar.begin();
      ports.calendar.erase(ports.calendar.begin());
      ports.now = at;
      Call then = call();
      then.height = {at};
      then.epoch = {at / BLOCKS};
      log.begin();
      duties::due(state, ports, then, item, log);
      CHECK(sound());
    }
    ports.now = to;
  }

  // Refusals and failures alike; `failed` says which.
  template <class Message>
  std::optional<duties::Error> send(u64 account, const Message& message) {
    failed = false;
    log.begin();
    if (const auto error = duties::check(message)) return error;
    const Bytes before = snapshot();
    const auto plan = admit_one(message, call(account));
    if (!plan) {
      CHECK(snapshot() == before);
      return plan.error();
    }
    duties::apply(state, ports, call(account), *plan, log);
    CHECK(sound());
    if (log.failure() == 0) return std::nullopt;
    failed = true;
    return static_cast<duties::Error>(log.failure());
  }
  template <class Message>
  auto admit_one(const Message& message, const Call& now) const {
    return duties::admit(state, ports, now, message);
  }

  // What members sign -------------------------------------------------------------------------

  u64 attestation(u64 pool) const { return duty_of(pool, false); }
  u64 block(u64 pool) const { return duty_of(pool, true); }
  u64 duty_of(u64 pool, bool is_block) const {
    const auto record = duties::pool_duties(state, PoolId{pool});
    REQUIRE(record.has_value());
    std::optional<u64> found;
    for (const duties::DutyId& id : record->open) {
      if (duty(id.value).slot.has_value() == is_block) found = id.value;
    }
    REQUIRE(found.has_value());
    return *found;
  }
  duties::Duty duty(u64 id) const {
    const auto found = state.duties.get(id);
    REQUIRE(found.has_value());
    return *found;
  }
  u64 coordinator(u64 id) const { return ports.seats.at(duty(id).coordinator.value).account; }
  u64 account_at(u64 id, u32 index) const {
    const duties::Duty one = duty(id);
    const auto committee = ports.committee(one.pool, one.round);
    return ports.seats.at(committee[index - 1].value).account;
  }
  u32 index_at(u64 id, SeatId seat) const {
    const duties::Duty one = duty(id);
    const auto committee = ports.committee(one.pool, one.round);
    u32 index = 1;
    while (committee[index - 1] != seat) ++index;
    return index;
  }
  u32 coordinator_index(u64 id) const { return index_at(id, duty(id).coordinator); }

  static duties::Task vote(u64 source, u64 target, u8 block = 1) {
    AttestationData data;
    data.slot = target * BLOCKS;
    data.beacon_block_root.bytes[0] = block;
    data.source.epoch = {source};
    data.target.epoch = {target};
    return data;
  }
  static duties::Task block_of(u64 slot, u8 body = 1) {
    BeaconBlockHeader header;
    header.slot = slot;
    header.body_root.bytes[0] = body;
    return header;
  }
  // The task that an honest coordinator proposes.
  duties::Task task_of(u64 id, u8 version = 1) const {
    const duties::Duty one = duty(id);
    if (one.slot) return block_of(*one.slot, version);
    return vote(one.epoch.value - 1, one.epoch.value, version);
  }
  Hash root_of(const duties::Task& task) const {
    return duties::facts_of(state.setting.chain, task).root;
  }
  static Signature sign_as(u64 account, const Hash& hash) {
    return ed25519_sign(hash.view(), DutiesPorts::pair_of(account));
  }
  duties::ProposeTask proposal(u64 id, const duties::Task& task, u64 named) const {
    const duties::Duty one = duty(id);
    const duties::Signer signer{one.pool, one.round, coordinator_index(id)};
    const Hash hash = duties::proposal_hash(state.setting, signer, task, {named});
    return {{id}, task, {named}, sign_as(coordinator(id), hash)};
  }
  duties::SignedProposal shown(u64 id, const duties::ProposeTask& message) const {
    const duties::Duty one = duty(id);
    return {one.pool,     one.round,      coordinator_index(id),
            message.task, message.height, message.signature};
  }
  PoolSignature partial_of(u64 pool, u32 index, const Hash& root) const {
    return bls::sign(ports.pools.at(pool).sharing().share(index), root.view()).encode();
  }
  PoolSignature group_signature(u64 pool, const duties::Task& task) const {
    const bls::Scalar& secret = ports.pools.at(pool).sharing().polynomial[0];
    return bls::sign(secret, root_of(task).view()).encode();
  }
  duties::SignedEnvelope envelope(u64 pool, u32 index, const duties::Task& task) const {
    return envelope_with(pool, index, task, partial_of(pool, index, root_of(task)));
  }
  duties::SignedEnvelope envelope_with(u64 pool, u32 index, const duties::Task& task,
                                       const PoolSignature& partial) const {
    const DutiesPorts::Pool& facts = ports.pools.at(pool);
    const duties::Signer signer{{pool}, facts.round, index};
    const Hash hash = duties::envelope_hash(state.setting, signer, task, partial);
    const u64 account = ports.seats.at(facts.sharing().committee[index - 1].value).account;
    return {{pool}, facts.round, index, task, partial, sign_as(account, hash)};
  }
  duties::PostEnvelope post(u64 id, u32 index) const {
    const auto made = envelope(duty(id).pool.value, index, *duty(id).task);
    return {{id}, made.partial, made.signature};
  }
  duties::PostEnvelope bad_post(u64 id, u32 index) const {
    const u64 pool = duty(id).pool.value;
    const auto made = envelope_with(pool, index, *duty(id).task, partial_of(pool, index, Hash{}));
    return {{id}, made.partial, made.signature};
  }
  duties::AggregateTask aggregate(u64 id, const std::vector<u32>& indices) const {
    const u64 pool = duty(id).pool.value;
    duties::AggregateTask message{{id}, group_signature(pool, *duty(id).task), {}};
    for (const u32 index : indices) {
      const auto made = envelope(pool, index, *duty(id).task);
      message.shares.push_back({index, made.partial, made.signature});
    }
    return message;
  }
  // The coordinator proposes the honest task now.
  void propose(u64 id) {
    REQUIRE_FALSE(send(coordinator(id), proposal(id, task_of(id), height)).has_value());
  }

  template <class Visit>
  void visit_tables(Visit&& visit) const {
    visit(state.duties);
    visit(state.envelopes);
    visit(state.record);
    visit(state.pools);
    visit(state.roster);
    visit(state.roll.table());
    visit(state.evidence);
  }
  Bytes snapshot() const {
    ByteBuffer out;
    visit_tables([&](const TableBase& table) {
      for (u64 id = 0; id < table.next_id(); ++id) table.encode_record(id, out);
    });
    return out.copy();
  }
  bool sound() const { return duties::audit(state) && duties::audit_all(state); }
  bool fined(u64 seat, duties::Fault kind) const {
    for (const Faulted& one : ports.faults) {
      if (one.seat == seat && one.kind == kind) return true;
    }
    return false;
  }

  u64 height = 0;
  bool failed = false;
  ByteBuffer bytes;
  EventLog log;
  duties::State state;
  DutiesPorts ports;
};

}  // namespace surety::test
