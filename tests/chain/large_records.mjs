// The records of a large contract, made by the native program surety_chain_records. They stay in
// one piece of memory, sorted, with changes beside them.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, openSync, closeSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = new URL('../../', import.meta.url).pathname;
const maker = process.env.SURETY_CHAIN_RECORDS ?? join(root, 'build/gcc/surety_chain_records');

function made(rules, words) {
  const folder = mkdtempSync(join(tmpdir(), 'surety-'));
  try {
    const [rulesFile, outFile] = ['rules.json', 'records'].map((name) => join(folder, name));
    writeFileSync(rulesFile, JSON.stringify(rules));
    const out = openSync(outFile, 'w');
    execFileSync(maker, [rulesFile, ...words], { stdio: ['ignore', out, 'inherit'] });
    closeSync(out);
    return readFileSync(outFile);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// What strict_chain.mjs's Store wants of its base.
export class LargeRecords {
  constructor(rules, words) {
    this.bytes = made(rules, words);
    this.count = 0;
    for (let at = 0; at < this.bytes.length; at = this.after(at)) ++this.count;
    this.starts = new Uint32Array(this.count);
    for (let i = 0, at = 0; i < this.count; ++i, at = this.after(at)) this.starts[i] = at;
    this.changes = new Map();
  }

  after(at) {
    const value = at + 2 + this.bytes.readUInt16LE(at);
    return value + 4 + this.bytes.readUInt32LE(value);
  }

  key(at) { return this.bytes.subarray(at + 2, at + 2 + this.bytes.readUInt16LE(at)); }

  get(name) {
    if (this.changes.has(name)) return this.changes.get(name);
    const wanted = Buffer.from(name, 'latin1');
    let [low, high] = [0, this.count];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const order = Buffer.compare(this.key(this.starts[middle]), wanted);
      if (order === 0) return this.value(this.starts[middle]);
      if (order < 0) low = middle + 1;
      else high = middle;
    }
    return undefined;
  }

  value(at) {
    const start = at + 2 + this.bytes.readUInt16LE(at) + 4;
    return this.bytes.subarray(start, start + this.bytes.readUInt32LE(start - 4));
  }

  set(name, value) { this.changes.set(name, value); }
  delete(name) { this.changes.set(name, undefined); }
  forget() { this.changes.clear(); }
}
