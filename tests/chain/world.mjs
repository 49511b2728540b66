// A contract with people in it, for tests.
import { createHash } from 'node:crypto';

import { StrictChain } from './strict_chain.mjs';
import { coins, DENOMINATION, granted } from './support.mjs';

// The address of somebody, by a name that tests can read.
export const address = (name) =>
  `test1${createHash('sha256').update(name).digest('hex').slice(0, 40)}`;

export const RULES = {
  blocks_per_epoch: 10,
  genesis_time: 1_600_000_000,
  fees: { metered_by_host: true, hours: 0 },
  accounts: { least_transfer_fee_hours: 0 },
  pools: { deposit_atoms: '1000', pool_size: 4, min_active: 16, least_members: 3,
    keygen_blocks: 25 },
  fines: { max_penalty_atoms: '500',
    amounts: { missed_reveal_atoms: '100', keygen_silence_atoms: '100' } },
  beacon: { mode: 'mix', close_heights: 5 },
};

const key = (index) => `0x${createHash('sha256').update(`key ${index}`).digest('hex')}`;

export function genesisWith(names, rules = {}) {
  return {
    rules: { ...RULES, ...rules },
    accounts: names.map((name, i) => ({ name: address(name), balance_atoms: '5000', hours: '100',
      identity: key(i) })),
  };
}

export const names = (count) => Array.from({ length: count }, (_, i) => `person ${i}`);

// A contract that has just been instantiated by `deployer`, and is its own admin unless said.
export function contractOf(bytes, options = {}) {
  const { genesis = genesisWith(names(20)), own = true } = options;
  const chain = new StrictChain(bytes, options);
  chain.give(address('deployer'), DENOMINATION, granted(genesis));
  chain.instantiate(address('deployer'), { genesis, denomination: DENOMINATION },
    coins(granted(genesis)));
  if (own) chain.admin = chain.contract;
  chain.height += 1;
  chain.seconds += 6;
  return chain;
}
