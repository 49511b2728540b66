#include "wasm/participant/host.hpp"

#include <algorithm>

#include "ledger/codec.hpp"

namespace surety::wasm {

// The latest of what was put counts.
std::optional<Bytes> Records::get(ByteView key) const {
  const Bytes name = bytes_of(key);
  for (auto at = changes_.size(); at-- > 0;) {
    if (changes_[at].first == name) return changes_[at].second;
  }
  const auto found = kept_.find(name);
  return found == kept_.end() ? std::nullopt : std::optional(found->second);
}

void Records::put(ByteView key, ByteView value) {
  changes_.emplace_back(bytes_of(key), bytes_of(value));
}

std::vector<Records::Change> Records::take() {
  for (const Change& change : changes_) kept_[change.first] = change.second;
  return std::exchange(changes_, {});
}

// What is drawn beyond what was given is a constant that never leaves: the operation ends without
// a result and is done anew.
void Blocks::fill(std::span<u8> bytes) {
  constexpr u8 standing_in = 0x5a;
  const u64 at = u64{used_} * SIZE;
  used_ += static_cast<u32>((bytes.size() + SIZE - 1) / SIZE);
  if (is_short()) {
    std::fill(bytes.begin(), bytes.end(), standing_in);
    return;
  }
  std::memcpy(bytes.data(), given_.data() + at, bytes.size());
}

bool Given::read(Input& input) {
  forget();
  for (u64 left = input.integer(4); left > 0 && input.ok(); --left) {
    const u8 kind = input.byte();
    const ByteView question = input.sized();
    const ByteView answer = input.sized();
    answers_[{kind, Bytes(question.begin(), question.end())}].assign(answer.begin(), answer.end());
  }
  return input.ok();
}

std::optional<Bytes> Given::find(u8 kind, ByteView question) const {
  Bytes asked(question.begin(), question.end());
  const auto found = answers_.find({kind, asked});
  if (found != answers_.end()) return found->second;
  const auto is_it = [&](const Want& want) { return want.kind == kind && want.question == asked; };
  if (std::none_of(wants_.begin(), wants_.end(), is_it)) {
    wants_.push_back({.kind = kind, .question = std::move(asked)});
  }
  return std::nullopt;
}

// No bytes are no answer: the member goes on as if there were nothing, and so comes to everything
// else that it would ask. Nothing of that leaves.
Bytes Given::ask(ByteView query) const { return find(SURETY_WANT_ANSWER, query).value_or(Bytes{}); }

std::optional<duties::Task> Given::task_for(const machine::DutyView& duty) {
  ByteBuffer question;
  machine::DutiesView view{};
  view.open.push_back(duty);
  encode(machine::Answer(std::move(view)), question);
  const std::optional<Bytes> said = find(SURETY_WANT_TASK, question.view());
  machine::Message message;
  if (!said || said->empty() || !decode(*said, message)) return std::nullopt;
  const auto* proposal = std::get_if<duties::ProposeTask>(&message);
  return proposal ? std::optional(proposal->task) : std::nullopt;
}

}  // namespace surety::wasm
