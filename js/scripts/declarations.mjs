// TypeScript declarations of every type in the table: one interface per record, one union per
// choice. What may be left out when it is given, because it has a fallback, is always there when it
// is read, so such types come twice: `Genesis` as it is read, `GenesisInput` as it may be given.

const pascal = (name) =>
  name.split('_').map((part) => part[0].toUpperCase() + part.slice(1)).join('');

/** Names of records and choices that are unique among all of them. */
function nameTypes(table) {
  const names = new Map();
  for (const [name, type] of Object.entries(table.roots)) {
    const { kind, element } = table.types[type];
    if (kind === 'choice') names.set(type, pascal(name));
    if (kind === 'list') names.set(element, pascal(name.replace(/s$/, '')));
  }
  // A record that stands for itself keeps its name; an alternative of a choice adds the choice's.
  const alternatives = new Set(table.types.flatMap((shape) => shape.alternatives ?? []));
  const own = new Set([...Object.values(table.records), ...Object.values(table.roots)]);
  table.types.forEach((shape, type) => {
    if (shape.kind !== 'record') return;
    if (own.has(type) || !alternatives.has(type)) names.set(type, pascal(shape.name));
  });
  table.types.forEach((shape, type) => {
    if (shape.kind !== 'choice') return;
    if (!names.has(type)) names.set(type, pascal(shape.name));
    for (const one of shape.alternatives) {
      if (!names.has(one)) names.set(one, pascal(table.types[one].name) + names.get(type));
    }
  });
  return names;
}

/** Types with a part that may be left out when it is given. */
function lenientTypes(table) {
  const lenient = new Set();
  const parts = (shape) => shape.element !== undefined ? [shape.element]
    : shape.kind === 'record' ? shape.members.map((member) => member.type)
    : shape.alternatives ?? [];
  table.types.forEach((shape, type) => {
    if (shape.kind === 'integer') lenient.add(type);
    if (shape.members?.some((member) => member.fallback !== undefined)) lenient.add(type);
  });
  for (let size = -1; size !== lenient.size;) {
    size = lenient.size;
    table.types.forEach((shape, type) => {
      if (parts(shape).some((part) => lenient.has(part))) lenient.add(type);
    });
  }
  return lenient;
}

export function declarations(table) {
  const names = nameTypes(table);
  const taken = [...names.values()];
  const twice = taken.filter((name, index) => taken.indexOf(name) !== index);
  if (twice.length > 0) throw new Error(`two types would be named ${twice.join(', ')}`);
  const lenient = lenientTypes(table);

  const reference = (type, input) => {
    const shape = table.types[type];
    switch (shape.kind) {
      case 'boolean': return 'boolean';
      case 'integer': return input ? 'bigint | number' : shape.width > 4 ? 'bigint' : 'number';
      case 'fixed_bytes': case 'bytes': return 'Hex';
      case 'name': case 'text': return 'string';
      case 'optional': return `${reference(shape.element, input)} | null`;
      case 'list': {
        const element = reference(shape.element, input);
        return `readonly ${element.includes(' ') ? `(${element})` : element}[]`;
      }
      case 'enumeration': return shape.labels.map((label) => `'${label}'`).join(' | ');
      case 'code': return 'Code';
      default: return names.get(type) + (input && lenient.has(type) ? 'Input' : '');
    }
  };

  const remark = (member) => {
    const shape = table.types[member.type];
    const unit = member.unit ?? shape.unit ?? table.types[shape.element]?.unit;
    const length = ['bytes', 'text'].includes(shape.kind) ? ' bytes'
      : shape.kind === 'list' ? ' elements' : '';
    const facts = [];
    if (unit) facts.push(`in ${unit}`);
    if (member.least) facts.push(`at least ${member.least}${length}`);
    if (member.greatest) facts.push(`at most ${member.greatest}${length}`);
    if (member.fallback !== undefined) facts.push(`\`${member.fallback}\` where left out`);
    return member.meaning + (facts.length > 0 ? ` (${facts.join('; ')})` : '');
  };

  const lines = [
    '// Made from the descriptions of the ledger\'s structs. Do not edit; see scripts/generate.mjs.',
    '', "import type { Hex } from '../bytes.js';", ''];
  const comment = (text, indent = '') => lines.push(`${indent}/** ${text} */`);

  const member = (one, input) => {
    const isOptional = table.types[one.type].kind === 'optional';
    const absent = one.fallback === undefined ? isOptional : input;
    comment(remark(one), '  ');
    let type = reference(one.type, input);
    // A member that is absent is left out when it is read.
    if (isOptional && !input && one.fallback === undefined) type = type.replace(/ \| null$/, '');
    lines.push(`  readonly ${one.name}${absent ? '?' : ''}: ${type}${absent ? ' | undefined' : ''};`);
  };
  const variants = (type) => lenient.has(type) ? [false, true] : [false];

  table.types.forEach((shape, type) => {
    if (shape.kind !== 'record') return;
    for (const input of variants(type)) {
      comment(shape.meaning + (input ? ' What may be left out has a fallback.' : ''));
      const name = names.get(type) + (input ? 'Input' : '');
      if (shape.members.length === 0) {
        lines.push(`export type ${name} = Readonly<Record<string, never>>;`, '');
        continue;
      }
      lines.push(`export interface ${name} {`);
      for (const one of shape.members) member(one, input);
      lines.push('}', '');
    }
  });
  table.types.forEach((shape, type) => {
    if (shape.kind !== 'choice') return;
    for (const input of variants(type)) {
      lines.push(`export type ${names.get(type)}${input ? 'Input' : ''} =`);
      const options = shape.alternatives.map((one) =>
        `  | { readonly ${table.types[one].name}: ${reference(one, input)} }`);
      lines.push(options.join('\n') + ';', '');
    }
  });

  const codes = [...new Set(table.types.flatMap((shape) => (shape.codes ?? []).map(({ name }) => name)))];
  comment('The name of a refusal.');
  lines.push('export type Code =', codes.map((name) => `  | '${name}'`).join('\n') + ';', '');

  const map = (title, name, input) => {
    comment(title);
    lines.push(`export interface ${name} {`);
    for (const [root, type] of Object.entries(table.roots)) {
      lines.push(`  readonly ${root}: ${reference(type, input)};`);
    }
    lines.push('}', '');
  };
  map('Types by name, as they are read.', 'Types', false);
  map('Types by name, as they may be given.', 'InputTypes', true);

  comment('The records of the state, by the names of their tables.');
  lines.push('export interface Records {');
  for (const type of Object.values(table.records)) {
    lines.push(`  readonly ${table.types[type].name}: ${reference(type, false)};`);
  }
  lines.push('}', '');
  return lines.join('\n');
}
