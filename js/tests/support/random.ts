// Seeded randomness, so that a failing case can be run again.

/** A 64-bit generator (SplitMix64). */
export class Random {
  private state: bigint;

  constructor(seed: bigint | number) {
    this.state = BigInt(seed);
  }

  word(): bigint {
    this.state = BigInt.asUintN(64, this.state + 0x9e37_79b9_7f4a_7c15n);
    let z = this.state;
    z = BigInt.asUintN(64, (z ^ (z >> 30n)) * 0xbf58_476d_1ce4_e5b9n);
    z = BigInt.asUintN(64, (z ^ (z >> 27n)) * 0x94d0_49bb_1331_11ebn);
    return z ^ (z >> 31n);
  }

  /** Below `limit`. */
  below(limit: number): number {
    return Number(this.word() % BigInt(limit));
  }

  bytes(count: number): Uint8Array {
    return Uint8Array.from({ length: count }, () => this.below(256));
  }

  pick<T>(from: readonly T[]): T {
    return from[this.below(from.length)]!;
  }
}
