// A chain for tests: accounts with coins, blocks, one contract, calls that are taken back when they
// fail. What a real chain would do, and nothing that it would not.
import { meter } from './meter.mjs';
import { call, Broken } from './strict_vm.mjs';

const PREFIX = 'test1';

// Addresses as tests can read them: a prefix and the bytes, 20 or 32, in hexadecimal.
export const HEX_ADDRESSES = {
  canonical(text) {
    const human = text.toString();
    if (!/^test1([0-9a-f]{40}|[0-9a-f]{64})$/.test(human)) return new Error('no address');
    return Buffer.from(human.slice(PREFIX.length), 'hex');
  },
  human(bytes) {
    if (bytes.length !== 20 && bytes.length !== 32) return new Error('no address has this length');
    return Buffer.from(PREFIX + bytes.toString('hex'));
  },
};

// Names of fixtures as they stand there, so that a fixture's own roots can be compared.
export const PLAIN_NAMES = {
  canonical(text) {
    const human = text.toString();
    if (/^0x([0-9a-f]{2}){1,32}$/.test(human)) return Buffer.from(human.slice(2), 'hex');
    return /^[!-~]{1,32}$/.test(human) ? Buffer.from(human) : new Error('no name');
  },
  human(bytes) {
    const text = bytes.toString('latin1');
    const plain = /^[!-~]+$/.test(text) && !text.startsWith('0x') && !/["\\]/.test(text);
    return Buffer.from(plain ? text : `0x${bytes.toString('hex')}`);
  },
};

// The chain refuses a call: what the contract answered, as text.
export class Refused extends Error {}

// Records under keys, with one level of changes that can be taken back.
export class Store {
  constructor(base = new Map()) {
    this.base = base; // get(key), set(key, value), delete(key); keys as latin1 text
    this.changes = undefined;
  }
  get(key) {
    const name = key.toString('latin1');
    if (this.changes?.has(name)) return this.changes.get(name);
    return this.base.get(name);
  }
  put(key, value) { this.changes.set(key.toString('latin1'), value); }
  remove(key) { this.changes.set(key.toString('latin1'), undefined); }
  begin() { this.changes = new Map(); }
  keep() {
    for (const [key, value] of this.changes) {
      if (value === undefined) this.base.delete(key);
      else this.base.set(key, value);
    }
    this.changes = undefined;
  }
  takeBack() { this.changes = undefined; }
}

export class StrictChain {
  constructor(bytes, options = {}) {
    this.module = new WebAssembly.Module(options.metered === false ? bytes : meter(bytes));
    this.chainId = options.chainId ?? 'test-1';
    this.contract = options.contract ?? `${PREFIX}${'cc'.repeat(32)}`;
    this.addresses = options.addresses ?? HEX_ADDRESSES;
    this.store = new Store(options.records);
    this.admin = options.admin ?? null;
    this.balances = new Map(); // `address denomination` to bigint
    this.height = 1;
    this.seconds = 1_700_000_000;
    this.last = undefined; // costs of the last call
  }

  balance(address, denomination) { return this.balances.get(`${address} ${denomination}`) ?? 0n; }

  give(address, denomination, amount) {
    const key = `${address} ${denomination}`;
    this.balances.set(key, (this.balances.get(key) ?? 0n) + BigInt(amount));
  }

  // False where the sender has too few.
  move(from, to, denomination, amount) {
    if (this.balance(from, denomination) < amount) return false;
    this.give(from, denomination, -amount);
    this.give(to, denomination, amount);
    return true;
  }

  env() {
    return JSON.stringify({
      block: { height: this.height, time: String(BigInt(this.seconds) * 10n ** 9n + 123456789n),
        chain_id: this.chainId },
      transaction: { index: 0 }, contract: { address: this.contract },
    });
  }

  query_(request) {
    const { wasm } = JSON.parse(request);
    if (wasm?.contract_info?.contract_addr !== this.contract) {
      return '{"ok":{"error":"no such contract"}}';
    }
    const info = { code_id: 1, creator: 'creator', admin: this.admin, pinned: false,
      ibc_port: null };
    return JSON.stringify({ ok: { ok: Buffer.from(JSON.stringify(info)).toString('base64') } });
  }

  run(entry, texts, readOnly) {
    const backend = { store: this.store, addresses: this.addresses,
      query: (request) => this.query_(request) };
    const { result, costs } = call(this.module, backend, { entry, texts, readOnly });
    this.last = costs;
    return result;
  }

  // A call that may change something: moves the funds, makes the payments, keeps or takes back.
  transact(entry, { sender, message, funds }) {
    const before = new Map(this.balances);
    const texts = [this.env()];
    if (sender !== undefined) texts.push(JSON.stringify({ sender, funds }));
    texts.push(typeof message === 'string' || Buffer.isBuffer(message) ? message
      : JSON.stringify(message));
    this.store.begin();
    try {
      for (const { denom, amount } of funds ?? []) {
        if (!this.move(sender, this.contract, denom, BigInt(amount))) {
          throw new Refused('bank: too few coins');
        }
      }
      const result = this.run(entry, texts, false);
      if (result.error !== undefined) throw new Refused(result.error);
      this.respond(result.ok);
      this.store.keep();
      return result.ok;
    } catch (error) {
      this.store.takeBack();
      this.balances = before;
      throw error;
    }
  }

  // Does what the contract's response asks of the chain, and checks its form.
  respond({ messages, attributes, events, data, ...rest }) {
    if (Object.keys(rest).length > 0) throw new Broken(`a response has ${Object.keys(rest)}`);
    if (data !== null && !/^[A-Za-z0-9+/]+=*$/.test(data)) throw new Broken('data is no base64');
    checkAttributes(attributes);
    for (const { type, attributes: list } of events) {
      if (type.trim().length < 2) throw new Broken(`an event of type ${type}`);
      checkAttributes(list);
    }
    for (const { id, msg, gas_limit: limit, reply_on: reply, payload } of messages) {
      if (id !== 0 || limit !== null || reply !== 'never' || payload !== '') {
        throw new Broken('a message that wants a reply');
      }
      const { to_address: to, amount } = msg.bank.send;
      for (const { denom, amount: atoms } of amount) {
        if (!/^[1-9][0-9]*$/.test(atoms)) throw new Broken(`an amount of ${atoms}`);
        if (!this.move(this.contract, to, denom, BigInt(atoms))) {
          throw new Broken('the contract pays more than it has');
        }
      }
    }
  }

  instantiate(sender, message, funds = []) {
    return this.transact('instantiate', { sender, message, funds });
  }
  execute(sender, message, funds = []) {
    return this.transact('execute', { sender, message, funds });
  }
  migrate(message) { return this.transact('migrate', { message }); }
  reply(message) { return this.transact('reply', { message }); }

  query(message) {
    const text = typeof message === 'string' || Buffer.isBuffer(message) ? message
      : JSON.stringify(message);
    const result = this.run('query', [this.env(), text], true);
    if (result.error !== undefined) throw new Refused(result.error);
    return JSON.parse(Buffer.from(result.ok, 'base64').toString());
  }

  // The records, as `wasmd query wasm contract-state all` prints them.
  state() {
    const models = [...this.store.base].sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => ({ key: Buffer.from(key, 'latin1').toString('hex').toUpperCase(),
        value: value.toString('base64') }));
    return { models };
  }
}

function checkAttributes(attributes) {
  for (const { key, value } of attributes) {
    if (key.trim() === '' || value.trim() === '') throw new Broken(`attribute ${key}=${value}`);
    if (key.startsWith('_')) throw new Broken(`the chain keeps ${key} for itself`);
  }
}
