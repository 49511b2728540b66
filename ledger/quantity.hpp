#pragma once
// A number that knows what it counts. Quantities of different kinds do not mix; adding and
// subtracting trap when they leave the range, so rules test first and refuse.

#include <compare>
#include <optional>

#include "ledger/integers.hpp"
#include "ledger/trap.hpp"

namespace surety {

// Kind: an empty struct with `static constexpr const char* unit`. Width: bytes in the canonical
// encoding, which also bounds the value below 256^Width.
template <class Kind, class Rep, unsigned Width>
struct Quantity {
  using rep = Rep;
  static constexpr unsigned width = Width;
  static constexpr const char* unit = Kind::unit;

  Rep value{};

  static constexpr Quantity max() {
    if constexpr (Width == sizeof(Rep)) {
      return {static_cast<Rep>(~Rep(0))};
    } else {
      return {static_cast<Rep>((Rep(1) << (8 * Width)) - 1)};
    }
  }

  friend constexpr bool operator==(const Quantity& a, const Quantity& b) {
    return a.value == b.value;
  }
  friend constexpr std::strong_ordering operator<=>(const Quantity& a, const Quantity& b) {
    if (a.value < b.value) return std::strong_ordering::less;
    return a.value == b.value ? std::strong_ordering::equal : std::strong_ordering::greater;
  }

  friend constexpr Quantity operator+(const Quantity& a, const Quantity& b) {
    expects(b.value <= max().value - a.value, "a sum stays in the range of its quantity");
    return {static_cast<Rep>(a.value + b.value)};
  }
  friend constexpr Quantity operator-(const Quantity& a, const Quantity& b) {
    expects(b.value <= a.value, "a difference is not negative");
    return {static_cast<Rep>(a.value - b.value)};
  }
  constexpr Quantity& operator+=(const Quantity& more) { return *this = *this + more; }
  constexpr Quantity& operator-=(const Quantity& less) { return *this = *this - less; }
};

// The sum, or nothing where it would leave the range.
template <class Kind, class Rep, unsigned Width>
constexpr std::optional<Quantity<Kind, Rep, Width>> checked_add(
    const Quantity<Kind, Rep, Width>& a, const Quantity<Kind, Rep, Width>& b) {
  if (b.value > Quantity<Kind, Rep, Width>::max().value - a.value) return std::nullopt;
  return a + b;
}

// The sum, or the greatest value of the quantity.
template <class Kind, class Rep, unsigned Width>
constexpr Quantity<Kind, Rep, Width> saturating_add(const Quantity<Kind, Rep, Width>& a,
                                                    const Quantity<Kind, Rep, Width>& b) {
  return checked_add(a, b).value_or(Quantity<Kind, Rep, Width>::max());
}

namespace kind {
struct Atoms {
  static constexpr const char* unit = "atoms";
};
struct Hours {
  static constexpr const char* unit = "coin hours";
};
struct Ray {
  static constexpr const char* unit = "RAY (10^-27)";
};
struct Epoch {
  static constexpr const char* unit = "epoch";
};
struct Height {
  static constexpr const char* unit = "height";
};
struct Seconds {
  static constexpr const char* unit = "seconds";
};
struct ShortSeconds {
  static constexpr const char* unit = "seconds";
};
struct Sequence {
  static constexpr const char* unit = "sequence";
};
struct AccountId {
  static constexpr const char* unit = "account id";
};
struct PoolId {
  static constexpr const char* unit = "pool id";
};
struct SeatId {
  static constexpr const char* unit = "seat id";
};
}  // namespace kind

using Atoms = Quantity<kind::Atoms, u128, 12>;  // money, below 2^96
using Hours = Quantity<kind::Hours, u64, 8>;    // coin hours
using Ray = Quantity<kind::Ray, u128, 16>;      // rates and shares of one
using Epoch = Quantity<kind::Epoch, u64, 8>;
using Height = Quantity<kind::Height, u64, 8>;
using Seconds = Quantity<kind::Seconds, u64, 8>;
using ShortSeconds = Quantity<kind::ShortSeconds, u64, 5>;  // settlement time, u40
using Sequence = Quantity<kind::Sequence, u32, 4>;
using AccountId = Quantity<kind::AccountId, u64, 8>;
using PoolId = Quantity<kind::PoolId, u64, 8>;
using SeatId = Quantity<kind::SeatId, u64, 8>;

}  // namespace surety
