/// <reference lib="esnext.disposable" preserve="true" />
// One ledger: blocks in, receipts out, and everything that can be asked of its state.

import { joinBytes, toHex, type Hex } from './bytes.js';
import { SNAPSHOT_CODES, InvalidInput, UnknownError } from './errors.js';
import type {
  Answer, BlockInput, BlockResult, Event, Header, HeaderInput, QueryInput, Receipt, Records,
  Transaction, TransactionInput,
} from './generated/types.js';
import { decodeProof, verifyProof, type RecordProof } from './proof.js';
import { Reader } from './reader.js';
import { flag, half, long, Operation, type Session } from './session.js';
import type { Surety } from './surety.js';
import { codec, decode, decodeRecord, encode, tables, tagOf, type TableName } from './types.js';

// Older hosts have no such symbol; there `close` is called by name.
const dispose: typeof Symbol.dispose = Symbol.dispose ?? Symbol.for('Symbol.dispose');

/** A point in a ledger's history to which it can return. */
export type Mark = bigint & { readonly kind?: 'mark' };

/** One record that differs from what it was; undefined where there is no record. */
export interface RecordChange<T extends TableName = TableName> {
  readonly table: T;
  readonly tag: number;
  readonly id: bigint;
  readonly before: Records[T] | undefined;
  readonly after: Records[T] | undefined;
}

/** Something that happened, told to those who subscribed. */
export type Notice =
  | { readonly kind: 'block'; readonly header: Header; readonly result: BlockResult }
  | { readonly kind: 'opened'; readonly header: Header; readonly opening: readonly Event[] }
  | {
      readonly kind: 'receipt'; readonly transaction: Transaction; readonly receipt: Receipt;
    };

export interface ApplyOptions {
  /** Compute the state root after the block; true unless it is said. */
  readonly root?: boolean;
}

export interface OpenedBlock {
  readonly hash: Hex;
  readonly opening: readonly Event[];
}

/** What a proof shows of a record. */
export interface ProvedRecord extends RecordProof {
  /** The record itself; undefined where the proof shows that there is none. */
  readonly value: Records[TableName] | undefined;
}

export class Ledger {
  private readonly listeners = new Set<(notice: Notice) => void>();
  private open = true;

  /** Made by Surety.open and by fork. */
  constructor(
    readonly surety: Surety,
    private readonly session: Session,
    private readonly handle: number,
  ) {}

  /** False once this ledger, or the module that holds it, was closed. */
  get isOpen(): boolean {
    return this.open && this.session.isOpen;
  }

  /**
   * Applies a block: a typed object, canonical bytes, or JSON text. Throws Refused where the rules
   * refuse the block as a whole; what becomes of each transaction stands in its receipt.
   */
  apply(block: BlockInput | Uint8Array | string, options: ApplyOptions = {}): BlockResult {
    const bytes = this.surety.bytesOf('block', block);
    const result = decode('block_result', this.applyBytes(bytes, options));
    if (this.listeners.size > 0) {
      const header = codec().decodeFront(codec().root('header'), new Reader(bytes)) as Header;
      this.tell({ kind: 'block', header, result });
    }
    return result;
  }

  /** The same from and to canonical bytes, without making objects; tells no one. */
  applyBytes(block: Uint8Array, options: ApplyOptions = {}): Uint8Array {
    return this.call(Operation.applyBlock, flag(options.root ?? true), block);
  }

  /**
   * Opens a block whose transactions are then executed one by one. A sealed header also wants all
   * of the block's transactions, to check their root.
   */
  openBlock(
    header: HeaderInput | Uint8Array | string, transactions: readonly TransactionInput[] = [],
  ): OpenedBlock {
    const bytes = this.surety.bytesOf('header', header);
    const given = decode('header', bytes);
    // A block's bytes are its header's and then the list of its transactions.
    const behind = encode('block', { header: given, transactions }).subarray(bytes.length);
    const from = new Reader(this.call(Operation.openBlock, bytes, behind));
    const hash = from.hex(32);
    const opening = decode('events', from.slice(from.left));
    this.tell({ kind: 'opened', header: given, opening });
    return { hash, opening };
  }

  /** Executes one transaction in the block that was opened last. */
  execute(transaction: TransactionInput | Uint8Array | string): Receipt {
    const bytes = this.surety.bytesOf('transaction', transaction);
    const receipt = decode('receipt', this.call(Operation.execute, bytes));
    if (this.listeners.size > 0) {
      this.tell({ kind: 'receipt', transaction: decode('transaction', bytes), receipt });
    }
    return receipt;
  }

