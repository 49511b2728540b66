#pragma once
// A text file, or stdin for "-", read whole or line by line.

#include <cstdio>
#include <string>

#include "ledger/integers.hpp"

namespace surety::cli {

class TextInput {
 public:
  // Throws a Failure where the file cannot be read.
  explicit TextInput(const std::string& path);
  TextInput(const TextInput&) = delete;
  TextInput& operator=(const TextInput&) = delete;
  ~TextInput();

  // The next line without its end; false at the end of the file.
  [[nodiscard]] bool line(std::string& into);
  // Appends all that is left.
  void rest(std::string& into);

  // "file", or "stdin".
  const std::string& name() const { return name_; }
  u64 bytes_read() const { return bytes_read_; }
  // Of a regular file; 0 where it is not known.
  u64 size() const { return size_; }
  // Of the line that was read last, from 1.
  u64 line_number() const { return line_number_; }

 private:
  void check();

  std::string name_;
  std::FILE* file_;
  char* buffer_ = nullptr;
  std::size_t capacity_ = 0;
  u64 bytes_read_ = 0;
  u64 size_ = 0;
  u64 line_number_ = 0;
};

// The whole of a file.
std::string read_all(const std::string& path);

}  // namespace surety::cli
