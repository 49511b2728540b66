// The life of a pool as agents/story plays it, here with participants of the JavaScript package on
// a ledger of the JavaScript package: the same seeds, the same choices, so the same bytes.

import type {
  Answer, Block, BlockResult, Genesis, Hex, Ledger, Message, PoolAnswer, QueryInput,
} from '../../src/node.js';
import {
  MemoryStore, type Envelope, type LedgerView, type Moves, type OpenDuty, type Participant,
  type Participants, type Statement, type Task, type Vote,
} from '../../src/participant/node.js';
import { toHex } from '../../src/node.js';
import { sized } from '../../src/bytes.js';
import { H, u64 } from './keys/bls.js';

const BLOCK = 32;
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The i-th block of 32 bytes is H("story random", seed, i). No secrets: for tests only. */
export function dice(seed: number): (count: number) => Uint8Array {
  let drawn = 0;
  return (count) => {
    const bytes = new Uint8Array(count);
    for (let at = 0; at < count; at += BLOCK) {
      bytes.set(H('story random', u64(seed), u64(drawn++)), at);
    }
    return bytes;
  };
}

const chainRoot = (what: string, number: bigint): Hex =>
  toHex(H('story chain', sized(utf8(what)), u64(number)));

/** Votes for the epoch of the duty on the chain that everybody sees, and blocks for its slots. */
export function taskFor({ duty: { epoch, slot, pool } }: OpenDuty): Task | undefined {
  if (slot !== undefined) {
    return { beacon_block_header: {
      slot, proposer_index: pool, parent_root: chainRoot('block', slot - 1n),
      state_root: chainRoot('state', slot), body_root: chainRoot('body', slot),
    } };
  }
  if (epoch === 0n) return undefined;
  const checkpoint = (of: bigint): { epoch: bigint; root: Hex } =>
    ({ epoch: of, root: chainRoot('checkpoint', of) });
  return { attestation_data: {
    slot: epoch, index: 0n, beacon_block_root: chainRoot('head', epoch),
    source: checkpoint(epoch - 1n), target: checkpoint(epoch),
  } };
}

/** One account with its participant. */
export class Person {
  readonly store = new MemoryStore();
  readonly key: Uint8Array;
  readonly seed: Uint8Array;
  agent!: Participant;
  private readonly random: (count: number) => Uint8Array;

  constructor(
    private readonly module: Participants, readonly name: string, seed: number,
    readonly tasks: (duty: OpenDuty) => Task | undefined = taskFor,
  ) {
    this.random = dice(seed);
    this.seed = this.random(BLOCK);
    this.key = this.random(BLOCK);
  }

  private get setup() {
    const { name: account, store, key, random, tasks } = this;
    return { account, store, lock: { key }, random, tasks };
  }

  async create(): Promise<this> {
    this.agent = await this.module.create({ ...this.setup, identity: this.seed });
    return this;
  }

  /** Starts the program anew from what the store holds. */
  async restart(): Promise<void> {
    this.agent.close();
    this.agent = await this.module.open(this.setup);
  }
}

export const POOL = 0n;

export class Story {
  readonly people: Person[] = [];
  readonly blocks: { messages: readonly [string, Message][]; result: BlockResult }[] = [];
  /** How participants see the ledger. */
  view: (ledger: Ledger) => LedgerView = (ledger) => ledger;
  /** What is done before each block. */
  before: () => Promise<void> = async () => {};
  private pending: [string, Message][] = [];

  private constructor(
    readonly module: Participants, readonly ledger: Ledger, readonly genesis: Genesis,
  ) {}

  static async begin(module: Participants, ledger: Ledger, genesis: Genesis): Promise<Story> {
    const story = new Story(module, ledger, genesis);
    for (const [i, { name }] of genesis.accounts.entries()) {
      story.people.push(await new Person(module, name, 1000 + i).create());
    }
    return story;
  }

