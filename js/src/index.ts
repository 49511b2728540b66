// For browsers and whatever else fetches: the module lies beside this file.

import { fetchUrl, instantiate, type ModuleSource } from './loader.js';
import { Surety } from './surety.js';

export * from './api.js';

/**
 * Loads the module: the one of this package, or from bytes, a URL, a Response or a compiled
 * WebAssembly.Module. Each call gives an instance with a memory of its own.
 */
export async function load(source?: ModuleSource): Promise<Surety> {
  // Bundlers know this form and bring the file along.
  const module = source ?? new URL('./surety.wasm', import.meta.url);
  return new Surety(await instantiate(module, fetchUrl));
}
