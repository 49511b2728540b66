// Everything but `load`, which differs in where the module's bytes come from.

export { equalBytes, fromHex, joinBytes, toHex } from './bytes.js';
export { differences, toJsonText, type FieldDifference } from './difference.js';
export {
  ClosedError, InvalidInput, LoadError, Refused, SuretyError, UnknownError, type Position,
} from './errors.js';
export {
  blockBytes, Ledger, type ApplyOptions, type Mark, type Notice, type OpenedBlock,
  type ProvedRecord, type RecordChange,
} from './ledger.js';
export { type FileSource } from './lines.js';
export { INTERFACE_VERSION, type ModuleSource } from './loader.js';
export {
  decodeProof, stateRoot, verifyProof, type RecordProof, type TableRoot,
} from './proof.js';
export {
  replay, replaySteps, type Difference, type Progress, type ReplayOptions, type Report,
} from './replay.js';
export { type CodeEntry, type MemberShape, type RecordShape, type Shape, type TypeTable }
  from './shape.js';
export {
  headerHash, identityDigest, nameBytes, proveIdentity, publicKeyOf, sealHeader, signTransaction,
  transactionDigest, transactionsRoot, verifyHeader, verifyTransaction,
} from './signatures.js';
export { Surety, type Host } from './surety.js';
export {
  decode, decodeRecord, encode, refusals, tables, typeTable, type Explanation, type TableInfo,
  type TableName, type TypeName,
} from './types.js';
export { MODULE_SHA256 } from './module_hash.js';
export type * from './generated/types.js';
