import assert from 'node:assert/strict';
import test from 'node:test';

import { validate } from './json_schema.mjs';
import { copy, file, filled, surety } from './support.mjs';

const fixture = filled();
fixture.blocks.push({
  header: { height: 5, time: 60, seed: `0x${'02'.repeat(32)}` },
  transactions: [{ transaction: { sender: 'bob', message: { transfer: {
    to: 'carol', amount_atoms: 1000, hours_in: 10, hours_out: 0 } } } }],
});
const name = file('state.json', fixture);
const json = (words) => JSON.parse(surety([...words, '--format', 'json']).stdout);

// inspect ----------------------------------------------------------------------------------------

test('an overview has the status, the root and the tables', () => {
  const { stdout, code } = surety(['inspect', name]);
  assert.equal(code, 0);
  assert.match(stdout, /clock\.height +5\n/);
  assert.match(stdout, /state_root +0x[0-9a-f]{64}\n/);
  assert.match(stdout, /tables\.account\.next_id +3\n/);
  const report = json(['replay', name]).files[0];
  const overview = json(['inspect', name]);
  assert.equal(overview.state_root, report.state_root);
});

test('an account can be seen as of any height', () => {
  const balance = (height) => {
    const words = ['inspect', name, '--account', 'alice', '--at', String(height)];
    return Object.values(json(words))[0].account.balance_atoms;
  };
  assert.deepEqual([0, 1, 2, 5, 100].map(balance), [5000000, 4750000, 4750000, 4750000, 4750000]);
  const carol = surety(['inspect', name, '--account', 'carol', '--at', '4']);
  assert.equal(carol.code, 1);
  assert.match(carol.stderr, /no account is called carol/);
  assert.equal(surety(['inspect', name, '--account', 'carol']).code, 0);
});

test('a table is shown record by record', () => {
  const lines = surety(['inspect', name, '--table', 'account', '--format', 'json']).stdout
    .trim().split('\n').map((line) => JSON.parse(line));
  assert.deepEqual(lines.map(({ id, record }) => [id, record.name]),
    [[0, 'alice'], [1, 'bob'], [2, 'carol']]);
  const one = surety(['inspect', name, '--table', 'account', '--id', '1', '--format', 'json']);
  assert.deepEqual(JSON.parse(one.stdout), lines[1]);
  assert.equal(surety(['inspect', name, '--table', 'account', '--id', '7']).code, 1);
});

test('any query can be asked, and a wrong one is malformed input', () => {
  const page = json(['inspect', name, '--query', '{"accounts": {"limit": 2}}']);
  assert.equal(Object.values(page)[0].accounts.length, 2);
  const wrong = surety(['inspect', name, '--query', '{"acount": {"name": "bob"}}']);
  assert.equal(wrong.code, 3);
  assert.match(wrong.stderr, /--query:1:\d+: error: .*did you mean "account"\?/);
});

test('a refused block is left out and named', () => {
  const twice = copy(fixture);
  twice.blocks.push(copy(fixture.blocks[0]));
  const { code, stderr } = surety(['inspect', file('twice.json', twice)]);
  assert.equal(code, 0);
  assert.match(stderr, /\/blocks\/2: the block is refused and left out: block\.height_not_above/);
});

// prove, verify-proof ----------------------------------------------------------------------------

const root = json(['inspect', name]).state_root;
const proofOf = (id, words = []) => surety(
  ['prove', name, '--table', 'account', '--id', String(id), ...words], { raw: true });

