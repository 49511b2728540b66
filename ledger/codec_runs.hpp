#pragma once
// Fields of a fixed width that follow each other are one run: their room is asked for once.
// Included by ledger/codec_plain.hpp only.

#include "ledger/codec_integer.hpp"
#include "ledger/describe.hpp"

namespace surety::codec {

template <class T>
inline constexpr u32 fixed_width = 0;
template <PlainInteger T>
inline constexpr u32 fixed_width<T> = integer_width<T>;
template <class K, class Rep, unsigned Width>
inline constexpr u32 fixed_width<Quantity<K, Rep, Width>> = Width;
template <class Tag, unsigned N>
inline constexpr u32 fixed_width<FixedBytes<Tag, N>> = N;

template <PlainInteger T>
void put_fixed(u8* place, const T& value) {
  put_integer<integer_width<T>>(place, value);
}
template <class K, class Rep, unsigned Width>
void put_fixed(u8* place, const Quantity<K, Rep, Width>& value) {
  put_integer<Width>(place, value.value);
}
template <class Tag, unsigned N>
void put_fixed(u8* place, const FixedBytes<Tag, N>& value) {
  std::memcpy(place, value.bytes.data(), N);
}

template <PlainInteger T>
void get_fixed(const u8* place, T& value) {
  value = get_integer<integer_width<T>, T>(place);
}
template <class K, class Rep, unsigned Width>
void get_fixed(const u8* place, Quantity<K, Rep, Width>& value) {
  value.value = get_integer<Width, Rep>(place);
}
template <class Tag, unsigned N>
void get_fixed(const u8* place, FixedBytes<Tag, N>& value) {
  std::memcpy(value.bytes.data(), place, N);
}

template <class T>
inline constexpr unsigned member_count = boost::mp11::mp_size<Members<T>>::value;
template <class T, unsigned At>
inline constexpr auto member_pointer = boost::mp11::mp_at_c<Members<T>, At>::pointer;
template <class T, unsigned At>
using MemberType = std::remove_cvref_t<decltype(std::declval<T&>().*member_pointer<T, At>)>;

// The fields from At on that are of a fixed width, and their bytes.
struct Run {
  unsigned fields = 0;
  u32 bytes = 0;
};
template <class T, unsigned At>
constexpr Run run_from() {
  if constexpr (At >= member_count<T>) {
    return {};
  } else if constexpr (constexpr u32 width = fixed_width<MemberType<T, At>>; width == 0) {
    return {};
  } else {
    constexpr Run rest = run_from<T, At + 1>();
    return {rest.fields + 1, rest.bytes + width};
  }
}

template <class T, unsigned At, unsigned End>
void put_run(u8* place, const T& value) {
  if constexpr (At < End) {
    put_fixed(place, value.*member_pointer<T, At>);
    put_run<T, At + 1, End>(place + fixed_width<MemberType<T, At>>, value);
  }
}

}  // namespace surety::codec
