#pragma once
// A world around the keys module: neighbours in memory that do exactly what the ports say, and
// members off chain that follow the protocol by what the ledger shows them.

#include <doctest/doctest.h>

#include <functional>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "contract/keys/rules.hpp"
#include "ledger/sha256.hpp"
#include "tests/support/generator.hpp"

namespace surety::test {

namespace keys = surety::keys;
using bls::G1;
using bls::Scalar;

inline Scalar random_scalar(Generator& gen) {
  std::array<u8, 64> wide;
  for (u8& byte : wide) byte = gen.u8_();
  return Scalar::reduced(wide);
}

inline keys::ProofBytes proof_bytes(const threshold::Proof& proof) {
  ByteBuffer out;
  threshold::append(out, proof);
  keys::ProofBytes bytes;
  std::memcpy(bytes.bytes.data(), out.data(), bytes.size);
  return bytes;
}

// Neighbours of one pool.
class KeysPorts final : public keys::Ports {
 public:
  static constexpr PoolId POOL{7};
  using Charged = std::pair<u64, keys::Fault>;

  u32 size = 4;
  std::vector<keys::Sitter> seats;  // by place
  std::set<u64> lost;
  std::vector<Charged> faults;
  std::vector<SeatId> culprits;  // of the last failure
  u32 generated = 0, reshared = 0, failed = 0;
  bool exhausted = false;
  std::map<u64, u64> due;  // item to height
  std::set<u64> backlog;
  std::function<void(SeatId)> on_fault;

  u32 pool_size(PoolId) const override { return size; }
  std::vector<keys::Sitter> sitters(PoolId) const override {
    std::vector<keys::Sitter> sitting;
    for (const keys::Sitter& one : seats) {
      if (lost.count(one.seat.value) == 0) sitting.push_back(one);
    }
    return sitting;
  }
  bool is_taken(SeatId seat) const override { return lost.count(seat.value) == 0; }
  Hash deposit_root(PoolId pool, const PoolKey& key) const override {
    return TaggedHash("deposit of a test").u64_(pool.value).bare(key.view()).finish();
  }
  u64 backlog_heights(Height from, Height to) const override {
    u64 count = 0;
    for (u64 height = from.value; height < to.value; ++height) count += backlog.count(height);
    return count;
  }
  void fault(SeatId seat, keys::Fault kind) override {
    if (!is_taken(seat)) return;
    faults.emplace_back(seat.value, kind);
    if (on_fault) on_fault(seat);
  }
  void generation_done(PoolId) override { ++generated; }
  void generation_failed(PoolId, std::span<const SeatId> leavers, bool last) override {
    note_failure(leavers);
    exhausted = last;
  }
  void resharing_done(PoolId) override { ++reshared; }
  void resharing_failed(PoolId, std::span<const SeatId> held_up) override { note_failure(held_up); }
  Height schedule(u64 item, Height wanted) override {
    CHECK(due.count(item) == 0);
    due[item] = wanted.value;
    return wanted;
  }
  void unschedule(u64 item) override { due.erase(item); }

 private:
  void note_failure(std::span<const SeatId> seats_named) {
    ++failed;
    culprits.assign(seats_named.begin(), seats_named.end());
  }
};

// What became of a message.
struct Answer {
  std::optional<keys::Error> refused;
  std::optional<keys::Error> failed;
  bool applied() const { return !refused && !failed; }
};

struct KeysWorld {
  explicit KeysWorld(u32 pool_size) : state(IndexSecret{}) {
    state.setting.params = {.register_blocks = 10,
                            .deal_blocks = 10,
                            .complain_blocks = 10,
                            .confirm_blocks = 10,
                            .most_attempts = 3};
    state.setting.ledger_id.bytes[3] = 9;
    ports.size = pool_size;
  }
  KeysWorld(const KeysWorld&) = delete;

