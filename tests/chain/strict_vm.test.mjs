// The strict host must find what it looks for: one small bad contract each, assembled by wabt.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { meter } from './meter.mjs';
import { PRICES } from './prices.mjs';
import { Store } from './strict_chain.mjs';
import { Broken, call } from './strict_vm.mjs';

// Regions at 16, 32, 48 and 64: a key at 1000, an answer at 2000, and whatever a test needs.
const region = (at, offset, capacity, length) => {
  const bytes = Buffer.alloc(12);
  [offset, capacity, length].forEach((value, i) => bytes.writeUInt32LE(value, 4 * i));
  return `(data (i32.const ${at}) "${[...bytes].map((b) => `\\${b.toString(16).padStart(2, '0')}`)
    .join('')}")`;
};
const ANSWER = '{\\22ok\\22:\\22\\22}';

const contract = (body, more = '') => `(module
  (import "env" "db_read" (func $read (param i32) (result i32)))
  (import "env" "db_write" (func $write (param i32 i32)))
  (import "env" "db_remove" (func $remove (param i32)))
  (import "env" "abort" (func $abort (param i32)))
  (import "env" "bls12_381_pairing_equality" (func $pair (param i32 i32 i32 i32) (result i32)))
  (import "env" "bls12_381_hash_to_g2" (func $hash (param i32 i32 i32 i32) (result i32)))
  (memory (export "memory") 2)
  (global $used (mut i32) (i32.const 4096))
  ${region(16, 1000, 3, 3)} ${region(32, 2000, 9, 9)} ${more}
  (data (i32.const 1000) "key") (data (i32.const 2000) "${ANSWER}")
  (func (export "allocate") (param $size i32) (result i32) (local $at i32)
    (local.set $at (global.get $used))
    (global.set $used (i32.add (global.get $used) (i32.const 64)))
    (i32.store (local.get $at) (i32.add (local.get $at) (i32.const 12)))
    (i32.store offset=4 (local.get $at) (local.get $size))
    (local.get $at))
  (func (export "query") (param i32 i32) (result i32) ${body}))`;

function compiled(text) {
  const folder = mkdtempSync(join(tmpdir(), 'surety-'));
  try {
    writeFileSync(join(folder, 'module.wat'), text);
    execFileSync('wat2wasm', ['module.wat', '-o', 'module.wasm'], { cwd: folder });
    return readFileSync(join(folder, 'module.wasm'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(text, readOnly = false) {
  const store = new Store();
  store.begin();
  const module = new WebAssembly.Module(meter(compiled(text)));
  return { store, ...call(module, { store }, { entry: 'query', texts: ['{}', '{}'], readOnly }) };
}

test('a contract that keeps the rules gets its answer', () => {
  const { result } = run(contract('(i32.const 32)'));
  assert.deepEqual(result, { ok: '' });
});

test('gas is what the operators and the store cost', () => {
  const idle = run(contract('(i32.const 32)')).costs.gas;
  const busy = run(contract('(drop (i32.const 1)) (i32.const 32)')).costs.gas;
  assert.equal(busy - idle, 2n * 115n);
  const branching = run(contract('(block (br 0)) (i32.const 32)')).costs.gas;
  assert.equal(branching - idle, (1n + 14n) * 115n); // the branch passes the end by
  const looping = run(contract(`(local $i i32) (loop (br_if 0 (i32.lt_u (local.tee $i
    (i32.add (local.get $i) (i32.const 1))) (i32.const 10)))) (i32.const 32)`)).costs.gas;
  const turn = 6n * 115n + 14n * 115n;
  assert.equal(looping - idle, 14n * 115n + 10n * turn + 14n * 115n);
  const reading = run(contract('(drop (call $read (i32.const 16))) (i32.const 32)')).costs.gas;
  assert.equal(reading - idle, BigInt(PRICES.read(0)) + (1n + 14n + 1n) * 115n);
});

const BAD = [
  ['an answer outside the memory', contract('(i32.const 131070)'), /no region/],
  ['an answer at nothing', contract('(i32.const 0)'), /no region/],
  ['an answer that is not aligned', contract('(i32.const 33)'), /no region/],
  ['more used than there is', contract('(i32.const 48)', region(48, 2000, 4, 9)), /9 of 4 bytes/],
  ['a region that begins at 0', contract('(i32.const 48)', region(48, 0, 4, 4)), /begins at 0/],
  ['a region past the end', contract('(i32.const 48)', region(48, 131000, 999, 9)), /outside/],
  ['no JSON', contract('(i32.const 16)'), /JSON/],
  ['neither ok nor error', contract('(i32.const 48)', `${region(48, 3000, 2, 2)}
    (data (i32.const 3000) "{}")`), /neither/],
  ['a trap', contract('unreachable'), /traps/],
  ['an abort', contract('(call $abort (i32.const 16)) (i32.const 32)'), /aborts: key/],
  ['points that are none', contract(`(drop (call $pair (i32.const 16) (i32.const 16) (i32.const 16)
    (i32.const 16))) (i32.const 32)`), /refuses points/],
  ['a hash without room for it', contract(`(drop (call $hash (i32.const 0) (i32.const 16)
    (i32.const 16) (i32.const 16))) (i32.const 32)`), /96 bytes into 3/],
  ['an unknown hash function', contract(`(drop (call $hash (i32.const 1) (i32.const 16)
    (i32.const 16) (i32.const 32))) (i32.const 32)`), /no hash function 1/],
  ['an empty value', contract('(call $write (i32.const 16) (i32.const 48)) (i32.const 32)',
    region(48, 3000, 9, 0)), /an empty value/],
  ['an empty key', contract('(call $write (i32.const 48) (i32.const 16)) (i32.const 32)',
    region(48, 3000, 9, 0)), /an empty key/],
];

for (const [name, text, expected] of BAD) {
  test(`${name} is found`, () => {
    assert.throws(() => run(text), (error) => expected.test(error.message)
      || assert.fail(error.message));
  });
}

for (const [name, body] of [['writes', '(call $write (i32.const 16) (i32.const 16))'],
  ['removes', '(call $remove (i32.const 16))']]) {
  test(`a query that ${name} is found`, () => {
    const text = contract(`${body} (i32.const 32)`);
    assert.throws(() => run(text, true), (error) => error instanceof Broken
      && /during a query/.test(error.message));
    assert.equal(run(text).store.changes.size, 1);
  });
}
