// No input brings the contract to trap or to break a rule of its host, and after every call its
// coins cover what it owes. SURETY_FUZZ_SEED repeats a run, SURETY_FUZZ_CALLS lengthens it.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Maker } from './any_message.mjs';
import { damaged, garbage, oddValue, Random } from './random.mjs';
import { HEX_ADDRESSES, PLAIN_NAMES, Refused, StrictChain } from './strict_chain.mjs';
import { coins, contractBytes, DENOMINATION, granted, playedPool } from './support.mjs';
import { address, contractOf, genesisWith, names, RULES } from './world.mjs';

const bytes = contractBytes();
const calls = Number(process.env.SURETY_FUZZ_CALLS ?? 3000);
const seed = Number(process.env.SURETY_FUZZ_SEED ?? 1);
const people = names(24).map(address);
const maker = new Maker(people);

function anyFunds(random) {
  if (random.chance(2, 3)) return [];
  return random.pick([coins(1), coins(1500), coins(5, 'other'), [...coins(1), ...coins(2)],
    [...coins(1), ...coins(2, 'other')], coins(2n ** 100n),
    [{ denom: DENOMINATION, amount: '0' }]]);
}

// Something of a kind, often of one that was taken before: { kind, text, whole }, whole where
// nothing was done to it.
function anything(random, root, lucky = []) {
  const kind = random.pick(lucky.length > 0 && random.chance(1, 2) ? lucky : maker.kinds(root));
  if (random.chance(1, 8)) return { kind, text: garbage(random), whole: false };
  const message = maker.make(random, root, kind);
  if (random.chance(1, 6)) return { kind, text: damaged(random, message), whole: false };
  return { kind, text: JSON.stringify(message), whole: true };
}

// The code of the refusal, or 'taken'; anything else is the test's failure.
function fate(call) {
  try {
    call();
    return 'taken';
  } catch (error) {
    if (error instanceof Refused) return error.message.split(':')[0];
    throw error;
  }
}

const taken = (call) => fate(call) === 'taken';

// What JSON can say wrong, and what funds can.
const isBeforeTheLedger = (code) => code.startsWith('json.') || code.startsWith('chain.');

function assertCovered(chain, unasked) {
  const { owed_atoms: owed, reserve_atoms: reserve } = chain.query({ host: {} });
  assert.equal(chain.balance(chain.contract, DENOMINATION),
    BigInt(owed) + BigInt(reserve) + unasked);
}

test(`${calls} calls with seed ${seed} are taken or refused`, () => {
  const random = new Random(seed);
  const genesis = genesisWith(names(24));
  const chain = contractOf(bytes, { genesis, metered: false });
  let unasked = 0n;
  const counts = { taken: 0, refused: 0 };
  const lucky = new Set();
  const reached = { execute_msg: new Set(), query_msg: new Set() };
  for (let i = 0; i < calls; ++i) {
    if (random.chance(1, 3)) {
      chain.height += 1 + random.below(random.chance(1, 20) ? 400 : 3);
      chain.seconds += random.below(100);
    }
    if (random.chance(1, 30)) {
      chain.give(chain.contract, DENOMINATION, 7);
      unasked += 7n;
    }
    const sender = random.pick(people);
    const funds = anyFunds(random);
    for (const { denom, amount: atoms } of funds) chain.give(sender, denom, atoms);
    const sent = anything(random, 'execute_msg', [...lucky]);
    const code = fate(() => chain.execute(sender, sent.text, funds));
    counts[code === 'taken' ? 'taken' : 'refused'] += 1;
    if (code === 'taken' && sent.whole) lucky.add(sent.kind);
    if (sent.whole && !isBeforeTheLedger(code)) reached.execute_msg.add(sent.kind);
    assertCovered(chain, unasked);
    const asked = anything(random, 'query_msg');
    const answered = fate(() => chain.query(asked.text));
    if (asked.whole && !isBeforeTheLedger(answered)) reached.query_msg.add(asked.kind);
  }
  for (const [root, kinds] of Object.entries(reached)) {
    const missed = maker.kinds(root).filter((kind) => !kinds.has(kind));
    assert.deepEqual(missed, [], `${root}: every kind came as far as the ledger's rules`);
  }
  assert.ok(counts.taken > calls / 10 && counts.refused > calls / 4, JSON.stringify(counts));
});

