// Holds the module itself, for bundlers and hosts that lose files beside a script.

import { fetchUrl, instantiate, type ModuleSource } from './loader.js';
import { MODULE_BASE64 } from './module_base64.js';
import { Surety } from './surety.js';

export * from './api.js';

function embedded(): Uint8Array {
  return Uint8Array.from(atob(MODULE_BASE64), (character) => character.charCodeAt(0));
}

/**
 * Loads the module: the embedded one, or from bytes, a URL, a Response or a compiled
 * WebAssembly.Module. Each call gives an instance with a memory of its own.
 */
export async function load(source?: ModuleSource): Promise<Surety> {
  return new Surety(await instantiate(source ?? embedded(), fetchUrl));
}
