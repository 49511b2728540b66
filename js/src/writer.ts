// A growing byte string for the codec.

const WORD = 0xffff_ffff_ffff_ffffn;

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
    let rest = value;
    let done = 0;
    for (; width - done >= 8; done += 8) {
      this.view.setBigUint64(at + done, rest & WORD, true);
      rest >>= 64n;
    }
    if (width - done >= 4) {
      this.view.setUint32(at + done, Number(rest & 0xffff_ffffn), true);
      rest >>= 32n;
      done += 4;
    }
    for (; done < width; ++done) {
      this.bytes[at + done] = Number(rest & 0xffn);
      rest >>= 8n;
    }
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
