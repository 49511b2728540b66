import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';

import { validate } from './json_schema.mjs';
import { copy, file, filled, path, program, root, surety } from './support.mjs';

const good = filled();
const goodFile = file('good.json', good);
const transaction = (fixture, index) => fixture.blocks[0].transactions[index];

test('a fixture whose expectations hold ends with 0', () => {
  const { code, stdout, stderr } = surety(['replay', goodFile]);
  assert.equal(code, 0);
  assert.match(stdout, /^ok +\S*good\.json: Alice pays Bob\n/);
  assert.match(stdout, /1 block, 2 transactions \(1 applied, 0 failed, 1 refused\), 4 checks/);
  assert.equal(stderr, '');
});

test('stdin, a file, one line and many lines give the same report', () => {
  const report = (words, input) => {
    const answer = JSON.parse(surety(['replay', '-f', 'json', ...words], { input }).stdout);
    delete answer.files[0].file;
    return answer;
  };
  const expected = report([goodFile]);
  assert.deepEqual(report(['-'], JSON.stringify(good, null, 1)), expected);
  assert.deepEqual(report(['-'], JSON.stringify(good)), expected);
  const lines = [{ ...good, blocks: [] }, ...good.blocks].map((line) => JSON.stringify(line));
  assert.deepEqual(report(['-'], `${lines.join('\n')}\n`), expected);
  assert.deepEqual(report(['-'], lines.join('\r\n')), expected);
});

test('several files are all replayed, and the worst decides the code', () => {
  const bad = copy(good);
  bad.blocks[0].state_root = `0x${'00'.repeat(32)}`;
  const { code, stdout } = surety(['replay', file('bad.json', bad), goodFile]);
  assert.equal(code, 1);
  assert.match(stdout, /^FAILED .*bad\.json/m);
  assert.match(stdout, /^ok .*good\.json/m);
});

// what, how it is spoiled, kind, place, what the people's form says
const DIFFERENCES = [
  ['another outcome', (f) => { transaction(f, 1).expect = transaction(f, 0).expect; }, 'receipt',
    '/blocks/0/transactions/1', /outcome\n.*- "applied"\n.*\+ "refused"/s],
  ['another refusal', (f) => { transaction(f, 1).expect.error = 'accounts.zero_amount'; },
    'receipt', '/blocks/0/transactions/1', /accounts\.too_little_balance/],
  ['another amount in an event',
    (f) => { transaction(f, 0).expect.events[0].transferred.amount_atoms = 250001; }, 'receipt',
    '/blocks/0/transactions/0', /amount_atoms\n.*250001.*\n.*250000/s],
  ['an event too few', (f) => { transaction(f, 0).expect.events = []; }, 'receipt',
    '/blocks/0/transactions/0', /- nothing/],
  ['an opening', (f) => { f.blocks[0].opening = [{ ticked: { items: 1, backlog: false } }]; },
    'opening', '/blocks/0/opening', /opening differ/],
  ['a state root', (f) => { f.blocks[0].state_root = `0x${'11'.repeat(32)}`; }, 'state_root',
    '/blocks/0/state_root', /account 0\n.*balance_atoms\n.*5000000\n.*4750000/s],
  ['a block to be refused', (f) => { f.blocks[0].refused = 'block.time_fell'; }, 'block_taken',
    '/blocks/0', /expected to be refused with block\.time_fell/],
  ['a refused block', (f) => { f.blocks[0].header.height = 0; }, 'block_refused', '/blocks/0',
    /refused with block\.height_not_above/],
  ['a block refused for another reason', (f) => {
    f.blocks[0].header.height = 0;
    f.blocks[0].refused = 'block.time_fell';
  }, 'block_refused_otherwise', '/blocks/0', /It was expected to be refused with block\.time_fell/],
];
for (const [what, spoil, kind, at, words] of DIFFERENCES) {
  test(`${what} that differs ends with 1 and is shown`, () => {
    const fixture = copy(good);
    spoil(fixture);
    const name = file('spoiled.json', fixture);
    const human = surety(['replay', name]);
    assert.equal(human.code, 1);
    assert.match(human.stdout, /^FAILED/);
    assert.match(human.stdout, words);
    const { code, stdout } = surety(['replay', '--format', 'json', name]);
    assert.equal(code, 1);
    const report = JSON.parse(stdout);
    assert.equal(report.holds, false);
    assert.equal(report.files[0].differences[0].kind, kind);
    assert.equal(report.files[0].differences[0].at, at);
  });
}

test('a block that is refused as expected is fine', () => {
  const fixture = copy(good);
  fixture.blocks.push({ ...copy(good.blocks[0]), refused: 'block.height_not_above' });
  const { code } = surety(['replay', file('refused.json', fixture)]);
  assert.equal(code, 0);
});

test('only the first difference is shown unless all are asked for', () => {
  const fixture = copy(good);
  transaction(fixture, 0).expect.events = [];
  fixture.blocks.push(copy(good.blocks[0]), copy(good.blocks[0]));
  const name = file('many.json', fixture);
  const count = (words) =>
    JSON.parse(surety(['replay', '-f', 'json', ...words, name]).stdout).files[0].differences.length;
  assert.equal(count([]), 1);
  assert.equal(count(['--keep-going']), 3);
});

test('an unexpected refusal is data, and a failure with --strict', () => {
  const fixture = copy(good);
  for (const step of fixture.blocks[0].transactions) delete step.expect;
  const name = file('lax.json', fixture);
  assert.equal(surety(['replay', name]).code, 0);
  const { code, stdout } = surety(['replay', '--strict', name]);
  assert.equal(code, 1);
  assert.match(stdout, /accounts\.too_little_balance/);
  assert.equal(surety(['replay', '--strict', goodFile]).code, 0);
});

