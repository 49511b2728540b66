// What a benchmark prints and compares. How long anything takes is never asserted.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';

import { validate } from './json_schema.mjs';
import { copy, file, path, root, surety } from './support.mjs';

const TINY = ['bench', '-a', '50,0100', '-t', '30', '-r', '20,none', '-n', '1'];
const measured = surety([...TINY, '--json']);
const report = JSON.parse(measured.stdout);
const baseline = file('baseline.json', report);
const check = (from, to, ...words) => surety(['bench', '--from', from, '--check', to, ...words]);

test('a report is what its schema says, with nothing on stderr', () => {
  assert.equal(measured.code, 0);
  assert.equal(measured.stderr, '');
  const schema = JSON.parse(surety(['schema', 'bench-report']).stdout);
  assert.deepEqual(validate(schema, report), []);
  assert.deepEqual(report.engines.map(({ engine }) => engine), ['native']);
  assert.match(report.engines[0].about, /SHA-256 by (scalar|sha-ni|avx2|avx512)$/);
});

test('every size is measured with every kind of root, in whole blocks', () => {
  assert.deepEqual(
    report.replays.map((one) => [one.accounts, one.root_every, one.block_size, one.transactions]),
    [[50, undefined, 30, 30], [50, 20, 20, 40], [100, undefined, 30, 30], [100, 20, 20, 40]]);
});

test('stages add up to no more than the whole, and hashing is where roots are', () => {
  for (const { whole, root_every: roots, stages } of report.replays) {
    assert.ok(whole.least > 0);
    assert.equal(stages.hashing === undefined, roots === undefined);
    assert.ok((stages.hashing ?? 0) <= whole.least);
    assert.notEqual(stages.receipts, undefined);
  }
});

test('parts are measured for every size', () => {
  const parts = report.parts.map(({ part, accounts }) => `${part} ${accounts}`);
  assert.equal(new Set(parts).size, parts.length);
  for (const accounts of [50, 100]) {
    for (const part of ['undo', 'snapshot_write', 'snapshot_read']) {
      assert.ok(parts.includes(`${part} ${accounts}`), part);
    }
  }
  assert.ok(parts.includes('json_decode undefined'));
});

test('the same command gives ratios of the same names', () => {
  const again = JSON.parse(surety([...TINY, '--json']).stdout);
  assert.deepEqual(again.ratios.map(({ name }) => name), report.ratios.map(({ name }) => name));
});

test('ndjson gives each figure as it comes and the report at last', () => {
  const lines = surety([...TINY, '-f', 'ndjson']).stdout.trim().split('\n')
    .map((line) => JSON.parse(line));
  const schema = JSON.parse(surety(['schema', 'bench-line']).stdout);
  for (const line of lines) assert.deepEqual(validate(schema, line), []);
  const count = (key) => lines.filter((line) => key in line).length;
  assert.equal(count('replay_figure'), report.replays.length);
  assert.equal(count('part_figure'), report.parts.length);
  assert.equal(count('ratio_figure'), report.ratios.length);
  assert.deepEqual(Object.keys(lines.at(-1)), ['bench_report']);
});

test('people see a row for every replay and how the cost grows', () => {
  const { code, stdout } = surety(['bench', '--from', baseline]);
  assert.equal(code, 0);
  assert.match(stdout, /^native +\S.*SHA-256 by /);
  assert.equal(stdout.match(/^ +(50|100) +(none|20) +native /gm).length, 4);
  assert.match(stdout, /native growth from 50 to 100 accounts, no root +\d+\.\d\d$/m);
  assert.ok(!stdout.includes('/ reference'));
  assert.match(surety(['bench', '-v', '--from', baseline]).stdout, /native \/ reference, 50 acc/);
});

test('a report agrees with itself', () => {
  const { code, stdout, stderr } = check(baseline, baseline, '--tolerance', '0');
  assert.equal(code, 0, stdout + stderr);
  assert.match(stdout, new RegExp(`^${report.ratios.length} ratios compared, 0 worse`, 'm'));
});

