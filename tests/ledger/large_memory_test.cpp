#include "ledger/large_memory.hpp"

#include <doctest/doctest.h>

#include <cstring>
#include <set>

#include "ledger/chunks.hpp"

namespace surety {
namespace {

TEST_CASE("pieces are distinct, writable, and used again") {
  constexpr u32 size = 24 * 1024;
  PieceStore store(size);
  std::set<void*> pieces;
  for (u32 i = 0; i < 300; ++i) {  // beyond the single ones and across several blocks
    void* piece = store.take();
    std::memset(piece, static_cast<int>(i & 0xff), size);
    CHECK(pieces.insert(piece).second);
  }
  void* one = *pieces.begin();
  store.give_back(one);
  CHECK(store.take() == one);
  PieceStore other(std::move(store));
  other.clear();
  CHECK(other.take() != nullptr);
}

TEST_CASE("chunks keep what they hold when they are copied, moved, released and cleared") {
  using Words = std::vector<u64>;
  Chunks<Words, 16> chunks;
  constexpr u64 count = 200'000;  // several blocks
  for (u64 i = 0; i < count; i += 7) chunks.make(i) = {i, i + 1};
  Chunks<Words, 16> copy(chunks);
  chunks.release(7);
  CHECK(chunks.find(7) == nullptr);
  chunks.make(7) = {1};
  CHECK(chunks[7] == Words{1});
  CHECK(chunks[0].empty());  // a piece that is used again starts empty
  for (u64 i = 0; i < count; i += 7) REQUIRE(copy[i] == Words{i, i + 1});
  Chunks<Words, 16> moved(std::move(copy));
  REQUIRE(moved[14] == Words{14, 15});
  copy = moved;
  moved.clear();
  CHECK(moved.find(14) == nullptr);
  CHECK(copy[14] == Words{14, 15});
}

TEST_CASE("a large vector holds what it is given") {
  LargeVector<u64> words;
  for (u64 i = 0; i < 1'000'000; ++i) words.push_back(i);
  for (u64 i = 0; i < 1'000'000; ++i) REQUIRE(words[i] == i);
}

}  // namespace
}  // namespace surety
