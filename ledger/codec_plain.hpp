#pragma once
// Plain fields: integers, marks, fixed bytes and names, which need no archive to be written or
// read. Included by ledger/codec_cereal.hpp only.

#include "ledger/codec_archives.hpp"
#include "ledger/codec_integer.hpp"
#include "ledger/codec_runs.hpp"
#include "ledger/describe.hpp"

namespace surety::codec {

// Integers -----------------------------------------------------------------------------------

template <unsigned Width, class Rep>
[[gnu::always_inline]] inline void read_integer(Cursor& in, Rep& value) {
  const u8* place = in.take(Width);
  value = place != nullptr ? get_integer<Width, Rep>(place) : Rep(0);
}

// Leaves are written directly: cereal has rules of its own for enumerations, and Boost's numbers
// bring a `serialize` that would compete with ours.
template <class T>
concept Leaf = PlainInteger<T> || std::same_as<T, bool> || DescribedEnum<T>;

template <Leaf T>
void save_leaf(Appender& out, const T& value) {
  if constexpr (PlainInteger<T>) {
    put_integer<integer_width<T>>(out.place(integer_width<T>), value);
  } else {
    *out.place(1) = static_cast<u8>(value);
  }
}

template <Leaf T>
[[gnu::always_inline]] inline void load_leaf(Cursor& in, T& value) {
  if constexpr (PlainInteger<T>) {
    read_integer<integer_width<T>>(in, value);
  } else {
    u8 byte = 0;
    read_integer<1>(in, byte);
    if constexpr (DescribedEnum<T>) {
      in.require(byte < TypeOf<T>::size);
    } else {
      in.require(byte <= 1);
    }
    value = static_cast<T>(in.ok() ? byte : 0);
  }
}

// Names are mostly keys of 32 bytes, so the copies have a fixed size wherever they can.
inline void save_name(Appender& out, const Name& value) {
  u8* place = out.place(1u + Name::max_size);
  place[0] = value.size;
  std::memcpy(place + 1, value.bytes.data(), Name::max_size);
  out.take_back(Name::max_size - u32{value.size});
}

inline void load_name(Cursor& in, Name& value) {
  u8 size = 0;
  read_integer<1>(in, size);
  in.require(size >= 1 && size <= Name::max_size);
  const u8* place = in.take(size);
  if (place == nullptr) return;
  value.size = size;
  if (size == Name::max_size) {
    std::memcpy(value.bytes.data(), place, Name::max_size);
  } else {
    value.bytes = {};
    std::memcpy(value.bytes.data(), place, size);
  }
}

template <class T>
inline constexpr bool has_fixed_width = fixed_width<T> > 0;

// What is no plain field goes through cereal, which only an archive can do.
template <class Out, class T>
void save_item(Out& out, const T& value) {
  if constexpr (Leaf<T>) {
    save_leaf(out, value);
  } else if constexpr (std::same_as<T, Name>) {
    save_name(out, value);
  } else if constexpr (has_fixed_width<T>) {
    put_fixed(out.place(fixed_width<T>), value);
  } else {
    out(value);
  }
}

template <class In, class T>
void load_item(In& in, T& value) {
  if constexpr (Leaf<T>) {
    load_leaf(in, value);
  } else if constexpr (std::same_as<T, Name>) {
    load_name(in, value);
  } else if constexpr (has_fixed_width<T>) {
    const u8* place = in.take(fixed_width<T>);
    if (place != nullptr) get_fixed(place, value);
  } else {
    in(value);
  }
}

// Whether all of a struct are plain fields.
template <class T>
concept PlainField = Leaf<T> || std::same_as<T, Name> || has_fixed_width<T>;
template <class T, unsigned At = 0>
constexpr bool has_plain_fields() {
  if constexpr (!Described<T>) {
    return false;
  } else if constexpr (At < member_count<T>) {
    return PlainField<MemberType<T, At>> && has_plain_fields<T, At + 1>();
  } else {
    return true;
  }
}

}  // namespace surety::codec
