// For Node: the module is a file above this one, and a folder can be a store.

import { readFile } from 'node:fs/promises';

import { compile, fetchUrl, type ModuleSource, type ReadUrl } from '../loader.js';
import { Participants } from './participants.js';

export * from './api.js';
export { FolderStore } from './folder.js';

const readUrl: ReadUrl = (url) => url.protocol === 'file:' ? readFile(url) : fetchUrl(url);

/**
 * Loads the participants' module: the one of this package, or from bytes, a URL, a Response or a
 * compiled WebAssembly.Module.
 */
export async function load(source?: ModuleSource): Promise<Participants> {
  const module = source ?? new URL('../surety_participant.wasm', import.meta.url);
  return new Participants(await compile(module, readUrl));
}
