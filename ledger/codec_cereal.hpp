#pragma once
// How described structs become bytes: two small cereal archives and one generic function per shape.
// Included by *_codec.cpp only, since cereal needs RTTI; no header with virtual functions may come
// along, or the two kinds of build would disagree about its type information.

#include "ledger/codec.hpp"
#include "ledger/codec_archives.hpp"
#include "ledger/codec_plain.hpp"
#include "ledger/describe.hpp"

namespace surety::codec {

template <class T>
inline constexpr bool is_u8_vector = std::same_as<T, Bytes>;

// The generic functions that cereal finds ------------------------------------------------------

template <class K, class Rep, unsigned Width>
void CEREAL_SAVE_FUNCTION_NAME(Output& out, const Quantity<K, Rep, Width>& value) {
  put_integer<Width>(out.place(Width), value.value);
}

template <class K, class Rep, unsigned Width>
void CEREAL_LOAD_FUNCTION_NAME(Input& in, Quantity<K, Rep, Width>& value) {
  read_integer<Width>(in, value.value);
}

template <class Tag, unsigned N>
void CEREAL_SAVE_FUNCTION_NAME(Output& out, const FixedBytes<Tag, N>& value) {
  std::memcpy(out.place(N), value.bytes.data(), N);
}

template <class Tag, unsigned N>
void CEREAL_LOAD_FUNCTION_NAME(Input& in, FixedBytes<Tag, N>& value) {
  const u8* place = in.take(N);
  if (place != nullptr) std::memcpy(value.bytes.data(), place, N);
}

template <class Registry>
void CEREAL_SAVE_FUNCTION_NAME(Output& out, const CodeOf<Registry>& value) {
  put_integer<2>(out.place(2), value.value);
}

template <class Registry>
void CEREAL_LOAD_FUNCTION_NAME(Input& in, CodeOf<Registry>& value) {
  read_integer<2>(in, value.value);
  bool known = false;
  for (const Code& code : Registry::codes()) known = known || code.value == value.value;
  in.require(known);
}

inline void CEREAL_SAVE_FUNCTION_NAME(Output& out, const Name& value) { save_name(out, value); }
inline void CEREAL_LOAD_FUNCTION_NAME(Input& in, Name& value) { load_name(in, value); }

// A length that the rest of the input can hold, and no longer than the field allows.
inline u32 read_length(Input& in, unsigned least_element_size) {
  const Limit longest = in.longest;
  in.longest = NO_LIMIT;
  u32 length = 0;
  read_integer<4>(in, length);
  in.require(longest.high != 0 || length <= longest.low);
  in.require(u64{length} * least_element_size <= in.left());
  return in.ok() ? length : 0;
}

inline void CEREAL_SAVE_FUNCTION_NAME(Output& out, const Bytes& value) {
  put_integer<4>(out.place(4), static_cast<u32>(value.size()));
  if (!value.empty())
    std::memcpy(out.place(static_cast<u32>(value.size())), value.data(), value.size());
}

inline void CEREAL_LOAD_FUNCTION_NAME(Input& in, Bytes& value) {
  const u32 length = read_length(in, 1);
  const u8* place = in.take(length);
  if (place != nullptr) value.assign(place, place + length);
}

inline void CEREAL_SAVE_FUNCTION_NAME(Output& out, const Text& value) { out(value.utf8); }

inline void CEREAL_LOAD_FUNCTION_NAME(Input& in, Text& value) {
  in(value.utf8);
  in.require(is_utf8(value.utf8));
}

template <class T>
requires(!std::same_as<T, u8>) void CEREAL_SAVE_FUNCTION_NAME(Output& out,
                                                              const std::vector<T>& value) {
  put_integer<4>(out.place(4), static_cast<u32>(value.size()));
  for (const T& element : value) save_item(out, element);
}

template <class T>
requires(!std::same_as<T, u8>) void CEREAL_LOAD_FUNCTION_NAME(Input& in, std::vector<T>& value) {
  const u32 length = read_length(in, 1);  // no described type is empty
  value.clear();
  for (u32 i = 0; i < length && in.ok(); ++i) load_item(in, value.emplace_back());
}

template <class T>
void CEREAL_SAVE_FUNCTION_NAME(Output& out, const std::optional<T>& value) {
  *out.place(1) = value.has_value() ? 1 : 0;
  if (value) save_item(out, *value);
}

template <class T>
[[gnu::always_inline]] inline void CEREAL_LOAD_FUNCTION_NAME(Input& in, std::optional<T>& value) {
  bool present = false;
  load_leaf(in, present);
  value.reset();
  if (present) [[unlikely]]
    load_item(in, value.emplace());
}

template <Tagged... Ts>
void CEREAL_SAVE_FUNCTION_NAME(Output& out, const std::variant<Ts...>& value) {
  std::visit(
      [&](const auto& chosen) {
        put_integer<2>(out.place(2), std::remove_cvref_t<decltype(chosen)>::tag);
        out(chosen);
      },
      value);
}

// Reads over an alternative of the same kind, since most of a block's messages are of one.
template <class T, class Choice>
bool load_alternative(Input& in, u16 tag, Choice& value) {
  if (T::tag != tag) return false;
  T* same = std::get_if<T>(&value);
  in(same != nullptr ? *same : value.template emplace<T>());
  return true;
}

template <Tagged... Ts>
void CEREAL_LOAD_FUNCTION_NAME(Input& in, std::variant<Ts...>& value) {
  u16 tag = 0;
  read_integer<2>(in, tag);
  if (!(load_alternative<Ts>(in, tag, value) || ...)) in.refuse();
}

// Bounds of the description, checked where a value is read.

template <unsigned Index, class T>
inline constexpr Field field_of = TypeOf<T>::text.fields[Index];

constexpr u128 limit_value(Limit limit) { return (u128(limit.high) << 64) | limit.low; }
constexpr bool is_free(Limit limit) { return limit.low == ~u64{0} && limit.high == ~u64{0}; }

// Whether every value fulfils the bounds.
constexpr bool is_unbounded(const Field& field) {
  return (field.least.low | field.least.high) == 0 && is_free(field.greatest);
}

template <class Rep>
bool within(const Rep& value, const Field& field) {
  if ((field.least.low | field.least.high) != 0 && value < Rep(limit_value(field.least))) {
    return false;
  }
  if constexpr (sizeof(Rep) < 16) {
    if (field.greatest.high != 0) return true;
    return value <= field.greatest.low;
  } else {
    return is_free(field.greatest) || value <= Rep(limit_value(field.greatest));
  }
}

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;

// The bounds of an optional field are those of the value it may hold.
template <class T>
void require_within(Cursor& in, const T& value, const Field& field) {
  if constexpr (is_optional<T>) {
    if (value) require_within(in, *value, field);
  } else if constexpr (PlainInteger<T>) {
    in.require(within(value, field));
  } else if constexpr (requires {
                         typename T::rep;
                         T::width;
                       }) {
    in.require(within(value.value, field));
  } else if constexpr (requires {
                         value.size();
                         value.data();
                       }) {
    in.require(value.size() >= field.least.low);
  }
}

template <class T>
inline constexpr bool is_sequence = false;
template <class T>
inline constexpr bool is_sequence<std::vector<T>> = true;
template <>
inline constexpr bool is_sequence<Text> = true;
template <class T>
inline constexpr bool is_sequence<std::optional<T>> = is_sequence<T>;

template <class T, unsigned At = 0, class Out>
void save_members(Out& out, const T& value) {
  if constexpr (At < member_count<T>) {
    constexpr Run run = run_from<T, At>();
    if constexpr (run.fields > 1) {
      put_run<T, At, At + run.fields>(out.place(run.bytes), value);
      save_members<T, At + run.fields>(out, value);
    } else {
      save_item(out, value.*member_pointer<T, At>);
      save_members<T, At + 1>(out, value);
    }
  }
}

// A value that stands within its bounds; one that does not makes the rest unreadable.
template <class T, unsigned At>
void require_bounds(Cursor& in, const T& value) {
  if constexpr (!is_unbounded(field_of<At, T>)) {
    if (in.ok()) require_within(in, value.*member_pointer<T, At>, field_of<At, T>);
  }
}

template <class T, unsigned At, unsigned End>
void get_run(Cursor& in, const u8* place, T& value) {
  if constexpr (At < End) {
    get_fixed(place, value.*member_pointer<T, At>);
    require_bounds<T, At>(in, value);
    get_run<T, At + 1, End>(in, place + fixed_width<MemberType<T, At>>, value);
  }
}

template <class T, unsigned At = 0, class In>
void load_members(In& in, T& value) {
  if constexpr (At < member_count<T>) {
    constexpr Run run = run_from<T, At>();
    if constexpr (run.fields > 1) {
      const u8* place = in.take(run.bytes);
      if (place != nullptr) get_run<T, At, At + run.fields>(in, place, value);
      load_members<T, At + run.fields>(in, value);
    } else {
      constexpr bool sequence = is_sequence<MemberType<T, At>>;
      if constexpr (sequence) in.longest = field_of<At, T>.greatest;
      load_item(in, value.*member_pointer<T, At>);
      if constexpr (sequence) in.longest = NO_LIMIT;  // an absent optional list has not used it
      require_bounds<T, At>(in, value);
      load_members<T, At + 1>(in, value);
    }
  }
}

template <Described T>
void CEREAL_SAVE_FUNCTION_NAME(Output& out, const T& value) {
  save_members(out, value);
}

template <Described T>
void CEREAL_LOAD_FUNCTION_NAME(Input& in, T& value) {
  load_members(in, value);
}

}  // namespace surety::codec

