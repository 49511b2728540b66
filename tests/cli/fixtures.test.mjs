import assert from 'node:assert/strict';
import test from 'node:test';

import { validate } from './json_schema.mjs';
import { copy, file, filled, surety } from './support.mjs';

const fill = (fixture, options = []) => {
  const answer = surety(['new-fixture', '--fill', '-', ...options],
    { input: typeof fixture === 'string' ? fixture : JSON.stringify(fixture) });
  assert.equal(answer.code, 0, answer.stderr);
  return answer;
};
const replays = (fixture) => surety(['replay', '--strict', '--audit', '-'],
  { input: typeof fixture === 'string' ? fixture : JSON.stringify(fixture) });

for (const who of ['host', 'ledger']) {
  const options = ['--authentication', who];
  test(`the template where the ${who} authenticates is valid and replays once filled`, () => {
    const template = surety(['new-fixture', ...options]).stdout;
    const schema = JSON.parse(surety(['schema', 'fixture']).stdout);
    assert.deepEqual(validate(schema, JSON.parse(template)), []);
    const fixture = filled(options);
    assert.deepEqual(validate(schema, fixture), []);
    assert.equal(replays(fixture).code, 0);
    for (const block of fixture.blocks) {
      assert.match(block.state_root, /^0x[0-9a-f]{64}$/);
      assert.ok(Array.isArray(block.opening));
      for (const step of block.transactions) assert.ok(step.expect);
    }
  });

  test(`filling twice changes nothing where the ${who} authenticates`, () => {
    const once = fill(surety(['new-fixture', ...options]).stdout).stdout;
    assert.equal(fill(once).stdout, once);
    assert.equal(fill(once, ['--sign-again']).stdout, once);
  });
}

test('sequences, signatures, seals and identities are filled in', () => {
  const fixture = filled(['--authentication', 'ledger']);
  const [{ header, transactions: [{ transaction }] }] = fixture.blocks;
  assert.equal(transaction.sequence, 0);
  assert.equal(transaction.valid_until, 1);
  assert.match(transaction.signature, /^0x[0-9a-f]{128}$/);
  assert.equal(header.seal.producer, 'alice');
  for (const grant of fixture.genesis.accounts) assert.match(grant.identity, /^0x[0-9a-f]{64}$/);
  assert.equal(fixture.blocks[0].transactions[0].expect.outcome, 'applied');
});

test('sequences skip what is refused within a block', () => {
  const template = JSON.parse(surety(['new-fixture', '--authentication', 'ledger']).stdout);
  template.genesis.accounts[0].hours = 1000; // each of six transfers takes twenty
  const [step] = template.blocks[0].transactions;
  const too_much = copy(step);
  too_much.transaction.message.transfer.amount_atoms = 999999999;
  template.blocks[0].transactions = [step, too_much, copy(step), too_much, copy(step)];
  const second = copy(template.blocks[0]);
  second.header.height = 2;
  second.header.time = 24;
  template.blocks.push(second);
  const fixture = JSON.parse(fill(template).stdout);
  const outcomes = fixture.blocks.map((block) =>
    block.transactions.map(({ transaction, expect }) => [transaction.sequence, expect.outcome]));
  const applied = (sequence) => [sequence, 'applied'];
  const refused = (sequence) => [sequence, 'refused'];
  assert.deepEqual(outcomes, [
    [applied(0), refused(1), applied(1), refused(2), applied(2)],
    [applied(3), refused(4), applied(4), refused(5), applied(5)],
  ]);
  assert.equal(surety(['replay', '-'], { input: JSON.stringify(fixture) }).code, 0);
});

test('a missing signature that is expected to be refused stays missing', () => {
  const template = JSON.parse(surety(['new-fixture', '--authentication', 'ledger']).stdout);
  template.blocks[0].transactions[0].expect =
    { outcome: 'refused', error: 'machine.signature_missing' };
  const fixture = JSON.parse(fill(template).stdout);
  const [{ transaction, expect }] = fixture.blocks[0].transactions;
  assert.equal(transaction.signature, undefined);
  assert.equal(expect.error, 'machine.signature_missing');
});

