// The one denomination that the ledger takes, and who there is.
export const DENOM = 'atom';

// Whoever plays a part on the test chain; its genesis gives each of them coins.
export const NAMES = ['deployer', 'ada', 'ben', 'cleo', 'dan', 'eve', 'finn', 'gil', 'hana', 'ivo',
  'jun', 'kim', 'lea', 'max', 'nia', 'oto', 'pia'];
