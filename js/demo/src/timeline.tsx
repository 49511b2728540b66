// The scrubber: where in the history the page stands, and every way to go elsewhere.

import { useEffect, useRef } from 'preact/hooks';

import { words } from './format.js';
import type { Loaded, Outcome, StepInfo } from './protocol.js';
import {
  blockBy, isRefusal, lastPosition, loaded, nextRefusal, playing, position, seek, step, stepBy,
} from './state.js';

const COLOURS: Record<Outcome, string> = {
  opened: '--quiet', applied: '--good', failed: '--warn', refused: '--bad', block_refused: '--bad',
};

/** What happened at a step, in a sentence. */
export function sentenceOf(one: StepInfo | undefined, all: Loaded | undefined): string {
  if (!one || !all) return 'The genesis: no block yet.';
  const block = all.blocks[one.block]!;
  const place = `Height ${String(block.height)}`;
  if (one.outcome === 'block_refused') return `${place}: the whole block is refused, ${one.code}.`;
  if (one.transaction < 0) {
    const due = one.events.length;
    return `${place}: the block opens${due > 0 ? `; due work leaves ${due} events` : ''}.`;
  }
  const what = `${words(one.kind)} by ${one.sender}`;
  const came = one.code ? `${one.outcome}, ${one.code}` : one.outcome;
  return `${place}, transaction ${one.transaction + 1} of ${block.transactions}: ${what}, ${came}.`;
}

function paint(canvas: HTMLCanvasElement, all: Loaded, here: number): void {
  const scale = window.devicePixelRatio || 1;
  const { width, height } = canvas.getBoundingClientRect();
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const on = canvas.getContext('2d');
  if (!on) return;
  on.scale(scale, scale);
  const style = getComputedStyle(canvas);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  const count = all.steps.length;
  const unit = width / Math.max(1, count);
  const draw = (one: StepInfo, at: number): void => {
    on.globalAlpha = at < here ? 1 : 0.35;
    on.fillStyle = colour(COLOURS[one.outcome]);
    const tall = one.transaction < 0 ? height * 0.38 : height * 0.8;
    on.fillRect(at * unit, height - tall, Math.max(1, unit - (unit > 4 ? 1.5 : 0)), tall);
  };
  // Refusals are drawn last so that they stay visible where a pixel holds many steps.
  all.steps.forEach((one, at) => { if (!isRefusal(one)) draw(one, at); });
  all.steps.forEach((one, at) => { if (isRefusal(one)) draw(one, at); });
  on.globalAlpha = 1;
  on.fillStyle = colour('--accent');
  on.fillRect(Math.max(0, here * unit - 1), 0, 2, height);
}

function Strip(): preact.JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [all, here] = [loaded.value, position.value];
  useEffect(() => {
    const again = (): void => {
      if (canvas.current && all) paint(canvas.current, all, here);
    };
    again();
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', again);
    window.addEventListener('resize', again);
    return () => {
      dark.removeEventListener('change', again);
      window.removeEventListener('resize', again);
    };
  }, [all, here]);
  const jump = (event: MouseEvent): void => {
    const { left, width } = canvas.current!.getBoundingClientRect();
    const part = (event.clientX - left) / width;
    void seek(Math.min(lastPosition.peek(), Math.floor(part * lastPosition.peek()) + 1));
  };
  return <canvas ref={canvas} class="strip" aria-hidden="true" onClick={jump} />;
}

interface ButtonProps {
  readonly name: string;
  readonly sign: string;
  readonly keys: string;
  readonly off?: boolean;
  readonly wide?: string;
  act(): unknown;
}

function Control({ name, sign, keys, off, wide, act }: ButtonProps): preact.JSX.Element {
  return (
    <button type="button" class="control" aria-label={name} title={`${name} (${keys})`}
      disabled={off ?? false} onClick={() => void act()}>
      <span aria-hidden="true">{sign}</span>
      {wide && <span class="wide" aria-hidden="true">{wide}</span>}
    </button>
  );
}

function togglePlay(): void {
  playing.value = !playing.value;
}

/** Arrow keys and a few letters, wherever no field or list wants them. */
export function onKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  const target = event.target as HTMLElement;
  const taken = 'input, textarea, select, [contenteditable], dialog, .scroll';
  if (target.closest(taken)) return;
  const act = {
    ArrowLeft: () => event.shiftKey ? blockBy(-1) : stepBy(-1),
    ArrowRight: () => event.shiftKey ? blockBy(1) : stepBy(1),
    Home: () => seek(0),
    End: () => seek(lastPosition.peek()),
    r: nextRefusal,
    p: togglePlay,
  }[event.key];
  if (!act) return;
  event.preventDefault();
  void act();
}

export function Timeline(): preact.JSX.Element {
  const [all, here, last] = [loaded.value, position.value, lastPosition.value];
  const said = sentenceOf(step.value, all);
  const atStart = here === 0;
  const atEnd = here === last;
  const refusals = all?.steps.filter(isRefusal).length ?? 0;
  return (
    <section class="timeline" aria-label="Timeline">
      <Strip />
      <input type="range" class="scrubber" min={0} max={last} value={here} aria-label="Step"
        aria-valuetext={`Step ${here} of ${last}. ${said}`}
        onInput={(event) => void seek(Number(event.currentTarget.value))} />
      <div class="controls">
        <div class="buttons" role="group" aria-label="Steps">
          <Control name="To the start" sign="|‹" keys="Home" off={atStart} act={() => seek(0)} />
          <Control name="Block back" sign="«" keys="Shift and left" off={atStart}
            act={() => blockBy(-1)} />
          <Control name="Step back" sign="‹" keys="Left" off={atStart} act={() => stepBy(-1)} />
          <Control name={playing.value ? 'Pause' : 'Play'} sign={playing.value ? '❚❚' : '▶'}
            keys="p" act={togglePlay} />
          <Control name="Step on" sign="›" keys="Right" off={atEnd} act={() => stepBy(1)} />
          <Control name="Block on" sign="»" keys="Shift and right" off={atEnd}
            act={() => blockBy(1)} />
          <Control name="To the end" sign="›|" keys="End" off={atEnd} act={() => seek(last)} />
          <Control name="Next refusal" sign="⚑" wide="Next refusal" keys="r" off={refusals === 0}
            act={nextRefusal} />
        </div>
        <p class="where"><b>Step {here} of {last}.</b> {said}</p>
      </div>
    </section>
  );
}
