// Brings no module along and reads nothing by itself: the caller gives the module.

import { fetchUrl, instantiate, type ModuleSource } from './loader.js';
import { Surety } from './surety.js';

export * from './api.js';

/** Loads the module from bytes, a URL, a Response or a compiled WebAssembly.Module. */
export async function load(source: ModuleSource): Promise<Surety> {
  return new Surety(await instantiate(source, fetchUrl));
}
