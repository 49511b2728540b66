// What the page shows, as signals; the worker's answers go in here.

import { batch, computed, effect, signal } from '@preact/signals';
import examples from 'virtual:examples';

import { Failed, request, whenProgress } from './client.js';
import { atomsPerCoin, names } from './format.js';
import type {
  JsonObject, Loaded, PoolsPanel, Problem, StepInfo, View,
} from './protocol.js';

export const PANELS = ['accounts', 'pool', 'fines', 'history', 'source'] as const;
export type Panel = (typeof PANELS)[number];

export const loaded = signal<Loaded | undefined>(undefined);
export const view = signal<View | undefined>(undefined);
export const problem = signal<Problem | undefined>(undefined);
/** The text of the history that is shown, or that could not be. */
export const source = signal('');
export const sourceName = signal('');
export const exampleId = signal('');
export const progress = signal<{ done: number; of: number } | undefined>(undefined);
export const busy = signal(false);
export const position = signal(0);
/** The position that all of the page shows; undefined while a part of it still waits. */
export const shownAt = signal<number | undefined>(undefined);
export const playing = signal(false);
export const panel = signal<Panel>('fines');
export const accountsFirst = signal(0);
export const participantsFirst = signal(0);
export const seat = signal(0);

export const accounts = signal<JsonObject | undefined>(undefined);
export const pools = signal<PoolsPanel | undefined>(undefined);
export const growth = signal<{ seat: number; curve: JsonObject } | undefined>(undefined);

export const lastPosition = computed(() => loaded.value?.steps.length ?? 0);
export const step = computed<StepInfo | undefined>(() => loaded.value?.steps[position.value - 1]);

whenProgress((done, of) => {
  if (busy.value) progress.value = { done, of };
});

function fail(error: unknown): void {
  problem.value = error instanceof Failed
    ? error.problem : { code: 'page.error', sentence: String(error) };
}

// Loading -----------------------------------------------------------------------------------------

/** Plays a history through; the one that is shown stays until the new one is ready. */
export async function load(text: string, name: string, at?: number): Promise<boolean> {
  playing.value = false;
  busy.value = true;
  problem.value = undefined;
  progress.value = undefined;
  try {
    const made = await request('load', { text });
    batch(() => {
      loaded.value = made;
      names.value = made.names;
      atomsPerCoin.value = coinOf(made.rules);
      view.value = undefined;
      accounts.value = pools.value = growth.value = undefined;
      accountsFirst.value = participantsFirst.value = 0;
      seat.value = longest(made);
      source.value = text;
      sourceName.value = name;
    });
    await seek(Math.min(at ?? telling(made), made.steps.length));
    return true;
  } catch (error) {
    batch(() => {
      source.value = text;
      fail(error);
    });
    return false;
  } finally {
    busy.value = false;
    progress.value = undefined;
  }
}

function coinOf(rules: JsonObject): bigint {
  const params = rules['accounts'] as JsonObject;
  return BigInt(String(params['droplets_per_coin']));
}

// The debt with most to show.
function longest({ series }: Loaded): number {
  const sorted = [...series].sort((a, b) =>
    Number(b.points.some((one) => one.slashed)) - Number(a.points.some((one) => one.slashed)) ||
    b.points.length - a.points.length);
  return sorted[0]?.seat ?? 0;
}

// Where a history is opened: where a debt is in grace, which shows most, or at the end.
function telling({ series, steps }: Loaded): number {
  const points = series.flatMap((one) => one.points.filter((point) => point.inGrace));
  return points.length > 0 ? Math.min(...points.map((one) => one.position)) : steps.length;
}

export function cancel(): void {
  void request('cancel', {});
}

export const exampleList = examples;

const fetched = new Map<string, (text: string) => void>();

/** Examples lie beside the page as scripts, since a page opened from a folder fetches nothing. */
function exampleText(file: string): Promise<string> {
  return new Promise((resolve, reject) => {
    fetched.set(file, resolve);
    const script = document.createElement('script');
    script.src = `./${file}`;
    script.onload = () => script.remove();
    script.onerror = () => reject(new Error(`${file} is not there`));
    document.head.append(script);
  });
}
(globalThis as Record<string, unknown>)['suretyExample'] = (file: string, text: string): void =>
  fetched.get(file)?.(text);

export async function loadExample(id: string, at?: number): Promise<void> {
  const found = examples.find((one) => one.id === id) ?? examples[0];
  if (!found) return;
  busy.value = true;
  exampleId.value = found.id;
  try {
    await load(await exampleText(found.file), `${found.id}.json`, at);
  } catch (error) {
    busy.value = false;
    fail(error);
  }
}

