#include "cli/progress.hpp"

namespace surety::cli {

namespace {

constexpr std::chrono::milliseconds FIRST_ON_TERMINAL{500};
constexpr std::chrono::milliseconds NEXT_ON_TERMINAL{100};
constexpr std::chrono::milliseconds BETWEEN_LINES{10'000};
constexpr u64 BAR = 24;

std::string duration(u64 seconds) {
  if (seconds < 60) return std::to_string(seconds) + " s";
  if (seconds < 3600) {
    return std::to_string(seconds / 60) + " min " + std::to_string(seconds % 60) + " s";
  }
  return std::to_string(seconds / 3600) + " h " + std::to_string(seconds / 60 % 60) + " min";
}

std::string grouped(u64 number) {
  const std::string digits = std::to_string(number);
  std::string text;
  for (u32 at = 0; at < digits.size(); ++at) {
    if (at > 0 && (digits.size() - at) % 3 == 0) text += ',';
    text += digits[at];
  }
  return text;
}

}  // namespace

Progress::Progress(Console& console, std::string what, std::string unit)
    : console_(console), what_(std::move(what)), unit_(std::move(unit)), begin_(Clock::now()) {
  next_ = begin_ + (console.stderr_is_terminal() ? FIRST_ON_TERMINAL : BETWEEN_LINES);
}

void Progress::show_now(u64 done, u64 whole, u64 count) {
  if (console_.quiet) return;
  const Clock::time_point now = Clock::now();
  if (now < next_) return;
  const auto passed = std::chrono::duration_cast<std::chrono::milliseconds>(now - begin_);
  const std::string text = line(done, whole, count, static_cast<u64>(passed.count()));
  if (console_.stderr_is_terminal()) {
    console_.status_line(text);
    next_ = now + NEXT_ON_TERMINAL;
  } else {
    console_.note(text);
    next_ = now + BETWEEN_LINES;
  }
}

std::string Progress::line(u64 done, u64 whole, u64 count, u64 milliseconds) const {
  const u64 time = milliseconds == 0 ? 1 : milliseconds;
  std::string text = what_ + "  ";
  if (whole != 0 && console_.stderr_is_terminal()) {
    const u64 filled = done >= whole ? BAR : BAR * done / whole;
    text += "[" + std::string(filled, '#') + std::string(BAR - filled, '.') + "] ";
  }
  if (whole != 0) text += std::to_string(done >= whole ? 100 : 100 * done / whole) + " %  ";
  text += grouped(count) + " " + unit_ + ", " + grouped(count * 1000 / time) + " a second";
  if (whole != 0 && done != 0 && done < whole) {
    text += ", " + duration(time * (whole - done) / done / 1000) + " left";
  }
  return text;
}

}  // namespace surety::cli
