#include "ledger/snapshot.hpp"

#include <algorithm>

#include "ledger/wire.hpp"

namespace surety {

namespace {

constexpr u32 BATCH = 256;

// Ids to look at next: those present, or where records live in a store, simply the next ones.
u64 next_ids(const TableBase& table, u64 first, std::vector<u64>& ids) {
  ids.clear();
  if (!table.attached()) return table.present_ids(first, BATCH, ids);
  const u64 end = std::min(table.next_id(), first + BATCH);
  for (u64 id = first; id < end; ++id) ids.push_back(id);
  return end;
}

void write_table(const TableBase& table, ByteSink& sink) {
  ByteBuffer bytes;
  wire::put_little(bytes, table.tag());
  wire::put_little(bytes, table.next_id());
  wire::put_little(bytes, table.count());
  std::vector<u64> ids;
  std::array<u32, BATCH> sizes;
  for (u64 next = 0; next < table.next_id();) {
    next = next_ids(table, next, ids);
    table.encode_framed(ids, Frame::snapshot, bytes, sizes.data());
    sink.write(bytes.view());
    bytes.clear();
  }
  if (bytes.size() > 0) sink.write(bytes.view());
}

// Reads table after table, and remembers where it is for the error.
class Loader {
 public:
  Loader(ByteView bytes, u64 most_ids) : reader_(bytes), ids_left_(most_ids) {}

  SnapshotError header() {
    const ByteView magic = reader_.take(SNAPSHOT_MAGIC.size());
    if (!reader_.ok()) return fault(SnapshotFault::truncated);
    if (!std::equal(magic.begin(), magic.end(), SNAPSHOT_MAGIC.begin())) {
      return fault(SnapshotFault::bad_magic);
    }
    at_ = reader_.offset();
    const u32 version = reader_.little<u32>();
    if (!reader_.ok()) return fault(SnapshotFault::truncated);
    if (version != SNAPSHOT_VERSION) return fault(SnapshotFault::unsupported_version);
    return {};
  }

  SnapshotError table(TableBase& table) {
    tag_ = table.tag();
    id_ = 0;
    at_ = reader_.offset();
    const u16 tag = reader_.little<u16>();
    const u64 next_id = reader_.little<u64>();
    const u64 count = reader_.little<u64>();
    if (!reader_.ok()) return fault(SnapshotFault::truncated);
    if (tag != tag_) return fault(SnapshotFault::wrong_table);
    if (next_id > ids_left_) return fault(SnapshotFault::too_many_ids);
    if (count > next_id || (table.is_late() && next_id == 0)) {
      return fault(SnapshotFault::bad_count);
    }
    ids_left_ -= next_id;
    table.begin_loading(next_id);
    for (u64 i = 0; i < count; ++i) {
      const u64 least = i == 0 ? 0 : id_ + 1;
      const SnapshotError error = record(table, least);
      if (!error.ok()) return error;
    }
    return {};
  }

  // A table that came late stands in a snapshot only where it has had a record.
  bool is_next(const TableBase& table) const {
    wire::Reader ahead = reader_;
    return ahead.little<u16>() == table.tag() && ahead.ok();
  }

  SnapshotError end() {
    at_ = reader_.offset();
    id_ = 0;
    if (reader_.left() > 0) return fault(SnapshotFault::trailing_bytes);
    return {};
  }

 private:
  SnapshotError fault(SnapshotFault fault) const { return {fault, tag_, id_, at_}; }

  SnapshotError record(TableBase& table, u64 least_id) {
    at_ = reader_.offset();
    id_ = reader_.little<u64>();
    const u32 length = reader_.little<u32>();
    const u64 start = reader_.offset();
    const ByteView bytes = reader_.take(length);
    if (!reader_.ok()) return fault(SnapshotFault::truncated);
    if (id_ < least_id || id_ >= table.next_id()) return fault(SnapshotFault::bad_id);
    at_ = start;
    if (length == 0 || !table.load(id_, bytes)) return fault(SnapshotFault::bad_record);
    return {};
  }

  wire::Reader reader_;
  u64 ids_left_;
  u16 tag_ = 0;
  u64 id_ = 0;
  u64 at_ = 0;
};

SnapshotError load_all(ByteView bytes, TableSet& set, const SnapshotReader& options) {
  Loader loader(bytes, options.most_ids);
  SnapshotError error = loader.header();
  for (TableBase* table : set.tables()) {
    if (table->is_late() && !loader.is_next(*table)) continue;
    if (error.ok()) error = loader.table(*table);
  }
  if (error.ok()) error = loader.end();
  if (!error.ok()) return error;
  const std::optional<RecordName> taken = options.indices.rebuild();
  if (!taken) return {};
  return {SnapshotFault::conflicting_record, taken->tag, taken->id, 0};
}

}  // namespace

void write_snapshot(const TableSet& set, ByteSink& sink) {
  ByteBuffer header;
  header.append(SNAPSHOT_MAGIC);
  wire::put_little(header, SNAPSHOT_VERSION);
  sink.write(header.view());
  for (const TableBase* table : set.tables()) {
    if (table->stands()) write_table(*table, sink);
  }
}

SnapshotError read_snapshot(ByteView bytes, TableSet& set, const SnapshotReader& reader) {
  set.clear();
  const SnapshotError error = load_all(bytes, set, reader);
  if (!error.ok()) set.clear();
  return error;
}

}  // namespace surety
