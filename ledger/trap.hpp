#pragma once
// Refusals are values; what is reported here is a bug. The program stops at once, in every build,
// so that a broken law can never be written to state.

namespace surety {

// Ends the program, naming the broken law where the platform can print.
[[noreturn]] void trap(const char* law) noexcept;

// What a caller must have ensured. Always on.
constexpr void expects(bool holds, const char* law) {
  if (!holds) [[unlikely]]
    trap(law);
}

// What the callee promises. Always on.
constexpr void ensures(bool holds, const char* law) {
  if (!holds) [[unlikely]]
    trap(law);
}

}  // namespace surety
