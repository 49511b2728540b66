#pragma once
// Published vectors: read from the folder named by SURETY_VECTORS, or from the one beside the
// source tree. They are not part of the project; a test says visibly that it skips them.

#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>

namespace surety::test {

inline std::optional<std::string> read_whole_file(const std::string& path) {
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) return std::nullopt;
  std::string text;
  char chunk[4096];
  while (true) {
    const auto count = std::fread(chunk, 1, sizeof chunk, file);
    if (count == 0) break;
    text.append(chunk, count);
  }
  std::fclose(file);
  return text;
}

// The text of a vector file, by its path inside the folder of vectors.
inline std::optional<std::string> read_vector(const std::string& name) {
  const char* named = std::getenv("SURETY_VECTORS");
  if (named != nullptr) return read_whole_file(std::string(named) + "/" + name);
#if defined(SURETY_SOURCE_DIR)
  return read_whole_file(std::string(SURETY_SOURCE_DIR) + "/../shared/vectors/" + name);
#else
  return read_whole_file("../shared/vectors/" + name);
#endif
}

}  // namespace surety::test
