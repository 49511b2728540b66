// The generated table against the module: whatever this package encodes, the module reads, and
// both write the same JSON. A table that is older than the module fails here.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { execPath } from 'node:process';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { fromHex, tables, toHex, toJsonText, typeTable, type Surety } from '../../src/node.js';
import { Operation, RECORD_TYPE, TYPE_NUMBERS, word } from '../../src/session.js';
import { codec, type TypeName } from '../../src/types.js';
import { Random } from '../support/random.js';
import { randomValue } from '../support/values.js';
import { freshSurety, repository } from '../support/module.js';

let surety: Surety;
beforeAll(async () => void (surety = await freshSurety()));
afterAll(() => surety.close());

const table = typeTable();
type Target = Parameters<Surety['toBytes']>[0];

const targets: [string, Target, number][] = [
  ...Object.keys(TYPE_NUMBERS).map((name): [string, Target, number] =>
    [name, name as TypeName, table.roots[name]!]),
  ...tables().map(({ name, tag }): [string, Target, number] =>
    [`record ${name}`, { record: name }, table.records[tag]!]),
];

describe('the generated table', () => {
  test('has every type that the module names', () => {
    expect(targets.every(([, , type]) => type !== undefined)).toBe(true);
    expect(Object.keys(table.roots)).toEqual(expect.arrayContaining(Object.keys(TYPE_NUMBERS)));
  });

  test.each(targets)('%s: equal bytes and equal JSON', (_name, target, type) => {
    const random = new Random(type + 500);
    for (let round = 0; round < 60; ++round) {
      const value = randomValue(table, type, random);
      const bytes = codec().encode(type, value);
      const json = toJsonText(value);
      expect(surety.toJson(target, bytes)).toBe(json);
      expect(toHex(surety.toBytes(target, json))).toBe(toHex(bytes));
    }
  });

  test.each(targets)('%s: both refuse the same bytes', (_name, target, type) => {
    const random = new Random(type + 900);
    const taken = (read: () => unknown): boolean => {
      try {
        read();
        return true;
      } catch {
        return false;
      }
    };
    for (let round = 0; round < 100; ++round) {
      const bytes = codec().encode(type, randomValue(table, type, random));
      if (bytes.length > 0) bytes[random.below(bytes.length)]! ^= 1 << random.below(8);
      const here = taken(() => codec().decode(type, bytes));
      expect(taken(() => surety.toJson(target, bytes)), toHex(bytes)).toBe(here);
    }
  });

  test('has every code of the module, with its sentence', () => {
    const session = (surety as unknown as { session: { call: typeof callShape } }).session;
    const known = new Map(table.types.flatMap((shape) => shape.kind === 'code' ? shape.codes : [])
      .map((entry) => [entry.value, entry]));
    let found = 0;
    for (let code = 0; code < 0x10000; ++code) {
      let answer: Uint8Array;
      try {
        answer = session.call(Operation.explain, 0, word(code).subarray(0, 2));
      } catch {
        expect(known.has(code)).toBe(false);
        continue;
      }
      ++found;
      const text = new TextDecoder();
      const view = new DataView(answer.buffer);
      const size = view.getUint32(0, true);
      expect(known.get(code)).toMatchObject({
        name: text.decode(answer.subarray(4, 4 + size)),
        sentence: text.decode(answer.subarray(8 + size)),
      });
    }
    expect(found).toBe(known.size);
  });

  test('a type that the module does not have is refused', () => {
    const session = (surety as unknown as { session: { call: typeof callShape } }).session;
    const ask = (type: number): unknown =>
      session.call(Operation.toJson, 0, word(type), Uint8Array.of(0), fromHex('0x00'));
    expect(() => ask(0)).toThrow(/no type/);
    expect(() => ask(RECORD_TYPE + 0xffff)).toThrow(/no type/);
  });
});

declare const callShape: (op: number, handle: number, ...parts: Uint8Array[]) => Uint8Array;

describe('the generated files', () => {
  const program = repository('build', 'gcc', 'surety_types');
  test.skipIf(!existsSync(program))('are what the native program writes', () => {
    const check = spawnSync(execPath, [repository('js', 'scripts', 'generate.mjs'), '--check'],
      { encoding: 'utf8' });
    expect(check.stderr + check.stdout).toBe('');
    expect(check.status).toBe(0);
  });
  test.skipIf(existsSync(program))('cannot be compared', () => {
    console.warn(`SKIP: ${program} is not built`);
  });
});
