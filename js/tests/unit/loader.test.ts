// Every way to give the module, and what is said of wrong ones.

import { pathToFileURL } from 'node:url';

import { describe, expect, test } from 'vitest';

import * as slim from '../../src/slim.js';
import { load, LoadError, type Surety } from '../../src/node.js';
import { GENESIS } from '../support/ledgers.js';
import { MODULE_PATH, moduleBytes } from '../support/module.js';

const bytes = moduleBytes();

function works(surety: Surety): void {
  const ledger = surety.open(GENESIS);
  expect(ledger.root()).toMatch(/^0x[0-9a-f]{64}$/);
  surety.close();
}

const response = (type: string): Response =>
  new Response(bytes as BodyInit, { headers: { 'content-type': type } });

describe('sources', () => {
  test('bytes', async () => works(await load(bytes)));
  test('a part of a larger buffer', async () => {
    const larger = new Uint8Array(bytes.length + 7);
    larger.set(bytes, 5);
    works(await load(larger.subarray(5, 5 + bytes.length)));
  });
  test('an ArrayBuffer', async () => works(await load(bytes.slice().buffer)));
  test('a file URL', async () => works(await load(pathToFileURL(MODULE_PATH))));
  test('a data URL', async () => {
    const text = Buffer.from(bytes).toString('base64');
    works(await load(new URL(`data:application/wasm;base64,${text}`)));
  });
  test('a response, streamed', async () => works(await load(response('application/wasm'))));
  test('a response of any other type', async () => works(await load(response('text/plain'))));
  test('a promise of a response', async () =>
    works(await load(Promise.resolve(response('application/wasm')))));
  test('a compiled module, more than once', async () => {
    const module = await WebAssembly.compile(bytes as BufferSource);
    works(await load(module));
    works(await slim.load(module));
  });
});

describe('instances', () => {
  test('live side by side with memories of their own', async () => {
    const module = await WebAssembly.compile(bytes as BufferSource);
    const all = await Promise.all([load(module), load(module), load(module)]);
    const ledgers = all.map((surety) => surety.open(GENESIS));
    ledgers[0]!.apply({ header: { height: 1, time: 1, seed: `0x${'00'.repeat(32)}` } });
    expect(ledgers[1]!.root()).toBe(ledgers[2]!.root());
    expect(ledgers[0]!.root()).not.toBe(ledgers[1]!.root());
    for (const surety of all) surety.close();
  });
});

describe('wrong modules', () => {
  const failing = async (source: unknown): Promise<string> => {
    try {
      await load(source as Uint8Array);
    } catch (error) {
      expect(error).toBeInstanceOf(LoadError);
      return (error as LoadError).code;
    }
    return 'none';
  };
  // (module): eight bytes that are a module without anything in it.
  const empty = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

  test('not a module', async () =>
    expect(await failing(Uint8Array.of(1, 2, 3))).toBe('load.failed'));
  test('another module', async () => expect(await failing(empty)).toBe('load.wrong_module'));
  test('a cut module', async () =>
    expect(await failing(bytes.subarray(0, bytes.length >> 1))).toBe('load.failed'));
  test('not found', async () =>
    expect(await failing(new Response('no', { status: 404 }))).toBe('load.not_found'));
  test('neither bytes nor address', async () => expect(await failing(5)).toBe('load.wrong_source'));
});
