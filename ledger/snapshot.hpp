#pragma once
// A whole state as canonical bytes: what one build writes every other reads, with the same root.
//
//   8 bytes "SURETY" 0 0, u32 version 1
//   for each table, in written order: u16 tag, u64 next_id, u64 count,
//     then count times, ids ascending: u64 id, u32 length, the record's canonical bytes
//
// Integers are little-endian. Nothing follows the last table.

#include "ledger/table_set.hpp"

namespace surety {

// Takes the bytes as they are made, in pieces, so that a snapshot never has to fit memory twice.
class ByteSink {
 public:
  virtual void write(ByteView bytes) = 0;

 protected:
  ~ByteSink() = default;
};

inline constexpr std::array<u8, 8> SNAPSHOT_MAGIC{'S', 'U', 'R', 'E', 'T', 'Y', 0, 0};
inline constexpr u32 SNAPSHOT_VERSION = 1;

// Works on attached tables too: that is how the state of a contract is exported.
void write_snapshot(const TableSet& set, ByteSink& sink);

enum class SnapshotFault : u8 {
  none,
  truncated,            // the bytes end inside a field
  bad_magic,            // the first eight bytes are not a snapshot's
  unsupported_version,  // a version this build does not read
  wrong_table,          // another table is expected here
  too_many_ids,         // the tables' next_id add up to more than the reader allows
  bad_count,            // more records than ids
  bad_id,               // ids do not ascend below next_id
  bad_record,           // the bytes are not the canonical bytes of a record of this table
  trailing_bytes,       // bytes after the last table
  conflicting_record,   // the record cannot stand beside the others: its key is taken
};

// Where a snapshot is malformed; fault none where it is not.
struct SnapshotError {
  SnapshotFault fault = SnapshotFault::none;
  u16 tag = 0;     // the table, once one is being read
  u64 id = 0;      // the record, where the fault is in one
  u64 offset = 0;  // bytes from the start to the field
  bool ok() const { return fault == SnapshotFault::none; }
};

// Rebuilds what follows from the records and is in no snapshot: the key indices.
class IndexRebuilder {
 public:
  // The first record whose key another one has, if any.
  virtual std::optional<RecordName> rebuild() = 0;

 protected:
  ~IndexRebuilder() = default;
};

// Reading takes memory for up to this many ids, erased ones included, whatever the bytes hold.
inline constexpr u64 DEFAULT_SNAPSHOT_IDS = u64{1} << 26;

struct SnapshotReader {
  IndexRebuilder& indices;
  u64 most_ids = DEFAULT_SNAPSHOT_IDS;
};

// Replaces the content of the set, which is in memory. After an error the set is empty.
SnapshotError read_snapshot(ByteView bytes, TableSet& set, const SnapshotReader& reader);

}  // namespace surety
