// What the contract takes and refuses, call by call, under the strict host.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Refused } from './strict_chain.mjs';
import { coins, contractBytes, DENOMINATION, granted } from './support.mjs';
import { address, contractOf, genesisWith, names, RULES } from './world.mjs';

const bytes = contractBytes();
const open = (options = {}) => contractOf(bytes, { metered: false, ...options });
const [ada, ben] = [address('person 0'), address('person 1')];
const stranger = address('stranger');

// The call is refused with this code, and nothing but its height's clock could have changed.
function refused(chain, code, call) {
  const before = JSON.stringify(chain.state());
  const coinsBefore = [...chain.balances];
  assert.throws(call, (error) => error instanceof Refused
    && error.message.startsWith(`${code}: `) || assert.fail(String(error)));
  assert.equal(JSON.stringify(chain.state()), before, 'a refused call changes nothing');
  assert.deepEqual([...chain.balances].filter(([, amount]) => amount !== 0n),
    coinsBefore.filter(([, amount]) => amount !== 0n));
}

const attribute = (response, key) => response.attributes.find((one) => one.key === key)?.value;

// Instantiation --------------------------------------------------------------------------------

function instantiating(change) {
  const genesis = genesisWith(names(3));
  const message = { genesis, denomination: DENOMINATION };
  const call = { message, funds: coins(granted(genesis)) };
  return { ...call, ...change(call) };
}

const BAD_STARTS = [
  ['json.missing_key', () => ({ message: {} })],
  ['json.unknown_key', ({ message }) => ({ message: { ...message, more: 1 } })],
  ['chain.bad_denomination', ({ message }) => ({ message: { ...message, denomination: '1abc' } })],
  ['chain.bad_denomination', ({ message }) => ({ message: { ...message, denomination: 'a"b' } })],
  ['chain.ledger_authenticates', ({ message: { genesis } }) => ({ message: {
    genesis: { ...genesis, rules: { ...RULES, authentication: 'ledger',
      beacon: { mode: 'host' } } }, denomination: DENOMINATION } })],
  ['chain.beacon_of_host', ({ message: { genesis } }) => ({ message: {
    genesis: { ...genesis, rules: { ...RULES, beacon: { mode: 'host' },
      genesis_time: 2_000_000_000 } }, denomination: DENOMINATION } })],
  ['chain.genesis_to_come', ({ message: { genesis } }) => ({ message: {
    genesis: { ...genesis, rules: { ...RULES, genesis_time: 2_000_000_000,
      due_per_block: 4, due_reserved: 4 } }, denomination: DENOMINATION } })],
  ['genesis', ({ message: { genesis } }) => ({ message: { genesis: { ...genesis, rules: {
    ...RULES, due_per_block: 4, due_reserved: 4 } }, denomination: DENOMINATION }, funds: [] })],
  ['chain.several_coins', ({ funds }) => ({ funds: [...funds, { denom: 'other', amount: '1' }] })],
  ['chain.wrong_denomination', () => ({ funds: coins(15000, 'other') })],
  ['chain.too_many_atoms', () => ({ funds: coins(2n ** 96n) })],
  ['chain.grants_not_funded', () => ({ funds: [] })],
  ['chain.grants_not_funded', () => ({ funds: coins(14999) })],
  ['chain.grants_not_funded', () => ({ funds: coins(15001) })],
  ['json.bad_address', ({ message }) => ({ message: { ...message, genesis: {
    ...message.genesis, accounts: [{ name: 'ada' }] } } })],
];

for (const [code, change] of BAD_STARTS) {
  test(`instantiate is refused with ${code}`, () => {
    const chain = open();
    chain.store.base.clear();
    const { message, funds } = instantiating(change);
    for (const { denom, amount } of funds) chain.give(stranger, denom, amount);
    refused(chain, code, () => chain.instantiate(stranger, message, funds));
  });
}

test('a contract is instantiated once', () => {
  const chain = open();
  const { message } = instantiating(() => ({}));
  refused(chain, 'chain.instantiated_already', () => chain.instantiate(stranger, message));
});

test('before it is instantiated a contract answers nothing', () => {
  const chain = open();
  chain.store.base.clear();
  refused(chain, 'chain.not_instantiated', () => chain.execute(ada, { tick: {} }));
  refused(chain, 'chain.not_instantiated', () => chain.query({ status: {} }));
});

// Its own admin --------------------------------------------------------------------------------