export async function loadFile(file: File): Promise<void> {
  exampleId.value = '';
  const opened = await load(await file.text(), file.name);
  if (!opened) panel.value = 'source';
}

// Stepping ----------------------------------------------------------------------------------------

let wanted: number | undefined;
let seeking: Promise<void> | undefined;

/** Goes to a position; of requests that come meanwhile only the last one counts. */
export function seek(to: number): Promise<void> {
  const target = Math.max(0, Math.min(to, lastPosition.value));
  position.value = target;
  wanted = target;
  seeking ??= follow().finally(() => (seeking = undefined));
  return seeking;
}

async function follow(): Promise<void> {
  while (wanted !== undefined) {
    const target = wanted;
    wanted = undefined;
    try {
      const seen = await request('seek', { position: target });
      if (wanted !== undefined) continue;
      view.value = seen;
      await refresh();
    } catch (error) {
      fail(error);
    }
  }
}

async function refresh(): Promise<void> {
  shownAt.value = undefined;
  const seen = view.peek();
  await ask();
  if (view.peek() === seen) shownAt.value = seen?.position;
}

async function ask(): Promise<void> {
  if (panel.value === 'accounts') {
    const page = await request('accounts', { first: accountsFirst.value });
    accounts.value = page['accounts'] as JsonObject;
  } else if (panel.value === 'pool') {
    pools.value = await request('pools', { first: participantsFirst.value });
  } else if (panel.value === 'fines') {
    const asked = seat.value;
    const first = view.peek()?.status['epoch'] ?? 0;
    const answer = await request('growth', { seat: asked, first });
    growth.value = { seat: asked, curve: (answer['growth'] ?? {}) as JsonObject };
  }
}

// A panel that is opened asks for what it shows.
effect(() => {
  const asked = [panel.value, accountsFirst.value, participantsFirst.value, seat.value];
  if (asked.length > 0 && view.peek()) refresh().catch(fail);
});

export const stepBy = (count: number): Promise<void> => seek(position.peek() + count);

/** To the opening of the next or previous block. */
export function blockBy(direction: 1 | -1): Promise<void> {
  const blocks = loaded.peek()?.blocks ?? [];
  const here = position.peek();
  const target = direction > 0
    ? blocks.find((block) => block.position > here)?.position
    : blocks.findLast((block) => block.position < here)?.position;
  return seek(target ?? (direction > 0 ? lastPosition.peek() : 0));
}

export const isRefusal = (one: StepInfo): boolean =>
  one.outcome === 'refused' || one.outcome === 'failed' || one.outcome === 'block_refused';

/** To the next refusal, from the start again after the last. */
export function nextRefusal(): Promise<void> {
  const steps = loaded.peek()?.steps ?? [];
  const after = steps.findIndex((one, at) => at >= position.peek() && isRefusal(one));
  const found = after >= 0 ? after : steps.findIndex(isRefusal);
  return found < 0 ? Promise.resolve() : seek(found + 1);
}

const PLAY_MILLISECONDS = 450;
let timer: ReturnType<typeof setTimeout> | undefined;

effect(() => {
  clearTimeout(timer);
  if (!playing.value) return;
  if (position.peek() >= lastPosition.peek()) position.value = 0;
  const tick = async (): Promise<void> => {
    await stepBy(1);
    if (position.peek() >= lastPosition.peek()) playing.value = false;
    if (playing.peek()) timer = setTimeout(() => void tick(), PLAY_MILLISECONDS);
  };
  timer = setTimeout(() => void tick(), 0);
});

// Links -------------------------------------------------------------------------------------------

/** The part of the address that brings back what is shown. */
let linking: ReturnType<typeof setTimeout> | undefined;
effect(() => {
  const id = exampleId.value;
  const parts = new URLSearchParams({
    ...(id && { example: id, step: String(position.value) }), panel: panel.value,
  });
  if (!view.value) return;
  // Browsers refuse addresses that change many times a second.
  clearTimeout(linking);
  linking = setTimeout(() => window.history.replaceState(null, '', `#${parts}`), 300);
});

export function start(): void {
  const asked = new URLSearchParams(window.location.hash.slice(1));
  const wantedPanel = PANELS.find((one) => one === asked.get('panel'));
  if (wantedPanel) panel.value = wantedPanel;
  const at = asked.get('step');
  void loadExample(asked.get('example') ?? '', at === null ? undefined : Number(at));
}
