// Many messages at a time: those of equally many blocks fill the lanes together.

#include "ledger/sha256_kernels.hpp"
#include "ledger/trap.hpp"

namespace surety {

namespace {

using kernels::Engine;
using kernels::Lane;

// Hashes `count` messages of equally many blocks; at most MOST_LANES of them.
void hash_group(const Engine& engine, const Lane* lanes, u32 count, u32 blocks) {
  u32 done = 0;
  while (engine.wide != nullptr && count - done >= engine.worth) {
    Lane filled[kernels::MOST_LANES];
    // Idle lanes repeat the first and write its digest again.
    for (u32 i = 0; i < engine.lanes; ++i) {
      filled[i] = lanes[done + i < count ? done + i : done];
    }
    engine.wide(filled, blocks);
    done += engine.lanes < count - done ? engine.lanes : count - done;
  }
  for (; engine.pair != nullptr && count - done >= 2; done += 2) engine.pair(lanes + done, blocks);
  for (; done < count; ++done) kernels::hash_one(engine.single, lanes[done], blocks);
}

void hash_equal(const Engine& engine, ByteView inputs, u32 input_size, Hash* outputs) {
  const u32 blocks = kernels::blocks_of(input_size);
  const u64 count = input_size == 0 ? 0 : inputs.size() / input_size;
  Lane lanes[kernels::MOST_LANES];
  u32 held = 0;
  for (u64 i = 0; i < count; ++i) {
    lanes[held++] = {inputs.data() + i * input_size, input_size, outputs[i].bytes.data()};
    if (held < kernels::MOST_LANES && i + 1 < count) continue;
    hash_group(engine, lanes, held, blocks);
    held = 0;
  }
}

// Messages wait with those of as many blocks until there are enough for every lane; long ones,
// which are rare, do not wait.
void hash_views(const Engine& engine, std::span<const ByteView> inputs, Hash* outputs) {
  constexpr u32 most_blocks = 8;
  Lane waiting[most_blocks][kernels::MOST_LANES];
  u32 held[most_blocks] = {};
  expects(inputs.size() <= 0xffff'ffff, "a batch has at most 2^32 - 1 messages");
  const u32 total = static_cast<u32>(inputs.size());
  for (u32 i = 0; i < total; ++i) {
    expects(inputs[i].size() <= 0xffff'ffff, "a hashed message stays below 4 GiB");
    const Lane lane{inputs[i].data(), static_cast<u32>(inputs[i].size()), outputs[i].bytes.data()};
    const u32 blocks = kernels::blocks_of(lane.size);
    if (blocks > most_blocks) {
      kernels::hash_one(engine.single, lane, blocks);
      continue;
    }
    u32& count = held[blocks - 1];
    waiting[blocks - 1][count++] = lane;
    if (count < kernels::MOST_LANES) continue;
    hash_group(engine, waiting[blocks - 1], count, blocks);
    count = 0;
  }
  for (u32 i = 0; i < most_blocks; ++i) hash_group(engine, waiting[i], held[i], i + 1);
}

}  // namespace

void hash_many(const u8* inputs, u32 input_size, u32 count, Hash* outputs) {
  if (input_size == 0) {
    for (u32 i = 0; i < count; ++i) outputs[i] = sha256({});
    return;
  }
  hash_equal(kernels::best_engine(), {inputs, ByteView::size_type{input_size} * count}, input_size,
             outputs);
}

void hash_many(std::span<const ByteView> inputs, Hash* outputs) {
  hash_views(kernels::best_engine(), inputs, outputs);
}

void hash_many_by(Sha256Backend backend, std::span<const ByteView> inputs, Hash* outputs) {
  hash_views(kernels::engine_of(backend), inputs, outputs);
}

void hash_many_by(Sha256Backend backend, ByteView inputs, u32 input_size, Hash* outputs) {
  hash_equal(kernels::engine_of(backend), inputs, input_size, outputs);
}

}  // namespace surety
