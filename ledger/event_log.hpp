#pragma once
// Events, written as they happen, in the canonical form of a list of tagged records. A module
// emits its own events and never sees the others.

#include "ledger/bytes.hpp"
#include "ledger/codec.hpp"
#include "ledger/quantity.hpp"
#include "ledger/wire.hpp"

namespace surety {

// Money that leaves the ledger through the host (spec: README, Time and blocks).
struct HostPayment {
  AccountId account;
  Atoms amount_atoms;
};

class EventLog {
 public:
  explicit EventLog(ByteBuffer& out) : out_(out) { begin(); }

  // Starts a new list; what was written before stays in the buffer.
  void begin() {
    start_ = out_.size();
    out_.extend(4);
    count_ = 0;
    failure_ = 0;
    paid_out_.clear();
    store_count();
  }

  template <class Event>
  void emit(const Event& event) {
    wire::put_little(out_, Event::tag);
    encode(event, out_);
    ++count_;
    store_count();
  }

  // The transaction was applied, with a failed outcome: it pays its fee and nothing else happens.
  template <class Error>
  void fail(Error error) {
    failure_ = static_cast<u16>(error);
  }
  void pay_out(HostPayment payment) { paid_out_.push_back(payment); }

  u16 failure() const { return failure_; }
  u32 count() const { return count_; }
  const std::vector<HostPayment>& paid_out() const { return paid_out_; }

 private:
  void store_count() { wire::store_little(out_.data() + start_, count_); }

  ByteBuffer& out_;
  u32 start_ = 0;
  u32 count_ = 0;
  u16 failure_ = 0;
  std::vector<HostPayment> paid_out_;
};

}  // namespace surety
