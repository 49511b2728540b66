// One call of a contract in a fresh instance, as CosmWasm's virtual machine makes it, but stricter:
// every region that passes is checked, and whatever the real machine would only fail on is an error
// of the test.
import { hashToG2, pairingEquality } from './bls.mjs';
import { PRICES } from './prices.mjs';

const MiB = 1 << 20;
// Longest regions that the real machine reads.
const LONGEST = { key: 64 << 10, value: 128 << 10, human: 256, canonical: 64, query: 64 << 10,
  message: 2 * MiB, result: 64 * MiB, hashed: 5 * MiB, domain: 5 << 10, points: 2 * MiB, g1: 48,
  g2: 96 };
const MEMORY_LIMIT = 32 * MiB;

// The contract broke a rule of the machine, or trapped. No input may bring it to this.
export class Broken extends Error {}

class Memory {
  constructor(instance) { this.exports = instance.exports; }

  view() {
    const { buffer } = this.exports.memory;
    if (buffer.byteLength > MEMORY_LIMIT) throw new Broken('the contract takes more than 32 MiB');
    return new DataView(buffer);
  }

  region(pointer) {
    const view = this.view();
    if (pointer <= 0 || pointer % 4 !== 0 || pointer + 12 > view.byteLength) {
      throw new Broken(`there is no region at ${pointer}`);
    }
    const [offset, capacity, length] = [0, 4, 8].map((at) => view.getUint32(pointer + at, true));
    if (offset === 0) throw new Broken('a region begins at 0');
    if (length > capacity) throw new Broken(`a region uses ${length} of ${capacity} bytes`);
    if (offset + capacity > view.byteLength) throw new Broken('a region ends outside the memory');
    return { offset, capacity, length };
  }

  read(pointer, longest) {
    const { offset, length } = this.region(pointer);
    if (length > longest) throw new Broken(`a region of ${length} bytes, above ${longest}`);
    return Buffer.from(this.exports.memory.buffer.slice(offset, offset + length));
  }

  write(pointer, bytes) {
    const { offset, capacity } = this.region(pointer);
    if (bytes.length > capacity) throw new Broken(`${bytes.length} bytes into ${capacity}`);
    new Uint8Array(this.exports.memory.buffer).set(bytes, offset);
    this.view().setUint32(pointer + 8, bytes.length, true);
  }

  // Hands bytes to the contract in a region of its own making.
  pass(bytes) {
    const pointer = this.exports.allocate(bytes.length);
    this.write(pointer, bytes);
    return pointer;
  }
}

// `backend`: store {get, put, remove}, addresses {canonical, human}, query(request); `readOnly`
// forbids writing. Counts what the call costs.
class Imports {
  constructor(backend, readOnly) {
    this.backend = backend;
    this.readOnly = readOnly;
    this.memory = undefined;
    this.costs = { reads: 0, writes: 0, removes: 0, bytes_read: 0, bytes_written: 0, gas: 0n };
    this.aborted = undefined;
  }

  pay(gas) { this.costs.gas += BigInt(gas); }

  refuseWrite() {
    if (this.readOnly) throw new Broken('the contract writes during a query');
  }

  translate(from, to, longest, translate) {
    const result = translate(this.memory.read(from, longest));
    if (result instanceof Error) return this.memory.pass(Buffer.from(result.message));
    this.memory.write(to, result);
    return 0;
  }

