// The process protocol: what another program gets over pipes is what the module answers.

import { spawn } from 'node:child_process';
import { execPath } from 'node:process';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { encode, fromHex, toHex, type Surety } from '../../src/node.js';
import { block, GENESIS, transfer } from '../support/ledgers.js';
import { freshSurety, MODULE_PATH, repository } from '../support/module.js';

const ENGINE = repository('js', 'bin', 'engine.mjs');

function frame(operation: number, handle: number, input: Uint8Array): Buffer {
  const head = Buffer.alloc(12);
  head.writeUInt32LE(operation, 0);
  head.writeUInt32LE(handle, 4);
  head.writeUInt32LE(input.length, 8);
  return Buffer.concat([head, input]);
}

interface Run {
  readonly answers: [status: number, bytes: Uint8Array][];
  readonly exit: number | null;
  readonly stderr: string;
}

async function run(pieces: Iterable<Uint8Array>, args = [MODULE_PATH]): Promise<Run> {
  const child = spawn(execPath, [ENGINE, ...args]);
  const out: Buffer[] = [];
  let stderr = '';
  child.stdout.on('data', (piece: Buffer) => void out.push(piece));
  child.stderr.on('data', (piece: Buffer) => void (stderr += piece.toString()));
  child.stdin.on('error', () => undefined);
  for (const piece of pieces) child.stdin.write(piece);
  child.stdin.end();
  const exit = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const all = Buffer.concat(out);
  const answers: [number, Uint8Array][] = [];
  for (let at = 0; at < all.length;) {
    const size = all.readUInt32LE(at + 4);
    answers.push([all.readUInt32LE(at), new Uint8Array(all.subarray(at + 8, at + 8 + size))]);
    at += 8 + size;
  }
  return { answers, exit, stderr };
}

const sized = (bytes: Uint8Array): Buffer => {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(bytes.length);
  return Buffer.concat([size, bytes]);
};
const none = new Uint8Array(0);
const opening = frame(1, 0, Buffer.concat(
  [sized(none), sized(none), sized(encode('genesis', GENESIS))]));

let surety: Surety;
beforeAll(async () => void (surety = await freshSurety()));
afterAll(() => surety.close());

describe('the engine', () => {
  test('answers as the module does, however the frames are cut', async () => {
    const ledger = surety.open(GENESIS);
    const blocks = [1, 2, 3].map((height) => surety.bytesOf('block',
      block(height, [transfer('alice', 'bob', 5), transfer('bob', 'bob', 5)])));
    const requests = Buffer.concat([
      opening,
      ...blocks.map((one) => frame(17, 1, Buffer.concat([Uint8Array.of(1), one]))),
      frame(20, 1, none), frame(17, 1, Uint8Array.of(1, 2, 3)), frame(99, 1, none),
    ]);
    const expected = blocks.map((one) => toHex(ledger.applyBytes(one)));
    for (const size of [1, 5, 13, 4096]) {
      const pieces = Array.from({ length: Math.ceil(requests.length / size) }, (_, i) =>
        requests.subarray(i * size, (i + 1) * size));
      const { answers, exit, stderr } = await run(pieces);
      expect([exit, stderr]).toEqual([0, '']);
      expect(answers.map(([status]) => status)).toEqual([0, 0, 0, 0, 0, 1, 3]);
      expect(answers.slice(1, 4).map(([, bytes]) => toHex(bytes))).toEqual(expected);
      expect(answers[4]![1]).toEqual(fromHex(ledger.root()));
    }
    ledger.close();
  });

  test('times a series of calls, which comes to what the calls come to', async () => {
    const ledger = surety.open(GENESIS);
    const inputs = [1, 2].map((height) => Buffer.concat([Uint8Array.of(1),
      surety.bytesOf('block', block(height, [transfer('alice', 'bob', 5)]))]));
    const series = (wanted: number, calls: readonly Buffer[]): Buffer => {
      const head = Buffer.alloc(8);
      head.writeUInt32LE(wanted, 0);
      head.writeUInt32LE(calls.length, 4);
      return frame(0x100, 0, Buffer.concat([head, ...calls]));
    };
    const blocks = inputs.map((input) => frame(17, 1, input));
    const { answers, exit } = await run([opening, series(0, blocks), series(1, [blocks[1]!]),
      series(0, [blocks[0]!, frame(20, 1, none)]), series(0, []), frame(0x101, 0, none)]);
    expect(exit).toBe(0);
    expect(answers.map(([status]) => status)).toEqual([0, 0, 1, 1, 0, 0]);
    ledger.applyBytes(inputs[0]!.subarray(1));
    const last = ledger.applyBytes(inputs[1]!.subarray(1));
    expect(toHex(answers[1]![1].subarray(8))).toBe(toHex(last));
    expect(answers[3]![1].length).toBe(answers[2]![1].length); // it ended at the refused block
    expect(answers[4]![1].length).toBe(8);
    expect(Buffer.from(answers[5]![1]).toString()).toMatch(/^Node \d+\.\d+\.\d+, V8 \d/);
    ledger.close();
  });

  test('a series that ends early ends the program', async () => {
    const { answers, exit } = await run([frame(0x100, 0, Buffer.from([0, 0, 0, 0, 1, 0, 0, 0]))]);
    expect(exit).toBe(5);
    expect(answers.map(([status]) => status)).toEqual([0xffff_ffff]);
  });

  test('large inputs and answers pass', async () => {
    const text = Buffer.concat([Buffer.from([1, 0, 0, 0]), Buffer.from('['.repeat(3_000_000))]);
    const { answers, exit } = await run([frame(2, 0, text), opening, frame(22 + 0, 1, none)]);
    expect(exit).toBe(0);
    expect(answers.map(([status]) => status)).toEqual([2, 0, 2]);
  });

  test('says what is wrong with its own call', async () => {
    expect(await run([], [])).toMatchObject({ exit: 2, answers: [] });
    expect(await run([], ['/does/not/exist'])).toMatchObject({ exit: 4, answers: [] });
    expect(await run([], [ENGINE])).toMatchObject({ exit: 4, answers: [] });
    expect(await run([opening.subarray(0, 20)])).toMatchObject({ exit: 4, answers: [] });
  });
});