test('until the contract is its own sole admin it answers queries only', () => {
  const chain = open({ own: false });
  for (const admin of [null, ada]) {
    chain.admin = admin;
    refused(chain, 'chain.not_own_admin', () => chain.execute(ada, { tick: {} }));
    assert.equal(chain.query({ host: {} }).own_admin, false);
  }
  chain.admin = chain.contract;
  assert.equal(chain.query({ host: {} }).own_admin, true);
  chain.execute(ada, { tick: {} });
  chain.admin = null; // it remembers, and does not ask again
  chain.execute(ada, { tick: {} });
});

test('a refused first message does not make the contract remember', () => {
  const chain = open();
  refused(chain, 'accounts.zero_amount', () => chain.execute(ada, { payout: { amount_atoms: 0 } }));
  chain.admin = ada;
  refused(chain, 'chain.not_own_admin', () => chain.execute(ada, { tick: {} }));
});

test('nobody migrates the contract and no reply is expected', () => {
  const chain = open();
  for (const message of [{}, 'garbage', '']) {
    refused(chain, 'chain.migration_not_ratified', () => chain.migrate(message));
    refused(chain, 'chain.reply_not_expected', () => chain.reply(message));
  }
});

// Funds ----------------------------------------------------------------------------------------

test('funds of the call are credited, then the message is done', () => {
  const chain = open();
  chain.give(stranger, DENOMINATION, 700);
  const response = chain.execute(stranger, { payout: { amount_atoms: '200' } }, coins(700));
  assert.equal(attribute(response, 'action'), 'payout');
  assert.equal(attribute(response, 'outcome'), 'applied');
  assert.equal(chain.balance(stranger, DENOMINATION), 200n);
  const { account } = chain.query({ account: { name: stranger } });
  assert.equal(account.balance_atoms, '500');
  assert.equal(account.name, stranger);
  const paid = response.events.find(({ type }) => type === 'paid_out');
  assert.equal(attribute(paid, 'amount_atoms'), '200');
});

test('amounts above 2^64 come and go to the atom', () => {
  const chain = open();
  const amount = 2n ** 95n + 12345678901234567890n;
  chain.give(stranger, DENOMINATION, amount);
  chain.execute(stranger, { payout: { amount_atoms: String(amount - 1n) } }, coins(amount));
  assert.equal(chain.balance(stranger, DENOMINATION), amount - 1n);
  assert.equal(chain.query({ account: { name: stranger } }).account.balance_atoms, '1');
});

test('a height that no block can have is refused', () => {
  const chain = open();
  chain.height = 2 ** 53;
  chain.execute(ada, { tick: {} });
  const env = chain.env();
  chain.env = () => env.replace(String(2 ** 53), String(2n ** 59n));
  refused(chain, 'chain.bad_call', () => chain.execute(ada, { tick: {} }));
});

const BAD_FUNDS = [
  ['chain.wrong_denomination', coins(5, 'other')],
  ['chain.several_coins', [...coins(5), ...coins(5, 'other')]],
  ['chain.several_coins', [...coins(5), ...coins(5)]],
  ['chain.too_many_atoms', coins(2n ** 96n)],
];

for (const [code, funds] of BAD_FUNDS) {
  test(`funds ${JSON.stringify(funds)} are refused with ${code}`, () => {
    const chain = open();
    for (const { denom, amount } of funds) chain.give(ada, denom, amount);
    refused(chain, code, () => chain.execute(ada, { tick: {} }, funds));
  });
}

test('without funds a message has only the balance to spend', () => {
  const chain = open();
  refused(chain, 'pools.no_identity',
    () => chain.execute(stranger, { deposit: { amount_atoms: '1000' } }));
  refused(chain, 'accounts.too_little_balance',
    () => chain.execute(ada, { payout: { amount_atoms: '5001' } }));
  chain.execute(ada, { deposit: { amount_atoms: '1000' } });
});

test('coins that are sent unasked change nothing', () => {
  const chain = open();
  const before = JSON.stringify(chain.state());
  chain.give(chain.contract, DENOMINATION, 12345);
  chain.give(chain.contract, 'other', 99);
  assert.equal(JSON.stringify(chain.state()), before);
  chain.execute(ada, { payout: { amount_atoms: '5000' } });
  const { owed_atoms: owed } = chain.query({ host: {} });
  assert.equal(chain.balance(chain.contract, DENOMINATION) - 12345n, BigInt(owed));
  refused(chain, 'accounts.too_little_balance',
    () => chain.execute(ada, { payout: { amount_atoms: '1' } }));
});

