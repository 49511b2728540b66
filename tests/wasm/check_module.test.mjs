// The checker must find what it looks for: one small bad module each, assembled by wabt.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { problemsOf } from './check_module.mjs';

const RULES = {
  imports: [], exports: ['memory', 'f'], features: ['simd'], size_budget: 4000, memory_pages: 512,
  table_entries: 2500, locals_per_function: 9, locals: 12, parameters: 3, results: 1,
  imports_in_all: 0,
};
const GOOD = `(memory (export "memory") 1) (func (export "f") (param i32) (result i32)
  (local v128) (block (br_table 0 0 (local.get 0)))
  (i32.store offset=8 (i32.const 0) (i32x4.extract_lane 1 (v128.const i32x4 1 2 3 4)))
  (if (result i32) (local.get 0) (then (i32.const -5)) (else (i32.wrap_i64 (i64.const 7)))))`;

function assemble(body) {
  const folder = mkdtempSync(join(tmpdir(), 'surety-'));
  try {
    writeFileSync(join(folder, 'module.wat'), `(module ${body})`);
    execFileSync('wat2wasm', ['--enable-all', 'module.wat', '-o', 'module.wasm'], { cwd: folder });
    return readFileSync(join(folder, 'module.wasm'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const BAD = [
  ['an import', `(import "env" "host" (func)) ${GOOD}`, 'env.host: imported'],
  ['an export too many', `${GOOD} (func (export "g"))`, 'g: exported, but not declared'],
  ['an export too few', '(memory (export "memory") 1)', 'f: declared, but not exported'],
  ['a start section', `${GOOD} (func $s) (start $s)`, 'start: '],
  ['a float parameter', `${GOOD} (func (param f64))`, 'a type f64'],
  ['a float local', `${GOOD} (func (local f32))`, 'a type f32'],
  ['a float constant', `${GOOD} (func (drop (f64.const 1)))`, 'instruction 0x44'],
  ['a float load', `${GOOD} (func (drop (f32.load (i32.const 0))))`, 'instruction 0x2a'],
  ['a float block', `${GOOD} (func (drop (block (result f64) (unreachable))))`, 'a type f64'],
  ['a float global', `${GOOD} (global f32 (f32.const 0))`, 'a type f32'],
  ['a conversion', `${GOOD} (func (param i32) (drop (f64.convert_i32_s (local.get 0))))`, '0xb7'],
  ['a SIMD float', `${GOOD} (func (param v128) (drop (f32x4.abs (local.get 0))))`, 'SIMD'],
  ['bulk memory', `${GOOD} (func (memory.fill (i32.const 0) (i32.const 0) (i32.const 0)))`, 'bulk'],
  ['an atomic', `(memory (export "memory") 1) (func (export "f") (atomic.fence))`, 'threads'],
  ['a memory maximum', GOOD.replace('"memory") 1', '"memory") 1 2'), 'declares a maximum'],
  ['a large memory', GOOD.replace('"memory") 1', '"memory") 513'), 'starts with 513 pages'],
  ['a table without a maximum', `${GOOD} (table 3 funcref)`, 'table: '],
  ['too many bytes', `${GOOD} (data (i32.const 0) "${'x'.repeat(4000)}")`, '4000 are allowed'],
  ['many locals', `${GOOD} (func (local ${'i32 '.repeat(10)}))`, '10 locals in one function'],
  ['many locals in all', `${GOOD} ${'(func (local i32 i32 i32 i32))'.repeat(3)}`,
    '13 locals in all'],
  ['many parameters', `${GOOD} (func (param i32 i32 i32 i32))`, '4 parameters'],
  ['two results', `${GOOD} (func (result i32 i32) (i32.const 1) (i32.const 2))`, '2 results'],
  ['an import of many', `(import "env" "host" (func)) ${GOOD}`, '1 imports'],
];

test('a module that keeps the rules has no problems', () => {
  assert.deepEqual(problemsOf(assemble(GOOD), RULES), []);
});

for (const [name, body, expected] of BAD) {
  test(`${name} is found`, () => {
    const problems = problemsOf(assemble(body), RULES);
    assert.ok(problems.some((problem) => problem.includes(expected)), problems.join('\n'));
  });
}

test('bytes that are no module are refused', () => {
  assert.throws(() => problemsOf(Buffer.from('no module'), RULES), /no WebAssembly module/);
});
