// The page as a whole.

import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

import { FinesPanel } from './fines.js';
import { grouped, shortHash } from './format.js';
import { Glossary, glossary, startTour, Tour } from './help.js';
import { HistoryPanel } from './history_panel.js';
import { AccountsPanel, Money, PoolPanel } from './panels.js';
import type { JsonObject } from './protocol.js';
import { SourcePanel } from './source_panel.js';
import {
  busy, cancel, exampleId, exampleList, lastPosition, loaded, loadExample, loadFile, panel, PANELS,
  position, problem, progress, seek, shownAt, sourceName, view, type Panel,
} from './state.js';
import { StepPanel } from './step.js';
import { onKey, Timeline } from './timeline.js';

const TITLES: Record<Panel, string> = {
  accounts: 'Accounts', pool: 'Pool and seats', fines: 'Fines', history: 'All steps',
  source: 'Source',
};
const BODIES: Record<Panel, () => preact.JSX.Element> = {
  accounts: AccountsPanel, pool: PoolPanel, fines: FinesPanel, history: HistoryPanel,
  source: SourcePanel,
};

const dropping = signal(false);
const groupOf = ({ id }: { id: string }): string => id.split('/')[0]!;

function Toolbar(): preact.JSX.Element {
  const file = useRef<HTMLInputElement>(null);
  const opened = (): void => {
    const chosen = file.current?.files?.[0];
    if (chosen) void loadFile(chosen);
    if (file.current) file.current.value = '';
  };
  return (
    <header class="toolbar">
      <h1>Surety <span>stakes, fines and seats, step by step</span></h1>
      <div class="tools">
        <label>Example{' '}
          <select value={exampleId.value}
            onChange={(event) => void loadExample(event.currentTarget.value)}>
            {exampleId.value === '' && <option value="">{sourceName.value || 'none'}</option>}
            {[...new Set(exampleList.map(groupOf))].map((group) => (
              <optgroup key={group} label={group}>
                {exampleList.filter((one) => groupOf(one) === group).map((one) =>
                  <option key={one.id} value={one.id}>{one.title}</option>)}
              </optgroup>
            ))}
          </select>
        </label>
        <button type="button" onClick={() => file.current?.click()}>Open a file…</button>
        <input ref={file} type="file" class="unseen" tabIndex={-1} aria-label="Fixture file"
          accept=".json,.jsonl,.ndjson,application/json" onChange={opened} />
        <button type="button" onClick={() => void startTour()}>Tour</button>
        <button type="button" onClick={() => (glossary.value = true)}>Glossary</button>
      </div>
    </header>
  );
}

function copyRoot(): void {
  void navigator.clipboard?.writeText(view.peek()?.root ?? '');
}

function Expected(): preact.JSX.Element | null {
  const all = loaded.value;
  if (!all || all.compared === 0) return null;
  const wrong = [...all.differing, ...all.rootsDiffer];
  if (wrong.length === 0) {
    return <span class="badge good met" title="Receipts, events and state roots of the fixture">
      ✓ {grouped(all.compared)} expectations met</span>;
  }
  return (
    <button type="button" class="badge bad" onClick={() => void seek(Math.min(...wrong))}>
      ✗ {grouped(wrong.length)} of {grouped(all.compared)} expectations differ: go to the first
    </button>
  );
}

function Standing(): preact.JSX.Element {
  const seen = view.value;
  const clock = seen?.status['clock'] as JsonObject | undefined;
  const holds = seen?.lawsHold;
  return (
    <div class="standing" role="group" aria-label="Where the ledger stands">
      <span><b>height</b> <span data-test="height">{grouped(clock?.['height'] ?? '–')}</span></span>
      <span><b>epoch</b> {grouped(seen?.status['epoch'] ?? '–')}</span>
      <span class="root"><b>state root</b>{' '}
        <button type="button" class="link" title={`${seen?.root ?? ''}: copy`} data-test="root"
          data-root={seen?.root} onClick={copyRoot}>{shortHash(seen?.root ?? '–')}
          <span class="unseen">, copy the whole root</span></button></span>
      {seen && <span class={`badge ${holds ? 'good' : 'bad'}`} data-test="laws"
        title="Conservation of money and every other law that the ledger checks">
        {holds ? '✓ money is conserved, laws hold' : '✗ a law is broken'}</span>}
      <Expected />
    </div>
  );
}

