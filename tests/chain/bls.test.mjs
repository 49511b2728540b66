// The pairings that the strict host offers: are they a chain's?
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { hashToG2, pairingEquality } from './bls.mjs';

const bytes = (hex) => Buffer.from(hex, 'hex');

// The generators, compressed.
const G1 = bytes('97f1d3a73197d7942695638c4fa9ac0fc3688c4f9774b905a14e3a3f171bac58'
  + '6c55e83ff97a1aeffb3af00adb22c6bb');
const G2 = bytes('93e02b6052719f607dacd3a088274f65596bd0d09920b61ab5da61bbdc7f5049'
  + '334cf11213945d57e5ac7d055d042b7e024aa2b2f08f0a91260805272dc51051'
  + 'c6e47ad4fa403b02b4510b647ae3d1770bac0326a805bbefd48056c8c121bdb8');
const negated = (point) => Buffer.from(point.map((byte, i) => (i === 0 ? byte ^ 0x20 : byte)));

test('hashing is that of RFC 9380, J.10.1', () => {
  const point = hashToG2(Buffer.from('abc'),
    Buffer.from('QUUX-V01-CS02-with-BLS12381G2_XMD:SHA-256_SSWU_RO_'));
  const wanted = bytes('139cddbccdc5e91b9623efd38c49f81a6f83f175e80b06fc374de9eb4b41dfe4'
    + 'ca3a230ed250fbe3a2acf73a41177fd802c2d18e033b960562aae3cab37a27ce'
    + '00d80ccd5ba4b7fe0e7a210245129dbec7780ccc7954725f4168aff2787776e6');
  wanted[0] |= 0x80; // compressed
  assert.deepEqual(point, wanted);
});

test('a product of pairings is compared with one', () => {
  assert.ok(pairingEquality(G1, G2, G1, G2));
  assert.ok(pairingEquality(negated(G1), negated(G2), G1, G2), 'in both arguments');
  assert.ok(!pairingEquality(G1, G2, negated(G1), G2));
  const [twice, both] = [Buffer.concat([G1, G1]), Buffer.concat([G2, negated(G2)])];
  assert.ok(!pairingEquality(twice, both, G1, G2), 'they cancel, and the last is left');
});

test('what is no point of the group is refused', () => {
  const [zeros, infinity] = [Buffer.alloc(48), Buffer.concat([bytes('c0'), Buffer.alloc(47)])];
  for (const point of [zeros, infinity, G1.subarray(1)]) {
    assert.throws(() => pairingEquality(point, G2, G1, G2));
  }
  // On the curve, outside the subgroup: x = 4 in G1's field.
  const outside = Buffer.alloc(48);
  outside[0] = 0x80;
  outside[47] = 4;
  assert.throws(() => pairingEquality(outside, G2, G1, G2), /subgroup/);
  assert.throws(() => pairingEquality(Buffer.concat([G1, G1]), G2, G1, G2), /as many/);
});