  query(question: QueryInput | Uint8Array | string): Answer {
    return decode('answer', this.call(Operation.query, this.surety.bytesOf('query', question)));
  }

  /** The same from and to canonical bytes. */
  queryBytes(question: Uint8Array): Uint8Array {
    return this.call(Operation.query, question);
  }

  /** The Merkle root over all records. */
  root(): Hex {
    return toHex(this.call(Operation.root));
  }

  /** What tells this ledger from every other. */
  ledgerId(): Hex {
    return toHex(this.call(Operation.ledgerId));
  }

  /** Canonical bytes of a proof that the record is there, or that it is not. */
  prove(table: TableName | number, id: bigint): Uint8Array {
    return this.call(Operation.prove, half(this.tag(table)), long(id));
  }

  /**
   * Checks a proof in JavaScript, without the module, against this ledger's root or a given one.
   * Gives what was proved, or undefined where the proof does not hold.
   */
  verifyProof(table: TableName | number, id: bigint, proof: Uint8Array, root: Hex = this.root()):
      ProvedRecord | undefined {
    const tag = this.tag(table);
    if (!verifyProof(root, { tag, id }, proof)) return undefined;
    const parsed = decodeProof(proof);
    return { ...parsed, value: parsed.present ? decodeRecord(tag, parsed.record) : undefined };
  }

  /** All of the state as bytes, which every build reads. */
  snapshot(): Uint8Array {
    return this.call(Operation.snapshot);
  }

  /**
   * Replaces the state by a snapshot of a ledger of the same genesis; history is forgotten. After
   * a refusal the ledger is empty: restore another snapshot or close it.
   */
  restore(snapshot: Uint8Array): void {
    try {
      this.call(Operation.restore, snapshot);
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      const name = SNAPSHOT_CODES[error.number ?? 0] ?? 'snapshot.refused';
      throw new InvalidInput(name, error.sentence, undefined, error.position, error.number);
    }
  }

  /** A copy that goes its own way, history included. */
  fork(): Ledger {
    const handle = new Reader(this.call(Operation.fork)).u32();
    return new Ledger(this.surety, this.session, handle);
  }

  /** Keeps what is needed to go back; stopping forgets all marks. */
  journal(on: boolean): void {
    this.call(Operation.journal, flag(on));
  }

  /** Marks where the ledger stands; starts the journal if it is off. */
  mark(): Mark {
    return new Reader(this.call(Operation.mark)).u64();
  }

  /** Takes back everything since the mark. */
  undoTo(mark: Mark): void {
    this.call(Operation.undoTo, long(mark));
  }

  /** The records that differ from what they were at the mark. */
  changes(mark: Mark): RecordChange[] {
    const from = new Reader(this.call(Operation.changes, long(mark)));
    const names = new Map(tables().map(({ tag, name }) => [tag, name]));
    const record = (tag: number): Records[TableName] | undefined => {
      const there = from.u8() === 1;
      const bytes = from.slice(from.u32());
      return there ? decodeRecord(tag, bytes) : undefined;
    };
    return Array.from({ length: from.u32() }, () => {
      const tag = from.u16();
      const id = from.u64();
      const before = record(tag);
      const after = record(tag);
      return { table: names.get(tag)!, tag, id, before, after };
    });
  }

  /** Whether the laws hold: the cheap ones, or every one. */
  audit(thorough = false): boolean {
    return this.call(Operation.audit, flag(thorough))[0] === 1;
  }

  /** Calls the listener after each block and step; the result ends that. */
  subscribe(listener: (notice: Notice) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Gives the ledger's memory back. Closing again does nothing. */
  close(): void {
    if (this.isOpen) this.session.call(Operation.close, this.handle);
    this.open = false;
    this.listeners.clear();
  }

  [dispose](): void {
    this.close();
  }

  private call(operation: number, ...parts: readonly Uint8Array[]): Uint8Array {
    if (!this.open) this.surety.refuseClosed();
    return this.session.call(operation, this.handle, ...parts);
  }

  private tag(table: TableName | number): number {
    const tag = tagOf(table);
    if (tag === undefined) throw new UnknownError('unknown', `There is no table ${table}.`);
    return tag;
  }

  private tell(notice: Notice): void {
    for (const listener of this.listeners) listener(notice);
  }
}

/** The bytes of one block from its parts: a header, and transactions each in canonical bytes. */
export function blockBytes(header: Uint8Array, transactions: readonly Uint8Array[]): Uint8Array {
  const count = new Uint8Array(4);
  new DataView(count.buffer).setUint32(0, transactions.length, true);
  return joinBytes(header, count, ...transactions);
}