  // Work that a chain does for contracts. Every fault is the contract's, who should know better.
  crypto() {
    const checked = (work) => {
      try {
        return work();
      } catch (error) {
        throw new Broken(`the chain refuses points or a domain: ${error.message}`);
      }
    };
    return {
      bls12_381_hash_to_g2: (hash, messageAt, domainAt, to) => {
        if (hash !== 0) throw new Broken(`there is no hash function ${hash}`);
        const message = this.memory.read(messageAt, LONGEST.hashed);
        const domain = this.memory.read(domainAt, LONGEST.domain);
        this.pay(PRICES.hashToG2());
        this.memory.write(to, checked(() => hashToG2(message, domain)));
        return 0;
      },
      bls12_381_pairing_equality: (leftsAt, rightsAt, leftAt, rightAt) => {
        const lefts = this.memory.read(leftsAt, LONGEST.points);
        const rights = this.memory.read(rightsAt, LONGEST.points);
        const left = this.memory.read(leftAt, LONGEST.g1);
        const right = this.memory.read(rightAt, LONGEST.g2);
        this.pay(PRICES.pairingEquality(Math.floor(lefts.length / LONGEST.g1) + 1));
        return checked(() => pairingEquality(lefts, rights, left, right)) ? 0 : 1;
      },
    };
  }

  functions() {
    return {
      ...this.crypto(),
      abort: (pointer) => {
        this.aborted = this.memory.read(pointer, LONGEST.message).toString();
        throw new Broken(`the contract aborts: ${this.aborted}`);
      },
      db_read: (pointer) => {
        const value = this.backend.store.get(this.memory.read(pointer, LONGEST.key));
        ++this.costs.reads;
        this.costs.bytes_read += value?.length ?? 0;
        this.pay(PRICES.read(value?.length ?? 0));
        return value === undefined ? 0 : this.memory.pass(value);
      },
      db_write: (keyAt, valueAt) => {
        this.refuseWrite();
        const key = this.memory.read(keyAt, LONGEST.key);
        const value = this.memory.read(valueAt, LONGEST.value);
        if (key.length === 0) throw new Broken('an empty key');
        if (value.length === 0) throw new Broken('an empty value');
        ++this.costs.writes;
        this.costs.bytes_written += value.length;
        this.pay(PRICES.write(key.length + value.length));
        this.backend.store.put(key, value);
      },
      db_remove: (pointer) => {
        this.refuseWrite();
        ++this.costs.removes;
        this.pay(PRICES.remove());
        this.backend.store.remove(this.memory.read(pointer, LONGEST.key));
      },
      addr_canonicalize: (from, to) => {
        this.pay(PRICES.canonicalize());
        return this.translate(from, to, LONGEST.human,
          (text) => this.backend.addresses.canonical(text));
      },
      addr_humanize: (from, to) => {
        this.pay(PRICES.humanize());
        return this.translate(from, to, LONGEST.canonical,
          (bytes) => this.backend.addresses.human(bytes));
      },
      query_chain: (pointer) => {
        const request = this.memory.read(pointer, LONGEST.query).toString();
        this.pay(PRICES.query());
        return this.memory.pass(Buffer.from(this.backend.query(request)));
      },
    };
  }
}

// Calls `entry` with texts and gives { result, costs }; result is the parsed answer.
export function call(module, backend, { entry, texts, readOnly = false }) {
  const imports = new Imports(backend, readOnly);
  const instance = new WebAssembly.Instance(module, { env: imports.functions() });
  const memory = new Memory(instance);
  imports.memory = memory;
  try {
    const pointers = texts.map((text) => memory.pass(Buffer.from(text)));
    const answer = memory.read(instance.exports[entry](...pointers), LONGEST.result);
    const costs = imports.costs;
    costs.operators_gas = instance.exports.gas_used?.value ?? 0n;
    costs.gas += costs.operators_gas;
    costs.memory_pages = instance.exports.memory.buffer.byteLength / 65536;
    return { result: parsed(answer), costs };
  } catch (error) {
    if (error instanceof Broken || !(error instanceof WebAssembly.RuntimeError)) throw error;
    throw new Broken(`the contract traps: ${error.message}`, { cause: error });
  }
}

function parsed(answer) {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(answer);
  const result = JSON.parse(text);
  const keys = Object.keys(result);
  if (keys.length !== 1 || (keys[0] !== 'ok' && keys[0] !== 'error')) {
    throw new Broken(`the answer is neither ok nor error: ${text.slice(0, 200)}`);
  }
  return result;
}
