// What one step did: its message and receipt, its events, and each record that it changed.

import { differences } from '../../src/difference.js';
import {
  accountName, bodyOf, grouped, keyOf, label, memberOf, shapeOf, shown, tableName, words,
} from './format.js';
import type { ChangedRecord, Json, JsonObject, StepInfo } from './protocol.js';
import { lastPosition, loaded, position, step, view } from './state.js';
import { sentenceOf } from './timeline.js';

const OUTCOMES: Record<StepInfo['outcome'], { text: string; tone: string }> = {
  opened: { text: 'block opened', tone: 'quiet' },
  applied: { text: 'applied', tone: 'good' },
  failed: { text: 'failed', tone: 'warn' },
  refused: { text: 'refused', tone: 'bad' },
  block_refused: { text: 'block refused', tone: 'bad' },
};

function Fields({ kind, body }: { kind: string; body: JsonObject }): preact.JSX.Element | null {
  const entries = Object.entries(body).filter(([, value]) => value !== null);
  if (entries.length === 0) return null;
  return (
    <dl class="fields">
      {entries.map(([field, value]) => (
        <div key={field} title={memberOf(kind, field)?.meaning}>
          <dt>{label(field)}</dt>
          <dd title={typeof value === 'object' ? undefined : String(value)}>
            {shown(field, value)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Event({ event }: { event: JsonObject }): preact.JSX.Element {
  const kind = keyOf(event);
  return (
    <li class="event">
      <h4>{words(kind)}</h4>
      {shapeOf(kind) && <p class="meaning">{shapeOf(kind)!.meaning}</p>}
      <Fields kind={kind} body={bodyOf(event)} />
    </li>
  );
}

// Tables whose ids are those of accounts.
const OF_ACCOUNTS = new Set(['account']);

function titleOf({ tag, id, after, before }: ChangedRecord): string {
  const table = tableName(tag);
  if (OF_ACCOUNTS.has(table)) return `account ${accountName(Number(id))}`;
  const owner = ((after ?? before) as JsonObject | null)?.['account'];
  const whose = typeof owner === 'number' ? ` of ${accountName(owner)}` : '';
  return `${words(table)} ${id}${whose}`;
}

function Change({ change }: { change: ChangedRecord }): preact.JSX.Element {
  const { before, after } = change;
  const fresh = before === null;
  const rows = differences(before ?? {}, after ?? {});
  const cell = (path: string, value: unknown): string =>
    value === undefined ? '' : shown(path.split('/')[1] ?? '', value as Json);
  return (
    <tbody>
      <tr class="record"><th colSpan={3} scope="rowgroup">
        {titleOf(change)}{fresh && <span class="tag good">new</span>}
        {after === null && <span class="tag bad">erased</span>}
      </th></tr>
      {rows.map((row) => (
        <tr key={row.path}>
          <th scope="row" title={memberOf(tableName(change.tag), row.path.slice(1))?.meaning}>
            {label(row.path.slice(1).replaceAll('/', ' › '))}
          </th>
          <td class="before" title={String(row.before ?? '')}>{cell(row.path, row.before)}</td>
          <td class="after" title={String(row.after ?? '')}>{cell(row.path, row.after)}</td>
        </tr>
      ))}
    </tbody>
  );
}

const MOST_CHANGES = 60;

function Changes({ changes }: { changes: readonly ChangedRecord[] }): preact.JSX.Element {
  if (changes.length === 0) return <p class="empty">No record changed.</p>;
  return (
    <>
      <div class="scroll" tabIndex={0} role="region" aria-label="Changed records">
        <table class="changes">
          <thead><tr>
            <th scope="col">field</th><th scope="col">before</th><th scope="col">after</th>
          </tr></thead>
          {changes.slice(0, MOST_CHANGES).map((change) =>
            <Change key={`${change.tag}/${change.id}`} change={change} />)}
        </table>
      </div>
      {changes.length > MOST_CHANGES &&
        <p class="empty">and {changes.length - MOST_CHANGES} more records</p>}
    </>
  );
}

function Refusal(): preact.JSX.Element | null {
  const refusal = view.value?.refusal;
  if (!refusal) return null;
  return (
    <div class="refusal">
      <p><b>Why: </b>{refusal.sentence}</p>
      <p><code>{refusal.name}</code></p>
    </div>
  );
}

function Expectation({ one }: { one: StepInfo }): preact.JSX.Element | null {
  if (one.asExpected !== false) return null;
  const { expected, receipt } = view.value ?? {};
  return (
    <details class="refusal" open>
      <summary>Not what the fixture expects</summary>
      <ul>
        {differences(expected ?? {}, receipt ?? {}).map((row) => (
          <li key={row.path}><code>{row.path || '/'}</code>: expected{' '}
            <code>{JSON.stringify(row.before)}</code>, came{' '}
            <code>{JSON.stringify(row.after)}</code></li>
        ))}
      </ul>
    </details>
  );
}

function Genesis(): preact.JSX.Element {
  const all = loaded.value;
  return (
    <>
      <h3>Before the first block</h3>
      <p class="about">{all?.about || 'The genesis has set the accounts and the rules.'}</p>
      <p>{all?.blocks.length} blocks and {lastPosition.value} steps follow. Play, or press the
        right arrow key.</p>
      <details>
        <summary>What the genesis fixes for good</summary>
        <pre tabIndex={0}>{JSON.stringify(all?.rules, null, 2)}</pre>
      </details>
    </>
  );
}

function Happened({ one }: { one: StepInfo }): preact.JSX.Element {
  const { transaction, events, changes, header } = view.value!;
  const message = transaction?.['message'] as JsonObject | undefined;
  const kind = keyOf(message);
  const outcome = OUTCOMES[one.outcome];
  const meaning = message && shapeOf(kind)?.meaning;
  return (
    <>
      <h3>
        {message ? <>{words(kind)} <span class="by">by {one.sender}</span></>
          : <>Block at height {grouped(header?.['height'])}</>}
        {' '}<span class={`tag ${outcome.tone}`}>{outcome.text}</span>
        {one.asExpected && <span class="tag quiet" title="The fixture expects exactly this">
          as expected</span>}
      </h3>
      {one.note && <p class="about">{one.note}</p>}
      {meaning && <p class="meaning">{meaning}</p>}
      {message && <Fields kind={kind} body={bodyOf(message)} />}
      <Refusal />
      <Expectation one={one} />
      <h3>Events <span class="count">{events.length}</span></h3>
      {events.length === 0 ? <p class="empty">Nothing happened.</p>
        : <ol class="events">{events.map((event, at) => <Event key={at} event={event} />)}</ol>}
      <h3>Records changed <span class="count">{changes.length}</span></h3>
      <Changes changes={changes} />
      <details>
        <summary>As JSON</summary>
        <pre tabIndex={0}>{JSON.stringify(
          transaction ? { transaction, receipt: view.value!.receipt } : { header, events },
          null, 2)}</pre>
      </details>
    </>
  );
}

export function StepPanel(): preact.JSX.Element {
  const [one, seen] = [step.value, view.value];
  return (
    <section class="card step" aria-label="This step">
      <h2>This step</h2>
      {!seen ? <p class="empty">…</p>
        : one && seen.position === position.value ? <Happened one={one} />
          : seen.position === 0 ? <Genesis /> : <p class="empty">…</p>}
      <p class="unseen" aria-live="polite" id="said">{sentenceOf(one, loaded.value)}
        {view.value?.refusal ? ` ${view.value.refusal.sentence}` : ''}</p>
    </section>
  );
}
