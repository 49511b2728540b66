// A session in which a pool's key is shared, checked from what was posted (contract/keys): proofs
// of possession, dealings, complaints, and the key that comes of them. Nothing of the module is
// used; the formulas are those of ledger/dealing.hpp and log_proof.hpp.

import { equalBytes } from '../../../src/bytes.js';
import {
  bytesOf, F, GENERATOR, H, Malformed, minus, multiply, NOTHING, pointG1, publicShare, scalar, u32,
  u64, type PointG1,
} from './bls.js';

export interface Member {
  readonly account: bigint;
  readonly identity: Uint8Array;
}

export interface SessionFields {
  readonly ledger: Uint8Array;
  readonly pool: bigint;
  readonly round: bigint;
  readonly attempt: number;
  readonly threshold: number;
  readonly members: readonly Member[];
}

/** floor(2n / 3) + 1 */
export const thresholdOf = (n: number): number => Math.floor(2 * n / 3) + 1;

/** sid */
export function sessionId({ ledger, pool, round, attempt, threshold, members }: SessionFields):
    Uint8Array {
  const list = members.flatMap(({ account, identity }) => [u64(account), identity]);
  return H('session', ledger, u64(pool), u64(round), u32(attempt), u32(threshold),
    u32(members.length), ...list);
}

export interface Proof {
  readonly challenge: bigint;
  readonly response: bigint;
}

export function readProof(bytes: Uint8Array): Proof {
  if (bytes.length !== 64) throw new Malformed(`a proof of ${bytes.length} bytes`);
  return { challenge: scalar(bytes.subarray(0, 32)), response: scalar(bytes.subarray(32)) };
}

export interface Dealing {
  readonly commitments: readonly PointG1[];
  readonly ephemeral: PointG1;
  readonly encrypted: readonly bigint[];
  readonly constantProof: Proof;
  readonly ephemeralProof: Proof;
}

export interface Complaint {
  readonly dealer: number;
  readonly receiver: number;
  readonly shared: PointG1;
  readonly proof: Proof;
}

export type Finding = 'unproved' | 'dealer_lied' | 'complainer_lied';

// A - challenge * P, from which the prover must have started.
const mask = ({ challenge, response }: Proof, base: PointG1, image: PointG1): PointG1 =>
  multiply(response, base).subtract(multiply(challenge, image));

/** One attempt to share a key. */
export class Session {
  readonly id: Uint8Array;
  readonly size: number;
  readonly threshold: number;
  readonly keys: PointG1[] = [];
  readonly dealings = new Map<number, Dealing>();

  constructor(fields: SessionFields) {
    this.id = sessionId(fields);
    this.size = fields.members.length;
    this.threshold = fields.threshold;
  }

  /** H("keys", sid, n, Y_1..Y_n) */
  keysHash(): Uint8Array {
    const encoded = Array.from({ length: this.size }, (_, i) => bytesOf(this.key(i + 1)));
    return H('keys', this.id, u32(this.size), ...encoded);
  }

  key(j: number): PointG1 {
    const key = this.keys[j - 1];
    if (!key) throw new Malformed(`member ${j} has registered no key`);
    return key;
  }

  /** Whether the registrant knows the logarithm of its key. Takes the key where it does. */
  register(j: number, key: Uint8Array, proof: Uint8Array): boolean {
    const point = pointG1(key);
    // The others' keys are not known yet: their hash is zero.
    const context = [this.id, new Uint8Array(32), u32(j), u32(0)];
    if (!this.knowsLog('possession', context, point, readProof(proof))) return false;
    this.keys[j - 1] = point;
    return true;
  }

  private knowsLog(tag: string, context: Uint8Array[], point: PointG1, proof: Proof): boolean {
    const start = mask(proof, GENERATOR, point);
    return F(tag, ...context, bytesOf(point), bytesOf(start)) === proof.challenge;
  }

  readDealing(bytes: Uint8Array): Dealing {
    const t = this.threshold;
    if (bytes.length !== 48 * (t + 1) + 32 * this.size + 128) throw new Malformed('wrong length');
    let at = 0;
    const take = (count: number): Uint8Array => bytes.subarray(at, at += count);
    return {
      commitments: Array.from({ length: t }, () => pointG1(take(48))),
      ephemeral: pointG1(take(48)),
      encrypted: Array.from({ length: this.size }, () => scalar(take(32))),
      constantProof: readProof(take(64)),
      ephemeralProof: readProof(take(64)),
    };
  }

  /** Whether dealer i knows the logarithms of C_0 and R. Takes the dealing where it does. */
  deal(i: number, bytes: Uint8Array): boolean {
    const dealing = this.readDealing(bytes);
    const context = [this.id, this.keysHash(), u32(i), u32(0)];
    const { commitments, ephemeral, constantProof, ephemeralProof } = dealing;
    if (!this.knowsLog('constant', context, commitments[0]!, constantProof)) return false;
    if (!this.knowsLog('ephemeral', context, ephemeral, ephemeralProof)) return false;
    this.dealings.set(i, dealing);
    return true;
  }

  /** What must be thought of a complaint. */
  judge({ dealer, receiver, shared, proof }: Complaint): Finding {
    const dealing = this.dealings.get(dealer);
    if (!dealing) throw new Malformed(`dealer ${dealer} has dealt nothing`);
    const key = this.key(receiver);
    const { ephemeral, commitments } = dealing;
    const starts = [mask(proof, GENERATOR, key), mask(proof, ephemeral, shared)];
    const context = [this.id, this.keysHash(), u32(receiver), u32(dealer)];
    const statement = [key, ephemeral, shared, ...starts].map(bytesOf);
    if (F('complaint', ...context, ...statement) !== proof.challenge) return 'unproved';
    const pad = F('pad', this.id, u32(dealer), u32(receiver), ...[ephemeral, key, shared]
      .map(bytesOf));
    const share = minus(dealing.encrypted[receiver - 1]!, pad);
    const fits = multiply(share, GENERATOR).equals(publicShare(commitments, receiver));
    return fits ? 'complainer_lied' : 'dealer_lied';
  }

  /** C_k of the key that all dealings of a generation come to. */
  commitments(): PointG1[] {
    if (this.dealings.size !== this.size) throw new Malformed('not everybody has dealt');
    return Array.from({ length: this.threshold }, (_, k) =>
      [...this.dealings.values()].reduce((sum, one) => sum.add(one.commitments[k]!), NOTHING));
  }
}

/** Whether the group key of these commitments has these bytes. */
export const isKey = (commitments: readonly PointG1[], key: Uint8Array): boolean =>
  equalBytes(bytesOf(commitments[0]!), key);
