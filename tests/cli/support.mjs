// Runs the native program as a user would. SURETY names another program than build/gcc/surety.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after } from 'node:test';
import { env } from 'node:process';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const program = resolve(root, env['SURETY'] ?? 'build/gcc/surety');

const folder = mkdtempSync(join(tmpdir(), 'surety-cli-'));
after(() => rmSync(folder, { recursive: true, force: true }));

export const path = (name) => join(folder, name);

/** Writes a file into the test's own folder and gives its path. */
export function file(name, content) {
  const text = typeof content === 'object' && !Buffer.isBuffer(content)
    ? JSON.stringify(content, null, 2) : content;
  writeFileSync(path(name), text);
  return path(name);
}

/** Runs the program; code, stdout and stderr as text (stdout as bytes with `raw`). */
export function surety(args, { input = '', raw = false, environment = {} } = {}) {
  const result = spawnSync(program, args, {
    input, maxBuffer: 1 << 29, env: { ...env, ...environment }, timeout: 300_000,
  });
  if (result.error) throw result.error;
  return {
    code: result.status,
    stdout: raw ? result.stdout : result.stdout.toString('utf8'),
    stderr: result.stderr.toString('utf8'),
  };
}

/** The template with what it expects filled in. */
export function filled(options = []) {
  const template = surety(['new-fixture', ...options]).stdout;
  return JSON.parse(surety(['new-fixture', '--fill', '-'], { input: template }).stdout);
}

/** A deep copy that a test may spoil. */
export const copy = (value) => structuredClone(value);
