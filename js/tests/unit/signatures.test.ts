// Signatures, made and checked in JavaScript, against a ledger that authenticates by itself.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
  fromHex, headerHash, proveIdentity, publicKeyOf, sealHeader, signTransaction, toHex,
  transactionDigest, transactionsRoot, verifyHeader, verifyTransaction, type Hex, type Ledger,
  type Surety, type TransactionInput,
} from '../../src/node.js';
import { RULES } from '../support/ledgers.js';
import { freshSurety } from '../support/module.js';

const SEEDS = ['01', '02', '03'].map((byte): Hex => `0x${byte.repeat(32)}`);
const KEYS = SEEDS.map(publicKeyOf);

let surety: Surety;
let ledger: Ledger;
beforeAll(async () => {
  surety = await freshSurety();
  ledger = surety.open({
    rules: { ...RULES, authentication: 'ledger', fees: { hours: 1 } },
    accounts: KEYS.map((name) => ({ name, balance_atoms: 1_000_000, hours: 1_000_000 })),
  });
});
afterAll(() => surety.close());

const payment = (sequence: number): TransactionInput => ({
  sender: KEYS[0]!, sequence, valid_until: 1000,
  message: { transfer: { to: KEYS[1]!, amount_atoms: 5, hours_in: 10, hours_out: 5 } },
});

const height = (): bigint => {
  const answer = ledger.query({ status: {} });
  if (!('status' in answer)) throw new Error('a status answers a status');
  return answer.status.clock.height;
};
const lastHash = (): Hex => {
  const answer = ledger.query({ status: {} });
  if (!('status' in answer)) throw new Error('a status answers a status');
  return answer.status.clock.block_hash;
};

function applySealed(transactions: TransactionInput[]): ReturnType<Ledger['apply']> {
  const next = height() + 1n;
  const header = sealHeader({ height: next, time: 12n * next, seed: `0x${'07'.repeat(32)}` }, {
    parent: lastHash(), parent_root: ledger.root(),
    transactions_root: transactionsRoot(transactions), producer: KEYS[2]!,
  }, SEEDS[2]!);
  expect(verifyHeader(header, KEYS[2]!)).toBe(true);
  expect(verifyHeader(header, KEYS[1]!)).toBe(false);
  const result = ledger.apply({ header, transactions });
  expect(result.hash).toBe(headerHash(header));
  return result;
}

describe('transactions', () => {
  test('what JavaScript signs, the ledger takes', () => {
    const signed = [payment(0), payment(1), payment(2)].map((one) =>
      signTransaction(ledger.ledgerId(), one, SEEDS[0]!));
    const { receipts } = applySealed(signed);
    expect(receipts.map(({ outcome }) => outcome)).toEqual(['applied', 'applied', 'applied']);
  });

  test('a wrong signature is refused by both', () => {
    const id = ledger.ledgerId();
    const good = signTransaction(id, payment(3), SEEDS[0]!);
    expect(verifyTransaction(id, good, KEYS[0]!)).toBe(true);
    const bytes = fromHex(good.signature!);
    bytes[5]! ^= 1;
    const wrong = [
      { ...good, signature: toHex(bytes) },
      signTransaction(id, payment(3), SEEDS[1]!),
      signTransaction(`0x${'00'.repeat(32)}`, payment(3), SEEDS[0]!),
      { ...good, valid_until: 1001 },
    ];
    for (const one of wrong) expect(verifyTransaction(id, one, KEYS[0]!)).toBe(false);
    const { receipts } = applySealed(wrong);
    expect(receipts.map(({ error }) => error)).toEqual(Array(4).fill('machine.bad_signature'));
    expect(verifyTransaction(id, payment(3), KEYS[0]!)).toBe(false);
  });

  test('the digest does not depend on a signature that is already there', () => {
    const id = ledger.ledgerId();
    const signed = signTransaction(id, payment(9), SEEDS[0]!);
    expect(transactionDigest(id, signed)).toBe(transactionDigest(id, payment(9)));
  });

  test('an identity that JavaScript proves is registered', () => {
    const proof = proveIdentity(ledger.ledgerId(), KEYS[1]!, `0x${'55'.repeat(32)}`);
    const transaction = signTransaction(ledger.ledgerId(), {
      sender: KEYS[1]!, sequence: 0, valid_until: 1000,
      message: { register_identity: proof },
    }, SEEDS[1]!);
    const { receipts } = applySealed([transaction]);
    expect(receipts[0]!.error).toBeUndefined();
    expect(receipts[0]!.events).toContainEqual(
      { identity_registered: { account: 1n, key: proof.key } });
  });
});

describe('headers', () => {
  test('the root over any number of transactions is the one the ledger computes', () => {
    for (let count = 0; count <= 9; ++count) {
      const transactions = Array.from({ length: count }, (_, i) =>
        signTransaction(ledger.ledgerId(), payment(100 + i), SEEDS[0]!));
      expect(applySealed(transactions).receipts).toHaveLength(count);
    }
  });
});
