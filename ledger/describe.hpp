#pragma once
// One description of each struct. Members are named once (Boost.Describe); beside them stands a
// constexpr table that says what each means and how great it may be. From these two come the
// canonical bytes, JSON, JSON Schema, TypeScript and the message catalogue.
//
// To describe a struct, write below it, in its own namespace:
//
//   BOOST_DESCRIBE_STRUCT(Transfer, (), (to, amount_atoms))
//   constexpr auto about(As<Transfer>) {
//     return described<Transfer>("transfer", "Moves atoms to another account.",
//                                Field{.name = "to", .meaning = "Name of the receiver."},
//                                Field{.name = "amount_atoms", .meaning = "Sent.", .least = {1}});
//   }
//
// A table that does not match the members does not compile.

#include <array>
#include <boost/describe.hpp>
#include <boost/mp11.hpp>
#include <optional>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "ledger/bytes.hpp"
#include "ledger/quantity.hpp"
#include "ledger/utf8.hpp"

namespace surety {

// A bound of a field, up to 128 bits, in a form that needs no arithmetic at run time.
struct Limit {
  u64 low = 0;
  u64 high = 0;
};

// No bound but the one that the type's width gives.
inline constexpr Limit NO_LIMIT{~u64{0}, ~u64{0}};

// What is said of one member. For byte strings and lists the bounds are of the length.
struct Field {
  const char* name;
  const char* meaning;  // a sentence
  Limit least{};
  Limit greatest = NO_LIMIT;
  const char* fallback = nullptr;  // JSON text taken where the field is left out; none: required
  const char* unit = nullptr;      // where the type does not say it
};

template <unsigned N>
struct About {
  const char* name;     // as it stands in JSON and in documents
  const char* meaning;  // a sentence
  std::array<Field, N> fields;
};

// Selects a description by argument-dependent lookup, without an object.
template <class T>
struct As {};

template <class T>
using Members = boost::describe::describe_members<T, boost::describe::mod_public>;

template <class T>
concept Described = boost::describe::has_describe_members<T>::value && std::is_class_v<T>;

template <class T>
concept DescribedEnum = std::is_enum_v<T> && boost::describe::has_describe_enumerators<T>::value;

namespace detail {

template <class T, class Fields>
constexpr bool names_match(const Fields& fields) {
  unsigned index = 0;
  bool equal = boost::mp11::mp_size<Members<T>>::value == fields.size();
  boost::mp11::mp_for_each<Members<T>>([&](auto member) {
    if (index < fields.size() && std::string_view(member.name) != fields[index].name) equal = false;
    ++index;
  });
  return equal;
}

}  // namespace detail

// Builds a description. Where the table and the members differ, `type_info` of it does not compile;
// that is in few files, while descriptions are read in all.
template <class T, class... Fields>
constexpr About<sizeof...(Fields)> described(const char* name, const char* meaning,
                                             Fields... fields) {
  return {name, meaning, {fields...}};
}

// The same facts as data, for the generic readers and writers (ledger/json, schemas, documents).

enum class Kind : u8 {
  boolean,      // one byte, 0 or 1
  integer,      // `width` bytes, little-endian
  fixed_bytes,  // `width` bytes
  bytes,        // u32 length, bytes
  name,         // u8 length 1..32, bytes
  optional,     // one byte 0 or 1, then the element
  list,         // u32 count, elements
  record,       // its members in order
  choice,       // u16 tag, then the alternative's members
  enumeration,  // one byte, an index into `labels`
  code,         // u16, one of `codes`; its name in JSON
  text,         // u32 length, UTF-8
};

// One entry of a registry of codes: refusals, faults, kinds of records.
struct Code {
  u16 value;
  const char* name;      // "module.what_happened"
  const char* sentence;  // what it means and what to do
};

struct TypeInfo;

struct Member {
  Field field;
  const TypeInfo* type;
};

struct TypeInfo {
  Kind kind;
  const char* name = "";                 // records, choices, enumerations and codes
  const char* meaning = "";              // records
  const char* unit = "";                 // integers
  u16 tag = 0;                           // alternatives of a choice, and records of a table
  u16 width = 0;                         // integers and fixed bytes
  const TypeInfo* element = nullptr;     // optional, list
  std::span<const Member> members = {};  // record
  std::span<const TypeInfo* const> alternatives = {};  // choice
  std::span<const char* const> labels = {};            // enumeration
  std::span<const Code> codes = {};                    // code
};

// A chain's module is paid for by the byte and shows no documents.
#if defined(SURETY_CHAIN)
inline constexpr bool KEEPS_MEANINGS = false;
#else
inline constexpr bool KEEPS_MEANINGS = true;
#endif

namespace detail {

constexpr bool has_bytes(const TypeInfo& type) {
  if (type.kind != Kind::record) return true;
  for (const Member& member : type.members) {
    if (has_bytes(*member.type)) return true;
  }
  return false;
}

}  // namespace detail

template <class T>
struct TypeOf;

template <class T>
inline constexpr TypeInfo type_info = TypeOf<T>::make();

template <>
struct TypeOf<bool> {
  static constexpr TypeInfo make() { return {.kind = Kind::boolean}; }
};

template <class T>
concept PlainInteger = std::same_as<T, u8> || std::same_as<T, u16> || std::same_as<T, u32> ||
    std::same_as<T, u64> || std::same_as<T, u128> || std::same_as<T, u256>;

// Bytes of a plain integer in the canonical encoding (sizeof would count Boost's bookkeeping).
template <PlainInteger T>
inline constexpr u16 integer_width = std::same_as<T, u256>   ? 32
                                     : std::same_as<T, u128> ? 16
                                                             : static_cast<u16>(sizeof(T));

template <PlainInteger T>
struct TypeOf<T> {
  static constexpr TypeInfo make() { return {.kind = Kind::integer, .width = integer_width<T>}; }
};

template <class K, class Rep, unsigned Width>
struct TypeOf<Quantity<K, Rep, Width>> {
  static constexpr TypeInfo make() {
    return {.kind = Kind::integer, .unit = K::unit, .width = Width};
  }
};

template <class Tag, unsigned N>
struct TypeOf<FixedBytes<Tag, N>> {
  static constexpr TypeInfo make() { return {.kind = Kind::fixed_bytes, .width = N}; }
};

template <>
struct TypeOf<Bytes> {
  static constexpr TypeInfo make() { return {.kind = Kind::bytes}; }
};

template <>
struct TypeOf<Text> {
  static constexpr TypeInfo make() { return {.kind = Kind::text}; }
};

template <>
struct TypeOf<Name> {
  static constexpr TypeInfo make() { return {.kind = Kind::name, .width = Name::max_size}; }
};

template <class T>
struct TypeOf<std::optional<T>> {
  static constexpr TypeInfo make() {
    static_assert(TypeOf<T>::make().kind != Kind::optional, "JSON has one null, not two");
    return {.kind = Kind::optional, .element = &type_info<T>};
  }
};

template <class T>
requires(!std::same_as<T, u8>) struct TypeOf<std::vector<T>> {
  static constexpr TypeInfo make() {
    static_assert(detail::has_bytes(TypeOf<T>::make()),
                  "elements take at least one byte, which bounds a list by its bytes");
    return {.kind = Kind::list, .element = &type_info<T>};
  }
};

namespace detail {

// Choices, enumerations and registries of codes are named in documents where a function
// `choice_name` says so:
//   constexpr const char* choice_name(As<Message>) { return "message"; }
template <class T>
constexpr const char* name_of_choice() {
  if constexpr (requires { choice_name(As<T>{}); }) {
    return choice_name(As<T>{});
  } else {
    return "";
  }
}

}  // namespace detail

template <DescribedEnum T>
struct TypeOf<T> {
  using List = boost::describe::describe_enumerators<T>;
  static constexpr unsigned size = boost::mp11::mp_size<List>::value;
  static constexpr std::array<const char*, size> collect() {
    std::array<const char*, size> result{};
    unsigned index = 0;
    boost::mp11::mp_for_each<List>([&](auto entry) {
      if (static_cast<unsigned>(entry.value) != index) trap("enumerators count from 0");
      result[index++] = entry.name;
    });
    return result;
  }
  static constexpr std::array<const char*, size> names = collect();
  static constexpr TypeInfo make() {
    return {.kind = Kind::enumeration, .name = detail::name_of_choice<T>(), .labels = names};
  }
};

template <class T>
concept Tagged = requires {
  { T::tag } -> std::convertible_to<u16>;
};

template <Described T>
struct TypeOf<T> {
  static constexpr auto text = about(As<T>{});
  static constexpr unsigned size = boost::mp11::mp_size<Members<T>>::value;
  static_assert(detail::names_match<T>(text.fields),
                "the table of fields does not match the struct's members");
  static constexpr std::array<Member, size> collect() {
    std::array<Member, size> result{};
    unsigned index = 0;
    boost::mp11::mp_for_each<Members<T>>([&](auto member) {
      using Type = std::remove_cvref_t<decltype(std::declval<T&>().*member.pointer)>;
      result[index] = Member{text.fields[index], &type_info<Type>};
      if (!KEEPS_MEANINGS) result[index].field.meaning = "";
      ++index;
    });
    return result;
  }
  static constexpr std::array<Member, size> table = collect();
  static constexpr u16 tag() {
    if constexpr (Tagged<T>) return T::tag;
    return 0;
  }
  static constexpr TypeInfo make() {
    return {.kind = Kind::record,
            .name = text.name,
            .meaning = KEEPS_MEANINGS ? text.meaning : "",
            .tag = tag(),
            .members = table};
  }
};

// A u16 out of a registry: `Registry::codes()` gives a span of Code.
template <class Registry>
struct CodeOf {
  u16 value = 0;
  friend constexpr bool operator==(const CodeOf&, const CodeOf&) = default;
};

template <class Registry>
struct TypeOf<CodeOf<Registry>> {
  static constexpr TypeInfo make() {
    return {.kind = Kind::code,
            .name = detail::name_of_choice<CodeOf<Registry>>(),
            .width = 2,
            .codes = Registry::codes()};
  }
};

// Whether no two records of a list share a tag, which would make their bytes ambiguous, or a name,
// which would do so in JSON.
constexpr bool all_differ(std::span<const TypeInfo* const> records) {
  for (unsigned i = 0; i < records.size(); ++i) {
    for (unsigned j = 0; j < i; ++j) {
      if (records[i]->tag == records[j]->tag) return false;
      if (std::string_view(records[i]->name) == records[j]->name) return false;
    }
  }
  return true;
}

// A choice between tagged records; its name in documents is given by `choice_name`.
template <Tagged... Ts>
struct TypeOf<std::variant<Ts...>> {
  static constexpr std::array<const TypeInfo*, sizeof...(Ts)> table{&type_info<Ts>...};
  static constexpr TypeInfo make() {
    static_assert(all_differ(table), "alternatives of a choice differ in tag and in name");
    return {.kind = Kind::choice,
            .name = detail::name_of_choice<std::variant<Ts...>>(),
            .alternatives = table};
  }
};

}  // namespace surety
