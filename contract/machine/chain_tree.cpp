#include "contract/machine/chain_tree.hpp"

#include <algorithm>

#include "contract/machine/sealing.hpp"

namespace surety::machine {

namespace {

Tip tip_of(const Machine& machine) {
  const Clock clock = machine.clock();
  return {.hours_burned = machine.state().accounts.totals.get().hours_burned,
          .height = clock.height,
          .block_hash = clock.block_hash};
}

}  // namespace

ChainTree::ChainTree(std::unique_ptr<Machine> machine) : machine_(std::move(machine)) {
  expects(machine_->rules().authentication == Authentication::ledger,
          "headers name their parent only where the ledger authenticates");
  expects(!machine_->tables().journal_on(), "the tree keeps the journal");
  machine_->tables().start_journal();
  final_ = tip_of(*machine_);
  tip_ = final_;
  blocks_[final_.block_hash] = {.parent = {}, .tip = final_, .block = {}, .children = 0};
}

const ChainTree::Node& ChainTree::node(const Hash& block_hash) const {
  const auto found = blocks_.find(block_hash);
  expects(found != blocks_.end(), "the block is in the tree");
  return found->second;
}

// Applies a block where the machine stands, and remembers how to take it back.
std::optional<BlockError> ChainTree::step(const Hash& block_hash, ByteView block) {
  const Mark before = machine_->tables().mark();
  scratch_.clear();
  if (const auto error = machine_->apply_block(block, false, scratch_)) return error;
  path_.push_back({block_hash, machine_->clock().height, before});
  return std::nullopt;
}

// Back to the common ancestor, then forward.
void ChainTree::move_to(const Hash& block_hash) {
  std::vector<Hash> forward;
  const auto position_of = [&](const Hash& hash) {  // heights rise along the path
    const auto found =
        std::lower_bound(path_.begin(), path_.end(), node(hash).tip.height,
                         [](const Step& step, Height height) { return step.height < height; });
    return found != path_.end() && found->block_hash == hash ? found : path_.end();
  };
  Hash at = block_hash;
  auto meeting = position_of(at);
  while (meeting == path_.end() && at != final_.block_hash) {
    forward.push_back(at);
    at = node(at).parent;
    meeting = position_of(at);
  }
  const auto keep = at == final_.block_hash ? path_.begin() : meeting + 1;
  if (keep != path_.end()) {
    machine_->tables().undo_to(keep->before);
    path_.erase(keep, path_.end());
  }
  for (auto next = forward.rbegin(); next != forward.rend(); ++next) {
    const auto error = step(*next, node(*next).block);
    ensures(!error, "a block that replayed once replays again (L-3)");
  }
}

Added ChainTree::add(ByteView block) {
  Header header;
  ByteView rest = block;
  if (!decode_front(rest, header)) return {Arrival::rejected, BlockError::malformed_block, false};
  if (!header.seal) return {Arrival::rejected, BlockError::seal_missing, false};
  const Hash hash = header_hash(header);
  if (knows(hash)) return {Arrival::known, std::nullopt, false};
  const auto parent = blocks_.find(header.seal->parent);
  if (parent == blocks_.end()) return {Arrival::unknown_parent, std::nullopt, false};

  move_to(parent->first);
  if (const auto error = step(hash, block)) return {Arrival::rejected, error, false};
  ++parent->second.children;
  const Tip added = tip_of(*machine_);
  blocks_[hash] = {
      .parent = parent->first, .tip = added, .block = {block.begin(), block.end()}, .children = 0};
  const bool changed = is_better(added, tip_);
  if (changed) tip_ = added;
  return {Arrival::added, std::nullopt, changed};
}

std::vector<Tip> ChainTree::branches() const {
  std::vector<Tip> ends;
  for (const auto& [hash, node] : blocks_) {
    if (node.children == 0) ends.push_back(node.tip);
  }
  std::sort(ends.begin(), ends.end(),
            [](const Tip& a, const Tip& b) { return accounts::is_better(a, b); });
  return ends;
}

std::optional<u128> ChainTree::burn_to_overtake(u32 k) const {
  Hash at = tip_.block_hash;
  for (u32 i = 0; i < k; ++i) {
    if (at == final_.block_hash) return std::nullopt;
    at = node(at).parent;
  }
  return accounts::burn_to_overtake(tip_, node(at).tip);
}

// Heights rise along a branch, so the walk ends at the ancestor's height.
bool ChainTree::descends(Hash block_hash, const Node& ancestor) const {
  const Node* at = &node(block_hash);
  while (at->tip.height > ancestor.tip.height) at = &node(at->parent);
  return at->tip == ancestor.tip;
}

bool ChainTree::finalise(const Hash& block_hash) {
  if (!knows(block_hash)) return false;
  const Node chosen = node(block_hash);
  if (!descends(tip_.block_hash, chosen)) tip_ = chosen.tip;
  move_to(block_hash);
  std::map<Hash, Node> kept;
  for (const auto& [hash, node] : blocks_) {
    if (node.tip.height >= chosen.tip.height && descends(hash, chosen)) kept.emplace(hash, node);
  }
  blocks_ = std::move(kept);
  Node& root = blocks_[block_hash];
  root.parent = {};
  root.block = {};
  final_ = chosen.tip;
  path_.clear();
  machine_->tables().drop_before(machine_->tables().mark());
  choose_tip();
  return true;
}

void ChainTree::choose_tip() {
  for (const auto& [hash, node] : blocks_) {
    if (accounts::is_better(node.tip, tip_)) tip_ = node.tip;
  }
}

Machine& ChainTree::machine_at_tip() {
  move_to(tip_.block_hash);
  return *machine_;
}

}  // namespace surety::machine
