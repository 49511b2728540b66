// How values look. Every number is exact: decimal text in, decimal text out.

import { signal } from '@preact/signals';

import type { Json, JsonObject } from './protocol.js';
import { typeTable } from '../../src/types.js';
import type { MemberShape, RecordShape } from '../../src/shape.js';

const NARROW_SPACE = '\u202f';

/** Names of accounts by their ids, for this history. */
export const names = signal<readonly string[]>([]);
/** Atoms that make a coin, as the rules of this history say. */
export const atomsPerCoin = signal(1n);

export function grouped(value: Json | undefined): string {
  const text = String(value ?? '');
  return /^-?\d+$/.test(text) ? text.replace(/\B(?=(\d{3})+$)/g, NARROW_SPACE) : text;
}

/** Atoms as coins with every digit that counts. */
export function coins(atoms: Json | undefined): string {
  const text = String(atoms ?? '0');
  if (!/^\d+$/.test(text)) return text;
  const [value, unit] = [BigInt(text), atomsPerCoin.value];
  const fraction = unit > 1n
    ? (value % unit).toString().padStart(unit.toString().length - 1, '0').replace(/0+$/, '') : '';
  return grouped((value / unit).toString()) + (fraction ? `.${fraction}` : '');
}

export const words = (name: string): string => name.replaceAll('_', ' ');
export const shortHash = (hash: string): string =>
  hash.length > 24 ? `${hash.slice(0, 10)}…${hash.slice(-6)}` : hash;

export function accountName(id: Json): string {
  return names.value[Number(id)] ?? `account ${String(id)}`;
}

// Fields that hold the id of an account, in every event and record.
const ACCOUNT_FIELDS = new Set([
  'account', 'from', 'to', 'payer', 'initiator', 'reporter', 'receiver',
]);

/** A field's value for people; text in JSON where it has parts. */
export function shown(field: string, value: Json | undefined): string {
  if (value === null || value === undefined) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'object') return JSON.stringify(value);
  if (field.endsWith('_atoms')) return `${coins(value)} coins`;
  if (ACCOUNT_FIELDS.has(field) && typeof value === 'number') {
    return names.value[value] === undefined ? `account ${value}` : `${names.value[value]}`;
  }
  if (typeof value === 'number') return grouped(value);
  return /^0x[0-9a-f]{20,}$/.test(value) ? shortHash(value) : grouped(value);
}

export const label = (field: string): string =>
  words(field.replace(/_(atoms|height|epoch)$/, (_, unit: string) =>
    unit === 'atoms' ? '' : ` ${unit}`));

// Descriptions ------------------------------------------------------------------------------------

let byName: Map<string, RecordShape> | undefined;
let byTag: Map<number, string> | undefined;

/** What a kind of message, event or record is. */
export function shapeOf(name: string): RecordShape | undefined {
  if (!byName) {
    const all = typeTable().types.filter((type) => type.kind === 'record');
    byName = new Map(all.map((type) => [type.name, type]));
  }
  return byName.get(name);
}

export function memberOf(kind: string, field: string): MemberShape | undefined {
  return shapeOf(kind)?.members.find((member) => member.name === field);
}

export function tableName(tag: number): string {
  if (!byTag) {
    const { records, types } = typeTable();
    byTag = new Map(Object.entries(records).map(([number, type]) =>
      [Number(number), (types[type] as RecordShape).name]));
  }
  return byTag.get(tag) ?? `table 0x${tag.toString(16).padStart(4, '0')}`;
}

export const keyOf = (choice: JsonObject | undefined): string => Object.keys(choice ?? {})[0] ?? '';
export const bodyOf = (choice: JsonObject | undefined): JsonObject =>
  (choice?.[keyOf(choice)] ?? {}) as JsonObject;
