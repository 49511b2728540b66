import assert from 'node:assert/strict';
import test from 'node:test';
import { mkdirSync } from 'node:fs';

import { copy, file, filled, path, surety } from './support.mjs';

const good = filled();
const pretty = JSON.stringify(good, null, 2);

// The template with one value replaced, found by the keys that lead to it.
function spoiled(keys, value) {
  const fixture = copy(good);
  let place = fixture;
  for (const key of keys.slice(0, -1)) place = place[key];
  place[keys.at(-1)] = value;
  return JSON.stringify(fixture, null, 2);
}
const TRANSFER = ['blocks', 0, 'transactions', 0, 'transaction', 'message', 'transfer'];
const raw = (text, marker, put) => text.replace(marker, put);

// name, text, what the message says, JSON pointer
const CASES = [
  ['an empty file', '', /empty/],
  ['only blanks', ' \n\t\n', /empty/],
  ['no JSON', 'hello', /not JSON/],
  ['a byte order mark', `\ufeff${pretty}`, /byte order mark/],
  ['a truncated file', pretty.slice(0, pretty.length - 40), /ends inside/],
  ['a file cut inside a string', '{"title": "abc', /ends/],
  ['text behind the value', `${pretty}\nmore`, /Text follows|not JSON/],
  ['an array', '[]', /another type/],
  ['a number', '12', /another type/],
  ['a comment', `// hello\n${pretty}`, /not JSON/],
  ['a trailing comma', raw(pretty, '"fixture": 1,', '"fixture": 1,,'), /not JSON/],
  ['single quotes', "{'fixture': 1}", /not JSON/],
  ['a duplicate key', raw(pretty, '"fixture": 1,', '"fixture": 1, "fixture": 1,'), /twice/,
    '/fixture'],
  ['an unknown key', raw(pretty, '"fixture": 1,', '"fixture": 1, "tilte": "x",'),
    /did you mean "title"\?/, '/tilte'],
  ['a missing key', '{"fixture": 1, "title": "x"}', /lacks a member.*genesis/s],
  ['another version', raw(pretty, '"fixture": 1', '"fixture": 2'), /greatest/, '/fixture'],
  ['a wrong type', spoiled(['genesis', 'accounts'], {}), /another type/, '/genesis/accounts'],
  ['a string for a boolean', spoiled(['genesis', 'rules', 'fees'], { metered_by_host: 'yes' }),
    /another type/, '/genesis/rules/fees/metered_by_host'],
  ['a float', raw(pretty, '"height": 1', '"height": 1.5'), /fraction/, '/blocks/0/header/height'],
  ['an exponent', raw(pretty, '"height": 1', '"height": 1e3'), /fraction/,
    '/blocks/0/header/height'],
  ['a negative number', raw(pretty, '"height": 1', '"height": -1'), /negative/,
    '/blocks/0/header/height'],
  ['a number above 2^53', raw(pretty, '"height": 1', '"height": 9007199254740993'), /string/,
    '/blocks/0/header/height'],
  ['a huge number', raw(pretty, '"height": 1', `"height": ${'9'.repeat(5000)}`), /string|greatest/,
    '/blocks/0/header/height'],
  ['a huge decimal string', spoiled([...TRANSFER, 'amount_atoms'], '9'.repeat(5000)), /greatest/,
    '/blocks/0/transactions/0/transaction/message/transfer/amount_atoms'],
  ['an amount of 2^96', spoiled([...TRANSFER, 'amount_atoms'], (2n ** 96n).toString()),
    /greatest/],
  ['a decimal string with a sign', spoiled([...TRANSFER, 'amount_atoms'], '+1'), /whole number/],
  ['NaN', raw(pretty, '"height": 1', '"height": NaN'), /not JSON/],
  ['a leading zero', raw(pretty, '"height": 1', '"height": 01'), /number|not JSON/],
  ['hex without 0x', spoiled(['blocks', 0, 'header', 'seed'], '01'.repeat(32)), /0x/],
  ['hex in capitals', spoiled(['blocks', 0, 'header', 'seed'], `0x${'AB'.repeat(32)}`), /lower/],
  ['hex of odd length', spoiled(['blocks', 0, 'header', 'seed'], `0x${'1'.repeat(63)}`), /0x/],
  ['too few bytes', spoiled(['blocks', 0, 'header', 'seed'], '0x01'), /number of bytes/],
  ['an empty name', spoiled([...TRANSFER, 'to'], ''), /name/],
  ['a long name', spoiled([...TRANSFER, 'to'], 'x'.repeat(33)), /name/],
  ['an unknown message', spoiled(['blocks', 0, 'transactions', 0, 'transaction', 'message'],
    { transfr: {} }), /did you mean "transfer"\?/],
  ['two messages', spoiled(['blocks', 0, 'transactions', 0, 'transaction', 'message'],
    { tick: {}, transfer: {} }), /exactly one/],
  ['an unknown field of a message', spoiled([...TRANSFER, 'amount'], 1),
    /did you mean "amount_atoms"\?/],
  ['an unknown label', spoiled(['genesis', 'rules', 'authentication'], 'hots'),
    /did you mean "host"\?/, '/genesis/rules/authentication'],
  ['an unknown code', spoiled(['blocks', 0, 'transactions', 1, 'expect', 'error'],
    'accounts.too_little_balanc'), /did you mean "accounts.too_little_balance"\?/],
  ['null for a value', spoiled(['title'], null), /another type/, '/title'],
  ['a lone surrogate', raw(pretty, '"Alice pays Bob"', '"\\ud800"'), /surrogate/],
  ['a raw control character', raw(pretty, '"Alice pays Bob"', '"a\u0001b"'), /control/],
  ['invalid UTF-8', Buffer.from(raw(pretty, 'Alice pays Bob', '@')).map(
    (byte) => (byte === 0x40 ? 0xff : byte)), /UTF-8/],
  ['a NUL byte', `${pretty.slice(0, 30)}\0${pretty.slice(30)}`, /not JSON|control/],
  ['deep nesting', `{"genesis": ${'['.repeat(100_000)}`, /type|deep/],
  ['deep nesting of objects', '{"genesis":'.repeat(50_000), /unknown|no such|deep/i],
];