  Call call() const {
    Call call{};
    call.height = {height};
    return call;
  }
  Call call_of(AccountId account) const {
    Call call = this->call();
    call.sender = account;
    return call;
  }
  template <class Message>
  auto admitted(AccountId account, const Message& message) const {
    if constexpr (std::same_as<Message, keys::Deal> || std::same_as<Message, keys::Confirm>) {
      return keys::admit(state, ports, call_of(account), message);
    } else {
      return keys::admit(state, call_of(account), message);
    }
  }
  template <class Message>
  Answer send(AccountId account, const Message& message) {
    if (const auto error = keys::check(message)) return {.refused = error, .failed = {}};
    const auto plan = admitted(account, message);
    if (!plan) return {.refused = plan.error(), .failed = {}};
    EventLog log(bytes);
    if constexpr (std::same_as<Message, keys::LeaveKeygen>) {
      keys::apply(state, call_of(account), *plan, log);
    } else {
      keys::apply(state, ports, call_of(account), *plan, log);
    }
    if (log.failure() == 0) return {};
    return {.refused = {}, .failed = static_cast<keys::Error>(log.failure())};
  }
  template <class Writer>
  void write(Writer writer) {
    EventLog log(bytes);
    writer(state, ports, call(), KeysPorts::POOL, log);
  }
  void generate() { write(keys::begin_generation); }
  void reshare() { write(keys::begin_resharing); }
  void change() { write(keys::committee_changed); }
  void end() { write(keys::end_pool); }

  // Heights up to this one pass, with what is due at each.
  void open(u64 to) {
    for (; height < to; do_due()) ++height;
  }
  void do_due() {
    for (;;) {
      std::optional<u64> item;
      for (const auto& [id, at] : ports.due) {
        if (at <= height && !item) item = id;
      }
      if (!item) return;
      ports.due.erase(*item);
      EventLog log(bytes);
      keys::due(state, ports, call(), *item, log);
    }
  }
  void pass_deadline() {
    REQUIRE(session().has_value());
    REQUIRE(session()->deadline_height.value > height);
    open(session()->deadline_height.value);
  }
  void pass_pages() {
    for (u32 i = 0; i < 64 && session() && !ready(); ++i) open(height + 1);
  }

  std::optional<keys::SessionId> id() const {
    const auto keyring = keys::keyring_of(state, KeysPorts::POOL);
    return keyring ? keyring->session : std::nullopt;
  }
  std::optional<keys::Session> session() const {
    return id() ? keys::session_of(state, *id()) : std::nullopt;
  }
  std::optional<keys::Phase> phase() const {
    const auto open_one = session();
    return open_one ? std::optional(open_one->phase) : std::nullopt;
  }
  keys::Polynomial polynomial() const {
    return state.polynomials.get(*session()->polynomial).value_or(keys::Polynomial{});
  }
  bool ready() const {
    return session()->polynomial && polynomial().shares.size() == session()->members;
  }
  std::optional<PoolKey> key() const { return keys::group_key(state, KeysPorts::POOL); }
  bool sound() const { return keys::audit(state) && keys::audit_all(state); }

  std::vector<const TableBase*> tables() const {
    return {&state.keyrings, &state.sessions, &state.members,
            &state.dealings, &state.rounds,   &state.polynomials};
  }
  Bytes snapshot() const {
    ByteBuffer out;
    for (const TableBase* table : tables()) {
      for (u64 one = 0; one < table->next_id(); ++one) table->encode_record(one, out);
    }
    return out.copy();
  }

  u64 height = 0;
  ByteBuffer bytes;
  keys::State state;
  KeysPorts ports;
};

// The session as members see it, every key decoded.
inline threshold::Session full_view(const KeysWorld& world) {
  const keys::Session session = *world.session();
  std::vector<G1> all;
  for (u32 j = 1; j <= session.members; ++j) {
    const auto key = keys::member_at(world.state, session, j).key;
    REQUIRE(key.has_value());
    all.push_back(*G1::restore(*key));
  }
  threshold::Session view = threshold::open_session(session.id, session.threshold, all);
  CHECK(view.keys_hash == session.keys_hash);
  return view;
}

// An honest member: what it knows, and the messages it makes of what the ledger shows.
struct Participant {
  keys::Sitter sitter;
  Generator gen{0};
  Scalar secret;                    // x_j of the open session
  std::optional<Scalar> share;      // of the round in force
  std::optional<Scalar> new_share;  // of the open session

