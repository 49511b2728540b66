#pragma once
// The two cereal archives of canonical bytes: one appends to a buffer, one reads within a view.
// Included by *_codec.cpp only, like ledger/codec_cereal.hpp.

#include <cereal/cereal.hpp>

#include "ledger/bytes.hpp"
#include "ledger/describe.hpp"

namespace surety::codec {

// What the archives do themselves stands in bases of theirs: a record of plain fields needs no
// more, and making an archive costs as much as writing or reading one.
class Appender {
 public:
  explicit Appender(ByteBuffer& out) : out_(out) {}
  u8* place(u32 count) { return out_.extend(count); }
  void take_back(u32 count) { out_.truncate(out_.size() - count); }

 private:
  ByteBuffer& out_;
};

class Output : public cereal::OutputArchive<Output, cereal::AllowEmptyClassElision>,
               public Appender {
 public:
  explicit Output(ByteBuffer& out)
      : OutputArchive<Output, cereal::AllowEmptyClassElision>(this), Appender(out) {}
};

// After a failure nothing is left and every read gives zero, so that loading code needs no branch
// per field.
class Cursor {
 public:
  explicit Cursor(ByteView bytes) : next_(bytes.data()), left_(bytes.size()) {}

  bool ok() const { return ok_; }
  ByteView rest() const { return {next_, left_}; }
  u64 left() const { return left_; }
  void refuse() {
    ok_ = false;
    left_ = 0;
  }
  void require(bool holds) {
    if (!holds) [[unlikely]]
      refuse();
  }

  // The next `count` bytes, at least one, or null once anything has failed.
  [[gnu::always_inline]] const u8* take(u64 count) {
    if (left_ < count) [[unlikely]] {
      refuse();
      return nullptr;
    }
    const u8* place = next_;
    next_ += count;
    left_ -= static_cast<decltype(left_)>(count);
    return place;
  }

  // Bound on the length of the byte string or list that is read next.
  Limit longest = NO_LIMIT;

 private:
  const u8* next_;
  decltype(ByteView{}.size()) left_;
  bool ok_ = true;
};

class Input : public cereal::InputArchive<Input, cereal::AllowEmptyClassElision>, public Cursor {
 public:
  explicit Input(ByteView bytes)
      : InputArchive<Input, cereal::AllowEmptyClassElision>(this), Cursor(bytes) {}
};

// An archive that is never destroyed. cereal's archives hold hash maps for pointers and class
// hierarchies; ours stay empty and own nothing, and destroying four of them costs as much as a
// message does.
template <class Archive>
union Kept {
  template <class Source>
  explicit Kept(Source& source) : archive(source) {}
  Kept(const Kept&) = delete;
  Kept& operator=(const Kept&) = delete;
  ~Kept() {}
  Archive archive;
};

}  // namespace surety::codec
