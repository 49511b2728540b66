#include "ledger/large_memory.hpp"

#include <cstdlib>
#include <utility>

#ifdef __linux__
#include <sys/mman.h>
#endif

#include "ledger/trap.hpp"

namespace surety {

void* allocate_large(u64 bytes) {
  using Size = decltype(sizeof(0));
  const Size size = static_cast<Size>(bytes);
  expects(size == bytes && bytes <= ~u64{0} / 2, "an allocation fits the address space");
#ifdef __linux__
  if (bytes >= HUGE_PAGE) {
    const u64 pages = (bytes + HUGE_PAGE - 1) / HUGE_PAGE;
    const Size whole = static_cast<Size>(pages * HUGE_PAGE);
    void* memory = std::aligned_alloc(HUGE_PAGE, whole);
    expects(memory != nullptr, "the system has memory left");
    // A wish: where it is not granted the memory is as good as any.
    (void)madvise(memory, whole, MADV_HUGEPAGE);
    return memory;
  }
#endif
  void* memory = std::malloc(size);
  expects(memory != nullptr || size == 0, "the system has memory left");
  return memory;
}

void release_large(void* memory, u64) { std::free(memory); }

PieceStore::PieceStore(PieceStore&& other) noexcept
    : piece_bytes_(other.piece_bytes_),
      singles_(std::exchange(other.singles_, {})),
      blocks_(std::exchange(other.blocks_, {})),
      unused_(std::exchange(other.unused_, {})) {}

PieceStore& PieceStore::operator=(PieceStore&& other) noexcept {
  std::swap(piece_bytes_, other.piece_bytes_);
  singles_.swap(other.singles_);
  blocks_.swap(other.blocks_);
  unused_.swap(other.unused_);
  return *this;
}

void* PieceStore::take() {
  if (unused_.empty() && u64{piece_bytes_} * singles_.size() < HUGE_PAGE) {
    singles_.push_back(allocate_large(piece_bytes_));
    return singles_.back();
  }
  if (unused_.empty()) add_block();
  void* piece = unused_.back();
  unused_.pop_back();
  return piece;
}

// Pieces come out of a block in the order of their addresses.
void PieceStore::add_block() {
  u8* block = static_cast<u8*>(allocate_large(HUGE_PAGE));
  blocks_.push_back(block);
  for (u32 count = HUGE_PAGE / piece_bytes_; count > 0; --count) {
    unused_.push_back(block + (count - 1) * piece_bytes_);
  }
}

void PieceStore::clear() {
  for (void* memory : singles_) release_large(memory, piece_bytes_);
  for (void* memory : blocks_) release_large(memory, HUGE_PAGE);
  singles_.clear();
  blocks_.clear();
  unused_.clear();
}

}  // namespace surety
