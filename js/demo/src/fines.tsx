// The growth curve of a seat's debt: what the record says, and what comes if nobody pays.

import { useEffect, useMemo, useRef } from 'preact/hooks';
import { signal } from '@preact/signals';
import uPlot from 'uplot';

import { atomsPerCoin, coins, grouped } from './format.js';
import type { DebtPoint, Json, JsonObject, Series } from './protocol.js';
import { growth, loaded, position, seat, seek, view } from './state.js';

interface GrowthPoint {
  readonly epoch: number;
  readonly due: string;
  readonly capped: boolean;
  readonly slashed: boolean;
}

interface Curve {
  readonly before: readonly DebtPoint[];
  readonly after: readonly DebtPoint[];
  readonly ahead: readonly GrowthPoint[];
  readonly cap: string;
  readonly here: number;
  /** Epochs in which grace begins and in which the seat is lost, where they are known. */
  readonly graceFrom: number | undefined;
  readonly slashAt: number | undefined;
}

const asTable = signal(false);

function pointsOf(curve: JsonObject): GrowthPoint[] {
  const points = (curve['points'] ?? []) as unknown as JsonObject[];
  return points.map((one) => ({
    epoch: Number(one['epoch']), due: String(one['due_atoms']),
    capped: one['capped'] === true, slashed: one['slashed'] === true,
  }));
}

/** The part of what is ahead that says something: up to a little after the slash. */
function telling(points: readonly GrowthPoint[]): readonly GrowthPoint[] {
  if (points.every((one) => one.due === '0')) return [];
  const slash = points.findIndex((one) => one.slashed);
  return slash < 0 ? points : points.slice(0, slash + 1);
}

function curveOf(series: Series | undefined, answer: JsonObject, here: number): Curve {
  const points = series?.points ?? [];
  // The long time in which nothing was owed says nothing.
  const begin = Math.max(0, points.findIndex((one) => one.due !== '0') - 1);
  const before = points.slice(begin).filter((one) => one.position <= position.value);
  const after = points.filter((one) => one.position > position.value);
  const isSlashed = before.at(-1)?.slashed === true;
  const ahead = isSlashed ? [] : telling(pointsOf(answer));
  const past = isSlashed ? before.findIndex((one) => one.slashed) : -1;
  // Of a seat that is lost, the record itself says when grace began.
  let grace = past;
  while (grace > 0 && before[grace - 1]!.inGrace) grace -= 1;
  return {
    before, after, ahead, cap: String(answer['max_penalty_atoms'] ?? '0'), here,
    graceFrom: isSlashed ? before[grace]?.epoch : ahead.find((one) => one.capped)?.epoch,
    slashAt: isSlashed ? before[past]?.epoch : ahead.find((one) => one.slashed)?.epoch,
  };
}

/** What the chart shows, in a sentence. */
function sentence(curve: Curve, who: string): string {
  const { before, ahead, cap, here, graceFrom, slashAt } = curve;
  const last = before.at(-1);
  if (last?.slashed) {
    return `${who} reached MAX_PENALTY, did not pay in ${coins(cap)} coins in full, and was ` +
      `slashed in epoch ${slashAt}.`;
  }
  const due = ahead[0]?.due ?? '0';
  if (due === '0') {
    const owed = before.some((one) => one.due !== '0');
    return owed ? `${who} owed a fine and has paid it in full; nothing is due in epoch ${here}.`
      : `${who} owes nothing in epoch ${here}.`;
  }
  const now = `${who} owes ${coins(due)} coins in epoch ${here}.`;
  if (graceFrom === undefined) return `${now} Unpaid, it grows on past what is shown.`;
  const grace = graceFrom <= here ? `Its debt is at MAX_PENALTY, ${coins(cap)} coins, in grace`
    : `Unpaid, the debt reaches MAX_PENALTY, ${coins(cap)} coins, in epoch ${graceFrom}`;
  return slashAt === undefined ? `${now} ${grace}.`
    : `${now} ${grace}, and the seat is slashed in epoch ${slashAt}.`;
}

// Plotting wants floating point; it is only ever a place on the screen.
const inCoins = (atoms: string): number => Number(atoms) / Number(atomsPerCoin.value);

type Column = (number | null)[];

function columns(curve: Curve): [number[], Column, Column, Column] {
  const rows: [number, number | null, number | null, number | null][] = [];
  const { before, after, ahead } = curve;
  for (const one of before) {
    rows.push([one.epoch, one.slashed ? null : inCoins(one.due), null, null]);
  }
  // The record stands at what is owed now, where what may come and what came both begin.
  const now = ahead[0]?.due ?? '0';
  const isLost = before.at(-1)?.slashed === true;
  if (before.length > 0 && !isLost) {
    rows.push([curve.here, inCoins(now), null, after.length > 0 ? inCoins(now) : null]);
  }
  for (const one of ahead) rows.push([one.epoch, null, inCoins(one.due), null]);
  for (const one of after) {
    rows.push([one.epoch, null, null, one.slashed ? null : inCoins(one.due)]);
  }
  rows.sort((a, b) => a[0] - b[0]);
  return [0, 1, 2, 3].map((at) => rows.map((row) => row[at])) as
    [number[], Column, Column, Column];
}

