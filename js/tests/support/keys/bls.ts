// BLS12-381 for checking a pool's keys without the module: points, numbers modulo r and signatures
// by @noble/curves, and what the ledger hashes, from its definitions. Public keys are in G1 and
// signatures in G2, as Ethereum's validators have them.

import { bls12_381 } from '@noble/curves/bls12-381.js';

import { equalBytes, joinBytes, toHex, utf8 } from '../../../src/bytes.js';
import { sha256 } from '../../../src/noble/sha256.js';

const { G1: { Point: G1 }, G2: { Point: G2 }, longSignatures, fields: { Fr } } = bls12_381;

export type PointG1 = InstanceType<typeof G1>;
export type PointG2 = InstanceType<typeof G2>;

export const GENERATOR = G1.BASE;
export const NOTHING = G1.ZERO;
export const ORDER = Fr.ORDER;

/** The domain of Ethereum's signatures, of the proof-of-possession scheme. */
export const DOMAIN = 'BLS_SIG_BLS12381G2_XMD:SHA-256_SSWU_RO_POP_';

/** What is wrong with bytes that claim to be something. */
export class Malformed extends Error {}

// Integers and hashes ---------------------------------------------------------------------------

function little(value: bigint | number, width: number): Uint8Array {
  let rest = BigInt(value);
  if (rest < 0n || rest >= 1n << BigInt(8 * width)) throw new Malformed(`${value} does not fit`);
  return Uint8Array.from({ length: width }, () => {
    const byte = Number(rest & 255n);
    rest >>= 8n;
    return byte;
  });
}
export const u8 = (value: number): Uint8Array => little(value, 1);
export const u32 = (value: bigint | number): Uint8Array => little(value, 4);
export const u64 = (value: bigint | number): Uint8Array => little(value, 8);
export const u128 = (value: bigint | number): Uint8Array => little(value, 16);

/** H_tag: SHA-256 over the tag, behind its length, and the fields. */
export function H(tag: string, ...fields: Uint8Array[]): Uint8Array {
  return sha256(joinBytes(u8(tag.length), utf8(tag), ...fields));
}

function bigEndian(bytes: Uint8Array): bigint {
  return bytes.reduce((value, byte) => value << 8n | BigInt(byte), 0n);
}

/** F_tag: two blocks of H_tag, each behind its number, as a big-endian number modulo r. */
export function F(tag: string, ...fields: Uint8Array[]): bigint {
  const wide = joinBytes(H(tag, u8(0), ...fields), H(tag, u8(1), ...fields));
  return Fr.create(bigEndian(wide));
}

// Numbers modulo r ------------------------------------------------------------------------------

/** 32 bytes, big-endian, below r. */
export function scalar(bytes: Uint8Array): bigint {
  const value = bigEndian(bytes);
  if (bytes.length !== 32 || value >= ORDER) throw new Malformed('no number below the order');
  return value;
}

export const add = (a: bigint, b: bigint): bigint => Fr.add(a, b);
export const minus = (a: bigint, b: bigint): bigint => Fr.sub(a, b);
export const times = (a: bigint, b: bigint): bigint => Fr.mul(a, b);
export const over = (a: bigint, b: bigint): bigint => Fr.div(a, b);

// Points ----------------------------------------------------------------------------------------

// Histories that differ in one place are checked one after the other; what was found out of the
// same bytes is not computed again.
function remembered<T>(make: (...bytes: Uint8Array[]) => T): (...bytes: Uint8Array[]) => T {
  const known = new Map<string, T>();
  return (...bytes) => {
    const name = bytes.map((one) => toHex(one)).join();
    const found = known.get(name);
    if (found !== undefined) return found;
    const made = make(...bytes);
    known.set(name, made);
    return made;
  };
}

// The one encoding of a point of the subgroup that is not infinity.
function posted<P extends { is0(): boolean; toBytes(compressed: boolean): Uint8Array }>(
  group: { fromBytes(bytes: Uint8Array): P }, size: number, bytes: Uint8Array,
): P {
  if (bytes.length !== size) throw new Malformed(`a point of ${bytes.length} bytes`);
  let point: P;
  try {
    point = group.fromBytes(bytes);
  } catch (error) {
    throw new Malformed(`no point: ${error}`);
  }
  if (point.is0()) throw new Malformed('infinity');
  if (!equalBytes(point.toBytes(true), bytes)) throw new Malformed('another encoding');
  return point;
}
export const pointG1 = remembered((bytes): PointG1 => posted(G1, 48, bytes!));
export const pointG2 = remembered((bytes): PointG2 => posted(G2, 96, bytes!));
export const bytesOf = (point: PointG1 | PointG2): Uint8Array => point.toBytes(true);

const products = new Map<string, PointG1>();
export function multiply(factor: bigint, point: PointG1): PointG1 {
  const name = `${factor} ${toHex(bytesOf(point))}`;
  let product = products.get(name);
  if (!product) products.set(name, product = point.multiplyUnsafe(Fr.create(factor)));
  return product;
}

// Sharing ---------------------------------------------------------------------------------------

/** sum_k j^k C_k: what the share of j is, times the generator. */
export function publicShare(commitments: readonly PointG1[], j: number): PointG1 {
  return commitments.reduceRight(
    (total, one) => multiply(BigInt(j), total).add(one), NOTHING);
}

/** lambda_i: what f(0) takes of f(i), where f is known at these indices. */
export function lambda(indices: readonly number[], i: number): bigint {
  let weight = 1n;
  for (const k of indices) {
    if (k === i) continue;
    weight = times(weight, over(BigInt(k), minus(BigInt(k), BigInt(i))));
  }
  return weight;
}

/** sum lambda_i values[i], of points in either group. */
export function combine<P extends { add(other: P): P; multiplyUnsafe(factor: bigint): P }>(
  indices: readonly number[], values: readonly P[],
): P {
  const parts = indices.map((index, at) => values[at]!.multiplyUnsafe(lambda(indices, index)));
  return parts.reduce((total, part) => total.add(part));
}

// Signatures ------------------------------------------------------------------------------------

const hashed = remembered((message, domain): PointG2 =>
  longSignatures.hash(message!, domain) as PointG2);
export const hashToG2 = (message: Uint8Array, domain = DOMAIN): PointG2 =>
  hashed(message, utf8(domain));

const verified = remembered((key, message, signature): boolean =>
  longSignatures.verify(G2.fromBytes(signature!), hashToG2(message!), G1.fromBytes(key!)));

/** Whether e(key, H2(message)) = e(G, signature). */
export const verify = (key: PointG1, message: Uint8Array, signature: PointG2): boolean =>
  !key.is0() && verified(bytesOf(key), message, bytesOf(signature));

/** One signature of keys[i] over messages[i] for all i. */
export function verifyAll(
  keys: readonly PointG1[], messages: readonly Uint8Array[], signature: PointG2,
): boolean {
  if (keys.length === 0 || keys.length !== messages.length) return false;
  const items = keys.map((publicKey, i) => ({ publicKey, message: hashToG2(messages[i]!) }));
  return longSignatures.verifyBatch(signature, items);
}
