// Refusals are checked in the order that the modules' READMEs give, message by message: the words
// of the law are compared with the code that answers. That the first one wins is what
// tests/contract plays.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';

import { root, surety } from './support.mjs';

const MODULES = ['accounts', 'pools', 'fines', 'beacon', 'keys', 'duties', 'auctions'];
const contract = (...names) => join(root, 'contract', ...names);
const readme = (module) => readFileSync(contract(module, 'README.md'), 'utf8');
const unique = (words) => [...new Set(words)];

const { types, roots } = JSON.parse(surety(['schema', '--types']).stdout);
const kinds = types[roots.message].alternatives.map((one) => types[one].name);
const codes = JSON.parse(surety(['explain', '--format', 'json']).stdout).codes
  .filter(({ number }) => number !== undefined && number !== null).map(({ name }) => name);
const codesOf = (module) => codes.filter((name) => name.startsWith(`${module}.`))
  .map((name) => name.slice(module.length + 1));

/** All code of a module, comments left out. */
function code(module) {
  return readdirSync(contract(module)).filter((name) => /\.[ch]pp$/.test(name)).sort()
    .map((name) => readFileSync(contract(module, name), 'utf8')).join('\n')
    .replaceAll(/\/\/.*$/gm, '');
}

/** The bodies of all functions whose head matches; a body ends where a line begins with a brace. */
function bodies(text, head) {
  const found = [];
  for (const { index } of text.matchAll(new RegExp(head, 'g'))) {
    const end = text.indexOf('\n}', index);
    const line = text.slice(index, text.indexOf('\n', index));
    found.push(line.endsWith('}') ? line : text.slice(index, end));
  }
  return found;
}
const refusalsIn = (body) =>
  [...body.matchAll(/\b(?:Block)?Error::(\w+)/g)].map(([, word]) => word);

/** The same where functions that several messages share answer: each is read where it is called. */
function refusalsWithin(text, body) {
  return [...body.matchAll(/\bError::(\w+)|\b([a-z_]\w*)\(/g)].flatMap(([, word, called]) => {
    if (word !== undefined) return [word];
    const helper = `(Verdict<Error>|Result<\\w+, Error>) ${called}\\([^;{]*\\{`;
    const found = ['check', 'admit'].includes(called) ? [] : bodies(text, helper);
    // Its head names it, and would be read as a call of itself.
    return found.length === 1 ? refusalsWithin(text, found[0].slice(found[0].indexOf('{'))) : [];
  });
}

/** What `check`, then `admit`, then `apply` of a message answer, in the order of the code. */
function coded(module, kind) {
  const name = kind.replaceAll(/(^|_)([a-z])/g, (_, __, letter) => letter.toUpperCase());
  const text = code(module);
  const checks = bodies(text, `Verdict<Error> check\\(const ${name}&[^;{]*\\{`);
  const admits = bodies(text, `Result<\\w+, Error> admit\\([^;{]*const ${name}&[^;{]*\\{`);
  assert.equal(checks.length, 1, `${module} has one check of ${kind}`);
  assert.equal(admits.length, 1, `${module} has one admit of ${kind}`);
  const plan = /^Result<(\w+), Error>/.exec(admits[0])[1];
  const applies = bodies(text, `void apply\\([^;{]*const ${plan}&[^;{]*\\{`);
  assert.equal(applies.length, 1, `${module} has one apply of ${kind}`);
  return unique([...checks, ...admits, ...applies].flatMap((body) => refusalsWithin(text, body)));
}

/** What the README says of a message: the refusals between its name and its event. */
function written(module, kind) {
  const text = readme(module);
  const start = text.search(new RegExp(`^(\\| |- )?\`${kind}\\b[^\`]*\`(:| \\|)`, 'm'));
  assert.ok(start >= 0, `contract/${module}/README.md has a line of ${kind}`);
  const rest = text.slice(start);
  const end = rest.startsWith('|') ? rest.indexOf('\n') : rest.indexOf('Event');
  assert.ok(end > 0, `the refusals of ${kind} end with its event`);
  const known = new Set(codesOf(module));
  return (rest.slice(0, end).match(/[a-z_]+/g) ?? []).filter((word) => known.has(word));
}

const moduleOf = (kind) => MODULES.find((module) =>
  new RegExp(`described<\\w+>\\(\\s*"${kind}"`).test(code(module)));

for (const kind of kinds.filter((name) => name !== 'tick')) { // which is never refused by itself
  test(`${kind} is refused in the order of its README`, () => {
    const module = moduleOf(kind);
    assert.ok(module, `a module has the message ${kind}`);
    const order = coded(module, kind);
    assert.ok(order.length > 0, `${kind} can be refused`);
    assert.deepEqual(written(module, kind), order);
  });
}

/** The words of a section of the machine's README that are codes. */
function section(title, known) {
  const text = readme('machine').split(/^## /m).find((part) => part.startsWith(title));
  assert.ok(text, `contract/machine/README.md has a section: ${title}`);
  return unique((text.match(/[a-z_]+/g) ?? []).filter((word) => known.includes(word)));
}

test('a transaction is refused in the order of the README of the machine', () => {
  const known = codesOf('machine');
  assert.deepEqual(section('A transaction', known), known);
  const text = code('machine');
  const steps = ['execute_bytes', 'check_authentication', 'check_signed', 'run', 'check_means',
    'check_signature'];
  const order = steps.flatMap((step) => {
    const [body] = bodies(text, `[>\\w] Machine::${step}\\([^;{]*\\{`);
    assert.ok(body, `the machine has ${step}`);
    return refusalsIn(body);
  });
  // Only one of the two ways to authenticate is open, so their order tells nothing.
  assert.deepEqual(unique(order).sort(), [...known].sort());
  const signed = order.slice(order.indexOf('signature_missing'));
  assert.deepEqual(signed, known.slice(known.indexOf('signature_missing')));
});

test('a block is refused in the order of the README of the machine', () => {
  const [enumerators] = bodies(code('machine'), 'enum class BlockError : u16 \\{');
  const known = enumerators.match(/^ {2}\w+/gm).map((word) => word.trim()).slice(1);
  assert.deepEqual(section('A block', known), known);
});

test('the registry of each module names its refusals in the order of the enumeration', () => {
  for (const module of ['machine', ...MODULES]) {
    const [enumerators] = bodies(code(module), 'enum class Error : u16 \\{');
    assert.deepEqual(enumerators.match(/^ {2}\w+/gm).map((word) => word.trim()), codesOf(module));
  }
});
