#pragma once
// Published vectors: read from the folder named by SURETY_VECTORS, or from the one beside the
// source tree. They are not part of the project; a test says visibly that it skips them.

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>
#include <system_error>
#include <vector>

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

// Where the folder of vectors has this file or folder.
inline std::string vector_path(const std::string& name) {
  const char* named = std::getenv("SURETY_VECTORS");
  if (named != nullptr) return std::string(named) + "/" + name;
#if defined(SURETY_SOURCE_DIR)
  std::string path = SURETY_SOURCE_DIR;
  path += "/../shared/vectors/";
  path += name;
  return path;
#else
  return "../shared/vectors/" + name;
#endif
}

// The text of a vector file, by its path inside the folder of vectors.
inline std::optional<std::string> read_vector(const std::string& name) {
  return read_whole_file(vector_path(name));
}

// The files of a folder of vectors, in order, by their paths inside the folder of vectors.
inline std::vector<std::string> vector_names(const std::string& folder) {
  std::vector<std::string> names;
  std::error_code absent;
  for (const auto& entry : std::filesystem::directory_iterator(vector_path(folder), absent)) {
    names.push_back(folder + "/" + entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace surety::test
