#pragma once
// Reads the few facts that the contract needs from what the chain says of a call. Chains add
// members from version to version, so what is not asked for is passed over.

#include <optional>
#include <string>
#include <string_view>

#include "ledger/json/lexer.hpp"

namespace surety::cosmwasm {

// Walks a JSON text from scalar to scalar, each with its path ("/funds/0/denom").
class PathWalker {
 public:
  explicit PathWalker(std::string_view text) { lexer_.start(text); }

  // On to the next string or number; false at the end, and where the text is no JSON or nests
  // deeper than 32.
  bool next();
  // Whether the whole text was walked and is well formed. After `next` gave false.
  bool complete() const { return complete_; }

  const std::string& path() const { return path_; }
  std::string_view text() const { return lexer_.text(); }
  bool is_string() const { return is_string_; }

 private:
  struct Frame {
    std::string::size_type length;  // of the path above it
    u32 index;
    bool object;
  };
  bool value(json::Token token);
  bool open(bool object);
  bool close(json::Token token);
  void leave();
  bool enter_element();
  bool enter_key(json::Token token);

  json::Lexer lexer_;
  std::string path_;
  std::array<Frame, 32> frames_{};
  u32 depth_ = 0;
  bool wants_value_ = true;
  bool fresh_ = false;  // a container was just opened
  bool complete_ = false;
  bool is_string_ = false;
};

// The string at this path; the first where there are several.
std::optional<std::string> text_at(std::string_view json, std::string_view path);

}  // namespace surety::cosmwasm
