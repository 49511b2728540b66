#pragma once
// The types that a generated document speaks of: those registered and all they are made of, each
// once, parts before wholes. Native only, as all generators are.

#include <string>
#include <vector>

#include "ledger/describe.hpp"

namespace surety {

class TypeSet {
 public:
  // Registers a type with everything it is made of. `name` names a type that has no name itself,
  // and makes it one that is asked for by name.
  void add(const TypeInfo& type, const char* name = "");

  // Registers the record of a table, by its tag.
  void add_record(const TypeInfo& type);

  struct Root {
    const char* name;
    const TypeInfo* type;
  };
  std::span<const TypeInfo* const> types() const { return types_; }
  std::span<const Root> roots() const { return roots_; }
  std::span<const TypeInfo* const> records() const { return records_; }

  // Its place in `types`. Precondition: it was registered.
  u32 index_of(const TypeInfo& type) const;

  // The type's name in the document; empty where it is spelled out wherever it is used. A message
  // and an event may have one name, so an alternative of a choice that was not registered for
  // itself has the choice's name behind its own: "transfer_message".
  const std::string& name_of(const TypeInfo& type) const { return names_[index_of(type)]; }

  // Names that two different types have: a document could not tell them apart. Empty where all is
  // well.
  std::vector<std::string> clashes() const;

  // Fields whose fallback is no value of theirs, as "record.field". Empty where all is well.
  std::vector<std::string> bad_fallbacks() const;

 private:
  void collect(const TypeInfo& type);
  void name_all();
  std::string own_name(const TypeInfo& type) const;
  bool is_registered(const TypeInfo& type) const;

  std::vector<const TypeInfo*> types_;
  std::vector<Root> roots_;
  std::vector<const TypeInfo*> records_;
  std::vector<std::string> names_;
};

// "host_paid" as "HostPaid".
std::string pascal_case(std::string_view name);

// Bounds of an integer field after its type's width, or of a length or count.
struct Bounds {
  std::string least;     // decimal
  std::string greatest;  // decimal; empty: none
};
Bounds bounds_of(const TypeInfo& type, const Field* field);

// The unit of an integer field; empty where there is none.
std::string_view unit_of(const TypeInfo& type, const Field* field);

// Compact JSON text spread over lines; strings are left alone.
std::string indented(std::string_view json);

}  // namespace surety