  AccountId account() const { return sitter.account; }

  // 1 to n; 0 where it has no part.
  u32 index(const KeysWorld& world) const {
    const keys::Session session = *world.session();
    for (u32 j = 1; j <= session.members; ++j) {
      if (keys::member_at(world.state, session, j).seat == sitter.seat) return j;
    }
    return 0;
  }
  u32 dealer_index(const KeysWorld& world) const {
    const keys::Session session = *world.session();
    for (u32 i = 1; i <= session.dealers; ++i) {
      if (keys::dealer_at(world.state, session, i).seat == sitter.seat) return i;
    }
    return 0;
  }

  keys::RegisterKey register_key(const KeysWorld& world) {
    const u32 j = index(world);
    secret = random_scalar(gen);
    const G1 key = bls::public_point(secret);
    const auto context = threshold::possession_context(world.session()->id, j);
    const auto randomness = gen.fixed<threshold::Randomness>();
    return {.session = *world.id(),
            .index = j,
            .key = key.encode(),
            .proof = proof_bytes(threshold::prove_log(context, secret, key, randomness))};
  }
  threshold::Dealing dealing(const KeysWorld& world, const threshold::Session& view) {
    threshold::DealerSecret dealt{gen.fixed<threshold::Randomness>(), std::nullopt};
    if (world.session()->purpose == keys::Purpose::resharing) dealt.constant = share;
    return threshold::deal(view, dealer_index(world), dealt);
  }
  keys::Deal deal(const KeysWorld& world, const threshold::Dealing& dealing) const {
    ByteBuffer out;
    threshold::append(out, dealing);
    return {.session = *world.id(), .index = dealer_index(world), .dealing = out.copy()};
  }
  keys::Deal deal(const KeysWorld& world, const threshold::Session& view) {
    return deal(world, dealing(world, view));
  }

  // What dealer i sent to it, opened; nothing where that is wrong.
  std::optional<Scalar> opened(const KeysWorld& world, const threshold::Session& view,
                               u32 i) const {
    const auto record = keys::dealer_at(world.state, *world.session(), i);
    const auto dealt = threshold::decode_dealing(view, record.bytes, threshold::Source::own);
    REQUIRE(dealt.has_value());
    return threshold::open_share(view, *dealt, {i, index(world)}, secret);
  }
  keys::Complain complain(const KeysWorld& world, const threshold::Session& view, u32 i) {
    const auto record = keys::dealer_at(world.state, *world.session(), i);
    const auto dealt = threshold::decode_dealing(view, record.bytes, threshold::Source::own);
    REQUIRE(dealt.has_value());
    const threshold::Channel channel{i, index(world)};
    const auto complaint =
        threshold::complain(view, *dealt, channel, {secret, gen.fixed<threshold::Randomness>()});
    return {.session = *world.id(),
            .index = channel.receiver,
            .dealer = i,
            .shared = complaint.shared.encode(),
            .proof = proof_bytes(complaint.proof)};
  }
  // Its share of the new round, out of the dealings that count.
  void take_share(const KeysWorld& world, const threshold::Session& view) {
    const keys::Session session = *world.session();
    const std::vector<u32> dealers = keys::counted_dealers(world.state, session);
    std::vector<Scalar> parts;
    Scalar sum;
    for (const u32 i : dealers) {
      const std::optional<Scalar> part = opened(world, view, i);
      if (!part) {  // complaints are over; it cannot confirm
        new_share = std::nullopt;
        return;
      }
      parts.push_back(*part);
      sum = sum + *part;
    }
    if (session.purpose == keys::Purpose::resharing) {
      sum = threshold::Lagrange::at_zero(dealers)->combine(parts);
    }
    new_share = sum;
  }
  keys::Confirm confirm(const KeysWorld& world) const {
    const keys::Session session = *world.session();
    const Hash message =
        session.purpose == keys::Purpose::resharing
            ? keys::cutover_message(session.id)
            : world.ports.deposit_root(session.pool, world.polynomial().commitments[0]);
    return {.session = *world.id(),
            .index = index(world),
            .partial = bls::sign(*new_share, message.view()).encode()};
  }
};

// A pool's members, who do all of it honestly.
struct Cast {
  Cast(KeysWorld& w, u64 seed) : world(w), gen(seed) {}