// Heights --------------------------------------------------------------------------------------

test('calls at one height share its opening, and a refused call takes it back', () => {
  const chain = open();
  chain.execute(ada, { deposit: { amount_atoms: '1000' } });
  chain.execute(ada, { join_beacon: { commitment: `0x${'11'.repeat(32)}` } });
  chain.height += 30; // past the reveal that Ada owes
  refused(chain, 'accounts.zero_amount', () => chain.execute(ada, { payout: { amount_atoms: 0 } }));
  const first = chain.execute(ada, { payout: { amount_atoms: '1' } });
  const second = chain.execute(ben, { tick: {} });
  assert.ok(first.events.some(({ type }) => type === 'reveal_missed'), 'the first one opens');
  assert.ok(!second.events.some(({ type }) => type === 'reveal_missed'), 'the second does not');
  assert.equal(chain.query({ status: {} }).clock.height, String(chain.height));
  chain.height -= 1;
  refused(chain, 'block.height_not_above', () => chain.execute(ada, { tick: {} }));
});

test('where much is due at once only tick is taken until it is done', () => {
  const people = names(16).map(address);
  const fines = { ...RULES.fines, grace_epochs: 4, dispute_epochs: 2 };
  const keys = { register_blocks: 20 }; // of 25: nobody does, and until then they keep their seats
  const rules = { due_per_block: 4, due_reserved: 1, fines, keys };
  const chain = open({ genesis: genesisWith(names(16), rules) });
  const at = (height) => { chain.height = height; };
  for (const name of people) chain.execute(name, { deposit: { amount_atoms: '1000' } });
  chain.execute(ada, { assemble: {} });
  at(20);
  chain.execute(ada, { tick: {} }); // draws the pool
  const commitment = `0x${'11'.repeat(32)}`;
  const seats = [0, 1, 2, 3].map((seat) => [seat, chain.query({ seat: { seat } }).account]);
  for (const [, holder] of seats) chain.execute(holder, { join_beacon: { commitment } });
  at(36); // nobody has revealed, and each seat owes for it
  for (const [seat, holder] of seats) {
    chain.execute(holder, { pay_fine: { seat, amount_atoms: '100' } });
  }
  at(60); // key generation has ended, and four escrows are to be released
  const payout = () => chain.execute(ada, { payout: { amount_atoms: '1' } });
  refused(chain, 'machine.backlog', payout);
  const ticked = chain.execute(ada, { tick: {} }).events.find(({ type }) => type === 'ticked');
  assert.equal(attribute(ticked, 'items'), '1');
  payout();
});

// Queries --------------------------------------------------------------------------------------

test('every query is answered, with null where there is nothing', () => {
  const chain = open();
  chain.execute(ada, { deposit: { amount_atoms: '1000' } });
  for (const query of [{ host: {} }, { status: {} }, { rules: {} }, { assembly: {} },
    { accounts: {} }, { participants: {} }, { account: { name: ada } }, { beacon: { epoch: 0 } }]) {
    assert.notEqual(chain.query(query), null, JSON.stringify(query));
  }
  for (const query of [{ account: { name: stranger } }, { pool: { pool: '7' } },
    { seat: { seat: '7' } }, { growth: { seat: '7' } }]) {
    assert.equal(chain.query(query), null, JSON.stringify(query));
  }
});

test('pages hold at most a hundred and say where to go on', () => {
  const chain = open({ genesis: genesisWith(names(130)) });
  const first = chain.query({ accounts: {} });
  assert.equal(first.accounts.length, 100);
  const second = chain.query({ accounts: { first: first.next, limit: 100 } });
  assert.equal(second.accounts.length, 30);
  assert.equal(second.next, undefined);
  refused(chain, 'json.above_greatest', () => chain.query({ accounts: { limit: 101 } }));
  refused(chain, 'json.below_least', () => chain.query({ accounts: { limit: 0 } }));
});

test('a receiver is an address of the chain', () => {
  const chain = open();
  const transfer = (to) => (
    { transfer: { to, amount_atoms: '5', hours_in: '10', hours_out: '2' } });
  for (const to of ['ben', '', 'test1', 'TEST1AB', 'x'.repeat(300), 'ä'.repeat(20), '0x0102']) {
    refused(chain, 'json.bad_address', () => chain.execute(ada, transfer(to)));
  }
  chain.execute(ada, transfer(stranger));
  assert.equal(chain.query({ account: { name: stranger } }).account.balance_atoms, '5');
});
