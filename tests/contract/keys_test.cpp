// Scenarios and refusals of the keys module (contract/keys/README.md).
#include "tests/contract/keys_support.hpp"

using namespace surety;
using namespace surety::test;
using keys::Error;
using keys::Fault;
using keys::Phase;

namespace {

constexpr PoolId POOL = KeysPorts::POOL;

// A pool of n whose members are about to generate a key.
struct Stage {
  explicit Stage(u32 n = 4) : world(n), cast(world, 5) {
    cast.fill(n);
    world.generate();
  }
  Participant& member(u32 j) { return cast.all[j - 1]; }
  template <class Message>
  void check_unchanged(AccountId account, const Message& message, Error error) {
    const Bytes before = world.snapshot();
    const Answer answer = world.send(account, message);
    CHECK(answer.refused == error);
    CHECK(world.snapshot() == before);
  }
  // The sender's work is paid for, and nothing else has changed.
  template <class Message>
  void check_failed(AccountId account, const Message& message, Error error) {
    const Bytes before = world.snapshot();
    const Answer answer = world.send(account, message);
    CHECK(answer.failed == error);
    CHECK(world.snapshot() == before);
  }
  KeysWorld world;
  Cast cast;
};

// A dealing that sends a wrong share to one receiver.
threshold::Dealing spoiled(threshold::Dealing dealing, u32 receiver) {
  Scalar& share = dealing.encrypted[receiver - 1];
  share = share + Scalar::of(1);
  return dealing;
}

bool signs(const KeysWorld& world, const bls::G2& signature, ByteView message) {
  return keys::verify_group(world.state, POOL, message, signature.encode());
}

const Bytes MESSAGE = {1, 2, 3};

}  // namespace

