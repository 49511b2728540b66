// The module as the page uses it: bytes and the module's own JSON text. Every value that is shown
// comes from here; nothing of the protocol is computed in JavaScript.

import { sized, toHex, utf8 } from '../../src/bytes.js';
import { SuretyError } from '../../src/errors.js';
import { instantiate, fetchUrl, type ModuleSource } from '../../src/loader.js';
import { Reader } from '../../src/reader.js';
import {
  flag, half, long, Operation, RECORD_TYPE, Session, TYPE_NUMBERS, word,
} from '../../src/session.js';

/** A value as the module writes it: integers above 2^53 are decimal text. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json;
}

export interface Explained {
  readonly name: string;
  readonly sentence: string;
}

/** One record before and after a step. */
export interface ChangedRecord {
  readonly tag: number;
  readonly id: string;
  readonly before: Json;
  readonly after: Json;
}

const decoder = new TextDecoder();
const NOTHING = new Uint8Array(0);

export class Engine {
  private readonly session: Session;

  constructor(module: Awaited<ReturnType<typeof instantiate>>) {
    this.session = new Session(module, (code) => this.explain(code)?.name);
  }

  static async load(source: ModuleSource): Promise<Engine> {
    return new Engine(await instantiate(source, fetchUrl));
  }

  explain(code: number): Explained | undefined {
    try {
      const from = new Reader(this.session.call(Operation.explain, 0, half(code)));
      const text = (): string => decoder.decode(from.slice(from.u32()));
      const name = text();
      return { name, sentence: text() };
    } catch (error) {
      if (error instanceof SuretyError) return undefined;
      throw error;
    }
  }

  toBytes(type: string, text: string | Uint8Array): Uint8Array {
    const bytes = typeof text === 'string' ? utf8(text) : text;
    return this.session.call(Operation.toBytes, 0, word(TYPE_NUMBERS[type]!), bytes);
  }

  toJson(type: string | number, bytes: Uint8Array, pretty = false): string {
    const number = typeof type === 'number' ? RECORD_TYPE + type : TYPE_NUMBERS[type]!;
    return decoder.decode(
      this.session.call(Operation.toJson, 0, word(number), flag(pretty), bytes));
  }

  read<T>(type: string | number, bytes: Uint8Array): T {
    return JSON.parse(this.toJson(type, bytes)) as T;
  }

  open(genesis: Uint8Array): Book {
    const answer = this.session.call(
      Operation.open, 0, sized(NOTHING), sized(NOTHING), sized(genesis));
    return new Book(this, this.session, new Reader(answer).u32());
  }
}

/** One ledger of the engine. */
export class Book {
  constructor(
    private readonly engine: Engine,
    private readonly session: Session,
    private readonly handle: number,
  ) {}

  private call(operation: number, ...parts: Uint8Array[]): Uint8Array {
    return this.session.call(operation, this.handle, ...parts);
  }

  /** Opens a block; the rest is what its seal covers. */
  openBlock(header: Uint8Array, transactions: Uint8Array): JsonObject[] {
    const answer = this.call(Operation.openBlock, header, transactions);
    return this.engine.read<JsonObject[]>('events', answer.subarray(32));
  }

  execute(transaction: Uint8Array): Uint8Array {
    return this.call(Operation.execute, transaction);
  }

  root(): string {
    return toHex(this.call(Operation.root));
  }

  audit(): boolean {
    return this.call(Operation.audit, flag(false))[0] === 1;
  }

  query(question: JsonObject): JsonObject {
    const bytes = this.engine.toBytes('query', JSON.stringify(question));
    return this.engine.read<JsonObject>('answer', this.call(Operation.query, bytes));
  }

  mark(): bigint {
    return new Reader(this.call(Operation.mark)).u64();
  }

  undoTo(mark: bigint): void {
    this.call(Operation.undoTo, long(mark));
  }

  changes(mark: bigint): ChangedRecord[] {
    const from = new Reader(this.call(Operation.changes, long(mark)));
    const side = (): Uint8Array | undefined => {
      const there = from.u8() === 1;
      const bytes = from.slice(from.u32());
      return there ? bytes : undefined;
    };
    return Array.from({ length: from.u32() }, () => {
      const tag = from.u16();
      const id = String(from.u64());
      const before = side();
      const after = side();
      const json = (bytes: Uint8Array | undefined): Json =>
        bytes ? this.engine.read<Json>(tag, bytes) : null;
      return { tag, id, before: json(before), after: json(after) };
    });
  }

  close(): void {
    this.call(Operation.close);
  }
}
