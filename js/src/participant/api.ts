// Everything but `load`, which differs in where the module's bytes come from.

export { Participant } from './participant.js';
export { Participants } from './participants.js';
export { MemoryStore } from './store.js';
export type {
  Abstention, Doubt, Envelope, LedgerView, Lock, Moves, NewSetup, OpenDuty, Records, SecretStore,
  Setup, Statement, Task, Vote,
} from './types.js';
export { PARTICIPANT_SHA256 } from './module_hash.js';
