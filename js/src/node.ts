// For Node: the module is a file beside this one.

import { readFile } from 'node:fs/promises';

import { fetchUrl, instantiate, type ModuleSource, type ReadUrl } from './loader.js';
import { Surety } from './surety.js';

export * from './api.js';

const readUrl: ReadUrl = (url) => url.protocol === 'file:' ? readFile(url) : fetchUrl(url);

/**
 * Loads the module: the one of this package, or from bytes, a URL, a Response or a compiled
 * WebAssembly.Module. Each call gives an instance with a memory of its own.
 */
export async function load(source?: ModuleSource): Promise<Surety> {
  const module = source ?? new URL('./surety.wasm', import.meta.url);
  return new Surety(await instantiate(module, readUrl));
}
