#pragma once
// A fixture: a genesis, blocks of transactions, and what is expected of each. Files of this form
// are replayed natively, in WASM and in the page; in JSON Lines the first line is a fixture without
// blocks and each further line is one block.

#include "contract/machine/types.hpp"

namespace surety::machine {

struct FixtureStep {
  std::optional<Text> note;
  Transaction transaction;
  std::optional<Receipt> expect;
};
BOOST_DESCRIBE_STRUCT(FixtureStep, (), (note, transaction, expect))
constexpr auto about(As<FixtureStep>) {
  return described<FixtureStep>("fixture_step", "A transaction and the receipt it must yield.",
                                Field{.name = "note", .meaning = "Why it is there."},
                                Field{.name = "transaction", .meaning = "What is sent."},
                                Field{.name = "expect", .meaning = "Its receipt, byte for byte."});
}

struct FixtureBlock {
  std::optional<Text> note;
  Header header;
  std::vector<FixtureStep> transactions;
  std::optional<CodeOf<Refusals>> refused;
  std::optional<std::vector<Event>> opening;
  std::optional<Hash> state_root;
};
BOOST_DESCRIBE_STRUCT(FixtureBlock, (), (note, header, transactions, refused, opening, state_root))
constexpr auto about(As<FixtureBlock>) {
  return described<FixtureBlock>(
      "fixture_block", "A block and what is expected of it.",
      Field{.name = "note", .meaning = "Why it is there."},
      Field{.name = "header", .meaning = "When it is."},
      Field{
          .name = "transactions", .meaning = "In order.", .greatest = {1u << 24}, .fallback = "[]"},
      Field{.name = "refused", .meaning = "The whole block must be refused with this code."},
      Field{.name = "opening", .meaning = "Events of the work that is due when it opens."},
      Field{.name = "state_root", .meaning = "State root after it."});
}

struct TestKey {
  Name name;
  Seed secret_seed;
};
BOOST_DESCRIBE_STRUCT(TestKey, (), (name, secret_seed))
constexpr auto about(As<TestKey>) {
  return described<TestKey>(
      "test_key", "A key that is no secret, so that tools can sign for an account of a fixture.",
      Field{.name = "name", .meaning = "Name of the account."},
      Field{.name = "secret_seed", .meaning = "The 32 bytes that the Ed25519 key is made from."});
}

struct Fixture {
  u32 fixture = 1;
  Text title;
  std::optional<Text> about;
  Genesis genesis;
  std::vector<TestKey> keys;
  std::vector<FixtureBlock> blocks;
};
BOOST_DESCRIBE_STRUCT(Fixture, (), (fixture, title, about, genesis, keys, blocks))
constexpr auto about(As<Fixture>) {
  return described<Fixture>(
      "fixture", "A history that anyone can replay.",
      Field{.name = "fixture", .meaning = "Version of the format.", .least = {1}, .greatest = {1}},
      Field{.name = "title", .meaning = "What it shows, in a line.", .greatest = {200}},
      Field{.name = "about", .meaning = "What happens and why."},
      Field{.name = "genesis", .meaning = "Where it starts."},
      Field{.name = "keys", .meaning = "Test keys.", .greatest = {1000}, .fallback = "[]"},
      Field{.name = "blocks", .meaning = "In order.", .greatest = {1u << 24}, .fallback = "[]"});
}

}  // namespace surety::machine
