// The worker: the ledger lives here, so that the page never waits for it.

import wasm from 'virtual:surety-wasm';

import { InvalidInput, SuretyError } from '../../src/errors.js';
import { Engine } from './engine.js';
import { History } from './history.js';
import type { FromWorker, Problem, RequestKind, Requests, ToWorker } from './protocol.js';

// Long enough to cost nothing, short enough that a cancel is heard at once.
const SLICE_MILLISECONDS = 20;

const tell = (message: FromWorker): void => self.postMessage(message);

let engine: Promise<Engine> | undefined;
let history: History | undefined;
let generation = 0;

class Cancelled extends Error {}

const channel = new MessageChannel();
let wake: (() => void) | undefined;
channel.port1.onmessage = () => wake?.();
/** Lets messages that wait be heard; a timer would be slowed down. */
const pause = (): Promise<void> => new Promise((resolve) => {
  wake = resolve;
  channel.port2.postMessage(0);
});

/** Goes on to a position, giving way now and then; a newer request ends it. */
async function advance(to: History, position: number, mine: number): Promise<void> {
  let since = performance.now();
  while (to.position < position) {
    to.forward();
    if (performance.now() - since < SLICE_MILLISECONDS) continue;
    tell({ kind: 'progress', done: to.position, of: position });
    await pause();
    if (mine !== generation) throw new Cancelled();
    since = performance.now();
  }
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

async function load({ text }: Requests['load']['ask']): Promise<Requests['load']['answer']> {
  generation += 1;
  const mine = generation;
  engine ??= Engine.load(bytesOf(wasm));
  const made = new History(await engine, text);
  try {
    await advance(made, made.length, mine);
  } catch (error) {
    made.close();
    throw error;
  }
  const loaded = made.loaded();
  history?.close();
  history = made;
  return loaded;
}

function current(): History {
  if (!history) throw new Cancelled();
  return history;
}

const HANDLERS: { [K in RequestKind]: (ask: Requests[K]['ask']) =>
  Requests[K]['answer'] | Promise<Requests[K]['answer']> } = {
  load,
  async seek({ position }) {
    const one = current();
    // One step back and forth again, so that what the last step did is known.
    if (position <= one.position) one.backTo(Math.max(0, position - 1));
    await advance(one, position, generation);
    return one.view();
  },
  accounts: ({ first }) => current().accounts(first),
  pools: ({ first }) => current().pools(first),
  growth: ({ seat, first }) => current().growth(seat, first),
  cancel: () => void (generation += 1),
};

function problemOf(error: unknown): Problem {
  if (error instanceof Cancelled) {
    return { code: 'page.cancelled', sentence: 'Cancelled. Nothing was changed.' };
  }
  if (error instanceof SuretyError) {
    const { code, sentence, pointer = '', position } = error;
    return { code, sentence, pointer, ...(error instanceof InvalidInput && position) };
  }
  return { code: 'page.error', sentence: String(error) };
}

// One request after the other, but a cancel at once.
let queue: Promise<void> = Promise.resolve();

async function answer({ id, kind, ask }: ToWorker): Promise<void> {
  try {
    const handle = HANDLERS[kind] as (ask: unknown) => unknown;
    tell({ kind: 'answer', id, answer: await handle(ask) });
  } catch (error) {
    tell({ kind: 'problem', id, problem: problemOf(error) });
  }
}

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'cancel') void answer(data);
  else queue = queue.then(() => answer(data));
};