test('a sender without a test key is named', () => {
  const template = JSON.parse(surety(['new-fixture', '--authentication', 'ledger']).stdout);
  template.blocks[0].transactions[0].transaction.sender = 'carol';
  assert.match(fill(template).stderr, /no test key for carol/);
});

test('an expectation that does not hold is replaced, and said to be', () => {
  const fixture = filled();
  fixture.blocks[0].transactions[1].expect.error = 'accounts.zero_amount';
  const { stdout, stderr } = fill(fixture);
  assert.match(stderr, /\/blocks\/0\/transactions\/1: the receipt is not what the file expected/);
  assert.deepEqual(JSON.parse(stdout), filled());
});

test('a refused block gets its code', () => {
  const fixture = filled();
  fixture.blocks.push(copy(fixture.blocks[0]));
  const { stdout, stderr } = fill(fixture);
  assert.match(stderr, /\/blocks\/1: the block is refused with block\.height_not_above/);
  assert.equal(JSON.parse(stdout).blocks[1].refused, 'block.height_not_above');
  assert.equal(surety(['replay', '-'], { input: stdout }).code, 0);
});

test('JSON Lines stay lines, and roots alone can be filled', () => {
  const log = surety(['new-fixture', '--log', '-n', '300', '--block-size', '50']).stdout;
  assert.equal(log.trim().split('\n').length, 7);
  const full = fill(log).stdout.trim().split('\n').map((line) => JSON.parse(line));
  assert.equal(full.length, 7);
  assert.ok(full[1].transactions[0].expect);
  const roots = fill(log, ['--roots-only']).stdout.trim().split('\n').map((l) => JSON.parse(l));
  assert.equal(roots[1].transactions[0].expect, undefined);
  assert.equal(roots[6].state_root, full[6].state_root);
  assert.equal(replays(full.map((line) => JSON.stringify(line)).join('\n')).code, 0);
});

test('a signed log is taken whole', () => {
  const log = surety(['new-fixture', '--log', '-n', '200', '--authentication', 'ledger']).stdout;
  const text = fill(log).stdout;
  const { code, stdout } = surety(['replay', '-f', 'json', '-'], { input: text });
  assert.equal(code, 0);
  const [report] = JSON.parse(stdout).files;
  assert.equal(report.transactions, 200);
  assert.ok(report.applied > 100, stdout);
});

test('no block of a signed log is refused, though identities are registered in it', () => {
  const log = surety(['new-fixture', '--log', '-n', '2000', '--authentication', 'ledger']).stdout;
  const { stdout } = surety(['replay', '-f', 'json', '-'], { input: fill(log).stdout });
  const [report] = JSON.parse(stdout).files;
  assert.equal(report.transactions, 2000);
  assert.ok(report.applied > 1000, stdout);
});

test('a seed means the same log, another one another', () => {
  const log = (seed) => surety(['new-fixture', '--log', '-n', '500', '--seed', seed]).stdout;
  assert.equal(log('1'), log('1'));
  assert.notEqual(log('1'), log('2'));
});

test('a log has every kind of message, and applied and refused ones', () => {
  const kinds = new Set();
  const log = surety(['new-fixture', '--log', '-n', '20000']).stdout;
  for (const line of log.trim().split('\n').slice(1)) {
    for (const { transaction } of JSON.parse(line).transactions) {
      kinds.add(Object.keys(transaction.message)[0]);
    }
  }
  const table = JSON.parse(surety(['schema', '--types']).stdout);
  const known = table.types[table.roots.message].alternatives
    .map((index) => table.types[index].name);
  assert.deepEqual([...kinds].sort(), [...new Set(known)].sort());
});

test('a template can be written, edited and replayed from a file', () => {
  const name = file('mine.json', surety(['new-fixture']).stdout);
  const done = file('done.json', surety(['new-fixture', '--fill', name]).stdout);
  assert.equal(surety(['replay', name]).code, 0);
  assert.equal(surety(['replay', '--strict', done]).code, 0);
});