test('a proof holds under its root and under no other', () => {
  const { code, stdout, stderr } = proofOf(1);
  assert.equal(code, 0);
  assert.ok(stderr.includes(root));
  const proof = file('proof', stdout);
  const good = surety(['verify-proof', '--root', root, proof]);
  assert.equal(good.code, 0);
  assert.match(good.stdout, /^ok +account 1 is\n\{/);
  assert.ok(good.stdout.includes('"bob"'));
  const bad = surety(['verify-proof', '--root', `0x${'12'.repeat(32)}`, proof]);
  assert.equal(bad.code, 1);
  assert.match(bad.stdout, /^FAILED .*does not hold/);
});

test('absence is proved too', () => {
  for (const id of [3, 1000]) {
    const proof = file('absent', proofOf(id).stdout);
    const { code, stdout } = surety(['verify-proof', '--root', root, proof]);
    assert.equal(code, 0);
    assert.equal(stdout, `ok  account ${id} does not exist\n`);
  }
});

test('every form of a proof is read, and described by its schema', () => {
  const hex = proofOf(0, ['--format', 'hex']).stdout.toString();
  assert.match(hex, /^0x[0-9a-f]+\n$/);
  assert.equal(surety(['verify-proof', '-r', root, '-'], { input: hex }).code, 0);
  const schema = JSON.parse(surety(['schema', 'proof-report']).stdout);
  const made = JSON.parse(proofOf(0, ['--format', 'json']).stdout.toString());
  assert.deepEqual(validate(schema, made), []);
  assert.equal(`${made.proof}\n`, hex);
  const checked = JSON.parse(surety(['verify-proof', '-r', root, '-f', 'json', '-'],
    { input: hex }).stdout);
  assert.deepEqual(validate(schema, checked), []);
  assert.equal(checked.holds, true);
});

test('a proof with any byte changed does not hold', () => {
  const proof = proofOf(1).stdout;
  for (let at = 0; at < proof.length; at += 7) {
    const spoiled = Buffer.from(proof);
    spoiled[at] ^= 1;
    const { code } = surety(['verify-proof', '-r', root, file('spoiled', spoiled)]);
    assert.ok(code === 1 || code === 3, `byte ${at}: ${code}`);
  }
});

test('what is no proof is malformed input', () => {
  const proof = proofOf(1).stdout;
  for (const bytes of [Buffer.alloc(0), proof.subarray(0, 40), Buffer.concat([proof, proof]),
    Buffer.from('hello'), Buffer.alloc(5000, 255)]) {
    const { code, stderr } = surety(['verify-proof', '-r', root, file('none', bytes)]);
    assert.equal(code, 3);
    assert.match(stderr, /no proof/);
  }
});

// forkchoice -------------------------------------------------------------------------------------

const chain = (change) => {
  const other = copy(fixture);
  change(other);
  return other;
};
const choose = (...chains) => {
  const names = chains.map((one, index) => file(`chain${index}.json`, one));
  const answer = surety(['forkchoice', '--format', 'json', ...names]);
  assert.equal(answer.code, 0, answer.stderr);
  const report = JSON.parse(answer.stdout);
  assert.deepEqual(validate(JSON.parse(surety(['schema', 'fork-report']).stdout), report), []);
  return report;
};

test('the most burned hours win over height', () => {
  const burns = chain((c) => {
    c.blocks[1].transactions[0].transaction.message.transfer.hours_in = 11;
  });
  const higher = chain((c) => { c.blocks[1].header.height = 50; });
  const report = choose(higher, burns);
  assert.equal(report.chosen, 1);
  assert.equal(report.reason, 'hours_burned');
  assert.equal(report.common_blocks, 1);
  assert.deepEqual(report.chains.map((c) => Number(c.hours_burned)), [20, 21]);
});

test('height decides among equal burns, then the smallest tip hash', () => {
  const higher = chain((c) => { c.blocks[1].header.height = 6; });
  assert.equal(choose(fixture, higher).chosen, 1);
  assert.equal(choose(higher, fixture).chosen, 0);
  assert.equal(choose(fixture, higher).reason, 'height');
  const sister = chain((c) => { c.blocks[1].header.seed = `0x${'03'.repeat(32)}`; });
  const report = choose(fixture, sister);
  assert.equal(report.reason, 'tip_hash');
  const [a, b] = report.chains;
  assert.equal(report.chosen, a.tip < b.tip ? 0 : 1);
  assert.equal(choose(fixture, fixture).reason, 'same_tip');
});

test('the order of the files does not matter', () => {
  const chains = [3, 4, 5].map((seed) => chain((c) => {
    c.blocks[1].header.seed = `0x${`0${seed}`.repeat(32)}`;
  }));
  const tips = [[0, 1, 2], [2, 1, 0], [1, 2, 0]].map((order) => {
    const report = choose(...order.map((index) => chains[index]));
    return report.chains[report.chosen].tip;
  });
  assert.equal(new Set(tips).size, 1);
});

test('chains of different ledgers are not compared', () => {
  const other = chain((c) => { c.genesis.accounts[0].hours = 101; });
  const { code, stderr } = surety(['forkchoice', name, file('other.json', other)]);
  assert.equal(code, 3);
  assert.match(stderr, /genesis is not that of/);
});

test('people are told why', () => {
  const { stdout } = surety(['forkchoice', name, file('same.json', fixture)]);
  assert.match(stdout, /^chosen .*\n +W 20 coin hours burned, height 5\n +tip 0x/);
  assert.match(stdout, /because they are the same chain; the first 2 blocks are common to all\n$/);
});

// explain ----------------------------------------------------------------------------------------

test('a code is explained by name, short name, hexadecimal and decimal number', () => {
  const text = surety(['explain', 'accounts.self_transfer']).stdout;
  assert.match(text, /^accounts\.self_transfer \(0x0106, 262\)\n {2}\S/);
  for (const word of ['self_transfer', '0x0106', '0x106', '262']) {
    assert.equal(surety(['explain', word]).stdout, text);
  }
});

test('every code has one name, one number and a sentence', () => {
  const report = JSON.parse(surety(['explain', '--format', 'json']).stdout);
  const schema = JSON.parse(surety(['schema', 'explain-report']).stdout);
  assert.deepEqual(validate(schema, report), []);
  const names = report.codes.map(({ name: word }) => word);
  assert.equal(new Set(names).size, names.length);
  for (const { name: word, sentence } of report.codes) {
    assert.match(word, /^[a-z]+\.[a-z0-9_]+$/);
    assert.match(sentence, /^[A-Z`0-9a-z].*\.$/s);
    assert.equal(surety(['explain', word]).code, 0);
  }
});

// schema -----------------------------------------------------------------------------------------

test('every named type has a schema that refers to what it holds', () => {
  const whole = JSON.parse(surety(['schema']).stdout);
  assert.equal(whole.$schema, 'https://json-schema.org/draft/2020-12/schema');
  for (const type of Object.keys(whole.$defs)) {
    const { code, stdout } = surety(['schema', type]);
    assert.equal(code, 0, type);
    JSON.parse(stdout);
  }
});

test('the other forms are printed', () => {
  assert.match(surety(['schema', '--typescript']).stdout, /export interface Genesis /);
  assert.match(surety(['schema', '--catalogue']).stdout, /^# Messages, events and records\n/);
  assert.ok(JSON.parse(surety(['schema', '--types']).stdout).roots.fixture >= 0);
});
