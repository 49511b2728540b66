// Participants in JavaScript: a pool's whole life to the byte as the native program plays it,
// restarts, secrets at rest, and what a member refuses.

import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import {
  ClosedError, decode, encode, LoadError, publicKeyOf, Refused, signTransaction, toHex,
  verifyTransaction, type Genesis, type Hex, type Ledger, type Surety,
} from '../../src/node.js';
import {
  FolderStore, load, MemoryStore, type LedgerView, type Moves, type Participants, type Setup,
  type Task,
} from '../../src/participant/node.js';
import { readFixture } from '../support/keys/witness.js';
import { freshSurety, MODULE_PATH, participants, repository } from '../support/module.js';
import { dice, Person, POOL, Story, taskFor } from '../support/story.js';

const FIXTURE = readFixture(
  readFileSync(repository('fixtures', 'pools', 'life-of-four.json'), 'utf8'));
const GENESIS: Genesis = FIXTURE.genesis;

let surety: Surety;
let module: Participants;
beforeAll(async () => {
  surety = await freshSurety();
  module = await participants();
});
afterAll(() => surety.close());

const begin = (): Promise<Story> => Story.begin(module, surety.open(GENESIS), GENESIS);

describe('a whole life', () => {
  test('is to the byte the one that the native program plays', async () => {
    const story = await begin();
    story.people.forEach(({ agent }, i) =>
      expect(agent.identity).toBe(GENESIS.accounts[i]!.identity));
    await story.assemble();
    await story.generate();
    await story.work();
    await story.earn();
    await story.leave();
    expect(story.blocks.length).toBe(FIXTURE.blocks.length);
    story.blocks.forEach(({ messages, result }, i) => {
      const { transactions, state_root } = FIXTURE.blocks[i]!;
      expect(messages).toEqual(
        transactions.map(({ transaction: { sender, message } }) => [sender, message]));
      expect(result.state_root).toBe(state_root);
    });
    expect(story.ledger.audit(true)).toBe(true);
    story.close();
  }, 240_000);

  test('goes on after every restart, over a ledger that answers later', async () => {
    const story = await begin();
    story.before = async () => {
      for (const person of story.people) await person.restart();
    };
    let asked = 0;
    story.view = (ledger) => ({
      queryBytes: async (question) => {
        asked += 1;
        await Promise.resolve();
        return ledger.queryBytes(question);
      },
    });
    await story.assemble();
    await story.generate();
    await story.work();
    expect(asked).toBeGreaterThan(1000);
    expect(story.blocks.flatMap(({ result }) => result.receipts)
      .filter(({ outcome }) => outcome !== 'applied')).toEqual([]);
    await story.leave();
    expect(story.is('closed')).toBe(true);
    story.close();
  }, 240_000);
});

