// The package as users get it: packed, and installed into a folder of its own.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath } from 'node:process';

import { repository } from './module.js';

export const PACKAGE = repository('js');

export interface Packed {
  /** A project in which the package is installed and nothing else. */
  readonly project: string;
  readonly installed: string;
  readonly archive: string;
  remove(): void;
}

export function command(folder: string, program: string, ...words: string[]): string {
  return execFileSync(program, words, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
}

export const node = (folder: string, ...words: string[]): string =>
  command(folder, execPath, ...words);

/** Packs what `npm run build` has built. */
export function pack(): Packed {
  const project = mkdtempSync(join(tmpdir(), 'surety-package-'));
  command(PACKAGE, 'npm', 'pack', '--ignore-scripts', '--silent', '--pack-destination', project);
  const archive = join(project, readdirSync(project).find((name) => name.endsWith('.tgz'))!);
  writeFileSync(join(project, 'package.json'),
    JSON.stringify({ name: 'consumer', private: true, type: 'module' }));
  command(project, 'npm', 'install', '--offline', '--no-audit', '--no-fund', '--silent', archive);
  return {
    project, archive, installed: join(project, 'node_modules', 'surety'),
    remove: () => rmSync(project, { recursive: true, force: true }),
  };
}

/** Copies a consumer's sources into a folder of the project. */
export function consumer(packed: Packed, name: string): string {
  const folder = join(packed.project, name);
  mkdirSync(folder, { recursive: true });
  const sources = repository('js', 'tests', 'consumers');
  cpSync(join(sources, name), folder, { recursive: true });
  cpSync(join(sources, 'rules.json'), join(folder, 'rules.json'));
  return folder;
}

/** A program of this package's development dependencies. */
export const tool = (...path: string[]): string => join(PACKAGE, 'node_modules', ...path);
