// Everything that members of pools signed or proved in the fixtures, verified by another
// implementation than the ledger's; and no change of it is.

import { readFileSync, readdirSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { fromHex, toHex, type Event, type Fixture } from '../../src/node.js';
import { combine, GENERATOR, multiply, NOTHING, pointG2, verify, type PointG2 }
  from '../support/keys/bls.js';
import { Disagreement, KINDS, readFixture, witness } from '../support/keys/witness.js';
import { repository } from '../support/module.js';
import { Random } from '../support/random.js';

const FOLDER = repository('fixtures');

function load(name: string): Fixture {
  return readFixture(readFileSync(`${FOLDER}/${name}.json`, 'utf8'));
}

/** Messages of the fixture that are checked, with their kinds. */
function messagesOf(fixture: Fixture): { kind: string; content: Record<string, unknown> }[] {
  return fixture.blocks.flatMap(({ transactions }) => transactions)
    .filter(({ expect: receipt }) => receipt && receipt.outcome !== 'refused')
    .map(({ transaction: { message } }) => Object.entries(message)[0] as [string, object])
    .map(([kind, content]) => ({ kind, content: content as Record<string, unknown> }))
    .filter(({ kind }) => (KINDS as readonly string[]).includes(kind));
}

const FIXTURES = new Map(readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => readdirSync(`${FOLDER}/${name}`).map((file) => `${name}/${file}`))
  .filter((file) => file.endsWith('.json') && !file.startsWith('demo/'))
  .map((file) => file.slice(0, -5))
  .map((name) => [name, load(name)] as const)
  .filter(([, fixture]) => messagesOf(fixture).length > 0));

const fixture = (name: string): Fixture => FIXTURES.get(`pools/${name}`)!;

/** A copy that can be changed. */
type Changeable = { -readonly [K in keyof Fixture]: Fixture[K] };
const copy = (of: Fixture): Changeable => structuredClone(of);

function eventsOf<K extends string>(of: Fixture, kind: K): Extract<Event, Record<K, unknown>>[] {
  return of.blocks
    .flatMap(({ opening, transactions }) =>
      [...opening ?? [], ...transactions.flatMap((one) => one.expect?.events ?? [])])
    .filter((event) => kind in event) as Extract<Event, Record<K, unknown>>[];
}

describe('what is in the fixtures', () => {
  test.each([...FIXTURES.keys()])('%s', (name) => {
    const of = FIXTURES.get(name)!;
    const { checked } = witness(of);
    const sum = [...checked.values()].reduce((a, b) => a + b);
    expect(sum).toBe(messagesOf(of).length);
  }, 120_000);

  test('there is something of every kind of message that a whole life has', () => {
    const kinds = new Set([...FIXTURES.values()].flatMap(messagesOf).map(({ kind }) => kind));
    expect([...kinds]).toEqual(expect.arrayContaining([
      'register_key', 'deal', 'complain', 'confirm', 'initiate_deposit', 'report_balance',
      'exit_pool', 'propose_task', 'post_envelope', 'aggregate_task',
    ]));
    expect(FIXTURES.size).toBeGreaterThanOrEqual(7);
  });
});

describe('a key that exists nowhere', () => {
  const of = fixture('life-of-seven');
  const { world } = witness(of);
  const sharing = world.sharing(0n);
  const root = world.statement(sharing);
  const partials = messagesOf(of).filter(({ kind }) => kind === 'confirm')
    .map(({ content }) => content as { index: number; partial: string })
    .sort((a, b) => a.index - b.index)
    .map(({ partial }) => pointG2(fromHex(partial)));
  const together = (indices: number[]): PointG2 =>
    combine(indices, indices.map((index) => partials[index - 1]!));

  test('it is the sum of what the members committed to', () => {
    const key = eventsOf(of, 'key_generated')[0]!.key_generated.key;
    const constants = [...sharing.session.dealings.values()].map((one) => one.commitments[0]!);
    expect(constants).toHaveLength(7);
    const sum = constants.reduce((total, one) => total.add(one), NOTHING);
    expect(toHex(sum.toBytes(true))).toBe(key);
    const less = constants.slice(1).reduce((total, one) => total.add(one), NOTHING);
    expect(toHex(less.toBytes(true))).not.toBe(key);
  });

  test('any t of the parts come to the one signature, and t - 1 to none', () => {
    expect(sharing.session.threshold).toBe(5);
    const key = world.pool(0n).key!;
    const whole = together([1, 2, 3, 4, 5]);
    expect(verify(key, root, whole)).toBe(true);
    for (const indices of [[3, 4, 5, 6, 7], [1, 3, 4, 6, 7], [1, 2, 3, 4, 5, 6, 7]]) {
      expect(together(indices).equals(whole)).toBe(true);
    }
    expect(verify(key, root, together([1, 2, 3, 4]))).toBe(false);
    expect(verify(key, root, together([4, 5, 6, 7]))).toBe(false);
  });

  test('the deposit carries that signature', () => {
    const [deposit] = messagesOf(of).filter(({ kind }) => kind === 'initiate_deposit');
    expect(deposit!.content['signature']).toBe(toHex(together([2, 3, 5, 6, 7]).toBytes(true)));
  });

  test('public shares lie on the polynomial of the key', () => {
    const shares = world.shares(sharing);
    expect(combine([1, 2, 4, 6, 7], [1, 2, 4, 6, 7].map((j) => shares[j - 1]!))
      .equals(world.pool(0n).key!)).toBe(true);
    expect(shares[0]!.equals(multiply(2n, GENERATOR))).toBe(false);
  });
});

