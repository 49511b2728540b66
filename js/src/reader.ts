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
    let value = 0n;
    let left = width;
    for (; left >= 8; left -= 8) {
      // Bytes above the last whole word are read below.
      value |= this.view.getBigUint64(at + width - left, true) << BigInt(8 * (width - left));
    }
    if (left >= 4) {
      value |= BigInt(this.view.getUint32(at + width - left, true)) << BigInt(8 * (width - left));
      left -= 4;
    }
    for (; left > 0; --left) {
      value |= BigInt(this.bytes[at + width - left]!) << BigInt(8 * (width - left));
    }
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