CEREAL_SETUP_ARCHIVE_TRAITS(surety::codec::Input, surety::codec::Output)

namespace surety {

template <class T>
void encode(const T& value, ByteBuffer& out) {
  if constexpr (codec::has_plain_fields<T>()) {
    codec::Appender appender(out);
    codec::save_members(appender, value);
  } else {
    codec::Kept<codec::Output> kept(out);
    kept.archive(value);
  }
}

template <class T>
bool decode_front(ByteView& bytes, T& value) {
  const auto finish = [&](const codec::Cursor& in) {
    if (in.ok()) bytes = in.rest();
    return in.ok();
  };
  if constexpr (codec::has_plain_fields<T>()) {
    codec::Cursor cursor(bytes);
    codec::load_members(cursor, value);
    return finish(cursor);
  } else {
    codec::Kept<codec::Input> kept(bytes);
    kept.archive(value);
    return finish(kept.archive);
  }
}

template <class T>
bool decode(ByteView bytes, T& value) {
  return decode_front(bytes, value) && bytes.empty();
}

}  // namespace surety

// Instantiates the three functions for one type.
#define SURETY_CODEC(Type)                              \
  template void encode<Type>(const Type&, ByteBuffer&); \
  template bool decode<Type>(ByteView, Type&);          \
  template bool decode_front<Type>(ByteView&, Type&);
