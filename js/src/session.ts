// One session of the module: calls by number, bytes in and out, statuses as errors.

import { utf8 } from './bytes.js';
import {
  ClosedError, INPUT_CODES, InvalidInput, Refused, SuretyError, UnknownError,
} from './errors.js';
import type { ModuleExports } from './loader.js';
import { Reader } from './reader.js';

/** Operations of wasm/surety.h. */
export const Operation = {
  open: 1, toBytes: 2, toJson: 3, verifyProof: 4, diff: 5, explain: 6,
  close: 16, applyBlock: 17, openBlock: 18, execute: 19, root: 20, prove: 21, query: 22,
  snapshot: 23, restore: 24, fork: 25, journal: 26, mark: 27, undoTo: 28, changes: 29,
  audit: 30, ledgerId: 31,
} as const;

/** Types of wasm/surety.h, by their names in the table of types. */
export const TYPE_NUMBERS: Readonly<Record<string, number>> = {
  genesis: 1, block: 2, transaction: 3, message: 4, receipt: 5, block_result: 6, events: 7,
  query: 8, answer: 9, fixture: 10, header: 11, fixture_block: 12,
};
export const RECORD_TYPE = 0x10000;

const OK = 0;
const REFUSED = 1;
const INVALID = 2;

const decoder = new TextDecoder();
const sizedText = (from: Reader): string => decoder.decode(from.slice(from.u32()));

/** Names a refusal's code. */
export type NameCode = (code: number) => string | undefined;

export class Session {
  private pointer: number;
  private answer: number;
  private input = 0;
  private capacity = 0;
  private ended: string | undefined;

  constructor(
    private readonly module: ModuleExports,
    private readonly nameCode: NameCode,
  ) {
    this.pointer = module.surety_session_open();
    this.answer = module.surety_allocate(8);
    if (this.pointer === 0 || this.answer === 0) throw this.noMemory();
  }

  get isOpen(): boolean {
    return this.ended === undefined;
  }

  /** Bytes of memory that the module holds. */
  get memorySize(): number {
    return this.module.memory.buffer.byteLength;
  }

  /** Throws what any status but success means. The answer is a copy. */
  call(operation: number, handle: number, ...parts: readonly Uint8Array[]): Uint8Array {
    return this.callOr(OK, operation, handle, ...parts).bytes;
  }

  /** The same where one more status than success has an answer; says whether it is a success. */
  callOr(other: number, operation: number, handle: number, ...parts: readonly Uint8Array[]):
      { readonly isDone: boolean; readonly bytes: Uint8Array } {
    if (this.ended !== undefined) throw new ClosedError('closed', this.ended);
    const [status, bytes] = this.trapping(() => this.enter(operation, handle, parts));
    if (status === OK || status === other) return { isDone: status === OK, bytes };
    throw this.errorOf(status, new Reader(bytes));
  }

  /** Overwrites what the last call was given, which may be secret. */
  forgetInput(): void {
    if (this.ended !== undefined) return;
    new Uint8Array(this.module.memory.buffer, this.input, this.capacity).fill(0);
  }

  close(): void {
    if (this.ended !== undefined) return;
    this.ended = 'The module was closed.';
    this.trapping(() => {
      this.module.surety_session_close(this.pointer);
      this.module.surety_release(this.answer);
      if (this.input !== 0) this.module.surety_release(this.input);
    });
  }

  private enter(operation: number, handle: number, parts: readonly Uint8Array[]):
      [number, Uint8Array] {
    let size = 0;
    for (const part of parts) size += part.length;
    this.reserve(size);
    let at = this.input;
    const memory = new Uint8Array(this.module.memory.buffer);
    for (const part of parts) {
      memory.set(part, at);
      at += part.length;
    }
    const status = this.module.surety_call(
      this.pointer, operation, handle, this.input, size, this.answer);
    // The memory may have grown, which moves it.
    const buffer = this.module.memory.buffer;
    const [bytes, count] = new Uint32Array(buffer, this.answer, 2) as unknown as [number, number];
    return [status, new Uint8Array(buffer).slice(bytes, bytes + count)];
  }

  private reserve(size: number): void {
    if (size <= this.capacity) return;
    if (this.input !== 0) this.module.surety_release(this.input);
    this.input = 0;
    this.capacity = 0;
    const wanted = Math.max(4096, Math.min(2 * size, size + (1 << 24)));
    this.input = this.module.surety_allocate(wanted);
    if (this.input === 0) throw this.noMemory();
    this.input >>>= 0;
    this.capacity = wanted;
  }

  // A trap leaves the module in the middle of something, so that it must not be entered again.
  private trapping<T>(enter: () => T): T {
    try {
      return enter();
    } catch (error) {
      if (error instanceof SuretyError) throw error;
      this.ended = `The module ended in a trap: ${String(error)}`;
      throw new ClosedError('trapped', this.ended);
    }
  }

  private noMemory(): SuretyError {
    return new ClosedError('no_memory', 'The module has no memory left.');
  }

  private errorOf(status: number, from: Reader): SuretyError {
    if (status === REFUSED) {
      const code = from.u16();
      const sentence = sizedText(from);
      return new Refused(this.nameCode(code) ?? 'genesis.refused', sentence, sizedText(from));
    }
    if (status === INVALID) {
      const code = from.u16();
      const place = { offset: from.u32(), line: from.u32(), column: from.u32() };
      const position = place.line > 0 || place.offset > 0 ? place : undefined;
      const pointer = sizedText(from);
      const name = INPUT_CODES[code] ?? 'malformed';
      return new InvalidInput(name, sizedText(from), pointer, position, code);
    }
    return new UnknownError('unknown', sizedText(from));
  }
}

export const word = (value: number): Uint8Array => {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
};
export const half = (value: number): Uint8Array => word(value).subarray(0, 2);
export const flag = (value: boolean): Uint8Array => Uint8Array.of(value ? 1 : 0);
export const long = (value: bigint): Uint8Array => {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, value, true);
  return bytes;
};
export const textBytes = utf8;