test('each ratio that got worse is named, and the code is 1', () => {
  const better = copy(report);
  for (const at of [0, 2]) better.ratios[at].permille = Math.floor(report.ratios[at].permille / 3);
  const { code, stdout } = check(baseline, file('better.json', better));
  assert.equal(code, 1);
  for (const at of [0, 2]) assert.ok(stdout.includes(`worse  ${report.ratios[at].name}: `));
  assert.equal(stdout.match(/^worse /gm).length, 2);
  const json = JSON.parse(check(baseline, path('better.json'), '--json').stdout);
  assert.deepEqual(json.check.worse.map(({ name }) => name),
    [0, 2].map((at) => report.ratios[at].name));
  assert.equal(check(baseline, path('better.json'), '--tolerance', '900').code, 0);
});

test('what is tolerated is tolerated exactly', () => {
  const one = copy(report);
  one.ratios = [{ name: 'a / b', permille: 1000 }];
  const other = copy(one);
  other.ratios[0].permille = 1300;
  const [then, now] = [file('then.json', one), file('now.json', other)];
  assert.equal(check(now, then).code, 0);
  assert.equal(check(now, then, '--tolerance', '0.299').code, 1);
  assert.equal(check(then, now, '--tolerance', '0').code, 0);
});

test('ratios of only one report are counted, and two reports must share one', () => {
  const other = copy(report);
  other.ratios[0].name = 'another';
  const { code, stdout } = check(baseline, file('other.json', other), '-v');
  assert.equal(code, 0);
  assert.match(stdout, /^not in both: another$/m);
  assert.match(stdout, /2 in only one of the two reports/);
  other.ratios = [];
  const alone = check(baseline, file('alone.json', other));
  assert.equal(alone.code, 1);
  assert.match(alone.stderr, /no ratio in common/);
});

test('a baseline of another compiler or backend is noted', () => {
  const other = copy(report);
  other.engines[0].about = 'another compiler';
  assert.match(check(baseline, file('made.json', other)).stderr, /was made by another compiler;/);
  assert.equal(check(baseline, baseline).stderr, '');
});

test('a measurement is checked as it is made', () => {
  const loose = copy(report);
  for (const ratio of loose.ratios) ratio.permille = 4_000_000_000;
  const { code, stdout } = surety([...TINY, '--check', file('loose.json', loose)]);
  assert.equal(code, 0, stdout);
  assert.match(stdout, /ratios compared, 0 worse/);
});

test('a baseline that is no report is named with its place before anything is measured', () => {
  const broken = surety(['bench', '--check', file('broken.json', '{\n  "version": 2}')]);
  assert.equal(broken.code, 3);
  assert.equal(broken.stdout, '');
  assert.match(broken.stderr, /broken\.json:2:14: error: .*\/version/s);
  const none = surety(['bench', '--check', path('none.json')]);
  assert.equal(none.code, 4);
});

const script = join(root, 'js/bin/engine.mjs');
const module = join(root, 'build/wasm/surety.wasm');
const skip = existsSync(script) && existsSync(module) ? false : 'no WASM module was built';
test('both engines are measured in one run and compared', { skip }, () => {
  const { code, stdout, stderr } = surety(['bench', '-a', '50', '-t', '20', '-r', 'none,10', '-n',
    '1', '-e', 'both', '--json', '--module', module, '--engine-script', script]);
  assert.equal(code, 0, stderr);
  const both = JSON.parse(stdout);
  assert.deepEqual(both.engines.map(({ engine }) => engine), ['native', 'wasm']);
  assert.match(both.engines[1].about, /^Node /);
  assert.equal(both.replays.length, 4);
  const names = both.ratios.map(({ name }) => name);
  assert.ok(names.includes('wasm / native, 50 accounts, no root'));
  assert.ok(names.includes('wasm / native, 50 accounts, root every 10'));
  for (const figure of both.replays.filter(({ engine }) => engine === 'wasm')) {
    assert.equal(figure.stages.receipts, undefined);
  }
});
