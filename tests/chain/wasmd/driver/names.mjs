// The one denomination that the ledger takes, and who there is.
export const DENOM = 'atom';

// Whoever plays a part in the first story.
export const NAMES = ['deployer', 'ada', 'ben', 'cleo', 'dan', 'eve', 'finn', 'gil', 'hana', 'ivo',
  'jun', 'kim', 'lea', 'max', 'nia', 'oto', 'pia'];

// Those of whom a pool with real keys is drawn.
export const POOL_NAMES = Array.from({ length: 24 }, (_, i) => `person${i}`);

// The test chain's genesis gives each of them coins.
export const EVERYBODY = [...NAMES, ...POOL_NAMES];