// Of whole epochs, however many a history skips.
const INCREMENTS = Array.from({ length: 45 }, (_, at) =>
  [1, 2, 5][at % 3]! * 10 ** Math.floor(at / 3));

function marks(curve: Curve, colour: (name: string) => string): uPlot.Plugin {
  const vertical = (plot: uPlot, epoch: number, name: string, text: string, low: number): void => {
    const x = plot.valToPos(epoch, 'x', true);
    const { top, height, left, width } = plot.bbox;
    const { ctx } = plot;
    ctx.strokeStyle = ctx.fillStyle = colour(name);
    ctx.lineWidth = 2 * devicePixelRatio;
    ctx.beginPath();
    ctx.moveTo(x, top);
    ctx.lineTo(x, top + height);
    ctx.stroke();
    const isRight = x > left + 0.8 * width;
    ctx.textAlign = isRight ? 'right' : 'left';
    ctx.fillText(text, x + (isRight ? -6 : 6) * devicePixelRatio,
      top + 14 * devicePixelRatio + low * height);
  };
  return {
    hooks: {
      drawClear: (plot) => {
        const { graceFrom, slashAt } = curve;
        if (graceFrom === undefined) return;
        const { top, height, left, width } = plot.bbox;
        const from = plot.valToPos(graceFrom, 'x', true);
        const to = slashAt === undefined ? left + width : plot.valToPos(slashAt, 'x', true);
        plot.ctx.save();
        plot.ctx.fillStyle = colour('--band');
        plot.ctx.fillRect(from, top, to - from, height);
        plot.ctx.restore();
      },
      draw: (plot) => {
        const { ctx } = plot;
        ctx.save();
        ctx.font = `${12 * devicePixelRatio}px system-ui, sans-serif`;
        const y = plot.valToPos(inCoins(curve.cap), 'y', true);
        ctx.strokeStyle = ctx.fillStyle = colour('--warn');
        ctx.lineWidth = 1.5 * devicePixelRatio;
        ctx.setLineDash([7 * devicePixelRatio, 4 * devicePixelRatio]);
        ctx.beginPath();
        ctx.moveTo(plot.bbox.left, y);
        ctx.lineTo(plot.bbox.left + plot.bbox.width, y);
        ctx.stroke();
        ctx.setLineDash([]);
        ctx.textAlign = 'left';
        ctx.fillText('MAX_PENALTY', plot.bbox.left + 6 * devicePixelRatio,
          y - 6 * devicePixelRatio);
        if (curve.graceFrom !== undefined) {
          const from = plot.valToPos(curve.graceFrom, 'x', true);
          ctx.fillText('grace', from + 6 * devicePixelRatio,
            plot.bbox.top + plot.bbox.height - 8 * devicePixelRatio);
        }
        vertical(plot, curve.here, '--accent', 'this step', 0);
        if (curve.slashAt !== undefined) vertical(plot, curve.slashAt, '--bad', 'slash', 0.4);
        ctx.restore();
      },
    },
  };
}

function options(curve: Curve, width: number, style: CSSStyleDeclaration): uPlot.Options {
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  const axis = {
    stroke: colour('--text-soft'), grid: { stroke: colour('--line'), width: 1 },
    ticks: { stroke: colour('--line'), width: 1 }, font: '12px system-ui, sans-serif',
    labelFont: '12px system-ui, sans-serif',
  };
  const line = (label: string, name: string, dash?: number[]): uPlot.Series => ({
    label, stroke: colour(name), width: 2, spanGaps: true, ...(dash && { dash }),
    points: { show: name !== '--quiet', size: 5 },
    value: (_plot, value) => (value === null ? '' : String(value)),
  });
  return {
    width, height: width < 480 ? 240 : 300, legend: { show: false },
    padding: [14, 16, 0, 0],
    cursor: { drag: { x: false, y: false }, points: { show: false } },
    // A scale without extent would never end; there is none where nothing is owed.
    scales: {
      x: { time: false, range: (_plot, low, high) => high > low ? [low, high]
        : [(low ?? 0) - 1, (low ?? 0) + 1] },
      y: { range: (_plot, _low, high) =>
        [0, (Math.max(high ?? 0, inCoins(curve.cap)) || 1) * 1.12] },
    },
    axes: [
      { ...axis, label: 'epoch', labelSize: 20, size: 32, incrs: INCREMENTS },
      { ...axis, label: 'due, coins', labelSize: 20, size: 56 },
    ],
    series: [
      {}, line('record', '--accent'), line('unpaid', '--warn', [6, 4]),
      line('later', '--quiet', [2, 4]),
    ],
    plugins: [marks(curve, colour)],
  };
}