TEST_CASE("keys: parameters fit into the time that pools gives") {
  keys::Params params{};
  CHECK(keys::fault_of(params, {16, 6}) == nullptr);
  CHECK(keys::fault_of(params, {16, 5}) != nullptr);            // nothing is left for a step
  CHECK(keys::settled(params, {16, 25}).register_blocks == 5);  // (25 - 1 - 1 page) / 4
  params.deal_blocks = 14;
  const keys::Params mixed = keys::settled(params, {16, 25});
  CHECK(mixed.deal_blocks == 14);
  CHECK(mixed.confirm_blocks == 3);
  params = {.register_blocks = 60, .deal_blocks = 60, .complain_blocks = 60, .confirm_blocks = 60};
  CHECK(keys::fault_of(params, {16, 256}) == nullptr);
  CHECK(keys::fault_of(params, {16, 242}) == nullptr);
  CHECK(keys::fault_of(params, {16, 241}) != nullptr);  // 240 and one page
  CHECK(keys::fault_of(params, {32, 242}) == nullptr);
  CHECK(keys::fault_of(params, {128, 254}) == nullptr);
  CHECK(keys::fault_of(params, {128, 253}) != nullptr);
  params.deal_blocks = 0xffff'ffff;
  params.confirm_blocks = 0xffff'ffff;
  CHECK(keys::fault_of(params, {4, 0xffff'ffff}) != nullptr);
}

TEST_CASE("keys: four members generate a key that three of them sign with") {
  Stage stage;
  KeysWorld& world = stage.world;
  CHECK(world.phase() == Phase::registering);
  CHECK(world.session()->threshold == 3);
  CHECK(world.session()->deadline_height == Height{10});
  CHECK_FALSE(world.key());
  stage.cast.run();
  CHECK(world.ports.generated == 1);
  CHECK(world.ports.faults.empty());
  REQUIRE(world.key().has_value());
  CHECK(world.ports.due.empty());
  CHECK(world.state.dealings.count() == 0);
  CHECK(world.sound());
  const auto round = keys::round_in_force(world.state, POOL);
  REQUIRE(round.has_value());
  CHECK(round->number == 0);
  CHECK(round->committee.size() == 4);
  CHECK(keys::index_of(world.state, POOL, {2}) == 3u);
  CHECK_FALSE(keys::index_of(world.state, POOL, {9}));
  CHECK(keys::rounds(world.state, POOL) == 1);
  CHECK(keys::committee(world.state, POOL, 0) == round->committee);
  CHECK(keys::committee(world.state, POOL, 1).empty());
  const u32 indices[] = {1, 2, 4};
  std::vector<Scalar> shares;
  for (const u32 j : indices) {
    shares.push_back(*stage.member(j).share);
    CHECK(bls::public_point(shares.back()).encode() == keys::public_share(world.state, POOL, j));
  }
  const bls::G2 signature = Cast::signature(indices, shares, MESSAGE);
  CHECK(signs(world, signature, MESSAGE));
  CHECK_FALSE(signs(world, signature, Bytes{1, 2, 4}));
  CHECK_FALSE(keys::verify_group(world.state, {8}, MESSAGE, signature.encode()));
  CHECK_FALSE(keys::verify_group(world.state, POOL, MESSAGE, PoolSignature{}));
}

TEST_CASE("keys: register_key is refused in order") {
  Stage stage;
  KeysWorld& world = stage.world;
  Participant& one = stage.member(1);
  keys::RegisterKey message = one.register_key(world);
  keys::RegisterKey wrong = message;
  CHECK(keys::admit(world.state, world.call(), message).error() == Error::no_account);
  wrong.session = {4};
  stage.check_unchanged(one.account(), wrong, Error::no_session);
  for (const u32 index : {0u, 2u, 5u, ~0u}) {
    wrong = message;
    wrong.index = index;
    stage.check_unchanged(one.account(), wrong, Error::not_a_member);
  }
  wrong = message;
  wrong.key = {};
  stage.check_unchanged(one.account(), wrong, Error::bad_point);
  wrong = message;
  for (u8& byte : wrong.proof.bytes) byte = 0xff;
  stage.check_unchanged(one.account(), wrong, Error::bad_scalar);
  wrong = message;
  wrong.proof.bytes[63] ^= 1;
  stage.check_failed(one.account(), wrong, Error::unproved_possession);
  // Another member's key and proof, copied: the proof binds the index.
  wrong = message;
  wrong.index = 2;
  stage.check_failed(stage.member(2).account(), wrong, Error::unproved_possession);
  CHECK(world.send(one.account(), message).applied());
  stage.check_unchanged(one.account(), message, Error::already_registered);
  for (u32 j = 2; j <= 4; ++j) {
    Participant& other = stage.member(j);
    CHECK(world.send(other.account(), other.register_key(world)).applied());
    CHECK(world.sound());
  }
  CHECK(world.phase() == Phase::dealing);
  stage.check_unchanged(one.account(), message, Error::wrong_phase);
}

TEST_CASE("keys: deal is refused in order, and nonsense is paid for") {
  Stage stage;
  KeysWorld& world = stage.world;
  Participant& one = stage.member(1);
  keys::Deal early{.session = *world.id(), .index = 1, .dealing = {}};
  stage.check_unchanged(one.account(), early, Error::wrong_phase);
  const threshold::Session view = stage.cast.register_all();
  const keys::Deal message = one.deal(world, view);
  keys::Deal wrong = message;
  CHECK(keys::admit(world.state, world.ports, world.call(), message).error() == Error::no_account);
  wrong.session = {4};
  stage.check_unchanged(one.account(), wrong, Error::no_session);
  for (const u32 index : {0u, 2u, 5u, ~0u}) {
    wrong = message;
    wrong.index = index;
    stage.check_unchanged(one.account(), wrong, Error::not_a_dealer);
  }
  world.ports.lost.insert(0);
  stage.check_unchanged(one.account(), message, Error::lost_seat);
  world.ports.lost.clear();
  wrong = message;
  wrong.dealing.pop_back();
  stage.check_unchanged(one.account(), wrong, Error::wrong_length);
  wrong = message;
  wrong.dealing[0] ^= 0x80;
  stage.check_failed(one.account(), wrong, Error::bad_point);
  wrong = message;
  for (u32 i = 0; i < 32; ++i) wrong.dealing[48 * 4 + i] = 0xff;
  stage.check_failed(one.account(), wrong, Error::bad_scalar);
  wrong = message;
  wrong.dealing.back() ^= 1;
  stage.check_failed(one.account(), wrong, Error::unproved_dealing);
  CHECK(world.send(one.account(), message).applied());
  stage.check_unchanged(one.account(), one.deal(world, view), Error::already_dealt);
  // Another's dealing as one's own: the proofs bind the dealer.
  keys::Deal copied = message;
  copied.index = 2;
  stage.check_failed(stage.member(2).account(), copied, Error::unproved_dealing);
  CHECK(world.sound());
}

TEST_CASE("keys: complain is refused in order") {
  Stage stage;
  KeysWorld& world = stage.world;
  const threshold::Session view = stage.cast.register_all();
  Participant& one = stage.member(1);
  keys::Complain early{.session = *world.id(), .index = 1, .dealer = 2, .shared = {}, .proof = {}};
  stage.check_unchanged(one.account(), early, Error::wrong_phase);
  stage.cast.deal_all(view);
  REQUIRE(world.phase() == Phase::complaining);
  const keys::Complain message = one.complain(world, view, 2);
  keys::Complain wrong = message;
  CHECK(keys::admit(world.state, world.call(), message).error() == Error::no_account);
  wrong.session = {4};
  stage.check_unchanged(one.account(), wrong, Error::no_session);
  wrong = message;
  wrong.index = 3;
  stage.check_unchanged(one.account(), wrong, Error::not_a_member);
  for (const u32 dealer : {0u, 5u, ~0u}) {
    wrong = message;
    wrong.dealer = dealer;
    stage.check_unchanged(one.account(), wrong, Error::no_dealing);
  }
  wrong = message;
  wrong.shared.bytes[0] = 0xc0;
  stage.check_unchanged(one.account(), wrong, Error::bad_point);
  wrong = message;
  for (u8& byte : wrong.proof.bytes) byte = 0xff;
  stage.check_unchanged(one.account(), wrong, Error::bad_scalar);
  wrong = message;
  wrong.dealer = 3;  // the proof is about another dealer
  stage.check_failed(one.account(), wrong, Error::unproved_complaint);
  CHECK(world.ports.faults == std::vector<KeysPorts::Charged>{{0, Fault::unproved_complaint}});
  world.ports.faults.clear();
  CHECK(world.send(one.account(), message).applied());  // the share was good
  CHECK(world.ports.faults == std::vector<KeysPorts::Charged>{{0, Fault::false_complaint}});
  CHECK(world.session()->doomed);
  stage.check_unchanged(one.account(), message, Error::lied);
  const keys::LeaveKeygen leave{.session = *world.id(), .index = 1};
  stage.check_unchanged(one.account(), leave, Error::lied);
  world.pass_deadline();
  CHECK_FALSE(world.session());
  CHECK(world.ports.failed == 1);
  CHECK(world.ports.culprits == std::vector<SeatId>{{0}});
  CHECK_FALSE(world.ports.exhausted);
  CHECK(world.sound());
}

TEST_CASE("keys: a dealer who lied is convicted, the wronged leave freely, the attempt restarts") {
  Stage stage;
  KeysWorld& world = stage.world;
  const threshold::Session view = stage.cast.register_all();
  Participant& liar = stage.member(2);
  Participant& wronged = stage.member(4);
  for (u32 j : {1u, 3u, 4u}) {
    Participant& one = stage.member(j);
    CHECK(world.send(one.account(), one.deal(world, view)).applied());
  }
  const auto bad = spoiled(liar.dealing(world, view), 4);
  CHECK(world.send(liar.account(), liar.deal(world, bad)).applied());
  CHECK(wronged.opened(world, view, 1).has_value());
  CHECK_FALSE(wronged.opened(world, view, 2).has_value());
  const keys::LeaveKeygen leave{.session = *world.id(), .index = 4};
  CHECK(keys::admit(world.state, world.call(), leave).error() == Error::no_account);
  stage.check_unchanged(wronged.account(), leave, Error::not_wronged);
  stage.check_unchanged(liar.account(), leave, Error::not_a_member);
  stage.check_unchanged(wronged.account(), keys::LeaveKeygen{{9}, 4}, Error::no_session);
  const keys::Complain complaint = wronged.complain(world, view, 2);
  CHECK(world.send(wronged.account(), complaint).applied());
  CHECK(world.sound());
  CHECK(world.ports.faults == std::vector<KeysPorts::Charged>{{1, Fault::bad_dealing}});
  stage.check_unchanged(wronged.account(), complaint, Error::void_already);
  CHECK(world.send(wronged.account(), leave).applied());
  stage.check_unchanged(wronged.account(), leave, Error::left_already);
  CHECK(world.sound());
  const keys::Confirm confirm{.session = *world.id(), .index = 1, .partial = {}};
  stage.check_unchanged(stage.member(1).account(), confirm, Error::doomed);
  world.pass_deadline();
  CHECK(world.ports.culprits == std::vector<SeatId>{{1}, {3}});
  CHECK(world.ports.faults.size() == 1);
  CHECK_FALSE(world.id());
  CHECK(world.ports.due.empty());
  stage.check_unchanged(wronged.account(), leave, Error::no_session);
  // Two others are drawn, and the next attempt succeeds under another sid.
  stage.cast.replace(1);
  stage.cast.replace(3);
  world.generate();
  CHECK(world.session()->attempt == 1);
  stage.check_unchanged(stage.member(1).account(), keys::LeaveKeygen{*world.id(), 1},
                        Error::wrong_phase);
  stage.cast.run();
  CHECK(world.ports.generated == 1);
  CHECK(world.sound());
}

TEST_CASE("keys: confirm is refused in order") {
  Stage stage;
  KeysWorld& world = stage.world;
  Participant& one = stage.member(1);
  keys::Confirm message{.session = *world.id(), .index = 1, .partial = {}};
  CHECK(keys::admit(world.state, world.ports, world.call(), message).error() == Error::no_account);
  stage.check_unchanged(one.account(), message, Error::wrong_phase);
  const threshold::Session view = stage.cast.register_all();
  stage.cast.deal_all(view);
  message.session = {4};
  stage.check_unchanged(one.account(), message, Error::no_session);
  message.session = *world.id();
  stage.check_unchanged(stage.member(2).account(), message, Error::not_a_member);
  stage.check_unchanged(one.account(), message, Error::not_ready);
  world.pass_pages();
  stage.check_unchanged(one.account(), message, Error::bad_point);
  for (Participant* member : stage.cast.sitting()) member->take_share(world, view);
  message.partial = stage.member(2).confirm(world).partial;
  stage.check_failed(one.account(), message, Error::wrong_partial);
  message = one.confirm(world);
  CHECK(world.send(one.account(), message).applied());
  stage.check_unchanged(one.account(), message, Error::already_confirmed);
  CHECK(world.phase() == Phase::complaining);
  world.pass_deadline();
  CHECK(world.phase() == Phase::confirming);
  for (u32 j = 2; j <= 4; ++j) {
    CHECK(world.send(stage.member(j).account(), stage.member(j).confirm(world)).applied());
    CHECK(world.sound());
  }
  CHECK(world.phase() == Phase::done);
  stage.check_unchanged(one.account(), message, Error::wrong_phase);
}

TEST_CASE("keys: who is silent is fined and leaves, in every phase") {
  for (const Phase phase : {Phase::registering, Phase::dealing, Phase::confirming}) {
    Stage stage;
    KeysWorld& world = stage.world;
    Participant& silent = stage.member(3);
    const auto others = [&](auto make) {
      for (u32 j : {1u, 2u, 4u}) {
        CHECK(world.send(stage.member(j).account(), make(stage.member(j))).applied());
      }
    };
    if (phase == Phase::registering) {
      others([&](Participant& p) { return p.register_key(world); });
    } else {
      const threshold::Session view = stage.cast.register_all();
      if (phase == Phase::dealing) {
        others([&](Participant& p) { return p.deal(world, view); });
      } else {
        stage.cast.deal_all(view);
        world.pass_pages();
        for (Participant* one : stage.cast.sitting()) one->take_share(world, view);
        others([&](Participant& p) { return p.confirm(world); });
        world.pass_deadline();
      }
    }
    REQUIRE(world.phase() == phase);
    const u64 deadline = world.session()->deadline_height.value;
    world.open(deadline - 1);
    CHECK(world.session().has_value());
    world.open(deadline);
    CHECK_FALSE(world.session());
    CHECK(world.ports.faults ==
          std::vector<KeysPorts::Charged>{{silent.sitter.seat.value, Fault::silence}});
    CHECK(world.ports.culprits == std::vector<SeatId>{silent.sitter.seat});
    CHECK_FALSE(world.key());
    CHECK(world.sound());
    CHECK(world.state.members.count() == 0);
  }
}

TEST_CASE("keys: a backlog of more than half of a phase excuses silence") {
  Stage stage;
  KeysWorld& world = stage.world;
  for (u64 height = 0; height < 6; ++height) world.ports.backlog.insert(height);
  world.open(10);
  CHECK(world.phase() == Phase::registering);
  CHECK(world.session()->deadline_height == Height{20});
  CHECK(world.ports.faults.empty());
  for (u64 height = 10; height < 15; ++height) world.ports.backlog.insert(height);  // exactly half
  world.open(20);
  CHECK_FALSE(world.session());
  CHECK(world.ports.faults.size() == 4);
}

TEST_CASE("keys: generation is given up after most_attempts") {
  Stage stage;
  KeysWorld& world = stage.world;
  for (u32 attempt = 0; attempt < 3; ++attempt) {
    CHECK(world.session()->attempt == attempt);
    world.pass_deadline();
    CHECK(world.ports.exhausted == (attempt == 2));
    if (attempt < 2) world.generate();
  }
}

TEST_CASE("keys: a fine that costs the seat does not upset a judgement") {
  Stage stage;
  KeysWorld& world = stage.world;
  const threshold::Session view = stage.cast.register_all();
  world.ports.on_fault = [&](SeatId seat) {
    world.ports.lost.insert(seat.value);
    world.change();
  };
  Participant& liar = stage.member(2);
  for (u32 j : {1u, 3u, 4u}) {
    Participant& one = stage.member(j);
    CHECK(world.send(one.account(), one.deal(world, view)).applied());
  }
  const auto bad = spoiled(liar.dealing(world, view), 4);
  CHECK(world.send(liar.account(), liar.deal(world, bad)).applied());
  CHECK(world.send(stage.member(4).account(), stage.member(4).complain(world, view, 2)).applied());
  // The wronged keep their time, though a member has lost its seat meanwhile.
  CHECK(world.phase() == Phase::complaining);
  CHECK(world.send(stage.member(4).account(), keys::LeaveKeygen{*world.id(), 4}).applied());
  // An unproved complaint of one who loses the seat for it.
  keys::Complain unproved = stage.member(3).complain(world, view, 1);
  unproved.proof.bytes[40] ^= 1;
  CHECK(world.send(stage.member(3).account(), unproved).failed == Error::unproved_complaint);
  world.pass_deadline();
  CHECK_FALSE(world.session());
  CHECK(world.ports.failed == 1);
  CHECK(world.ports.culprits == std::vector<SeatId>{{1}, {3}});
  CHECK(world.sound());

  Stage other;
  other.world.ports.on_fault = [&](SeatId seat) {
    other.world.ports.lost.insert(seat.value);
    other.world.end();
  };
  other.world.pass_deadline();  // all are silent, and the pool ends with the first
  CHECK(other.world.ports.failed == 0);
  CHECK(other.world.sound());
}

TEST_CASE("keys: a lost seat restarts the attempt, and an ended pool shares nothing") {
  Stage stage;
  KeysWorld& world = stage.world;
  stage.cast.register_all();
  stage.cast.replace(2);
  world.change();
  CHECK_FALSE(world.session());
  CHECK(world.ports.failed == 1);
  CHECK(world.ports.culprits.empty());
  world.change();  // nothing is open
  CHECK(world.ports.failed == 1);
  stage.cast.generate();
  CHECK(world.sound());
  const auto key = world.key();
  world.reshare();
  CHECK(world.sound());
  world.end();
  CHECK_FALSE(world.session());
  CHECK(world.ports.due.empty());
  CHECK(world.ports.failed == 1);
  CHECK(world.key() == key);
  CHECK(world.sound());

  KeysWorld fresh(4);
  fresh.end();  // never had a session
  CHECK(fresh.state.keyrings.count() == 0);
}