test('whatever a contract is instantiated with, it takes or refuses it', () => {
  const random = new Random(seed + 1);
  for (let i = 0; i < calls / 10; ++i) {
    const chain = contractOf(bytes, { metered: false });
    chain.store.base.clear();
    const rules = { ...RULES, [random.pick(Object.keys(RULES))]: oddValue(random) };
    const genesis = genesisWith(names(3), rules);
    const message = { genesis, denomination: random.pick([DENOMINATION, oddValue(random)]) };
    const funds = random.chance(1, 2) ? coins(granted(genesis)) : anyFunds(random);
    for (const { denom, amount: atoms } of funds) chain.give(people[0], denom, atoms);
    const text = random.chance(1, 4) ? garbage(random) : JSON.stringify(message);
    taken(() => chain.instantiate(people[0], text, funds));
  }
});

// One value somewhere in a message, in the place of which another comes.
function replaced(random, value, other) {
  if (typeof value !== 'object' || value === null) return other(random, value);
  const keys = Object.keys(value);
  if (keys.length === 0) return value;
  const key = random.pick(keys);
  const copy = Array.isArray(value) ? [...value] : { ...value };
  copy[key] = replaced(random, copy[key], other);
  return copy;
}

// Of its own kind, so that it is read: digits for digits, as many bytes for bytes.
function likeIt(random, value) {
  if (typeof value === 'number') return value + random.pick([-1, 1, 2]);
  if (/^[0-9]+$/.test(value)) return String(BigInt(value) + BigInt(random.pick([1, 2])));
  if (!/^0x([0-9a-f]{2})+$/.test(value)) return oddValue(random);
  const bytes = Buffer.from(value.slice(2), 'hex');
  const at = random.pick([0, bytes.length - 1, random.below(bytes.length)]);
  bytes[at] ^= 1 << random.below(8);
  return `0x${bytes.toString('hex')}`;
}

test('real messages of a pool with one thing changed are taken or refused', () => {
  const random = new Random(seed + 3);
  const { genesis, blocks } = playedPool('life');
  const chain = new StrictChain(bytes, { addresses: PLAIN_NAMES, chainId: '', contract: '',
    admin: '', metered: false });
  chain.give('deployer', DENOMINATION, granted(genesis));
  chain.seconds = genesis.rules.genesis_time ?? 0;
  chain.instantiate('deployer', { genesis, denomination: DENOMINATION }, coins(granted(genesis)));
  const codes = new Map();
  for (const { header, transactions } of blocks) {
    chain.height = header.height;
    chain.seconds = header.time;
    for (const { transaction: { sender, message }, expect } of transactions) {
      const before = new Map(chain.store.base);
      const held = new Map(chain.balances);
      const [kind] = Object.keys(message);
      const changed = { [kind]: replaced(random, message[kind], likeIt) };
      let response;
      let code = fate(() => { response = chain.execute(sender, changed); });
      if (response?.attributes.some(({ value }) => value === 'failed')) code = 'failed';
      if (!codes.has(kind)) codes.set(kind, new Set());
      codes.get(kind).add(code);
      assertCovered(chain, 0n);
      chain.store.base = before;
      chain.balances = held;
      const real = fate(() => chain.execute(sender, message)); // as if nothing had been
      assert.equal(real, expect.outcome === 'refused' ? expect.error : 'taken');
    }
  }
  // A coordinator may propose what it likes, and answers for it; the others prove what they say.
  assert.ok(codes.has('propose_task'));
  for (const kind of ['register_key', 'deal', 'confirm', 'aggregate_task', 'initiate_deposit',
    'report_balance', 'exit_pool']) {
    const noted = [...codes.get(kind) ?? []].filter((code) => code !== 'taken');
    assert.ok(noted.length > 0, `${kind} was changed: ${[...codes.get(kind) ?? []]}`);
  }
});

test('what the chain says of a call may be anything too', () => {
  const random = new Random(seed + 2);
  const chain = contractOf(bytes, { metered: false });
  const env = chain.env();
  for (let i = 0; i < calls / 10; ++i) {
    chain.env = () => (random.chance(1, 2) ? garbage(random)
      : damaged(random, JSON.parse(env)));
    taken(() => chain.execute(people[0], { tick: {} }));
    taken(() => chain.query({ status: {} }));
    taken(() => chain.migrate({}));
  }
  chain.env = () => env;
  assert.ok(HEX_ADDRESSES.canonical(Buffer.from(people[0])).length === 20);
  chain.execute(people[0], { tick: {} });
});
