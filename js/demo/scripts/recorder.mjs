// Plays a history on the module and writes it down as a fixture, with what came out of every step
// as its expectation.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { env } from 'node:process';
import { fileURLToPath } from 'node:url';

import { fromHex, sized, toHex, utf8 } from '../../dist/bytes.js';
import { instantiate } from '../../dist/loader.js';
import { taggedHash } from '../../dist/proof.js';
import { Reader } from '../../dist/reader.js';
import { Operation, Session, TYPE_NUMBERS, flag, word } from '../../dist/session.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const modulePath = resolve(root, 'js', env['SURETY_WASM'] ?? '../build/wasm/surety.wasm');
const decoder = new TextDecoder();

const little = (value) => {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value), true);
  return bytes;
};

/** 32 bytes that depend on words only. */
export const seedOf = (...words) => toHex(taggedHash('demo', sized(utf8(words.join(' ')))));

export class Recorder {
  blocks = [];

  static async open(genesis) {
    const module = await instantiate(readFileSync(modulePath), () => undefined);
    return new Recorder(new Session(module, String), genesis);
  }

  constructor(session, genesis) {
    this.session = session;
    const none = sized(new Uint8Array(0));
    const bytes = this.bytes('genesis', genesis);
    this.genesis = genesis;
    const answer = session.call(Operation.open, 0, none, none, sized(bytes));
    this.handle = new Reader(answer).u32();
    this.ledgerId = session.call(Operation.ledgerId, this.handle);
  }

  bytes(type, value) {
    const text = utf8(JSON.stringify(value));
    return this.session.call(Operation.toBytes, 0, word(TYPE_NUMBERS[type]), text);
  }

  json(type, bytes) {
    const text = this.session.call(
      Operation.toJson, 0, word(TYPE_NUMBERS[type]), flag(false), bytes);
    return JSON.parse(decoder.decode(text));
  }

  query(question) {
    const bytes = this.bytes('query', question);
    return this.json('answer', this.session.call(Operation.query, this.handle, bytes));
  }

  /** What an account commits to. */
  commitment(account, preimage) {
    return toHex(taggedHash('commit', this.ledgerId, little(account), fromHex(preimage)));
  }

  /** Opens a block; what comes back takes its transactions. */
  block(height, time, note) {
    // With a mix for a beacon the ledger makes the block's seed itself, and a header names none.
    const header = { height, time, seed: `0x${'00'.repeat(32)}` };
    const answer = this.session.call(
      Operation.openBlock, this.handle, this.bytes('header', header), new Uint8Array(4));
    const block = { ...(note && { note }), header, transactions: [] };
    block.opening = this.json('events', answer.subarray(32));
    this.blocks.push(block);
    return block;
  }

  /** Executes a transaction in the last block and gives its receipt. */
  send(sender, message, note) {
    const transaction = { sender, message };
    const bytes = this.bytes('transaction', transaction);
    const receipt = this.json('receipt', this.session.call(Operation.execute, this.handle, bytes));
    this.seal().transactions.push({ ...(note && { note }), transaction, expect: receipt });
    return receipt;
  }

  seal() {
    return this.blocks.at(-1);
  }

  /** The root after a block belongs to it. */
  close() {
    this.seal().state_root = toHex(this.session.call(Operation.root, this.handle));
  }

  fixture(title, about, keys) {
    return { fixture: 1, title, about, genesis: this.genesis, keys, blocks: this.blocks };
  }
}
