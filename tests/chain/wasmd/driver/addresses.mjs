// Prints the addresses that the test chain's genesis funds.
import { keyOf } from './keys.mjs';
import { EVERYBODY } from './names.mjs';

for (const name of EVERYBODY) console.log((await keyOf(name)).address);
