// A store of files, for Node: one a record, replaced as a whole.

import { constants } from 'node:fs';
import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';

import type { Records, SecretStore } from './types.js';

const NAME = /^[0-9a-f]+$/;

/** Only one participant may have it open at a time. */
export class FolderStore implements SecretStore {
  constructor(readonly folder: string) {}

  async read(): Promise<Records> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const names = (await readdir(this.folder)).filter((name) => NAME.test(name)).sort();
    return Promise.all(names.map(async (name) =>
      [name, new Uint8Array(await readFile(join(this.folder, name)))] as const));
  }

  async put(name: string, record: Uint8Array): Promise<void> {
    if (!NAME.test(name)) throw new TypeError(`a record's name is hexadecimal, not ${name}`);
    const path = join(this.folder, name);
    const file = await open(`${path}.new`, 'w', 0o600);
    try {
      await file.writeFile(record);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(`${path}.new`, path);
    // The folder too, or a crash may bring the old file back.
    const folder = await open(this.folder, constants.O_RDONLY);
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  }
}
