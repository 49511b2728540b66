// The SHA-256 of the module that this package holds. The build writes it here, in lowercase
// hexadecimal; from the sources, where there is no module yet, it is empty.

export const MODULE_SHA256: string = '';
