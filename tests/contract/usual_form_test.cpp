// The usual form of a transaction is read in place; the codec is what it is compared with.
#include "contract/machine/usual_form.hpp"

#include <doctest/doctest.h>

#include "tests/contract/machine_world.hpp"

using namespace surety;
using namespace surety::machine;
using namespace surety::test;

namespace {

Transaction usual_one(Generator& random) {
  Transaction transaction;
  transaction.sender = Name::of(random.fixed<Hash>().view());
  transaction.funds_atoms = {random.u128_() >> 32};
  transaction.message = accounts::Transfer{.to = Name::of(random.fixed<Hash>().view()),
                                           .amount_atoms = {random.u128_() >> 32},
                                           .hours_in = {random.u64_()},
                                           .hours_out = {random.u64_()}};
  return transaction;
}

// Whether both readers take the same from the front, or both nothing. `into` holds whatever was
// read before.
bool same_as_codec(ByteView bytes, Transaction& into) {
  ByteView plain = bytes;
  ByteView taken = bytes;
  ByteView passed = bytes;
  Transaction expected;
  Transaction scratch;
  const bool reads = decode_front(plain, expected);
  if (usual::take(taken, into) != reads || usual::pass(passed, scratch) != reads) return false;
  if (!reads) return true;
  return taken.size() == plain.size() && passed.size() == plain.size() &&
         encoded(into) == encoded(expected);
}

}  // namespace

TEST_CASE("the usual form is where the description says") {
  Generator random(1);
  const Bytes bytes = encoded(usual_one(random));
  CHECK(bytes.size() == usual::SIZE);
  CHECK(usual::stands_in(bytes));
  CHECK_FALSE(usual::stands_in(ByteView(bytes).first(bytes.size() - 1)));
}

TEST_CASE("whatever one byte is, the usual form and the codec read the same") {
  Generator random(2);
  Transaction into;
  Bytes bytes = encoded(usual_one(random));
  const Bytes more = random.bytes(120);
  bytes.insert(bytes.end(), more.begin(), more.end());
  for (u32 at = 0; at < usual::SIZE; ++at) {
    for (u32 value = 0; value < 256; ++value) {
      Bytes other = bytes;
      other[at] = static_cast<u8>(value);
      REQUIRE(same_as_codec(other, into));
    }
  }
  for (u32 size = 0; size <= bytes.size(); ++size) {
    REQUIRE(same_as_codec(ByteView(bytes).first(size), into));
  }
}

TEST_CASE("it is read over whatever was there") {
  Generator random(3);
  MachineWorld world;
  const auto machine = world.start();
  Transaction into;
  for (u32 i = 0; i < 300; ++i) {
    const bool usual = random.chance(1, 2);
    Transaction next = usual ? usual_one(random) : world.random_transaction(*machine, random);
    if (random.chance(1, 3)) next.sequence = Sequence{7};
    if (random.chance(1, 3)) next.valid_until = Height{9};
    if (random.chance(1, 3)) next.signature = Signature{};
    REQUIRE(same_as_codec(encoded(next), into));
  }
}

TEST_CASE("a block of transfers does what they do one by one") {
  Generator random(4);
  MachineWorld world;
  const auto whole = world.start();
  const auto steps = world.start(9);
  std::vector<Name> keys;
  for (u32 i = 0; i < 9; ++i) keys.push_back(Name::of(random.fixed<Hash>().view()));
  u32 applied = 0;
  for (u32 round = 0; round < 40; ++round) {
    std::vector<Transaction> transactions;
    for (u64 left = random.below(60); left > 0; --left) {
      Transaction next = world.random_transaction(*whole, random);
      if (random.chance(9, 10)) {
        const bool funded = round < 3 || random.chance(1, 3);
        next.sender = funded ? world.any_name(random) : keys[random.below(keys.size())];
        next.message = accounts::Transfer{.to = keys[random.below(keys.size())],
                                          .amount_atoms = {random.below(funded ? 3000 : 200)},
                                          .hours_in = {random.below(12)},
                                          .hours_out = {random.below(9)}};
      }
      transactions.push_back(next);
    }
    const Block block = world.block(*whole, random.below(3), transactions, random);
    ByteBuffer out;
    REQUIRE_FALSE(whole->apply_block(encoded(block), true, out));
    BlockResult result;
    REQUIRE(decode(out.view(), result));
    ByteBuffer events;
    REQUIRE_FALSE(steps->open_block(block.header, body_of(block), events));
    for (u32 i = 0; i < transactions.size(); ++i) {
      ByteBuffer receipt;
      const Outcome outcome = steps->execute_bytes(encoded(transactions[i]), receipt);
      REQUIRE(encoded(result.receipts[i]) == receipt.copy());
      if (outcome == Outcome::applied) ++applied;
    }
    REQUIRE(*result.state_root == steps->state_root());
    REQUIRE(snapshot_of(*whole) == snapshot_of(*steps));
  }
  CHECK(applied > 300);
  CHECK(whole->audit_all());
}
