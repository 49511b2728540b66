#pragma once
// A long array in pieces of fixed size, allocated when first written. It never moves what it holds
// and never doubles, so memory stays near what the elements need; a piece that was never written,
// or was released, costs one pointer. Released memory is used for later pieces.

#include <array>
#include <new>
#include <utility>
#include <vector>

#include "ledger/large_memory.hpp"
#include "ledger/prefetch.hpp"

namespace surety {

// The greatest power of two of elements that fit 32 KiB, at least 16: small enough to leave a
// table of few records cheap, large enough that the pointers of 10^6 records stay in cache.
template <class T>
constexpr u32 default_chunk_size() {
  u32 count = 16;
  while (count * 2 * sizeof(T) <= 32768) count *= 2;
  return count;
}

template <class T, u32 ChunkSize = default_chunk_size<T>()>
class Chunks {
  static_assert((ChunkSize & (ChunkSize - 1)) == 0, "a power of two divides by shifting");

 public:
  static constexpr u32 chunk_size = ChunkSize;

  Chunks() = default;
  Chunks(const Chunks& other) {
    chunks_.reserve(other.chunks_.size());
    for (const Chunk* chunk : other.chunks_) {
      chunks_.push_back(chunk != nullptr ? new (pieces_.take()) Chunk(*chunk) : nullptr);
    }
  }
  Chunks(Chunks&& other) noexcept
      : chunks_(std::exchange(other.chunks_, {})), pieces_(std::move(other.pieces_)) {}
  Chunks& operator=(const Chunks& other) { return *this = Chunks(other); }
  Chunks& operator=(Chunks&& other) noexcept {
    chunks_.swap(other.chunks_);
    pieces_ = std::move(other.pieces_);
    return *this;
  }
  ~Chunks() { clear(); }

  // Null where nothing was written in this piece.
  const T* find(u64 index) const {
    const u64 chunk = index / ChunkSize;
    if (chunk >= chunks_.size() || !chunks_[narrow(chunk)]) return nullptr;
    return &(*chunks_[narrow(chunk)])[index % ChunkSize];
  }
  // Precondition: the piece was written.
  const T& operator[](u64 index) const {
    return (*chunks_[narrow(index / ChunkSize)])[index % ChunkSize];
  }
  T& operator[](u64 index) { return (*chunks_[narrow(index / ChunkSize)])[index % ChunkSize]; }
  // The element, allocating its piece.
  T& make(u64 index) {
    const u64 chunk = index / ChunkSize;
    if (chunk >= chunks_.size() || !chunks_[narrow(chunk)]) allocate(chunk);
    return (*chunks_[narrow(chunk)])[index % ChunkSize];
  }
  // Frees the piece that holds the element, for others to use.
  void release(u64 index) {
    const u64 chunk = index / ChunkSize;
    if (chunk >= chunks_.size() || !chunks_[narrow(chunk)]) return;
    chunks_[narrow(chunk)]->~Chunk();
    pieces_.give_back(chunks_[narrow(chunk)]);
    chunks_[narrow(chunk)] = nullptr;
  }
  // Fetches the element's first and last line into cache, to be written, where it exists.
  void prefetch(u64 index) const {
    const T* place = find(index);
    if (place == nullptr) return;
    prefetch_line(place);
    const void* end = place + 1;
    prefetch_line(static_cast<const u8*>(end) - 1);
  }
  void clear() {
    for (Chunk* chunk : chunks_) {
      if (chunk != nullptr) chunk->~Chunk();
    }
    chunks_.clear();
    pieces_.clear();
  }

 private:
  using Chunk = std::array<T, ChunkSize>;
  using List = std::vector<Chunk*>;
  static_assert(sizeof(Chunk) <= HUGE_PAGE);

  static constexpr typename List::size_type narrow(u64 value) {
    return static_cast<typename List::size_type>(value);
  }
  void allocate(u64 chunk) {
    if (chunk >= chunks_.size()) chunks_.resize(narrow(chunk + 1));
    chunks_[narrow(chunk)] = new (pieces_.take()) Chunk();
  }
  List chunks_;
  PieceStore pieces_{sizeof(Chunk)};
};

}  // namespace surety