function Trouble(): preact.JSX.Element | null {
  const wrong = problem.value;
  if (!wrong) return null;
  return (
    <div class="trouble" role="alert" data-test="problem">
      <p><b>{wrong.line ? `Line ${wrong.line}, column ${wrong.column}: ` : ''}</b>
        {wrong.sentence}</p>
      <p><code>{wrong.code}</code>{wrong.pointer && <> at <code>{wrong.pointer}</code></>}</p>
      <p class="trouble-buttons">
        {panel.value !== 'source' && wrong.code !== 'page.cancelled' &&
          <button type="button" onClick={() => (panel.value = 'source')}>Show the text</button>}
        <button type="button" onClick={() => (problem.value = undefined)}>Dismiss</button>
      </p>
    </div>
  );
}

function Working(): preact.JSX.Element | null {
  const far = progress.value;
  if (!busy.value || !far) return null;
  return (
    <div class="working" role="status">
      <label>Playing step {grouped(far.done)} of {grouped(far.of)}{' '}
        <progress value={far.done} max={far.of} /></label>
      <button type="button" onClick={cancel}>Cancel</button>
    </div>
  );
}

function moveTab(event: KeyboardEvent): void {
  const turn = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (turn === undefined) return;
  event.preventDefault();
  const at = (PANELS.indexOf(panel.peek()) + turn + PANELS.length) % PANELS.length;
  panel.value = PANELS[at]!;
  document.getElementById(`tab-${PANELS[at]!}`)?.focus();
}

function Panels(): preact.JSX.Element {
  const shown = panel.value;
  const Body = BODIES[shown];
  return (
    <section class="card panels" aria-label="The ledger at this step">
      <div class="tabs" role="tablist" aria-label="Panels" onKeyDown={moveTab}>
        {PANELS.map((one) => (
          <button key={one} type="button" role="tab" id={`tab-${one}`} aria-selected={one === shown}
            aria-controls="panel" tabIndex={one === shown ? 0 : -1}
            onClick={() => (panel.value = one)}>{TITLES[one]}</button>
        ))}
      </div>
      <div id="panel" role="tabpanel" aria-labelledby={`tab-${shown}`} class={`panel ${shown}`}>
        {loaded.value || shown === 'source' ? <Body key={shown} /> : <p class="empty">…</p>}
      </div>
      {(shown === 'accounts' || shown === 'pool') && <Money />}
    </section>
  );
}

function useDrop(): void {
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      dropping.value = true;
    };
    const leave = (event: DragEvent): void => {
      if (!event.relatedTarget) dropping.value = false;
    };
    const drop = (event: DragEvent): void => {
      dropping.value = false;
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      void loadFile(file);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
      window.removeEventListener('keydown', onKey);
    };
  }, []);
}

export function App(): preact.JSX.Element {
  useDrop();
  const all = loaded.value;
  return (
    <div class="page" data-position={shownAt.value} data-last={lastPosition.value}
      data-at={position.value} data-example={busy.value ? '' : exampleId.value}
      aria-busy={busy.value}>
      <Toolbar />
      <main>
        <div class="held">
          <Standing />
          <Timeline />
        </div>
        <Trouble />
        <Working />
        {all && <h2 class="title">{all.title}</h2>}
        <div class="columns">
          <StepPanel />
          <Panels />
        </div>
      </main>
      <Tour />
      <Glossary />
      {dropping.value && <div class="drop" aria-hidden="true">Drop a fixture to replay it</div>}
    </div>
  );
}
