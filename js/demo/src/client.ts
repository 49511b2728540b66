// The page's end of the worker: requests with answers.

import LedgerWorker from './worker.ts?worker&inline';
import type { FromWorker, Problem, RequestKind, Requests, ToWorker } from './protocol.js';

export class Failed extends Error {
  constructor(readonly problem: Problem) {
    super(problem.sentence);
  }
}

interface Waiting {
  resolve(answer: unknown): void;
  reject(error: Failed): void;
}

const waiting = new Map<number, Waiting>();
let worker: Worker | undefined;
let next = 0;
let onProgress: (done: number, of: number) => void = () => undefined;

export function whenProgress(listener: (done: number, of: number) => void): void {
  onProgress = listener;
}

function failAll(sentence: string): void {
  for (const one of waiting.values()) one.reject(new Failed({ code: 'page.worker', sentence }));
  waiting.clear();
}

function started(): Worker {
  if (worker) return worker;
  worker = new LedgerWorker();
  worker.onerror = (event) => failAll(`The ledger's worker failed: ${event.message}`);
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    if (data.kind === 'progress') return onProgress(data.done, data.of);
    const one = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.kind === 'answer') one?.resolve(data.answer);
    else one?.reject(new Failed(data.problem));
  };
  return worker;
}

export function request<K extends RequestKind>(
  kind: K, ask: Requests[K]['ask'],
): Promise<Requests[K]['answer']> {
  return new Promise((resolve, reject) => {
    next += 1;
    waiting.set(next, { resolve: resolve as (answer: unknown) => void, reject });
    const message: ToWorker = { id: next, kind, ask };
    started().postMessage(message);
  });
}
