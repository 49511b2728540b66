#pragma once
// Memory of what grows with the ledger: records, trees and indices. Scattered reads of it cost a
// walk through the page tables each, so large pieces ask the system for huge pages where it has
// them. That halves the time of a transaction among a million accounts.

#include <new>
#include <vector>

#include "ledger/integers.hpp"

namespace surety {

// At least this much at once asks for huge pages; also their size and alignment.
inline constexpr u32 HUGE_PAGE = 2u << 20;

// Memory that is not initialised. Traps where there is none.
void* allocate_large(u64 bytes);
void release_large(void* memory, u64 bytes);

// For standard containers.
template <class T>
struct LargeAllocator {
  using value_type = T;
  using size_type = decltype(sizeof(T));
  LargeAllocator() = default;
  template <class U>
  LargeAllocator(const LargeAllocator<U>&) {}

  T* allocate(size_type count) { return static_cast<T*>(allocate_large(u64{count} * sizeof(T))); }
  void deallocate(T* memory, size_type count) { release_large(memory, u64{count} * sizeof(T)); }
  friend bool operator==(const LargeAllocator&, const LargeAllocator&) { return true; }
};

template <class T>
using LargeVector = std::vector<T, LargeAllocator<T>>;

// Pieces of one size. The first 2 MiB of them are allocated one by one, so that a small table stays
// small; later ones are cut out of large blocks. A piece that is given back is used again, and all
// memory is returned when the store ends.
class PieceStore {
 public:
  explicit PieceStore(u32 piece_bytes) : piece_bytes_(piece_bytes) {}
  PieceStore(const PieceStore&) = delete;
  PieceStore& operator=(const PieceStore&) = delete;
  PieceStore(PieceStore&& other) noexcept;
  PieceStore& operator=(PieceStore&& other) noexcept;
  ~PieceStore() { clear(); }

  // Memory of one piece, not initialised, aligned for any type.
  void* take();
  void give_back(void* piece) { unused_.push_back(piece); }
  // Returns all memory. No piece is in use any more.
  void clear();

 private:
  void add_block();

  u32 piece_bytes_;
  std::vector<void*> singles_;
  std::vector<void*> blocks_;
  std::vector<void*> unused_;
};

}  // namespace surety
