// The web module by its C interface (wasm/surety.h): what the contract is compared with.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const OPERATION = {
  open: 1, toBytes: 2, toJson: 3, explain: 6, openBlock: 18, execute: 19, root: 20, query: 22,
  mark: 27, undoTo: 28, audit: 30, ledgerId: 31,
};
export const TYPE = {
  genesis: 1, transaction: 3, receipt: 5, events: 7, query: 8, answer: 9, header: 11,
};
const MODULE = new URL('../../build/wasm/surety.wasm', import.meta.url);
const ZEROS = `0x${'00'.repeat(32)}`;

const word = (value) => Buffer.from(Uint32Array.of(value).buffer);
export const long = (value) => Buffer.from(BigUint64Array.of(BigInt(value)).buffer);
export const sized = (bytes) => Buffer.concat([word(bytes.length), bytes]);

// The ledger refuses: its code and sentence.
export class Refused extends Error {}
// An input is not what it should be.
class Malformed extends Error {}

export class Session {
  static async start() {
    const source = readFileSync(fileURLToPath(MODULE));
    const { instance } = await WebAssembly.instantiate(source, {});
    instance.exports._initialize();
    return new Session(instance.exports);
  }

  constructor(module) {
    this.module = module;
    this.pointer = module.surety_session_open();
    this.answer = module.surety_allocate(8);
  }

  call(operation, handle, ...parts) {
    const input = Buffer.concat(parts);
    const at = this.module.surety_allocate(input.length + 1);
    new Uint8Array(this.module.memory.buffer).set(input, at);
    const status = this.module.surety_call(
      this.pointer, OPERATION[operation], handle, at, input.length, this.answer);
    this.module.surety_release(at);
    const { buffer } = this.module.memory;
    const [start, size] = new Uint32Array(buffer, this.answer, 2);
    const bytes = Buffer.from(new Uint8Array(buffer, start, size));
    if (status === 0) return bytes;
    if (status === 1) {
      throw new Refused(`${this.name(bytes.readUInt16LE(0))}: ${bytes.subarray(6)}`);
    }
    if (status === 2) throw new Malformed(`${operation}: ${bytes.subarray(14)}`);
    throw new Error(`operation ${operation} ended with status ${status}: ${bytes}`);
  }

  name(code) {
    if (code === 0) return 'genesis';
    const bytes = this.call('explain', 0, Buffer.from(Uint16Array.of(code).buffer));
    return bytes.subarray(4, 4 + bytes.readUInt32LE(0)).toString();
  }

  bytes(type, value) {
    const text = Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
    return this.call('toBytes', 0, word(TYPE[type]), text);
  }

  json(type, bytes) {
    return JSON.parse(this.call('toJson', 0, word(TYPE[type]), Buffer.of(0), bytes));
  }

  // What a contract answers with: a list of events, then a receipt. The list ends where what is
  // left is a receipt; nothing else says so but the type's own layout.
  answer(bytes) {
    for (let end = 4; end < bytes.length; ++end) {
      try {
        const opening = this.json('events', bytes.subarray(0, end));
        return { opening, receipt: this.json('receipt', bytes.subarray(end)) };
      } catch (error) {
        if (error instanceof Malformed) continue;
        throw error;
      }
    }
    throw new Malformed('these bytes are no events and receipt');
  }

  open(genesis, chain = '', contract = '') {
    const parts = [Buffer.from(chain), Buffer.from(contract), this.bytes('genesis', genesis)];
    return new Ledger(this, this.call('open', 0, ...parts.map(sized)).readUInt32LE(0));
  }
}

// A ledger that is called as a chain calls its contract: a refused call takes back what it opened.
export class Ledger {
  height = 0;

  constructor(session, handle) {
    this.session = session;
    this.handle = handle;
  }

  ask(operation, ...parts) {
    return this.session.call(operation, this.handle, ...parts);
  }

  root() {
    return `0x${this.ask('root').toString('hex')}`;
  }

  id() {
    return this.ask('ledgerId');
  }

  query(question) {
    return this.session.json('answer', this.ask('query', this.session.bytes('query', question)));
  }

  // Gives the bytes that a contract answers with, and in JSON what is in them; or the refusal.
  execute(height, time, transaction) {
    const mark = this.ask('mark');
    let opening = Buffer.alloc(4);
    const header = { height, time, seed: ZEROS };
    try {
      if (height !== this.height) {
        const opened = this.ask('openBlock', this.session.bytes('header', header), word(0));
        opening = opened.subarray(32);
      }
    } catch (error) {
      if (error instanceof Refused) return { refused: error.message.split(':')[0] };
      throw error;
    }
    const receipt = this.ask('execute', this.session.bytes('transaction', transaction));
    const told = this.session.json('receipt', receipt);
    if (told.outcome === 'refused') {
      this.ask('undoTo', mark);
      return { refused: told.error };
    }
    const opens = height !== this.height;
    this.height = height;
    return {
      answer: Buffer.concat([opening, receipt]),
      opening: opens ? this.session.json('events', opening) : undefined,
      receipt: told,
      header,
      transaction,
    };
  }
}

// A history of calls as a fixture of the native program, with everything that came of them.
export function twin(title, host, genesis, calls, root) {
  const blocks = [];
  for (const { header, opening, transaction, receipt } of calls) {
    if (opening !== undefined) blocks.push({ header, opening, transactions: [] });
    blocks.at(-1).transactions.push({ transaction, expect: receipt });
  }
  if (blocks.length > 0) blocks.at(-1).state_root = root;
  return { fixture: 1, title, host, genesis, blocks };
}