  KeysWorld& world;
  Generator gen;
  std::vector<Participant> all;  // everybody ever; seat i is all[i]

  Participant& join() {
    const u64 id = all.size();
    Participant one{.sitter = {.seat = {id}, .account = {100 + id}, .identity = {}},
                    .gen = Generator(gen.u64_()),
                    .secret = {},
                    .share = {},
                    .new_share = {}};
    one.sitter.identity = gen.fixed<IdentityKey>();
    all.push_back(one);
    world.ports.seats.push_back(one.sitter);
    return all.back();
  }
  void fill(u32 count) {
    for (u32 i = 0; i < count; ++i) join();
  }
  // Somebody else sits in the place from now on.
  void replace(u32 place) {
    world.ports.lost.insert(world.ports.seats[place].seat.value);
    join();
    world.ports.seats[place] = world.ports.seats.back();
    world.ports.seats.pop_back();
  }
  std::vector<Participant*> sitting() {
    std::vector<Participant*> members;
    for (const keys::Sitter& one : world.ports.sitters(KeysPorts::POOL)) {
      members.push_back(&all[static_cast<u32>(one.seat.value)]);
    }
    return members;
  }
  std::vector<Participant*> dealers() {
    std::vector<Participant*> those;
    for (Participant& one : all) {
      if (one.dealer_index(world) == 0) continue;
      const bool may = world.session()->takes_former || world.ports.is_taken(one.sitter.seat);
      if (may) those.push_back(&one);
    }
    return those;
  }

  threshold::Session register_all() {
    for (Participant* one : sitting()) {
      CHECK(world.send(one->account(), one->register_key(world)).applied());
    }
    return full_view(world);
  }
  void deal_all(const threshold::Session& view) {
    for (Participant* one : dealers()) {
      CHECK(world.send(one->account(), one->deal(world, view)).applied());
    }
  }
  void confirm_all(const threshold::Session& view) {
    for (Participant* one : sitting()) one->take_share(world, view);
    for (Participant* one : sitting()) {
      CHECK(world.send(one->account(), one->confirm(world)).applied());
    }
    adopt();
  }
  // The new round is in force: old shares are erased.
  void adopt() {
    for (Participant& one : all) {
      one.share = one.new_share;
      one.new_share = std::nullopt;
    }
  }
  // A whole session, to its end.
  void run() {
    const threshold::Session view = register_all();
    deal_all(view);
    if (world.session()->purpose == keys::Purpose::resharing) world.pass_deadline();
    world.pass_pages();
    confirm_all(view);
    CHECK(world.phase() == keys::Phase::done);
  }
  void generate() {
    world.generate();
    run();
  }
  void reshare() {
    world.reshare();
    run();
  }

  // A signature by the shares of these indices, whose holders are given in the same order.
  static bls::G2 signature(std::span<const u32> indices, std::span<const Scalar> shares,
                           ByteView message) {
    std::vector<bls::G2> partials;
    for (const Scalar& share : shares) partials.push_back(bls::sign(share, message));
    return threshold::Lagrange::at_zero(indices)->combine(partials);
  }
};

}  // namespace surety::test
