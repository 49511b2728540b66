#include "ledger/table_base.hpp"

#include <algorithm>
#include <bit>

#include "ledger/wire.hpp"

namespace surety {

namespace {

constexpr u32 LEAF_HEAD = 5;      // u8 4, "leaf"
constexpr u32 SNAPSHOT_HEAD = 8;  // u64 id
constexpr u32 LENGTH_SIZE = 4;

constexpr u32 head_size(Frame frame) { return frame == Frame::leaf ? LEAF_HEAD : SNAPSHOT_HEAD; }

std::array<u8, 10> record_key(u16 tag, u64 id) {
  std::array<u8, 10> key;
  wire::store_big(key.data(), tag);
  wire::store_big(key.data() + 2, id);
  return key;
}

std::array<u8, 4> meta_key(u16 tag) {
  std::array<u8, 4> key{};
  wire::store_big(key.data() + 2, tag);
  return key;
}

}  // namespace

void open_frame(Frame frame, u64 id, ByteBuffer& out) {
  u8* place = out.extend(head_size(frame) + LENGTH_SIZE);
  if (frame == Frame::leaf) {
    std::memcpy(place, "\4leaf", LEAF_HEAD);
  } else {
    wire::store_little(place, id);
  }
}

void close_frame(Frame frame, u32 start, ByteBuffer& out) {
  const u32 length_at = start + head_size(frame);
  wire::store_little(out.data() + length_at, out.size() - length_at - LENGTH_SIZE);
}

bool TableBase::encode_record(u64 id, ByteBuffer& out) const {
  const u64 index = locate(id);
  if (!present_.contains(index)) return false;
  encode_at(index, out);
  return true;
}

void TableBase::compare_with(std::vector<FirstWrite>& firsts,
                             std::vector<RecordChange>& changes) const {
  std::sort(firsts.begin(), firsts.end(),
            [](const FirstWrite& a, const FirstWrite& b) { return a.id < b.id; });
  ByteBuffer bytes;
  for (const FirstWrite& first : firsts) {
    RecordChange change{tag(), first.id, std::nullopt, std::nullopt};
    bytes.clear();
    if (first.image != nullptr) {
      encode_image(first.image, bytes);
      change.before = bytes.copy();
    }
    bytes.clear();
    if (encode_record(first.id, bytes)) change.after = bytes.copy();
    if (change.before != change.after) changes.push_back(std::move(change));
  }
}

u64 TableBase::present_ids(u64 first, u32 limit, std::vector<u64>& ids) const {
  u64 word = first / 64;
  u64 bits = present_.word(word) & (~u64{0} << (first % 64));
  for (u32 found = 0; found < limit;) {
    if (bits == 0) {
      if (++word >= present_.words()) return next_id_;
      bits = present_.word(word);
      continue;
    }
    first = word * 64 + static_cast<u64>(std::countr_zero(bits));
    bits &= bits - 1;
    ids.push_back(first);
    ++first;
    ++found;
  }
  return first;
}

void TableBase::begin_loading(u64 next_id) {
  expects(store_ == nullptr && next_id_ == 0, "a snapshot is loaded into an empty table in memory");
  next_id_ = next_id;
}

bool TableBase::load(u64 id, ByteView bytes) {
  expects(id < next_id_, "a loaded record has an id of its table");
  if (!decode_at(id, bytes)) return false;
  if (!present_.contains(id)) ++count_;
  present_.insert(id);
  return true;
}

bool TableBase::make_present(u64 index, u64 id) {
  load_meta();
  expects(id <= next_id_, "ids are dense: a new record takes next_id");
  present_.insert(index);
  ++count_;
  if (id < next_id_) return false;
  expects(next_id_ + 1 != 0, "ids stay below 2^64 - 1");
  ++next_id_;
  return true;
}

void TableBase::make_absent(u64 index) {
  load_meta();
  present_.erase(index);
  --count_;
}

void TableBase::restore_presence(u64 index, bool present, bool extended) {
  if (extended) --next_id_;
  if (present == present_.contains(index)) return;
  if (present) {
    present_.insert(index);
    ++count_;
  } else {
    make_absent(index);
  }
}

void TableBase::clear_base() {
  present_.clear();
  dirty_.clear();
  next_id_ = 0;
  count_ = 0;
  stored_next_id_ = 0;
  stored_count_ = 0;
  meta_loaded_ = false;
  cache_.clear();
}

u64 TableBase::locate_stored(u64 id) const {
  const std::optional<u32> known = cache_.slots.find(id);
  if (known) return *known;
  const u32 slot = static_cast<u32>(cache_.heads.size());
  cache_.slots.insert(id, slot);
  cache_.heads.push_back({id, {}});
  ByteBuffer bytes;
  if (store_->get(record_key(tag(), id), bytes)) {
    expects(decode_at(slot, bytes.view()), "a stored record decodes");
    present_.insert(slot);
    cache_.heads.back().stored = bytes.copy();
  }
  return slot;
}

void TableBase::load_stored_meta() const {
  meta_loaded_ = true;
  ByteBuffer bytes;
  if (!store_->get(meta_key(tag()), bytes)) return;
  expects(bytes.size() == 16, "stored counts of a table have 16 bytes");
  next_id_ = stored_next_id_ = wire::load_little<u64>(bytes.data());
  count_ = stored_count_ = wire::load_little<u64>(bytes.data() + 8);
}

void TableBase::flush() {
  if (store_ == nullptr) return;
  std::vector<u64> slots;
  dirty_.drain(slots);
  ByteBuffer bytes;
  for (const u64 slot : slots) flush_slot(slot, bytes);
  flush_meta();
}

void TableBase::flush_slot(u64 slot, ByteBuffer& bytes) {
  StoreCache::Head& head = cache_.heads[static_cast<decltype(cache_.heads.size())>(slot)];
  bytes.clear();
  if (present_.contains(slot)) {
    encode_at(slot, bytes);
    expects(bytes.size() > 0, "no stored value is empty");
  }
  const ByteView now = bytes.view();
  if (now.size() == head.stored.size() &&
      (now.empty() || std::memcmp(now.data(), head.stored.data(), now.size()) == 0)) {
    return;
  }
  const auto key = record_key(tag(), head.id);
  if (now.empty()) {
    store_->erase(key);
  } else {
    store_->put(key, now);
  }
  head.stored = bytes.copy();
}

void TableBase::flush_meta() {
  if (!meta_loaded_ || (next_id_ == stored_next_id_ && count_ == stored_count_)) return;
  std::array<u8, 16> value;
  wire::store_little(value.data(), next_id_);
  wire::store_little(value.data() + 8, count_);
  store_->put(meta_key(tag()), value);
  stored_next_id_ = next_id_;
  stored_count_ = count_;
}

}  // namespace surety
