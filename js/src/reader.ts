// Reads canonical bytes; every read is checked against the end.

import { toHex, type Hex } from './bytes.js';
import { Fault } from './fault.js';

export class Reader {
  readonly view: DataView;
  at: number;

  constructor(
    readonly bytes: Uint8Array,
    at = 0,
    readonly end = bytes.length,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.at = at;
  }

  get left(): number {
    return this.end - this.at;
  }

  take(count: number): number {
    const at = this.at;
    if (count > this.end - at) throw new Fault('ended_early', 'The bytes end inside a value.');
    this.at = at + count;
    return at;
  }

  u8(): number {
    return this.bytes[this.take(1)]!;
  }

  u16(): number {
    return this.view.getUint16(this.take(2), true);
  }

  u32(): number {
    return this.view.getUint32(this.take(4), true);
  }

  u64(): bigint {
    return this.view.getBigUint64(this.take(8), true);
  }

  wide(width: number): bigint {
    const at = this.take(width);
    let size = width;
    while (size > 6 && this.bytes[at + size - 1] === 0) --size;
    // What fits a number, as most amounts do, is read without making further bigints.
    if (size <= 6) {
      let high = 0;
      for (let i = size - 1; i >= 4; --i) high = high * 256 + this.bytes[at + i]!;
      return BigInt(this.view.getUint32(at, true) + high * 2 ** 32);
    }
    let value = 0n;
    for (let i = size - 1; i >= 0; --i) value = (value << 8n) | BigInt(this.bytes[at + i]!);
    return value;
  }

  slice(count: number): Uint8Array {
    const at = this.take(count);
    return this.bytes.subarray(at, at + count);
  }

  hex(count: number): Hex {
    const at = this.take(count);
    return toHex(this.bytes, at, at + count);
  }

  finish(): void {
    if (this.at !== this.end) throw new Fault('trailing_text', 'Bytes follow the value.');
  }
}
