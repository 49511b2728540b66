#pragma once
// The message catalogue: what can be asked, what happens and what is kept, as Markdown tables.

#include "ledger/json/type_set.hpp"

namespace surety {

// One heading of the catalogue. A choice gives a section for each alternative, in order of tags; a
// record or a registry of codes gives one.
struct Chapter {
  const char* title;
  const char* text;  // a paragraph, or empty
  const TypeInfo* type;
};

// The chapters, then the records, labels and codes they are made of.
std::string catalogue(std::string_view title, std::span<const Chapter> chapters);

}  // namespace surety
