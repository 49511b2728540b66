#pragma once
// How figures of a benchmark are called.

#include <string>

#include "cli/bench_types.hpp"

namespace surety::cli {

inline const char* engine_name(EngineKind kind) {
  return kind == EngineKind::native ? "native" : "wasm";
}

inline const char* part_name(Part part) {
  switch (part) {
    case Part::memory:
      return "memory";
    case Part::memory_with_tree:
      return "memory with the tree";
    case Part::snapshot_write:
      return "snapshot write";
    case Part::snapshot_read:
      return "snapshot read";
    case Part::undo:
      return "undo";
    case Part::json_decode:
      break;
  }
  return "decode from JSON";
}

inline bool is_memory(Part part) { return part == Part::memory || part == Part::memory_with_tree; }

// 1000000 as "1M", 1000 as "1k", 1500 as it is.
inline std::string count_name(u64 count) {
  if (count != 0 && count % 1'000'000 == 0) return std::to_string(count / 1'000'000) + "M";
  if (count != 0 && count % 1'000 == 0) return std::to_string(count / 1'000) + "k";
  return std::to_string(count);
}

inline std::string root_name(const std::optional<u64>& root_every) {
  return root_every ? "root every " + count_name(*root_every) : "no root";
}

}  // namespace surety::cli
