// A store that ends with the page or the process.

import type { Records, SecretStore } from './types.js';

/** For tests, and for whoever keeps `records` himself. */
export class MemoryStore implements SecretStore {
  readonly records = new Map<string, Uint8Array>();

  read(): Records {
    return this.records;
  }

  put(name: string, record: Uint8Array): void {
    this.records.set(name, record);
  }
}
