// Prints the addresses that the test chain's genesis funds.
import { keyOf } from './keys.mjs';
import { NAMES } from './names.mjs';

for (const name of NAMES) console.log((await keyOf(name)).address);
