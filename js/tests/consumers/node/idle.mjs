// Importing must do no work: here everything a loader could use fails when it is touched.
const forbidden = () => {
  throw new Error('the import did some work');
};
globalThis.WebAssembly = new Proxy({}, { get: forbidden });
globalThis.fetch = forbidden;
globalThis.atob = forbidden;
await Promise.all([import('surety'), import('surety/inline'), import('surety/slim')]);
console.log('idle');
