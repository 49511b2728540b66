#include "ledger/json/nlohmann_reader.hpp"

#include <iterator>
#include <nlohmann/json.hpp>

#include "ledger/json/text_cursor.hpp"

namespace surety {
namespace {

using json::Place;
using json::TextCursor;

// What nlohmann takes its text through. The state is in the cursor, since iterators are copied.
class Input {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = char;

  explicit Input(TextCursor* cursor) : cursor_(cursor) {}  // null: the end
  char operator*() const { return cursor_->current(); }
  Input& operator++() {
    cursor_->advance();
    return *this;
  }
  Input operator++(int) {
    const Input before = *this;
    ++*this;
    return before;
  }
  friend bool operator==(const Input& a, const Input& b) { return a.is_end() == b.is_end(); }

 private:
  bool is_end() const { return cursor_ == nullptr || cursor_->at_end(); }
  TextCursor* cursor_;
};

struct Meaning {
  std::string_view begins;
  std::string_view holds;
  JsonError code;
};

// What nlohmann 3.11 says, in our codes; the corpus of bad input checks every line.
constexpr std::array MEANINGS{
    Meaning{"unexpected end of input", "", JsonError::ended_early},
    Meaning{"invalid number", "", JsonError::bad_number},
    Meaning{"invalid string", "missing closing quote", JsonError::ended_early},
    Meaning{"invalid string", "surrogate", JsonError::lone_surrogate},
    Meaning{"invalid string", "control character", JsonError::control_character},
    Meaning{"invalid string", "ill-formed", JsonError::bad_utf8},
    Meaning{"invalid string", "", JsonError::bad_escape},
};

// The part of nlohmann's message that is its own, without what it quotes from the text.
std::string_view own_words(std::string_view message) {
  const auto quote = message.find("; last read: ");
  message = message.substr(0, quote);
  const auto dash = message.find(" - ");
  return dash == std::string_view::npos ? message : message.substr(dash + 3);
}

JsonError meaning_of(std::string_view words) {
  for (const Meaning& meaning : MEANINGS) {
    if (words.substr(0, meaning.begins.size()) != meaning.begins) continue;
    if (words.find(meaning.holds) != std::string_view::npos) return meaning.code;
  }
  return JsonError::syntax;
}

// nlohmann's events, handed on with their places.
class Events {
 public:
  using Json = nlohmann::json;
  static constexpr int number_out_of_range = 406;

  Events(JsonSink& sink, TextCursor& cursor) : sink_(sink), cursor_(cursor) {}

  bool null() { return sink_.null(at_word()); }
  bool boolean(bool value) { return sink_.boolean(value, at_word()); }
  bool number_unsigned(Json::number_unsigned_t value) { return sink_.integer(value, at_word()); }
  // Only for numbers with a minus sign.
  bool number_integer(Json::number_integer_t value) {
    return sink_.number("-" + json::decimal(~static_cast<u64>(value) + 1), at_word());
  }
  bool number_float(Json::number_float_t, const std::string& text) {
    return sink_.number(text, at_word());
  }
  bool string(const std::string& text) { return sink_.string(text, at_quote()); }
  bool binary(const Json::binary_t&) { return false; }
  bool start_object(std::size_t) { return sink_.begin_object(at_bracket()); }
  bool key(const std::string& text) { return sink_.key(text, at_quote()); }
  bool end_object() { return sink_.end_object(at_bracket()); }
  bool start_array(std::size_t) { return sink_.begin_array(at_bracket()); }
  bool end_array() { return sink_.end_array(at_bracket()); }

  bool parse_error(std::size_t, const std::string& token, const Json::exception& error) {
    if (error.id == number_out_of_range) return sink_.number(token, at_word());
    const std::string_view words = own_words(error.what());
    const JsonError code = sink_.is_complete() ? JsonError::trailing_text : meaning_of(words);
    // A zero byte outside strings looks to nlohmann like the end of the text.
    const bool zero = code == JsonError::ended_early && cursor_.met_zero();
    place_ = cursor_.here();  // nlohmann has taken what it complains of
    return sink_.refuse(zero ? JsonError::syntax : code, place_.offset, words);
  }

  void refuse_here(JsonError code) {
    place_ = cursor_.here();
    sink_.refuse(code, place_.offset, {});
  }
  Place place() const { return place_; }

 private:
  u64 at(Place place) {
    place_ = place;
    return place.offset;
  }
  u64 at_word() { return at(cursor_.word()); }
  u64 at_quote() { return at(cursor_.quote()); }
  u64 at_bracket() { return at(cursor_.bracket()); }

  JsonSink& sink_;
  TextCursor& cursor_;
  Place place_;
};

u32 read_memory(void* context, u8* place, u32 capacity) {
  std::string_view& rest = *static_cast<std::string_view*>(context);
  const u32 size = rest.size() < capacity ? static_cast<u32>(rest.size()) : capacity;
  if (size != 0) std::memcpy(place, rest.data(), size);
  rest.remove_prefix(size);
  return size;
}

}  // namespace

std::optional<JsonFault> read_json_stream(TextSource source, const TypeInfo& type,
                                          ByteBuffer& out) {
  TextCursor cursor(source);
  JsonSink sink;
  Events events(sink, cursor);
  sink.start(type, out);
  if (cursor.begins("\xef\xbb\xbf")) {
    events.refuse_here(JsonError::byte_order_mark);
  } else {
    nlohmann::json::sax_parse(Input(&cursor), Input(nullptr), &events);
  }
  if (!sink.is_refused() && cursor.met_zero()) {
    // The value was complete and its bytes stand in `out`: take them back with the refusal.
    events.refuse_here(JsonError::trailing_text);
  }
  if (!sink.is_refused()) sink.finish(cursor.here().offset);
  if (!sink.is_refused()) return std::nullopt;
  JsonFault fault = std::move(sink.fault());
  fault.line = events.place().line;
  fault.column = events.place().column;
  return fault;
}

std::optional<JsonFault> read_json_nlohmann(std::string_view text, const TypeInfo& type,
                                            ByteBuffer& out) {
  return read_json_stream({read_memory, &text}, type, out);
}

}  // namespace surety