// A pool that is at work, and what it takes to look at it again and again.
describe('a member at work', () => {
  let story: Story;
  let members: Person[];
  beforeAll(async () => {
    story = await begin();
    await story.assemble();
    await story.generate();
    await story.runUntil(() => story.count('duty_opened') > 0);
    members = story.members();
  }, 240_000);
  afterAll(() => story?.close());

  /** Another program of the same person, from a copy of what its store holds now. */
  async function twin(person: Person, change: Partial<Setup> = {}) {
    const store = new MemoryStore();
    for (const [name, record] of person.store.records) store.put(name, record);
    const agent = await module.open({
      account: person.name, store, lock: { key: person.key }, tasks: taskFor, ...change,
    });
    return { agent, store };
  }
  const coordinator = (): Person => {
    const { open } = story.ask('duties', { duties: { pool: POOL } });
    return story.person(open[0]!.coordinator);
  };

  test('signs one task and not another that a chain would punish', async () => {
    const other = members.find((one) => one !== coordinator())!;
    const member = await twin(other);
    const first = story.ledger.fork();
    const second = story.ledger.fork();
    const isAttestation = (task: Task | undefined) => task && 'attestation_data' in task;
    const propose = async (ledger: Ledger, change: (task: Task) => Task) => {
      const { agent } = await twin(coordinator(), {
        tasks: (duty) => {
          const task = taskFor(duty);
          return task && isAttestation(task) ? change(task) : undefined;
        },
      });
      const { messages } = await agent.act(ledger);
      expect(messages.map((message) => Object.keys(message))).toEqual([['propose_task']]);
      for (const message of messages) story.send(coordinator().name, message);
      const { receipts } = story.apply(ledger);
      expect(receipts.map(({ outcome }) => outcome)).toEqual(['applied']);
      agent.close();
    };
    await propose(first, (task) => task);
    await propose(second, (task) => isAttestation(task)
      ? { attestation_data: { ...(task as Extract<Task, { attestation_data: unknown }>)
        .attestation_data, beacon_block_root: `0x${'ab'.repeat(32)}` } }
      : task);

    const signed = await member.agent.act(first);
    expect(signed.envelopes).toHaveLength(1);
    expect(signed.abstained).toEqual([]);
    const refused = await member.agent.act(second);
    expect(refused.envelopes).toEqual([]);
    expect(refused.abstained).toEqual([{ duty: signed.envelopes[0]!.duty, why: 'slashable' }]);
    // Neither does the program when it is started anew, but it signs the first again.
    member.agent.close();
    const again = await module.open({
      account: other.name, store: member.store, lock: { key: other.key },
    });
    expect((await again.act(second)).abstained).toEqual(refused.abstained);
    expect((await again.act(first)).envelopes).toEqual(signed.envelopes);
    again.close();
  });

  test('who has no tasks proposes nothing', async () => {
    const { agent } = await twin(coordinator(), { tasks: undefined } as Partial<Setup>);
    expect((await agent.act(story.ledger)).messages).toEqual([]);
    agent.close();
  });

  test('a failing store keeps everything back, and the member ends', async () => {
    const { agent } = await twin(coordinator(), {
      store: new (class extends MemoryStore {
        override read() { return coordinator().store.records; }
        override put(): void { throw new Error('the disk is full'); }
      })(),
    });
    await expect(agent.act(story.ledger)).rejects.toThrow('the disk is full');
    expect(agent.isOpen).toBe(false);
    await expect(agent.act(story.ledger)).rejects.toThrow(ClosedError);
  });

  test('a ledger that fails leaves the member as it was', async () => {
    const { agent } = await twin(coordinator());
    const broken: LedgerView = { queryBytes: () => Promise.reject(new Error('no way there')) };
    await expect(agent.act(broken)).rejects.toThrow('no way there');
    expect(agent.isOpen).toBe(true);
    expect((await agent.act(story.ledger)).messages.length).toBeGreaterThan(0);
    agent.close();
  });

  test('answers that are none come to nothing', async () => {
    const { agent } = await twin(coordinator());
    const nothing: Moves = { messages: [], envelopes: [], doubts: [], abstained: [] };
    expect(await agent.act({ queryBytes: () => new Uint8Array([1, 2, 3]) })).toEqual(nothing);
    expect(await agent.act({ queryBytes: () => new Uint8Array(0) })).toEqual(nothing);
    agent.close();
  });

  test('t votes make a signature, fewer or wrong ones none', async () => {
    const { counter } = story.pool().validator!;
    const said = { exit: { counter } };
    const votes = await Promise.all(
      members.map(({ agent }) => agent.vote(story.ledger, POOL, said)));
    const [a, b, c, d] = votes as [NonNullable<(typeof votes)[0]>, never, never, never];
    const combine = (some: typeof votes) =>
      module.combine(story.ledger, POOL, said, some as never);
    const whole = await combine([a, b, c]);
    expect(whole).toMatch(/^0x[0-9a-f]{192}$/);
    expect(await combine([b, c, d])).toBe(whole);
    expect(await combine([a, { ...a, index: 2, partial: a.partial }, c, d])).toBe(whole);
    expect(await combine([a, b])).toBeUndefined();
    expect(await combine([a, b, { ...a, index: 3 }])).toBeUndefined();
    const stranger = story.people.find((one) => !members.includes(one))!;
    expect(await stranger.agent.vote(story.ledger, POOL, said)).toBeUndefined();
  });

  test('doubts a session whose id is not what it is said to be', async () => {
    const other = await begin();
    await other.assemble();
    const [member] = other.members();
    const lying: LedgerView = {
      queryBytes: (question) => {
        const answer = decode('answer', other.ledger.queryBytes(question));
        if (!('sharing' in answer)) return encode('answer', answer);
        const { session } = answer.sharing;
        return encode('answer', { sharing: {
          ...answer.sharing, session: { ...session, attempt: session.attempt + 1 },
        } });
      },
    };
    const { doubts, messages } = await member!.agent.act(lying);
    expect(doubts).toEqual(['session_id']);
    expect(messages).toEqual([]);
    expect((await member!.agent.act(other.ledger)).messages).toHaveLength(1);
    other.close();
  }, 120_000);
});

