// How the typed client is used; the tests compile it, so that the client's types hold.
import type { SigningCosmWasmClient } from '@cosmjs/cosmwasm-stargate';

import { SuretyClient } from './generated/Surety.client';
import type { AccountResponse, InstantiateMsg } from './generated/Surety.types';

export const start: InstantiateMsg = {
  denomination: 'ustake',
  genesis: {
    rules: {
      beacon: { mode: 'mix' },
      pools: { deposit_atoms: '1000', pool_size: 4, min_active: 16, least_members: 3,
        keygen_blocks: 25 },
      fines: { max_penalty_atoms: '500',
        amounts: { missed_reveal_atoms: '100', keygen_silence_atoms: '100' } },
    },
    accounts: [],
  },
};

// Pays some coins in, makes a deposit of a thousand, and looks at what is left.
export async function join(signer: SigningCosmWasmClient, sender: string, contract: string) {
  const client = new SuretyClient(signer, sender, contract);
  await client.deposit({ amountAtoms: '1000' }, 'auto', undefined,
    [{ denom: 'ustake', amount: '1500' }]);
  const account: AccountResponse | null = await client.account({ name: sender });
  return account?.account.balance_atoms;
}
