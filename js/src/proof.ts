// Verifies that a record is in a state, or that an id has none, from the state root alone. Written
// from the rules in ledger/proof.hpp and independent of the module.
//
//   leaf H("leaf", record)   erased id H("empty")   node H("node", left, right)
//   state root H("state", for each table: u16 tag, u64 next_id, table's root)
// where H is SHA-256 behind a domain tag and integers are little-endian.

import { equalBytes, fromHex, joinBytes, sized, toHex, utf8, type Hex } from './bytes.js';
import { Fault } from './fault.js';
import { sha256 } from './noble/sha256.js';
import { Reader } from './reader.js';

/** What a proof says; it holds only where verifyProof says so. */
export interface RecordProof {
  readonly tag: number;
  readonly id: bigint;
  readonly present: boolean;
  /** Canonical bytes; empty where no record is present. */
  readonly record: Uint8Array;
  /** From the leaf's own to the one below the table's root. */
  readonly siblings: readonly Uint8Array[];
  readonly tables: readonly TableRoot[];
}

export interface TableRoot {
  readonly tag: number;
  readonly nextId: bigint;
  readonly root: Uint8Array;
}

/** SHA-256 behind a domain tag: fixed-length fields bare, others through `sized`. */
export function taggedHash(tag: string, ...fields: Uint8Array[]): Uint8Array {
  return sha256(joinBytes(Uint8Array.of(tag.length), utf8(tag), ...fields));
}

function read(from: Reader): RecordProof {
  const tag = from.u16();
  const id = from.u64();
  const present = from.u8();
  const record = from.slice(from.u32()).slice();
  if (present > 1 || (present === 1) === (record.length === 0)) {
    throw new Fault('malformed', 'A proof has a record exactly where it says so.');
  }
  const depth = from.u8();
  if (depth > 64) throw new Fault('malformed', 'A tree is at most 64 deep.');
  const siblings = Array.from({ length: depth }, () => from.slice(32).slice());
  const count = from.u16();
  const tables = Array.from({ length: count }, () => {
    return { tag: from.u16(), nextId: from.u64(), root: from.slice(32).slice() };
  });
  from.finish();
  return { tag, id, present: present === 1, record, siblings, tables };
}

/** Reads exactly one proof; throws InvalidInput for any other bytes. */
export function decodeProof(bytes: Uint8Array): RecordProof {
  try {
    return read(new Reader(bytes));
  } catch (error) {
    throw error instanceof Fault ? error.toError() : error;
  }
}

/** ceil(log2(max(1, count))) */
function treeDepth(count: bigint): number {
  let depth = 0;
  for (let width = 1n; width < count; width <<= 1n) ++depth;
  return depth;
}

function climb(proof: RecordProof): Uint8Array {
  let hash = proof.present ? taggedHash('leaf', sized(proof.record)) : taggedHash('empty');
  let id = proof.id;
  for (const sibling of proof.siblings) {
    hash = (id & 1n) === 0n ? taggedHash('node', hash, sibling) : taggedHash('node', sibling, hash);
    id >>= 1n;
  }
  return hash;
}

function holdsInTable(proof: RecordProof, table: TableRoot): boolean {
  if (proof.present === (proof.record.length === 0)) return false;
  if (proof.id >= table.nextId) return !proof.present && proof.siblings.length === 0;
  if (proof.siblings.length !== treeDepth(table.nextId)) return false;
  return equalBytes(climb(proof), table.root);
}

function tableBytes({ tag, nextId, root }: TableRoot): Uint8Array {
  const bytes = new Uint8Array(42);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, tag, true);
  view.setBigUint64(2, nextId, true);
  bytes.set(root, 10);
  return bytes;
}

/** The state root of a list of tables in their written order. */
export function stateRoot(tables: readonly TableRoot[]): Hex {
  return toHex(taggedHash('state', ...tables.map(tableBytes)));
}

/**
 * Whether the proof shows, of the state with this root, what it says of the record that was asked
 * for. A proof of another record than the asked one is false, however true it is.
 */
export function verifyProof(
  root: Hex, asked: { readonly tag: number; readonly id: bigint }, proof: Uint8Array | RecordProof,
): boolean {
  let parsed: RecordProof;
  try {
    parsed = proof instanceof Uint8Array ? read(new Reader(proof)) : proof;
  } catch (error) {
    if (error instanceof Fault) return false;
    throw error;
  }
  if (parsed.tag !== asked.tag || parsed.id !== asked.id) return false;
  const tables = parsed.tables.filter(({ tag }) => tag === parsed.tag);
  if (tables.length !== 1 || !holdsInTable(parsed, tables[0]!)) return false;
  return equalBytes(fromHex(stateRoot(parsed.tables)), fromHex(root));
}
