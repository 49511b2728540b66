// Replays a fixture's messages about keys and duties without the ledger: everything that members
// signed or proved is verified by formulas, and what the ledger said of it must be what comes out.

import { fromHex, sized, toHex } from '../../../src/bytes.js';
import { decode, encode, type Event, type Fixture, type Message } from '../../../src/node.js';
import * as ed25519 from '../../../src/noble/ed25519.js';
import { combine, H, Malformed, pointG1, pointG2, verify, type PointG2 }
  from './bls.js';
import { Disagreement, World, type Round } from './pools.js';
import { readProof } from './sharing.js';
import { conflict, envelopeHash, exitHash, proposalHash, reportHash, type Signer, type Task }
  from './statements.js';

export { Disagreement };

/** Reads a fixture's text; every default is filled in. */
export function readFixture(text: string): Fixture {
  const exact = (_: string, value: unknown): unknown =>
    typeof value === 'string' && /^\d+$/.test(value) ? BigInt(value) : value;
  return decode('fixture', encode('fixture', JSON.parse(text, exact)));
}

/** H("ledger", genesis, chain, contract), where no chain is named. */
export function ledgerIdOf(fixture: Fixture): Uint8Array {
  const none = sized(new Uint8Array());
  return H('ledger', sized(encode('genesis', fixture.genesis)), none, none);
}

/** One message and what came of it. */
interface Said {
  readonly sender: bigint;
  readonly events: readonly Event[];
}

type Kind = keyof typeof CHECKS;
type Content<K extends string> = Extract<Message, Record<K, unknown>> extends Record<K, infer C>
  ? C : never;
type Check<K extends string> = (world: World, content: Content<K>, said: Said) => boolean;

// The first event that is of the kind.
function told<K extends string>(events: readonly Event[], kind: K):
    (Extract<Event, Record<K, unknown>>)[K & keyof Extract<Event, Record<K, unknown>>] | undefined {
  const found = events.find((event) => kind in event) as Record<K, never> | undefined;
  return found?.[kind];
}

// Sharing ---------------------------------------------------------------------------------------

const register_key: Check<'register_key'> = (world, { session, index, key, proof }, { sender }) => {
  const sharing = world.sharing(session);
  return sharing.members[index - 1]?.account === sender &&
    sharing.session.register(index, fromHex(key), fromHex(proof));
};

const deal: Check<'deal'> = (world, { session, index, dealing }, { sender }) => {
  const sharing = world.sharing(session);
  const bytes = fromHex(dealing);
  return sharing.dealers[index - 1]?.account === sender &&
    world.dealsItsShare(sharing, index, bytes) && sharing.session.deal(index, bytes);
};

const complain: Check<'complain'> = (world, message, { events }) => {
  const judged = told(events, 'complaint_judged');
  const finding = world.sharing(message.session).session.judge({
    dealer: message.dealer, receiver: message.index,
    shared: pointG1(fromHex(message.shared)), proof: readProof(fromHex(message.proof)),
  });
  if (judged?.finding !== finding) {
    throw new Disagreement(`the ledger found ${judged?.finding}, but it is ${finding}`);
  }
  return finding !== 'unproved';
};

const confirm: Check<'confirm'> = (world, { session, index, partial }, { sender, events }) => {
  const sharing = world.sharing(session);
  const share = world.shares(sharing)[index - 1];
  return share !== undefined && sharing.members[index - 1]?.account === sender &&
    told(events, 'share_confirmed')?.partial === partial &&
    verify(share, world.statement(sharing), pointG2(fromHex(partial)));
};

// The pool's own word ---------------------------------------------------------------------------

const initiate_deposit: Check<'initiate_deposit'> = (world, { pool, signature }) => {
  const key = world.pool(pool).key;
  if (!key) return false;
  const root = world.chain.depositRoot(world.ledger, pool, key.toBytes(true));
  return world.groupSigned(pool, root, pointG2(fromHex(signature)));
};

const report_balance: Check<'report_balance'> = (world, message) => {
  const { pool, counter, balance_atoms, signature } = message;
  const said = reportHash(world.ledger, pool, counter, balance_atoms);
  return world.groupSigned(pool, said, pointG2(fromHex(signature)));
};

const exit_pool: Check<'exit_pool'> = (world, { pool, counter, signature }) =>
  world.groupSigned(pool, exitHash(world.ledger, pool, counter), pointG2(fromHex(signature)));

// Duties ----------------------------------------------------------------------------------------

interface Envelope {
  readonly index: number;
  readonly partial: string;
  readonly signature: string;
}

const signerOf = (world: World, pool: bigint, round: Round, index: number): Signer =>
  ({ ledger: world.ledger, pool, round: round.id, index });

/** The partial signature, where both the identity's signature and it hold. */
function envelope(
  world: World, pool: bigint, round: Round, task: Task, { index, partial, signature }: Envelope,
): PointG2 | undefined {
  const bytes = fromHex(partial);
  const root = world.chain.taskRoot(task);
  const said = envelopeHash(signerOf(world, pool, round, index), task, root, bytes);
  const identity = world.identityAt(round, index);
  if (!ed25519.verify(fromHex(signature), said, identity)) return undefined;
  const point = pointG2(bytes);
  return verify(round.shares[index - 1]!, root, point) ? point : undefined;
}

