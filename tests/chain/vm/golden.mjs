// Makes golden traces out of fixtures: their histories as calls of a contract, with every answer
// that the strict host gave, for another host to give as well. Pools that real participants play
// join them, and at the end of each every question is asked that there is.
//   node tests/chain/vm/golden.mjs FOLDER
// Writes NAME.trace.json, and NAME.state.json: the records that the strict host ends with. Names
// stand for themselves as addresses, so that the fixtures' own commitments hold; the beacon is
// mixed. What the native program makes of the accepted calls gives the trace its root.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { Maker } from '../any_message.mjs';
import { PLAIN_NAMES, Refused, StrictChain } from '../strict_chain.mjs';
import { coins, contractBytes, DENOMINATION, granted, hostFixtures, playedPools, surety }
  from '../support.mjs';

const bytes = contractBytes();
const maker = new Maker([]);
const ZEROS = `0x${'00'.repeat(32)}`;

function genesisOf(fixture) {
  const { rules } = fixture.genesis;
  const close_heights = Math.min(16, (rules.blocks_per_epoch ?? 32) - 1);
  return { ...fixture.genesis, rules: { ...rules, beacon: { close_heights, ...rules.beacon,
    mode: 'mix' } } };
}

// A strict chain that writes down each call of the contract.
class Recorder extends StrictChain {
  steps = [];

  run(entry, texts, readOnly) {
    const result = super.run(entry, texts, readOnly);
    const { block } = JSON.parse(texts[0]);
    const message = texts.at(-1);
    this.steps.push({
      call: entry,
      name: entry === 'instantiate' ? entry : Object.keys(JSON.parse(message))[0],
      height: block.height,
      time_ns: block.time,
      ...(texts.length > 2 && JSON.parse(texts[1])),
      raw: message,
      expect: { answer: result },
    });
    return result;
  }
}

// Whether the chain takes it; what it refuses is in the trace as well.
function taken(chain, { sender, funds_atoms: funds = 0, message }) {
  chain.give(sender, DENOMINATION, funds);
  try {
    chain.execute(sender, message, coins(funds));
    return true;
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  } finally {
    chain.query({ host: {} });
  }
}

function askEverything(chain, genesis) {
  maker.people = [genesis.accounts?.[0]?.name ?? 'nobody'];
  for (const kind of maker.kinds('query_msg')) {
    try {
      chain.query(maker.plain('query_msg', kind));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
    }
  }
}

// Where a fixture shows what signatures do to a host, no chain can send that.
const sendable = ({ transaction: { signature, sequence, valid_until: until } }) =>
  signature === undefined && sequence === undefined && until === undefined;

function play(fixture) {
  const genesis = genesisOf(fixture);
  const chain = new Recorder(bytes, { addresses: PLAIN_NAMES, chainId: '', contract: '',
    admin: '', metered: false });
  chain.give('deployer', DENOMINATION, granted(genesis));
  chain.seconds = genesis.rules.genesis_time ?? 0;
  chain.instantiate('deployer', { genesis, denomination: DENOMINATION }, coins(granted(genesis)));
  const blocks = [];
  for (const block of fixture.blocks ?? []) {
    if (block.refused !== undefined) continue; // a chain has no such block
    chain.height = block.header.height;
    chain.seconds = block.header.time;
    const transactions = (block.transactions ?? []).filter(sendable)
      .filter(({ transaction }) => taken(chain, transaction))
      .map(({ transaction }) => ({ transaction }));
    if (transactions.length > 0) {
      blocks.push({ header: { ...block.header, seed: ZEROS }, transactions });
    }
  }
  askEverything(chain, genesis);
  return { chain, twin: { fixture: 1, title: fixture.title, genesis, blocks } };
}

function golden(folder, name, fixture) {
  const { chain, twin } = play(fixture);
  if (twin.blocks.length === 0) return 0;
  const filled = JSON.parse(surety(['new-fixture', '--fill'], JSON.stringify(twin)));
  const trace = {
    trace: 1, title: name, chain_id: '', contract: '', addresses: 'plain', steps: chain.steps,
    root: filled.blocks.at(-1).state_root,
  };
  const stem = join(folder, name.replace('/', '.').replace(/\.json$/, ''));
  writeFileSync(`${stem}.trace.json`, JSON.stringify(trace));
  writeFileSync(`${stem}.state.json`, JSON.stringify(chain.state()));
  return 1;
}

const [folder] = process.argv.slice(2);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
let made = 0;
const fixtures = [...hostFixtures(), ...playedPools()];
for (const [name, fixture] of fixtures) made += golden(folder, name, fixture);
console.log(`${made} golden traces`);
if (made < 30) throw new Error('most fixtures should give one');
