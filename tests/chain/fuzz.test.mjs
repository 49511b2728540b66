// No input brings the contract to trap or to break a rule of its host, and after every call its
// coins cover what it owes. SURETY_FUZZ_SEED repeats a run, SURETY_FUZZ_CALLS lengthens it.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { damaged, garbage, oddValue, Random } from './random.mjs';
import { HEX_ADDRESSES, Refused } from './strict_chain.mjs';
import { coins, contractBytes, DENOMINATION, granted } from './support.mjs';
import { address, contractOf, genesisWith, names, RULES } from './world.mjs';

const bytes = contractBytes();
const calls = Number(process.env.SURETY_FUZZ_CALLS ?? 3000);
const seed = Number(process.env.SURETY_FUZZ_SEED ?? 1);
const people = names(24).map(address);
const hex = (random, size = 32) =>
  `0x${Buffer.from(Array.from({ length: size }, () => random.below(256))).toString('hex')}`;
const AMOUNTS = ['0', '1', '500', '1000', 1000, '4999', '79228162514264337593543950335'];
const amount = (random) => random.pick(AMOUNTS);

// One well-formed message of each kind.
const MESSAGES = [
  () => ({ tick: {} }),
  (random) => ({ transfer: { to: random.pick(people), amount_atoms: amount(random),
    hours_in: random.pick(['0', '2', '10', '18446744073709551615']), hours_out: '1' } }),
  (random) => ({ payout: { amount_atoms: amount(random) } }),
  (random) => ({ deposit: { amount_atoms: amount(random) } }),
  (random) => ({ top_up: { amount_atoms: amount(random) } }),
  () => ({ withdraw: {} }),
  () => ({ assemble: {} }),
  (random) => ({ pay_fine: { seat: random.below(6), amount_atoms: amount(random) } }),
  (random) => ({ join_beacon: { commitment: hex(random) } }),
  (random) => ({ reveal: { preimage: hex(random), commitment: hex(random) } }),
  () => ({ leave_beacon: {} }),
  (random) => ({ register_identity: { key: hex(random), proof: hex(random, 64) } }),
];

const QUERIES = [
  (random) => ({ account: { name: random.pick(people) } }),
  (random) => ({ accounts: { first: random.below(40), limit: 1 + random.below(100) } }),
  (random) => ({ participants: { first: random.pick([0, 5, '18446744073709551615']) } }),
  (random) => ({ seat: { seat: random.below(9) } }),
  (random) => ({ growth: { seat: random.below(9), first: random.pick([0, '18446744073709551615']),
    count: 1 + random.below(200) } }),
  (random) => ({ pool: { pool: random.below(3) } }),
  (random) => ({ beacon: { epoch: random.pick([0, 3, '18446744073709551615']) } }),
  () => ({ status: {} }), () => ({ host: {} }), () => ({ rules: {} }), () => ({ assembly: {} }),
];

function anyFunds(random) {
  if (random.chance(2, 3)) return [];
  return random.pick([coins(1), coins(1500), coins(5, 'other'), [...coins(1), ...coins(2)],
    [...coins(1), ...coins(2, 'other')], coins(2n ** 100n),
    [{ denom: DENOMINATION, amount: '0' }]]);
}

function anyText(random, makers) {
  const message = random.pick(makers)(random);
  if (random.chance(1, 8)) return garbage(random);
  return random.chance(1, 4) ? damaged(random, message) : JSON.stringify(message);
}

// Whether the call was taken; anything but a refusal is the test's failure.
function taken(call) {
  try {
    call();
    return true;
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
}

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
    const text = anyText(random, MESSAGES);
    counts[taken(() => chain.execute(sender, text, funds)) ? 'taken' : 'refused'] += 1;
    assertCovered(chain, unasked);
    taken(() => chain.query(anyText(random, QUERIES)));
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
