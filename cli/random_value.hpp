#pragma once
// Values of any described type, within the bounds of its fields: so that a generated log also has
// the messages that nobody wrote a recipe for, and most of their refusals.

#include "cli/split_mix.hpp"
#include "ledger/describe.hpp"

namespace surety::cli {

class RandomValue {
 public:
  // Names are mostly taken from `names`, and now and then a number from `likely`.
  RandomValue(SplitMix& random, const std::vector<Name>& names, std::span<const u64> likely)
      : random_(random), names_(names), likely_(likely) {}

  // Appends the canonical bytes of a value.
  void append(const TypeInfo& type, const Field* field, ByteBuffer& out);

 private:
  void append_integer(const TypeInfo& type, const Field* field, ByteBuffer& out);
  void append_name(ByteBuffer& out);
  void append_string(const Field* field, bool letters, ByteBuffer& out);
  u64 small_count(const Field* field, u64 usual);

  SplitMix& random_;
  const std::vector<Name>& names_;
  std::span<const u64> likely_;
};

// Appends `width` bytes, little-endian.
void append_integer(u64 value, unsigned width, ByteBuffer& out);

}  // namespace surety::cli
