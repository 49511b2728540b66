// Every step as a list that can be searched; only the rows in sight are in the page.

import { computed, signal } from '@preact/signals';
import { useRef } from 'preact/hooks';

import { words } from './format.js';
import { isRefusal, loaded, position, seek } from './state.js';

const ROW = 34;
const ROWS_IN_SIGHT = 16;
const filter = signal('');
const onlyRefusals = signal(false);
const top = signal(0);

const found = computed(() => {
  const [all, wanted] = [loaded.value, filter.value.trim().toLowerCase()];
  if (!all) return [];
  return all.steps.flatMap((one, at) => {
    if (onlyRefusals.value && !isRefusal(one)) return [];
    const height = `height ${String(all.blocks[one.block]!.height)}`;
    const text = [words(one.kind), one.sender, one.outcome, one.code, one.note, height,
      one.events.map(words).join(' ')].join(' ').toLowerCase();
    return wanted === '' || text.includes(wanted) ? [at] : [];
  });
});

function Row({ at, row }: { at: number; row: number }): preact.JSX.Element {
  const all = loaded.value!;
  const one = all.steps[at]!;
  const isHere = at + 1 === position.value;
  const tone = isRefusal(one) ? 'bad' : one.transaction < 0 ? 'quiet' : 'good';
  return (
    <li style={{ top: `${row * ROW}px` }}>
      <button type="button" class={`entry ${isHere ? 'here' : ''}`}
        aria-current={isHere ? 'step' : undefined} onClick={() => void seek(at + 1)}>
        <span class={`dot ${tone}`} aria-hidden="true" />
        <span class="at">{String(all.blocks[one.block]!.height)}</span>
        <span class="what">
          {one.transaction < 0 ? 'block opens' : `${words(one.kind)} by ${one.sender}`}
          {one.code && <code>{one.code}</code>}
          {one.transaction < 0 && one.events.length > 0 &&
            <i>{[...new Set(one.events.map(words))].join(', ')}</i>}
        </span>
      </button>
    </li>
  );
}

export function HistoryPanel(): preact.JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  const rows = found.value;
  const first = Math.max(0, Math.floor(top.value / ROW) - 4);
  const shown = rows.slice(first, first + ROWS_IN_SIGHT + 12);
  return (
    <>
      <div class="choice">
        <label>Find{' '}
          <input type="search" value={filter.value} title="a name, a message, a code"
            onInput={(event) => (filter.value = event.currentTarget.value)} /></label>
        <label><input type="checkbox" checked={onlyRefusals.value}
          onChange={(event) => (onlyRefusals.value = event.currentTarget.checked)} /> only
          refusals</label>
      </div>
      <p class="says" role="status">{rows.length} of {loaded.value?.steps.length ?? 0} steps</p>
      <div ref={list} class="scroll entries" tabIndex={0} role="region" aria-label="Steps"
        style={{ height: `${Math.min(rows.length, ROWS_IN_SIGHT) * ROW}px` }}
        onScroll={(event) => (top.value = event.currentTarget.scrollTop)}>
        <ol style={{ height: `${rows.length * ROW}px` }}>
          {shown.map((at, index) => <Row key={at} at={at} row={first + index} />)}
        </ol>
      </div>
    </>
  );
}
