#pragma once
// The operations of surety_participant.h over one member.

#include <memory>
#include <string_view>

#include "wasm/participant/host.hpp"

namespace surety::wasm {

class MemberSession {
 public:
  // Gives a status; the answer is in `answer()` until the next call.
  u32 call(u32 operation, ByteView input);
  ByteView answer() const { return out_.view(); }

 private:
  struct Lock {
    bool passphrase = false;
    ByteView secret;
  };
  using Opened = Result<participant::Vault, participant::VaultFault>;

  u32 create(Input& input);
  u32 open(Input& input);
  u32 act(Input& input);
  u32 receive(Input& input);
  u32 vote(Input& input);
  u32 combine(Input& input);
  u32 sign(Input& input);

  // Nothing, and an answer, where the input is no such thing.
  std::optional<Lock> read_lock(Input& input);
  std::optional<participant::Participant::Setup> read_setup(Input& input);
  void read_records(Input& input);
  // Takes the vault that was opened.
  void begin(Opened opened, participant::Participant::Setup setup);

  // Whether something was missing; then the wants are the answer, and nothing has changed.
  bool lacks();
  u32 refused(participant::VaultFault fault);
  u32 malformed(const char* sentence);
  u32 unknown(const char* sentence);
  void put(u64 value, u32 width);
  void put_sized(ByteView bytes);
  void put_changes();
  void put(const participant::Moves& moves);

  Records records_;
  Blocks blocks_;
  Given given_;
  std::unique_ptr<participant::Vault> vault_;
  std::unique_ptr<participant::Participant> member_;
  ByteBuffer out_;
};

}  // namespace surety::wasm
