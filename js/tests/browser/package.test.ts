// The packed package in Chromium: as plain files, and after Vite and webpack have bundled it.

import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

import { chromium, type Browser } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { load, publicKeyOf } from '../../src/node.js';
import { RULES } from '../support/ledgers.js';
import { moduleBytes } from '../support/module.js';
import { consumer, node, pack, tool, type Packed } from '../support/packed.js';

const TYPES: Record<string, string> = {
  '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json',
  '.wasm': 'application/wasm',
};

// The identity of the participant that every page makes.
const MEMBER = publicKeyOf(`0x${'07'.repeat(32)}`);

let packed: Packed;
let server: Server;
let browser: Browser;
let expected: { root: string; atoms: string };

async function serve(folder: string): Promise<Server> {
  const files = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url!, 'http://x').pathname));
    readFile(join(folder, path)).then(
      (bytes) => response
        .writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' })
        .end(bytes),
      () => response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve));
  return files;
}

beforeAll(async () => {
  packed = pack();
  server = await serve(packed.project);
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync'],
  });
  const surety = await load(moduleBytes());
  const ledger = surety.open(
    { rules: RULES, accounts: [{ name: 'alice', balance_atoms: 5 }] });
  const { state_root } = ledger.apply(
    { header: { height: 1, time: 12, seed: `0x${'11'.repeat(32)}` } });
  expected = { root: state_root!, atoms: '5' };
});
afterAll(async () => {
  await browser?.close();
  server?.close();
  packed?.remove();
});

/** Opens a page of the project and gives what it came to; any error on the way fails. */
async function resultOf(path: string): Promise<unknown> {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => void errors.push(String(error)));
  page.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())));
  const { port } = server.address() as AddressInfo;
  await page.goto(`http://127.0.0.1:${port}/${path}`);
  const handle = await page.waitForFunction('globalThis.result', undefined, { timeout: 30_000 });
  const result: unknown = await handle.jsonValue();
  await page.close();
  expect(errors).toEqual([]);
  return result;
}

const wasmFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.wasm$/.test(name));

describe('in Chromium', () => {
  test('a plain page without a bundler', async () => {
    consumer(packed, 'plain');
    expect(await resultOf('plain/index.html')).toEqual([...Array(4).fill(expected), MEMBER]);
  });

  test('after Vite', async () => {
    const folder = consumer(packed, 'bundled');
    const outDir = join(packed.project, 'vite');
    await build({ root: folder, base: './', configFile: false, logLevel: 'silent',
      build: { outDir, emptyOutDir: true } });
    expect(wasmFiles(outDir)).toHaveLength(2);
    expect(await resultOf('vite/index.html')).toEqual([expected, expected, MEMBER]);
  });

  test('after webpack', async () => {
    const folder = consumer(packed, 'bundled');
    const outDir = join(packed.project, 'webpack');
    node(folder, tool('webpack-cli', 'bin', 'cli.js'), '--mode', 'production',
      '--entry', './main.js', '--output-path', outDir, '--output-filename', 'main.js');
    const html = await readFile(join(folder, 'index.html'));
    const { writeFile } = await import('node:fs/promises');
    await writeFile(join(outDir, 'index.html'), html);
    expect(wasmFiles(outDir)).toHaveLength(2);
    expect(await resultOf('webpack/index.html')).toEqual([expected, expected, MEMBER]);
  });
});
