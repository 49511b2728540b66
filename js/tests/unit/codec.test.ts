// The codec: every type there and back, and every kind of wrong value refused at its place.

import { describe, expect, test } from 'vitest';

import {
  decode, encode, InvalidInput, toHex, typeTable, type GenesisInput, type TransactionInput,
} from '../../src/node.js';
import { codec } from '../../src/types.js';
import { RULES } from '../support/ledgers.js';
import { Random } from '../support/random.js';
import { randomValue } from '../support/values.js';

const table = typeTable();
const zeros = (count: number): `0x${string}` => `0x${'00'.repeat(count)}`;

const TRANSFER: TransactionInput = {
  sender: 'alice',
  message: { transfer: { to: 'bob', amount_atoms: 5n, hours_in: 2n, hours_out: 1n } },
};

function faultOf(run: () => unknown): [string, string] {
  try {
    run();
  } catch (error) {
    if (error instanceof InvalidInput) return [error.code, error.pointer ?? ''];
    throw error;
  }
  return ['none', ''];
}

// Fields of a transaction that its type does not allow are given to see them refused.
const encoded = (value: unknown): [string, string] =>
  faultOf(() => encode('transaction', value as TransactionInput));

describe('round trips', () => {
  const all = [...Object.entries(table.roots),
    ...Object.entries(table.records).map(([tag, type]) => [`record ${tag}`, type] as const)];
  test.each(all)('%s decodes to what was encoded', (_name, type) => {
    const random = new Random(type + 1);
    for (let round = 0; round < 100; ++round) {
      const value = randomValue(table, type, random);
      const bytes = codec().encode(type, value);
      expect(codec().decode(type, bytes)).toEqual(value);
      expect(toHex(codec().encode(type, codec().decode(type, bytes)))).toBe(toHex(bytes));
    }
  });

  test.each(all)('%s refuses its bytes cut short or followed by more', (_name, type) => {
    const random = new Random(type + 1000);
    for (let round = 0; round < 4; ++round) {
      const bytes = codec().encode(type, randomValue(table, type, random));
      for (let size = 0; size < bytes.length; ++size) {
        expect(() => codec().decode(type, bytes.subarray(0, size))).toThrow(InvalidInput);
      }
      const longer = Uint8Array.of(...bytes, 0);
      expect(() => codec().decode(type, longer)).toThrow(InvalidInput);
    }
  });

  test('any bytes decode to a value with exactly these bytes, or are refused', () => {
    const random = new Random(77);
    let decoded = 0;
    for (let round = 0; round < 1500; ++round) {
      const type = random.pick(Object.values(table.roots));
      const bytes = codec().encode(type, randomValue(table, type, random));
      if (bytes.length > 0) bytes[random.below(bytes.length)]! ^= 1 << random.below(8);
      try {
        const value = codec().decode(type, bytes);
        ++decoded;
        expect(toHex(codec().encode(type, value))).toBe(toHex(bytes));
      } catch (error) {
        expect(error).toBeInstanceOf(InvalidInput);
      }
    }
    expect(decoded).toBeGreaterThan(150);
  });
});

describe('what the canonical bytes are', () => {
  test('a transfer, byte by byte', () => {
    expect(toHex(encode('transaction', TRANSFER))).toBe('0x' + [
      '05' + '616c696365', // sender: u8 length, bytes
      '00', '00', // no sequence, no valid_until
      '00'.repeat(12), // funds_atoms
      '0101', // tag of a transfer
      '03' + '626f62', '05' + '00'.repeat(11), '02' + '00'.repeat(7), '01' + '00'.repeat(7),
      '00', // no signature
    ].join(''));
  });

  test('an exact number is taken for any integer, and bigints are given back', () => {
    const bytes = encode('header', { height: 7, time: 8, seed: zeros(32) });
    expect(decode('header', bytes)).toEqual({ height: 7n, time: 8n, seed: zeros(32) });
  });

  test('fallbacks stand for what is left out', () => {
    const genesis = decode('genesis', encode('genesis', { rules: RULES }));
    expect(genesis.rules.slot_seconds).toBe(12n);
    expect(genesis.rules.authentication).toBe('host');
    expect(genesis.rules.accounts.burn_factor).toBe(10);
    expect(genesis.accounts).toEqual([]);
  });
});

