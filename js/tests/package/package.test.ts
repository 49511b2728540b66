// The packed package in Node, for the compiler, for bundlers and for publint.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';

import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { load, publicKeyOf } from '../../src/node.js';
import { RULES } from '../support/ledgers.js';
import { moduleBytes, PARTICIPANT_PATH } from '../support/module.js';
import { command, consumer, node, pack, tool, type Packed } from '../support/packed.js';

let packed: Packed;
beforeAll(() => void (packed = pack()));
afterAll(() => packed?.remove());

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

describe('contents', () => {
  test('what is needed is there, and nothing else', () => {
    const top = readdirSync(packed.installed).sort();
    expect(top).toEqual(['LICENSE', 'README.md', 'bin', 'dist', 'package.json']);
    const all = files(packed.installed);
    for (const one of ['dist/surety.wasm', 'dist/surety.wasm.sha256', 'dist/schema.json',
      'dist/index.js', 'dist/index.d.ts', 'dist/noble/sha256.js', 'dist/noble/hashes.LICENSE',
      'dist/surety_participant.wasm', 'dist/surety_participant.wasm.sha256',
      'dist/participant/index.js', 'dist/participant/node.d.ts',
      'bin/surety.mjs', 'bin/engine.mjs']) {
      expect(all).toContain(one);
    }
    expect(all.filter((name) => /test|\.map$|node_modules|tsconfig/.test(name))).toEqual([]);
  });

  test('no file imports what is not in the package', () => {
    const scripts = files(packed.installed).filter((name) => /\.m?js$/.test(name));
    const outside = scripts.flatMap((name) => {
      const text = readFileSync(join(packed.installed, name), 'utf8');
      const imports = /^(?:import|export)\s(?:[^'";]*\sfrom\s)?['"]([^.'"][^'"]*)['"];$/gm;
      return [...text.matchAll(imports)]
        .map(([, from]) => from!);
    });
    expect(outside).toContain('node:fs/promises');
    expect(outside.filter((from) => !from.startsWith('node:'))).toEqual([]);
  });

  test('a browser gets no code of Node', () => {
    const seen = new Set<string>();
    const visit = (name: string): void => {
      if (seen.has(name)) return;
      seen.add(name);
      const text = readFileSync(join(packed.installed, 'dist', name), 'utf8');
      expect(text).not.toMatch(/node:/);
      for (const [, from] of text.matchAll(/from '(\.[^']+)'/g)) {
        visit(posix.join(posix.dirname(name), from!));
      }
    };
    for (const entry of ['index.js', 'inline.js', 'slim.js', 'participant/index.js']) visit(entry);
    expect(seen.size).toBeGreaterThan(20);
    expect([...seen]).not.toContain('node.js');
    expect([...seen]).toContain('participant/participant.js');
    expect([...seen]).not.toContain('participant/folder.js');
  });

  test.each([
    ['surety.wasm', () => moduleBytes()],
    ['surety_participant.wasm', () => new Uint8Array(readFileSync(PARTICIPANT_PATH))],
  ])('%s is the built one, and its SHA-256 is written beside it', (name, built) => {
    const hash = sha256(built());
    expect(sha256(readFileSync(join(packed.installed, 'dist', name)))).toBe(hash);
    expect(readFileSync(join(packed.installed, 'dist', `${name}.sha256`), 'utf8'))
      .toBe(`${hash}  ${name}\n`);
  });

  test('publint finds nothing', async () => {
    const { messages, pkg } = await publint({ pkgDir: packed.installed, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg as Record<string, unknown>)))
      .toEqual([]);
  });
});

describe('in Node', () => {
  test('every form loads and comes to one state root', async () => {
    const folder = consumer(packed, 'node');
    const { roots, sha256: hash, schema, member, participant } = JSON.parse(
      node(folder, '--no-warnings', 'main.mjs')) as
      { roots: string[]; sha256: string; schema: string; member: string; participant: string };
    const surety = await load(moduleBytes());
    const ledger = surety.open(
    { rules: RULES, accounts: [{ name: 'alice', balance_atoms: 5 }] });
    const { state_root } = ledger.apply(
      { header: { height: 1, time: 12, seed: `0x${'11'.repeat(32)}` } });
    expect(roots).toEqual(Array(4).fill(state_root));
    expect(hash).toBe(sha256(moduleBytes()));
    expect(member).toBe(publicKeyOf(`0x${'07'.repeat(32)}`));
    expect(participant).toBe(sha256(new Uint8Array(readFileSync(PARTICIPANT_PATH))));
    expect(schema).toMatch(/json-schema\.org/);
  });

  test('importing does no work', () => {
    expect(node(consumer(packed, 'node'), 'idle.mjs')).toBe('idle\n');
  });
});

describe('the program', () => {
  const run = (...words: string[]): { out: string; err: string; exit: number } => {
    try {
      const out = command(packed.project, 'npx', '--offline', 'surety', ...words);
      return { out, err: '', exit: 0 };
    } catch (error) {
      const { stdout, stderr, status } = error as
        { stdout: string; stderr: string; status: number };
      return { out: stdout, err: stderr, exit: status };
    }
  };
  const fixture = (root: string): string => {
    const path = join(packed.project, 'fixture.json');
    const seed = `0x${'11'.repeat(32)}`;
    writeFileSync(path, JSON.stringify({
      fixture: 1, title: 'An empty block', genesis: { rules: RULES },
      blocks: [{ header: { height: 1, time: 12, seed }, ...(root && { state_root: root }) }],
    }));
    return path;
  };

  test('replays, tells a difference, and names what is broken', () => {
    const report = JSON.parse(run('replay', '--format', 'json', fixture('')).out) as
      { root: string; blocks: number };
    expect(report.blocks).toBe(1);
    const fine = run('replay', fixture(report.root));
    expect(fine).toMatchObject({ exit: 0 });
    expect(fine.out).toContain(`state root ${report.root.slice(2)}\n  as expected`);
    const wrong = run('replay', fixture(`0x${'00'.repeat(32)}`));
    expect(wrong.exit).toBe(1);
    expect(wrong.out).toContain('DIFFERS at block 0 (height 1), state_root');
    writeFileSync(join(packed.project, 'broken.json'), '{"fixture": 1,\n "tittle": "x"}');
    const broken = run('replay', 'broken.json');
    expect(broken.exit).toBe(3);
    expect(broken.err).toMatch(/broken\.json:2:2: .*\/tittle.*unknown_key/);
    expect(run('replay', 'nowhere.json')).toMatchObject({ exit: 4 });
  });

  test('explains, and says how it is used', () => {
    expect(run('explain', 'accounts.self_transfer').out).toContain('Sender and receiver');
    const near = run('explain', 'accounts.self_transfr');
    expect(near.exit).toBe(2);
    expect(near.err).toContain('did you mean accounts.self_transfer?');
    expect(run('--help').out).toMatch(/^Examples:/);
    expect(run('--version').out).toContain(sha256(moduleBytes()));
    expect(run('repaly').err).toContain('did you mean replay?');
    expect(run().exit).toBe(2);
  });
});

describe('types', () => {
  test.each(['node16', 'bundler'])('hold under strict checks with %s resolution', (resolution) => {
    const folder = consumer(packed, 'types');
    const config = `tsconfig.${resolution}.json`;
    expect(node(folder, tool('typescript', 'bin', 'tsc'), '-p', config)).toBe('');
  });
});
