#include "cli/text_input.hpp"

#include <sys/stat.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "cli/console.hpp"

namespace surety::cli {

TextInput::TextInput(const std::string& path) : name_(path == "-" ? "stdin" : path) {
  file_ = path == "-" ? stdin : std::fopen(path.c_str(), "re");
  if (file_ == nullptr) {
    throw Failure{Exit::io, std::string("cannot be opened: ") + std::strerror(errno), name_,
                  "check the path; `-` reads stdin"};
  }
  struct stat facts = {};
  if (fstat(fileno(file_), &facts) != 0) return;
  if (S_ISDIR(facts.st_mode)) {
    if (file_ != stdin) std::fclose(file_);
    throw Failure{Exit::io, "is a directory", name_, "name the files in it"};
  }
  if (S_ISREG(facts.st_mode)) size_ = static_cast<u64>(facts.st_size);
}

TextInput::~TextInput() {
  std::free(buffer_);
  if (file_ != stdin) std::fclose(file_);
}

void TextInput::check() {
  stop_if_interrupted();
  if (std::ferror(file_) == 0) return;
  throw Failure{Exit::io, std::string("cannot be read: ") + std::strerror(errno), name_, ""};
}

bool TextInput::line(std::string& into) {
  const ssize_t count = getline(&buffer_, &capacity_, file_);
  if (count < 0) {
    check();
    return false;
  }
  bytes_read_ += static_cast<u64>(count);
  ++line_number_;
  into.assign(buffer_, static_cast<std::size_t>(count));
  if (!into.empty() && into.back() == '\n') into.pop_back();
  return true;
}

void TextInput::rest(std::string& into) {
  char block[1 << 16];
  for (;;) {
    const std::size_t count = std::fread(block, 1, sizeof block, file_);
    into.append(block, count);
    bytes_read_ += count;
    if (count == sizeof block) continue;
    check();
    if (std::feof(file_) != 0) return;
  }
}

std::string read_all(const std::string& path) {
  TextInput input(path);
  std::string text;
  input.rest(text);
  return text;
}

}  // namespace surety::cli
