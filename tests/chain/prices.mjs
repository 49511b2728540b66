// What things cost on a chain, in gas of the virtual machine: 140,000 of it are one gas of the
// chain. Storage is priced as the Cosmos SDK prices its key-value stores.
export const SDK_GAS = 140_000;

export const PRICES = {
  read: (bytes) => (1000 + 3 * bytes) * SDK_GAS,
  write: (bytes) => (2000 + 30 * bytes) * SDK_GAS,
  remove: () => 1000 * SDK_GAS,
  canonicalize: () => 4 * SDK_GAS,
  humanize: () => 5 * SDK_GAS,
  // By the microsecond, as cosmwasm-vm 3.0 has measured them.
  hashToG2: () => 871_000_000,
  pairingEquality: (pairs) => (2112 + 163 * pairs) * 1_000_000,
  query: () => 4000 * SDK_GAS, // reading a contract's info: a store's read and its JSON
};

// Gas of the chain, rounded up.
export const inSdkGas = (gas) => Number((gas + BigInt(SDK_GAS - 1)) / BigInt(SDK_GAS));