  ask<K extends string>(kind: K, question: QueryInput): Extract<Answer, Record<K, unknown>>[
    K & keyof Extract<Answer, Record<K, unknown>>] {
    const answer = this.ledger.query(question) as unknown as Record<K, never>;
    if (!(kind in answer)) throw new Error(`the ledger answers ${Object.keys(answer)}`);
    return answer[kind];
  }
  pool = (): PoolAnswer => this.ask('pool', { pool: { pool: POOL } });
  is = (state: PoolAnswer['pool']['state']): boolean => {
    const answer = this.ledger.query({ pool: { pool: POOL } });
    return 'pool' in answer && answer.pool.pool.state === state;
  };
  person = (account: string): Person => this.people.find(({ name }) => name === account)!;
  members = (): Person[] => this.pool().seats.map(({ account }) => this.person(account));

  send(sender: string, message: Message): void {
    this.pending.push([sender, message]);
  }

  async bring(envelopes: readonly Envelope[]): Promise<void> {
    for (const envelope of envelopes) {
      for (const { agent } of this.people) await agent.receive(envelope);
    }
  }

  /** Everybody looks at the ledger and sends, and a block is made of that. */
  async step(): Promise<BlockResult> {
    await this.before();
    for (const { agent, name } of this.people) {
      const moves: Moves = await agent.act(this.view(this.ledger));
      await this.bring(moves.envelopes);
      for (const message of moves.messages) this.send(name, message);
    }
    return this.apply();
  }

  /** A block of what was sent. */
  apply(ledger = this.ledger): BlockResult {
    const status = ledger.query({ status: {} });
    if (!('status' in status)) throw new Error('the ledger has no status');
    const height = status.status.clock.height + 1n;
    const block: Block = {
      header: {
        height, time: height * BigInt(this.genesis.rules.slot_seconds),
        seed: toHex(H('story seed', u64(height))),
      },
      transactions: this.pending.map(([sender, message]) =>
        ({ sender, message, funds_atoms: 0n })),
    };
    const result = ledger.apply(block);
    if (ledger === this.ledger) this.blocks.push({ messages: this.pending, result });
    this.pending = [];
    return result;
  }

  async runUntil(done: () => boolean, most = 100): Promise<void> {
    for (let i = 0; i < most && !done(); ++i) await this.step();
    if (!done()) throw new Error('the story does not come to that');
  }

  count(kind: string): number {
    return this.blocks.flatMap(({ result: { opening, receipts } }) =>
      [...opening, ...receipts.flatMap(({ events }) => events)])
      .filter((event) => kind in event).length;
  }

  async signature(statement: Statement): Promise<Hex> {
    const votes: Vote[] = [];
    for (const { agent } of this.people) {
      const vote = await agent.vote(this.ledger, POOL, statement);
      if (vote) votes.push(vote);
    }
    const signature = await this.module.combine(this.ledger, POOL, statement, votes);
    if (!signature) throw new Error('too few votes');
    return signature;
  }

  async assemble(): Promise<void> {
    const { deposit_atoms } = this.genesis.rules.pools;
    for (const { name } of this.people) {
      this.send(name, { deposit: { amount_atoms: deposit_atoms } });
    }
    await this.step();
    this.send(this.people[0]!.name, { assemble: {} });
    await this.step();
    await this.runUntil(() => this.is('keygen'));
  }

  async generate(): Promise<void> {
    await this.runUntil(() => this.is('confirmed'));
    await this.runUntil(() => this.is('active'));
  }

  async work(): Promise<void> {
    await this.runUntil(() => this.count('task_completed') >= 2);
    await this.runUntil(() => this.count('duty_judged') >= 2);
  }

  async earn(): Promise<void> {
    const { name } = this.people[1]!;
    this.send(name, { fund_pool: { pool: POOL, amount_atoms: 40n } });
    await this.step();
    const { counter, balance_atoms: before, income_atoms } = this.pool().validator!;
    const said = { counter, balance_atoms: before + income_atoms };
    const signature = await this.signature({ balance: said });
    this.send(name, { report_balance: { pool: POOL, ...said, signature } });
    await this.step();
  }

  async leave(): Promise<void> {
    const { counter } = this.pool().validator!;
    const signature = await this.signature({ exit: { counter } });
    this.send(this.people[1]!.name, { exit_pool: { pool: POOL, counter, signature } });
    await this.step();
    await this.runUntil(() => this.is('closed'));
    await this.step(); // members see it and erase their shares
  }

  close(): void {
    for (const { agent } of this.people) agent.close();
    this.ledger.close();
  }
}
