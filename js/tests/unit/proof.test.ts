// Proofs, checked without the module: true ones hold, and no change of any bit does.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
  decodeProof, stateRoot, tables, toHex, verifyProof, type Hex, type Ledger, type Surety,
} from '../../src/node.js';
import { block, GENESIS, transfer } from '../support/ledgers.js';
import { freshSurety } from '../support/module.js';

let surety: Surety;
let ledger: Ledger;
let root: Hex;
const ACCOUNT = tables().find(({ name }) => name === 'account')!.tag;

beforeAll(async () => {
  surety = await freshSurety();
  ledger = surety.open(GENESIS);
  for (let i = 1; i <= 5; ++i) ledger.apply(block(i, [transfer('alice', `new${i}`, 100n)]));
  root = ledger.root();
});
afterAll(() => surety.close());

describe('proofs', () => {
  // Tables of pools that rotate, which stand only where the first account chose them.
  const LATE = ['rotation_rules', 'division', 'participant_set', 'turn', 'handover',
    'lineup_place'];

  test('every record of every table, and the ids after them', () => {
    let present = 0;
    for (const { name, tag } of tables()) {
      if (LATE.includes(name)) {
        expect(() => ledger.prove(name, 0n)).toThrow('its state root has no such table');
        continue;
      }
      for (let id = 0n; id < 12n; ++id) {
        const proof = ledger.prove(name, id);
        expect(verifyProof(root, { tag, id }, proof)).toBe(true);
        const shown = ledger.verifyProof(tag, id, proof)!;
        expect(shown.value === undefined).toBe(!shown.present);
        if (shown.present) ++present;
      }
    }
    expect(present).toBeGreaterThan(8);
  });

  test('what is proved is the record', () => {
    const shown = ledger.verifyProof('account', 4n, ledger.prove('account', 4n));
    expect(shown?.value).toMatchObject({ name: 'new2', balance_atoms: 100n });
    expect(stateRoot(shown!.tables)).toBe(root);
  });

  test('no bit can change, in a proof of a record or of its absence', () => {
    for (const id of [0n, 4n, 7n, 100n]) {
      const proof = ledger.prove('account', id);
      for (let bit = 0; bit < 8 * proof.length; ++bit) {
        const wrong = proof.slice();
        wrong[bit >> 3]! ^= 1 << (bit & 7);
        expect(verifyProof(root, { tag: ACCOUNT, id }, wrong), `bit ${bit} of ${id}`).toBe(false);
      }
    }
  });

  test('no bit of the root can change', () => {
    const proof = ledger.prove('account', 1n);
    for (let bit = 0; bit < 256; ++bit) {
      const bytes = Uint8Array.from(Buffer.from(root.slice(2), 'hex'));
      bytes[bit >> 3]! ^= 1 << (bit & 7);
      expect(verifyProof(toHex(bytes), { tag: ACCOUNT, id: 1n }, proof)).toBe(false);
    }
  });

  test('a proof cut short or with bytes behind it shows nothing', () => {
    const proof = ledger.prove('account', 2n);
    for (let size = 0; size < proof.length; ++size) {
      expect(verifyProof(root, { tag: ACCOUNT, id: 2n }, proof.subarray(0, size))).toBe(false);
    }
    const longer = Uint8Array.of(...proof, 0);
    expect(verifyProof(root, { tag: ACCOUNT, id: 2n }, longer)).toBe(false);
    expect(() => decodeProof(longer)).toThrow(/trailing_text/);
  });

  test('a true proof of another record is not the asked one', () => {
    const proof = ledger.prove('account', 2n);
    expect(verifyProof(root, { tag: ACCOUNT, id: 3n }, proof)).toBe(false);
    expect(verifyProof(root, { tag: 0x102, id: 2n }, proof)).toBe(false);
  });

  test('an old proof does not hold of a new state', () => {
    const fork = ledger.fork();
    const proof = fork.prove('account', 0n);
    fork.apply(block(6, [transfer('alice', 'bob', 1n)]));
    expect(fork.verifyProof('account', 0n, proof)).toBeUndefined();
    expect(fork.verifyProof('account', 0n, proof, root)).toBeDefined();
    fork.close();
  });

  test('a proof given as an object must have a record where it says so', () => {
    const proof = decodeProof(ledger.prove('account', 2n));
    const asked = { tag: ACCOUNT, id: 2n };
    expect(verifyProof(root, asked, proof)).toBe(true);
    expect(verifyProof(root, asked, { ...proof, present: false })).toBe(false);
    expect(verifyProof(root, asked, { ...proof, siblings: proof.siblings.slice(1) })).toBe(false);
    expect(verifyProof(root, asked, { ...proof, tables: proof.tables.slice(1) })).toBe(false);
    const twice = [...proof.tables, ...proof.tables];
    expect(verifyProof(stateRoot(twice), asked, { ...proof, tables: twice })).toBe(false);
  });
});
