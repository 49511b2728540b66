// Prints the addresses that the test chain's genesis funds.
import { keyOf, NAMES } from './keys.mjs';

for (const name of NAMES) console.log((await keyOf(name)).address);