for (const [what, text, message, pointer] of CASES) {
  test(`${what} is malformed input with code 3`, () => {
    const name = file('broken.json', text);
    const { code, stdout, stderr } = surety(['replay', name]);
    assert.match(stderr, message);
    assert.equal(code, 3, stderr);
    assert.equal(stdout, '');
    assert.match(stderr, /broken\.json:\d+:\d+: error: /);
    assert.match(stderr, /\n {2}help: /);
    if (pointer !== undefined) assert.ok(stderr.includes(`[at ${pointer}]`), stderr);
  });
}

test('the place is the line and column of the value', () => {
  const lines = raw(pretty, '"height": 1', '"height": -1').split('\n');
  const line = lines.findIndex((text) => text.includes('-1'));
  const { stderr } = surety(['replay', file('place.json', lines.join('\n'))]);
  assert.ok(stderr.includes(`place.json:${line + 1}:${lines[line].indexOf('-1') + 1}: `), stderr);
});

test('columns count characters and not bytes', () => {
  const { stderr } = surety(['replay', '-'], { input: '{"title": "äöü", "x": 1}' });
  assert.match(stderr, /^stdin:1:18: error/);
});

test('a line of JSON Lines is named by its number', () => {
  const head = { ...good, blocks: [] };
  const block = JSON.stringify(good.blocks[0]);
  const wrong = block.replace('"height":1', '"height":-2');
  const text = `${JSON.stringify(head)}\n${block}\n\n${wrong}\n`;
  const { code, stderr } = surety(['replay', file('log.jsonl', text)]);
  assert.equal(code, 3);
  assert.match(stderr, /log\.jsonl:4:\d+: error: .*negative/);
  assert.ok(stderr.includes('[at /header/height]'), stderr);
});

test('a genesis that breaks a rule is refused at its place', () => {
  const fixture = copy(good);
  fixture.genesis.accounts[1].name = 'alice';
  const { code, stderr } = surety(['replay', file('twice.json', fixture)]);
  assert.equal(code, 3);
  assert.match(stderr, /twice\.json:\d+:\d+: error: the genesis is refused: .*same name/);
  assert.ok(stderr.includes('[at /genesis/accounts]'), stderr);
});

test('a fee of a message that does not exist is refused at its place', () => {
  const fixture = copy(good);
  fixture.genesis.rules.fees = { exceptions: [{ kind: 'nonsense', hours: 1 }] };
  const text = JSON.stringify(fixture, null, 2);
  const line = text.slice(0, text.indexOf('"exceptions"')).split('\n').length;
  const { code, stderr } = surety(['replay', file('fee.json', text)]);
  assert.equal(code, 3);
  assert.ok(stderr.includes(`fee.json:${line}:`), stderr);
});

const UNREADABLE = [
  ['a missing file', 'nowhere.json', /No such file/],
  ['a directory', '.', /directory/],
  ['a file below a file', 'plain.json/x.json', /cannot be opened/],
];
for (const [what, name, message] of UNREADABLE) {
  test(`${what} is an input/output error with code 4`, () => {
    file('plain.json', '{}');
    mkdirSync(path('.'), { recursive: true });
    for (const command of [['replay'], ['inspect'], ['new-fixture', '--fill'],
      ['prove', '-t', 'account', '-i', '0', '--format', 'hex']]) {
      const { code, stdout, stderr } = surety([...command, path(name)]);
      assert.match(stderr, message);
      assert.equal(code, 4);
      assert.equal(stdout, '');
    }
  });
}

test('output that cannot be written is an input/output error', () => {
  const fine = file('fine.json', good);
  const { code, stderr } = surety(['replay', fine, '--junit', path('no/dir.xml')]);
  assert.equal(code, 4);
  assert.match(stderr, /dir\.xml: error: cannot be written/);
});
