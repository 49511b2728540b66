#pragma once
// A member's surroundings as bytes: what the host gave so far, and what it has to give yet.

#include <map>
#include <utility>
#include <vector>

#include "agents/participant/participant.hpp"
#include "wasm/input.hpp"
#include "wasm/participant/surety_participant.h"

namespace surety::wasm {

// The member's sealed records. What is put holds at once, and for good when it is taken.
class Records final : public participant::SecretStore {
 public:
  using Change = std::pair<Bytes, Bytes>;

  void load(ByteView key, ByteView record) { kept_[bytes_of(key)] = bytes_of(record); }
  std::optional<Bytes> get(ByteView key) const override;
  void put(ByteView key, ByteView value) override;

  // What was put since the last of these calls, in its order.
  std::vector<Change> take();
  void drop() { changes_.clear(); }

 private:
  static Bytes bytes_of(ByteView view) { return {view.begin(), view.end()}; }
  std::map<Bytes, Bytes> kept_;
  std::vector<Change> changes_;
};

// Randomness that the host gave, in blocks of 32 bytes; each draw begins a new one.
class Blocks final : public participant::RandomSource {
 public:
  void give(ByteView bytes) {
    given_ = bytes;
    used_ = 0;
  }
  void fill(std::span<u8> bytes) override;
  // Blocks that were drawn, whether or not they were there.
  u32 used() const { return used_; }
  bool is_short() const { return u64{used_} * SIZE > given_.size(); }

 private:
  static constexpr u32 SIZE = 32;
  ByteView given_;
  u32 used_ = 0;
};

// Answers and tasks that the host gave, and the questions that it has not answered.
class Given final : public participant::LedgerView, public participant::TaskSource {
 public:
  struct Want {
    u8 kind;
    Bytes question;
  };

  void forget() {
    answers_.clear();
    wants_.clear();
  }
  // Whether the input holds answers.
  bool read(Input& input);
  Bytes ask(ByteView query) const override;
  std::optional<duties::Task> task_for(const machine::DutyView& duty) override;
  const std::vector<Want>& wants() const { return wants_; }

 private:
  // Nothing where it is missing, which is noted.
  std::optional<Bytes> find(u8 kind, ByteView question) const;
  std::map<std::pair<u8, Bytes>, Bytes> answers_;
  mutable std::vector<Want> wants_;  // each once
};

}  // namespace surety::wasm
