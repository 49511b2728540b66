// The ledger through the module: blocks, steps, history, queries, snapshots, events, errors.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
  ClosedError, InvalidInput, Refused, UnknownError, type Ledger, type Notice, type Surety,
} from '../../src/node.js';
import { block, GENESIS, RULES, SEED, transfer } from '../support/ledgers.js';
import { freshSurety } from '../support/module.js';

let surety: Surety;
beforeAll(async () => void (surety = await freshSurety()));
afterAll(() => surety.close());

const opened = (): Ledger => surety.open(GENESIS);

const balance = (ledger: Ledger, name: string): bigint => {
  const answer = ledger.query({ account: { name } });
  if (!('account' in answer)) throw new Error(`no account ${name}`);
  return answer.account.account.balance_atoms;
};

describe('blocks', () => {
  test('a transfer moves atoms and yields its events', () => {
    const ledger = opened();
    const before = balance(ledger, 'alice');
    const result = ledger.apply(block(1, [transfer('alice', 'bob', 100n)]));
    expect(result.receipts).toHaveLength(1);
    expect(result.receipts[0]).toMatchObject({ outcome: 'applied', payouts: [] });
    const moved = result.receipts[0]!.events.find((event) => 'transferred' in event);
    expect(moved).toEqual({
      transferred: { from: 0n, to: 1n, amount_atoms: 100n, hours_out: 5n, hours_burned: 5n },
    });
    expect(result.state_root).toBe(ledger.root());
    expect(balance(ledger, 'alice')).toBe(before - 100n);
    expect(ledger.audit(true)).toBe(true);
    ledger.close();
  });

  test('a refused transaction changes nothing and says why', () => {
    const ledger = opened();
    const [receipt] = ledger.apply(block(1, [transfer('alice', 'alice', 1n)])).receipts;
    expect(receipt).toEqual(
      { outcome: 'refused', error: 'accounts.self_transfer', events: [], payouts: [] });
    expect(surety.explain('accounts.self_transfer')).toEqual({
      value: 0x106, code: 'accounts.self_transfer',
      sentence: 'Sender and receiver are the same account.',
    });
    expect(surety.explain(0x106).code).toBe('accounts.self_transfer');
    ledger.close();
  });

  test('objects, canonical bytes, JSON text and steps give the same', () => {
    const blocks = [1, 2, 3].map((height) =>
      block(height, [transfer('alice', 'bob', height), transfer('bob', 'dora', 3n)]));
    const by = [opened(), opened(), opened(), opened()];
    for (const one of blocks) {
      const result = by[0]!.apply(one);
      expect(by[1]!.apply(surety.bytesOf('block', one))).toEqual(result);
      expect(by[2]!.apply(surety.stringify('block', one, { pretty: true }))).toEqual(result);
      const { hash, opening } = by[3]!.openBlock(one.header);
      const receipts = one.transactions!.map((transaction) => by[3]!.execute(transaction));
      expect({ hash, opening, receipts, state_root: by[3]!.root() }).toEqual(result);
    }
    for (const ledger of by) ledger.close();
  });

  test('the root may be left out', () => {
    const ledger = opened();
    const result = ledger.apply(block(1, []), { root: false });
    expect(result.state_root).toBeUndefined();
    ledger.close();
  });

  test('a refused block is an error with a code, and changes nothing', () => {
    const ledger = opened();
    ledger.apply(block(5, []));
    const root = ledger.root();
    const again = (): unknown => ledger.apply(block(5, [transfer('alice', 'bob', 1n)]));
    expect(again).toThrow(Refused);
    expect(again).toThrow(/The height must be above the last block's.*\[block.height_not_above\]/);
    try {
      again();
    } catch (error) {
      expect(error).toMatchObject(
        { name: 'Refused', code: 'block.height_not_above', module: 'block' });
    }
    expect(ledger.root()).toBe(root);
    ledger.close();
  });
});

describe('genesis', () => {
  test('a genesis that breaks a rule is refused with the place', () => {
    const open = (): unknown => surety.open(
      { rules: RULES, accounts: [{ name: 'a' }, { name: 'a' }] });
    expect(open).toThrow(Refused);
    try {
      open();
    } catch (error) {
      expect((error as Refused).code).toBe('genesis.refused');
      expect((error as Refused).pointer).toMatch(/^\/accounts/);
    }
  });

  test('JSON text goes to the module, which sees every digit and every key', () => {
    expect(() => surety.open('{"rules": {"slot_seconds": 12, "slot_seconds": 12}}'))
      .toThrow(/\[duplicate_key\]/);
    try {
      surety.open('{\n  "rules": {"slot_secs": 12}}');
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(InvalidInput);
      expect(error).toMatchObject({
        code: 'unknown_key', pointer: '/rules/slot_secs', field: 'slot_secs', module: 'input',
      });
      expect((error as InvalidInput).position).toMatchObject({ line: 2, column: 13 });
    }
  });

  test('host and contract are part of the identity', () => {
    const plain = opened();
    const hosted = surety.open(GENESIS, { chain: Uint8Array.of(1), contract: Uint8Array.of(2) });
    expect(hosted.ledgerId()).not.toBe(plain.ledgerId());
    plain.close();
    hosted.close();
  });
});

describe('history', () => {
  test('undo returns to a mark, and changes show what differs', () => {
    const ledger = opened();
    ledger.journal(true);
    const root = ledger.root();
    const mark = ledger.mark();
    ledger.apply(block(1, [transfer('alice', 'dora', 100n)]));
    const after = ledger.root();
    const changes = ledger.changes(mark);
    const alice = changes.find(({ table, id }) => table === 'account' && id === 0n)!;
    expect(alice.before).toMatchObject({ name: 'alice', balance_atoms: 1_000_000_000_000n });
    expect(alice.after).toMatchObject({ name: 'alice', balance_atoms: 999_999_999_900n });
    const dora = changes.find(({ table, id }) => table === 'account' && id === 3n)!;
    expect(dora.before).toBeUndefined();
    expect(dora.after).toMatchObject({ name: 'dora', balance_atoms: 100n });
    ledger.undoTo(mark);
    expect(ledger.root()).toBe(root);
    expect(ledger.changes(mark)).toEqual([]);
    ledger.apply(block(1, [transfer('alice', 'dora', 100n)]));
    expect(ledger.root()).toBe(after);
    expect(() => ledger.undoTo(mark + 1_000n)).toThrow(UnknownError);
    ledger.close();
  });

  test('a fork goes its own way', () => {
    const ledger = opened();
    ledger.apply(block(1, [transfer('alice', 'bob', 1n)]));
    const fork = ledger.fork();
    expect(fork.root()).toBe(ledger.root());
    fork.apply(block(2, [transfer('alice', 'bob', 1n)]));
    expect(fork.root()).not.toBe(ledger.root());
    expect(balance(fork, 'bob')).toBe(balance(ledger, 'bob') + 1n);
    fork.close();
    expect(ledger.audit(true)).toBe(true);
    ledger.close();
  });

  test('a snapshot restores to the same root; a damaged one is refused', () => {
    const ledger = opened();
    ledger.apply(block(1, [transfer('alice', 'dora', 100n)]));
    const snapshot = ledger.snapshot();
    const other = opened();
    other.restore(snapshot);
    expect(other.root()).toBe(ledger.root());
    expect(other.snapshot()).toEqual(snapshot);
    expect(other.apply(block(2, []))).toEqual(ledger.apply(block(2, [])));
    try {
      other.restore(snapshot.subarray(0, snapshot.length - 1));
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(InvalidInput);
      expect((error as InvalidInput).code).toBe('snapshot.truncated');
    }
    other.restore(snapshot);
    expect(other.audit(true)).toBe(true);
    ledger.close();
    other.close();
  });
});

describe('queries', () => {
  test('status, accounts by page, and what is not there', () => {
    const ledger = opened();
    ledger.apply(block(7, []));
    const status = ledger.query({ status: {} });
    if (!('status' in status)) throw new Error('a status answers a status');
    expect(status.status.ledger_id).toBe(ledger.ledgerId());
    expect(status.status.clock).toMatchObject({ height: 7n, time: 84n, seed: SEED });
    expect(status.status.accounts).toBe(3n);
    expect(ledger.query('{"rules": {}}')).toHaveProperty('rules.slot_seconds', 12n);
    const page = ledger.query({ accounts: { limit: 2 } });
    if (!('accounts' in page)) throw new Error('a page answers a page');
    expect(page.accounts.accounts.map(({ account }) => account.name)).toEqual(['alice', 'bob']);
    expect(page.accounts.next).toBe(2n);
    expect(ledger.query({ account: { name: 'nobody' } })).toEqual({ nothing: {} });
    expect(() => ledger.query({ accounts: { limit: 101 } })).toThrow(/above_greatest/);
    ledger.close();
  });
});

describe('subscribers', () => {
  test('are told of blocks and steps until they leave', () => {
    const ledger = opened();
    const seen: Notice[] = [];
    const leave = ledger.subscribe((notice) => void seen.push(notice));
    const result = ledger.apply(block(1, [transfer('alice', 'bob', 1n)]));
    ledger.openBlock(block(2, []).header);
    ledger.execute(transfer('alice', 'bob', 2n));
    expect(seen.map(({ kind }) => kind)).toEqual(['block', 'opened', 'receipt']);
    expect(seen[0]).toEqual(
      { kind: 'block', header: { height: 1n, time: 12n, seed: SEED }, result });
    leave();
    ledger.apply(block(3, []));
    expect(seen).toHaveLength(3);
    ledger.close();
  });
});

describe('closing', () => {
  test('a closed ledger takes no calls, and closes twice', () => {
    const ledger = opened();
    ledger.close();
    ledger.close();
    expect(ledger.isOpen).toBe(false);
    expect(() => ledger.root()).toThrow(ClosedError);
  });

  test('a closed module closes its ledgers; others go on', async () => {
    const mine = await freshSurety();
    const ledger = mine.open(GENESIS);
    const kept = opened();
    mine.close();
    mine.close();
    expect(ledger.isOpen).toBe(false);
    expect(() => ledger.root()).toThrow(ClosedError);
    expect(() => mine.open(GENESIS)).toThrow(ClosedError);
    expect(kept.root()).toMatch(/^0x[0-9a-f]{64}$/);
    ledger.close();
    kept.close();
  });

  test('Symbol.dispose closes', () => {
    const ledger = opened();
    ledger[Symbol.dispose]();
    expect(ledger.isOpen).toBe(false);
  });

  test('closing gives memory back', () => {
    for (let i = 0; i < 20; ++i) opened().close();
    const size = surety.memorySize;
    for (let i = 0; i < 500; ++i) opened().close();
    expect(surety.memorySize).toBe(size);
  });
});