function Chart({ curve, says }: { curve: Curve; says: string }): preact.JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const node = place.current!;
    let plot: uPlot | undefined;
    const draw = (): void => {
      plot?.destroy();
      const style = getComputedStyle(node);
      plot = new uPlot(options(curve, Math.max(260, node.clientWidth), style),
        columns(curve) as unknown as uPlot.AlignedData, node);
    };
    draw();
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', draw);
    window.addEventListener('resize', draw);
    return () => {
      dark.removeEventListener('change', draw);
      window.removeEventListener('resize', draw);
      plot?.destroy();
    };
  }, [curve]);
  return <div ref={place} class="chart" role="img" aria-label={says} />;
}

function stateOf(one: DebtPoint): string {
  if (one.slashed) return 'slashed';
  if (one.inGrace) return 'grace';
  return one.due === '0' ? 'nothing due' : 'growing';
}

function Row({ epoch, due, state, go, tone }: {
  epoch: Json; due: string; state: string; go: number | undefined; tone: string;
}): preact.JSX.Element {
  return (
    <tr class={tone}>
      <td class="number">{grouped(epoch)}</td>
      <td class="number">{coins(due)}</td>
      <td>{state}</td>
      <td>{go === undefined ? 'if nobody pays'
        : <button type="button" class="link" onClick={() => void seek(go)}
          aria-label={`Go to step ${go}`}>step {go}</button>}</td>
    </tr>
  );
}

function DebtTable({ curve }: { curve: Curve }): preact.JSX.Element {
  const { before, ahead } = curve;
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="The curve as a table">
      <table class="data">
        <caption class="unseen">The curve as a table</caption>
        <thead><tr>
          <th scope="col" class="number">epoch</th><th scope="col" class="number">due, coins</th>
          <th scope="col">state</th><th scope="col">where</th>
        </tr></thead>
        <tbody>
          {before.map((one) => <Row key={one.position} epoch={one.epoch} due={one.due}
            state={stateOf(one)} go={one.position} tone="" />)}
          {ahead.map((one) => <Row key={`a${one.epoch}`} epoch={one.epoch} due={one.due}
            state={one.slashed ? 'slashed' : one.capped ? 'grace' : 'growing'} go={undefined}
            tone="ahead" />)}
        </tbody>
      </table>
    </div>
  );
}

function Legend({ curve }: { curve: Curve }): preact.JSX.Element {
  return (
    <ul class="legend" aria-hidden="true">
      <li><i class="solid" /> up to this step</li>
      {curve.ahead.length > 0 && <li><i class="dashed" /> if nobody pays from here on</li>}
      {curve.after.length > 0 && <li><i class="dotted" /> what the history goes on to do</li>}
      {curve.graceFrom !== undefined && <li><i class="band" /> grace</li>}
    </ul>
  );
}

const NO_CURVE: JsonObject = {};

function Debt({ series }: { series: Series }): preact.JSX.Element {
  const answer = growth.value?.seat === series.seat ? growth.value.curve : NO_CURVE;
  const here = Number(view.value?.status['epoch'] ?? 0);
  const at = position.value;
  const curve = useMemo(() => curveOf(series, answer, here), [series, answer, here, at]);
  const says = sentence(curve, series.account);
  // A seat's debt says nothing before the ledger has answered.
  if (answer === NO_CURVE) return <p class="empty">…</p>;
  return (
    <>
      <p class="says" id="chart-says">{says}</p>
      {asTable.value ? <DebtTable curve={curve} /> : <Chart curve={curve} says={says} />}
      {!asTable.value && <Legend curve={curve} />}
    </>
  );
}

export function FinesPanel(): preact.JSX.Element {
  const all = loaded.value?.series ?? [];
  const one = all.find((series) => series.seat === seat.value) ?? all[0];
  if (!one) {
    return <p class="empty">Nobody has a seat in this history, so nobody can owe a fine.</p>;
  }
  return (
    <>
      <div class="choice">
        <label>Seat{' '}
          <select value={one.seat}
            onChange={(event) => (seat.value = Number(event.currentTarget.value))}>
            {all.map((series) => (
              <option key={series.seat} value={series.seat}>
                {series.seat}, {series.account}
              </option>
            ))}
          </select>
        </label>
        <label><input type="checkbox" checked={asTable.value}
          onChange={(event) => (asTable.value = event.currentTarget.checked)} /> as a table</label>
      </div>
      <Debt series={one} />
    </>
  );
}
