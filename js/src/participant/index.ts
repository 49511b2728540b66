// For browsers and whatever else fetches: the module lies above this file.

import { compile, fetchUrl, type ModuleSource } from '../loader.js';
import { Participants } from './participants.js';

export * from './api.js';

/**
 * Loads the participants' module: the one of this package, or from bytes, a URL, a Response or a
 * compiled WebAssembly.Module.
 */
export async function load(source?: ModuleSource): Promise<Participants> {
  const module = source ?? new URL('../surety_participant.wasm', import.meta.url);
  return new Participants(await compile(module, fetchUrl));
}
