#include "wasm/session.hpp"

#include "contract/machine/query.hpp"
#include "contract/machine/record_list.hpp"
#include "wasm/types.hpp"

namespace surety::wasm {

using machine::Machine;

void Session::put(u64 value, u32 width) {
  u8* place = out_.extend(width);
  for (u32 i = 0; i < width; ++i) place[i] = static_cast<u8>(value >> (8 * i));
}

void Session::put_sized(ByteView bytes) {
  put(bytes.size(), 4);
  out_.append(bytes);
}

u32 Session::unknown(const char* sentence) {
  out_.clear();
  put_text(sentence);
  return SURETY_UNKNOWN;
}

u32 Session::malformed(const char* sentence) {
  out_.clear();
  put(0, 2);
  put(0, 4);
  put(0, 4);
  put(0, 4);
  put_text("");
  put_text(sentence);
  return SURETY_INVALID;
}

u32 Session::refused(machine::BlockError error) {
  out_.clear();
  put(static_cast<u16>(error), 2);
  put_text(sentence_of(static_cast<u16>(error)));
  put_text("");
  return SURETY_REFUSED;
}

u32 Session::call(u32 operation, u32 handle, ByteView bytes) {
  out_.clear();
  Input input(bytes);
  if (operation < SURETY_CLOSE) return general(operation, input);
  return on_ledger(operation, handle, input);
}

u32 Session::general(u32 operation, Input& input) {
  switch (operation) {
    case SURETY_OPEN:
      return open(input);
    case SURETY_TO_BYTES:
      return to_bytes(input);
    case SURETY_TO_JSON:
      return to_json(input);
    case SURETY_VERIFY_PROOF:
      return verify(input);
    case SURETY_DIFF:
      return diff(input);
    case SURETY_EXPLAIN:
      return explain(input);
    default:
      return unknown("there is no such operation");
  }
}

u32 Session::on_ledger(u32 operation, u32 handle, Input& input) {
  if (handle == 0 || handle > ledgers_.size() || !ledgers_[handle - 1]) {
    return unknown("there is no ledger under this handle");
  }
  Machine& ledger = *ledgers_[handle - 1];
  switch (operation) {
    case SURETY_CLOSE:
      ledgers_[handle - 1].reset();
      return SURETY_OK;
    case SURETY_APPLY_BLOCK:
      return apply_block(ledger, input);
    case SURETY_OPEN_BLOCK:
      return open_block(ledger, input);
    case SURETY_EXECUTE:
      return execute(ledger, input);
    case SURETY_ROOT:
      out_.append(ledger.state_root().view());
      return SURETY_OK;
    case SURETY_PROVE:
      return prove(ledger, input);
    case SURETY_QUERY:
      return query(ledger, input);
    case SURETY_SNAPSHOT:
      return snapshot(ledger);
    case SURETY_RESTORE:
      return restore(ledger, input);
    case SURETY_FORK:
      put(add(ledger.fork()), 4);
      return SURETY_OK;
    case SURETY_LEDGER_ID:
      out_.append(ledger.ledger_id().view());
      return SURETY_OK;
    default:
      return on_history(operation, ledger, input);
  }
}

u32 Session::on_history(u32 operation, Machine& ledger, Input& input) {
  TableSet& tables = ledger.tables();
  switch (operation) {
    case SURETY_JOURNAL: {
      const bool on = input.byte() != 0;
      if (!input.done()) return malformed("wants one byte: 1 for on, 0 for off");
      if (on && !tables.journal_on()) tables.start_journal();
      if (!on && tables.journal_on()) tables.stop_journal();
      return SURETY_OK;
    }
    case SURETY_MARK:
      if (!tables.journal_on()) tables.start_journal();
      put(tables.mark().number, 8);
      return SURETY_OK;
    case SURETY_UNDO_TO: {
      const Mark mark{input.integer(8)};
      if (!input.done()) return malformed("wants the 8 bytes of a mark");
      if (!tables.has_mark(mark)) return unknown("there is no such mark, or it was undone");
      tables.undo_to(mark);
      return SURETY_OK;
    }
    case SURETY_CHANGES:
      return changes(ledger, input);
    case SURETY_AUDIT: {
      const bool thorough = input.byte() != 0;
      if (!input.done()) return malformed("wants one byte: 1 for every law, 0 for the cheap ones");
      put(thorough ? ledger.audit_all() : ledger.audit(), 1);
      return SURETY_OK;
    }
    default:
      return unknown("there is no such operation");
  }
}

u32 Session::add(std::unique_ptr<Machine> ledger) {
  for (u32 i = 0; i < ledgers_.size(); ++i) {
    if (ledgers_[i]) continue;
    ledgers_[i] = std::move(ledger);
    return i + 1;
  }
  ledgers_.push_back(std::move(ledger));
  return static_cast<u32>(ledgers_.size());
}

u32 Session::open(Input& input) {
  machine::Host host;
  const ByteView chain = input.sized();
  const ByteView contract = input.sized();
  const ByteView bytes = input.sized();
  if (!input.done()) return malformed("wants sized chain, sized contract and sized genesis");
  host.chain.assign(chain.begin(), chain.end());
  host.contract.assign(contract.begin(), contract.end());
  host.secret = index_secret();
  machine::Genesis genesis;
  if (!decode(bytes, genesis)) return malformed("the bytes are no genesis");
  if (const auto fault = machine::validate(genesis)) {
    put(0, 2);
    put_text(fault->sentence);
    put_text(fault->pointer);
    return SURETY_REFUSED;
  }
  put(add(std::make_unique<Machine>(genesis, host)), 4);
  return SURETY_OK;
}

u32 Session::apply_block(Machine& ledger, Input& input) {
  const bool with_root = input.byte() != 0;
  const ByteView block = input.rest();
  if (!input.ok()) return malformed("wants one byte, then a block");
  if (const auto error = ledger.apply_block(block, with_root, out_)) return refused(*error);
  return SURETY_OK;
}

u32 Session::open_block(Machine& ledger, Input& input) {
  ByteView rest = input.rest();
  machine::Header header;
  if (!decode_front(rest, header)) return malformed("the bytes are no header");
  out_.append(machine::header_hash(header).view());
  if (const auto error = ledger.open_block(header, rest, out_)) return refused(*error);
  return SURETY_OK;
}

u32 Session::execute(Machine& ledger, Input& input) {
  ledger.execute_bytes(input.rest(), out_);
  return SURETY_OK;
}

u32 Session::prove(Machine& ledger, Input& input) {
  const u16 tag = static_cast<u16>(input.integer(2));
  const u64 id = input.integer(8);
  if (!input.done()) return malformed("wants a table's tag and an id");
  if (ledger.tables().find(tag) == nullptr) {
    return unknown(machine::comes_late(tag)
                       ? "this ledger has had no such record, so its state root has no such table"
                       : "there is no table with this tag");
  }
  encode_proof(ledger.prove(tag, id), out_);
  return SURETY_OK;
}

u32 Session::query(Machine& ledger, Input& input) {
  machine::Query question;
  if (!decode(input.rest(), question)) return malformed("the bytes are no query");
  encode(machine::answer(ledger, question), out_);
  return SURETY_OK;
}

namespace {

class BufferSink final : public ByteSink {
 public:
  explicit BufferSink(ByteBuffer& out) : out_(out) {}
  void write(ByteView bytes) override { out_.append(bytes); }

