// Published vectors, so that what checks the fixtures is itself known to be right: hashing to the
// curve (RFC 9380) and Ethereum's signatures.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { bls12_381 } from '@noble/curves/bls12-381.js';
import { describe, expect, test } from 'vitest';

import { fromHex, toHex } from '../../src/bytes.js';
import {
  bytesOf, hashToG2, Malformed, NOTHING, pointG1, pointG2, verify, verifyAll, type PointG1,
  type PointG2,
} from '../support/keys/bls.js';
import { repository } from '../support/module.js';

const FOLDER = process.env['SURETY_VECTORS'] ?? resolve(repository(), '..', 'shared', 'vectors');
const isThere = existsSync(FOLDER);
if (!isThere) console.warn(`skipped: there are no published vectors in ${FOLDER}`);

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const hex = (text: string): Uint8Array => fromHex(text.startsWith('0x') ? text : `0x${text}`);

/** Every file of a folder, by name. */
function vectors<Input, Output>(folder: string):
    [string, { input: Input; output: Output }][] {
  if (!isThere) return [];
  const path = join(FOLDER, 'bls12-381-tests', folder);
  const found = readdirSync(path).map((name) =>
    [name, JSON.parse(readFileSync(join(path, name), 'utf8'))] as
      [string, { input: Input; output: Output }]);
  if (found.length === 0) throw new Error(`${path} holds no vectors`);
  return found;
}

/** What `make` says; `otherwise` where bytes are not what they claim to be. */
function orElse<T>(otherwise: T, make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (error instanceof Malformed) return otherwise;
    throw error;
  }
}

const keys = (all: readonly string[]): PointG1[] => all.map((one) => pointG1(hex(one)));
const sum = <P extends { add(other: P): P }>(points: readonly P[]): P =>
  points.reduce((total, one) => total.add(one));

describe.skipIf(!isThere)('hashing to the curve', () => {
  interface Suite {
    readonly dst: string;
    readonly vectors: { readonly msg: string; readonly P: { x: string; y: string } }[];
  }
  const coordinates = (text: string): bigint[] => text.split(',').map(BigInt);

  test('RFC 9380, G2', () => {
    const path = join(FOLDER, 'rfc9380', 'BLS12381G2_XMD_SHA-256_SSWU_RO_.json');
    const suite = JSON.parse(readFileSync(path, 'utf8')) as Suite;
    expect(suite.vectors.length).toBeGreaterThan(0);
    for (const { msg, P } of suite.vectors) {
      const { x, y } = hashToG2(utf8(msg), suite.dst).toAffine();
      expect([x.c0, x.c1]).toEqual(coordinates(P.x));
      expect([y.c0, y.c1]).toEqual(coordinates(P.y));
    }
  });

  test("Ethereum's", () => {
    type Input = { msg: string };
    for (const [name, { input, output }] of
      vectors<Input, { x: string; y: string }>('hash_to_G2')) {
      const domain = 'QUUX-V01-CS02-with-BLS12381G2_XMD:SHA-256_SSWU_RO_';
      const { x, y } = hashToG2(utf8(input.msg), domain).toAffine();
      expect([x.c0, x.c1], name).toEqual(coordinates(output.x));
      expect([y.c0, y.c1], name).toEqual(coordinates(output.y));
    }
  });
});

describe.skipIf(!isThere)('points', () => {
  const INFINITY = /succeeds_infinity/; // a point, but nobody may post it

  test('in G1', () => {
    for (const [name, { input, output }] of
      vectors<{ pubkey: string }, boolean>('deserialization_G1')) {
      const taken = orElse(false, () => !pointG1(hex(input.pubkey)).is0());
      expect(taken, name).toBe(output && !INFINITY.test(name));
    }
  });

  test('in G2', () => {
    for (const [name, { input, output }] of
      vectors<{ signature: string }, boolean>('deserialization_G2')) {
      const taken = orElse(false, () => !pointG2(hex(input.signature)).is0());
      expect(taken, name).toBe(output && !INFINITY.test(name));
    }
  });
});

describe.skipIf(!isThere)('signatures', () => {
  test('of one key', () => {
    type Input = { pubkey: string; message: string; signature: string };
    for (const [name, { input, output }] of vectors<Input, boolean>('verify')) {
      const holds = orElse(false, () =>
        verify(pointG1(hex(input.pubkey)), hex(input.message), pointG2(hex(input.signature))));
      expect(holds, name).toBe(output);
    }
  });

  test('added up', () => {
    for (const [name, { input, output }] of vectors<string[], string | null>('aggregate')) {
      // The sum of none is none, and infinity is no signature that a member may post.
      const made = orElse<string | null>(null, () =>
        input.length === 0 ? null : toHex(bytesOf(sum(input.map((one) => pointG2(hex(one)))))));
      expect(made, name).toBe(/infinity/.test(name) ? null : output);
    }
  });

  test('of several keys over one message', () => {
    type Input = { pubkeys: string[]; message: string; signature: string };
    for (const [name, { input, output }] of vectors<Input, boolean>('fast_aggregate_verify')) {
      const holds = orElse(false, () => {
        const group = keys(input.pubkeys).reduce((total, one) => total.add(one), NOTHING);
        return verify(group, hex(input.message), pointG2(hex(input.signature)));
      });
      expect(holds, name).toBe(output);
    }
  });

  test('of several keys over messages of their own', () => {
    type Input = { pubkeys: string[]; messages: string[]; signature: string };
    for (const [name, { input, output }] of vectors<Input, boolean>('aggregate_verify')) {
      const holds = orElse(false, () =>
        verifyAll(keys(input.pubkeys), input.messages.map(hex), pointG2(hex(input.signature))));
      expect(holds, name).toBe(output);
    }
  });

  test('many, each with its own', () => {
    type Input = { pubkeys: string[]; messages: string[]; signatures: string[] };
    for (const [name, { input, output }] of vectors<Input, boolean>('batch_verify')) {
      const holds = orElse(false, () => keys(input.pubkeys).every((key, i) =>
        verify(key, hex(input.messages[i]!), pointG2(hex(input.signatures[i]!)))));
      expect(holds, name).toBe(output);
    }
  });

  test('what is signed here is what Ethereum signs', () => {
    const secret = hex('263dbd792f5b1be47ed85f8938c0f29586af0d3ac7b977f21c278fe1462040e3');
    const key = bls12_381.longSignatures.getPublicKey(secret) as PointG1;
    const message = hex('56'.repeat(32));
    const signed = bls12_381.longSignatures.sign(hashToG2(message), secret) as PointG2;
    const [, { input }] = vectors<{ pubkey: string; message: string; signature: string }, boolean>(
      'verify').find(([, { input: one, output }]) =>
        output && one.pubkey === toHex(key.toBytes(true)) && one.message === toHex(message))!;
    expect(toHex(bytesOf(signed))).toBe(input.signature);
  });
});
