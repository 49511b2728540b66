// Filled in by the build.

/** SHA-256 of the participants' module of this package, as hexadecimal digits. */
export const PARTICIPANT_SHA256: string = '';
