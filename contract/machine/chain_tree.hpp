#pragma once
// Competing branches over one ledger: every block replays on its parent, the best tip is followed
// (contract/accounts/fork_choice.hpp), and what the quorum made final is never left again.
//
// One machine stands at one block at a time and moves by its journal: back to the common ancestor,
// then forward by replaying. A block costs its own replay, and a switch of branches the blocks
// since their common ancestor, never more than since the last final block. Memory grows with the
// blocks that are not final; `finalise` frees what is below and beside.

#include <map>
#include <memory>

#include "contract/accounts/fork_choice.hpp"
#include "contract/machine/machine.hpp"

namespace surety::machine {

using accounts::Tip;

// What becomes of a block that arrives.
enum class Arrival : u8 {
  added,           // it is in the tree; the tip may be another now
  known,           // a block with this hash is in the tree already
  unknown_parent,  // it may be offered again once its parent is in the tree
  rejected,        // it does not replay on its parent; `error` says why
};

struct Added {
  Arrival arrival = Arrival::added;
  std::optional<BlockError> error;  // exactly where rejected
  bool tip_changed = false;
};

class ChainTree {
 public:
  // Starts where the machine stands, which counts as final. Preconditions: the ledger
  // authenticates, since only such headers name their parent; no journal is on.
  explicit ChainTree(std::unique_ptr<Machine> machine);
  ChainTree(const ChainTree&) = delete;
  ChainTree& operator=(const ChainTree&) = delete;

  // A block in canonical bytes. Takes parents before children, otherwise any order; a block at or
  // below the final one has no parent here.
  Added add(ByteView block);

  // The best block, and the last final one. The tip does not depend on the order of arrival.
  const Tip& tip() const { return tip_; }
  const Tip& final_block() const { return final_; }
  bool knows(const Hash& block_hash) const { return blocks_.count(block_hash) != 0; }
  // The end of each branch with what was burned on it, best first.
  std::vector<Tip> branches() const;
  u32 size() const { return static_cast<u32>(blocks_.size()); }

  // Coin hours that a fork which leaves out the last `k` blocks of the best chain must burn to
  // replace the tip for sure. Nothing where that would leave out a final block.
  std::optional<u128> burn_to_overtake(u32 k) const;

  // The quorum made a block final: forgets all that does not descend from it, and what came
  // before. False where the block is not in the tree. The tip may be another now.
  bool finalise(const Hash& block_hash);

  // The machine after the tip. Applying blocks to it other than by `add` is not allowed.
  Machine& machine_at_tip();

 private:
  struct Node {
    Hash parent;
    Tip tip;
    Bytes block;  // empty for the final block
    u32 children = 0;
  };
  struct Step {
    Hash block_hash;
    Height height;
    Mark before;  // undoing to it gives the parent's state
  };

  const Node& node(const Hash& block_hash) const;
  bool descends(Hash block_hash, const Node& ancestor) const;
  std::optional<BlockError> step(const Hash& block_hash, ByteView block);
  void move_to(const Hash& block_hash);
  void choose_tip();

  std::unique_ptr<Machine> machine_;
  std::map<Hash, Node> blocks_;
  std::vector<Step> path_;  // from the final block, not included, to where the machine stands
  Tip tip_;
  Tip final_;
  ByteBuffer scratch_;
};

}  // namespace surety::machine