describe('wrong values', () => {
  const transfer = (part: Record<string, unknown>): unknown => ({
    ...TRANSFER,
    message: { transfer: { to: 'bob', amount_atoms: 5n, hours_in: 2n, hours_out: 1n, ...part } },
  });
  const at = '/message/transfer';

  test.each<[string, unknown, string, string]>([
    ['an unknown member', { ...TRANSFER, extra: 1 }, 'unknown_key', '/extra'],
    ['an unknown member inside', transfer({ 'a/b~': 1 }), 'unknown_key', `${at}/a~1b~0`],
    ['a missing member', { sender: 'alice' }, 'missing_key', ''],
    ['a missing member inside', transfer({ to: undefined }), 'missing_key', at],
    ['a list for an object', [], 'wrong_type', ''],
    ['null for an object', null, 'wrong_type', ''],
    ['text for an integer', transfer({ amount_atoms: '5' }), 'wrong_type', `${at}/amount_atoms`],
    ['a fraction', transfer({ amount_atoms: 0.5 }), 'fraction', `${at}/amount_atoms`],
    ['not a number', transfer({ amount_atoms: NaN }), 'fraction', `${at}/amount_atoms`],
    ['infinity', transfer({ amount_atoms: Infinity }), 'fraction', `${at}/amount_atoms`],
    ['an inexact number', transfer({ amount_atoms: 2 ** 60 }), 'needs_string',
      `${at}/amount_atoms`],
    ['a negative number', transfer({ hours_in: -1 }), 'negative', `${at}/hours_in`],
    ['a negative bigint', transfer({ hours_in: -1n }), 'negative', `${at}/hours_in`],
    ['2^96 atoms', transfer({ amount_atoms: 2n ** 96n }), 'above_greatest', `${at}/amount_atoms`],
    ['2^64 hours', transfer({ hours_in: 2n ** 64n }), 'above_greatest', `${at}/hours_in`],
    ['2^32 as a sequence', { ...TRANSFER, sequence: 2 ** 32 }, 'above_greatest', '/sequence'],
    ['no name', transfer({ to: '' }), 'bad_name', `${at}/to`],
    ['a name of 33 bytes', transfer({ to: 'a'.repeat(33) }), 'bad_name', `${at}/to`],
    ['a space in a name', transfer({ to: 'a b' }), 'bad_name', `${at}/to`],
    ['a letter beyond ASCII', transfer({ to: 'é' }), 'bad_name', `${at}/to`],
    ['capital hexadecimal', transfer({ to: '0xFF' }), 'bad_name', `${at}/to`],
    ['plain text in hexadecimal', transfer({ to: '0x616263' }), 'other_name_form', `${at}/to`],
    ['a number for a name', transfer({ to: 5 }), 'wrong_type', `${at}/to`],
    ['bytes without 0x', { ...TRANSFER, signature: '00' }, 'bad_hex', '/signature'],
    ['half a byte', { ...TRANSFER, signature: '0x0' }, 'bad_hex', '/signature'],
    ['too few bytes', { ...TRANSFER, signature: '0x00' }, 'wrong_length', '/signature'],
    ['no kind', { ...TRANSFER, message: {} }, 'one_key', '/message'],
    ['two kinds', { ...TRANSFER, message: { tick: {}, transfer: {} } }, 'one_key', '/message'],
    ['an unknown kind', { ...TRANSFER, message: { transferr: {} } }, 'unknown_alternative',
      '/message/transferr'],
    ['a kind with a member too many', { ...TRANSFER, message: { tick: { x: 1 } } }, 'unknown_key',
      '/message/tick/x'],
  ])('%s', (_what, value, code, pointer) => {
    expect(encoded(value)).toEqual([code, pointer]);
  });

  test('bounds of fields, labels and lists', () => {
    const genesis = (value: Record<string, unknown>): [string, string] => {
      const rules = { ...RULES, ...(value['rules'] as object | undefined) };
      return faultOf(() => encode('genesis', { ...value, rules } as unknown as GenesisInput));
    };
    expect(genesis({ rules: { slot_seconds: 0 } })).toEqual(['below_least', '/rules/slot_seconds']);
    expect(genesis({ rules: { due_per_block: 1025 } }))
      .toEqual(['above_greatest', '/rules/due_per_block']);
    expect(genesis({ rules: { authentication: 'nobody' } }))
      .toEqual(['unknown_label', '/rules/authentication']);
    expect(genesis({ rules: { fees: { metered_by_host: 1 } } }))
      .toEqual(['wrong_type', '/rules/fees/metered_by_host']);
    expect(genesis({ accounts: {} })).toEqual(['wrong_type', '/accounts']);
    expect(genesis({ accounts: [{ name: 'a' }, 5] })).toEqual(['wrong_type', '/accounts/1']);
    const fees = Array.from({ length: 65 }, () => ({ kind: 'transfer', hours: 1 }));
    expect(genesis({ rules: { fees: { exceptions: fees } } }))
      .toEqual(['too_many', '/rules/fees/exceptions']);
    expect(genesis({ rules: { title: zeros(65) } })).toEqual(['wrong_length', '/rules/title']);
  });

  test('the sentence names what is wanted and what was given', () => {
    expect(() => encode('header', { height: -1, time: 0, seed: zeros(32) })).toThrow(
      /Give an integer from 0 to \d+, not -1\. \(at \/height\) \[negative\]/);
  });
});
