// The built module, loaded from the sources' entry for Node.

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { load, type Surety } from '../../src/node.js';
import { load as loadParticipants, type Participants } from '../../src/participant/node.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

export const repository = (...parts: string[]): string => resolve(ROOT, ...parts);

export const MODULE_PATH = resolve(
  repository('js'), process.env['SURETY_WASM'] ?? '../build/wasm/surety.wasm');

export const moduleBytes = (): Uint8Array => {
  try {
    return new Uint8Array(readFileSync(MODULE_PATH));
  } catch {
    throw new Error(`${MODULE_PATH} is not built: run cmake --build --preset wasm --target ` +
      'surety_web, or name another module with SURETY_WASM');
  }
};

export const PARTICIPANT_PATH = resolve(repository('js'),
  process.env['SURETY_PARTICIPANT_WASM'] ?? '../build/wasm/surety_participant.wasm');

/** The participants' module. */
export async function participants(): Promise<Participants> {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(readFileSync(PARTICIPANT_PATH));
  } catch {
    throw new Error(`${PARTICIPANT_PATH} is not built: run cmake --build --preset wasm --target ` +
      'surety_participant, or name another module with SURETY_PARTICIPANT_WASM');
  }
  return loadParticipants(bytes);
}

let compiled: Promise<WebAssembly.Module> | undefined;

/** A fresh instance. */
export async function freshSurety(): Promise<Surety> {
  compiled ??= WebAssembly.compile(moduleBytes() as BufferSource);
  return load(await compiled);
}
