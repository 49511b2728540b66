/// <reference lib="esnext.disposable" preserve="true" />
// The module as an object: it opens ledgers, and turns JSON text into canonical bytes and back.

import { sized, utf8 } from './bytes.js';
import { ClosedError, UnknownError } from './errors.js';
import type { GenesisInput, InputTypes, Types } from './generated/types.js';
import { Ledger } from './ledger.js';
import type { ModuleExports } from './loader.js';
import { Reader } from './reader.js';
import { flag, Operation, RECORD_TYPE, Session, TYPE_NUMBERS, word } from './session.js';
import {
  decode, encode, refusals, tagOf, type Explanation, type TableName, type TypeName,
} from './types.js';

const dispose: typeof Symbol.dispose = Symbol.dispose ?? Symbol.for('Symbol.dispose');

/** Where a ledger lives, as part of its identity; empty outside a chain. */
export interface Host {
  readonly chain?: Uint8Array;
  readonly contract?: Uint8Array;
}

export class Surety {
  private readonly session: Session;
  private readonly byValue = new Map<number, Explanation>();
  private readonly byName = new Map<string, Explanation>();

  /** Made by `load`. */
  constructor(module: ModuleExports) {
    for (const one of refusals()) {
      this.byValue.set(one.value, one);
      this.byName.set(one.code, one);
    }
    this.session = new Session(module, (code) => this.byValue.get(code)?.code);
  }

  /** False once the module was closed or ended in a trap. */
  get isOpen(): boolean {
    return this.session.isOpen;
  }

  /** Bytes of memory that the module holds; it never shrinks. */
  get memorySize(): number {
    return this.session.memorySize;
  }

  /** A new ledger from its genesis: a typed object, canonical bytes, or JSON text. */
  open(genesis: GenesisInput | Uint8Array | string, host: Host = {}): Ledger {
    const none = new Uint8Array(0);
    const answer = this.session.call(Operation.open, 0, sized(host.chain ?? none),
      sized(host.contract ?? none), sized(this.bytesOf('genesis', genesis)));
    return new Ledger(this, this.session, new Reader(answer).u32());
  }

  /** Canonical bytes of JSON text, read by the module: every digit counts, nothing is ignored. */
  toBytes(type: TypeName | { readonly record: TableName }, json: string | Uint8Array): Uint8Array {
    const text = typeof json === 'string' ? utf8(json) : json;
    return this.session.call(Operation.toBytes, 0, word(this.typeNumber(type)), text);
  }

  /** JSON text of canonical bytes, as every other build writes it. */
  toJson(
    type: TypeName | { readonly record: TableName }, bytes: Uint8Array,
    options: { readonly pretty?: boolean } = {},
  ): string {
    const pretty = flag(options.pretty ?? false);
    const text = this.session.call(
      Operation.toJson, 0, word(this.typeNumber(type)), pretty, bytes);
    return new TextDecoder().decode(text);
  }

  /** The typed object of JSON text. */
  parse<N extends TypeName>(type: N, json: string | Uint8Array): Types[N] {
    return decode(type, this.toBytes(type, json));
  }

  /** JSON text of a typed object. */
  stringify<N extends TypeName>(
    type: N, value: InputTypes[N], options: { readonly pretty?: boolean } = {},
  ): string {
    return this.toJson(type, encode(type, value), options);
  }

  /** Canonical bytes of whatever form a value is given in; strings are JSON text. */
  bytesOf<N extends TypeName>(type: N, value: InputTypes[N] | Uint8Array | string): Uint8Array {
    if (value instanceof Uint8Array) return value;
    if (typeof value === 'string') return this.toBytes(type, value);
    return encode(type, value);
  }

  /** What a refusal means, by its name or number. */
  explain(code: string | number): Explanation {
    const found = typeof code === 'number' ? this.byValue.get(code) : this.byName.get(code);
    if (!found) throw new UnknownError('unknown', `There is no code ${code}.`);
    return found;
  }

  /** Closes every ledger and gives all memory back. Closing again does nothing. */
  close(): void {
    this.session.close();
  }

  [dispose](): void {
    this.close();
  }

  /** Throws what a call to a closed ledger gets. */
  refuseClosed(): never {
    throw new ClosedError('closed', 'The ledger was closed.');
  }

  private typeNumber(type: TypeName | { readonly record: TableName }): number {
    if (typeof type === 'object') return RECORD_TYPE + tagOf(type.record)!;
    const number = TYPE_NUMBERS[type];
    if (number === undefined) throw new UnknownError('unknown', `There is no type ${type}.`);
    return number;
  }
}
