#include "wasm/cosmwasm/json_paths.hpp"

namespace surety::cosmwasm {

using json::Token;

// Reads tokens up to a string or number that is a value.
bool PathWalker::next() {
  if (!wants_value_ && !fresh_) leave();
  while (true) {
    const Token token = lexer_.next();
    if (token == Token::bad) return false;
    if (!wants_value_ && depth_ == 0) {
      complete_ = token == Token::end;
      return false;
    }
    if (fresh_ && (token == Token::end_object || token == Token::end_array)) {
      if (!close(token)) return false;
      continue;
    }
    if (fresh_) {
      fresh_ = false;
      const bool object = frames_[depth_ - 1].object;
      if (object && !enter_key(token)) return false;
      if (object) continue;
      if (!enter_element()) return false;
    } else if (!wants_value_) {
      if (token == Token::comma) {
        const bool object = frames_[depth_ - 1].object;
        if (object && !enter_key(lexer_.next())) return false;
        if (!object && !enter_element()) return false;
        continue;
      }
      if (!close(token)) return false;
      continue;
    }
    if (token == Token::string || token == Token::number) {
      wants_value_ = false;
      is_string_ = token == Token::string;
      return true;
    }
    if (!value(token)) return false;
  }
}

// A value that is neither a string nor a number.
bool PathWalker::value(Token token) {
  if (token == Token::begin_object) return open(true);
  if (token == Token::begin_array) return open(false);
  if (token != Token::yes && token != Token::no && token != Token::null) return false;
  wants_value_ = false;
  leave();
  return true;
}

bool PathWalker::open(bool object) {
  if (depth_ == frames_.size()) return false;
  frames_[depth_++] = {path_.size(), 0, object};
  fresh_ = true;
  return true;
}

bool PathWalker::close(Token token) {
  const Frame& frame = frames_[depth_ - 1];
  if (token != (frame.object ? Token::end_object : Token::end_array)) return false;
  path_.resize(frame.length);
  --depth_;
  fresh_ = false;
  wants_value_ = false;
  leave();
  return true;
}

// Takes the last component off the path.
void PathWalker::leave() {
  if (depth_ > 0) path_.resize(frames_[depth_ - 1].length);
}

bool PathWalker::enter_element() {
  path_ += '/' + json::decimal(frames_[depth_ - 1].index++);
  wants_value_ = true;
  return true;
}

bool PathWalker::enter_key(Token token) {
  if (token != Token::string) return false;
  path_ += '/';
  path_ += lexer_.text();
  wants_value_ = true;
  return lexer_.next() == Token::colon;
}

std::optional<std::string> text_at(std::string_view json, std::string_view path) {
  PathWalker walker(json);
  while (walker.next()) {
    if (walker.is_string() && walker.path() == path) return std::string(walker.text());
  }
  return std::nullopt;
}

}  // namespace surety::cosmwasm
