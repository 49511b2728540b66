// A connection to the test chain that signs as any of its test keys and sees what came of it.
import { SigningCosmWasmClient } from '@cosmjs/cosmwasm-stargate';
import {
  MsgExecuteContract, MsgExecuteContractResponse,
} from 'cosmjs-types/cosmwasm/wasm/v1/tx.js';
import { setTimeout as sleep } from 'node:timers/promises';

import { keyOf } from './keys.mjs';
import { DENOM, EVERYBODY } from './names.mjs';

const FEE = { amount: [], gas: '100000000' };

export class Chain {
  #clients = new Map();

  constructor(endpoint) {
    this.endpoint = endpoint;
  }

  static async connect(endpoint) {
    const chain = new Chain(endpoint);
    chain.keys = Object.fromEntries(await Promise.all(
      EVERYBODY.map(async (name) => [name, await keyOf(name)])));
    chain.reader = await chain.client('deployer');
    chain.id = await chain.reader.getChainId();
    return chain;
  }

  async client(name) {
    if (!this.#clients.has(name)) {
      this.#clients.set(name, await SigningCosmWasmClient.connectWithSigner(
        this.endpoint, this.keys[name].wallet, { broadcastPollIntervalMs: 100 }));
    }
    return this.#clients.get(name);
  }

  close() {
    for (const client of this.#clients.values()) client.disconnect();
  }

  async store(name, wasm) {
    const client = await this.client(name);
    return client.upload(this.keys[name].address, wasm, FEE);
  }

  async instantiate(name, code, message, atoms = 0n) {
    const client = await this.client(name);
    const { address } = this.keys[name];
    const result = await client.instantiate(address, code, message, 'surety', FEE,
      { funds: coins(atoms), admin: address });
    return { contract: result.contractAddress, ...(await this.#place(result)) };
  }

  // From here on only the contract itself can replace its code.
  async giveAdminToItself(name, contract) {
    const client = await this.client(name);
    return client.updateAdmin(this.keys[name].address, contract, contract, FEE);
  }

  // What came of a message, given as a value or as text: its block's height and time, its gas,
  // events and data; or the chain's sentence where it was refused.
  async execute(name, contract, message, atoms = 0n, denom = DENOM) {
    const client = await this.client(name);
    const { address } = this.keys[name];
    const text = typeof message === 'string' ? message : JSON.stringify(message);
    const result = await client.signAndBroadcast(address, [{
      typeUrl: '/cosmwasm.wasm.v1.MsgExecuteContract',
      value: MsgExecuteContract.fromPartial({
        sender: address, contract, msg: Buffer.from(text), funds: coins(atoms, denom),
      }),
    }], FEE);
    if (result.code !== 0) return { ok: false, error: result.rawLog, gas: Number(result.gasUsed) };
    const { data } = MsgExecuteContractResponse.decode(result.msgResponses[0].value);
    return { ok: true, data, ...(await this.#place(result)) };
  }

  async send(name, to, atoms, denom = DENOM) {
    const client = await this.client(name);
    return client.sendTokens(this.keys[name].address, to, coins(atoms, denom), FEE);
  }

  async #place(result) {
    const block = await this.reader.getBlock(result.height);
    return {
      height: result.height,
      // The contract's clock counts whole seconds.
      time: Math.floor(Date.parse(block.header.time) / 1000),
      // Its place among the block's transactions.
      order: result.txIndex ?? 0,
      gas: Number(result.gasUsed),
    };
  }

  async balance(address, denom = DENOM) {
    return BigInt((await this.reader.getBalance(address, denom)).amount);
  }

  query(contract, message) {
    return this.reader.queryContractSmart(contract, message);
  }

  height() {
    return this.reader.getHeight();
  }

  async waitFor(height) {
    while (await this.height() < height) await sleep(100);
  }

  // Every record of the contract as the node keeps it, in the order of keys.
  async records(contract) {
    const { wasm } = this.reader.forceGetQueryClient();
    const models = [];
    let next;
    do {
      const page = await wasm.getAllContractState(contract, next);
      models.push(...page.models);
      next = page.pagination?.nextKey;
    } while (next?.length > 0);
    return models.map(({ key, value }) => ({
      key: Buffer.from(key).toString('hex').toUpperCase(),
      value: Buffer.from(value).toString('base64'),
    }));
  }
}

function coins(atoms, denom = DENOM) {
  return atoms > 0n ? [{ denom, amount: atoms.toString() }] : [];
}