describe('complaints', () => {
  /** Changes a dealing of the first session: one bit of what dealer i sends member j. */
  function changeShare(of: Changeable, dealer: number, member: number): void {
    const { content } = messagesOf(of).find(({ kind, content: { session, index } }) =>
      kind === 'deal' && session === 0n && index === dealer)!;
    const bytes = fromHex(content['dealing'] as string);
    bytes[48 * 4 + 32 * member - 1]! ^= 1;
    content['dealing'] = toHex(bytes);
  }
  const findings = (of: Fixture): unknown[] => eventsOf(of, 'complaint_judged')
    .map(({ complaint_judged: { index, dealer, finding } }) => ({ index, dealer, finding }));

  test('the dealer that cheats is convicted, and would not be if he had not', () => {
    const of = copy(fixture('cheating-dealer'));
    expect(findings(of)).toEqual([{ index: 4, dealer: 1, finding: 'dealer_lied' }]);
    expect(() => witness(of)).not.toThrow();
    changeShare(of, 1, 4); // the cheat was that bit
    expect(() => witness(of)).toThrow('the ledger found dealer_lied, but it is complainer_lied');
  });

  test('a complaint about a good share convicts its sender, about a bad one it would not', () => {
    const of = copy(fixture('false-complaint'));
    expect(findings(of)).toEqual([{ index: 1, dealer: 2, finding: 'complainer_lied' }]);
    changeShare(of, 2, 1);
    expect(() => witness(of)).toThrow('the ledger found complainer_lied, but it is dealer_lied');
  });

  test('without a proof nobody is convicted', () => {
    const of = copy(fixture('cheating-dealer'));
    const { content } = messagesOf(of).find(({ kind }) => kind === 'complain')!;
    const proof = fromHex(content['proof'] as string);
    proof[63]! ^= 1;
    content['proof'] = toHex(proof);
    expect(() => witness(of)).toThrow('the ledger found dealer_lied, but it is unproved');
  });
});

// Changes ---------------------------------------------------------------------------------------

interface Leaf {
  readonly path: string;
  readonly of: Record<string, unknown>;
  readonly name: string;
}

/** Byte strings and integers within a message. */
function leavesOf(value: Record<string, unknown>, path: string): Leaf[] {
  return Object.entries(value).flatMap(([name, part]) => {
    const place = `${path}.${name}`;
    if (part !== null && typeof part === 'object') {
      return leavesOf(part as Record<string, unknown>, place);
    }
    return part === undefined ? [] : [{ path: place, of: value, name }];
  });
}

/** Changes one bit, or adds one. */
function change({ of, name, path }: Leaf, random: Random): void {
  const value = of[name];
  if (typeof value === 'bigint') of[name] = value + 1n;
  else if (typeof value === 'number') of[name] = value + 1;
  else {
    const bytes = fromHex(value as string);
    let at = random.below(bytes.length);
    // What is sent to members says nothing to others: a pool of four, so t = 3.
    if (path.endsWith('.dealing')) {
      while (at >= 48 * 4 && at < 48 * 4 + 32 * 4) at = random.below(bytes.length);
    }
    bytes[at]! ^= 1 << random.below(8);
    of[name] = toHex(bytes);
  }
}

describe('no change holds', () => {
  const leavesIn = (of: Fixture, kinds: readonly string[]): Leaf[] =>
    messagesOf(of).filter(({ kind }) => kinds.includes(kind))
      .flatMap(({ content, kind }) => leavesOf(content, kind));

  test.each([
    ['life-of-four', KINDS, 100],
    ['cheating-dealer', ['complain'], 5],
    ['false-complaint', ['complain'], 5],
  ])('%s', (name, kinds, least) => {
    const random = new Random(7n);
    const count = leavesIn(fixture(name), kinds).length;
    expect(count).toBeGreaterThanOrEqual(least);
    for (let i = 0; i < count; ++i) {
      const of = copy(fixture(name));
      const leaf = leavesIn(of, kinds)[i]!;
      change(leaf, random);
      expect(() => witness(of), leaf.path).toThrow(Disagreement);
    }
  }, 240_000);

  test('a partial signature that is a point of the group, but another one', () => {
    const of = copy(fixture('life-of-four'));
    const confirms = messagesOf(of).filter(({ kind }) => kind === 'confirm');
    const [first, second] = confirms.map(({ content }) => content) as [
      Record<string, unknown>, Record<string, unknown>];
    [first['partial'], second['partial']] = [second['partial'], first['partial']];
    expect(() => witness(of)).toThrow(Disagreement);
  });
});
