// A growing byte string for the codec.

const EXACT = BigInt(Number.MAX_SAFE_INTEGER);

export class Writer {
  bytes = new Uint8Array(1024);
  view = new DataView(this.bytes.buffer);
  size = 0;

  clear(): this {
    this.size = 0;
    return this;
  }

  /** Room for `count` more bytes; gives where they begin. */
  extend(count: number): number {
    const at = this.size;
    const needed = at + count;
    if (needed > this.bytes.length) this.grow(needed);
    this.size = needed;
    return at;
  }

  u8(value: number): void {
    const at = this.extend(1);
    this.bytes[at] = value;
  }

  u16(value: number): void {
    const at = this.extend(2);
    this.view.setUint16(at, value, true);
  }

  u32(value: number): void {
    const at = this.extend(4);
    this.view.setUint32(at, value, true);
  }

  u64(value: bigint): void {
    const at = this.extend(8);
    this.view.setBigUint64(at, value, true);
  }

  raw(bytes: Uint8Array): void {
    const at = this.extend(bytes.length);
    this.bytes.set(bytes, at);
  }

  /** `width` bytes, least significant first. Precondition: the value fits. */
  wide(value: bigint, width: number): void {
    const at = this.extend(width);
    // What fits a number, as most amounts do, is written without making further bigints.
    if (value <= EXACT) {
      const number = Number(value);
      this.view.setUint32(at, number % 2 ** 32, true);
      this.bytes.fill(0, at + 4, at + width);
      const high = Math.floor(number / 2 ** 32);
      for (let i = 4, rest = high; rest > 0; ++i, rest >>>= 8) this.bytes[at + i] = rest & 255;
      return;
    }
    let rest = value;
    for (let i = 0; i < width; ++i, rest >>= 8n) this.bytes[at + i] = Number(rest & 255n);
  }

  copy(from = 0): Uint8Array {
    return this.bytes.slice(from, this.size);
  }

  private grow(needed: number): void {
    const larger = new Uint8Array(Math.max(needed, this.bytes.length * 2));
    larger.set(this.bytes.subarray(0, this.size));
    this.bytes = larger;
    this.view = new DataView(larger.buffer);
  }
}
