#include "contract/machine/machine.hpp"

namespace surety::machine {

namespace {

// Key indices follow from the records and stand in no snapshot.
class Rebuilder final : public IndexRebuilder {
 public:
  explicit Rebuilder(State& state) : state_(state) {}
  std::optional<RecordName> rebuild() override { return state_.rebuild_indices(); }

 private:
  State& state_;
};

bool same_rules(const Rules& a, const Rules& b) {
  ByteBuffer first;
  ByteBuffer second;
  encode(a, first);
  encode(b, second);
  return first.size() == second.size() &&
         std::memcmp(first.data(), second.data(), first.size()) == 0;
}

}  // namespace

RestoreFault Machine::restore(ByteView snapshot, SnapshotError& error) {
  Rebuilder rebuilder(state_);
  error = read_snapshot(snapshot, tables_, {.indices = rebuilder});
  tree_ = {};
  if (!error.ok()) return RestoreFault::malformed;
  const bool whole = state_.rules.has() && state_.clock.has() && state_.backlogs.has() &&
                     state_.accounts.totals.has() && state_.pools.assembly.has() &&
                     state_.pools.holdings.has() && state_.pools.list.head.has() &&
                     state_.fines.totals.has() && state_.beacon.round.has() &&
                     state_.auctions.opening.has() && state_.auctions.totals.has() &&
                     state_.pools.rotation.has() == state_.pools.division.has() &&
                     state_.pools.rotation.has() == state_.pools.list.set.has();
  if (!whole || !same_rules(state_.rules.get(), state_.settings)) {
    tables_.clear();
    return RestoreFault::other_ledger;
  }
  if (!audit_records()) {
    tables_.clear();
    return RestoreFault::unlawful;
  }
  return RestoreFault::none;
}

Machine::Machine(const Machine& other)
    : state_(other.state_), tree_(other.tree_), fees_(other.fees_) {
  state_.join(tables_);
  tables_.adopt_marks(other.tables_);
}

std::unique_ptr<Machine> Machine::fork() const {
  return std::unique_ptr<Machine>(new Machine(*this));
}

}  // namespace surety::machine
