// The fixtures together show every message, every event and every refusal that can occur.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import test from 'node:test';

import { root, surety } from './support.mjs';

const folder = join(root, 'fixtures');
const GROUPS = ['accounts', 'auctions', 'beacon', 'duties', 'fines', 'machine', 'pools'];

// Refusals that no receipt and no block of a fixture can carry, and why.
const OUT_OF_REACH = {
  'machine.malformed':
    'A transaction of a fixture is made from JSON of its type, so its bytes always decode.',
  'machine.sequence_exhausted': 'Sequences start at 0, and nobody sends 2^32 - 1 of them here.',
  'machine.no_key':
    'Where the ledger authenticates, the genesis and transfers open only accounts with a key.',
  'accounts.no_account':
    'A host opens the account, and the ledger refuses with machine.unknown_sender before.',
  'pools.no_account': 'As accounts.no_account.',
  'fines.no_account': 'As accounts.no_account.',
  'beacon.no_account': 'As accounts.no_account.',
  'pools.past_the_last_height':
    'A header has at most height 2^59 - 1, and a draw is at most 2^22 heights later.',
  'beacon.past_the_last_height':
    'A header has at most height 2^59 - 1, and the next epoch begins at most 2^20 later.',
  'fines.closed_seat': 'No message fines a seat, and a seat that closed owes nothing to pay.',
  'fines.evidence_used': 'No message brings evidence yet.',
  'fines.unknown_fine': 'No message cancels a fine yet.',
  'fines.cancelled_already': 'No message cancels a fine yet.',
  'fines.dispute_over': 'No message cancels a fine yet.',
  'beacon.too_late':
    'The close of a round must be moved past its epoch; tests/contract/beacon_test.cpp does that.',
  'beacon.settling':
    'The close of a round must be moved past its epoch; tests/contract/beacon_test.cpp does that.',
  'auctions.no_account': 'As accounts.no_account.',
  'auctions.in_grace':
    'Needs an owner with a seat of another pool; tests/contract/auctions_owners_test.cpp plays it.',
  'keys.no_account': 'As accounts.no_account.',
  'duties.no_account': 'As accounts.no_account.',
  'block.malformed': 'A block of a fixture is made from JSON of its type, so its bytes decode.',
};
const EVENTS_OUT_OF_REACH = {
  fine_cancelled: 'No message cancels a fine yet.',
  pool_compensated:
    'Nothing measures what a fault cost a validator, so no loss is made good; tests/contract does.',
};

const files = readdirSync(folder, { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
  .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)))
  .filter((name) => dirname(name) !== 'demo') // long histories for the page
  .filter((name) => name !== 'schema.json').sort();
const fixtures = new Map(files.map((name) =>
  [name, JSON.parse(readFileSync(join(folder, name), 'utf8'))]));

function collect() {
  const seen = { codes: new Set(), messages: new Set(), events: new Set(), modes: new Set() };
  const note = (events) => events?.forEach((event) => seen.events.add(Object.keys(event)[0]));
  for (const { genesis, blocks } of fixtures.values()) {
    seen.modes.add(`${genesis.rules.authentication ?? 'host'} authenticates`);
    seen.modes.add(`${genesis.rules.beacon?.mode ?? 'host'} beacon`);
    for (const { opening, refused, transactions = [] } of blocks) {
      if (refused) seen.codes.add(refused);
      note(opening);
      for (const { transaction, expect } of transactions) {
        if (expect?.error) seen.codes.add(expect.error);
        if (expect?.outcome === 'applied') {
          seen.messages.add(Object.keys(transaction.message)[0]);
        }
        note(expect?.events);
      }
    }
  }
  return seen;
}
const seen = collect();

const { types, roots } = JSON.parse(surety(['schema', '--types']).stdout);
const kinds = (index) => types[index].alternatives.map((one) => types[one].name);
const codes = JSON.parse(surety(['explain', '--format', 'json']).stdout).codes
  .filter(({ number }) => number !== undefined && number !== null).map(({ name }) => name);

/** Everything of `known` occurs or has a reason not to; every reason is about something known. */
function covers(what, known, found, excused = {}) {
  assert.ok(known.length > 0, `the program names no ${what}`);
  const missing = known.filter((one) => !found.has(one) && !(one in excused));
  assert.deepEqual(missing, [], `no fixture shows these ${what}`);
  const reached = Object.keys(excused).filter((one) => found.has(one) || !known.includes(one));
  assert.deepEqual(reached, [], `these ${what} need no excuse`);
}

test('every refusal of a transaction or a block occurs in a fixture', () => {
  covers('refusals', codes, seen.codes, OUT_OF_REACH);
});

test('every kind of message is applied in a fixture', () => {
  covers('messages', kinds(roots.message), seen.messages);
});

test('every kind of event occurs in a fixture', () => {
  covers('events', kinds(roots.event), seen.events, EVENTS_OUT_OF_REACH);
});

test('both authentications and both beacons occur in a fixture', () => {
  covers('modes', ['host authenticates', 'ledger authenticates', 'host beacon', 'mix beacon'],
    seen.modes);
});

test('every fixture stands in a group, is told in words and expects all that happens', () => {
  for (const [name, { title, about, blocks }] of fixtures) {
    assert.ok(GROUPS.includes(dirname(name)), `${name} is in no group`);
    assert.match(basename(name), /^[a-z]+(-[a-z]+)*\.json$/);
    assert.ok(title && about, `${name} has no title or no about`);
    blocks.forEach((block, index) => {
      const place = `${name} /blocks/${index}`;
      if (block.refused) return;
      assert.match(block.state_root ?? '', /^0x[0-9a-f]{64}$/, place);
      assert.ok(Array.isArray(block.opening), place);
      for (const step of block.transactions ?? []) assert.ok(step.expect, place);
    });
  }
});

test('every fixture holds when it is replayed, laws included', () => {
  const paths = files.map((name) => join(folder, name));
  const { code, stdout, stderr } = surety(['replay', '--audit', ...paths]);
  assert.equal(code, 0, stdout + stderr);
});

test('the index of the fixtures lists each once, under its title', () => {
  const rows = readFileSync(join(folder, 'README.md'), 'utf8').split('\n')
    .map((line) => /^\| \[([^\]]+)\]\(([^)]+)\) \| (.+) \|$/.exec(line)).filter(Boolean);
  const listed = rows.map(([, label, link, title]) => [link, label, title]);
  const expected = [...fixtures].map(([name, { title }]) =>
    [name, basename(name, '.json'), title]);
  assert.deepEqual(listed.sort(), expected.sort());
});
