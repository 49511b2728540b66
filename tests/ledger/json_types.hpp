#pragma once
// The types that the JSON tests and the corpus of bad input speak of, by name.

#include <string>
#include <string_view>

#include "contract/accounts/types.hpp"
#include "tests/ledger/sample.hpp"
#include "tests/support/generator.hpp"

namespace surety::test {

// A list of lists, as deep as one likes: no described struct nests without end.
inline constexpr TypeInfo NESTED{.kind = Kind::list, .name = "nested", .element = &NESTED};

inline const TypeInfo& type_named(std::string_view name) {
  if (name == "point") return type_info<sample::Point>;
  if (name == "choice") return type_info<sample::Choice>;
  if (name == "transfer") return type_info<accounts::Transfer>;
  if (name == "nested") return NESTED;
  expects(name == "everything", "the corpus names a type that the tests know");
  return type_info<sample::Everything>;
}

inline std::string_view text_of(const ByteBuffer& bytes) {
  const void* data = bytes.view().data();
  return {static_cast<const char*>(data), bytes.size()};
}

// Random canonical bytes of a value of the type: mostly valid, at the edges more often than chance.
void random_value(const TypeInfo& type, const Field* field, Generator& random, ByteBuffer& out);

// One line of the corpus.
struct BadText {
  std::string type;
  std::string code;
  std::string pointer;
  std::string text;
};

// False for comments and empty lines.
bool parse_line(std::string_view line, BadText& bad);

}  // namespace surety::test
