// Any bytes as a stream of messages into a small ledger: nothing traps, every audit holds, and a
// refusal leaves the state as it was.
#include "contract/machine/machine.hpp"
#include "ledger/json/writer.hpp"
#include "tests/contract/machine_world.hpp"

namespace {

using namespace surety;
using namespace surety::test;

// Reads zeros once the input is used up.
class Input {
 public:
  explicit Input(ByteView bytes) : bytes_(bytes) {}
  bool done() const { return bytes_.empty(); }
  u8 u8_() {
    if (bytes_.empty()) return 0;
    const u8 byte = bytes_[0];
    bytes_ = bytes_.subspan(1);
    return byte;
  }
  u64 u64_() {
    u64 value = 0;
    for (u32 i = 0; i < 8; ++i) value = value << 8 | u8_();
    return value;
  }
  ByteView take(u32 most) {
    const ByteView taken = bytes_.first(bytes_.size() < most ? bytes_.size() : most);
    bytes_ = bytes_.subspan(taken.size());
    return taken;
  }

 private:
  ByteView bytes_;
};

class Stream {
 public:
  explicit Stream(ByteView bytes) : input_(bytes), machine_(world_.start()) {}

  void run() {
    while (!input_.done()) {
      const u8 choice = input_.u8_();
      if (choice < 48) {
        open_block(choice);
      } else if (choice < 64) {
        raw_block();
      } else if (choice < 80) {
        raw_transaction();
      } else if (choice < 208) {
        likely_transaction();
      } else {
        decoded_message();
      }
      expects(machine_->audit(), "cheap audits hold after every message");
    }
    expects(machine_->audit_all(), "all audits hold at the end");
  }

 private:
  void open_block(u8 choice) {
    const u64 skip = choice < 40 ? choice % 8u : choice < 47 ? input_.u8_() * 8u : input_.u64_();
    const machine::Clock now = machine_->clock();
    machine::Header header;
    header.height = {now.height.value + 1 + (skip & ((u64{1} << 50) - 1))};
    header.time = {now.time.value + input_.u8_() * 60u};
    header.seed.bytes[0] = input_.u8_() == 7 ? 7 : 0;  // mostly left to the beacon
    out_.clear();
    machine_->open_block(header, {}, out_);
    expects(machine_->audit_all(), "all audits hold after a block opened");
  }

  void raw_block() {
    out_.clear();
    machine_->apply_block(input_.take(400), (input_.u8_() & 1) != 0, out_);
  }

  void raw_transaction() { check_receipt(input_.take(200)); }

  void likely_transaction() {
    Generator choices(input_.u64_() & 0xffff);
    const Transaction transaction = world_.random_transaction(*machine_, choices);
    check_receipt(encoded(transaction));
  }

  // The bytes are a message; the sender is somebody.
  void decoded_message() {
    Transaction transaction;
    transaction.sender = world_.names[input_.u8_() % world_.names.size()];
    transaction.funds_atoms = {input_.u8_() * 97u};
    ByteView bytes = input_.take(input_.u8_());
    if (decode_front(bytes, transaction.message)) check_receipt(encoded(transaction));
  }

  void check_receipt(ByteView bytes) {
    const Hash before = machine_->state_root();
    out_.clear();
    const Outcome outcome = machine_->execute_bytes(bytes, out_);
    expects(validate(out_.view(), type_info<machine::Receipt>), "a receipt is well made");
    expects(out_.view()[0] == static_cast<u8>(outcome), "a receipt says what happened");
    if (outcome == Outcome::refused) {
      expects(machine_->state_root() == before, "L-2: a refusal changes nothing");
    }
  }

  Input input_;
  MachineWorld world_;
  std::unique_ptr<Machine> machine_;
  ByteBuffer out_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  Stream({data, size}).run();
  return 0;
}