 private:
  ByteBuffer& out_;
};

}  // namespace

u32 Session::snapshot(Machine& ledger) {
  BufferSink sink(out_);
  write_snapshot(ledger.tables(), sink);
  return SURETY_OK;
}

u32 Session::restore(Machine& ledger, Input& input) {
  SnapshotError error;
  const machine::RestoreFault fault = ledger.restore(input.rest(), error);
  if (fault == machine::RestoreFault::none) return SURETY_OK;
  put(static_cast<u16>(error.fault), 2);
  put(error.offset, 4);
  put(0, 4);
  put(0, 4);
  put_text("");
  put_text(sentence_of(fault));
  return SURETY_INVALID;
}

u32 Session::changes(Machine& ledger, Input& input) {
  const Mark mark{input.integer(8)};
  if (!input.done()) return malformed("wants the 8 bytes of a mark");
  if (!ledger.tables().has_mark(mark)) return unknown("there is no such mark, or it was undone");
  const std::vector<RecordChange> changes = ledger.tables().changes_since(mark);
  put(changes.size(), 4);
  for (const RecordChange& change : changes) {
    put(change.tag, 2);
    put(change.id, 8);
    for (const std::optional<Bytes>& side : {change.before, change.after}) {
      put(side.has_value(), 1);
      put_sized(side ? ByteView(*side) : ByteView{});
    }
  }
  return SURETY_OK;
}

}  // namespace surety::wasm
