// The tour and the glossary.

import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

import { exampleId, loadExample, nextRefusal, panel, seek } from './state.js';

interface Stop {
  readonly title: string;
  readonly text: string;
  act(): unknown;
}

const STOPS: readonly Stop[] = [
  {
    title: 'A history, step by step',
    text: 'A fixture is a ledger’s start and its blocks. The strip above shows each step: a ' +
      'short bar is a block that opens, a tall one a transaction, red where it was refused. ' +
      'Drag the slider, or use the arrow keys.',
    act: () => seek(1),
  },
  {
    title: 'What one step did',
    text: 'On this card stands the message, its receipt, the events and each record that ' +
      'changed, before and after. All of it comes from the ledger, which runs here ' +
      'as a WASM module.',
    act: () => seek(2),
  },
  {
    title: 'Refusals are answers',
    text: 'A refused transaction changes nothing, and its code says why. The key R goes to the ' +
      'next one.',
    act: async () => {
      await seek(2);
      await nextRefusal();
    },
  },
  {
    title: 'A fine grows',
    text: 'A member that missed its duty owes a fine. Unpaid, it grows faster each epoch ' +
      'until it reaches MAX_PENALTY; then grace runs, and at its end the seat is slashed. The ' +
      'dashed line is what comes if nobody pays.',
    act: () => {
      panel.value = 'fines';
      return undefined;
    },
  },
  {
    title: 'Change it',
    text: 'Under Source you can edit the history and replay it, or open a file of your own by ' +
      'dropping it anywhere on this page. Height, state root and the badge of the laws stay in ' +
      'sight.',
    act: () => {
      panel.value = 'source';
    },
  },
];

const SEEN = 'surety-tour-seen';
const stop = signal<number | undefined>(undefined);
export const glossary = signal(false);

/** Begins the tour by itself on the first visit. */
export function offerTour(): void {
  try {
    const linked = new URLSearchParams(location.hash.slice(1)).has('step');
    if (localStorage.getItem(SEEN) || linked) return;
  } catch {
    return;
  }
  stop.value = 0;
}

export async function startTour(): Promise<void> {
  if (!exampleId.peek()) await loadExample('');
  go(0);
}

function go(to: number | undefined): void {
  stop.value = to;
  if (to !== undefined) {
    void STOPS[to]!.act();
    return;
  }
  try {
    localStorage.setItem(SEEN, '1');
  } catch {
    // Where nothing can be kept, the tour is offered again.
  }
}

export function Tour(): preact.JSX.Element | null {
  const at = stop.value;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (at !== undefined && at > 0) heading.current?.focus();
  }, [at]);
  if (at === undefined) return null;
  const { title, text } = STOPS[at]!;
  const isLast = at === STOPS.length - 1;
  return (
    <section class="tour" aria-label="Tour">
      <h2 ref={heading} tabIndex={-1}>{title}</h2>
      <p>{text}</p>
      <p class="tour-buttons">
        <span>{at + 1} of {STOPS.length}</span>
        <button type="button" onClick={() => go(undefined)}>{isLast ? 'Close' : 'Skip'}</button>
        {at > 0 && <button type="button" onClick={() => go(at - 1)}>Back</button>}
        {!isLast && <button type="button" class="primary" onClick={() => go(at + 1)}>Next</button>}
      </p>
    </section>
  );
}

const TERMS: readonly (readonly [string, string])[] = [
  ['atom', 'The smallest amount of money; a fixed number of atoms makes a coin.'],
  ['beacon', 'The random seed of an epoch. Members commit to a value and reveal it later; the ' +
    'revealed values together make the seed.'],
  ['coin hour', 'What holding one coin for an hour yields. Messages burn coin hours as their fee.'],
  ['conservation', 'The law that balances, stakes, escrows, what pools hold, treasury ' +
    'and burned atoms add up to ' +
    'what was minted. The ledger checks it, with its other laws, at each step shown.'],
  ['deposit',
    'What an account puts down to become a participant; it becomes the stake of its seat.'],
  ['due work', 'What the rules do by themselves when a block opens: draws, deadlines, slashes.'],
  ['epoch', 'A fixed number of heights.'],
  ['escrow', 'Money paid for a fine while the fine can still be cancelled.'],
  ['fine', 'What a seat owes for a fault. It grows while it is unpaid.'],
  ['fixture', 'A file with a ledger’s start, its blocks, and what is expected of each.'],
  ['grace', 'The time to pay in full after a debt has reached MAX_PENALTY.'],
  ['MAX_PENALTY', 'The most that a debt can grow to.'],
  ['pool', 'One validator that several members run together.'],
  ['receipt', 'What became of a transaction: applied, failed or refused, and its events.'],
  ['refusal', 'The answer to a transaction that the rules do not allow. It changes nothing.'],
  ['seat', 'One member’s place in a pool, with its stake.'],
  ['slash', 'A seat and its whole stake are lost.'],
  ['state root', 'One hash over every record; equal roots mean equal states.'],
];

export function Glossary(): preact.JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const open = glossary.value;
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} aria-labelledby="glossary" onClose={() => (glossary.value = false)}>
      <div class="dialog-head">
        <h2 id="glossary">Glossary</h2>
        <button type="button" onClick={() => (glossary.value = false)}>Close</button>
      </div>
      <div class="scroll" tabIndex={0} role="region" aria-label="Terms">
        <dl class="terms">
          {TERMS.map(([term, meaning]) => (
            <div key={term}><dt>{term}</dt><dd>{meaning}</dd></div>
          ))}
        </dl>
      </div>
    </dialog>
  );
}
