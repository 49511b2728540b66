// Accounts, and the pool with its seats and those who wait for one.

import { coins, grouped, words } from './format.js';
import type { JsonObject } from './protocol.js';
import {
  accounts, accountsFirst, panel, participantsFirst, pools, seat as chosenSeat, view,
} from './state.js';

const PAGE = 100;

function Pages({ first, next, go }: {
  first: number; next: unknown; go(first: number): void;
}): preact.JSX.Element | null {
  const hasNext = next !== null && next !== undefined;
  if (first === 0 && !hasNext) return null;
  return (
    <p class="pages">
      <button type="button" disabled={first === 0} onClick={() => go(Math.max(0, first - PAGE))}>
        Before</button>
      <button type="button" disabled={!hasNext} onClick={() => go(Number(next))}>After</button>
    </p>
  );
}

/** Ids of the accounts whose records this step changed. */
function touched(): Set<string> {
  const changed = view.value?.changes.filter(({ tag }) => tag === ACCOUNT_TABLE) ?? [];
  return new Set(changed.map(({ id }) => id));
}
const ACCOUNT_TABLE = 0x0101;

export function AccountsPanel(): preact.JSX.Element {
  const page = accounts.value;
  const rows = (page?.['accounts'] ?? []) as unknown as JsonObject[];
  const changed = touched();
  return (
    <>
      <p class="says">{rows.length} accounts are shown as they stand at this step; rows that this
        step changed are marked.</p>
      <div class="scroll" tabIndex={0} role="region" aria-label="Accounts">
        <table class="data">
          <caption class="unseen">Accounts</caption>
          <thead><tr>
            <th scope="col">account</th>
            <th scope="col" class="number">balance, coins</th>
            <th scope="col" class="number" title="In deposits, stakes and escrows; still earns">
              locked, coins</th>
            <th scope="col" class="number">coin hours</th>
          </tr></thead>
          <tbody>
            {rows.map((row) => {
              const record = row['account'] as JsonObject;
              const id = String(row['id']);
              return (
                <tr key={id} class={changed.has(id) ? 'changed' : ''}>
                  <th scope="row">{String(record['name'])}
                    {changed.has(id) && <span class="dot" role="img" aria-label="changed" />}</th>
                  <td class="number" title={`${String(record['balance_atoms'])} atoms`}>
                    {coins(record['balance_atoms'])}</td>
                  <td class="number" title={`${String(row['locked_atoms'])} atoms`}>
                    {coins(row['locked_atoms'])}</td>
                  <td class="number">{grouped(row['hours_now'])}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <Pages first={accountsFirst.value} next={page?.['next']}
        go={(first) => (accountsFirst.value = first)} />
    </>
  );
}

// Pools -------------------------------------------------------------------------------------------

const TONES: Record<string, string> = {
  member: 'good', slashed: 'bad', left: 'quiet', open: 'quiet', keygen: 'good', dissolved: 'bad',
  listed: 'good', seated: 'good', off_list: 'warn', out: 'quiet',
};
const Tag = ({ text }: { text: string }): preact.JSX.Element =>
  <span class={`tag ${TONES[text] ?? 'quiet'}`}>{words(text)}</span>;

function seatState(view: JsonObject): string {
  const debt = view['debt'] as JsonObject;
  if (view['in_grace'] === true) {
    return `in grace, slashed at height ${grouped(debt['slash_height'])}`;
  }
  return '';
}

function showDebt(seat: number): void {
  chosenSeat.value = seat;
  panel.value = 'fines';
}

function SeatRow({ view }: { view: JsonObject }): preact.JSX.Element {
  const seat = view['seat'] as JsonObject;
  const grace = seatState(view);
  return (
    <tr>
      <td class="number">{String(seat['place'])}</td>
      <th scope="row">{String(view['account'])}</th>
      <td><Tag text={String(seat['state'])} />{grace && <span class="tag warn">{grace}</span>}</td>
      <td class="number">{coins(seat['stake_atoms'])}</td>
      <td class="number">
        {coins(view['due_atoms'])}
        {' '}<button type="button" class="link" onClick={() => showDebt(Number(view['id']))}
          aria-label={`Curve of the debt of ${String(view['account'])}`}>curve</button>
      </td>
    </tr>
  );
}

/** The seats around the key, each with what it stands for. */
function Ring({ seats }: { seats: readonly JsonObject[] }): preact.JSX.Element {
  const angle = (at: number): number => (2 * Math.PI * at) / seats.length - Math.PI / 2;
  const said = seats.map((one) => {
    const seat = one['seat'] as JsonObject;
    return `${String(one['account'])} ${String(seat['state'])}`;
  });
  const size = seats.length > 24 ? 3 : seats.length > 10 ? 6 : 11;
  return (
    <svg class="ring" viewBox="-90 -62 180 124" role="img"
      aria-label={`Seats around the key: ${said.join(', ')}.`}>
      <circle r="38" class="orbit" />
      <text class="key" y="4">key</text>
      {seats.map((one, at) => {
        const state = String((one['seat'] as JsonObject)['state']);
        const tone = one['in_grace'] === true || (String(one['due_atoms']) !== '0' &&
          state === 'member') ? 'warn' : TONES[state] ?? 'quiet';
        const [x, y] = [Math.cos(angle(at)), Math.sin(angle(at))];
        const anchor = Math.abs(x) < 0.3 ? 'middle' : x > 0 ? 'start' : 'end';
        return (
          <g key={at}>
            <circle class={`seat ${tone}`} cx={38 * x} cy={38 * y} r={size} />
            {seats.length <= 10 &&
              <text class="place" x={38 * x} y={38 * y + 3.5}>{at + 1}</text>}
            {seats.length <= 16 &&
              <text class="holder" x={(Math.abs(x) < 0.3 ? 38 : 53) * x}
                y={38 * y + (Math.abs(x) < 0.3 ? (y > 0 ? 20 : -14) : 3.5)}
                style={{ textAnchor: anchor }}>{String(one['account'])}</text>}
          </g>
        );
      })}
    </svg>
  );
}

function PoolCard({ view }: { view: JsonObject }): preact.JSX.Element {
  const pool = view['pool'] as JsonObject;
  const seats = view['seats'] as unknown as JsonObject[];
  const id = String(view['id']);
  return (
    <section class="pool" aria-label={`Pool ${id}`}>
      <h3>Pool {id} <Tag text={String(pool['state'])} /></h3>
      <p class="says">{grouped(pool['members'])} of {grouped(pool['size'])} places have a member.
        {pool['state'] === 'keygen' &&
          ` Key generation must end at height ${grouped(pool['deadline_height'])}.`}
        {pool['state'] === 'open' && ' Its members are not drawn yet.'}</p>
      {seats.length > 0 && <Ring seats={seats} />}
      {seats.length > 0 &&
        <div class="scroll" tabIndex={0} role="region" aria-label={`Seats of pool ${id}`}>
          <table class="data">
            <caption class="unseen">Seats of pool {id}</caption>
            <thead><tr>
              <th scope="col" class="number">place</th><th scope="col">member</th>
              <th scope="col">state</th><th scope="col" class="number">stake, coins</th>
              <th scope="col" class="number">due, coins</th>
            </tr></thead>
            <tbody>{seats.map((one) => <SeatRow key={String(one['id'])} view={one} />)}</tbody>
          </table>
        </div>}
    </section>
  );
}

function Participants({ page }: { page: JsonObject }): preact.JSX.Element {
  const rows = page['participants'] as unknown as JsonObject[];
  if (rows.length === 0) return <p class="empty">Nobody has made a deposit yet.</p>;
  return (
    <>
      <div class="scroll" tabIndex={0} role="region" aria-label="Participants">
        <table class="data">
          <caption class="unseen">Participants</caption>
          <thead><tr>
            <th scope="col">participant</th><th scope="col">standing</th>
            <th scope="col" class="number">deposit, coins</th>
            <th scope="col" class="number">seat</th>
          </tr></thead>
          <tbody>{rows.map((row) => {
            const one = row['participant'] as JsonObject;
            return (
              <tr key={String(row['name'])}>
                <th scope="row">{String(row['name'])}</th>
                <td><Tag text={String(one['standing'])} /></td>
                <td class="number">{coins(one['deposit_atoms'])}</td>
                <td class="number">{one['seat'] === null || one['seat'] === undefined
                  ? '' : String(one['seat'])}</td>
              </tr>
            );
          })}</tbody>
        </table>
      </div>
      <Pages first={participantsFirst.value} next={page['next']}
        go={(first) => (participantsFirst.value = first)} />
    </>
  );
}

export function PoolPanel(): preact.JSX.Element {
  const seen = pools.value;
  if (!seen) return <p class="empty">…</p>;
  const { assembly, participants } = seen;
  const request = assembly['assembly'] as JsonObject;
  const holdings = assembly['holdings'] as JsonObject;
  return (
    <>
      <p class="says">
        {request['open'] === true
          ? `Pool ${String(request['pool'])} was asked for in epoch ` +
            `${grouped(request['epoch'])}; ` +
            (request['list_closed'] === true ? 'the list is closed, the draw is to come. '
              : 'the list is still open. ')
          : 'No request for a pool is under way. '}
        Deposits hold {coins(holdings['deposits_atoms'])} coins, seats {' '}
        {coins(holdings['stakes_atoms'])}.
      </p>
      {seen.pools.length === 0 && <p class="empty">No pool has been asked for yet.</p>}
      {seen.pools.map((one) => <PoolCard key={String(one['id'])} view={one} />)}
      <h3>Participants</h3>
      <Participants page={participants} />
    </>
  );
}

// Money -------------------------------------------------------------------------------------------

/** Where all money is: the two sides of the law of conservation, as the ledger keeps them. */
export function Money(): preact.JSX.Element | null {
  const totals = view.value?.status['totals'] as JsonObject | undefined;
  if (!totals) return null;
  const rows = [['balances', 'balances_atoms'], ['stakes', 'stakes_atoms'],
    ['escrows', 'escrows_atoms'], ['pools', 'pooled_atoms'], ['treasury', 'treasury_atoms'],
    ['burned', 'burned_atoms'], ['minted', 'minted_atoms']] as const;
  return (
    <dl class="fields money">
      {rows.map(([name, field]) => (
        <div key={field}><dt>{name}</dt>
          <dd title={`${String(totals[field])} atoms`}>{coins(totals[field])}</dd></div>
      ))}
      <div><dt>coin hours burned</dt><dd>{grouped(totals['hours_burned'])}</dd></div>
    </dl>
  );
}