describe('secrets at rest', () => {
  const IDENTITY = Uint8Array.from({ length: 32 }, (_, i) => i + 1);
  const KEY = Uint8Array.from({ length: 32 }, (_, i) => 200 - i);
  let store: MemoryStore;
  beforeEach(() => void (store = new MemoryStore()));
  const setup = (lock: Setup['lock'] = { key: KEY }) =>
    ({ account: 'alice', store, lock, identity: IDENTITY });

  test('nothing of them can be read in the store', async () => {
    const agent = await module.create(setup());
    expect(agent.identity).toBe(publicKeyOf(toHex(IDENTITY)));
    const all = [...store.records.values()].map((record) => Buffer.from(record));
    expect(all.length).toBeGreaterThan(2);
    for (const secret of [IDENTITY, KEY]) {
      const part = Buffer.from(secret.subarray(0, 16));
      expect(all.some((record) => record.includes(part))).toBe(false);
    }
    agent.close();
    const again = await module.open(setup());
    expect(again.identity).toBe(agent.identity);
    again.close();
  });

  test('randomness of the platform makes other records each time', async () => {
    (await module.create(setup())).close();
    const first = store.records;
    store = new MemoryStore();
    (await module.create(setup())).close();
    for (const [name, record] of store.records) expect(record).not.toEqual(first.get(name));
  });

  test('a passphrase opens what it made, and nothing else does', async () => {
    const cost = { passes: 1, bytes: 8192 };
    (await module.create({ ...setup({ passphrase: 'correct horse' }), cost })).close();
    (await module.open(setup({ passphrase: 'correct horse' }))).close();
    await expect(module.open(setup({ passphrase: 'wrong horse' })))
      .rejects.toMatchObject({ code: 'vault.wrong_key' });
    await expect(module.open(setup())).rejects.toMatchObject({ code: 'vault.other_source' });
  });

  test('what is refused', async () => {
    await expect(module.open(setup())).rejects.toMatchObject({ code: 'vault.no_vault' });
    (await module.create(setup())).close();
    await expect(module.create(setup())).rejects.toThrow(Refused);
    await expect(module.create(setup())).rejects.toMatchObject({ code: 'vault.vault_there' });
    const wrong = { key: KEY.map((byte) => byte ^ 1) };
    await expect(module.open(setup(wrong))).rejects.toMatchObject({ code: 'vault.wrong_key' });
    await expect(module.open(setup({ key: KEY.subarray(1) }))).rejects.toThrow('lock.key');
    await expect(module.create({ ...setup(), identity: KEY.subarray(1) }))
      .rejects.toThrow('identity');
    await expect(module.open({ ...setup(), postAheadBlocks: -1 })).rejects.toThrow('postAhead');
  });

  test('a record that was changed stops the program', async () => {
    const agent = await module.create(setup());
    agent.close();
    const [list] = [...store.records].filter(([name]) => name.startsWith('02'));
    list![1][30]! ^= 1;
    const opened = await module.open(setup());
    const ledger = surety.open({
      ...GENESIS, accounts: [{ name: 'alice', balance_atoms: 1n, hours: 1n }],
    });
    await expect(opened.act(ledger)).rejects.toMatchObject({ code: 'trapped' });
    expect(opened.isOpen).toBe(false);
    ledger.close();
  });

  test('a folder keeps them, and only its owner may read it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'surety-vault-'));
    const files = new FolderStore(join(folder, 'alice'));
    const agent = await module.create({ ...setup(), store: files });
    agent.close();
    const names = readdirSync(files.folder);
    expect(names.every((name) => /^[0-9a-f]+$/.test(name))).toBe(true);
    for (const name of names) {
      expect(statSync(join(files.folder, name)).mode & 0o077).toBe(0);
    }
    const again = await module.open({ ...setup(), store: files });
    expect(again.identity).toBe(agent.identity);
    again.close();
    await expect(files.put('../x', KEY)).rejects.toThrow('hexadecimal');
    rmSync(folder, { recursive: true });
  });

  test('transactions are signed with the identity', async () => {
    const agent = await module.create(setup());
    const id: Hex = `0x${'17'.repeat(32)}`;
    const transaction = {
      sender: 'alice', sequence: 3n, valid_until: 9n, message: { withdraw: {} },
    };
    const signed = await agent.sign(id, transaction);
    expect(signed.signature)
      .toBe(signTransaction(id, transaction, toHex(IDENTITY)).signature);
    expect(verifyTransaction(id, signed, agent.identity)).toBe(true);
    agent.close();
    await expect(agent.sign(id, transaction)).rejects.toThrow(ClosedError);
  });

  test('randomness that is too short is not taken', async () => {
    await expect(module.create({ ...setup(), random: (count) => dice(1)(count).subarray(1) }))
      .rejects.toThrow('random: give');
  });
});

describe('loading', () => {
  test('another module is refused', async () => {
    const wrong = await load(readFileSync(MODULE_PATH));
    await expect(wrong.open({ account: 'alice', store: new MemoryStore(),
      lock: { key: new Uint8Array(32) } })).rejects.toThrow(LoadError);
    await expect(load(new Uint8Array(8))).rejects.toThrow(LoadError);
  });
});