function isProposed(
  world: World, pool: bigint, round: Round, index: number, task: Task, height: bigint,
  signature: string,
): boolean {
  const root = world.chain.taskRoot(task);
  const said = proposalHash(signerOf(world, pool, round, index), task, root, height);
  return ed25519.verify(fromHex(signature), said, world.identityAt(round, index));
}

const propose_task: Check<'propose_task'> = (world, message, { events }) => {
  const duty = world.duty(message.duty);
  const index = duty.round.holders.findIndex(({ seat }) => seat === duty.coordinator) + 1;
  const { task, height, signature } = message;
  if (!isProposed(world, duty.pool, duty.round, index, task, height, signature)) return false;
  const accepted = told(events, 'task_proposed');
  if (!accepted) return true; // invalid or slashable: nothing is to be signed
  duty.task = task;
  return accepted.root === toHex(world.chain.taskRoot(task));
};

const post_envelope: Check<'post_envelope'> = (world, message, { sender, events }) => {
  const { pool, round, task } = world.duty(message.duty);
  const index = round.holders.findIndex(({ account }) => account === sender) + 1;
  const posted = told(events, 'envelope_posted');
  if (!task || (posted && posted.index !== index)) return false;
  return envelope(world, pool, round, task, { ...message, index }) !== undefined;
};

/** Whether partial signatures that hold come to the pool's. */
function comesTo(round: Round, parts: Map<number, PointG2>, signature: PointG2): boolean {
  const indices = [...parts.keys()].slice(0, round.threshold);
  if (indices.length < round.threshold) return true; // posted ones make up the rest
  return combine(indices, indices.map((index) => parts.get(index)!)).equals(signature);
}

const aggregate_task: Check<'aggregate_task'> = (world, message) => {
  const { pool, round, task } = world.duty(message.duty);
  if (!task) return false;
  const parts = new Map<number, PointG2>();
  for (const share of message.shares) {
    const part = envelope(world, pool, round, task, share);
    if (!part) return false;
    parts.set(share.index, part);
  }
  const signature = pointG2(fromHex(message.group_signature));
  return comesTo(round, parts, signature) &&
    world.groupSigned(pool, world.chain.taskRoot(task), signature);
};

const record_signature: Check<'record_signature'> = (world, { pool, task, group_signature }) =>
  world.groupSigned(pool, world.chain.taskRoot(task), pointG2(fromHex(group_signature)));

const report_envelopes: Check<'report_envelopes'> = (world, { first, second }) =>
  conflict(first.task, second.task) && [first, second].every((one) => {
    const round = world.round(one.round);
    const root = world.chain.taskRoot(one.task);
    const signer = signerOf(world, one.pool, round, one.index);
    const said = envelopeHash(signer, one.task, root, fromHex(one.partial));
    return ed25519.verify(fromHex(one.signature), said, world.identityAt(round, one.index));
  });

const report_proposals: Check<'report_proposals'> = (world, { first, second }) =>
  conflict(first.task, second.task) && [first, second].every(
    ({ pool, round, index, task, height, signature }) =>
      isProposed(world, pool, world.round(round), index, task, height, signature));

const CHECKS = {
  register_key, deal, complain, confirm, initiate_deposit, report_balance, exit_pool, propose_task,
  post_envelope, aggregate_task, record_signature, report_envelopes, report_proposals,
};

/** Kinds of messages that are checked. */
export const KINDS = Object.keys(CHECKS) as readonly Kind[];

function holds(world: World, kind: Kind, content: unknown, said: Said): boolean {
  try {
    return (CHECKS[kind] as (...all: unknown[]) => boolean)(world, content, said);
  } catch (error) {
    if (error instanceof Malformed) return false;
    throw error;
  }
}

/**
 * Checks everything in the fixture; gives how many messages of each kind were. Throws a
 * Disagreement at the first message that does not hold as the ledger says.
 */
export function witness(fixture: Fixture): { world: World; checked: Map<Kind, number> } {
  const world = new World(ledgerIdOf(fixture), fixture.genesis);
  const checked = new Map<Kind, number>();
  for (const { header, opening, transactions } of fixture.blocks) {
    opening?.forEach((event) => world.learn(event));
    for (const { transaction: { sender, message }, expect } of transactions) {
      if (!expect || expect.outcome === 'refused') continue;
      const kind = Object.keys(message)[0] as Kind;
      if (kind in CHECKS) {
        const content = (message as Record<Kind, unknown>)[kind];
        const said = { sender: world.account(sender), events: expect.events };
        if (holds(world, kind, content, said) !== (expect.outcome === 'applied')) {
          throw new Disagreement(`${kind} of ${sender} at height ${header.height} does not hold`);
        }
        checked.set(kind, (checked.get(kind) ?? 0) + 1);
      }
      expect.events.forEach((event) => world.learn(event));
    }
  }
  return { world, checked };
}
