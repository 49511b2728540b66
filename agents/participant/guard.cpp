#include "agents/participant/guard.hpp"

namespace surety::participant {

namespace {

bool was_signed(const Guard& guard, const duties::TaskFacts& facts) {
  for (const SignedRoot& one : guard.roots) {
    if (one.block == facts.block && one.number == facts.number &&
        one.source == facts.source.value && one.root == facts.root) {
      return true;
    }
  }
  return false;
}

void raise(std::optional<u64>& bound, u64 value) {
  if (!bound || *bound < value) bound = value;
}

}  // namespace

bool is_safe(const Guard& guard, const duties::TaskFacts& facts) {
  if (was_signed(guard, facts)) return true;
  if (facts.block) return !guard.highest_slot || facts.number > *guard.highest_slot;
  if (facts.source.value >= facts.number) return false;
  const bool source_falls = guard.highest_source && facts.source.value < *guard.highest_source;
  const bool target_stays = guard.highest_target && facts.number <= *guard.highest_target;
  return !source_falls && !target_stays;
}

void note(Guard& guard, const duties::TaskFacts& facts) {
  expects(is_safe(guard, facts), "only what is safe is signed");
  if (was_signed(guard, facts)) return;
  if (facts.block) {
    raise(guard.highest_slot, facts.number);
  } else {
    raise(guard.highest_source, facts.source.value);
    raise(guard.highest_target, facts.number);
  }
  if (guard.roots.size() == MOST_ROOTS) guard.roots.erase(guard.roots.begin());
  guard.roots.push_back({.block = facts.block,
                         .source = facts.source.value,
                         .number = facts.number,
                         .root = facts.root});
}

}  // namespace surety::participant