test('audits hold', () => {
  assert.equal(surety(['replay', '--audit', goodFile]).code, 0);
});

test('the verbose forms go to stderr: blocks, events, changed records', () => {
  const text = ['-v', '-vv', '-vvv'].map((level) => surety(['replay', level, goodFile]).stderr);
  assert.match(text[0], /\/blocks\/0: height 1, 2 transactions/);
  assert.ok(!text[0].includes('transferred'));
  assert.match(text[1], /"transferred"/);
  assert.ok(!text[1].includes('account 0'));
  assert.match(text[2], /account 0\n.*balance_atoms: .*5000000.* -> .*4750000/s);
  const { stdout, stderr } = surety(['replay', '-vvv', '--quiet', goodFile]);
  assert.equal(stderr, '');
  assert.equal(stdout, surety(['replay', goodFile]).stdout);
});

test('json and ndjson are what their schemas say', () => {
  const bad = copy(good);
  bad.blocks[0].state_root = `0x${'11'.repeat(32)}`;
  const names = [goodFile, file('bad2.json', bad)];
  const schema = JSON.parse(surety(['schema', 'replay-report']).stdout);
  const report = JSON.parse(surety(['replay', '-f', 'json', ...names]).stdout);
  assert.deepEqual(validate(schema, report), []);
  const lineSchema = JSON.parse(surety(['schema', 'replay-line']).stdout);
  const lines = surety(['replay', '-f', 'ndjson', ...names]).stdout.trim().split('\n')
    .map((line) => JSON.parse(line));
  for (const line of lines) assert.deepEqual(validate(lineSchema, line), []);
  assert.deepEqual(lines.map((line) => Object.keys(line)[0]),
    ['block', 'file', 'block', 'difference', 'file']);
  assert.equal(lines[0].block.result.receipts.length, 2);
});

test('JUnit XML has a testsuite per file and a testcase per block', () => {
  const bad = copy(good);
  bad.title = 'A <title> & "more"';
  transaction(bad, 0).expect.events = [];
  const xml = path('junit.xml');
  const { code } = surety(['replay', '--junit', xml, goodFile, file('bad3.json', bad)]);
  assert.equal(code, 1);
  const text = readFileSync(xml, 'utf8');
  assert.match(text, /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites>/);
  assert.equal(text.match(/<testsuite /g).length, 2);
  assert.equal(text.match(/<testcase /g).length, 2);
  assert.equal(text.match(/<failure /g).length, 1);
  assert.ok(text.includes('A &lt;title&gt; &amp; &quot;more&quot;'));
});

test('a long log is streamed and gives one root in every form of blocks', () => {
  const log = surety(['new-fixture', '--log', '-n', '3000', '--seed', '5']).stdout;
  const first = surety(['replay', '-f', 'json', '--audit', '-'], { input: log });
  assert.equal(first.code, 0);
  const report = JSON.parse(first.stdout).files[0];
  assert.equal(report.transactions, 3000);
  assert.ok(report.applied > 1000 && report.refused > 100, JSON.stringify(report));
  assert.equal(surety(['replay', '-f', 'json', '--audit', '-'], { input: log }).stdout,
    first.stdout);
});

test('an interrupt ends with 130', async () => {
  const child = spawn(program, ['replay', '-'], { stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin.write(`${JSON.stringify({ ...good, blocks: [] })}\n`);
  await new Promise((resolve) => setTimeout(resolve, 500));
  child.kill('SIGINT');
  const code = await new Promise((resolve) => child.on('exit', resolve));
  child.stdin.destroy();
  assert.equal(code, 130);
});

test('an engine that is missing is named with what to do', () => {
  const { code, stderr } = surety(['replay', '--engine', 'wasm', '--module', path('none.wasm'),
    '--engine-script', goodFile, goodFile]);
  assert.equal(code, 4);
  assert.match(stderr, /none\.wasm: error: there is no such file\n {2}help: build it with/);
  const nodeless = surety(['replay', '--engine', 'wasm', '--module', goodFile,
    '--engine-script', goodFile, goodFile], { environment: { PATH: '/nonexistent' } });
  assert.equal(nodeless.code, 4);
  assert.match(nodeless.stderr, /install Node 20/);
});

test('an engine that is no module ends with 4', () => {
  const { code, stderr } = surety(['replay', '--engine', 'wasm', '--module', goodFile,
    '--engine-script', file('quits.mjs', 'process.exit(7);'), goodFile]);
  assert.equal(code, 4);
  assert.match(stderr, /engine stopped/);
});

const script = join(root, 'js/bin/engine.mjs');
const module = join(root, 'build/wasm/surety.wasm');
const skip = existsSync(script) && existsSync(module) ? false : 'no WASM module was built';
test('native and WASM agree on a log, receipt by receipt', { skip }, () => {
  const log = surety(['new-fixture', '--log', '-n', '2000', '--seed', '9']).stdout;
  const { code, stdout, stderr } = surety(['replay', '--engine', 'both', '--module', module,
    '--engine-script', script, '-'], { input: log });
  assert.equal(code, 0, stdout + stderr);
  assert.match(stdout, /engines: both/);
});

test('native and WASM agree on every fixture', { skip }, () => {
  const folder = join(root, 'fixtures');
  const fixtures = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(join(folder, name)).map((one) => join(folder, name, one)))
    .filter((name) => name.endsWith('.json'));
  assert.ok(fixtures.length > 0);
  const { code, stdout, stderr } = surety(['replay', '--engine', 'both', '--module', module,
    '--engine-script', script, ...fixtures]);
  assert.equal(code, 0, stdout + stderr);
  assert.equal(stdout.match(/^ok /gm).length, fixtures.length);
  assert.equal(stdout.match(/engines: both/g).length, fixtures.length);
});
